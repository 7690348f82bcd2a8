internal import English

/// The search for the place behind the verb where a noun phrase is missing.
extension QuestionDraft {
  private struct Candidate {
    var verb: Int
    var position: Int
    var isControlled: Bool
  }

  /// Scans the verb phrase for the missing noun phrase: a stranded preposition, else the deepest
  /// verb of a control chain without object, else a second object or complement.
  func findSite(verb main: Int, isPassive: Bool) -> Site {
    if isPassive, let site = passiveSite(main) { return site }
    var verb = main
    var i = main + 1
    var open: [Candidate] = []
    var isControlled = true
    var firstObjectEnd: Int?
    var passive = isPassive
    scan: while true {
      while i < count,
        tag(i) == .particle && words.particles.contains(word(i)) || isParticle(i, of: verb)
      { i += 1 }
      // What stands right behind this verb.
      if i >= count {
        if !passive { open.append(Candidate(verb: verb, position: i, isControlled: isControlled)) }
        break
      }
      if words.verbClass(lemma(verb)).contains(.saying), let inner = embeddedClause(i) {
        return inner
      }
      if startsNounPhrase(i), !startsTimePhrase(i) {
        let end = max(objectEnd(i), i + 1)
        if verb == main { firstObjectEnd = end }
        i = end
      } else if !passive {
        open.append(Candidate(verb: verb, position: i, isControlled: isControlled))
      }
      // What comes further on: stranded preposition, next verb of the chain.
      while i < count {
        if isPreposition(i) {
          if isStranded(i) {
            // "built the raft out of"
            let isPair = word(i) == words.out && word(i + 1) == words.of
            return prepositionSite(isPair ? i + 1 : i, verb: verb)
          }
          if tag(i + 1) == .verbIng, !tag(i + 2).isNoun || !words.empty.contains(word(i + 1)) {
            verb = i + 1
            i += 2
            isControlled = open.isEmpty || isControlled
            passive = false
            continue scan
          }
          i = startsNounPhrase(i + 1) ? max(baseEnd(i + 1), i + 2) : i + 1
        } else if tag(i) == .infinitiveTo, isBaseVerb(i + 1) || i + 1 == count - 1 {
          let from = lemma(verb)
          isControlled =
            isControlled
            && (words.verbClass(from).contains(.control) || isBe(verb)
              || tag(i - 1).isAdjective || passive)
          verb = i + 1
          passive = false
          i += 2
          continue scan
        } else if tag(i) == .verbIng, i == verb + 1 {
          verb = i
          i += 1
          continue scan
        } else if (tag(i) == .verbBase || tag(i) == .verbPresent), i > verb + 1,
          words.verbClass(lemma(verb)).contains(.control)
        {
          // "what did X make Y do"
          verb = i
          i += 1
          continue scan
        } else if words.subordinators.contains(word(i)), i > main + 1 || tag(i) == .subordinator {
          break scan
        } else if tag(i) == .coordinator, tag(i + 1).isVerb {
          break scan
        } else {
          i += 1
        }
      }
      break
    }
    // A stranded preposition before a subordinate clause was returned above.
    if let best = open.last(where: \.isControlled) ?? open.first {
      let classes = words.verbClass(lemma(best.verb))
      if question.asksTime || question.wh == .howMany && question.asked?.lemma == words.time {
        return Site(position: count, slot: .adverbial, preposition: nil, verb: main)
      }
      if question.asksPlace, classes.contains(.intransitive) {
        return Site(position: count, slot: .adverbial, preposition: nil, verb: best.verb)
      }
      if isBe(best.verb) || lemma(best.verb) == words.become {
        return Site(position: best.position, slot: .complement, preposition: nil, verb: best.verb)
      }
      return Site(position: best.position, slot: .object, preposition: nil, verb: best.verb)
    }
    return secondSite(main, objectEnd: firstObjectEnd ?? main + 1)
  }

  /// The verb has its object: a second object, a complement, or an adjunct without preposition.
  func secondSite(_ main: Int, objectEnd: Int) -> Site {
    let classes = words.verbClass(lemma(main))
    if question.asksTime || question.asksPlace && !classes.contains(.ditransitive) {
      return Site(position: count, slot: .adverbial, preposition: nil, verb: main)
    }
    if classes.contains(.ditransitive) {
      if question.wh == .who
        || question.asked.map({ lexicon.answerKind(ofNoun: $0.lemma) == .person }) ?? false
      {
        return Site(position: main + 1, slot: .indirectObject, preposition: nil, verb: main)
      }
      return Site(position: objectEnd, slot: .object, preposition: nil, verb: main)
    }
    if classes.contains(.naming) || isBe(main) {
      return Site(position: objectEnd, slot: .complement, preposition: nil, verb: main)
    }
    return Site(position: count, slot: .adverbial, preposition: nil, verb: main)
  }

