extension SyntaxBuilder {
  /// "to leave": complement of a noun, adjective or verb, or a purpose.
  mutating func takeInfinitive(_ chunk: Chunk, _ form: VerbForm) {
    let token = chunk.range.lowerBound
    if state.coordinator != nil, open.contains(where: { $0.form == .infinitive && $0.hasVerb }) {
      coordinateVerb(chunk, form)
      return
    }
    if !top.hasVerb {
      if previousIsNounPhrase, let np = top.chain.last {
        attachInfinitive(chunk, form, to: np)
      } else {
        // "To win, they ..." or a subject ("To err is human")
        begin(.infinitive, at: token)
        top.isFronted = true
        assign(form, at: chunk)
      }
      return
    }
    let outer = top
    let outerVerb = clauses[outer.clause].verb
    let passive = outerVerb?.isPassive == true
    let klass = outer.verbClass
    let isAdjectival = clauses[outer.clause].arguments.last.map { $0.slot == .complement } ?? false
    let hasObject = clauses[outer.clause].arguments.contains { $0.slot == .object }
    if previousIsNounPhrase, let np = outer.chain.last,
      !(klass.contains(.objectControl) && hasObject && outer.chain.count == 1),
      !(nounPhrases[np].isName || nounPhrases[np].isPronoun || nounPhrases[np].kind == .person
        || nounPhrases[np].kind == .time || nounPhrases[np].kind == .duration)
    {
      attachInfinitive(chunk, form, to: np)
      return
    }
    begin(.infinitive, at: token)
    if klass.contains(.objectControl), hasObject, !passive {
      top.subject = objectFiller(outer.clause)
    } else {
      top.subject = shared(outer)
    }
    let complement =
      isAdjectival || passive || klass.contains(.infinitive) || klass.contains(.raising)
      || klass.contains(.intention) || (klass.contains(.objectControl) && hasObject)
      || klass.contains(.copular)
    var form = form
    if klass.contains(.intention) { form.group.modality = .intended }
    if outerVerb?.lemma == words.need || passive && outerVerb?.lemma == words.require {
      form.group.modality = .required
    } else if isAdjectival, word(token - 1) == words.able {
      form.group.modality = .possible
    }
    if passive, klass.contains(.objectControl) || klass.contains(.clausal) {
      form.group.modality = klass.contains(.intention) ? .intended : form.group.modality
    }
    assign(form, at: chunk)
    if complement {
      addToParent(
        Argument(slot: .clausal, preposition: words.to, filler: .clause(top.clause), marker: token))
    } else {
      clauses[top.clause].connector = words.to
      addToParent(
        Argument(
          slot: .prepositional, preposition: words.to, filler: .clause(top.clause), marker: token))
    }
  }

  /// "X's decision to leave": the infinitive belongs to the noun; its subject is the noun's
  /// possessor, or the subject of the clause.
  private mutating func attachInfinitive(_ chunk: Chunk, _ form: VerbForm, to np: Int) {
    let outer = top
    // "the ability of the bacteria to digest it", "an attempt by three men to flee"
    let governor =
      outer.chain.last(where: { words.infinitiveNouns.contains(lemma(nounPhrases[$0].head)) }) ?? np
    begin(.infinitive, at: chunk.range.lowerBound)
    if governor != np || governed(governor) != nil {
      top.subject = .nounPhrase(governed(governor) ?? np)
    } else if let possessor = nounPhrases[np].possessor,
      !(nounPhrases[possessor].isPronoun && outer.hasVerb && agrees(possessor, outer.subject))
    {
      top.subject = .nounPhrase(possessor)
    } else if outer.hasVerb {
      top.subject =
        clauses[outer.clause].arguments.first { $0.slot == .indirectObject }?.filler
        ?? shared(outer)
    }
    let np = governor
    clauses[top.clause].antecedent = np
    var form = form
    form.group.modality = .intended
    assign(form, at: chunk)
    attachments.append(
      NounAttachment(nounPhrase: np, preposition: words.to, clause: top.clause))
  }

  func isWhen(_ np: Int) -> Bool {
    nounPhrases[np].kind == .time || nounPhrases[np].kind == .duration
  }

  /// The of- or by-phrase of a noun.
  private func governed(_ np: Int) -> Int? {
    attachments.suffix(8).last {
      $0.nounPhrase == np && ($0.preposition == words.of || $0.preposition == words.by)
    }?.object
  }

  /// Whether a possessive pronoun may stand for the subject: "its plan" of a firm, "their" of several.
  private func agrees(_ pronoun: Int, _ subject: Argument.Filler?) -> Bool {
    guard case .nounPhrase(let np)? = subject else { return false }
    let phrase = nounPhrases[np]
    let w = word(nounPhrases[pronoun].head)
    if w == words.its { return phrase.kind != .person && !phrase.isPronoun && !phrase.isPlural }
    if w == words.their { return phrase.isPlural || phrase.nextConjunct != nil }
    return (w == words.his || w == words.her) && phrase.kind == .person && !phrase.isPronoun
  }

