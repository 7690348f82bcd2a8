import English

/// Synonyms and derivations, remembered by pair.
final class WordRelations {
  let lexicon: Lexicon
  private var pairs: [UInt64: Bool] = [:]
  private var neighbours: [WordID: Set<WordID>] = [:]
  private var verbs: [WordID: [WordID]] = [:]

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Whether two lemmas are synonyms in their first senses, spellings of one word, or derived from
  /// one another. Symmetric.
  func areRelated(_ a: WordID, _ b: WordID) -> Bool {
    if a == b { return true }
    let key = a < b ? UInt64(a.raw) << 32 | UInt64(b.raw) : UInt64(b.raw) << 32 | UInt64(a.raw)
    if let known = pairs[key] { return known }
    let result =
      lexicon.canonical(a) == lexicon.canonical(b) || near(a).contains(b) || near(b).contains(a)
    pairs[key] = result
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
