extension SyntaxBuilder {
  /// Gives a noun phrase its place.
  mutating func takeNounPhrase(_ chunk: Chunk) {
    let np = chunk.ref
    defer {
      state.preposition = nil
      state.coordinator = nil
      state.afterComma = false
    }
    if top.ownsNext {
      top.ownsNext = false
      if let antecedent = clauses[top.clause].antecedent { nounPhrases[np].possessor = antecedent }
    }
    if let list = state.listOf {
      classPairs.append(ClassPair(instance: np, klass: list, source: .suchAs))
      state.listOf = nil
      state.preposition = nil
      top.chain = [list, np]
      extend(list, to: nounPhrases[np].range.upperBound)
      return
    }
    if let preposition = state.preposition {
      if beginsClause(preposition.word) {
        state.preposition = nil
        state.connector = preposition.word
        let fronted = !top.hasVerb && top.subject == nil
        begin(.adverbial, at: preposition.marker)
        top.isFronted = fronted
        top.subject = .nounPhrase(np)
        top.chain = [np]
        return
      }
      attach(preposition, np)
      return
    }
    if state.coordinator != nil {
      coordinate(np, chunk)
      return
    }
    if state.afterComma, let previous = top.chain.first {
      if takeAfterComma(np, previous: previous, chunk) { return }
    }
    if !top.hasVerb {
      takeBeforeVerb(np, chunk)
    } else {
      takeAfterVerb(np, chunk)
    }
  }

  /// "before the referee had blown": a preposition's form that is a conjunction here, for the
  /// phrase behind it has a finite verb of its own.
  func beginsClause(_ preposition: WordID) -> Bool {
    guard
      preposition == words.after || preposition == words.before || preposition == words.since
        || preposition == words.until || preposition == words.as || preposition == words.because
        || preposition == words.than,
      startsClause()
    else { return false }
    // A subject that waits for its verb keeps it, unless there is another to come.
    guard !top.hasVerb, top.subject != nil else { return sparesVerb }
    var verbs = 0
    for c in state.input[state.at...] where c.kind == .verbGroup && forms[c.ref].form == .finite {
      verbs += 1
    }
    return verbs > 1
  }

  mutating func takeBeforeVerb(_ np: Int, _ chunk: Chunk) {
    if case .nounPhrase(let earlier)? = top.subject {
      let kind = nounPhrases[earlier].kind
      if kind == .time || kind == .duration {
        add(Argument(slot: .adverbial, filler: .nounPhrase(earlier)))
      } else if previousIsNounPhrase, !state.afterComma, startsClause(),
        nounPhrases[np].kind != .time
      {
        // "the team he led": a relative clause without pronoun
        begin(.relative, at: chunk.range.lowerBound)
        clauses[top.clause].antecedent = earlier
        top.subject = .nounPhrase(np)
        top.chain = [np]
        return
      } else if nounPhrases[np].kind == .time || nounPhrases[np].kind == .duration {
        add(Argument(slot: .adverbial, filler: .nounPhrase(np)))
        return
      } else {
        add(Argument(slot: .adverbial, filler: .nounPhrase(earlier)))
      }
    }
    top.subject = .nounPhrase(np)
    top.chain = [np]
  }

