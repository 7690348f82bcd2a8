internal import English

/// Where the asked-for phrase is missing, and the question in statement order.
extension QuestionDraft {
  /// A place in the verb phrase where a phrase is missing.
  struct Site {
    /// The gap goes before this position.
    var position: Int
    var slot: Slot
    var preposition: Int?
    var verb: Int
  }

  /// Adjunct questions have no gap: "when did X ...".
  var asksAdjunct: Bool {
    switch question.wh {
    case .when, .where, .why, .how: true
    case .howAdjective: question.asked == nil
    default: false
    }
  }

  /// Finds gap and statement of a question whose asking phrase is `start..<end`; `front` is the
  /// number of tokens before it that belong to a fronted adjunct, `fronted` the position of a
  /// preposition that stands before the wh-word.
  mutating func placeGap(asking: Range<Int>, frontEnd: Int, fronted: Int?) {
    let front = Array(0..<frontEnd)
    frontCount = frontEnd
    let next = skipAdverbs(asking.upperBound)
    let adverbs = Array(asking.upperBound..<next)
    guard next < count else {
      // "who?", "how many people?"
      fill(front + [-1])
      return
    }
    if !isFiniteVerb(next), !isAuxiliary(next), !asksAdjunct, !isPreposition(next),
      !hasVerb(from: next + 1),
      lexicon.canBeFinite(word(next)), tag(next) != .infinitiveTo
    {
      // The tagger took the verb for a noun: "which countries share the border"
      retag(
        next,
        lexicon.canBe(word(next), .verbThird)
          ? .verbThird : lexicon.canBe(word(next), .verbPast) ? .verbPast : .verbPresent)
    }
    if isAuxiliary(next), isInverted(at: next), !isPlaced(next) {
      placeInverted(
        asking: asking, front: front, auxiliary: next, adverbs: adverbs, fronted: fronted)
    } else if let verb = verbBehindParticiple(next) {
      // "what share of the damage blamed on heat was due to smoke"
      placeSubject(front: front, verb: verb, from: asking.upperBound, fronted: fronted)
    } else if isFiniteVerb(next), !(isEmbedded && asksAdjunct && startsNounPhrase(next)) {
      placeSubject(front: front, verb: next, from: asking.upperBound, fronted: fronted)
    } else if tag(next) == .infinitiveTo {
      // "how to boil an egg", "what to do"
      placeInPhrase(
        front: front, subject: [], auxiliary: [], verb: min(next + 1, count - 1),
        from: next, fronted: fronted, isPassive: false)
    } else if startsNounPhrase(next), let verb = statementVerb(from: next) {
      // Statement order behind the wh-phrase: "what year X was founded".
      let read = group(at: verb)
      retagMain(read)
      if isBe(read.main), read.main + 1 == count, !asksAdjunct { question.isCopula = true }
      placeInPhrase(
        front: front, subject: Array(next..<verb), auxiliary: Array(verb..<read.main),
        verb: read.main, from: read.main, fronted: fronted, isPassive: read.isPassive)
    } else if startsNounPhrase(next), next + 1 < count, !hasVerb(from: next),
      lexicon.canBeFinite(word(count - 1)), tag(count - 1).isNoun, tag(count - 2).isNoun,
      !tag(count - 1).isName
    {
      // The tagger took the last word for a noun: "how much the tunnel cost"
      retag(
        count - 1, lexicon.canBe(word(count - 1), .verbPast) ? .verbPast : .verbPresent)
      placeInPhrase(
        front: front, subject: Array(next..<(count - 1)), auxiliary: [], verb: count - 1,
        from: count - 1, fronted: fronted, isPassive: false)
    } else if let verb = (next..<count).first(where: {
      isFiniteVerb($0) && !isRelativePronoun($0 - 1)
    }) {
      // A phrase behind the asked noun: "what governor in charge of X died".
      if isAuxiliary(verb), isInverted(at: verb) {
        placeInverted(
          asking: asking.lowerBound..<verb, front: front, auxiliary: verb, adverbs: [],
          fronted: fronted)
      } else {
        placeSubject(front: front, verb: verb, from: asking.upperBound, fronted: fronted)
      }
    } else {
      fill(front + [-1] + Array(asking.upperBound..<count))
    }
  }

