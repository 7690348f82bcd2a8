#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a transcript could not be made or written.
package struct TranscriptError: Error, Sendable, Equatable {
  package enum Cause: Sendable {
    /// There is such a file already.
    case exists
    /// Another run writes to the file.
    case busy
    case other
  }
  /// The file or folder concerned.
  package var path: String
  /// What the system says, such as "No space left on device".
  package var reason: String
  package var cause = Cause.other
}

/// A file that one run at a time adds to, each time whole or not at all.
package final class TranscriptFile {
  package let path: String
  private let descriptor: Int32
  /// Devices and pipes are shared; only a file is locked and mended.
  private let isRegular: Bool

  /// A file that must not exist yet.
  package convenience init(creating path: String) throws(TranscriptError) {
    try self.init(path, flags: O_CREAT | O_EXCL)
  }

  /// The file at `path`, made where it is missing.
  package convenience init(appendingTo path: String) throws(TranscriptError) {
    try self.init(path, flags: O_CREAT)
    mendEnd()
  }

  /// A file that must be there, as it is.
  package convenience init(locking path: String) throws(TranscriptError) {
    try self.init(path, flags: 0)
  }

  private init(_ path: String, flags: Int32) throws(TranscriptError) {
    self.path = path
    while true {
      let opened = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | flags, 0o644)
      guard opened >= 0 else {
        throw TranscriptError(
          path: path, reason: Self.reason(errno), cause: errno == EEXIST ? .exists : .other)
      }
      var status = stat()
      let isRegular = fstat(opened, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      if isRegular, flock(opened, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(opened)
        throw TranscriptError(path: path, reason: "another run writes to it", cause: .busy)
      }
      // Between opening and locking another run may have put a new file in its place.
      var now = stat()
      if isRegular, stat(path, &now) != 0 || now.st_ino != status.st_ino {
        close(opened)
        continue
      }
      (descriptor, self.isRegular) = (opened, isRegular)
      return
    }
  }

  deinit { close(descriptor) }

  /// Adds the bytes. Where they don't all fit, what was written of them is taken away again.
  package func append(_ bytes: [UInt8]) throws(TranscriptError) {
    var status = stat()
    let before = fstat(descriptor, &status) == 0 ? status.st_size : -1
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { part in
        systemWrite(descriptor, part.baseAddress, part.count)
      }
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        if isRegular, before >= 0 { ftruncate(descriptor, before) }
        throw TranscriptError(path: path, reason: Self.reason(code))
      }
      written += count
    }
  }

  /// Puts a new file with these bytes in its place; a reader sees the old or the new one.
  package func replace(by bytes: [UInt8]) throws(TranscriptError) {
    var template = Array("\(path).XXXXXX".utf8CString)
    let new = mkstemp(&template)
    let name = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    guard new >= 0 else { throw TranscriptError(path: path, reason: Self.reason(errno)) }
    defer { close(new) }
    var status = stat()
    if fstat(descriptor, &status) == 0 { fchmod(new, status.st_mode & 0o777) }
    let count = bytes.withUnsafeBytes { systemWrite(new, $0.baseAddress, $0.count) }
    guard count == bytes.count, rename(name, path) == 0 else {
      let reason = count >= 0 && count < bytes.count ? "no space left" : Self.reason(errno)
      unlink(name)
      throw TranscriptError(path: path, reason: reason)
    }
  }

  func removeIfEmpty() {
    var status = stat()
    if isRegular, fstat(descriptor, &status) == 0, status.st_size == 0 { unlink(path) }
  }

  /// A file that ends in the middle of a line gets its line feed, so that what comes does not
  /// become part of that line.
  private func mendEnd() {
    var status = stat()
    guard isRegular, fstat(descriptor, &status) == 0, status.st_size > 0 else { return }
    let reading = open(path, O_RDONLY | O_CLOEXEC)
    guard reading >= 0 else { return }
    defer { close(reading) }
    var last: UInt8 = 0
    if pread(reading, &last, 1, status.st_size - 1) == 1, last != UInt8(ascii: "\n") {
      try? append([UInt8(ascii: "\n")])
    }
  }

  /// Makes a folder with those above it, readable by the user alone.
  static func makeFolder(_ folder: String) throws(TranscriptError) {
    if access(folder, F_OK) == 0 { return }
    if let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      try makeFolder(String(folder[..<slash]))
    }
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw TranscriptError(path: folder, reason: reason(errno))
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}
