#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file mapped into memory, read-only, unmapped when the last reference goes.
///
/// Only pages that are looked at are read, which is what the sorted index files want.
final class MappedFile {
  let bytes: UnsafeBufferPointer<UInt8>
  private let probes = LineProbes()

  /// The file as lines to search.
  var lines: SortedLines { SortedLines(bytes, probes: probes) }

  init(path: String) throws(LexiconError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LexiconError(.unreadableFile, path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw LexiconError(.unreadableFile, path: path, errno: errno)
    }
    let size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, size > 0 else {
      throw LexiconError(.malformedFile, path: path)
    }
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else {
      throw LexiconError(.unreadableFile, path: path, errno: errno)
    }
    bytes = UnsafeBufferPointer(start: address.assumingMemoryBound(to: UInt8.self), count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}

/// A file read piece by piece, for records that lie far apart: mapping them would make a page or
/// more resident for each.
final class RecordFile {
  private let descriptor: Int32

  init(path: String) throws(LexiconError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LexiconError(.unreadableFile, path: path, errno: errno) }
  }

  deinit { close(descriptor) }

  /// Whether it begins as a data file does, with a blank or a number, and its last line has an end.
  var isText: Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 1 else { return false }
    let first = withBytes(at: 0, count: 1) { $0.first ?? 0 }
    let last = withBytes(at: Int(status.st_size) - 1, count: 1) { $0.last ?? 0 }
    return (first == 32 || first &- 0x30 < 10) && last == UInt8(ascii: "\n")
  }

  /// Calls `body` with the bytes from `offset` on, at most `count`; fewer at the end of the file.
  func withBytes<Result>(
    at offset: Int, count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { buffer in
      let got = pread(descriptor, buffer.baseAddress!, count, off_t(offset))
      return body(UnsafeBufferPointer(rebasing: buffer[..<max(0, got)]))
    }
  }

  /// Calls `body` with the record at `offset`, up to its gloss or the end of the line: `expected`
  /// bytes are read at first, and more where they do not hold it. A record of more than 64 KiB is
  /// cut there; an unreadable one is empty.
  func withRecord<Result>(
    at offset: Int, expected: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var size = expected
    while true {
      let done = withBytes(at: offset, count: size) { bytes -> Result? in
        if let end = bytes.firstIndex(where: { $0 == 0x7C || $0 == 0x0A }) {
          return body(UnsafeBufferPointer(rebasing: bytes[..<end]))
        }
        return bytes.count < size || size >= 1 << 16 ? body(bytes) : nil
      }
      if let done { return done }
      size *= 4
    }
  }
}

/// The value of an environment variable, nil if unset or empty.
func environmentValue(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Whether a file can be opened for reading.
func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }
