extension SyntaxBuilder {
  /// Takes a verb group: gives it to the clause that waits for one, or opens a clause.
  mutating func takeVerb(_ chunk: Chunk) {
    let form = forms[chunk.ref]
    defer {
      state.preposition = nil
      state.coordinator = nil
      state.afterComma = false
      state.listOf = nil
    }
    if top.awaitsParticiple, !top.hasVerb {
      takeAbsolute(chunk, form)
      return
    }
    switch form.form {
    case .infinitive: takeInfinitive(chunk, form)
    case .ing: takeIng(chunk, form)
    case .participle
    where top.hasVerb && top.verbClass.contains(.bare)
      && word(form.group.head) == form.group.lemma && previousIsNounPhrase:
      // "made the crane come down": base form and participle look alike
      takeBare(chunk, form)
    case .participle where completesOuter(chunk, form):
      takeFinite(chunk, form)
    case .participle:
      if wantsFinite(chunk) { takeFinite(chunk, form) } else { takeParticiple(chunk, form) }
    case .bare:
      if top.hasVerb, state.coordinator == nil, top.subject != nil,
        top.verbClass.contains(.bare) || top.verbClass.contains(.perception)
      {
        takeBare(chunk, form)
      } else if top.hasVerb, state.coordinator != nil {
        coordinateVerb(chunk, form)
      } else {
        takeFinite(chunk, form)
      }
    case .finite: takeFinite(chunk, form)
    }
  }

  /// The participle of "with her husband imprisoned".
  private mutating func takeAbsolute(_ chunk: Chunk, _ form: VerbForm) {
    var form = form
    if form.form != .ing {
      form.form = .participle
      form.group.isPassive = true
      form.group.tense = .participle
      form.group.isFinite = false
    }
    assign(form, at: chunk)
  }

  /// "The head of the firm that built it resigned": a lone past form behind a relative or participle
  /// clause is the verb that the outer subject waits for, if no other tensed verb is to come.
  private func completesOuter(_ chunk: Chunk, _ form: VerbForm) -> Bool {
    guard form.isPastOrParticiple, top.hasVerb, state.coordinator == nil, !state.afterComma,
      top.kind == .relative || top.kind == .participle,
      open.contains(where: { !$0.hasVerb && $0.subject != nil })
    else { return false }
    if next().map({ word($0.range.lowerBound) == words.by }) == true { return false }
    var k = state.at + 1
    while k < state.input.count {
      let c = state.input[k]
      switch c.kind {
      case .verbGroup where forms[c.ref].form == .finite: return false
      case .subordinator, .wh, .that, .semicolon, .coordinator, .quotation: return true
      default: k += 1
      }
    }
    return true
  }

  /// "made him leave": a bare infinitive whose subject is the object.
  private mutating func takeBare(_ chunk: Chunk, _ form: VerbForm) {
    var form = form
    form.form = .bare
    form.group.isPassive = false
    form.group.tense = .infinitive
    begin(.infinitive, at: chunk.range.lowerBound)
    let outer = open[open.count - 2]
    top.subject = objectFiller(outer.clause) ?? outer.subject
    assign(form, at: chunk)
    addToParent(Argument(slot: .clausal, filler: .clause(top.clause)))
  }

  /// A lone "founded" is the past tense if its clause has a subject and no other verb to come.
  private func wantsFinite(_ chunk: Chunk) -> Bool {
    guard !top.hasVerb, top.subject != nil, !state.afterComma, state.coordinator == nil else {
      return false
    }
    if top.kind == .relative { return true }
    guard open.allSatisfy({ $0.hasVerb || $0.clause == top.clause }) else { return false }
    // "The ship hit by the missile belonged to us"
    let isAgentive = next().map { word($0.range.lowerBound) == words.by } ?? false
    // Another finite verb further on, not behind a conjunction or a comma with a new subject?
    var k = state.at + 1
    while k < state.input.count {
      let c = state.input[k]
      switch c.kind {
      case .verbGroup where forms[c.ref].form == .finite: return false
      case .verbGroup where isAgentive && forms[c.ref].isPastOrParticiple: return false
      case .subordinator, .wh, .that, .semicolon, .coordinator: return true
      default: k += 1
      }
    }
    return true
  }

