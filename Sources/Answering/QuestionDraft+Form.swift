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
      fill(
        Array(0..<gap) + [-1]
          + Array(min(gap < count && isBlank(gap) ? gap + 1 : gap, count)..<count))
      return
    }
    let first = baseEnd(0)
    if first > 0, words.nounClass(lemma(first - 1)) != nil, !tag(first - 1).isName,
      words.determiners.contains(word(first)), !words.determiners.contains(word(0)), !hasMark
    {
      // "year the bridge was built"
      keywords()
      return
    }
    if let verb = statementVerb(from: 0), startsNounPhrase(0),
      isAuxiliary(verb) || hasMark || !tag(0).isNoun || tag(0).isName
    {
      yesNo(inverted: false)
      return
    }
    keywords()
  }

  /// Whether the question as typed ends in a question mark.
  var hasMark: Bool {
    guard let last = question.reading.tokens.last else { return false }
    return question.reading.bytes[Int(last.start)] == 0x3F
  }

  /// "Did X ...", "Is X ...": an auxiliary before its subject.
  func startsYesNo() -> Bool {
    guard isAuxiliary(0), count > 1 else { return false }
    if let wh = askingWord(), wh == count - 1, wh > 0 { return false }
    if word(1) == words.there, count > 2 { return true }
    if isBe(0) || isModal(0) {
      let next = skipAdverbs(1)
      return startsNounPhrase(next) || tag(next) == .verbIng || isInverted(at: 0)
    }
    return isInverted(at: 0) || startsNounPhrase(skipAdverbs(1))
  }

  mutating func ask(at wh: Int) {
    var fronted: Int?
    var frontEnd = wh
    let isFirst = wh == 0 || askedFirst(wh)
    if word(wh - 1) == words.about, asksAmount(wh), wh == 1 || tag(wh - 2) == .comma {
      // "about how many": roughly
      order.remove(at: wh - 1)
      ask(at: wh - 1)
      return
    }
    if isFirst, wh > 0, isPreposition(wh - 1) {
      fronted = wh - 1
      frontEnd = wh - 1
    }
    let end = readAskingPhrase(at: wh)
    if isBe(end), word(end + 1) == words.it, words.relatives.contains(word(end + 2)),
      end + 3 < count
    {
      // "who was it that leaked the report"
      order.removeSubrange(end...(end + 2))
      isEmbedded = true
    }
    if isBe(end), word(end + 1) == words.it, word(end + 2) == words.about,
      let that = (end + 3..<max(count, end + 3)).first(where: { word($0) == words.that }),
      that + 1 < count, baseEnd(end + 3) == that
    {
      // "what is it about the plan that voters dislike"
      let about = order[(end + 2)..<that]
      order.removeSubrange(end...that)
      order.append(contentsOf: about)
      isEmbedded = true
    }
    dropTime(at: end)
    // What was moved may stand before what it stood behind.
    let ends = [order[wh], order[max(end - 1, wh)]]
    question.whRange = min(ends[0], ends[1])..<(max(ends[0], ends[1]) + 1)
    if isFirst {
      question.form = .wh
      placeGap(asking: wh..<end, frontEnd: frontEnd, fronted: fronted)
      if fronted != nil { question.gap.isFronted = true }
      if let comma = (end..<max(count, end)).first(where: {
        tag($0) == .comma || tag($0) == .colon || tag($0) == .dash
          || tag($0) == .comparative && question.asked == nil && startsNounPhrase($0 + 1)
      }) {
        findAlternatives(from: comma + 1)
      }
      openNamed()
    } else {
      question.form = .inPlace
      placeInPlace(wh: wh, end: end)
    }
  }

  /// "When was the LAST time the river froze" is "when the river froze last".
  private mutating func dropTime(at be: Int) {
    guard question.wh == .when, isBe(be), word(be + 1) == words.the, lemma(be + 3) == words.time,
      word(be + 2) == words.last || word(be + 2) == words.first
    else { return }
    let from = word(be + 4) == words.that ? be + 5 : be + 4
    guard from < count, startsNounPhrase(from), statementVerb(from: from) != nil else { return }
    let adverb = order[be + 2]
    order.removeSubrange(be..<from)
    order.append(adverb)
    isEmbedded = true
  }

  /// Whether the wh-word stands first but for an adjunct: statement order begins elsewhere.
  func askedFirst(_ wh: Int) -> Bool {
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
  mutating func openNamed() {
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
  mutating func placeInPlace(wh: Int, end: Int) {
    let verb = (0..<wh).last { tag($0).isVerb } ?? statementVerb(from: 0)
    let read = verb.map { last in
      group(at: (0...last).first { isFiniteVerb($0) && group(at: $0).main == last } ?? last)
    }
    if let verb { question.gap.verb = order[verb] }
    let isTaken = question.howWord == words.long && verb.map { lemma($0) == words.take } ?? false
    if asksAdjunct, !isPreposition(wh - 1), !isTaken {
      question.gap.slot = .adverbial
      fill(Array(0..<wh) + Array(end..<count))
      return
    }
    if isPreposition(wh - 1) {
      // "because of what", "out of what"
      question.gap.preposition = word(wh - 1)
      question.gap.prepositionToken = order[wh - 1]
      if word(wh - 2) == words.because { question.gap.preposition = words.because }
      let isAgent = word(wh - 1) == words.by && (read?.isPassive ?? false)
      question.gap.slot = isAgent ? .subject : .prepositional
    } else if verb == nil {
      question.gap.slot = .subject
    } else if let verb,
      isBe(verb) || words.verbClass(lemma(verb)).contains(.naming) && wh > verb + 1
    {
      question.gap.slot = .complement
    } else {
      question.gap.slot = .object
    }
    fill(Array(0..<wh) + [-1] + Array(end..<count))
  }

  /// "Did X join Y?" and "X joined Y?": the statement without a gap; "A or B" is a choice.
  mutating func yesNo(inverted: Bool) {
    question.form = .yesNo
    question.kind = .yesNo
    if inverted {
      let subject = word(1) == words.there ? 1 : skipAdverbs(1)
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
        if isDo(0) || isModal(0), tag(main) != .verbBase, !isAuxiliary(main) {
          retag(main, .verbBase)
        }
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
  func yesNoParticiple(from subject: Int) -> Int? {
    var end = fullEnd(subject)
    end = skipAdverbs(max(end, subject + 1))
    if end < count, tag(end) == .verbPastParticiple || tag(end) == .verbPast || tag(end) == .verbIng
    {
      return isBe(end) ? group(at: end).main : end
    }
    guard let found = findParticiple(from: subject) else { return nil }
    // "was it the first time the club won": another noun phrase stands between
    let isPast = tag(found) == .verbPast || !isPreposition(found + 1) && found + 1 == count
    let inner = (end..<max(end, found)).contains {
      words.determiners.contains(word($0)) && $0 > end && !isPreposition($0 - 1)
    }
    return isPast && inner && startsNounPhrase(end) ? nil : found
  }

  /// End of the subject of "is X Y": before the participle, adjective, preposition or the second
  /// noun phrase.
  func copulaSubjectEnd(_ subject: Int) -> Int {
    var end = fullEnd(subject)
    if end <= subject { end = min(subject + 1, count) }
    guard end >= count else { return end }
    // "is adam an openai board member": the determiner opens the complement
    var i = subject + 1
    while i < count {
      if words.determiners.contains(word(i)), tag(i) != .pronoun, !isPreposition(i - 1),
        tag(i - 1).isNoun
      {
        return i
      }
      i += 1
    }
    // "is X harmful": an adjective last, or a name before a noun
    i = count - 1
    while i > subject, !(tag(i - 1).isName && !tag(i).isName || tag(i).isAdjective) { i -= 1 }
    return i > subject ? i : count
  }
}