  /// The finite verb behind a participle that describes the asked noun.
  private func verbBehindParticiple(_ position: Int) -> Int? {
    guard question.asked != nil, !isEmbedded,
      tag(position) == .verbPastParticiple || tag(position) == .verbPast,
      isPreposition(position + 1)
    else { return nil }
    var i = position + 2
    while i < count {
      if isRelativePronoun(i) || words.subordinators.contains(word(i)) || tag(i) == .coordinator
        || tag(i) == .comma || tag(i) == .infinitiveTo
      {
        return nil
      }
      if isAuxiliary(i), isBe(i) || isHave(i) || isModal(i), tag(i - 1).isNoun { return i }
      i += 1
    }
    return nil
  }

  /// "who was there": an adverb of place behind "be" is no subject.
  private func isPlaced(_ be: Int) -> Bool {
    question.wh == .who && isBe(be) && be + 2 == count
      && (word(be + 1) == words.there || words.looseAdverbs.contains(word(be + 1)))
  }

  /// The finite verb of a clause in statement order whose subject starts at `start`.
  func statementVerb(from start: Int) -> Int? {
    var end = fullEnd(start)
    end = skipAdverbs(max(end, start + 1))
    if end < count, isFiniteVerb(end) { return end }
    var i = start + 1
    var isRelative = false
    while i < count {
      if isRelativePronoun(i) {
        isRelative = true
      } else if isFiniteVerb(i), tag(i) != .verbBase || isModal(i) || tag(i - 1) != .infinitiveTo {
        if isRelative {
          isRelative = false
          i = group(at: i).main
        } else {
          return i
        }
      }
      i += 1
    }
    return nil
  }

  mutating func retagMain(_ read: Group) {
    if read.isPassive, tag(read.main) != .verbPastParticiple {
      retag(read.main, .verbPastParticiple)
    }
  }

  /// "Who founded X?": the wh-phrase is the subject.
  mutating func placeSubject(front: [Int], verb: Int, from: Int, fronted: Int?) {
    let read = group(at: verb)
    retagMain(read)
    if let fronted, !read.isPassive || word(fronted) != words.by {
      // "By whom was written" cannot be; "in which lives X": the subject stands behind.
      question.gap.slot = .prepositional
      question.gap.prepositionToken = order[fronted]
      question.gap.preposition = word(fronted)
      question.gap.verb = order[read.main]
      fill(front + Array(from..<count) + [fronted, -1])
      return
    }
    question.gap.verb = order[read.main]
    if asksAdjunct {
      question.gap.slot = .adverbial
      fill(front + Array(from..<count))
      return
    }
    question.gap.slot = read.isPassive ? .object : .subject
    if read.isPassive, words.verbClass(lemma(read.main)).contains(.ditransitive),
      startsNounPhrase(read.main + 1),
      !startsTimePhrase(read.main + 1)
    {
      // "who was awarded the medal"
      question.gap.slot = .indirectObject
    }
    raise(from: read)
    // "Who does she think won?" is inverted; "who did he say" too. A stranded preposition means
    // that the noun phrase before the verb asks: "which city did ..." never comes here.
    fill(front + [-1] + Array(from..<count))
  }

  /// "Which country is expected to join?", "who is said to have fled": the gap is the subject of
  /// the infinitive.
  mutating func raise(from read: Group) {
    let next = read.main + 1
    guard tag(next) == .infinitiveTo, isBaseVerb(next + 1) || isAuxiliary(next + 1) else { return }
    let classes = words.verbClass(lemma(read.main))
    guard
      read.isPassive && !classes.isDisjoint(with: [.saying, .control])
        && (!classes.contains(.ditransitive) || words.permitting.contains(lemma(read.main)))
        || words.raising.contains(lemma(read.main))
    else { return }
    let inner = group(at: next + 1)
    question.gap.verb = order[inner.main]
    question.gap.slot = inner.isPassive ? .object : .subject
  }

  /// "What did X invest in?": auxiliary, subject, rest.
  mutating func placeInverted(
    asking: Range<Int>, front: [Int], auxiliary: Int, adverbs: [Int], fronted: Int?
  ) {
    let subject = skipAdverbs(auxiliary + 1)
    let helpers = [auxiliary] + Array((auxiliary + 1)..<subject)
    if isBe(auxiliary) {
      placeCopula(asking: asking, front: front, be: auxiliary, subject: subject, fronted: fronted)
      return
    }
    var main: Int?
    if isHave(auxiliary) {
      main = findParticiple(from: subject)
    } else {
      main = findBase(from: subject)
    }
    guard let main else {
      fill(front + Array(subject..<count) + helpers + (asksAdjunct ? [] : [-1]))
      return
    }
    if isDo(auxiliary) || isModal(auxiliary), !isAuxiliary(main), tag(main) != .verbBase {
      retag(main, .verbBase)
    }
    var subjectEnd = main
    while subjectEnd > subject + 1, isAdverb(subjectEnd - 1) || isNegation(subjectEnd - 1) {
      subjectEnd -= 1
    }
    let isMain =
      isDo(auxiliary) && (isHave(main) || isDo(main)) && tag(main + 1) != .infinitiveTo
    let read =
      isMain || !isAuxiliary(main) && lemma(main) != words.get
      ? Group(main: main) : group(at: main)
    let isPassive = read.isPassive
    placeInPhrase(
      front: front, subject: Array(subject..<subjectEnd),
      auxiliary: helpers + Array(subjectEnd..<read.main),
      verb: read.main, from: read.main, fronted: fronted, isPassive: isPassive)
  }

