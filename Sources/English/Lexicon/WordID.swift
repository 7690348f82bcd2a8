/// The number of an interned, lower-cased word form; equal forms have equal ids within one lexicon.
@frozen
public struct WordID: Hashable, Sendable, Comparable {
  public let raw: UInt32
  @inlinable
  public init(raw: UInt32) { self.raw = raw }
  /// The id of the empty word, used where there is none.
  public static let none = WordID(raw: 0)
  @inlinable
  public var isNone: Bool { raw == 0 }
  @inlinable
  public static func < (a: WordID, b: WordID) -> Bool { a.raw < b.raw }
  @inlinable @inline(__always)
  public static func == (a: WordID, b: WordID) -> Bool { a.raw == b.raw }
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(raw) }
  /// Ids are dense and nobody's choice: one multiplication spreads them as well as the hasher that
  /// withstands chosen keys, at a tenth of its price.
  @inlinable
  public func _rawHashValue(seed: Int) -> Int {
    let product = UInt64(raw) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product ^ product >> 32) ^ seed
  }
}
