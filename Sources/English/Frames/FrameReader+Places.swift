/// What may stand in the places of a wording, and where it is looked for.
extension FrameReader {
  /// - Parameter behind: the token behind the last companion: "took charge OF the bank".
  func fillPlaces(
    _ clause: Clause, _ used: UInt64, behind: Int?, _ pattern: FramePattern, _ frame: Int,
    _ instance: inout FrameInstance, _ strength: inout Int, _ reading: Reading,
    _ attachmentsOf: [[Int32]]
  ) -> Bool {
    var obligatoryMet = !pattern.hasObligatoryPlace
    for place in places(pattern) {
      for (i, argument) in clause.arguments.enumerated()
      where argument.slot == .prepositional && argument.preposition == place.preposition
        && used & 1 << UInt64(i) == 0
      {
        guard accepts(frame, Int(place.role), argument.filler, reading),
          !isStrayTime(argument.filler, lexicon.kinds(of: Int(place.role), in: frame), reading)
        else { continue }
        if add(Int(place.role), argument.filler, &instance) {
          strength += 1
          if place.isObligatory { obligatoryMet = true }
        }
        break
      }
      if instance.filler(of: Int(place.role)) == nil, let behind,
        behind + 1 < reading.tokens.count, reading.tokens[behind].word == place.preposition,
        reading.nounPhraseAt[behind + 1] >= 0
      {
        let np = outermost(Int(reading.nounPhraseAt[behind + 1]), reading)
        if accepts(frame, Int(place.role), .nounPhrase(np), reading),
          add(Int(place.role), .nounPhrase(np), &instance)
        {
          strength += 1
        }
      }
      if instance.filler(of: Int(place.role)) == nil,
        let filler = ofObject(place, clause, used, reading, attachmentsOf),
        accepts(frame, Int(place.role), filler, reading),
        !isStrayTime(filler, lexicon.kinds(of: Int(place.role), in: frame), reading)
      {
        add(Int(place.role), filler, &instance)
        strength += 1
      }
      if place.isObligatory, !obligatoryMet {
        if instance.filler(of: Int(place.role)) != nil { obligatoryMet = true }
      }
    }
    return obligatoryMet || isAsked(pattern, frame)
  }

  /// "Where does the river rise?": the place that the wording must have is the one asked for.
  func isAsked(_ pattern: FramePattern, _ frame: Int) -> Bool {
    guard let asked else { return false }
    let role = lexicon.role(asked, of: frame)
    return role >= 0 && places(pattern).contains { $0.isObligatory && Int($0.role) == role }
  }

  /// "convicted the nurse of forgery": a phrase that hangs on the object may be the verb's own.
  func ofObject(
    _ place: FramePattern.Place, _ clause: Clause, _ used: UInt64, _ reading: Reading,
    _ attachmentsOf: [[Int32]]
  ) -> Argument.Filler? {
    for (i, argument) in clause.arguments.enumerated()
    where argument.slot == .object && used & 1 << UInt64(i) == 0 {
      guard case .nounPhrase(let np) = argument.filler else { continue }
      for a in attachmentsOf[np] {
        let attachment = reading.attachments[Int(a)]
        guard attachment.preposition == place.preposition else { continue }
        return attachment.object.map { .nounPhrase($0) } ?? attachment.clause.map { .clause($0) }
      }
    }
    return nil
  }

  /// "in March" is no place: times fill only roles that ask for them by name.
  func isStrayTime(_ filler: Argument.Filler, _ kinds: KindSet, _ reading: Reading) -> Bool {
    guard case .nounPhrase(let np) = filler else { return false }
    let kind = reading.nounPhrases[np].kind
    return (kind == .time || kind == .duration) && (kinds == .any || !kinds.contains(.time))
  }

  /// The role of an infinitive, that-clause or gerund under the names `to_do`, `that`, `ing`.
  func clausalRole(
    _ argument: Argument, _ clause: Clause, _ pattern: FramePattern, _ reading: Reading
  ) -> Int? {
    guard case .clause(let c) = argument.filler else { return nil }
    let embedded = reading.clauses[c]
    let name: WordID
    switch embedded.kind {
    case .infinitive: name = toDo
    case .participle: name = ing
    default: name = thatClause
    }
    for place in places(pattern) where place.preposition == name { return Int(place.role) }
    return nil
  }

  func accepts(_ frame: Int, _ role: Int, _ filler: Argument.Filler, _ reading: Reading) -> Bool {
    switch filler {
    case .nounPhrase(let np):
      let phrase = reading.nounPhrases[np]
      let kinds = lexicon.kinds(of: role, in: frame)
      guard kinds.admits(phrase.kind) else { return false }
      if phrase.isPronoun {
        // "threw him off balance": sure to be a person, where a name's kind may be a guess.
        let word = reading.tokens[phrase.head].word
        if words.personPronouns.contains(word) {
          return kinds == .any || !kinds.isDisjoint(with: [.person, .group])
        }
        return word != words.it || kinds != .person
      }
      // "paid attention", "earned a reputation" are no sums.
      return phrase.kind != .thing || phrase.isName
        || !kinds.isSubset(of: [.money, .amount])
        || phrase.range.contains(where: { isAmountNoun(reading.tokens[$0]) })
    case .clause, .tokens:
      let kinds = lexicon.kinds(of: role, in: frame)
      return !kinds.isDisjoint(with: [.clause, .event, .thing])
    }
  }

  func isAmountNoun(_ token: Token) -> Bool {
    token.tag == .gap || token.tag.isWh || token.tag == .number
      || words.amountNouns.contains(token.lemma)
      || words.amountNouns.contains(token.word)
  }
}
