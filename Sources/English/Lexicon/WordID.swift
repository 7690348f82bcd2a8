/// The number of an interned, lower-cased word form; equal forms have equal ids within one lexicon.
package struct WordID: Hashable, Sendable, Comparable {
  package let raw: UInt32
  package init(raw: UInt32) { self.raw = raw }
  /// The id of the empty word, used where there is none.
  package static let none = WordID(raw: 0)
  package var isNone: Bool { raw == 0 }
  package static func < (a: WordID, b: WordID) -> Bool { a.raw < b.raw }
}
