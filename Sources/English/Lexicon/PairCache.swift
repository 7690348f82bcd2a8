/// Yes or no of ordered pairs of words, the last ones asked for.
///
/// A table that forgets is faster than one that grows: a text compares a few words with thousands.
@frozen
public struct PairCache {
  /// The last pair of each slot, shifted left by one, with the answer in the lowest bit.
  @usableFromInline var slots: [UInt64]
  @usableFromInline let shift: UInt64

  /// - Parameter bits: the binary logarithm of the number of slots.
  public init(bits: Int) {
    slots = [UInt64](repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  public subscript(_ a: WordID, _ b: WordID) -> Bool? {
    @inlinable @inline(__always) get {
      let key = Self.key(a, b)
      let known = slots[slot(key)]
      return known & ~1 == key && key != 0 ? known & 1 == 1 : nil
    }
  }

  @inlinable @inline(__always)
  public mutating func note(_ a: WordID, _ b: WordID, _ answer: Bool) {
    let key = Self.key(a, b)
    slots[slot(key)] = key | (answer ? 1 : 0)
  }

  /// Ids count words: 31 bits are enough.
  @inlinable @inline(__always)
  static func key(_ a: WordID, _ b: WordID) -> UInt64 {
    (UInt64(a.raw) << 31 | UInt64(b.raw)) << 1
  }

  @inlinable @inline(__always)
  func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
