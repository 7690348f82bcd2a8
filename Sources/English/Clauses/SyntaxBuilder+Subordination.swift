extension SyntaxBuilder {
  /// A relative or interrogative word.
  mutating func takeWh(_ chunk: Chunk) {
    let token = chunk.range.lowerBound
    let w = word(token)
    let afterNoun =
      !top.chain.isEmpty && (previousIsNounPhrase || state.afterComma || state.preposition != nil)
    let relative =
      afterNoun && w != words.what && w != words.how && !(w == words.why && !previousIsNounPhrase)
      && !(w == words.when && state.preposition == nil && top.hasVerb
        && !isTimeLike(top.chain.last))
      && !(state.coordinator != nil && !(open.contains { $0.kind == .relative }))
    let preposition = state.preposition
    state.preposition = nil
    let comma = state.afterComma
    state.afterComma = false
    let coordinated = state.coordinator != nil
    state.coordinator = nil
    guard relative else {
      beginWhComplement(chunk, preposition)
      return
    }
    if coordinated, let depth = open.lastIndex(where: { $0.kind == .relative && $0.hasVerb }) {
      // "who founded the firm and who led it"
      let antecedent = clauses[open[depth].clause].antecedent
      closeTo(depth: depth, at: token)
      begin(.relative, at: token)
      clauses[top.clause].antecedent = antecedent
      if w == words.whose { top.ownsNext = true }
      return
    }
    let antecedent = antecedent(for: w, comma: comma)
    begin(.relative, at: preposition?.marker ?? token)
    clauses[top.clause].antecedent = antecedent
    top.isParenthetical = comma
    if let preposition, w == words.whose {
      // "under whose name it was published"
      top.ownsNext = true
      state.preposition = preposition
    } else if let preposition {
      top.relativePreposition = preposition.word
    } else if w == words.where || w == words.when || w == words.why {
      top.relativeAdverb = w
    } else if w == words.whose {
      top.ownsNext = true
    }
  }

  private func isTimeLike(_ np: Int?) -> Bool {
    guard let np else { return false }
    return nounPhrases[np].kind == .time || nounPhrases[np].kind == .duration
  }

  /// Whether a tensed verb group asks for a plural subject; nil where its form does not tell.
  private func number(of chunk: Chunk) -> Bool? {
    let first = chunk.range.lowerBound
    switch tag(first) {
    case .verbThird: return false
    case .verbPresent: return true
    case .verbPast where word(first) == words.were: return true
    case .verbPast where word(first) == words.was: return false
    default: return nil
    }
  }

  /// Which noun of "N1 of N2" a relative word points at.
  private func antecedent(for w: WordID, comma: Bool) -> Int {
    let chain = top.chain
    let last = chain[chain.count - 1]
    guard chain.count > 1 else { return last }
    func isAnimate(_ np: Int) -> Bool {
      let kind = nounPhrases[np].kind
      return kind == .person || kind == .unknown && nounPhrases[np].isName
    }
    if nounPhrases[last].appositiveOf != nil { return chain[chain.count - 2] }
    if w == words.who || w == words.whom || w == words.whose {
      // A verb behind "who" tells one from several.
      let plural: Bool? =
        w == words.who ? next().flatMap { $0.kind == .verbGroup ? number(of: $0) : nil } : nil
      func isFit(_ np: Int) -> Bool {
        isAnimate(np) && (plural == nil || nounPhrases[np].isPlural == plural)
      }
      return chain.last(where: isFit) ?? chain.last(where: isAnimate)
        ?? chain.last(where: { nounPhrases[$0].kind == .group }) ?? last
    }
    if w == words.where {
      return chain.last { nounPhrases[$0].kind == .place || nounPhrases[$0].kind == .group } ?? last
    }
    // Number of the verb behind a subject relative.
    if let following = next(), following.kind == .verbGroup {
      if let plural = number(of: following), nounPhrases[last].isPlural != plural {
        return chain.last { nounPhrases[$0].isPlural == plural } ?? last
      }
    }
    if w == words.which || w == words.that, nounPhrases[last].kind == .person {
      return chain.last { nounPhrases[$0].kind != .person } ?? last
    }
    if !comma, nounPhrases[last].isName { return chain[chain.count - 2] }
    return last
  }

  /// "asked why he left", "what it does": a clause as complement; also free relatives.
  private mutating func beginWhComplement(
    _ chunk: Chunk, _ preposition: (word: WordID, marker: Int)?
  ) {
    let token = chunk.range.lowerBound
    let w = word(token)
    let isAdverbial = w == words.when || w == words.where
    let outerHasVerb = top.hasVerb
    let outerHasSubject = top.subject != nil
    let klass = top.verbClass
    state.connector = w
    let takesClause =
      klass.contains(.say) || klass.contains(.clausal) || preposition != nil
      || klass.contains(.copular)
    let isBehindVerb = next(-1).map { $0.kind == .verbGroup } ?? false
    if isAdverbial, !(outerHasVerb && takesClause && (w == words.where || isBehindVerb)) {
      begin(.adverbial, at: token)
      top.isFronted = !outerHasVerb && !outerHasSubject
      return
    }
    begin(.complement, at: token)
    let filler = Argument.Filler.clause(top.clause)
    if let preposition {
      addToParent(
        Argument(
          slot: .prepositional, preposition: preposition.word, filler: filler,
          marker: preposition.marker))
    } else if outerHasVerb {
      addToParent(Argument(slot: .clausal, filler: filler, marker: token))
    } else if !outerHasSubject {
      open[open.count - 2].subject = filler
    }
    if takeWhPhrase(w, token) { return }
    // "what" may itself be subject or object; "who" too. A following verb makes it the subject.
    if w == words.who || w == words.what || w == words.which, let following = next(),
      following.kind == .verbGroup
    {
      let np = addNounPhrase(range: token..<(token + 1), head: token)
      nounPhrases[np].isPronoun = true
      top.subject = .nounPhrase(np)
    }
  }

  /// "which bank", "how much money": subject if the verb follows, object if a subject does.
  private mutating func takeWhPhrase(_ w: WordID, _ token: Int) -> Bool {
    guard w == words.which || w == words.what || w == words.how, let phrase = next(),
      phrase.kind == .nounPhrase, let following = next(2), phrase.range.lowerBound == token + 1,
      !nounPhrases[phrase.ref].isPronoun, !nounPhrases[phrase.ref].isDefinite,
      following.kind == .verbGroup || following.kind == .nounPhrase
    else { return false }
    nounPhrases[phrase.ref].range = token..<phrase.range.upperBound
    nounPhrases[phrase.ref].fullRange = nounPhrases[phrase.ref].range
    state.at += 1
    if following.kind == .verbGroup {
      top.subject = .nounPhrase(phrase.ref)
      top.chain = [phrase.ref]
    } else {
      add(Argument(slot: .object, filler: .nounPhrase(phrase.ref)))
    }
    return true
  }

  mutating func takeThat(_ chunk: Chunk) {
    let token = chunk.range.lowerBound
    let afterNoun = previousIsNounPhrase
    let comma = state.afterComma
    state.afterComma = false
    let coordinated = state.coordinator != nil
    state.coordinator = nil
    if coordinated, let depth = open.lastIndex(where: { $0.kind == .complement && $0.hasVerb }),
      depth > 0
    {
      closeTo(depth: depth, at: token)
      state.connector = words.that
      begin(.complement, at: token)
      addToParent(
        Argument(
          slot: .clausal, preposition: words.that, filler: .clause(top.clause), marker: token))
      return
    }
    if afterNoun, let np = top.chain.last, !comma {
      let followedByVerb = next().map { $0.kind == .verbGroup || $0.kind == .adverb } ?? false
      if followedByVerb {
        takeWhRelative(np: antecedent(for: words.that, comma: false), at: token)
        return
      }
      if top.hasVerb,
        !top.verbClass.isDisjoint(with: [.say, .clausal, .informing]),
        !clauses[top.clause].arguments.contains(where: { $0.slot == .clausal })
      {
        let isObject = objectFiller(top.clause) == .nounPhrase(np)
        if !isObject && (objectFiller(top.clause) == nil || top.verbClass.contains(.ditransitive))
          || nounPhrases[np].kind == .person || nounPhrases[np].isPronoun
          || nounPhrases[np].isName
          || isObject && top.verbClass.contains(.informing)
          || nounPhrases[np].kind == .group
            && top.verbClass.contains(.ditransitive)
        {
          // "told reporters that ..."
          state.connector = words.that
          begin(.complement, at: token)
          addToParent(
            Argument(
              slot: .clausal, preposition: words.that, filler: .clause(top.clause), marker: token))
          return
        }
      }
      // "the claim that he left" and "the team that he led" are both kept as relative clauses;
      // which it is shows when the clause is settled.
      takeWhRelative(np: np, at: token)
      return
    }
    state.connector = words.that
    let outerHasVerb = top.hasVerb
    begin(.complement, at: token)
    if outerHasVerb {
      addToParent(
        Argument(
          slot: .clausal, preposition: words.that, filler: .clause(top.clause), marker: token))
    } else if open[open.count - 2].subject == nil {
      open[open.count - 2].subject = .clause(top.clause)
    }
  }

  private mutating func takeWhRelative(np: Int, at token: Int) {
    begin(.relative, at: token)
    clauses[top.clause].antecedent = np
  }

  /// because, if, while, after ... before a clause.
  mutating func takeSubordinator(_ chunk: Chunk) {
    let token = chunk.range.lowerBound
    let w = chunk.ref > 0 ? WordID(raw: UInt32(chunk.ref)) : word(token)
    // Followed by a gerund or nothing but a noun phrase it is a preposition after all.
    if let following = next() {
      if following.kind == .verbGroup, forms[following.ref].form == .ing {
        state.preposition = (w, token)
        return
      }
      if following.kind == .nounPhrase, !top.hasVerb, let second = next(2),
        second.kind == .nounPhrase || second.kind == .comma, chunk.ref <= 0,
        !nounPhrases[following.ref].isPronoun, isPrepositionToo(w)
      {
        // "Before his death the collector left it all": a phrase without a verb of its own
        state.preposition = (w, token)
        return
      }
      if following.kind == .verbGroup, forms[following.ref].isPastOrParticiple {
        // "if elected", "though wounded in the leg"
        let outer = top
        state.connector = w
        begin(.participle, at: token)
        top.subject = outer.subject
        top.isFronted = !outer.hasVerb && outer.subject == nil
        top.isParenthetical = state.afterComma
        top.awaitsParticiple = true
        return
      }
    }
    let fronted = !top.hasVerb && top.subject == nil
    if state.coordinator != nil || state.afterComma,
      let depth = open.firstIndex(where: { $0.kind == .adverbial && $0.hasVerb }), depth > 0
    {
      closeTo(depth: depth, at: token)
    }
    let isComplement =
      (w == words.whether
        || w == words.if && next(-1)?.kind == .verbGroup && top.verbClass.contains(.say))
      && top.hasVerb && !state.afterComma
    state.connector = w
    state.coordinator = nil
    state.afterComma = false
    let preposition = state.preposition
    state.preposition = nil
    if isComplement {
      begin(.complement, at: token)
      addToParent(
        preposition.map {
          Argument(
            slot: .prepositional, preposition: $0.word, filler: .clause(top.clause),
            marker: $0.marker)
        } ?? Argument(slot: .clausal, filler: .clause(top.clause), marker: token))
      return
    }
    begin(.adverbial, at: token)
    top.isFronted = fronted
  }

  private func isPrepositionToo(_ w: WordID) -> Bool {
    w == words.before || w == words.after || w == words.since || w == words.until
  }

  /// A comma, dash, semicolon or colon: clauses that end here are closed.
  mutating func takeComma(_ chunk: Chunk) {
    let token = chunk.range.lowerBound
    state.preposition = nil
    if chunk.kind == .semicolon {
      closeTo(depth: 0, at: token)
      begin(.main, at: token + 1)
      return
    }
    if chunk.kind == .colon {
      if next()?.kind == .nounPhrase, !hasFiniteVerbAhead(), let np = listHead() {
        state.listOf = np
        top.chain = [np]
        return
      }
      if let depth = open.lastIndex(where: { $0.hasVerb && $0.verbClass.contains(.say) }),
        depth == 0 || next()?.kind == .quotation,
        hasFiniteVerbAhead() || next()?.kind == .quotation,
        !clauses[open[depth].clause].arguments.contains(where: { $0.slot == .clausal })
      {
        // 'He said: "..."'
        closeTo(depth: depth + 1, at: token)
        guard next()?.kind != .quotation else { return }
        begin(.complement, at: token + 1)
        clauses[top.clause].attribution = open[open.count - 2].clause
        addToParent(Argument(slot: .clausal, filler: .clause(top.clause)))
        return
      }
      closeTo(depth: 0, at: token)
      begin(.main, at: token + 1)
      return
    }
    if chunk.kind == .dash, let np = top.chain.last, nounPhrases[np].isPlural, isDashedList() {
      state.listOf = np
      top.chain = [np]
      return
    }
    state.afterComma = true
    // A fronted clause ends here with all that it holds.
    if let depth = open.lastIndex(where: { $0.isFronted && $0.hasVerb }), depth > 0,
      depth < open.count - 1, next()?.kind == .nounPhrase, !listAhead()
    {
      closeTo(depth: depth, at: token)
    }
    while open.count > 1 {
      let clause = top
      guard clause.hasVerb else { break }
      let following = next()
      if clause.isFronted {
        if listAhead() { break }
        close(at: token)
        continue
      }
      if clause.isParenthetical {
        let outerWaits = open.dropLast().contains { !$0.hasVerb && $0.subject != nil }
        if let following {
          switch following.kind {
          case .verbGroup:
            if forms[following.ref].form == .finite
              || forms[following.ref].form == .participle && outerWaits
            {
              close(at: token)
              continue
            }
          case .nounPhrase:
            if !listAhead() {
              close(at: token)
              continue
            }
          case .coordinator, .preposition, .adverb, .subordinator, .wh:
            if outerWaits, !listAhead() {
              close(at: token)
              continue
            }
          default: break
          }
        }
      } else if let following, following.kind == .verbGroup, forms[following.ref].form == .finite,
        open.dropLast().contains(where: { !$0.hasVerb && $0.subject != nil })
      {
        close(at: token)
        continue
      } else if clause.kind == .adverbial || clause.kind == .relative, let following,
        following.kind == .nounPhrase,
        open.dropLast().contains(where: { !$0.hasVerb }), !listAhead()
      {
        close(at: token)
        continue
      }
      break
    }
  }
}
