import English

/// Synonyms and derivations, remembered by pair.
final class WordRelations {
  let lexicon: Lexicon
  /// The last pair of each slot, shifted left by one, with the answer in the lowest bit: a table that
  /// forgets is faster than one that grows, for a question compares a few words with thousands.
  private var pairs = [UInt64](repeating: 0, count: 1 << 14)
  private var neighbours: [WordID: Set<WordID>] = [:]
  private var groups: [WordID: Set<WordID>] = [:]
  private var verbs: [Int: [LikeVerb]] = [:]

  /// A verb that may stand for another.
  struct LikeVerb {
    var frame: Int
    /// By WordNet; by the topics otherwise.
    var isSynonym: Bool
  }

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

  /// Whether a word may stand for a lemma or a phrase of the topics, by either.
  func mayStand(_ word: WordID, for meaning: WordID) -> Bool {
    areRelated(word, meaning) || group(of: meaning).contains(word)
  }

  private func group(of meaning: WordID) -> Set<WordID> {
    if let known = groups[meaning] { return known }
    var result = Set<WordID>()
    for entry in lexicon.topicEntries(near: meaning)
    where entry.words.count == 1 && entry.nearness == .sameGroup { result.insert(entry.words[0]) }
    groups[meaning] = result
    return result
  }

  /// The lexical frames of verbs that share one of the first three senses of a frame's verb, or a
  /// group of a topic; at most 40.
  func verbsLike(_ frame: Int) -> [LikeVerb] {
    if let known = verbs[frame] { return known }
    let verb = lexicon.intern(LexicalFrame.name(of: frame, lexicon))
    var result: [LikeVerb] = []
    func add(_ words: [WordID], isSynonym: Bool) {
      guard words.count < 3, lexicon.info(words[0]).isLemma(.verb) else { return }
      let other = LexicalFrame.index(of: words[0], particle: words.count > 1 ? words[1] : .none)
      guard other != frame, result.count < 40, !result.contains(where: { $0.frame == other }) else {
        return
      }
      result.append(LikeVerb(frame: other, isSynonym: isSynonym))
    }
    for word in lexicon.synonyms(of: verb, as: .verb, senses: 3).prefix(16) {
      add(lexicon.parts(of: word), isSynonym: true)
    }
    for entry in lexicon.topicEntries(near: verb) where entry.nearness == .sameGroup {
      add(entry.words, isSynonym: false)
    }
    verbs[frame] = result
    return result
  }
}
