/// Where the lines of a text begin.
public struct LineIndex: Sendable, Equatable {
  /// Byte offset of each line's first byte; the first is 0.
  public private(set) var starts: [Int] = [0]

  public init(_ bytes: [UInt8]) {
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
  }

  /// The line, from 1, that holds a byte. O(log lines).
  public func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }
}
