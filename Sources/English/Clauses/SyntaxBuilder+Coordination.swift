extension SyntaxBuilder {
  /// A noun phrase behind a noun phrase and a comma: list, apposition, or a new clause.
  /// Returns false where it is none of them.
  mutating func takeAfterComma(_ np: Int, previous: Int, _ chunk: Chunk) -> Bool {
    if startsClause(), top.hasVerb { return false }
    // Behind a fronted phrase the subject follows, unless that phrase is a list.
    if !top.hasVerb, top.subject == nil, !continuesList() { return false }
    let previousLast = top.chain.last ?? previous
    // "In 1914, Ann Lee and Bo Reed left": times and people are no list.
    if !top.hasVerb, nounPhrases[previousLast].kind == .time,
      [.person, .group, .place].contains(nounPhrases[np].kind)
    {
      return false
    }
    if let q = quantity(at: nounPhrases[np].range.lowerBound), q.kind == .age,
      q.range == nounPhrases[np].range,
      nounPhrases[previousLast].kind == .person
        || nounPhrases[previousLast].isName
    {
      // "Mr Novak, 61, ..."
      return true
    }
    if describesPerson(np, previousLast) {
      apposition(instance: previousLast, klass: np, outer: previousLast, inner: np)
      return true
    }
    if continuesList() {
      link(np, to: conjunct(for: np))
      return true
    }
    let kind = nounPhrases[np].kind
    if kind == .time && nounPhrases[previous].kind != .time {
      if top.hasVerb { add(Argument(slot: .adverbial, filler: .nounPhrase(np))); return true }
      return false
    }
    // "the loss of three judges, Ann Lee among them": one of those named last.
    if next()?.kind == .preposition, word(next()!.range.lowerBound) == words.among,
      let other = next(2), other.kind == .nounPhrase, nounPhrases[other.ref].isPronoun
    {
      classPairs.append(ClassPair(instance: np, klass: previousLast, source: .suchAs))
      state.at += 2
      return true
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

  /// "Ann Lee, mayor of the town and chair of the board, ...": a singular noun for a person without
  /// an article is no second person, whatever follows.
  private func describesPerson(_ np: Int, _ person: Int) -> Bool {
    let (name, role) = (nounPhrases[person], nounPhrases[np])
    guard name.isName, name.kind == .person, !name.isPlural, !role.isPlural, role.possessor == nil,
      name.previousConjunct == nil
    else { return false }
    switch tag(role.range.lowerBound) {
    case .determiner, .possessivePronoun, .number, .predeterminer, .pronoun: return false
    default: break
    }
    return isRoleWord(tokens[role.head].lemma) && (!role.isName || isAcronym(role.head))
  }

  private func isAcronym(_ token: Int) -> Bool { tokens[token].shape.contains(.allCaps) }

  /// After this phrase and its prepositional phrases a comma or the end follows.
  func closesWithComma() -> Bool {
    var k = state.at + 1
    while k < state.input.count {
      switch state.input[k].kind {
      case .preposition, .nounPhrase, .adjective, .adverb: k += 1
      case .verbGroup where forms[state.input[k].ref].form != .finite: k += 1
      case .comma, .stop, .dash: return true
      default: return false
      }
    }
    return true
  }

  mutating func apposition(instance: Int, klass: Int, outer: Int, inner: Int) {
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
        // "Novak, a lawyer and former judge, ...": what is coordinated is what he is.
        if a.isName, !b.isName, !c.isName, commas == 0, k == state.at + 1,
          word(b.range.lowerBound) == words.a || word(b.range.lowerBound) == words.an,
          j + 1 >= state.input.count || state.input[j + 1].kind == .comma
            || state.input[j + 1].kind == .stop, a.kind == b.kind
        {
          return false
        }
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
    // "protection from X and permission to do Y": what has a complement of its own goes with what
    // has one.
    let hasInfinitive = next().map { $0.kind == .verbGroup && forms[$0.ref].form == .infinitive }
    let isHeavy =
      hasInfinitive == true && words.infinitiveNouns.contains(lemma(new.head)) && chain.count > 1
    for (depth, candidate) in chain.enumerated() {
      let old = nounPhrases[candidate]
      var score = depth == chain.count - 1 ? (isOther ? 4 : 1) : 0
      if old.kind == new.kind, old.kind != .unknown { score += 3 }
      if old.isName == new.isName { score += 2 }
      if determined(old) == determined(new) { score += 1 }
      if old.isPlural == new.isPlural { score += 1 }
      if isHeavy, depth == 0 { score += 2 }
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
  mutating func pairWithOther(_ np: Int) {
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
  mutating func coordinate(_ np: Int, _ chunk: Chunk) {
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
    if let model = passiveToShare() {
      // "12 people were killed and dozens injured"
      let (kind, outer) = (open[model].kind, clauses[open[model].clause])
      closeTo(depth: model, at: chunk.range.lowerBound)
      begin(kind, at: chunk.range.lowerBound)
      clauses[top.clause].parent = outer.parent
      clauses[top.clause].connector = outer.connector
      top.subject = .nounPhrase(np)
      top.chain = [np]
      top.awaitsParticiple = true
      return
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

  /// The passive clause on top whose auxiliary a phrase with a participle behind "and" shares.
  private func passiveToShare() -> Int? {
    let model = open.count - 1
    guard open[model].hasVerb, open[model].form == .finite,
      clauses[open[model].clause].verb?.isPassive == true
    else { return nil }
    var k = state.at + 1
    while k < state.input.count, state.input[k].kind == .adverb { k += 1 }
    guard k < state.input.count, state.input[k].kind == .verbGroup,
      forms[state.input[k].ref].form == .participle || forms[state.input[k].ref].isPastOrParticiple
    else { return nil }
    let next = k + 1 < state.input.count ? state.input[k + 1].kind : .stop
    return next == .nounPhrase ? nil : model
  }

  func lastArgumentPhrase() -> Int? {
    for argument in clauses[top.clause].arguments.reversed() {
      if case .nounPhrase(let np) = argument.filler { return np }
    }
    return nil
  }
}
