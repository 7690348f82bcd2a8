extension SyntaxBuilder {
  /// Undoes voice and relative gaps once a clause is complete.
  mutating func settle(_ closing: OpenClause) {
    let c = closing.clause
    // A fronted clause takes the subject of the clause it stands before.
    if closing.isFronted, closing.subject == nil, closing.hasVerb, closing.kind != .adverbial {
      pendingFronted.append((c, open.last?.clause ?? -1))
    }
    var subject = closing.subject
    guard var verb = clauses[c].verb else {
      if let subject {
        clauses[c].arguments.insert(Argument(slot: .subject, filler: subject), at: 0)
      }
      if clauses[c].kind == .main || clauses[c].kind == .complement { clauses[c].kind = .verbless }
      return
    }
    if closing.kind == .relative, let antecedent = clauses[c].antecedent {
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
      } else if !verb.isPassive, !isOwned(subject, by: antecedent), takesObject(c) {
        clauses[c].arguments.append(Argument(slot: .object, filler: filler))
      }
    }
    if let subject { clauses[c].arguments.insert(Argument(slot: .subject, filler: subject), at: 0) }
    if let other = closing.sharesObjectWith,
      let object = clauses[c].arguments.first(where: { $0.slot == .object }),
      !clauses[other].arguments.contains(where: { $0.slot == .object })
    {
      clauses[other].arguments.append(object)
    }
    if !verb.isNegated, deniesFiller(c) { clauses[c].verb?.isNegated = true }
    if verb.isPassive { undoPassive(c) }
    if closing.verbClass.contains(.copular) { pairCopula(c) }
    if closing.verbClass.contains(.naming) { pairNaming(c) }
    if verb.tense == .none { verb.tense = .present }
    share(c)
  }

  private func isOwned(_ subject: Argument.Filler?, by antecedent: Int) -> Bool {
    if case .nounPhrase(let np)? = subject { return nounPhrases[np].possessor == antecedent }
    return false
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
    let hasObject = clauses[c].arguments.contains { $0.slot == .object }
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
    if let agent { clauses[c].arguments[agent].slot = .subject }
  }

  private func isAgent(_ filler: Argument.Filler) -> Bool {
    guard case .nounPhrase(let np) = filler else { return false }
    switch nounPhrases[np].kind {
    case .time, .money, .percent, .number, .amount, .duration: return false
    default: return true
    }
  }

  /// "No casualties remain", "found nothing": the negation stands in the subject or object.
  private func deniesFiller(_ c: Int) -> Bool {
    for argument in clauses[c].arguments
    where argument.slot == .subject || argument.slot == .object || argument.slot == .complement {
      guard case .nounPhrase(let np) = argument.filler else { continue }
      let first = word(nounPhrases[np].range.lowerBound)
      if first == words.no || words.negatives.contains(first) { return true }
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

  /// Replaces quotations that hold a clause of their own by one chunk each; marks of scare quotes
  /// and bracketed asides are dropped, the asides parsed apart.
  mutating func liftQuotations(_ input: [Chunk]) -> [Chunk] {
    var result: [Chunk] = []
    result.reserveCapacity(input.count)
    var i = 0
    while i < input.count {
      let chunk = input[i]
      switch chunk.kind {
      case .openQuote:
        let end = matching(.closeQuote, from: i, in: input) ?? input.count
        let inside = Array(input[(i + 1)..<end])
        let hasVerb = inside.contains { $0.kind == .verbGroup && forms[$0.ref].form == .finite }
        let whole = end == input.count || i == 0 && end >= input.count - 2
        if hasVerb, !inside.isEmpty, !whole {
          let clause = parse(inside, kind: .quoted)
          result.append(
            Chunk(
              kind: .quotation,
              range: inside[0].range.lowerBound..<inside[inside.count - 1].range.upperBound,
              ref: clause))
          // The comma inside the marks belongs to the sentence.
          if inside[inside.count - 1].kind == .comma { result.append(inside[inside.count - 1]) }
          i = end + 1
        } else {
          i += 1
        }
      case .closeQuote: i += 1
      case .openBracket:
        guard let end = matching(.closeBracket, from: i, in: input) else {
          i += 1
          continue
        }
        let inside = Array(input[(i + 1)..<end])
        aside(inside, after: result.last)
        i = end + 1
      default:
        result.append(chunk)
        i += 1
      }
    }
    return result
  }

  private func matching(_ kind: Chunk.Kind, from start: Int, in input: [Chunk]) -> Int? {
    var k = start + 1
    while k < input.count {
      if input[k].kind == kind { return k }
      k += 1
    }
    return nil
  }

  private mutating func aside(_ inside: [Chunk], after previous: Chunk?) {
    guard !inside.isEmpty else { return }
    if inside.count == 1, inside[0].kind == .nounPhrase, let previous, previous.kind == .nounPhrase
    {
      classPairs.append(
        ClassPair(instance: inside[0].ref, klass: previous.ref, source: .parenthesis))
      return
    }
    parse(inside, kind: .verbless)
  }
}
