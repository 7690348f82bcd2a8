package import English

/// A set of interned words, one bit each; made once, asked often.
package struct WordSet: Sendable {
  private var bits: [UInt64] = []

  package init(_ words: some Sequence<WordID> = EmptyCollection<WordID>()) {
    for word in words { insert(word) }
  }

  package mutating func insert(_ word: WordID) {
    let index = Int(word.raw >> 6)
    while bits.count <= index { bits.append(0) }
    bits[index] |= 1 << UInt64(word.raw & 63)
  }

  /// O(1).
  package func contains(_ word: WordID) -> Bool {
    let index = Int(word.raw >> 6)
    return index < bits.count && bits[index] & (1 << UInt64(word.raw & 63)) != 0
  }
}
