internal import Conversation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Standard output or standard error, without a buffer: what was written is out.
package struct Output: Sendable {
  package enum Failure: Error, Sendable {
    /// Nobody reads any more.
    case closed
    /// What the system says.
    case failed(String)
  }

  package let descriptor: Int32
  package init(descriptor: Int32) { self.descriptor = descriptor }

  package static let standard = Output(descriptor: 1)
  package static let error = Output(descriptor: 2)

  /// Whether it is a terminal.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package func write(_ bytes: [UInt8]) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { part in
        systemWrite(descriptor, part.baseAddress, part.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw errno == EPIPE ? .closed : .failed(String(cString: strerror(errno)))
      }
    }
  }

  package func write(line: String) throws(Failure) {
    try write(Array(line.utf8) + [UInt8(ascii: "\n")])
  }

  /// Makes a file of these bytes, or replaces its content by them.
  package static func write(_ bytes: [UInt8], toFile path: String) throws(ProgramFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw ProgramFailure("can't write \(path): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    do {
      try Output(descriptor: descriptor).write(bytes)
    } catch .failed(let reason) {
      throw ProgramFailure("can't write \(path): \(reason)")
    } catch {
      throw ProgramFailure("can't write \(path): nobody reads it")
    }
  }

  /// A message on standard error, each of its lines free of control characters; that it can't be
  /// written has no consequence.
  package static func report(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { PlainText.line($0.replacingTabs) }
    try? Output.error.write(line: "quoth: " + lines.joined(separator: "\n"))
  }
}

extension Substring {
  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}
