internal import English

/// Questions without a wh-word: imperatives, requests, keywords.
extension QuestionDraft {
  /// "Name two people who quit", "Tell me about X", "Explain X".
  mutating func imperative() -> Bool {
    let first = word(0)
    if first == words.tell || first == words.give || first == words.show {
      var i = 1
      if tag(i) == .pronoun || word(i) == words.me || word(i) == words.us { i += 1 }
      if tag(i) == .determiner, word(i + 1) == words.list || word(i + 1) == words.overview {
        i += 2
      }
      if tag(i) == .determiner, words.vagueThings.contains(word(i + 1)) { i += 2 }
      while i < count, words.vagueThings.contains(word(i)),
        word(i + 1) == words.about || word(i + 1) == words.more
      { i += 1 }
      if words.summaries.contains(word(i)), word(i + 1) == words.of, i + 2 < count {
        describe(from: i + 2)
        return true
      }
      if tag(i) == .determiner, words.summaries.contains(word(i + 1)), word(i + 2) == words.of,
        i + 3 < count
      {
        describe(from: i + 3)
        return true
      }
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
    guard words.listVerbs.contains(first), count > 1, !isAuxiliary(1),
      !tag(0).isNoun || words.determiners.contains(word(1)) || tag(1) == .number
        || tag(1) == .pronoun || tag(1) == .nounPlural
    else { return false }
    if first == words.name, word(1) == words.of { return false }
    list(from: word(1) == words.of ? 2 : 1)
    return true
  }

  mutating func describe(from start: Int) {
    question.form = .describe
    question.kind = .definition
    var end = count
    // "explain the X thing to me"
    if end - start > 2, word(end - 2) == words.to,
      word(end - 1) == words.me || word(end - 1) == words.us
    {
      end -= 2
    }
    if end - start > 2, word(end - 1) == words.thing, tag(end - 2).isNoun { end -= 1 }
    guard end > start else { return }
    let from = words.determiners.contains(word(start)) ? start + 1 : start
    let base = baseEnd(from)
    if base > from, tag(base - 1).isNoun, !tag(base - 1).isName {
      setAsked(from..<base, source: .listed)
    }
    question.topic = order[start]..<(order[end - 1] + 1)
    statement = []
  }

  /// "the four board members who ...": a noun phrase is asked for, its relative clause or
  /// participle has the gap.
  mutating func list(from start: Int) {
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
    if words.pronouns.contains(word(i)) { question.isPlural = true }
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
    if word(next) == words.where || word(next) == words.when, next + 1 < count,
      startsNounPhrase(next + 1)
    {
      // "places where the bird was seen"
      question.wh = word(next) == words.where ? .where : .when
      isEmbedded = true
      placeGap(asking: start..<(next + 1), frontEnd: 0, fronted: nil)
      if question.isPlural { question.wh = .what }
      return
    }
    if isRelativePronoun(next) || words.relatives.contains(word(next)) {
      let verb = skipAdverbs(next + 1)
      if !isFiniteVerb(verb), !hasVerb(from: verb), lexicon.canBeFinite(word(verb)) {
        retag(verb, .verbPresent)
      }
      if isFiniteVerb(verb) {
        relativeSubject(from: verb)
      } else {
        isEmbedded = true
        placeGap(asking: start..<(next + 1), frontEnd: 0, fronted: nil)
      }
    } else if word(next) == words.why || lemma(end - 1) == words.reason && word(next) == words.that,
      next + 1 < count
    {
      // "a reason why the bill failed" asks why
      question.wh = .why
      isEmbedded = true
      placeGap(asking: start..<(next + 1), frontEnd: 0, fronted: nil)
    } else if startsNounPhrase(next), !startsTimePhrase(next), let verb = statementVerb(from: next),
      verb > next
    {
      // "the medals she won"
      isEmbedded = true
      placeGap(asking: start..<next, frontEnd: 0, fronted: nil)
    } else if next < count,
      tag(next) == .verbPastParticiple || tag(next) == .verbPast || tag(next) == .verbIng
    {
      // "the people killed in the blast": without an object it is a participle
      if tag(next) == .verbPast, !startsNounPhrase(next + 1) || startsTimePhrase(next + 1) {
        retag(next, .verbPastParticiple)
      }
      let isPassive = tag(next) == .verbPastParticiple
      question.gap.verb = order[next]
      question.gap.slot = isPassive ? .object : .subject
      fill([-1] + Array(end..<count))
      if isPassive, let gap = statement.firstIndex(of: -1) {
        statement.insert(Self.copula, at: gap + 1)
      }
    } else {
      question.gap.slot = .complement
      fill([-1] + Array(end..<count))
    }
  }

  mutating func relativeSubject(from verb: Int) {
    let read = group(at: verb)
    question.gap.verb = order[read.main]
    question.gap.slot = read.isPassive ? .object : .subject
    fill([-1] + Array(verb..<count))
  }

  /// "tell me the name of the ship", "I'd like to know the date": what is X.
  mutating func request() {
    question.wh = .what
    question.form = .wh
    question.isCopula = true
    question.gap.slot = .complement
    fill(Array(0..<count) + [-1])
  }

  /// A question that breaks off behind a preposition, or has a blank to fill.
  func openEnd() -> Int? {
    guard count > 2 else { return nil }
    for i in 0..<count where isBlank(i) { return i }
    let last = count - 1
    guard isPreposition(last), hasVerb(from: 0), !words.particles.contains(word(last)) else {
      return nil
    }
    return count
  }

  func isBlank(_ position: Int) -> Bool {
    let token = token(position)
    return question.reading.bytes[Int(token.start)] == 0x5F
  }
}