  func addToParentAllowed() -> Bool { open.count > 1 }

  mutating func addToParent(_ argument: Argument) {
    guard open.count > 1 else { return }
    clauses[open[open.count - 2].clause].arguments.append(argument)
  }

  func objectFiller(_ clause: Int) -> Argument.Filler? {
    clauses[clause].arguments.last { $0.slot == .object || $0.slot == .indirectObject }?.filler
  }

  /// Makes a verb form the verb of the clause on top.
  mutating func assign(_ form: VerbForm, at chunk: Chunk) {
    var form = form
    if form.form == .participle, form.group.tense == .participle,
      clauses[top.clause].kind == .main
        || clauses[top.clause].kind == .relative || clauses[top.clause].kind == .complement
        || clauses[top.clause].kind == .adverbial || clauses[top.clause].kind == .quoted
    {
      form.group.tense = .past
      form.group.isPassive = false
      form.group.isFinite = true
      form.form = .finite
    }
    clauses[top.clause].verb = form.group
    for i in form.group.range { clauseAt[i] = Int32(top.clause) }
    top.hasVerb = true
    top.form = form.form
    top.chain = []
    if case .nounPhrase(let np)? = top.subject, tag(nounPhrases[np].head) == .existential {
      // "There is X": X is what there is.
      top.subject = nil
      top.awaitsSubject = true
    }
    top.verbClass = verbs[form.group.lemma]
    if form.group.lemma == words.be { top.verbClass = .copular }
    // "turned down the job", "looked up the word"
    if form.group.particle != nil { top.verbClass.remove(.copular) }
    for quotation in top.quotations {
      add(Argument(slot: .clausal, filler: .clause(quotation)))
      clauses[quotation].attribution = top.clause
    }
    top.quotations = []
  }

  private mutating func takeFinite(_ chunk: Chunk, _ form: VerbForm) {
    let token = chunk.range.lowerBound
    if isReducedRelative(form)
      || previousIsNounPhrase && isNamingParticiple(form, next: next())
        && (top.hasVerb || hasVerbAhead()),
      let np = top.chain.last
    {
      var participle = form
      participle.form = .participle
      participle.group.isPassive = true
      participle.group.tense = .participle
      participle.group.isFinite = false
      // "the group within Acme called the Ring": what is called by a name is no name itself.
      let named =
        isNamingParticiple(form, next: next()) && nounPhrases[np].isName
        ? top.chain.last { !nounPhrases[$0].isName } ?? lastNoun() ?? np : np
      beginReduced(.participle, antecedent: named, at: token)
      assign(participle, at: chunk)
      return
    }
    if !top.hasVerb, top.kind != .verbless {
      if top.subject == nil, top.kind == .main || top.kind == .quoted || top.kind == .complement {
        // No subject yet: it may follow ("said X", "On the hill stands a church").
        if !top.quotations.isEmpty || form.group.lemma == words.be
          || verbs[form.group.lemma].contains(.inverting)
          || isAuxiliary(form.group.head)
        {
          top.awaitsSubject = true
        }
      }
      assign(form, at: chunk)
      return
    }
    if state.coordinator == nil, !isLastVerbOfList(chunk) {
      // An outer clause has its subject and waits for its verb.
      if let depth = open.lastIndex(where: {
        !$0.hasVerb && ($0.subject != nil || $0.kind == .relative)
      }),
        depth < open.count - 1
      {
        closeTo(depth: depth + 1, at: token)
        assign(form, at: chunk)
        return
      }
      if previousIsNounPhrase, form.isPastOrParticiple, form.group.head + 1 < sentenceEnd,
        tag(form.group.head + 1) == .preposition || !form.group.isFinite, let np = top.chain.last,
        !canRetract
      {
        var participle = form
        participle.form = .participle
        participle.group.isPassive = true
        participle.group.tense = .participle
        participle.group.isFinite = false
        beginReduced(.participle, antecedent: np, at: token)
        assign(participle, at: chunk)
        return
      }
      if previousIsNounPhrase, canRetract {
        retract(chunk, form)
        return
      }
      if state.afterComma, verbs[form.group.lemma].contains(.say) {
        // '..., said Ann Lee' without quotation marks: what came before is what was said.
        let said = open[0].clause
        closeTo(depth: 0, at: token)
        begin(.main, at: token)
        clauses[top.clause].parent = nil
        assign(form, at: chunk)
        top.awaitsSubject = true
        add(Argument(slot: .clausal, filler: .clause(said)))
        clauses[said].attribution = top.clause
        return
      }
    }
    coordinateVerb(chunk, form)
  }