  /// The subject of a gerund behind a preposition: "accused him of lying", "praised her for coming"
  /// the object, "left without saying a word" the subject.
  private func gerundSubject(_ outer: OpenClause, _ preposition: WordID) -> Argument.Filler? {
    let selects =
      preposition == words.of || preposition == words.for || preposition == words.from
      || preposition == words.into || preposition == words.with || preposition == words.on
      || preposition == words.against || preposition == words.about
    if outer.hasVerb, clauses[outer.clause].verb?.isPassive != true,
      outer.verbClass.contains(.objectGerund) && selects || preposition == words.as,
      let object = objectFiller(outer.clause)
    {
      return object
    }
    return shared(outer)
  }

  /// The subject a clause hands on: its own, or what its relative pronoun stands for.
  func shared(_ outer: OpenClause) -> Argument.Filler? {
    if outer.subject == nil, outer.kind == .relative, outer.relativePreposition.isNone,
      outer.relativeAdverb.isNone, let antecedent = clauses[outer.clause].antecedent
    {
      return .nounPhrase(antecedent)
    }
    return outer.subject
  }

  /// "-ing" without an auxiliary: gerund or participle.
  mutating func takeIng(_ chunk: Chunk, _ form: VerbForm) {
    let token = chunk.range.lowerBound
    if let preposition = state.preposition {
      let outer = top
      begin(.participle, at: token)
      top.subject = gerundSubject(outer, preposition.word)
      if !outer.hasVerb { top.isFronted = outer.subject == nil }
      assign(form, at: chunk)
      addToParent(
        Argument(
          slot: .prepositional, preposition: preposition.word, filler: .clause(top.clause),
          marker: preposition.marker))
      clauses[top.clause].connector = preposition.word
      if let np = outer.chain.last, outer.hasVerb || outer.subject != nil {
        attachments.append(
          NounAttachment(nounPhrase: np, preposition: preposition.word, clause: top.clause))
      }
      return
    }
    if state.coordinator != nil, open.contains(where: { $0.form == .ing && $0.hasVerb }) {
      coordinateVerb(chunk, form)
      return
    }
    if !top.hasVerb {
      if top.subject == nil, top.kind != .relative {
        begin(.participle, at: token)
        top.isFronted = true
        assign(form, at: chunk)
      } else if let np = top.chain.last {
        beginReduced(.participle, antecedent: np, at: token)
        assign(form, at: chunk)
      } else {
        begin(.participle, at: token)
        top.subject = open[open.count - 2].subject
        top.isParenthetical = state.afterComma
        assign(form, at: chunk)
      }
      return
    }
    let outer = top
    // "spent years developing it": the subject's doing, not the years'.
    if previousIsNounPhrase, let np = outer.chain.last, !isWhen(np) || shared(outer) == nil {
      if outer.verbClass.contains(.perception) && outer.chain.count == 1 {
        begin(.participle, at: token)
        top.subject = objectFiller(outer.clause) ?? outer.subject
        assign(form, at: chunk)
        addToParent(Argument(slot: .clausal, filler: .clause(top.clause)))
      } else {
        beginReduced(.participle, antecedent: np, at: token)
        assign(form, at: chunk)
      }
      return
    }
    let hasObject = clauses[outer.clause].arguments.contains { $0.slot == .object }
    let comma = state.afterComma
    begin(.participle, at: token)
    top.subject = shared(outer)
    top.isParenthetical = comma
    assign(form, at: chunk)
    if outer.verbClass.contains(.gerund), !hasObject, !comma {
      addToParent(Argument(slot: .clausal, filler: .clause(top.clause)))
    }
  }

  /// "founded in 1990" without an auxiliary.
  mutating func takeParticiple(_ chunk: Chunk, _ form: VerbForm) {
    let token = chunk.range.lowerBound
    if state.coordinator != nil {
      if let model = open.last(where: { $0.hasVerb && clauses[$0.clause].verb?.isPassive == true })
      {
        var passive = form
        passive.group.isPassive = true
        if model.form == .finite { passive.form = .finite }
        coordinateVerb(chunk, passive)
        return
      }
      if top.hasVerb, clauses[top.clause].verb?.isPerfect == true || top.form == .finite {
        var finite = form
        finite.form = .finite
        finite.group.isPassive = false
        finite.group.tense = .past
        finite.group.isFinite = true
        coordinateVerb(chunk, finite)
        return
      }
    }
    let afterComma =
      state.afterComma || token > 1 && tag(token - 1).isAdverb && tag(token - 2) == .comma
    let saysWhatItIs =
      clauses[top.clause].verb?.lemma == words.be && top.verbClass.contains(.copular)
    if afterComma, let np = top.chain.first, isWhen(np) || saysWhatItIs, top.hasVerb,
      let subject = shared(top)
    {
      // "moved to Dublin in 2012, attracted by low taxes": the subject's, not the year's; "was a
      // painter of the north, best known for one map".
      begin(.participle, at: token)
      top.subject = subject
      top.isParenthetical = true
    } else if let np = top.chain.last, state.preposition == nil {
      // After a comma the participle describes the whole phrase, else its last noun.
      beginReduced(.participle, antecedent: afterComma ? top.chain[0] : np, at: token)
    } else if !top.hasVerb, top.subject == nil {
      begin(.participle, at: token)
      top.isFronted = true
    } else if top.hasVerb, top.verbClass.contains(.copular),
      clauses[top.clause].verb?.lemma != words.have
    {
      add(Argument(slot: .complement, filler: .tokens(form.group.range)))
      return
    } else {
      let outer = top
      begin(.participle, at: token)
      top.subject = outer.subject
      top.isParenthetical = true
    }
    assign(form, at: chunk)
  }
}
