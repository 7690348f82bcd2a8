#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Lines of a pipe or file, read as they come. A line is given out as soon as its end is there, so
/// that another program can hold a dialogue with this one.
package struct DescriptorLines: LineSource {
  /// Bytes of a line that are kept; the rest is read and dropped, so that memory stays bounded.
  package static let longestLine = 1 << 18

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var hasStarted = false
  private var atEnd = false
  /// What the system said when reading failed.
  private var failure: String?

  package init(descriptor: Int32) { self.descriptor = descriptor }

  package mutating func next(prompt: String) -> LineEvent {
    var line: [UInt8] = []
    while true {
      if position == buffer.count, !refill() {
        if line.isEmpty { return failure.map { .failed($0) } ?? .end }
        return .line(text(line))
      }
      let rest = buffer[position...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? buffer.count
      let room = DescriptorLines.longestLine - line.count
      line += buffer[position..<min(end, position + room)]
      position = min(end + 1, buffer.count)
      if end < buffer.count { return .line(text(line)) }
    }
  }

  package func remember(_ line: String) {}

  /// Reads on; false at the end of the file, and where it can't be read.
  private mutating func refill() -> Bool {
    if atEnd { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var count: Int
    repeat {
      count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    } while count < 0 && errno == EINTR
    guard count > 0 else {
      if count < 0 { failure = String(cString: strerror(errno)) }
      atEnd = true
      return false
    }
    chunk.removeLast(chunk.count - count)
    buffer = chunk
    position = 0
    if !hasStarted {
      hasStarted = true
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }
    return true
  }

  private func text(_ line: [UInt8]) -> String {
    var line = line[...]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    // A line that was cut may end inside a character.
    if line.count >= DescriptorLines.longestLine - 1 {
      while let last = line.last, last & 0xC0 == 0x80 { line.removeLast() }
      if let last = line.last, last >= 0xC0 { line.removeLast() }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