  /// "a man called Ann Lee": a verb of naming right before a name, in the form of a participle.
  func isNamingParticiple(_ form: VerbForm, next: Chunk?) -> Bool {
    guard form.isPastOrParticiple, verbs[form.group.lemma].contains(.naming), let next,
      next.kind == .nounPhrase, nounPhrases[next.ref].isName, nounPhrases[next.ref].possessor == nil
    else { return false }
    let l = form.group.lemma
    return l == words.name || l == words.call
  }

  /// The last argument of the clause at hand that is no name.
  private func lastNoun() -> Int? {
    for argument in clauses[top.clause].arguments.reversed() {
      if case .nounPhrase(let np) = argument.filler, !nounPhrases[np].isName,
        !nounPhrases[np].isPronoun, !isWhen(np)
      {
        return np
      }
    }
    return nil
  }

  private func hasVerbAhead() -> Bool {
    guard state.at + 1 < state.input.count else { return false }
    return state.input[(state.at + 1)...].contains {
      $0.kind == .verbGroup && forms[$0.ref].form == .finite
    }
  }

  /// "The plan approved by the board was dropped": a simple past in form is a participle if no
  /// object follows and the subject has another finite verb to come.
  private func isReducedRelative(_ form: VerbForm) -> Bool {
    guard form.isPastOrParticiple, !top.hasVerb, top.kind != .relative, previousIsNounPhrase,
      let np = top.chain.last,
      !nounPhrases[np].isPronoun, let following = next(),
      following.kind == .preposition
        || following.kind == .adverb || following.kind == .verbGroup
    else { return false }
    let klass = verbs[form.group.lemma]
    if klass.contains(.say) || klass.contains(.clausal),
      word(following.range.lowerBound) != words.by
    {
      return false
    }
    var k = state.at + 1
    var previous = Chunk.Kind.verbGroup
    while k < state.input.count {
      let c = state.input[k]
      switch c.kind {
      case .nounPhrase:
        if previous == .nounPhrase || previous == .verbGroup { return false }
      case .preposition, .adverb, .adjective, .particle: break
      case .verbGroup:
        if forms[c.ref].form == .finite, c.range.lowerBound != form.group.range.lowerBound {
          return previous != .preposition
        }
      default: return false
      }
      previous = c.kind
      k += 1
    }
    return false
  }

  /// ", opened the box and left": a comma stands before and "and" + verb follows.
  private func isLastVerbOfList(_ chunk: Chunk) -> Bool {
    guard state.afterComma, !previousIsNounPhrase else { return false }
    // Only where no outer clause waits for a verb.
    return open.allSatisfy { $0.hasVerb }
  }

  /// The object just taken may be the subject of a complement clause ("said the firm left").
  private var canRetract: Bool {
    guard let last = clauses[top.clause].arguments.last, let np = top.chain.first else {
      return false
    }
    guard top.verbClass.contains(.say) || top.verbClass.contains(.clausal) else { return false }
    return last.slot == .object && last.filler == .nounPhrase(np)
  }

  private mutating func retract(_ chunk: Chunk, _ form: VerbForm) {
    let argument = clauses[top.clause].arguments.removeLast()
    var start = chunk.range.lowerBound
    if case .nounPhrase(let np) = argument.filler { start = nounPhrases[np].range.lowerBound }
    begin(.complement, at: start)
    top.subject = argument.filler
    assign(form, at: chunk)
    addToParent(Argument(slot: .clausal, filler: .clause(top.clause)))
  }

