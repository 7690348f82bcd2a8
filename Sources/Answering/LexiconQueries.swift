internal import English

/// What question parsing and ranking ask the lexicon.
extension Lexicon {
  /// Whether a form may have a tag.
  func canBe(_ word: WordID, _ tag: Tag) -> Bool {
    let candidates = info(word).candidates
    for index in candidates where tagWeights[Int(index)].tag == tag { return true }
    return false
  }

  func canBeFinite(_ word: WordID) -> Bool {
    canBe(word, .verbThird) || canBe(word, .verbPast) || canBe(word, .verbBase)
  }

  func isPlural(_ word: WordID) -> Bool {
    info(word).flags.contains(.pluralForm)
  }

  /// What a noun asks for by WordNet's rough class of its first sense.
  func answerKind(ofNoun lemma: WordID) -> AnswerKind {
    let info = info(lemma)
    if info.flags.contains(.personHead) { return .person }
    if info.flags.contains(.groupHead) { return .organisation }
    if info.flags.contains(.placeHead) { return .place }
    switch info.firstNounFile {
    case .nounPerson: return .person
    case .nounTime: return .time
    case .nounQuantity: return .amount
    default: return .thing
    }
  }

  /// How often a noun occurs in the texts counted for WordNet.
  func frequency(ofNoun lemma: WordID) -> Int {
    senses(of: lemma, as: .noun).reduce(0) { $0 + $1.count }
  }

  /// Words of other classes made from a lemma, or from which it is made.
  func derivedForms(of lemma: WordID, tag: Tag) -> [WordID] {
    guard let own = WordClass(tag) else { return [] }
    var result: [WordID] = []
    for wordClass in [own, .verb, .noun, .adjective]
    where wordClass == own || info(lemma).isLemma(wordClass) {
      for related in derivations(of: lemma, as: wordClass) where !result.contains(related.word) {
        result.append(related.word)
      }
    }
    return result
  }

  func synonyms(of lemma: WordID, tag: Tag) -> [WordID] {
    guard let wordClass = WordClass(tag) else { return [] }
    return synonyms(of: lemma, as: wordClass, senses: 3)
  }
}
