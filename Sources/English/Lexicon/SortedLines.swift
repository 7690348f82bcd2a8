/// Sorted text, one entry a line, each line beginning with its key: searched in place.
///
/// Serves WordNet's index files and the embedded word lists alike. Lines must be in the order of
/// their bytes (`LC_ALL=C sort`); lines of other kinds may stand where their bytes put them.
package struct SortedLines {
  package let bytes: UnsafeBufferPointer<UInt8>

  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The rest of the first line that begins with `key` and `separator`, both left out; an empty
  /// buffer for a line that is nothing but the key. nil if there is none. O(log size).
  package func value(
    of key: UnsafeBufferPointer<UInt8>, separator: UInt8 = 0x20
  ) -> UnsafeBufferPointer<UInt8>? {
    let line = line(from: lowerBound(of: key, separator: separator))
    guard begins(line, with: key) else { return nil }
    if line.count == key.count { return UnsafeBufferPointer(rebasing: line[key.count...]) }
    guard line[key.count] == separator else { return nil }
    return UnsafeBufferPointer(rebasing: line[(key.count + 1)...])
  }

  /// Calls `body` with the rest of each line that begins with `key` and `separator`.
  func forEachValue(
    of key: UnsafeBufferPointer<UInt8>, separator: UInt8,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = lowerBound(of: key, separator: separator)
    while start < bytes.count {
      let line = line(from: start)
      guard line.count > key.count, begins(line, with: key), line[key.count] == separator else {
        return
      }
      body(UnsafeBufferPointer(rebasing: line[(key.count + 1)...]))
      start += line.count + 1
    }
  }

  /// Whether a line is `key`, or begins with it and a blank.
  package func contains(_ key: UnsafeBufferPointer<UInt8>) -> Bool { value(of: key) != nil }

  /// Offset of the first line that is not before `key` followed by `separator`.
  private func lowerBound(of key: UnsafeBufferPointer<UInt8>, separator: UInt8) -> Int {
    var low = 0
    var high = bytes.count
    // Invariant: low is the start of a line; lines that start before low come before the key.
    while low < high {
      var start = low + (high - low) / 2
      while start > low, bytes[start - 1] != 0x0A { start -= 1 }
      if isBefore(start, key, separator) {
        var next = start
        while next < high, bytes[next] != 0x0A { next += 1 }
        low = min(next + 1, bytes.count)
        if next >= high { return low }
      } else {
        high = start
      }
    }
    return low
  }

  /// Whether the line at `start` sorts before the key.
  private func isBefore(
    _ start: Int, _ key: UnsafeBufferPointer<UInt8>, _ separator: UInt8
  ) -> Bool {
    var position = start
    for wanted in key {
      guard position < bytes.count, bytes[position] != 0x0A else { return true }
      if bytes[position] != wanted { return bytes[position] < wanted }
      position += 1
    }
    guard position < bytes.count, bytes[position] != 0x0A else { return false }
    return bytes[position] < separator
  }

  private func begins(
    _ line: UnsafeBufferPointer<UInt8>, with key: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.count >= key.count else { return false }
    for index in 0..<key.count where line[index] != key[index] { return false }
    return true
  }

  private func line(from start: Int) -> UnsafeBufferPointer<UInt8> {
    guard start < bytes.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
