extension SyntaxBuilder {
  /// Undoes voice and relative gaps once a clause is complete.
  mutating func settle(_ closing: OpenClause) {
    let c = closing.clause
    // A fronted clause takes the subject of the clause it stands before.
    if closing.subject == nil, closing.hasVerb, closing.kind != .adverbial {
      if closing.isFronted {
        pendingFronted.append((c, open.last?.clause ?? -1))
      } else if closing.kind == .participle || closing.kind == .infinitive,
        let depth = open.lastIndex(where: { $0.isFronted }), open[depth].subject == nil
      {
        // "Accused of plotting, he fled": he plotted, too.
        pendingFronted.append((c, depth > 0 ? open[depth - 1].clause : -1))
      }
    }
    var subject = closing.subject
    guard let verb = clauses[c].verb else {
      if let subject {
        clauses[c].arguments.insert(Argument(slot: .subject, filler: subject), at: 0)
      }
      if clauses[c].kind == .main || clauses[c].kind == .complement { clauses[c].kind = .verbless }
      return
    }
    if closing.kind == .relative, subject != nil, let noun = contentNoun(c, verb) {
      // "the claim that the bank had failed": what is claimed.
      clauses[c].kind = .complement
      clauses[c].antecedent = nil
      attachments.append(NounAttachment(nounPhrase: noun, preposition: words.that, clause: c))
    }
    if clauses[c].kind == .relative, let antecedent = clauses[c].antecedent {
      let filler = Argument.Filler.nounPhrase(antecedent)
      if !closing.relativePreposition.isNone {
        clauses[c].arguments.append(
          Argument(slot: .prepositional, preposition: closing.relativePreposition, filler: filler))
      } else if !closing.relativeAdverb.isNone {
        clauses[c].arguments.append(
          Argument(slot: .prepositional, preposition: words.in, filler: filler))
      } else if subject == nil {
        subject = filler
      } else if let i = clauses[c].arguments.firstIndex(where: {
        if case .tokens(let r) = $0.filler { return $0.slot == .prepositional && r.isEmpty }
        return false
      }) {
        clauses[c].arguments[i].filler = filler
      } else if !verb.isPassive, !isOwner(antecedent, in: c, subject), takesObject(c) {
        clauses[c].arguments.append(Argument(slot: .object, filler: filler))
      }
    }
    if let subject { clauses[c].arguments.insert(Argument(slot: .subject, filler: subject), at: 0) }
    shareObject(of: c, closing)
    markHearer(c, closing)
    if !verb.isNegated, deniesFiller(c) { clauses[c].verb?.isNegated = true }
    if verb.isPassive { undoPassive(c) }
    if closing.verbClass.contains(.copular) { pairCopula(c) }
    if closing.verbClass.contains(.naming) { pairNaming(c) }
    if clauses[c].connector == words.if, verb.isPerfect, verb.tense == .past {
      clauses[c].verb?.modality = .hypothetical
    }
    share(c)
  }

  /// "inspected, cleaned and repaired the roof": the last one's object is that of all before it.
  private mutating func shareObject(of c: Int, _ closing: OpenClause) {
    guard var other = closing.sharesObjectWith else { return }
    objectSharers[c] = other
    guard let object = clauses[c].arguments.first(where: { $0.slot == .object }) else { return }
    while !clauses[other].arguments.contains(where: { $0.slot == .object }) {
      clauses[other].arguments.append(object)
      guard let before = objectSharers[other] else { return }
      other = before
    }
  }

  /// "told reporters that ...", "showed them how ...": who is told, promised or shown is the
  /// recipient, what is said the object.
  private mutating func markHearer(_ c: Int, _ closing: OpenClause) {
    guard let verb = clauses[c].verb, !verb.isPassive,
      closing.verbClass.contains(.ditransitive) && closing.verbClass.contains(.say)
        || verb.lemma == words.ask || verb.lemma == words.show || verb.lemma == words.teach,
      let object = objectIndex(c)
    else { return }
    for argument in clauses[c].arguments where argument.slot == .clausal {
      guard case .clause(let k) = argument.filler, k != c else { continue }
      if verb.lemma == words.ask, clauses[k].kind == .infinitive || clauses[k].kind == .quoted {
        continue
      }
      clauses[c].arguments[object].slot = .indirectObject
      return
    }
  }

  /// Whether something of a relative clause is the antecedent's: "whose".
  private func isOwner(_ antecedent: Int, in c: Int, _ subject: Argument.Filler?) -> Bool {
    let fillers = clauses[c].arguments.map(\.filler) + (subject.map { [$0] } ?? [])
    return fillers.contains {
      if case .nounPhrase(let np) = $0 { return nounPhrases[np].possessor == antecedent }
      return false
    }
  }

  /// The noun whose content a that-clause behind it tells: "the claim that he left", for he left
  /// nothing; "the claim that he made" lacks an object, which is the claim.
  private func contentNoun(_ c: Int, _ verb: VerbGroup) -> Int? {
    guard let np = clauses[c].antecedent, word(clauses[c].range.lowerBound) == words.that,
      words.contentNouns.contains(lemma(nounPhrases[np].head)),
      verb.isPassive || !takesObject(c) || !words.contentNounVerbs.contains(verb.lemma)
    else { return nil }
    return np
  }

  private func takesObject(_ c: Int) -> Bool {
    for argument in clauses[c].arguments {
      if argument.slot == .object || argument.slot == .complement { return false }
      if argument.slot == .clausal { return false }
    }
    return true
  }

