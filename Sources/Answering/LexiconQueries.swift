internal import English

/// What question parsing and ranking ask the lexicon.
extension Lexicon {
  private static let denyingPrefixes = ["un", "in", "im", "il", "ir", "dis", "non", "non-"].map {
    Array($0.utf8)
  }

  /// Whether a word is another behind a prefix that denies it: "unsafe" and "safe".
  ///
  /// - Parameter least: letters that the shorter must have; short ones are often other words
  ///   ("come", "income").
  func denies(_ long: WordID, _ short: WordID, least: Int) -> Bool {
    vocabulary.withBytes(long) { long in
      vocabulary.withBytes(short) { short in
        guard short.count >= least, long.count > short.count,
          long.suffix(short.count).elementsEqual(short)
        else { return false }
        let prefix = long.prefix(long.count - short.count)
        return Self.denyingPrefixes.contains { prefix.elementsEqual($0) }
      }
    }
  }

  /// Whether a form may have a tag.
  func canBe(_ word: WordID, _ tag: Tag) -> Bool {
    let candidates = info(word).candidates
    for index in candidates where tagWeights[Int(index)].tag == tag { return true }
    return false
  }

  func canBeFinite(_ word: WordID) -> Bool {
    canBe(word, .verbThird) || canBe(word, .verbPast) || canBe(word, .verbBase)
  }

  /// Whether a form is more often a verb's base than a noun.
  func isRatherVerb(_ word: WordID) -> Bool {
    guard isInflected(word) else { return false }
    var verb = Int16.min
    var noun = Int16.min
    for index in info(word).candidates {
      let candidate = tagWeights[Int(index)]
      if candidate.tag == .verbBase || candidate.tag == .verbPresent {
        verb = max(verb, candidate.weight)
      } else if candidate.tag == .noun {
        noun = max(noun, candidate.weight)
      }
    }
    return verb > noun
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

  /// Whether a form is an inflected form of a word that WordNet knows.
  func isInflected(_ word: WordID) -> Bool {
    [WordClass.noun, .verb, .adjective, .adverb].contains { !lemmas(of: word, as: $0).isEmpty }
  }

  /// How often a word occurs in the texts counted for WordNet, in any form of its lemmas; 0 for
  /// words it does not know.
  func commonness(_ form: String) -> Int {
    let word = intern(form)
    var count = 0
    for wordClass in [WordClass.noun, .verb, .adjective, .adverb] {
      for lemma in lemmas(of: word, as: wordClass).prefix(1) {
        count += occurrences(of: lemma, as: wordClass).total
      }
    }
    return count
  }

  /// How often a noun occurs in the texts counted for WordNet.
  func frequency(ofNoun lemma: WordID) -> Int {
    occurrences(of: lemma, as: .noun).total
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

extension Lexicon {
  /// "this", "that", "these", "those".
  func isDemonstrative(_ word: WordID) -> Bool {
    ["this", "that", "these", "those"].contains(text(word))
  }
}
