internal import English

/// Whether a candidate is what the asked noun calls for.
extension CandidateScorer {
  func measureAskedNoun(_ candidate: Candidate, _ result: inout FeatureVector) {
    guard let asked = question.asked else { return }
    if candidate.quantity >= 0 {
      let value = counted(candidate, asked)
      result[.askedNoun] = value
      // "how many kilometres": the unit is what is counted
      if value >= 1, question.kind == .number, candidate.kind == .amount { result[.type] = 1 }
      return
    }
    let head = reading.tokens[Int(candidate.head)]
    if isAsked(head.lemma, asked) || isAsked(reading.tokens[Int(candidate.end) - 1].lemma, asked) {
      // "which team": "the rescue team", but not the bare "the team"
      var content = 0
      for position in candidate.range {
        let token = reading.tokens[position]
        guard match.layout.isContent[position] else { continue }
        if let found = table[token.lemma], found.strength == 1, terms.terms[Int(found.term)].isAsked
        {
          continue
        }
        content += 1
      }
      let isCommon =
        candidate.shape != .modifier
        && (candidate.nounPhrase < 0 || !reading.nounPhrases[Int(candidate.nounPhrase)].isName)
      let wantsName =
        question.kind == .person || question.kind == .place || question.kind == .organisation
      result[.askedNoun] = content > 0 ? (isCommon && wantsName ? 0.3 : 1) : -1
    } else if candidate.nounPhrase >= 0, reading.nounPhrases[Int(candidate.nounPhrase)].isName,
      reading.nounPhrases[Int(candidate.nounPhrase)].range.contains(where: {
        isAsked(reading.tokens[$0].lemma, asked)
      })
    {
      // "which general": "General Amherst"
      result[.askedNoun] = 0.8
    } else if asked.source == .determined, candidate.nounPhrase >= 0,
      candidate.shape != .prepositional, isAskedModifier(head, asked),
      candidate.range.contains(where: { reading.tokens[$0].tag.isName })
    {
      // "which television station": "Arvo Television"
      result[.askedNoun] = 0.5
    }
    guard candidate.nounPhrase >= 0 else { return }
    for number in match.layout.classPairs(of: Int(candidate.nounPhrase)) {
      let pair = reading.classPairs[Int(number)]
      guard pair.instance == Int(candidate.nounPhrase) else { continue }
      if isAsked(reading.tokens[reading.nounPhrases[pair.klass].head].lemma, asked) {
        result[.declaredClass] = 1
      }
    }
    // "the concept of a reduction", "the city of X"
    let of = Int(candidate.start) - 1
    if match.tokens.contains(of), reading.tokens[of].word == words.of, of > match.tokens.lowerBound,
      isAsked(reading.tokens[of - 1].lemma, asked),
      asked.source == .determined || asked.source == .nameOf
    {
      result[.declaredClass] = 1
    }
    if result[.declaredClass] == 0, result[.askedNoun] == 0, candidate.shape != .prepositional,
      head.tag.isNoun, asked.source != .listed, asked.source != .nameOf,
      lexicon.isKind(head.lemma, of: asked.lemma)
    {
      result[.declaredClass] = 0.7
    }
  }

  /// Whether a noun stands for one that the asked noun is compounded with.
  func isAskedModifier(_ token: Token, _ asked: Question.AskedNoun) -> Bool {
    guard token.tag.isNoun, asked.range.count > 1, let found = table[token.lemma],
      found.strength > 0.55
    else { return false }
    let place = terms.terms[Int(found.term)].token
    return asked.range.contains(place) && place != asked.head
      && question.reading.tokens[place].tag.isNoun
  }

  func isAsked(_ lemma: WordID, _ asked: Question.AskedNoun) -> Bool {
    if lemma == asked.lemma { return true }
    guard let found = table[lemma], found.strength > 0.55 else { return false }
    return terms.terms[Int(found.term)].lemma == asked.lemma
  }

  /// Whether the number counts the noun that is asked for: "nine nations" for "how many nations".
  func counted(_ candidate: Candidate, _ asked: Question.AskedNoun) -> Float {
    let quantity = reading.quantities[Int(candidate.quantity)]
    if asked.lemma == questionWords.time {
      // "how many times": "three times", "twice", perhaps "the 22nd", never "thousands"
      let next = Int(candidate.end)
      if next < reading.tokens.count, reading.tokens[next].lemma == questionWords.time { return 1 }
      return quantity.kind == .ordinal ? 0.3 : -1
    }
    if !quantity.unit.isNone {
      if lexicon.canonical(quantity.unit) == lexicon.canonical(asked.lemma) { return 1 }
      if quantity.kind == .measure { return isAsked(quantity.unit, asked) ? 1 : -0.5 }
    }
    // "the 131-page report": the number and what it counts are one word.
    let token = reading.tokens[Int(candidate.start)]
    if candidate.range.count == 1, token.shape.contains(.hyphenated), quantity.unit.isNone {
      let form = lexicon.vocabulary.withBytes(token.word) { Array($0) }
      if let hyphen = form.firstIndex(of: UInt8(ascii: "-")),
        lexicon.intern(String(decoding: form[(hyphen + 1)...], as: UTF8.self)) == asked.lemma
      {
        return 1
      }
    }
    let phrase = Int(reading.nounPhraseAt[Int(candidate.start)])
    guard phrase >= 0 else { return 0 }
    let head = reading.nounPhrases[phrase].head
    if head >= Int(candidate.end) {
      return isAsked(reading.tokens[head].lemma, asked) ? 1 : -0.5
    }
    return 0
  }

  /// "known as X", "called X", "X (Y)" for "what is another name for", "what is it called".
  func naming(_ candidate: Candidate) -> Float {
    guard question.asksForName else { return 0 }
    var before = Int(candidate.start) - 1
    while match.tokens.contains(before),
      reading.tokens[before].tag == .quote || reading.tokens[before].tag == .determiner
    {
      before -= 1
    }
    guard match.tokens.contains(before) else { return 0 }
    let token = reading.tokens[before]
    if words.namingVerbs.contains(token.lemma) { return 1 }
    if words.namingNouns.contains(token.lemma) { return 0.7 }
    if token.word == words.as, match.tokens.contains(before - 1),
      words.namingVerbs.contains(reading.tokens[before - 1].lemma)
    {
      return 1
    }
    return token.tag == .openBracket ? 0.3 : 0
  }

  func sameClass(_ candidate: Candidate) -> Float {
    guard let asked = question.asked, candidate.nounPhrase >= 0, asked.source != .listed else {
      return 0
    }
    let head = reading.tokens[Int(candidate.head)]
    guard !head.tag.isName else { return 0 }
    guard let wanted = lexicon.info(asked.lemma).firstNounFile,
      let has = lexicon.info(head.lemma).firstNounFile
    else { return 0 }
    return wanted == has ? 1 : 0
  }
}
