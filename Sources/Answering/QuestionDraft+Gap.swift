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
    case .howAdjective: true
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
    if !isFiniteVerb(next), !isAuxiliary(next), !asksAdjunct, !isPreposition(next), !hasVerb(from: next + 1),
      lexicon.canBeFinite(word(next)), tag(next) != .infinitiveTo
    {
      // The tagger took the verb for a noun: "which countries share the border"
      retag(next, lexicon.canBe(word(next), .verbThird) ? .verbThird : lexicon.canBe(word(next), .verbPast) ? .verbPast : .verbPresent)
    }
    if isAuxiliary(next), isInverted(at: next) {
      placeInverted(asking: asking, front: front, auxiliary: next, adverbs: adverbs, fronted: fronted)
    } else if isFiniteVerb(next), !(isEmbedded && asksAdjunct && startsNounPhrase(next)) {
      placeSubject(front: front, verb: next, from: asking.upperBound, fronted: fronted)
    } else if tag(next) == .infinitiveTo {
      // "how to boil an egg", "what to do"
      placeInPhrase(front: front, subject: [], auxiliary: [], verb: min(next + 1, count - 1),
        from: next, fronted: fronted, isPassive: false)
    } else if startsNounPhrase(next), let verb = statementVerb(from: next) {
      // Statement order behind the wh-phrase: "what year X was founded".
      let read = group(at: verb)
      retagMain(read)
      if isBe(read.main), read.main + 1 == count, !asksAdjunct { question.isCopula = true }
      placeInPhrase(front: front, subject: Array(next..<verb), auxiliary: Array(verb..<read.main),
        verb: read.main, from: read.main, fronted: fronted, isPassive: read.isPassive)
    } else if let verb = (next..<count).first(where: { isFiniteVerb($0) && !isRelativePronoun($0 - 1) }) {
      // A phrase behind the asked noun: "what governor in charge of X died".
      if isAuxiliary(verb), isInverted(at: verb) {
        placeInverted(asking: asking.lowerBound..<verb, front: front, auxiliary: verb, adverbs: [],
          fronted: fronted)
      } else {
        placeSubject(front: front, verb: verb, from: asking.upperBound, fronted: fronted)
      }
    } else {
      fill(front + [-1] + Array(asking.upperBound..<count))
    }
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
    if read.isPassive, tag(read.main) != .verbPastParticiple { retag(read.main, .verbPastParticiple) }
  }

  /// "Who founded X?": the wh-phrase is the subject.
  private mutating func placeSubject(front: [Int], verb: Int, from: Int, fronted: Int?) {
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
    if read.isPassive, words.verbClass(lemma(read.main)).contains(.ditransitive), startsNounPhrase(read.main + 1),
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
  private mutating func raise(from read: Group) {
    let next = read.main + 1
    guard tag(next) == .infinitiveTo, isBaseVerb(next + 1) || isAuxiliary(next + 1) else { return }
    let classes = words.verbClass(lemma(read.main))
    guard read.isPassive && !classes.isDisjoint(with: [.saying, .control]) && !classes.contains(.ditransitive)
      || words.raising.contains(lemma(read.main))
    else { return }
    let inner = group(at: next + 1)
    question.gap.verb = order[inner.main]
    question.gap.slot = inner.isPassive ? .object : .subject
  }

  /// "What did X invest in?": auxiliary, subject, rest.
  private mutating func placeInverted(
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
    while subjectEnd > subject + 1, isAdverb(subjectEnd - 1) || isNegation(subjectEnd - 1) { subjectEnd -= 1 }
    let read = isAuxiliary(main) ? group(at: main) : Group(main: main)
    let isPassive = read.isPassive
    placeInPhrase(
      front: front, subject: Array(subject..<subjectEnd), auxiliary: helpers + Array(subjectEnd..<read.main),
      verb: read.main, from: read.main, fronted: fronted, isPassive: isPassive)
  }

  /// "What is X called?", "When was X founded?", "Who is the head of X?"
  private mutating func placeCopula(
    asking: Range<Int>, front: [Int], be: Int, subject: Int, fronted: Int?
  ) {
    if let verb = predicate(be: be, subject: subject, fronted: fronted) {
      let isPassive = tag(verb) != .verbIng && tag(verb) != .infinitiveTo
      if tag(verb) == .verbPast { retag(verb, .verbPastParticiple) }
      var end = verb
      while end > subject + 1, isAdverb(end - 1) || isNegation(end - 1) { end -= 1 }
      var main = verb
      if isBe(verb), verb + 1 < count { main = verb + 1 }
      placeInPhrase(
        front: front, subject: Array(subject..<end), auxiliary: [be] + Array((be + 1)..<subject) + Array(end..<verb),
        verb: main, from: verb, fronted: fronted, isPassive: isPassive || main != verb)
      return
    }
    question.gap.verb = order[be]
    let helpers = [be] + Array((be + 1)..<subject)
    if let site = strandedPreposition(from: subject + 1) {
      let end = phraseEnd(subject, before: site.position - 1)
      question.gap.slot = .prepositional
      question.gap.preposition = word(site.position - 1)
      question.gap.prepositionToken = order[site.position - 1]
      fill(front + Array(subject..<end) + helpers + Array(end..<site.position) + [-1]
        + Array(site.position..<count))
      return
    }
    if let fronted {
      let end = phraseEnd(subject, before: count)
      question.gap.slot = .prepositional
      question.gap.preposition = word(fronted)
      question.gap.prepositionToken = order[fronted]
      fill(front + Array(subject..<end) + helpers + [fronted, -1] + Array(end..<count))
      return
    }
    if question.wh == .howAdjective, question.howWord != words.long || !isTimely(subject) {
      // "how tall is X": the measure is the complement
      let end = phraseEnd(subject, before: count)
      question.gap.slot = .complement
      fill(front + Array(subject..<end) + helpers + [-1] + Array(end..<count))
      return
    }
    if asksAdjunct {
      let end = phraseEnd(subject, before: count)
      question.gap.slot = .adverbial
      fill(front + Array(subject..<end) + helpers + Array(end..<count))
      return
    }
    question.isCopula = true
    let isWhole = question.wh == .who || question.asked == nil || question.asked?.source == .possessed
    if isWhole, tag(subject) != .existential {
      question.gap.slot = .complement
      fill(front + Array(subject..<count) + helpers + [-1])
    } else if tag(subject) == .existential {
      // "how many firms are there in X"
      question.gap.slot = .subject
      fill(front + [subject] + helpers + [-1] + Array((subject + 1)..<count))
    } else {
      let isAttribute = question.asked.map { words.isAttribute($0.lemma) } ?? false
      question.gap.slot = isAttribute ? .complement : .subject
      fill(isAttribute ? front + Array(subject..<count) + helpers + [-1] : front + [-1] + helpers + Array(subject..<count))
    }
  }

  /// The participle, -ing form or infinitive that is the predicate of an inverted "be", or nil
  /// for a copula.
  private func predicate(be: Int, subject: Int, fronted: Int?) -> Int? {
    let asksNoun = !asksAdjunct && fronted == nil && !question.asksTime && !question.asksPlace
    var i = subject + 1
    var isRelative = false
    var found: Int?
    while i < count {
      if isRelativePronoun(i) {
        isRelative = true
      } else if tag(i).isVerb, tag(i) != .modal, !isPremodifier(i, from: subject) {
        let verb = tag(i)
        if isRelative {
          if verb != .verbIng { isRelative = false }
        } else if word(i) == words.being {
          return i
        } else if verb == .verbPastParticiple || verb == .verbPast || verb == .verbIng {
          if verb == .verbIng, isPreposition(i - 1) { i += 1; continue }
          if asksNoun, !isPredicate(i, subject: subject) { i += 1; continue }
          found = i
          // "the man accused of X arrested": a later participle wins where no noun is asked for
          break
        }
      } else if tag(i) == .infinitiveTo, tag(i - 1).isNoun || tag(i - 1) == .pronoun, !asksNoun, i == subject + 1 {
        return i
      } else if tag(i).isAdjective || tag(i).isNoun, !isRelative, i + 1 == count || isPreposition(i + 1),
        isParticiple(i), tag(i - 1).isNoun || tag(i - 1) == .pronoun || tag(i - 1) == .closeBracket,
        !asksNoun || isPreposition(i + 1)
      {
        return i
      }
      i += 1
    }
    return found
  }

  private func isPremodifier(_ i: Int, from subject: Int) -> Bool {
    guard i + 1 < count, tag(i + 1).isNoun || tag(i + 1).isAdjective else { return false }
    let before = i - 1
    return before < subject || words.determiners.contains(word(before)) || tag(before).isAdjective
      || tag(before) == .preposition || tag(before) == .possessiveMarker
      || tag(before) == .possessivePronoun || tag(before).isAdverb
  }

  /// Whether the participle at `i` is the predicate of "what is X ...ed" rather than a
  /// description of X: it misses something, or X is a name.
  private func isPredicate(_ i: Int, subject: Int) -> Bool {
    let lemma = lemma(i)
    let isIng = tag(i) == .verbIng
    if strandedPreposition(from: i + 1) != nil { return true }
    let classes = words.verbClass(lemma)
    let isNameOrPronoun = tag(i - 1).isName || tag(i - 1) == .pronoun
    if isIng, isNameOrPronoun { return true }
    if tag(i + 1) == .infinitiveTo { return infinitiveIsOpen(i + 1) }
    // "the term given to X" describes the term; "what was the widow given" asks what she got
    let isPerson = tag(i - 1).isName || tag(i - 1) == .pronoun
      || lexicon.answerKind(ofNoun: self.lemma(i - 1)) == .person
      || !words.determiners.contains(word(subject))
    if i + 1 == count { return isIng || !classes.isDisjoint(with: [.naming, .ditransitive]) || tag(i - 1).isName }
    if !isIng {
      if classes.contains(.naming), !startsNounPhrase(i + 1) || isPreposition(i + 1) { return true }
      if classes.contains(.ditransitive), isPerson, !startsNounPhrase(i + 1) || isPreposition(i + 1) { return true }
      return word(i + 1) == words.as && classes.contains(.naming)
    }
    return !startsNounPhrase(i + 1) && !isPreposition(i + 1)
  }

  /// Whether the infinitive at `to` misses its object: "what is X used to make".
  private func infinitiveIsOpen(_ to: Int) -> Bool {
    var i = to + 1
    while i < count, isAuxiliary(i) { i += 1 }
    i = skipAdverbs(i + 1)
    if i >= count { return true }
    if tag(i) == .infinitiveTo { return infinitiveIsOpen(i) }
    return !startsNounPhrase(i) || startsTimePhrase(i)
  }

  /// End of the noun phrase that is the subject of a copula.
  private func phraseEnd(_ start: Int, before limit: Int) -> Int {
    var end = fullEnd(start)
    if end <= start { end = start + 1 }
    return min(end, limit)
  }

  /// The last preposition that has no noun phrase behind it; `position` is the place behind it.
  func strandedPreposition(from start: Int) -> Site? {
    var i = count - 1
    while i >= start {
      if isPreposition(i) || tag(i) == .particle && i == count - 1 {
        let isStranded = i + 1 == count || startsTimePhrase(i + 1) && !startsDate(i + 1)
          || isPreposition(i + 1) && !words.looseAdverbs.contains(word(i + 1)) && !isPair(i)
          || tag(i + 1) == .infinitiveTo || tag(i + 1) == .coordinator || tag(i + 1) == .comma
          || isFiniteVerb(i + 1) && tag(i + 1) != .verbIng
        if isStranded, !(words.particles.contains(word(i)) && tag(i - 1).isVerb) || tag(i) == .preposition && i + 1 == count && !isPhrasal(i) {
          return Site(position: i + 1, slot: .prepositional, preposition: i, verb: i)
        }
      }
      i -= 1
    }
    return nil
  }

  /// "out of", "up to", "from under": two prepositions that are one.
  private func isPair(_ position: Int) -> Bool {
    startsNounPhrase(position + 2)
      && (words.particles.contains(word(position)) || word(position + 1) == words.of
        || word(position) == words.because || word(position) == words.according)
  }

  private func isPhrasal(_ position: Int) -> Bool {
    words.particles.contains(word(position))
  }

  private func startsDate(_ position: Int) -> Bool {
    let index = order[position]
    return question.reading.quantities.contains {
      $0.range.contains(index) && ($0.kind == .date || $0.kind == .year || $0.kind == .clockTime)
    }
  }

  /// Statement of a question whose subject and verb are known: finds the gap behind the verb.
  private mutating func placeInPhrase(
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
      question.gap.slot = isPassive && word(fronted) == words.by ? .subject : .prepositional
      at = min(max(at, verb + 1), count)
      fill(head + Array(from..<at) + [fronted, -1] + Array(at..<count))
      return
    }
    if question.howWord == words.long, lemma(verb) == words.take {
      // "how long did it take X to do Y": the time is what is taken
      let at = startsNounPhrase(verb + 1) && !startsTimePhrase(verb + 1) ? fullEnd(verb + 1) : verb + 1
      question.gap.slot = .object
      fill(head + Array(from..<at) + [-1] + Array(at..<count))
      return
    }
    if asksAdjunct, question.wh != .why { question.gap.verb = order[innerVerb(verb)] }
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
  private func innerVerb(_ verb: Int) -> Int {
    let classes = words.verbClass(lemma(verb))
    if classes.contains(.control), tag(verb + 1) == .infinitiveTo, verb + 2 < count {
      return group(at: verb + 2).main
    }
    if classes.contains(.saying) {
      var start = verb + 1
      if word(start) == words.that { start += 1 }
      if startsNounPhrase(start), let inner = statementVerb(from: start), inner > start { return group(at: inner).main }
    }
    return verb
  }

  /// Whether the noun phrase at `subject` is of something that lasts: "how long was the strike".
  private func isTimely(_ subject: Int) -> Bool {
    let end = baseEnd(subject)
    guard end > subject else { return false }
    switch lexicon.info(lemma(end - 1)).firstNounFile {
    case .nounEvent, .nounAct, .nounTime, .nounState, .nounProcess, .nounPhenomenon: return true
    default: return false
    }
  }

  mutating func fill(_ positions: [Int]) {
    statement = positions.map { $0 < 0 ? -1 : order[$0] }
    hasGap = positions.contains(-1)
  }
}