  /// Statement of a question whose subject and verb are known: finds the gap behind the verb.
  mutating func placeInPhrase(
    front: [Int], subject: [Int], auxiliary: [Int], verb: Int, from: Int, fronted: Int?,
    isPassive: Bool
  ) {
    let head = front + subject + auxiliary
    question.gap.verb = order[verb]
    let tail = Array(from..<count)
    if let fronted, strandedPreposition(from: verb + 1) == nil {
      var at = verb + 1
      while at < count, tag(at) == .particle { at += 1 }
      if at < count, startsNounPhrase(at), !startsTimePhrase(at) { at = fullEnd(at) }
      question.gap.preposition = word(fronted)
      question.gap.prepositionToken = order[fronted]
      // "By how many votes was she beaten by Lee?": the agent is named.
      let agent =
        isPassive && word(fronted) == words.by ? (at..<count).first { word($0) == words.by } : nil
      if agent != nil { at = count }
      let isAgent =
        isPassive && word(fronted) == words.by && !asksAdjunct && !question.asksTime && agent == nil
      question.gap.slot = isAgent ? .subject : .prepositional
      at = min(max(at, verb + 1), count)
      fill(head + Array(from..<at) + [fronted, -1] + Array(at..<count))
      return
    }
    if question.howWord == words.long, lemma(verb) == words.take {
      // "how long did it take X to do Y": the time is what is taken
      let at =
        startsNounPhrase(verb + 1) && !startsTimePhrase(verb + 1) ? fullEnd(verb + 1) : verb + 1
      question.gap.slot = .object
      fill(head + Array(from..<at) + [-1] + Array(at..<count))
      return
    }
    if question.wh == .howAdjective, words.becoming.contains(lemma(verb)) {
      // "how hot did it get"
      question.gap.slot = .complement
      fill(head + Array(from...verb) + [-1] + Array((verb + 1)..<count))
      return
    }
    if asksAdjunct, question.wh != .why { question.gap.verb = order[innerVerb(verb)] }
    if question.wh == .where, !isPassive, words.going.contains(lemma(verb)),
      verb + 1 == count || tag(verb + 1) == .comma || words.timely.contains(word(verb + 1))
        || onlyAdverbs(from: verb + 1)
    {
      // "where did she go" asks what she went to
      question.gap.slot = .prepositional
      question.gap.preposition = words.to
      statement = (head + Array(from...verb)).map { order[$0] } + [Self.goal, -1]
      statement += order[(verb + 1)...]
      hasGap = true
      return
    }
    if asksAdjunct, !(question.wh == .where && strandedPreposition(from: verb + 1) != nil) {
      question.gap.slot = .adverbial
      fill(head + tail)
      return
    }
    let site = findSite(verb: verb, isPassive: isPassive)
    question.gap.slot = site.slot
    question.gap.verb = order[site.verb]
    if let preposition = site.preposition {
      question.gap.preposition = word(preposition)
      question.gap.prepositionToken = order[preposition]
    }
    if site.slot == .adverbial {
      fill(head + tail)
    } else {
      fill(head + Array(from..<site.position) + [-1] + Array(site.position..<count))
    }
  }

  /// The verb that an adjunct question is about: "when does X plan to LEAVE", "where did X say Y WAS".
  func innerVerb(_ verb: Int) -> Int {
    let classes = words.verbClass(lemma(verb))
    if classes.contains(.control), tag(verb + 1) == .infinitiveTo, verb + 2 < count {
      return group(at: verb + 2).main
    }
    if classes.contains(.saying) {
      var start = verb + 1
      if word(start) == words.that { start += 1 }
      if startsNounPhrase(start), let inner = statementVerb(from: start), inner > start {
        return group(at: inner).main
      }
    }
    return verb
  }

  mutating func fill(_ positions: [Int]) {
    statement = positions.map { $0 < 0 ? -1 : order[$0] }
    hasGap = positions.contains(-1)
  }
}
