internal import English

/// The outward form of a question, and the forms that have no wh-word.
extension QuestionDraft {
  /// Sets form, wh-word, asked noun, gap and statement.
  mutating func analyseForm() {
    guard count > 0 else {
      question.kind = .nonsense
      return
    }
    question.isNegated = (0..<count).contains { isNegation($0) }
    if question.form == .describe {
      describe(from: 0)
      return
    }
    if isWhether {
      yesNo(inverted: false)
      return
    }
    if startsYesNo() {
      yesNo(inverted: true)
      return
    }
    if let wh = askingWord() {
      ask(at: wh)
      return
    }
    if imperative() { return }
    if isRequest {
      request()
      return
    }
    if let gap = openEnd() {
      question.form = .inPlace
      question.wh = .what
      question.gap.slot = gap == 0 ? .subject : .object
      if isPreposition(gap - 1) {
        question.gap.slot = .prepositional
        question.gap.preposition = word(gap - 1)
        question.gap.prepositionToken = order[gap - 1]
      }
      question.gap.verb = (0..<gap).last { tag($0).isVerb }.map { order[$0] }
      fill(Array(0..<gap) + [-1] + Array(min(gap < count && isBlank(gap) ? gap + 1 : gap, count)..<count))
      return
    }
    if let verb = statementVerb(from: 0), startsNounPhrase(0), isAuxiliary(verb) || hasMark || !tag(0).isNoun || tag(0).isName {
      yesNo(inverted: false)
      return
    }
    keywords()
  }

  /// Whether the question as typed ends in a question mark.
  private var hasMark: Bool {
    guard let last = question.reading.tokens.last else { return false }
    return question.reading.bytes[Int(last.start)] == 0x3F
  }

  /// "Did X ...", "Is X ...": an auxiliary before its subject.
  private func startsYesNo() -> Bool {
    guard isAuxiliary(0), count > 1 else { return false }
    if let wh = askingWord(), wh == count - 1, wh > 0 { return false }
    if isBe(0) || isModal(0) {
      let next = skipAdverbs(1)
      return startsNounPhrase(next) || tag(next) == .verbIng || isInverted(at: 0)
    }
    return isInverted(at: 0) || startsNounPhrase(skipAdverbs(1))
  }

  private mutating func ask(at wh: Int) {
    var fronted: Int?
    var frontEnd = wh
    let isFirst = wh == 0 || askedFirst(wh)
    if isFirst, wh > 0, isPreposition(wh - 1) {
      fronted = wh - 1
      frontEnd = wh - 1
    }
    let end = readAskingPhrase(at: wh)
    if isBe(end), word(end + 1) == words.it, words.relatives.contains(word(end + 2)), end + 3 < count {
      // "who was it that leaked the report"
      order.removeSubrange(end...(end + 2))
      isEmbedded = true
    }
    question.whRange = order[wh]..<(order[max(end - 1, wh)] + 1)
    if isFirst {
      question.form = .wh
      placeGap(asking: wh..<end, frontEnd: frontEnd, fronted: fronted)
      if fronted != nil { question.gap.isFronted = true }
      if let comma = (end..<max(count, end)).first(where: { tag($0) == .comma }) { findAlternatives(from: comma + 1) }
      openNamed()
    } else {
      question.form = .inPlace
      placeInPlace(wh: wh, end: end)
    }
  }

  /// Whether the wh-word stands first but for an adjunct: statement order begins elsewhere.
  private func askedFirst(_ wh: Int) -> Bool {
    if isPreposition(wh - 1), wh == 1 { return true }
    if tag(wh - 1) == .comma { return true }
    if isPreposition(wh - 1), tag(wh - 2) == .comma { return true }
    let before = isPreposition(wh - 1) ? wh - 1 : wh
    if (0..<before).contains(where: { tag($0).isVerb && tag($0) != .verbIng }) { return false }
    let next = skipAdverbs(wh + 1)
    if next < count, isAuxiliary(next), isInverted(at: next) { return true }
    return isPreposition(0) && next < count
  }

  /// "What is the name of the company that built X?": the gap is in the relative clause.
  private mutating func openNamed() {
    guard question.isCopula, question.gap.slot == .complement,
      let of = (0..<count).first(where: { lemma($0) == words.name && word($0 + 1) == words.of })
    else { return }
    var from = of + 2
    while words.determiners.contains(word(from)) { from += 1 }
    let end = baseEnd(from)
    guard end > from, isRelativePronoun(end), isFiniteVerb(skipAdverbs(end + 1)) else { return }
    setAsked(from..<end, source: .nameOf)
    question.isCopula = false
    relativeSubject(from: skipAdverbs(end + 1))
  }