  /// "what is X called", "what was X given", "what was X founded by".
  func passiveSite(_ main: Int) -> Site? {
    if let stranded = strandedPreposition(from: main + 1) {
      let verb = infinitive(behind: main, before: stranded.position) ?? main
      return prepositionSite(stranded.position - 1, verb: verb, isPassive: verb == main)
    }
    let next = skipAdverbs(main + 1)
    if next < count, tag(next) == .infinitiveTo { return nil }
    if question.asksTime || question.asksPlace {
      return Site(position: count, slot: .adverbial, preposition: nil, verb: main)
    }
    let classes = words.verbClass(lemma(main))
    if classes.contains(.naming) {
      let asBehind = word(main + 1) == words.as || word(main + 1) == words.to
      return Site(
        position: main + 1 + (asBehind ? 1 : 0), slot: .complement, preposition: nil, verb: main)
    }
    return Site(
      position: main + 1, slot: classes.contains(.ditransitive) ? .object : .adverbial,
      preposition: nil, verb: main)
  }

  /// "is meant to PROTECT the valley from": the verb of the infinitive right behind a passive.
  func infinitive(behind main: Int, before end: Int) -> Int? {
    let next = skipAdverbs(main + 1)
    guard tag(next) == .infinitiveTo, next + 1 < end, isBaseVerb(next + 1) || isAuxiliary(next + 1)
    else { return nil }
    return group(at: next + 1).main
  }

  func prepositionSite(_ preposition: Int, verb: Int, isPassive: Bool = false) -> Site {
    let isAgent = isPassive && word(preposition) == words.by
    return Site(
      position: preposition + 1, slot: isAgent ? .subject : .prepositional,
      preposition: preposition,
      verb: verb)
  }

  func isStranded(_ position: Int) -> Bool {
    let next = position + 1
    if next >= count { return true }
    if startsTimePhrase(next) {
      // "invest in last year" against "start in 1990", "on Monday"
      return words.timeModifiers.contains(word(next)) || words.looseAdverbs.contains(word(next))
    }
    if startsNounPhrase(next) { return false }
    if tag(next) == .verbIng || tag(next).isWh { return tag(next).isWh && isInvertedClause(next) }
    if isPreposition(next) {
      return !startsNounPhrase(next + 1) || !words.particles.contains(word(position))
    }
    return true
  }

  func isInvertedClause(_ position: Int) -> Bool {
    words.subordinators.contains(word(position))
  }

  /// Whether the word at `position` is the particle of the verb: "set UP in 1990".
  func isParticle(_ position: Int, of verb: Int) -> Bool {
    guard position == verb + 1, word(position + 1) != words.of else { return false }
    if lexicon.particleUse(lemma(verb), word(position)) == .particleBeforeObject,
      position + 1 >= count
    {
      return true
    }
    guard words.particles.contains(word(position)) else { return false }
    if tag(position) == .particle { return true }
    return position + 1 >= count || isPreposition(position + 1)
      || tag(position + 1) == .infinitiveTo
      || isAdverb(position + 1) || tag(position + 1) == .coordinator
  }

  /// End of an object: base phrase with of-phrases and conjuncts.
  func objectEnd(_ position: Int) -> Int { fullEnd(position) }

  /// "Who did he say won?", "what does she think the firm sold?": the gap is in the clause that
  /// starts at `position`.
  func embeddedClause(_ position: Int) -> Site? {
    if isFiniteVerb(position), tag(position) != .verbBase,
      tag(position) != .verbPastParticiple || !isPreposition(position + 1)
    {
      let read = group(at: position)
      return Site(
        position: position, slot: read.isPassive ? .object : .subject, preposition: nil,
        verb: read.main)
    }
    var start = position
    if word(start) == words.that { start += 1 }
    guard startsNounPhrase(start), !startsTimePhrase(start) else { return nil }
    let end = skipAdverbs(fullEnd(start))
    guard end > start, end < count, isFiniteVerb(end), tag(end) != .verbPastParticiple else {
      return nil
    }
    let read = group(at: end)
    return findSite(verb: read.main, isPassive: read.isPassive)
  }
}
