internal import English

/// The asking phrase: where it starts and ends, its noun.
extension QuestionDraft {
  /// Position of the wh-word that asks, or nil.
  func askingWord() -> Int? {
    var best: Int?
    for p in 0..<count where isWh(p) {
      if p == 0 {
        // "When he died, who came after him?"
        if !words.clauseOpeners.contains(word(0)) || !isFrontedClause(0) { return 0 }
        continue
      }
      if isFronted(p) { return p }
      if best == nil, asksInPlace(p) { best = p }
    }
    return best
  }

  /// Whether a subordinate clause in statement order starts here and another wh-word follows its
  /// comma.
  func isFrontedClause(_ position: Int) -> Bool {
    guard !isAuxiliary(position + 1) else { return false }
    var i = position + 1
    while i + 1 < count {
      if tag(i) == .comma, isWh(i + 1) || isPreposition(i + 1) && isWh(i + 2) { return true }
      i += 1
    }
    return false
  }

  /// Whether only an adjunct or a preposition stands before the wh-word.
  func isFronted(_ position: Int) -> Bool {
    var start = position
    if isPreposition(start - 1) { start -= 1 }
    if start == 0 || tag(start - 1) == .comma { return true }
    if word(start - 1) == words.to, start >= 2 { return start - 2 == 0 }
    // "In 1990 who won the cup?": one prepositional phrase, then wh-word and verb
    let opener =
      isPreposition(0)
      ? 1 : isPreposition(1) && (tag(0).isAdverb || tag(0).isVerb || tag(0).isAdjective) ? 2 : 0
    if opener > 0 {
      return fullEnd(opener) == start
        && (isFiniteVerb(skipAdverbs(position + 1)) || !words.personal.contains(word(position)))
    }
    return (0..<start).allSatisfy {
      isAdverb($0) || tag($0) == .interjection || tag($0) == .coordinator
    }
  }

  /// Whether a wh-word inside a statement asks: "put HOW much into it", "was criticised by WHOM".
  func asksInPlace(_ p: Int) -> Bool {
    if p == count - 1 { return true }
    if words.whatWords.contains(word(p)) {
      return !words.isKnowing(lemma(p - 1)) || tag(p - 1).isNoun || isAuxiliary(p + 1)
    }
    if word(p) == words.how {
      return word(p + 1) == words.many || word(p + 1) == words.much
        || words.dimensions[word(p + 1)] != nil && !isAuxiliary(p + 2)
    }
    if word(p) == words.which {
      return p + 1 < count && !isFiniteVerb(p + 1) && startsNounPhrase(p + 1)
        && (tag(p - 1).isVerb || isPreposition(p - 1) && baseEnd(p + 1) == count
          || tag(p - 1).isNoun && p + 2 == count)
    }
    if words.personal.contains(word(p)), isPreposition(p - 1), !startsNounPhrase(p + 1),
      !isFiniteVerb(p + 1)
    {
      // "was built by WHOM in 1910": a relative clause would need its subject or verb here.
      return true
    }
    if isAuxiliary(p + 1), isInverted(at: p + 1), !tag(p - 1).isNoun { return true }
    return false
  }

  /// Reads the phrase of the wh-word at `start`: sets wh, asked noun, number; returns its end.
  mutating func readAskingPhrase(at start: Int) -> Int {
    let first = word(start)
    var end = start + 1
    if words.personal.contains(first) {
      question.wh = .who
    } else if words.whatWords.contains(first) || first == words.which {
      question.wh = first == words.which ? .which : .what
      if word(end) == words.for, isAuxiliary(end + 1) {
        // "what for did they need it"
        question.wh = .why
        end += 1
      } else {
        end = readDetermined(from: end)
      }
    } else if first == words.whose {
      question.wh = .whose
      end = readDetermined(from: end, source: .possessed)
    } else if first == words.when {
      question.wh = .when
    } else if first == words.where {
      question.wh = .where
    } else if first == words.why {
      question.wh = .why
    } else if first == words.how {
      end = readHow(at: start)
    }
    while end < count, word(end) == words.else || words.exactness.contains(word(end)) {
      if word(end) == words.else { question.asksForOther = true }
      end += 1
    }
    return end
  }

