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
  private func beginsClause(_ preposition: WordID) -> Bool {
    guard
      preposition == words.after || preposition == words.before || preposition == words.since
        || preposition == words.until || preposition == words.as || preposition == words.because
        || preposition == words.than || preposition == words.for && false,
      startsClause()
    else { return false }
    // A subject that waits for its verb keeps it, unless there is another to come.
    guard !top.hasVerb, top.subject != nil else { return true }
    var verbs = 0
    for c in state.input[state.at...] where c.kind == .verbGroup && forms[c.ref].form == .finite {
      verbs += 1
    }
    return verbs > 1
  }

  private mutating func takeBeforeVerb(_ np: Int, _ chunk: Chunk) {
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

  private mutating func takeAfterVerb(_ np: Int, _ chunk: Chunk) {
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
    let timeLike = kind == .time || (kind == .duration && hasObject)
    if !timeLike || nounPhrases[np].isPronoun, startsClause() {
      if previousIsNounPhrase, let last = top.chain.last, !nounPhrases[last].isPronoun,
        !(top.verbClass.contains(.say) && !hasObject)
      {
        begin(.relative, at: chunk.range.lowerBound)
        clauses[top.clause].antecedent = last
        top.subject = .nounPhrase(np)
        top.chain = [np]
        return
      }
      if top.verbClass.contains(.clausal) || top.verbClass.contains(.say), !state.afterComma || true
      {
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
    if verbClass.contains(.copular) {
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

  private func objectIndex(_ clause: Int) -> Int? {
    clauses[clause].arguments.firstIndex { $0.slot == .object }
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
        guard form.form == .finite else { return false }
        if isNamingParticiple(form, next: k + 1 < state.input.count ? state.input[k + 1] : nil) {
          return false
        }
        if form.isPastOrParticiple, k + 1 < state.input.count {
          // "plans approved by ..." is no clause
          let after = state.input[k + 1]
          if after.kind == .preposition, word(after.range.lowerBound) == words.by { return false }
        }
        return true
      default: return false
      }
      steps += 1
    }
    return false
  }

  /// A noun phrase behind a noun phrase and a comma: list, apposition, or a new clause.
  /// Returns false where it is none of them.
  private mutating func takeAfterComma(_ np: Int, previous: Int, _ chunk: Chunk) -> Bool {
    if startsClause(), top.hasVerb { return false }
    // Behind a fronted phrase the subject follows, unless that phrase is a list.
    if !top.hasVerb, top.subject == nil, !continuesList() { return false }
    let previousLast = top.chain.last ?? previous
    if continuesList() {
      link(np, to: conjunct(for: np))
      return true
    }
    let kind = nounPhrases[np].kind
    if kind == .time && nounPhrases[previous].kind != .time {
      if top.hasVerb { add(Argument(slot: .adverbial, filler: .nounPhrase(np))); return true }
      return false
    }
    // Apposition: one of the two names what the other describes.
    for candidate in [previous, previousLast] {
      let a = nounPhrases[candidate]
      let b = nounPhrases[np]
      if b.isPronoun || a.isPronoun { continue }
      if a.isName && !b.isName {
        apposition(instance: candidate, klass: np, outer: candidate, inner: np)
        return true
      }
      if !a.isName && b.isName {
        apposition(instance: np, klass: candidate, outer: candidate, inner: np)
        return true
      }
      if a.isName && b.isName, a.kind == .place || b.kind == .place {
        attachments.append(NounAttachment(nounPhrase: candidate, preposition: words.in, object: np))
        extend(candidate, to: b.range.upperBound)
        return true
      }
    }
    let a = nounPhrases[previous]
    let b = nounPhrases[np]
    if !top.hasVerb, top.subject != nil, !b.isDefinite || a.isDefinite, !b.isPronoun, !a.isPronoun,
      a.kind != .time, closesWithComma()
    {
      apposition(instance: previous, klass: np, outer: previous, inner: np)
      return true
    }
    if top.hasVerb, !b.isPronoun, !a.isPronoun, tag(b.range.lowerBound) == .determiner,
      !startsClause()
    {
      apposition(instance: previousLast, klass: np, outer: previousLast, inner: np)
      return true
    }
    return false
  }

  /// After this phrase and its prepositional phrases a comma or the end follows.
  private func closesWithComma() -> Bool {
    var k = state.at + 1
    while k < state.input.count {
      switch state.input[k].kind {
      case .preposition, .nounPhrase, .adjective: k += 1
      case .comma, .stop, .dash: return true
      default: return false
      }
    }
    return true
  }

  private mutating func apposition(instance: Int, klass: Int, outer: Int, inner: Int) {
    classPairs.append(ClassPair(instance: instance, klass: klass, source: .apposition))
    nounPhrases[inner].appositiveOf = outer
    top.chain = [outer, inner]
  }

  /// A coordinator follows further on at the same level: "A, B and C".
  func continuesList() -> Bool {
    var k = state.at + 1
    var commas = 0
    while k < state.input.count, k < state.at + 16 {
      switch state.input[k].kind {
      case .preposition, .adjective, .adverb, .openBracket, .closeBracket, .openQuote, .closeQuote,
        .nounPhrase:
        k += 1
      case .comma:
        commas += 1
        guard k + 1 < state.input.count else { return false }
        let following = state.input[k + 1].kind
        guard following == .nounPhrase || following == .coordinator || following == .openQuote
        else {
          return false
        }
        k += 1
      case .coordinator:
        guard word(state.input[k].range.lowerBound) != words.but, k + 1 < state.input.count else {
          return false
        }
        var j = k + 1
        while j < state.input.count,
          state.input[j].kind == .adverb || state.input[j].kind == .openQuote
        { j += 1 }
        guard j < state.input.count, state.input[j].kind == .nounPhrase else { return false }
        // "..., a chemist, and Bo left": a name and its class are no list.
        let a = nounPhrases[top.chain.last ?? 0]
        let b = nounPhrases[state.input[state.at].ref]
        let c = nounPhrases[state.input[j].ref]
        if a.isName, c.isName, !b.isName, tag(b.range.lowerBound) == .determiner { return false }
        // The last item begins a clause of its own.
        if top.hasVerb, startsClause(from: j - state.at + 1), commas == 0 { return false }
        return true
      default: return false
      }
    }
    return false
  }

  /// The noun phrase of the chain that a new conjunct goes with: same form, innermost first.
  func conjunct(for np: Int) -> Int {
    let new = nounPhrases[np]
    let chain = top.chain
    guard chain.count > 1 else { return chain[0] }
    func determined(_ n: NounPhrase) -> Bool {
      let t = tag(n.range.lowerBound)
      return t == .determiner || t == .possessivePronoun || n.possessor != nil
    }
    var best = chain[chain.count - 1]
    var bestScore = -1
    let isOther = word(new.range.lowerBound) == words.other
    for (depth, candidate) in chain.enumerated() {
      let old = nounPhrases[candidate]
      var score = depth == chain.count - 1 ? (isOther ? 4 : 1) : 0
      if old.kind == new.kind, old.kind != .unknown { score += 3 }
      if old.isName == new.isName { score += 2 }
      if determined(old) == determined(new) { score += 1 }
      if old.isPlural == new.isPlural { score += 1 }
      if score >= bestScore {
        bestScore = score
        best = candidate
      }
    }
    return best
  }

  mutating func link(_ np: Int, to earlier: Int) {
    guard np != earlier, nounPhrases[earlier].nextConjunct == nil,
      nounPhrases[np].previousConjunct == nil
    else { return }
    nounPhrases[earlier].nextConjunct = np
    nounPhrases[np].previousConjunct = earlier
    if nounPhrases[np].kind == .unknown { nounPhrases[np].kind = nounPhrases[earlier].kind }
    for pair in classPairs.suffix(12) where pair.instance == earlier && pair.source == .suchAs {
      classPairs.append(ClassPair(instance: np, klass: pair.klass, source: .suchAs))
    }
    pairWithOther(np)
    if let depth = top.chain.firstIndex(of: earlier) {
      top.chain = Array(top.chain[0..<depth]) + [np]
    } else {
      top.chain = [np]
    }
  }

  /// "rodents, bats and other small mammals": the last conjunct is the class of the others.
  private mutating func pairWithOther(_ np: Int) {
    guard word(nounPhrases[np].range.lowerBound) == words.other else { return }
    var current = nounPhrases[np].previousConjunct
    var steps = 0
    while let c = current, steps < 30 {
      classPairs.append(ClassPair(instance: c, klass: np, source: .suchAs))
      current = nounPhrases[c].previousConjunct
      steps += 1
    }
  }

  /// "... and Y": a conjunct, or the subject of a new clause.
  private mutating func coordinate(_ np: Int, _ chunk: Chunk) {
    if startsClause(), open.contains(where: { $0.hasVerb }) {
      // A subject that still waits for its verb takes the conjunct instead.
      let waiting = !top.hasVerb && top.subject != nil
      if !waiting {
        let depth = max(
          0,
          open.lastIndex(where: {
            $0.hasVerb && !$0.isParenthetical
              && ($0.kind == .main || $0.kind == .quoted || $0.kind == .complement
                || $0.kind == .adverbial)
          }) ?? 0)
        let kind = open[depth].kind
        let model = open[depth].clause
        closeTo(depth: depth, at: chunk.range.lowerBound)
        begin(kind, at: chunk.range.lowerBound)
        if let parent = clauses[model].parent {
          clauses[top.clause].parent = parent
          clauses[top.clause].connector = clauses[model].connector
        }
        top.subject = .nounPhrase(np)
        top.chain = [np]
        return
      }
    }
    if top.chain.isEmpty {
      // "... by force and, this year, the law": no phrase to join; take it as it comes.
      if let last = lastArgumentPhrase(), top.hasVerb, nounPhrases[last].kind != .time {
        top.chain = [last]
        link(np, to: last)
        return
      }
      if top.hasVerb { takeAfterVerb(np, chunk) } else { takeBeforeVerb(np, chunk) }
      return
    }
    link(np, to: conjunct(for: np))
  }

  private func lastArgumentPhrase() -> Int? {
    for argument in clauses[top.clause].arguments.reversed() {
      if case .nounPhrase(let np) = argument.filler { return np }
    }
    return nil
  }

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
  private mutating func attach(_ preposition: (word: WordID, marker: Int), _ np: Int) {
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
  private func prefersNoun(_ np: Int, _ preposition: WordID, isTime: Bool) -> Bool {
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