  mutating func takeAfterVerb(_ np: Int, _ chunk: Chunk) {
    // "Are there any left?" as a statement: "any left are there".
    if tag(nounPhrases[np].head) == .existential { return }
    let clause = top.clause
    if top.awaitsSubject {
      top.awaitsSubject = false
      top.subject = .nounPhrase(np)
      top.chain = [np]
      return
    }
    let kind = nounPhrases[np].kind
    let hasObject = clauses[clause].arguments.contains { $0.slot == .object }
    let timeLike =
      kind == .time && (hasObject || isTimeAdverbial(np)) || (kind == .duration && hasObject)
    if !timeLike || nounPhrases[np].isPronoun, sparesVerb, startsClause() || subjectBehindSaying() {
      if previousIsNounPhrase, let last = top.chain.last, !nounPhrases[last].isPronoun,
        !(top.verbClass.contains(.say) && !hasObject)
      {
        begin(.relative, at: chunk.range.lowerBound)
        clauses[top.clause].antecedent = last
        top.subject = .nounPhrase(np)
        top.chain = [np]
        return
      }
      if top.verbClass.contains(.clausal) || top.verbClass.contains(.say) {
        begin(.complement, at: chunk.range.lowerBound)
        top.subject = .nounPhrase(np)
        top.chain = [np]
        addToParent(Argument(slot: .clausal, filler: .clause(top.clause)))
        return
      }
      if state.afterComma {
        // A comma splice, or the clause after a fronted one that was not recognised.
        closeTo(depth: 1, at: chunk.range.lowerBound)
        begin(.main, at: chunk.range.lowerBound)
        top.subject = .nounPhrase(np)
        top.chain = [np]
        return
      }
    }
    if timeLike {
      add(Argument(slot: .adverbial, filler: .nounPhrase(np)))
      top.chain = [np]
      return
    }
    let verbClass = top.verbClass
    if verbClass.contains(.naming), !hasObject, clauses[clause].verb?.isPassive == false,
      let name = nameBeforeTitle(np)
    {
      // "named Ann Lee chief executive": the name, and what she is made.
      let title = addNounPhrase(
        range: name.upperBound..<nounPhrases[np].range.upperBound, head: nounPhrases[np].head)
      nounPhrases[np].range = name
      nounPhrases[np].fullRange = name
      nounPhrases[np].head = name.upperBound - 1
      nounPhrases[np].isName = true
      add(Argument(slot: .object, filler: .nounPhrase(np)))
      add(Argument(slot: .complement, filler: .nounPhrase(title)))
      top.chain = [title]
      return
    }
    if verbClass.contains(.copular),
      nounPhrases[np].isPronoun && nounPhrases[np].range.count == 1
        && clauses[clause].verb?.lemma != words.be && next()?.kind == .preposition
    {
      // "turned it into flats"
      add(Argument(slot: hasObject ? .adverbial : .object, filler: .nounPhrase(np)))
    } else if verbClass.contains(.copular) {
      let taken = clauses[clause].arguments.contains { $0.slot == .complement }
      add(Argument(slot: taken ? .adverbial : .complement, filler: .nounPhrase(np)))
    } else if verbClass.contains(.naming), clauses[clause].verb?.isPassive == true {
      // "a site called X", "was elected president"
      let taken = clauses[clause].arguments.contains { $0.slot == .complement }
      add(Argument(slot: taken ? .adverbial : .complement, filler: .nounPhrase(np)))
    } else if !hasObject {
      add(Argument(slot: .object, filler: .nounPhrase(np)))
    } else if previousIsNounPhrase, verbClass.contains(.ditransitive), let i = objectIndex(clause),
      nounPhrases[np].kind != .time
    {
      clauses[clause].arguments[i].slot = .indirectObject
      add(Argument(slot: .object, filler: .nounPhrase(np)))
    } else if verbClass.contains(.naming) || verbClass.contains(.copular) {
      add(Argument(slot: .complement, filler: .nounPhrase(np)))
    } else {
      add(Argument(slot: .adverbial, filler: .nounPhrase(np)))
    }
    top.chain = [np]
  }

  /// The name of a phrase that begins with a full name and ends in a bare singular noun.
  private func nameBeforeTitle(_ np: Int) -> Range<Int>? {
    let phrase = nounPhrases[np]
    guard !phrase.isName, !phrase.isPlural, phrase.kind == .person, phrase.possessor == nil else {
      return nil
    }
    var end = phrase.range.lowerBound
    while end < phrase.head, tag(end).isName { end += 1 }
    let name = phrase.range.lowerBound..<end
    return name.count > 1 && end <= phrase.head ? name : nil
  }

  /// "last week", "Monday", "that night"; "the date" and "the deadline" are things.
  private func isTimeAdverbial(_ np: Int) -> Bool {
    let head = nounPhrases[np].head
    var k = head
    while k >= nounPhrases[np].range.lowerBound {
      if let q = quantity(at: k), q.range.contains(head) { return true }
      k -= 1
    }
    return words.adverbialTimes.contains(lemma(head))
  }

