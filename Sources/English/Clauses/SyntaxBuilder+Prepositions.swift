extension SyntaxBuilder {
  mutating func takePreposition(_ chunk: Chunk) {
    let token = chunk.range.lowerBound
    let w =
      chunk.ref > 0
      ? WordID(raw: UInt32(chunk.ref)) : (lemma(token).isNone ? word(token) : lemma(token))
    // "including", "such as": examples of the phrase before
    if w == words.including || w == words.suchAs
      || w == words.like && top.chain.last != nil
        && (state.afterComma
          || previousIsNounPhrase && nounPhrases[top.chain.last!].isPlural
            && !nounPhrases[top.chain.last!].isPronoun && next()?.kind == .nounPhrase)
    {
      // Examples are of something plural: "departures from the firm, including ...".
      if let np = top.chain.last(where: { nounPhrases[$0].isPlural }) ?? top.chain.last {
        state.listOf = np
        state.coordinator = nil
        return
      }
    }
    state.preposition = (w, token)
    // Coordinated prepositional phrases share what governs them.
    state.coordinator = nil
    if let following = next(), following.kind != .nounPhrase,
      following.kind != .verbGroup
        || forms[following.ref].form == .finite && top.kind == .relative && top.hasVerb,
      following.kind != .wh, following.kind != .adverb, following.kind != .openQuote,
      following.kind != .adjective,
      following.kind != .quotation
    {
      // Stranded, or a particle: "the team he worked for"
      if top.hasVerb {
        add(
          Argument(
            slot: .prepositional, preposition: w, filler: .tokens(token..<token), marker: token))
      }
      state.preposition = nil
    } else if next() == nil, top.hasVerb {
      add(
        Argument(
          slot: .prepositional, preposition: w, filler: .tokens(token..<token), marker: token))
      state.preposition = nil
    }
  }

  /// A prepositional phrase: belongs to the noun before it, to the clause, or may do either.
  mutating func attach(_ preposition: (word: WordID, marker: Int), _ np: Int) {
    let w = preposition.word
    if w == words.with, participleFollows() {
      beginAbsolute(preposition, np)
      return
    }
    let adjacent: Bool = {
      guard let last = top.chain.last else { return false }
      var token = preposition.marker - 1
      while token > 0, tag(token) == .quote || tag(token).isAdverb || tag(token) == .closeBracket {
        token -= 1
      }
      return nounPhrases[last].range.upperBound - 1 == token
        || nounPhrases[last].fullRange.upperBound - 1 == token
    }()
    let argument = Argument(
      slot: .prepositional, preposition: w, filler: .nounPhrase(np), marker: preposition.marker)
    let end = nounPhrases[np].range.upperBound
    guard adjacent, let last = top.chain.last else {
      if top.hasVerb || top.subject == nil || state.afterComma || top.chain.isEmpty {
        add(argument)
        top.chain = [np]
      } else {
        add(argument)
      }
      return
    }
    let isTime = nounPhrases[np].kind == .time
    // "the sale of the islands to Spain": the event governs what follows its of-phrase.
    if w != words.of {
      for governor in top.chain.dropLast() where isEventLike(governor) {
        attachments.append(NounAttachment(nounPhrase: governor, preposition: w, object: np))
      }
    }
    // "took care of the refugees": verb and bare noun are one predicate.
    if w == words.of, top.hasVerb, top.verbClass.contains(.light), top.chain.count == 1,
      nounPhrases[last].range.count == 1 || tag(nounPhrases[last].range.lowerBound).isAdjective,
      objectFiller(top.clause) == .nounPhrase(last), !nounPhrases[last].isPronoun,
      !nounPhrases[last].isPlural
    {
      add(argument)
    }
    if w == words.of || !top.hasVerb && top.subject != nil {
      attachments.append(NounAttachment(nounPhrase: last, preposition: w, object: np))
      if w == words.of || !isTime {
        for governor in top.chain { extend(governor, to: end) }
      }
      if !top.hasVerb, w != words.of { add(argument) }
      if top.chain.count < 6 { top.chain.append(np) } else { top.chain[5] = np }
      return
    }
    attachments.append(NounAttachment(nounPhrase: last, preposition: w, object: np))
    add(argument)
    if prefersNoun(last, w, isTime: isTime) {
      for governor in top.chain { extend(governor, to: end) }
      if top.chain.count < 6 { top.chain.append(np) } else { top.chain[5] = np }
    } else {
      top.chain = [np]
    }
  }

  private func isEventLike(_ np: Int) -> Bool {
    switch nounPhrases[np].kind {
    case .event, .thing, .unknown: return !nounPhrases[np].isName && !nounPhrases[np].isPronoun
    default: return false
    }
  }

  /// "with N ..., S V": the phrase behind "with" has a participle of its own, prepositional phrases
  /// and adverbs between.
  private func participleFollows() -> Bool {
    var k = state.at + 1
    while k < state.input.count {
      switch state.input[k].kind {
      case .adverb: k += 1
      case .preposition:
        guard k + 1 < state.input.count, state.input[k + 1].kind == .nounPhrase else {
          return false
        }
        k += 2
      case .verbGroup:
        let form = forms[state.input[k].ref]
        return form.form == .ing || form.form == .participle
          || form.form == .finite && form.isPastOrParticiple && endsBehind(k)
      default: return false
      }
    }
    return false
  }

  /// No object follows the chunk: a stop, a comma or a preposition does.
  private func endsBehind(_ k: Int) -> Bool {
    guard k + 1 < state.input.count else { return true }
    switch state.input[k + 1].kind {
    case .comma, .stop, .preposition, .dash, .semicolon: return true
    default: return false
    }
  }

  private mutating func beginAbsolute(_ preposition: (word: WordID, marker: Int), _ np: Int) {
    let fronted = !top.hasVerb && top.subject == nil
    let comma = state.afterComma
    state.connector = preposition.word
    begin(.participle, at: preposition.marker)
    addToParent(
      Argument(
        slot: .prepositional, preposition: preposition.word, filler: .clause(top.clause),
        marker: preposition.marker))
    addToParent(
      Argument(
        slot: .prepositional, preposition: preposition.word, filler: .nounPhrase(np),
        marker: preposition.marker))
    top.subject = .nounPhrase(np)
    top.chain = [np]
    top.awaitsParticiple = true
    top.isFronted = fronted
    top.isParenthetical = comma
  }

  /// Whether a prepositional phrase behind a noun more likely describes the noun than the verb.
  func prefersNoun(_ np: Int, _ preposition: WordID, isTime: Bool) -> Bool {
    let phrase = nounPhrases[np]
    if isTime || phrase.isPronoun { return false }
    if phrase.kind == .number || tag(phrase.head) == .number || tag(phrase.head) == .determiner {
      return preposition == words.in || preposition == words.from
    }
    if phrase.isName { return false }
    if preposition == words.between || preposition == words.about || preposition == words.for {
      return phrase.kind != .person && phrase.kind != .place && phrase.kind != .group
    }
    if phrase.kind == .event || phrase.kind == .money || phrase.kind == .percent {
      return preposition != words.by || clauses[top.clause].verb?.isPassive == false
    }
    if preposition == words.in || preposition == words.on || preposition == words.at
      || preposition == words.with
    {
      return phrase.kind == .person || phrase.kind == .group
    }
    return false
  }
}
