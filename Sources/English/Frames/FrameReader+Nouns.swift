extension FrameReader {
  /// Event nouns ("investment from X in Y") and role nouns ("founder of X").
  func readNoun(
    _ np: Int, _ reading: Reading, _ attachmentsOf: [[Int32]],
    _ clauseOf: [(clause: Int32, argument: Int32)], _ result: inout [FrameInstance]
  ) {
    let phrase = reading.nounPhrases[np]
    // "Acme's Chief Executive": capitals make no name of a role that has an owner.
    guard !phrase.isPronoun, !phrase.isName || phrase.possessor != nil else { return }
    let lemma = reading.tokens[phrase.head].lemma
    let first = firstOfBare(np, reading)
    let isFormer = [first, np].contains { k in
      let other = reading.nounPhrases[k]
      return (other.range.lowerBound..<other.head).contains {
        former.contains(reading.tokens[$0].lemma)
      }
    }
    let attachments =
      attachmentsOf[np].isEmpty ? attachmentsOf[lastOfBare(np, reading)] : attachmentsOf[np]
    for kind in [FramePattern.Kind.noun, .roleNoun] where !phrase.isName || kind == .roleNoun {
      let before = result.count
      func evoke(_ lemma: WordID) {
        lexicon.forEachEntry(
          kind, lemma, where: { hasCompanions($0, before: phrase, reading) }
        ) { pattern, companions, index in
          if let instance = matchNoun(
            np, phrase, kind, pattern, companions, index, reading, attachments, clauseOf[np])
          {
            result.append(instance)
          }
        }
      }
      if isFormer, kind == .roleNoun { evoke(lexicon.exNoun(lemma)) }
      if result.count == before {
        // "damages" are not the plural of "damage".
        let form = reading.tokens[phrase.head].word
        if form != lemma { evoke(form) }
        if result.count == before { evoke(lemma) }
        if isFormer { for i in before..<result.count { result[i].tense = .past } }
      }
      keepBestNouns(from: before, &result)
    }
  }

  /// "staff and managers of the bank": what stands behind the last of bare plurals belongs to all.
  private func lastOfBare(_ np: Int, _ reading: Reading) -> Int {
    var last = np
    while let next = reading.nounPhrases[last].nextConjunct, isBare(last, reading),
      isBare(next, reading), next != np
    {
      last = next
    }
    return reading.nounPhrases[last].isPlural ? last : np
  }

  /// "former staff and managers": what stands before the first of bare plurals belongs to all.
  private func firstOfBare(_ np: Int, _ reading: Reading) -> Int {
    var first = np
    while let before = reading.nounPhrases[first].previousConjunct, before < first,
      isBare(before, reading), reading.nounPhrases[first].range.count == 1,
      isBare(first, reading), reading.nounPhrases[first].isPlural
    {
      first = before
    }
    return first
  }

  private func isBare(_ np: Int, _ reading: Reading) -> Bool {
    let phrase = reading.nounPhrases[np]
    let tag = reading.tokens[phrase.range.lowerBound].tag
    return !phrase.isName && !phrase.isPronoun && phrase.possessor == nil && tag != .determiner
  }

  private func keepBestNouns(from start: Int, _ result: inout [FrameInstance]) {
    guard result.count > start + 1 else { return }
    let best = result[start...].map(\.strength).max() ?? 0
    var kept = start
    for i in start..<result.count where result[i].strength >= best - 2 {
      result[kept] = result[i]
      kept += 1
    }
    result.removeLast(result.count - kept)
  }

  /// Whether the words of a noun of several stand before the head.
  private func hasCompanions(
    _ companions: Range<Int32>, before phrase: NounPhrase, _ reading: Reading
  ) -> Bool {
    var at = phrase.head - 1
    for k in companions.reversed() {
      guard at >= phrase.range.lowerBound,
        reading.tokens[at].word == lexicon.companions[Int(k)]
          || reading.tokens[at].lemma == lexicon.companions[Int(k)]
      else { return false }
      at -= 1
    }
    return true
  }

  private func matchNoun(
    _ np: Int, _ phrase: NounPhrase, _ kind: FramePattern.Kind, _ pattern: FramePattern,
    _ companionRange: Range<Int32>, _ index: Int, _ reading: Reading, _ attachments: [Int32],
    _ place: (clause: Int32, argument: Int32)
  ) -> FrameInstance? {
    guard hasCompanions(companionRange, before: phrase, reading) else { return nil }
    var instance = FrameInstance(
      frame: Int(pattern.frame), pattern: index, trigger: phrase.head,
      sentence: Int(reading.sentenceAt[phrase.head]), clause: Int(place.clause))
    let frame = Int(pattern.frame)
    var strength = companionRange.count * 3
    if kind == .roleNoun {
      guard pattern.subject >= 0 else { return nil }
      let bearer = bearer(of: np, reading, place)
      let isFit = bearer == .nounPhrase(np) || accepts(frame, Int(pattern.subject), bearer, reading)
      add(Int(pattern.subject), isFit ? bearer : .nounPhrase(np), &instance)
    }
    var ofRole = -1
    var obligatoryMet = !pattern.hasObligatoryPlace
    for slot in places(pattern) {
      if ofRole < 0, slot.preposition == words.of { ofRole = Int(slot.role) }
      for a in attachments {
        let attachment = reading.attachments[Int(a)]
        let filler: Argument.Filler
        if let object = attachment.object {
          guard attachment.preposition == slot.preposition else { continue }
          filler = .nounPhrase(object)
        } else if let c = attachment.clause {
          let infinitive = reading.clauses[c].kind == .infinitive
          guard attachment.preposition == slot.preposition || infinitive && slot.preposition == toDo
          else { continue }
          filler = .clause(c)
        } else {
          continue
        }
        guard accepts(frame, Int(slot.role), filler, reading) else { continue }
        if add(Int(slot.role), filler, &instance) {
          strength += 2
          if slot.isObligatory { obligatoryMet = true }
        }
        break
      }
    }
    if ofRole < 0, let first = places(pattern).first { ofRole = Int(first.role) }
    if ofRole >= 0, instance.filler(of: ofRole) == nil {
      if let possessor = phrase.possessor,
        accepts(frame, ofRole, .nounPhrase(possessor), reading)
      {
        add(ofRole, .nounPhrase(possessor), &instance)
        strength += 2
      } else if let modifier = premodifier(reading, attachments, companionRange.count),
        reading.nounPhrases[modifier].isName && !namesGroup(modifier, phrase, reading)
          ? accepts(frame, ofRole, .nounPhrase(modifier), reading)
          : lexicon.kinds(of: ofRole, in: frame).names(reading.nounPhrases[modifier].kind)
      {
        add(ofRole, .nounPhrase(modifier), &instance)
        strength += 1
      }
    } else if let possessor = phrase.possessor {
      // "X's departure of ..." is rare; the possessor takes the first role still free.
      for slot in places(pattern)
      where slot.preposition == words.by && instance.filler(of: Int(slot.role)) == nil {
        add(Int(slot.role), .nounPhrase(possessor), &instance)
        strength += 1
        break
      }
    }
    fillByKind(phrase, frame, &instance, &strength, reading)
    if kind == .noun, place.clause >= 0 {
      // "The death toll is nine."
      let role = lexicon.role(.amount, of: frame)
      if role >= 0, instance.filler(of: role) == nil,
        let predicate = predicate(of: np, place, reading), accepts(frame, role, predicate, reading)
      {
        add(role, predicate, &instance)
        strength += 1
      }
    }
    shareOut(&instance, reading)
    if kind == .noun, ofRole >= 0, instance.filler(of: ofRole) == nil {
      // "departures from X, including Y": Y is one who departed.
      for pair in reading.classPairs(ofClass: np) where pair.source == .suchAs {
        if accepts(frame, ofRole, .nounPhrase(pair.instance), reading) {
          add(ofRole, .nounPhrase(pair.instance), &instance)
          strength += 1
          break
        }
      }
    }
    if kind == .noun { fillFromClause(pattern, frame, place, &instance, &strength, reading) }
    guard obligatoryMet else { return nil }
    let needed = kind == .roleNoun ? 2 : 1
    // A bare event noun without any role says too little.
    guard instance.roles.count >= needed || kind == .roleNoun && strength > 0 else { return nil }
    if place.clause >= 0, let verb = reading.clauses[Int(place.clause)].verb {
      instance.tense = verb.tense
      if kind == .noun {
        instance.isNegated = false
        if verb.isNegated, light.contains(verb.lemma) { instance.isNegated = true }
        if light.contains(verb.lemma) { instance.modality = verb.modality }
      }
    }
    instance.strength = strength
    return instance
  }

  /// Who or what a role noun is said of: the subject of "X is the founder", the name behind a
  /// title; else the phrase itself.
  private func bearer(
    of np: Int, _ reading: Reading, _ place: (clause: Int32, argument: Int32)
  ) -> Argument.Filler {
    if place.clause >= 0 {
      let clause = reading.clauses[Int(place.clause)]
      if clause.arguments[Int(place.argument)].slot == .complement {
        for argument in clause.arguments where argument.slot == .subject || argument.slot == .object
        {
          if case .nounPhrase = argument.filler { return argument.filler }
        }
      }
      // "chose Ann as its head", "serves as its head"
      let own = clause.arguments[Int(place.argument)]
      if own.slot == .prepositional, own.preposition == words.as {
        for slot in [Slot.object, .subject] {
          for argument in clause.arguments where argument.slot == slot {
            if case .nounPhrase(let other) = argument.filler, other != np { return argument.filler }
          }
        }
      }
      if let predicate = predicate(of: np, place, reading) { return predicate }
    }
    for pair in reading.classPairs(ofClass: np)
    where pair.source == .title || pair.source == .apposition {
      return .nounPhrase(pair.instance)
    }
    return .nounPhrase(np)
  }

  /// "The founder of X is Y", "the cause was a strike", "her aim is to win": what is said of the one
  /// there is. "The founder of X is a doctor" does not tell who that is.
  private func predicate(
    of np: Int, _ place: (clause: Int32, argument: Int32), _ reading: Reading
  ) -> Argument.Filler? {
    let clause = reading.clauses[Int(place.clause)]
    guard clause.arguments[Int(place.argument)].slot == .subject, clause.verb?.lemma == words.be
    else { return nil }
    let phrase = reading.nounPhrases[np]
    let isOnly = phrase.isDefinite || phrase.possessor != nil
    for argument in clause.arguments {
      switch (argument.slot, argument.filler) {
      case (.complement, .nounPhrase(let other)):
        let found = reading.nounPhrases[other]
        if found.isName || reading.tokens[found.head].tag == .gap { return argument.filler }
        if isOnly, phrase.kind != .person || found.isDefinite { return argument.filler }
      case (.clausal, .clause): if isOnly, phrase.kind != .person { return argument.filler }
      default: break
      }
    }
    return nil
  }

  private func premodifier(_ reading: Reading, _ attachments: [Int32], _ skip: Int) -> Int? {
    guard skip == 0 else { return nil }
    for a in attachments where reading.attachments[Int(a)].preposition == words.premodifier {
      return reading.attachments[Int(a)].object
    }
    return nil
  }

  /// "the Aurora team": a name that nothing shows to be a group's or a place's is the team's own.
  private func namesGroup(_ modifier: Int, _ phrase: NounPhrase, _ reading: Reading) -> Bool {
    let kind = reading.nounPhrases[modifier].kind
    return phrase.kind == .group && kind != .group && kind != .place
  }

  /// "a $4 billion investment": amounts before the noun fill a role for amounts.
  private func fillByKind(
    _ phrase: NounPhrase, _ frame: Int, _ instance: inout FrameInstance, _ strength: inout Int,
    _ reading: Reading
  ) {
    for role in 0..<lexicon.roleNames(of: frame).count {
      let kinds = lexicon.kinds(of: role, in: frame)
      guard kinds.isSubset(of: [.money, .amount, .time]), !kinds.isEmpty,
        instance.filler(of: role) == nil
      else { continue }
      let first = reading.firstQuantity(from: phrase.range.lowerBound)
      for quantity in reading.quantities[first...] {
        guard quantity.range.upperBound <= phrase.head else { break }
        let fits: Bool
        switch quantity.kind {
        case .money:
          fits = kinds.contains(.money) || kinds.contains(.amount)
        case .percent, .number, .measure: fits = kinds.contains(.amount)
        case .duration: fits = kinds.contains(.time)
        default: fits = false
        }
        if fits {
          add(role, .tokens(quantity.range), &instance)
          strength += 1
          break
        }
      }
    }
  }

  /// Light verbs and "with": the clause's subject fills a role that the noun leaves open.
  private func fillFromClause(
    _ pattern: FramePattern, _ frame: Int, _ place: (clause: Int32, argument: Int32),
    _ instance: inout FrameInstance, _ strength: inout Int, _ reading: Reading
  ) {
    guard place.clause >= 0 else { return }
    let clause = reading.clauses[Int(place.clause)]
    guard let verb = clause.verb else { return }
    let argument = clause.arguments[Int(place.argument)]
    let subject = clause.arguments.first { $0.slot == .subject }?.filler
    if argument.slot == .object, light.contains(verb.lemma), let subject {
      for slot in places(pattern) where instance.filler(of: Int(slot.role)) == nil {
        guard slot.preposition == words.of || slot.preposition == words.by else { continue }
        guard accepts(frame, Int(slot.role), subject, reading) else { continue }
        if add(Int(slot.role), subject, &instance) { strength += 1 }
        break
      }
      for slot in places(pattern) where instance.filler(of: Int(slot.role)) == nil {
        for other in clause.arguments
        where other.slot == .prepositional && other.preposition == slot.preposition {
          guard accepts(frame, Int(slot.role), other.filler, reading) else { continue }
          if add(Int(slot.role), other.filler, &instance) { strength += 1 }
          break
        }
      }
    } else if argument.slot == .prepositional, argument.preposition == words.with, let subject {
      for slot in places(pattern)
      where instance.filler(of: Int(slot.role)) == nil && slot.preposition != words.of
        && slot.preposition != words.by && slot.preposition != words.from
      {
        guard accepts(frame, Int(slot.role), subject, reading) else { continue }
        if add(Int(slot.role), subject, &instance) { strength += 1 }
        break
      }
    }
  }
}