  mutating func readHow(at start: Int) -> Int {
    let next = word(start + 1)
    if next == words.many || next == words.much {
      question.wh = next == words.many ? .howMany : .howMuch
      question.isPlural = next == words.many
      let after = start + 2
      // "how many of the teams", "how much more", "how much did"
      if word(after) == words.of { return readPartOf(at: after) }
      if isAuxiliary(after), !tag(after).isNoun { return after }
      if words.determiners.contains(word(after)), tag(after) != .adjective { return after }
      if tag(after) == .comparative, !tag(after + 1).isNoun {
        question.wh = .howMuch
        return after + 1
      }
      return readCounted(from: readDetermined(from: after))
    }
    if next == words.about, start + 2 < count { return start + 1 }
    if next == words.come, start + 2 < count {
      question.wh = .why
      isEmbedded = true
      return start + 2
    }
    let isAdjective = tag(start + 1).isAdjective || tag(start + 1).isAdverb
    if let dimension = words.dimensions[next], !isAuxiliary(start + 1) {
      question.wh = .howAdjective
      question.dimension = dimension
      question.howWord = next
      return readMeasured(from: start + 2)
    }
    if isAdjective, !isAuxiliary(start + 1),
      !words.looseAdverbs.contains(next) || words.timing.contains(next)
    {
      question.wh = .howAdjective
      question.howWord = next
      return start + 2
    }
    question.wh = .how
    return start + 1
  }

  /// What may follow "how long", "how big": "ago", "before the vote", "a fine".
  private mutating func readMeasured(from start: Int) -> Int {
    if word(start) == words.ago || word(start) == words.away { return start + 1 }
    if word(start) == words.a || word(start) == words.an
      || word(start) == words.of && word(start + 1) == words.a
    {
      let from = word(start) == words.of ? start + 2 : start + 1
      let end = askedEnd(from)
      guard end > from else { return start }
      setAsked(from..<end, source: .determined)
      return end
    }
    let isDistance = words.after.contains(word(start)) || question.howWord == words.far
    guard isDistance, isPreposition(start) else { return start }
    // "how long before the vote was the memo leaked"
    let end = fullEnd(start + 1)
    guard end > start + 1, isAuxiliary(end), isInverted(at: end) else { return start }
    return end
  }

  /// What may follow the noun of "how many": "pages long", "times a week".
  private mutating func readCounted(from start: Int) -> Int {
    guard question.asked != nil else { return start }
    if words.dimensions[word(start)] != nil, isAuxiliary(start + 1) {
      return start + 1
    }
    if tag(start).isAdjective, isAuxiliary(start + 1), isInverted(at: start + 1) {
      return start + 1
    }
    let isRate = word(start) == words.a || word(start) == words.an || word(start) == words.per
    if isRate || words.timeModifiers.contains(word(start)),
      words.timeNouns.contains(lemma(start + 1))
    {
      return start + 2
    }
    return start
  }

  /// Reads "AI company", "kind of ship", "five of the crops" behind a wh-determiner.
  mutating func readDetermined(
    from start: Int, source: Question.NounSource = .determined
  ) -> Int {
    if word(start) == words.of { return readPartOf(at: start) }
    if word(start) == words.one, word(start + 1) == words.of { return readPartOf(at: start + 1) }
    if word(start) == words.else { return start }
    if words.kindNouns.contains(lemma(start)), word(start + 1) == words.of {
      var from = start + 2
      if word(from) == words.a || word(from) == words.an { from += 1 }
      let end = askedEnd(from)
      setAsked(from..<end, source: .kindOf)
      return end
    }
    if tag(start).isVerb, !isAuxiliary(start),
      isAuxiliary(start + 1) && isInverted(at: start + 1) || word(start + 1) == words.of
        || isAdverb(start + 1) && isFiniteVerb(start + 2) && !isAuxiliary(start + 2),
      lexicon.canBe(word(start), .noun) || lexicon.canBe(word(start), .nounPlural)
    {
      retag(start, lexicon.canBe(word(start), .noun) ? .noun : .nounPlural)
      setAsked(start..<(start + 1), source: source)
      return withOfPhrase(start + 1)
    }
    guard
      startsNounPhrase(start) || tag(start).isNoun || tag(start) == .verbIng
        || tag(start) == .verbPastParticiple,
      !words.determiners.contains(word(start)), tag(start) != .pronoun || word(start) == words.one,
      !(isAuxiliary(start) && !tag(start + 1).isNoun)
    else { return start }
    let end = askedEnd(start)
    guard end > start else { return start }
    if let mark = (start + 1..<end).first(where: { tag($0) == .possessiveMarker }),
      tag(mark - 1).isNoun, !tag(mark - 1).isName
    {
      // "which country's flag": the owner is asked for
      setAsked(start..<mark, source: source)
      return end
    }
    setAsked(start..<end, source: source)
    return withOfPhrase(end)
  }

