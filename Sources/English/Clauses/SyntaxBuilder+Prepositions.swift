extension SyntaxBuilder {
  mutating func takePreposition(_ chunk: Chunk) {
    let token = chunk.range.lowerBound
    let w =
      chunk.ref > 0
      ? WordID(raw: UInt32(chunk.ref)) : (lemma(token).isNone ? word(token) : lemma(token))
    // "including", "such as": examples of the phrase before
    if w == words.including || w == words.suchAs
      || (w == words.like && state.afterComma && previousPhraseBeforeComma != nil)
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
    if let following = next(), following.kind != .nounPhrase, following.kind != .verbGroup,
      following.kind != .wh, following.kind != .adverb, following.kind != .openQuote,
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

  var previousPhraseBeforeComma: Int? { top.chain.last }

  /// A prepositional phrase: belongs to the noun before it, to the clause, or may do either.
  mutating func attach(_ preposition: (word: WordID, marker: Int), _ np: Int) {
    let w = preposition.word
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
      return preposition != words.by
    }
    if preposition == words.in || preposition == words.on || preposition == words.at
      || preposition == words.with
    {
      return phrase.kind == .person || phrase.kind == .group
    }
    return false
  }
}
