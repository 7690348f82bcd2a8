import English

/// Synonyms and derivations, remembered by pair.
final class WordRelations {
  let lexicon: Lexicon
  private var pairs = PairCache(bits: 14)
  /// By word id; nil where nobody asked.
  private var neighbours: [[Lexicon.Derivation]?] = []
  private var groups: [WordID: Set<WordID>] = [:]
  private var phrases: [WordID: [[WordID]]] = [:]
  private var verbs: [Int: [LikeVerb]] = [:]
  private var hyphenated: [WordID: [WordID]] = [:]

  /// A verb that may stand for another.
  struct LikeVerb {
    var frame: Int
    /// By WordNet; by the topics otherwise.
    var isSynonym: Bool
  }

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Whether two lemmas are synonyms in their first senses, spellings of one word, or derived from
  /// one another. Symmetric; cheaper if the same few words stand second.
  func areRelated(_ a: WordID, _ b: WordID) -> Bool {
    if a == b { return true }
    let (low, high) = a < b ? (a, b) : (b, a)
    if let known = pairs[low, high] { return known }
    let result =
      lexicon.canonical(a) == lexicon.canonical(b)
      || lexicon.areSynonyms(a, b, senses: 2)
      || derivations(of: b).contains { $0.word == a && lexicon.isNear($0) }
    pairs.note(low, high, result)
    return result
  }

  private func derivations(of lemma: WordID) -> [Lexicon.Derivation] {
    let index = Int(lemma.raw)
    if index < neighbours.count, let known = neighbours[index] { return known }
    if index >= neighbours.count {
      let missing = index + 1024 - neighbours.count
      neighbours.append(contentsOf: repeatElement(nil, count: missing))
    }
    let found = WordClass.allCases.flatMap { lexicon.allDerivations(of: lemma, as: $0) }
    neighbours[index] = found
    return found
  }

  /// Whether a word may stand for a lemma or a phrase of the topics, by either.
  func mayStand(_ word: WordID, for meaning: WordID) -> Bool {
    areRelated(word, meaning) || group(of: meaning).contains(word)
  }

  /// The words of one topic's first group that may stand for a lemma or a phrase.
  func group(of meaning: WordID) -> Set<WordID> {
    if let known = groups[meaning] { return known }
    var result = Set<WordID>()
    for entry in lexicon.topicEntries(near: meaning)
    where entry.words.count == 1 && entry.nearness == .sameGroup { result.insert(entry.words[0]) }
    groups[meaning] = result
    return result
  }

  /// The words that hyphens join: "second-largest".
  func parts(of word: WordID) -> [WordID] {
    if let known = hyphenated[word] { return known }
    let form = lexicon.vocabulary.withBytes(word) { Array($0) }
    let found = form.split(separator: UInt8(ascii: "-")).map {
      lexicon.intern(String(decoding: $0, as: UTF8.self))
    }
    hyphenated[word] = found
    return found
  }

  /// The words and phrases that stand in one group of a topic with a word or phrase, as the words
  /// they are made of.
  func phrases(like meaning: WordID) -> [[WordID]] {
    if let known = phrases[meaning] { return known }
    let found = lexicon.topicEntries(near: meaning).filter { $0.nearness == .sameGroup }
      .map(\.words)
    phrases[meaning] = found
    return found
  }

  /// The lexical frames of verbs that share one of the first three senses of a frame's verb, or a
  /// group of a topic.
  func verbsLike(_ frame: Int) -> [LikeVerb] {
    if let known = verbs[frame] { return known }
    let verb = lexicon.intern(LexicalFrame.name(of: frame, lexicon))
    var result: [LikeVerb] = []
    func add(_ words: [WordID], isSynonym: Bool) {
      guard words.count < 3, lexicon.info(words[0]).isLemma(.verb) else { return }
      let other = LexicalFrame.index(of: words[0], particle: words.count > 1 ? words[1] : .none)
      guard other != frame, !result.contains(where: { $0.frame == other }) else { return }
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