  private func isBeforeAgent(_ k: Int) -> Bool {
    guard k + 1 < state.input.count, state.input[k + 1].kind == .preposition else { return false }
    return word(state.input[k + 1].range.lowerBound) == words.by
  }

  /// "the loan the bank received": two phrases side by side, the second determined, and a past form
  /// that is taken for a participle.
  private func mayBeContactClause(_ form: VerbForm, at k: Int) -> Bool {
    guard form.form == .participle, form.isPastOrParticiple, k == state.at + 1,
      previousIsNounPhrase, !state.afterComma, !top.hasVerb,
      case let chunk = state.input[state.at], chunk.kind == .nounPhrase
    else { return false }
    let np = nounPhrases[chunk.ref]
    let first = tag(np.range.lowerBound)
    guard first == .determiner || first == .possessivePronoun || np.isName || np.isPronoun else {
      return false
    }
    guard k + 1 < state.input.count else { return true }
    return word(state.input[k + 1].range.lowerBound) != words.by
  }

  /// "said the suspect, a man from Leeds, was held": behind a phrase between commas the verb follows.
  private func subjectBehindSaying() -> Bool {
    guard top.verbClass.contains(.say) || top.verbClass.contains(.clausal), !state.afterComma,
      objectFiller(top.clause) == nil
    else { return false }
    var k = state.at + 1
    while k < state.input.count, state.input[k].kind != .comma {
      guard state.input[k].kind == .preposition || state.input[k].kind == .nounPhrase else {
        return false
      }
      k += 1
    }
    k += 1
    let limit = min(k + 14, state.input.count)
    while k < limit, state.input[k].kind != .comma {
      switch state.input[k].kind {
      case .coordinator, .subordinator, .quotation, .semicolon: return false
      default: k += 1
      }
    }
    k += 1
    while k < state.input.count, state.input[k].kind == .adverb { k += 1 }
    guard k < state.input.count, state.input[k].kind == .verbGroup else { return false }
    return forms[state.input[k].ref].form == .finite
      && !verbs[forms[state.input[k].ref].group.lemma].contains(.say)
  }

  func objectIndex(_ clause: Int) -> Int? {
    clauses[clause].arguments.firstIndex { $0.slot == .object }
  }

  /// Whether more tensed verbs are to come than outer subjects wait for.
  var sparesVerb: Bool {
    let waiting = open.count { !$0.hasVerb && $0.subject != nil && !$0.awaitsParticiple }
    guard waiting > 0 else { return true }
    var ahead = 0
    for c in state.input[state.at...] where c.kind == .verbGroup {
      if forms[c.ref].form == .finite { ahead += 1 }
    }
    return ahead > waiting
  }

  /// Whether the noun phrase at hand is followed by a finite verb of its own: only adverbs and
  /// prepositional phrases stand between.
  func startsClause(from offset: Int = 1) -> Bool {
    var k = state.at + offset
    var steps = 0
    while k < state.input.count, steps < 8 {
      let c = state.input[k]
      switch c.kind {
      case .adverb: k += 1
      case .preposition:
        guard k + 1 < state.input.count, state.input[k + 1].kind == .nounPhrase else {
          return false
        }
        k += 2
      case .verbGroup:
        let form = forms[c.ref]
        if offset == 1, mayBeContactClause(form, at: k) { return true }
        if form.form == .participle || form.form == .ing
          || form.isPastOrParticiple && isBeforeAgent(k)
        {
          // "but emails obtained by the paper suggest": a reduced clause stands between.
          guard top.hasVerb, offset == 1, !state.afterComma || state.coordinator != nil else {
            return false
          }
          k += 1
          if form.form == .ing, k < state.input.count, state.input[k].kind == .nounPhrase { k += 1 }
          steps += 1
          continue
        }
        guard form.form == .finite else { return false }
        if isNamingParticiple(form, next: k + 1 < state.input.count ? state.input[k + 1] : nil) {
          return false
        }
        return true
      default: return false
      }
      steps += 1
    }
    return false
  }
}
