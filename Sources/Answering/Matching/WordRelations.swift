import English

/// Synonyms and derivations, remembered by pair.
final class WordRelations {
  let lexicon: Lexicon
  /// The last pair of each slot, shifted left by one, with the answer in the lowest bit: a table that
  /// forgets is faster than one that grows, for a question compares a few words with thousands.
  private var pairs = [UInt64](repeating: 0, count: 1 << 14)
  private var neighbours: [WordID: Set<WordID>] = [:]
  private var verbs: [WordID: [WordID]] = [:]

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Whether two lemmas are synonyms in their first senses, spellings of one word, or derived from
  /// one another. Symmetric.
  func areRelated(_ a: WordID, _ b: WordID) -> Bool {
    if a == b { return true }
    let (low, high) = a < b ? (a, b) : (b, a)
    // Ids count words: 31 bits are enough.
    let key = (UInt64(low.raw) << 31 | UInt64(high.raw)) << 1
    let slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 50)
    let known = pairs[slot]
    if known & ~1 == key, key != 0 { return known & 1 == 1 }
    let result =
      lexicon.canonical(a) == lexicon.canonical(b) || near(a).contains(b) || near(b).contains(a)
    pairs[slot] = key | (result ? 1 : 0)
    return result
  }

  private func near(_ lemma: WordID) -> Set<WordID> {
    if let known = neighbours[lemma] { return known }
    var result = Set<WordID>()
    for wordClass in WordClass.allCases {
      for word in lexicon.synonyms(of: lemma, as: wordClass, senses: 2) { result.insert(word) }
      for related in lexicon.derivations(of: lemma, as: wordClass) { result.insert(related.word) }
    }
    neighbours[lemma] = result
    return result
  }

  /// Verbs that share one of the first three senses.
  func verbsLike(_ lemma: WordID) -> [WordID] {
    if let known = verbs[lemma] { return known }
    let result = Array(lexicon.synonyms(of: lemma, as: .verb, senses: 3).prefix(16))
    verbs[lemma] = result
    return result
  }
}