  /// "X opened the box and left": a clause that shares the subject of an earlier one.
  mutating func coordinateVerb(_ chunk: Chunk, _ form: VerbForm) {
    var form = form
    if isBareAfterAll(form) { form.form = .bare }
    let token = chunk.range.lowerBound
    var depth: Int?
    for i in open.indices.reversed() where open[i].hasVerb {
      let candidate = open[i]
      if form.form == .bare
        ? candidate.form == .infinitive || candidate.form == .bare || hasModal(candidate)
        : form.form == candidate.form
      {
        if depth == nil { depth = i }
        if form.form == .finite, let verb = clauses[candidate.clause].verb,
          verb.tense == form.group.tense
        {
          // A comma before the conjunction leads out of an embedded clause.
          if state.afterComma, candidate.isParenthetical { continue }
          depth = i
          break
        }
      }
    }
    guard let depth = depth ?? open.indices.first else { return }
    let model = open[depth]
    // "designs and manufactures pumps": what follows is the object of both.
    let sharesObject =
      state.at >= 2 && state.input[state.at - 2].kind == .verbGroup
      && model.clause == open[open.count - 1].clause
    let kind = model.kind
    closeTo(depth: depth + 1, at: token)
    let antecedent = clauses[model.clause].antecedent
    let parent = clauses[model.clause].parent
    let connector = clauses[model.clause].connector
    let isClausal = parent.flatMap { p in
      clauses[p].arguments.last { $0.filler == .clause(model.clause) }
    }
    close(at: token)
    if open.isEmpty {
      begin(kind, at: token)
      clauses[top.clause].parent = parent
    } else {
      begin(kind, at: token)
    }
    clauses[top.clause].connector = connector
    clauses[top.clause].antecedent = antecedent
    top.subject = model.subject
    if sharesObject { top.sharesObjectWith = model.clause }
    top.isParenthetical = model.isParenthetical
    top.isFronted = model.isFronted
    if form.form == .bare, let verb = clauses[model.clause].verb {
      form.group.tense = verb.tense
      form.group.modality = verb.modality
      form.group.isNegated = form.group.isNegated || verb.isNegated
    }
    if form.isPastOrParticiple, let verb = clauses[model.clause].verb, verb.isPassive,
      form.group.tense == .participle || tag(form.group.head) == .verbPastParticiple
        || next()?.kind != .nounPhrase
    {
      form.group.isPassive = true
      form.group.tense = verb.tense
      form.group.isFinite = verb.isFinite
      clauses[top.clause].verb = form.group
    }
    let passive = form.group.isPassive
    assign(form, at: chunk)
    if passive, model.hasVerb { clauses[top.clause].verb?.isPassive = true }
    if let argument = isClausal, !open.isEmpty, open.count > 1 {
      var copy = argument
      copy.filler = .clause(top.clause)
      addToParent(copy)
    }
  }

  /// "she plans to buy the mill, close it and sell the land": no finite clause that is open has a
  /// subject that would leave a present tense without its -s, but an infinitive is open.
  private func isBareAfterAll(_ form: VerbForm) -> Bool {
    guard form.form == .finite, form.group.range.count == 1, tag(form.group.head) == .verbPresent
    else { return false }
    var isInfinitiveOpen = false
    for candidate in open where candidate.hasVerb {
      if candidate.form == .infinitive || candidate.form == .bare || hasModal(candidate) {
        isInfinitiveOpen = true
      } else if candidate.form == .finite, let verb = clauses[candidate.clause].verb {
        let first = tag(verb.range.lowerBound)
        if first != .verbThird, first != .verbPast { return false }
      }
    }
    return isInfinitiveOpen
  }

  private func hasModal(_ candidate: OpenClause) -> Bool {
    guard let verb = clauses[candidate.clause].verb else { return false }
    return tag(verb.range.lowerBound) == .modal || lemma(verb.range.lowerBound) == words.do
  }
}
