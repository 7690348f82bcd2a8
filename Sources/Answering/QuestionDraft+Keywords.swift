internal import English

/// Words without a clause: a noun phrase that names what is asked, or names and nouns in a row.
extension QuestionDraft {
  /// "anthem composer", "money held abroad", "list of the towns".
  mutating func keywords() {
    if nounPhrase() {
      question.form = .keywords
      return
    }
    question.form = .keywords
    question.wh = .what
    statement = []
    if let verb = (0..<count).first(where: { tag($0).isVerb }) { question.gap.verb = order[verb] }
    if let of = (1..<max(count, 2)).first(where: { word($0) == words.of }), of < 4,
      lexicon.canBe(word(of - 1), .noun) || lexicon.canBe(word(of - 1), .nounPlural)
    {
      // "cause of the fire"
      if !tag(of - 1).isNoun {
        retag(of - 1, lexicon.canBe(word(of - 1), .noun) ? .noun : .nounPlural)
      }
      setAsked((of - 1)..<of, source: .listed)
      question.gap.verb = nil
      return
    }
    let nouns = (0..<count).filter { tag($0).isNoun && !tag($0).isName }
    // "cost" before "bank": what a thing has is asked for rather than a thing.
    let asked =
      nouns.last { words.isMeasured(lemma($0)) }
      ?? nouns.last { words.nounClass(lemma($0)) != nil } ?? nouns.last
    if let asked {
      setAsked(asked..<(asked + 1), source: .listed)
    } else if let name = (0..<count).last(where: { tag($0).isNoun }), baseEnd(0) == count {
      setAsked(name..<(name + 1), source: .listed)
    }
  }

  /// "list of towns", "names of the hostages", "people who quit", "money held abroad": one noun
  /// phrase with what describes it. False where it is none.
  private mutating func nounPhrase() -> Bool {
    var start = 0
    if words.determiners.contains(word(0)) { start = 1 }
    let isNamed = lemma(start) == words.list || lemma(start) == words.name
    if isNamed, word(start + 1) == words.of, start + 2 < count {
      list(from: lemma(start) == words.list ? start + 2 : start)
      return true
    }
    let end = baseEnd(start)
    guard end > start, end + 1 < count, tag(end - 1).isNoun, !tag(end - 1).isName else {
      return false
    }
    let isRelative = words.relatives.contains(word(end)) && tag(end) != .determiner
    let isDescribed =
      tag(end) == .verbPastParticiple || tag(end) == .verbPast && !startsNounPhrase(end + 1)
    let isContact =
      words.determiners.contains(word(end)) && (statementVerb(from: end).map { $0 > end } ?? false)
    guard isRelative || isDescribed || isContact else { return false }
    if tag(end) == .verbPast { retag(end, .verbPastParticiple) }
    list(from: start)
    // Of people killed and jobs lost the number is told, of places and firms their names.
    if isDescribed, question.isPlural, let asked = question.asked {
      let kind =
        words.nounClass(asked.lemma)?.kind ?? lexicon.answerKind(ofNoun: asked.lemma)
      // "Things named after her": what is said of them tells them apart, and they are told.
      let isNumber =
        kind == .person || kind == .thing && (end + 1 == count || tag(end + 1) != .preposition)
      if isNumber { question.wh = .howMany }
    }
    return true
  }
}
