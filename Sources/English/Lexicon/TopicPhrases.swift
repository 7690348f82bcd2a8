/// Tells which runs of words are entries of the topics of related words ("step down", "pay rise").
///
/// A table of the hashes of all entries with a `_`, made at the first question; `RelatedWords`
/// itself is asked only where one is met.
package struct TopicPhrases: Sendable {
  private var slots: [UInt32]

  package static let shared = TopicPhrases()

  private init() {
    var hashes: [UInt32] = []
    for index in 0..<EmbeddedData.count where EmbeddedData.isTopics(index) {
      let text = EmbeddedData.bytes(at: index)
      var start = 0
      var isPhrase = false
      for (position, byte) in text.enumerated() {
        if byte == 0x5F { isPhrase = true }
        guard byte <= 0x20 else { continue }
        if isPhrase {
          hashes.append(
            Self.hash(Self.emptyHash, UnsafeBufferPointer(rebasing: text[start..<position])))
        }
        start = position + 1
        isPhrase = false
      }
    }
    var size = 64
    while size < hashes.count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for hash in hashes { slots[slot(of: hash)] = hash }
  }

  /// Whether a phrase of this hash may be an entry; true for a few that are none.
  package func mayHold(_ hash: UInt32) -> Bool { slots[slot(of: hash)] != 0 }

  private func slot(of hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The hash of the empty phrase.
  package static let emptyHash: UInt32 = 2_166_136_261

  /// The hash of a phrase with further bytes behind it: FNV-1a (Fowler, Noll and Vo), never 0.
  package static func hash(_ hash: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    max(bytes.reduce(hash) { ($0 ^ UInt32($1)) &* 16_777_619 }, 1)
  }

  /// The hash of a phrase with a `_` behind it.
  package static func hashJoint(_ hash: UInt32) -> UInt32 { max((hash ^ 0x5F) &* 16_777_619, 1) }
}
