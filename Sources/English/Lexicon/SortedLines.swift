#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Sorted text, one entry a line, each line beginning with its key: searched in place.
///
/// Serves WordNet's index files and the embedded word lists alike. Lines must be in the order of
/// their bytes (`LC_ALL=C sort`); lines of other kinds may stand where their bytes put them.
package struct SortedLines {
  package let bytes: UnsafeBufferPointer<UInt8>
  private let probes: LineProbes?

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    probes = nil
  }

  /// Searches with a memory of the lines that every search looks at first.
  init(_ bytes: UnsafeBufferPointer<UInt8>, probes: LineProbes) {
    self.bytes = bytes
    self.probes = probes
  }

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
    // Invariant: low is the start of a line, and lines that start before low come before the key.
    if let probes { (low, high) = narrow(by: probes, key, separator) }
    while high - low > 192 {
      let middle = low + (high - low) / 2
      let start = bytes.firstNewline(from: middle) + 1
      if start >= high {
        high = middle
      } else if isBefore(start, key, separator) {
        low = start
      } else {
        high = start
      }
    }
    while low < bytes.count, isBefore(low, key, separator) {
      low = min(bytes.firstNewline(from: low) + 1, bytes.count)
    }
    return low
  }

  /// The first steps of the search, by what earlier searches saw there.
  private func narrow(
    by probes: LineProbes, _ key: UnsafeBufferPointer<UInt8>, _ separator: UInt8
  ) -> (low: Int, high: Int) {
    var low = 0
    var high = bytes.count
    let length = min(key.count, 8)
    var wanted: UInt64 = 0
    for index in 0..<length { wanted |= UInt64(key[index]) << UInt64(56 - 8 * index) }
    let mask = length == 0 ? 0 : UInt64.max << UInt64(64 - 8 * length)
    var node = 1
    while node < LineProbes.count, high - low > 192 {
      if probes.starts[node] < 0 {
        let start = bytes.firstNewline(from: low + (high - low) / 2) + 1
        guard start < high else { return (low, high) }
        probes.starts[node] = start
        probes.prefixes[node] = prefix(of: start)
      }
      let start = probes.starts[node]
      let found = probes.prefixes[node] & mask
      if found == wanted ? isBefore(start, key, separator) : found < wanted {
        low = start
        node = 2 * node + 1
      } else {
        high = start
        node = 2 * node
      }
    }
    return (low, high)
  }

  /// The first eight bytes of the line at `start`, zeros behind its end, the first one highest.
  private func prefix(of start: Int) -> UInt64 {
    var prefix: UInt64 = 0
    for index in 0..<8 {
      guard start + index < bytes.count, bytes[start + index] != 0x0A else { break }
      prefix |= UInt64(bytes[start + index]) << UInt64(56 - 8 * index)
    }
    return prefix
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
    return UnsafeBufferPointer(rebasing: bytes[start..<bytes.firstNewline(from: start)])
  }
}

/// Where the first steps of a search through sorted lines lead, and how the lines there begin.
///
/// The same few lines of a large file are looked at first in every search; here they lie together.
final class LineProbes {
  static let count = 256
  /// By the number of the step's node in the tree of steps, -1 where no search has been.
  var starts = [Int](repeating: -1, count: LineProbes.count)
  var prefixes = [UInt64](repeating: 0, count: LineProbes.count)
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line that holds `start` ends: at its newline or the end of the text.
  func firstNewline(from start: Int) -> Int { first(0x0A, from: start) }

  /// Where a byte stands first from `start` on; the number of bytes if it does not.
  func first(_ byte: UInt8, from start: Int) -> Int {
    guard start < count, let base = baseAddress else { return count }
    guard let found = memchr(base + start, Int32(byte), count - start) else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
