internal import EnglishData

/// The word lists and frame files compiled into the program.
package enum EmbeddedData {
  /// The bytes of the file at `path` below Sources/EnglishData, such as "words/units.txt", or an
  /// empty buffer. They are constant and live as long as the program. O(number of files).
  package static func bytes(named path: String) -> UnsafeBufferPointer<UInt8> {
    var path = path
    return path.withUTF8 { wanted in
      for index in 0..<count {
        let file = quoth_data_file_at(index)
        guard let name = file.name else { continue }
        var position = 0
        while position < wanted.count, name[position] != 0,
          UInt8(bitPattern: name[position]) == wanted[position]
        {
          position += 1
        }
        if position == wanted.count, name[position] == 0 {
          return UnsafeBufferPointer(start: file.bytes, count: file.count)
        }
      }
      return UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  /// Number of files compiled in.
  package static var count: Int { quoth_data_file_count() }

  /// Name and bytes of the file at `index`, which must be less than `count`.
  package static func file(at index: Int) -> (name: String, bytes: UnsafeBufferPointer<UInt8>) {
    let file = quoth_data_file_at(index)
    return (String(cString: file.name), UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// Takes this text for the file at `path`, which must be one of those compiled in. To be called
  /// before anything was read: whoever writes rules tries them without building.
  ///
  /// - Returns: whether there is such a file.
  package static func replace(_ path: String, with text: [UInt8]) -> Bool {
    guard let index = (0..<count).first(where: { file(at: $0).name == path }) else { return false }
    let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = kept.initialize(from: text)
    quoth_data_replace(index, kept.baseAddress, kept.count)
    return true
  }

  /// The bytes of the file at `index`, without its name.
  static func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    let file = quoth_data_file_at(index)
    return UnsafeBufferPointer(start: file.bytes, count: file.count)
  }

  /// Whether the file at `index` holds topics of related words.
  static func isTopics(_ index: Int) -> Bool {
    guard let name = quoth_data_file_at(index).name else { return false }
    return "related/".utf8.enumerated().allSatisfy { UInt8(bitPattern: name[$0]) == $1 }
  }

  /// Calls `body` with each line of the file that is neither empty nor a `#` comment, blanks at
  /// both ends removed, and its line number from 1.
  package static func forEachLine(
    of path: String, _ body: (_ line: UnsafeBufferPointer<UInt8>, _ number: Int) throws -> Void
  ) rethrows {
    try forEachLine(in: bytes(named: path), body)
  }

  /// The same for bytes at hand.
  static func forEachLine(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (_ line: UnsafeBufferPointer<UInt8>, _ number: Int) throws -> Void
  ) rethrows {
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes.firstNewline(from: start)
      number += 1
      var from = start
      var to = end
      while from < to, bytes[from] <= 0x20 { from += 1 }
      while to > from, bytes[to - 1] <= 0x20 { to -= 1 }
      if from < to, bytes[from] != 0x23 {
        try body(UnsafeBufferPointer(rebasing: bytes[from..<to]), number)
      }
      start = end + 1
    }
  }

  /// Calls `body` with the fields of each such line.
  package static func forEachRow(of path: String, _ body: (inout Fields) -> Void) {
    forEachRow(in: bytes(named: path), body)
  }

  static func forEachRow(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (inout Fields) -> Void
  ) {
    forEachLine(in: bytes) { line, _ in
      var fields = Fields(line)
      body(&fields)
    }
  }
}