  /// "X put how much into Y?": the phrase stands where its gap would.
  private mutating func placeInPlace(wh: Int, end: Int) {
    let verb = (0..<wh).last { tag($0).isVerb } ?? statementVerb(from: 0)
    let read = verb.map { last in
      group(at: (0...last).first { isFiniteVerb($0) && group(at: $0).main == last } ?? last)
    }
    if let verb { question.gap.verb = order[verb] }
    if asksAdjunct, !isPreposition(wh - 1) {
      question.gap.slot = .adverbial
      fill(Array(0..<wh) + Array(end..<count))
      return
    }
    if isPreposition(wh - 1) {
      question.gap.preposition = word(wh - 1)
      question.gap.prepositionToken = order[wh - 1]
      let isAgent = word(wh - 1) == words.by && (read?.isPassive ?? false)
      question.gap.slot = isAgent ? .subject : .prepositional
    } else if verb == nil {
      question.gap.slot = .subject
    } else if let verb, isBe(verb) || words.verbClass(lemma(verb)).contains(.naming) && wh > verb + 1 {
      question.gap.slot = .complement
    } else {
      question.gap.slot = .object
    }
    fill(Array(0..<wh) + [-1] + Array(end..<count))
  }

  /// "Did X join Y?" and "X joined Y?": the statement without a gap; "A or B" is a choice.
  private mutating func yesNo(inverted: Bool) {
    question.form = .yesNo
    question.kind = .yesNo
    if inverted {
      let subject = skipAdverbs(1)
      var main: Int?
      if isBe(0) {
        main = yesNoParticiple(from: subject)
      } else if isHave(0) {
        main = findParticiple(from: subject)
      } else {
        main = findBase(from: subject)
      }
      var end = main ?? 0
      if let main {
        if isDo(0) || isModal(0), tag(main) != .verbBase, !isAuxiliary(main) { retag(main, .verbBase) }
        while end > subject + 1, isAdverb(end - 1) || isNegation(end - 1) { end -= 1 }
      } else {
        end = copulaSubjectEnd(subject)
      }
      question.gap.verb = order[main.map { isAuxiliary($0) ? group(at: $0).main : $0 } ?? 0]
      fill(Array(subject..<end) + [0] + Array(1..<subject) + Array(end..<count))
    } else {
      question.gap.verb = statementVerb(from: 0).map { order[group(at: $0).main] }
      fill(Array(0..<count))
    }
    findAlternatives(from: 1)
    if !question.alternatives.isEmpty {
      question.form = .choice
      question.kind = .choice
    }
  }

  /// The participle that is the predicate of "was X built by Y".
  private func yesNoParticiple(from subject: Int) -> Int? {
    var end = fullEnd(subject)
    end = skipAdverbs(max(end, subject + 1))
    if end < count, tag(end) == .verbPastParticiple || tag(end) == .verbPast || tag(end) == .verbIng {
      return isBe(end) ? group(at: end).main : end
    }
    return findParticiple(from: subject)
  }

  /// End of the subject of "is X Y": before the participle, adjective, preposition or the second
  /// noun phrase.
  private func copulaSubjectEnd(_ subject: Int) -> Int {
    var end = fullEnd(subject)
    if end <= subject { end = min(subject + 1, count) }
    guard end >= count else { return end }
    // "is adam an openai board member": the determiner opens the complement
    var i = subject + 1
    while i < count {
      if words.determiners.contains(word(i)), tag(i) != .pronoun, !isPreposition(i - 1), tag(i - 1).isNoun { return i }
      i += 1
    }
    // "is X harmful": an adjective last, or a name before a noun
    i = count - 1
    while i > subject, !(tag(i - 1).isName && !tag(i).isName || tag(i).isAdjective) { i -= 1 }
    return i > subject ? i : count
  }

  /// "Name two people who quit", "Tell me about X", "Explain X".
  private mutating func imperative() -> Bool {
    let first = word(0)
    if first == words.tell || first == words.give || first == words.show {
      var i = 1
      if tag(i) == .pronoun || word(i) == words.me || word(i) == words.us { i += 1 }
      if tag(i) == .determiner, word(i + 1) == words.list || word(i + 1) == words.overview { i += 2 }
      if tag(i) == .determiner, words.vagueThings.contains(word(i + 1)) { i += 2 }
      while i < count, words.vagueThings.contains(word(i)), word(i + 1) == words.about || word(i + 1) == words.more { i += 1 }
      if word(i) == words.more { i += 1 }
      if word(i) == words.about, i + 1 < count {
        describe(from: i + 1)
        return true
      }
      if i < count, i > 1 || first != words.show {
        list(from: word(i) == words.of ? i + 1 : i)
        if first == words.tell, question.asked == nil { describe(from: i) }
        return true
      }
      return false
    }
    if words.describeVerbs.contains(first), count > 1 {
      describe(from: 1)
      return true
    }
    guard words.listVerbs.contains(first), count > 1, !isAuxiliary(1), !tag(0).isNoun || words.determiners.contains(word(1)) || tag(1) == .number
    else { return false }
    if first == words.name, word(1) == words.of { return false }
    list(from: word(1) == words.of ? 2 : 1)
    return true
  }