  /// "what percentage of British children": the set belongs to the phrase.
  mutating func withOfPhrase(_ end: Int) -> Int {
    guard word(end) == words.of else { return end }
    let next = fullEnd(end + 1)
    guard next > end + 1 else { return end }
    question.partOf = order[end + 1]..<(order[next - 1] + 1)
    return next
  }

  mutating func readPartOf(at of: Int) -> Int {
    let end = fullEnd(of + 1)
    guard end > of + 1 else { return of }
    question.partOf = order[of + 1]..<(order[end - 1] + 1)
    setAsked(of + 1..<baseEnd(of + 1), source: .partOf)
    // "how many of those arrested were students"
    let isDescribed =
      (tag(end) == .verbPastParticiple || tag(end) == .verbPast) && isAuxiliary(end + 1)
    return isDescribed ? end + 1 : end
  }

  /// End of the bare noun phrase behind a wh-word; a noun that must be the verb ends it.
  func askedEnd(_ start: Int) -> Int {
    var end = baseEnd(start)
    // "a variance of what three terms": the verb stands before
    if (0..<start).contains(where: { tag($0).isVerb && tag($0) != .verbIng || isAuxiliary($0) }) {
      return end
    }
    // "how many television and radio channels"
    if tag(end) == .coordinator, end > start {
      let next = baseEnd(end + 1)
      if next > end + 1, isAuxiliary(next) || tag(next) == .verbThird || tag(next) == .verbPast {
        return next
      }
    }
    // "which famous Indian practiced civil disobedience"
    if !hasVerb(from: end),
      let verb = (start + 1..<max(end, start + 1)).first(where: {
        tag($0) == .verbPastParticiple && lexicon.canBe(word($0), .verbPast)
      })
    {
      return verb
    }
    // "which teams leads": what follows decides; a plural noun before a noun that can be a verb
    while end > start + 1, tag(end - 1).isNoun, !tag(end - 1).isName,
      !hasVerb(from: end), lexicon.canBeFinite(word(end - 1)), end - 1 > start
    {
      end -= 1
    }
    // "which province borders Lake X": names go on behind the verb
    if end > start + 1, !hasVerb(from: end),
      let verb = ((start + 1)..<end).first(where: {
        !tag($0).isName && tag($0 - 1).isNoun && lexicon.canBeFinite(word($0)) && $0 + 1 < end
      })
    {
      end = verb
    }
    return end
  }

  func hasVerb(from start: Int) -> Bool {
    var i = start
    while i < count {
      if tag(i).isVerb, tag(i) != .verbIng { return true }
      if isAuxiliary(i) { return true }
      i += 1
    }
    return false
  }

  /// Notes the asked noun in positions `range`; its head is the last noun.
  mutating func setAsked(_ range: Range<Int>, source: Question.NounSource) {
    guard !range.isEmpty else { return }
    var head = range.upperBound - 1
    while head > range.lowerBound, !tag(head).isNoun { head -= 1 }
    if !tag(head).isNoun { head = range.upperBound - 1 }
    let from = order[range.lowerBound]
    let to = order[range.upperBound - 1]
    guard from <= to else { return }
    question.asked = Question.AskedNoun(
      head: order[head], lemma: lemma(head), range: from..<(to + 1), source: source,
      isTime: isTimeNoun(lemma(head)), isPlace: words.nounClass(lemma(head))?.kind == .place)
    if tag(head) == .nounPlural || tag(head) == .namePlural || lexicon.isPlural(word(head)) {
      question.isPlural = true
    }
    for position in range where tag(position) == .number {
      if question.wh != .howMany { noteCount(position) }
    }
    for position in range where word(position) == words.other { question.asksForOther = true }
  }

  func isTimeNoun(_ lemma: WordID) -> Bool {
    words.nounClass(lemma)?.kind == .time || words.timeNouns.contains(lemma)
  }

  /// "name TWO people", "the FOUR board members".
  mutating func noteCount(_ position: Int) {
    let index = order[position]
    for quantity in question.reading.quantities
    where quantity.range.contains(index) && quantity.kind == .number {
      if quantity.value >= 2, quantity.value <= 100, quantity.value == quantity.value.rounded() {
        question.wantedCount = Int(quantity.value)
        question.isPlural = true
      }
    }
  }
}