  private mutating func undoPassive(_ c: Int) {
    var agent: Int?
    let hasObject =
      clauses[c].arguments.contains { $0.slot == .object }
      || clauses[c].verb?.lemma == words.tell
        && clauses[c].arguments.contains { $0.slot == .clausal }
    for i in clauses[c].arguments.indices {
      let argument = clauses[c].arguments[i]
      if argument.slot == .subject {
        clauses[c].arguments[i].slot = hasObject ? .indirectObject : .object
      } else if argument.slot == .prepositional, argument.preposition == words.by, agent == nil,
        isAgent(argument.filler)
      {
        agent = i
      }
    }
    guard let agent else { return }
    clauses[c].arguments[agent].slot = .subject
    if let verb = clauses[c].verb, verbs[verb.lemma].contains(.undertaking) {
      giveSubject(clauses[c].arguments[agent].filler, toContentOf: c)
    }
  }

  /// "The effort to save the mill is led by Ann Lee": she is to save it.
  private mutating func giveSubject(_ agent: Argument.Filler, toContentOf c: Int) {
    guard case .nounPhrase(let np)? = surfaceSubject(c) else { return }
    // The sentence's own clauses stand last.
    for inner in clauses.indices.reversed() {
      guard clauses[inner].sentence == clauses[c].sentence else { return }
      guard clauses[inner].kind == .infinitive, clauses[inner].antecedent == np,
        !clauses[inner].arguments.contains(where: { $0.slot == .subject })
      else { continue }
      clauses[inner].arguments.insert(Argument(slot: .subject, filler: agent), at: 0)
    }
  }

  private func isAgent(_ filler: Argument.Filler) -> Bool {
    guard case .nounPhrase(let np) = filler else { return false }
    switch nounPhrases[np].kind {
    case .time, .money, .percent, .number, .amount, .duration: return false
    default: break
    }
    // "by helicopter", "by the end of May"
    let head = lemma(nounPhrases[np].head)
    if words.bounds.contains(head) { return false }
    return !(nounPhrases[np].range.count == 1 && words.means.contains(head))
  }

  /// "No casualties remain", "found nothing": the negation stands in the subject or object.
  private func deniesFiller(_ c: Int) -> Bool {
    for argument in clauses[c].arguments
    where argument.slot == .subject || argument.slot == .object || argument.slot == .complement {
      guard case .nounPhrase(let np) = argument.filler else { continue }
      let first = word(nounPhrases[np].range.lowerBound)
      if first == words.no || words.negatives.contains(first) { return true }
    }
    guard let verb = clauses[c].verb, verb.range.lowerBound > 0 else { return false }
    let before = word(verb.range.lowerBound - 1)
    if before == words.nor || before == words.neither { return true }
    for argument in clauses[c].arguments {
      guard case .nounPhrase(let np) = argument.filler,
        argument.slot == .subject || argument.slot == .object || argument.slot == .complement,
        nounPhrases[np].range.lowerBound > sentences[sentence].tokens.lowerBound
      else { continue }
      if word(nounPhrases[np].range.lowerBound - 1) == words.neither { return true }
    }
    return false
  }

  /// "X is a Y" declares X's class.
  private mutating func pairCopula(_ c: Int) {
    guard let verb = clauses[c].verb, !verb.isNegated, verb.modality == .actual else { return }
    var subject: Int?
    for argument in clauses[c].arguments {
      guard case .nounPhrase(let np) = argument.filler else { continue }
      if argument.slot == .subject { subject = np }
      if argument.slot == .complement, let s = subject, tag(nounPhrases[s].head) != .existential {
        classPairs.append(ClassPair(instance: s, klass: np, source: .copula))
      }
    }
  }

  /// "a site called X", "named her X": what is called so is of the class it is called by.
  private mutating func pairNaming(_ c: Int) {
    var object: Int?
    var complement: Int?
    for argument in clauses[c].arguments {
      guard case .nounPhrase(let np) = argument.filler else { continue }
      if argument.slot == .object { object = np }
      if argument.slot == .complement { complement = np }
    }
    if let object, let complement, nounPhrases[complement].isName, !nounPhrases[object].isName {
      classPairs.append(ClassPair(instance: complement, klass: object, source: .called))
    }
  }

  /// Fronted participles and infinitives get the subject of the main clause.
  private mutating func share(_ c: Int) {
    guard !pendingFronted.isEmpty else { return }
    for (fronted, parent) in pendingFronted where parent == c {
      guard let surface = surfaceSubject(c) else { continue }
      if clauses[fronted].verb?.isPassive == true {
        clauses[fronted].arguments.append(Argument(slot: .object, filler: surface))
      } else {
        clauses[fronted].arguments.insert(Argument(slot: .subject, filler: surface), at: 0)
      }
      if clauses[fronted].kind == .participle, case .nounPhrase(let np) = surface {
        clauses[fronted].antecedent = np
      }
    }
    pendingFronted.removeAll { $0.1 == c }
  }

  func surfaceSubject(_ c: Int) -> Argument.Filler? {
    let passive = clauses[c].verb?.isPassive == true
    for argument in clauses[c].arguments
    where passive
      ? (argument.slot == .object || argument.slot == .indirectObject) : argument.slot == .subject
    {
      return argument.filler
    }
    return nil
  }
}
