internal import English

/// "What is X called", "who is the head of X": questions whose first verb is "be".
extension QuestionDraft {
  /// "What is X called?", "When was X founded?", "Who is the head of X?"
  mutating func placeCopula(
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
        front: front, subject: Array(subject..<end),
        auxiliary: [be] + Array((be + 1)..<subject) + Array(end..<verb),
        verb: main, from: verb, fronted: fronted, isPassive: isPassive || main != verb)
      return
    }
    question.gap.verb = order[be]
    let helpers = [be] + Array((be + 1)..<subject)
    if count > subject + 1, word(count - 1) == words.worth, !asksAdjunct {
      question.gap.slot = .complement
      question.dimension = .money
      fill(front + Array(subject..<(count - 1)) + helpers + [count - 1, -1])
      return
    }
    if let site = strandedPreposition(from: subject + 1) {
      let end = phraseEnd(subject, before: site.position - 1)
      question.gap.slot = .prepositional
      question.gap.preposition = word(site.position - 1)
      question.gap.prepositionToken = order[site.position - 1]
      fill(
        front + Array(subject..<end) + helpers + Array(end..<site.position) + [-1]
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
    let isWhole =
      question.wh == .who || question.asked == nil || question.asked?.source == .possessed
    if isWhole, tag(subject) != .existential {
      question.gap.slot = .complement
      fill(front + Array(subject..<count) + helpers + [-1])
    } else if tag(subject) == .existential {
      // "how many firms are there in X"
      question.gap.slot = .subject
      fill(front + [subject] + helpers + [-1] + Array((subject + 1)..<count))
    } else {
      let isAttribute =
        question.asked.map { words.isAttribute($0.lemma) || $0.source == .kindOf || $0.isTime }
        ?? false || words.dimensions[word(be - 1)] != nil
      question.gap.slot = isAttribute ? .complement : .subject
      fill(
        isAttribute
          ? front + Array(subject..<count) + helpers + [-1]
          : front + [-1] + helpers + Array(subject..<count))
    }
  }

  /// The participle, -ing form or infinitive that is the predicate of an inverted "be", or nil
  /// for a copula.
  func predicate(be: Int, subject: Int, fronted: Int?) -> Int? {
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
        } else if word(i) == words.being, !isPreposition(i - 1) {
          return i
        } else if verb == .verbPastParticiple || verb == .verbPast || verb == .verbIng {
          if verb == .verbIng, isPreposition(i - 1) { i += 1; continue }
          if asksNoun, !isPredicate(i, subject: subject) { i += 1; continue }
          found = i
          // "the man accused of X arrested": a later participle wins where no noun is asked for
          break
        }
      } else if tag(i) == .infinitiveTo, tag(i - 1).isNoun || tag(i - 1) == .pronoun, !asksNoun,
        i == subject + 1
      {
        return i
      } else if tag(i).isAdjective || tag(i).isNoun, !isRelative,
        i + 1 == count || isPreposition(i + 1),
        isParticiple(i), tag(i - 1).isNoun || tag(i - 1) == .pronoun || tag(i - 1) == .closeBracket,
        !asksNoun || isPreposition(i + 1)
      {
        return i
      }
      i += 1
    }
    return found
  }

  func isPremodifier(_ i: Int, from subject: Int) -> Bool {
    guard i + 1 < count, tag(i + 1).isNoun || tag(i + 1).isAdjective else { return false }
    let before = i - 1
    return before < subject || words.determiners.contains(word(before)) || tag(before).isAdjective
      || tag(before) == .preposition || tag(before) == .possessiveMarker
      || tag(before) == .possessivePronoun || tag(before).isAdverb
  }

  /// Whether the participle at `i` is the predicate of "what is X ...ed" rather than a
  /// description of X: it misses something, or X is a name.
  func isPredicate(_ i: Int, subject: Int) -> Bool {
    let lemma = lemma(i)
    let isIng = tag(i) == .verbIng
    if strandedPreposition(from: i + 1) != nil { return true }
    let classes = words.verbClass(lemma)
    let isNameOrPronoun = tag(i - 1).isName || tag(i - 1) == .pronoun
    if isIng, isNameOrPronoun, !(subject..<i).contains(where: { isPreposition($0) }) { return true }
    if tag(i + 1) == .infinitiveTo { return infinitiveIsOpen(i + 1) }
    // "the term given to X" describes the term; "what was the widow given" asks what she got
    let isPerson =
      tag(i - 1).isName || tag(i - 1) == .pronoun
      || lexicon.answerKind(ofNoun: self.lemma(i - 1)) == .person
      || !words.determiners.contains(word(subject))
    if i + 1 == count {
      return isIng || !classes.isDisjoint(with: [.naming, .ditransitive]) || tag(i - 1).isName
    }
    // "what is the state doing about the drought": the verb misses its object
    if isIng, isPreposition(i + 1), !classes.contains(.intransitive),
      lemma == words.do
        || isAgent(baseEnd(subject) - 1) && fullEnd(subject, taking: words.placing) == i
    {
      return true
    }
    if !isIng {
      if classes.contains(.naming), !startsNounPhrase(i + 1) || isPreposition(i + 1) { return true }
      if classes.contains(.ditransitive), isPerson, !startsNounPhrase(i + 1) || isPreposition(i + 1)
      {
        return true
      }
      return word(i + 1) == words.as && classes.contains(.naming)
    }
    return !startsNounPhrase(i + 1) && !isPreposition(i + 1)
  }

  /// Whether the noun is of somebody who does things.
  private func isAgent(_ position: Int) -> Bool {
    switch words.nounClass(lemma(position))?.kind ?? lexicon.answerKind(ofNoun: lemma(position)) {
    case .person, .organisation: true
    default: false
    }
  }

  /// Whether the infinitive at `to` misses its object: "what is X used to make".
  func infinitiveIsOpen(_ to: Int) -> Bool {
    var i = to + 1
    while i + 1 < count, isAuxiliary(i), tag(i + 1).isVerb { i += 1 }
    i = skipAdverbs(i + 1)
    if i >= count { return true }
    if tag(i) == .infinitiveTo { return infinitiveIsOpen(i) }
    return !startsNounPhrase(i) || startsTimePhrase(i)
  }

  /// End of the noun phrase that is the subject of a copula.
  func phraseEnd(_ start: Int, before limit: Int) -> Int {
    var end = fullEnd(start)
    if end <= start { end = start + 1 }
    return min(end, limit)
  }

  /// Whether the noun phrase at `subject` is of something that lasts: "how long was the strike".
  func isTimely(_ subject: Int) -> Bool {
    let end = baseEnd(subject)
    guard end > subject else { return false }
    var timely = 0
    var spatial = 0
    for sense in lexicon.senses(of: lemma(end - 1), as: .noun) {
      switch sense.file {
      case .nounEvent, .nounAct, .nounTime, .nounState, .nounProcess, .nounPhenomenon:
        timely += sense.count + 1
      case .nounArtifact, .nounObject, .nounLocation, .nounBody, .nounPlant, .nounAnimal:
        spatial += sense.count + 1
      default: break
      }
    }
    return timely > spatial
  }
}