  private mutating func describe(from start: Int) {
    question.form = .describe
    question.kind = .definition
    var end = count
    // "explain the X thing to me"
    if end - start > 2, word(end - 2) == words.to, word(end - 1) == words.me || word(end - 1) == words.us { end -= 2 }
    if end - start > 2, word(end - 1) == words.thing, tag(end - 2).isNoun { end -= 1 }
    guard end > start else { return }
    let from = words.determiners.contains(word(start)) ? start + 1 : start
    let base = baseEnd(from)
    if base > from, tag(base - 1).isNoun, !tag(base - 1).isName { setAsked(from..<base, source: .listed) }
    question.topic = order[start]..<(order[end - 1] + 1)
    statement = []
  }

  /// "the four board members who ...": a noun phrase is asked for, its relative clause or
  /// participle has the gap.
  private mutating func list(from start: Int) {
    question.form = .list
    question.wh = .what
    question.kind = .list
    var i = start
    if words.determiners.contains(word(i)) || words.vagueThings.contains(word(i)) { i += 1 }
    if words.vagueThings.contains(word(i)), word(i + 1) == words.of { i += 2 }
    if lemma(i) == words.name, word(i + 1) == words.of {
      i += 2
      while words.determiners.contains(word(i)) { i += 1 }
    }
    if isPreposition(i) { i += 1 }
    let end = min(max(baseEnd(i), i + 1), count)
    setAsked(i..<end, source: .listed)
    question.whRange = order[start]..<(order[end - 1] + 1)
    for position in start..<end where tag(position) == .number { noteCount(position) }
    if !question.isPlural { question.kind = .thing }
    let next = skipAdverbs(end)
    if isPreposition(next), isWh(next + 1), next + 2 < count {
      // "the year in which the railway was opened"
      isEmbedded = true
      placeGap(asking: start..<(next + 2), frontEnd: 0, fronted: next)
      question.gap.isFronted = true
      return
    }
    if isRelativePronoun(next) || words.relatives.contains(word(next)) {
      let verb = skipAdverbs(next + 1)
      if !isFiniteVerb(verb), !hasVerb(from: verb), lexicon.canBeFinite(word(verb)) { retag(verb, .verbPresent) }
      if isFiniteVerb(verb) {
        relativeSubject(from: verb)
      } else {
        isEmbedded = true
        placeGap(asking: start..<(next + 1), frontEnd: 0, fronted: nil)
      }
    } else if next < count, tag(next) == .verbPastParticiple || tag(next) == .verbPast || tag(next) == .verbIng {
      let isPassive = tag(next) == .verbPastParticiple
      question.gap.verb = order[next]
      question.gap.slot = isPassive ? .object : .subject
      fill([-1] + Array(end..<count))
    } else {
      question.gap.slot = .complement
      fill([-1] + Array(end..<count))
    }
  }

  private mutating func relativeSubject(from verb: Int) {
    let read = group(at: verb)
    question.gap.verb = order[read.main]
    question.gap.slot = read.isPassive ? .object : .subject
    fill([-1] + Array(verb..<count))
  }

  /// "tell me the name of the ship", "I'd like to know the date": what is X.
  private mutating func request() {
    question.wh = .what
    question.form = .wh
    question.isCopula = true
    question.gap.slot = .complement
    fill(Array(0..<count) + [-1])
  }

  /// A question that breaks off behind a preposition, or has a blank to fill.
  private func openEnd() -> Int? {
    guard count > 2 else { return nil }
    for i in 0..<count where isBlank(i) { return i }
    let last = count - 1
    guard isPreposition(last), hasVerb(from: 0), !words.particles.contains(word(last)) else { return nil }
    return count
  }

  private func isBlank(_ position: Int) -> Bool {
    let token = token(position)
    return question.reading.bytes[Int(token.start)] == 0x5F
  }

  /// "anthem composer": the last noun of the first phrase is asked for; "founded" or a noun of
  /// time says more.
  private mutating func keywords() {
    question.form = .keywords
    question.wh = .what
    let nouns = (0..<count).filter { tag($0).isNoun }
    let end = baseEnd(0)
    if let of = (1..<max(count, 2)).first(where: { word($0) == words.of }), of < 4,
      lexicon.canBe(word(of - 1), .noun) || lexicon.canBe(word(of - 1), .nounPlural)
    {
      // "cause of the fire"
      if !tag(of - 1).isNoun { retag(of - 1, lexicon.canBe(word(of - 1), .noun) ? .noun : .nounPlural) }
      setAsked((of - 1)..<of, source: .listed)
      question.gap.verb = nil
      statement = []
      return
    }
    if let asked = nouns.last(where: { words.nounClass(lemma($0)) != nil && !tag($0).isName }) ?? nouns.last {
      if end == count || words.nounClass(lemma(asked)) != nil {
        setAsked(asked..<(asked + 1), source: .listed)
      }
    }
    if let verb = (0..<count).first(where: { tag($0).isVerb }) { question.gap.verb = order[verb] }
    statement = []
  }
}
