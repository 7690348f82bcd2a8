extension Tagger {
  /// Tells the particles of phrasal verbs from prepositions and adverbs by the list of such verbs.
  func markParticles(_ reading: inout Reading, _ sentence: Sentence) {
    for index in sentence.tokens.dropFirst() {
      let tag = reading.tokens[index].tag
      guard tag == .particle || tag == .preposition || tag == .adverb,
        lexicon.info(reading.tokens[index].word).mayBeParticle
      else { continue }
      mark(index, &reading, sentence)
    }
  }

  private func mark(_ index: Int, _ reading: inout Reading, _ sentence: Sentence) {
    guard let verb = verb(before: index, reading, sentence) else { return }
    let word = reading.tokens[index].word
    let use = lexicon.particleUse(reading.tokens[verb].lemma, word)
    guard use != .none else { return }
    let next = index + 1 < sentence.tokens.upperBound ? reading.tokens[index + 1].tag : .stop
    let mayBeObject = Tagger.beginsNounPhrase(next)
    let isPreposition = prepositions.contains(word)
    if verb == index - 1 {
      if isPreposition, mayBeObject, use == .particle {
        set(.preposition, index, &reading)
      } else {
        set(.particle, index, &reading)
      }
    } else if !mayBeObject || !isPreposition {
      set(.particle, index, &reading)
    }
  }

  private func set(_ tag: Tag, _ index: Int, _ reading: inout Reading) {
    reading.tokens[index].tag = tag
  }

  /// The verb right before, or before a pronoun or a short noun phrase ("set the firm up").
  private func verb(before index: Int, _ reading: Reading, _ sentence: Sentence) -> Int? {
    let first = max(sentence.tokens.lowerBound, index - 5)
    var place = index - 1
    while place >= first {
      let tag = reading.tokens[place].tag
      if tag.isVerb, tag != .modal { return place }
      switch tag {
      case .pronoun, .noun, .nounPlural, .name, .namePlural, .adjective, .number,
        .possessivePronoun,
        .determiner:
        place -= 1
      default: return nil
      }
    }
    return nil
  }

  private static func beginsNounPhrase(_ tag: Tag) -> Bool {
    switch tag {
    case .determiner, .predeterminer, .possessivePronoun, .adjective, .comparative, .superlative,
      .noun, .nounPlural, .name, .namePlural, .number, .pronoun, .currency, .verbIng, .whDeterminer,
      .whPronoun:
      true
    default: false
    }
  }
}
