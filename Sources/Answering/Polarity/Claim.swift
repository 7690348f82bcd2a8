import English
import Knowledge

/// What a yes/no question claims of whom: the word that carries the claim, and what the rest of the
/// question must be found for.
struct Claim {
  enum Kind {
    /// A verb: "did the board accept the offer".
    case act
    /// An adjective or a phrase behind "be": "is the bridge safe", "are the caves in danger".
    case quality
    /// A noun behind "be": "is she a swimmer".
    case kind
    /// "is there a lift"
    case existence
    /// "does it have a lift"
    case possession
    /// How it is done, where the text may say that it is done otherwise: "are they made by hand".
    case manner
    /// "is a lift planned": that it will be.
    case plan
  }

  let asked: PartAnswerer.Asked
  let kind: Kind
  /// Token of the statement that carries the claim.
  let place: Int
  /// The clause of the statement that it stands in.
  let clause: Clause
  /// The entry of the topics of related words that it is the head of, or none.
  let phrase: WordID
  let sides: [Oppositions.Side]
  /// Asks what may or can be, not what is.
  var isPossible = false
  /// Asks what will be.
  var isFuture = false
  /// Asks what would be.
  var isHypothetical = false
  /// Of all: "did everybody agree".
  var isUniversal = false
  /// "does it have no lift"
  var isDenied = false
  /// The predicate is a phrase of several words, more than a verb and its particle.
  var isIdiom = false
  /// Who must say so: "does the mayor think that ...".
  var speaker: Argument.Filler?

  var statement: Reading { asked.statement.reading }

  /// Of whom it is claimed: the subject of the question's sentence.
  var holder: Argument.Filler? {
    clause.arguments.first { $0.slot == (isPassive ? .object : .subject) }?.filler
  }
  var isPassive: Bool { clause.verb?.isPassive ?? false }

  func filler(in slot: Slot) -> Argument.Filler? {
    clause.arguments.first { $0.slot == slot }?.filler
  }

  /// Tokens of the question that carry the claim and need no other account.
  var carriers: Set<Int> {
    var result = asked.ignored.union(asked.origins(place..<(place + 1)))
    if kind == .manner { return result }
    result.formUnion(asked.origins(asked.verb.range))
    if let verb = clause.verb { result.formUnion(asked.origins(verb.range)) }
    if case .nounPhrase(let np)? = speaker {
      result.formUnion(asked.origins(statement.nounPhrases[np].range))
    }
    if let head { result.formUnion(asked.origins(head..<(head + 1))) }
    return result
  }

  /// The noun that the word which carries the claim only modifies: "a listed BUILDING".
  var head: Int?

  /// The verb group whose tense and modality the claim has.
  var verb: VerbGroup { speaker == nil ? asked.verb : clause.verb ?? asked.verb }
}

extension PartAnswerer {
  /// The ways to take what a question claims: "is X allowed to play" by the permission and by the
  /// playing.
  func claims(of asked: Asked) -> [Claim] {
    var result: [Claim] = []
    addClaims(asked, asked.clause, isPossible: asked.verb.modality == .possible, to: &result)
    addManners(asked, to: &result)
    return result
  }

  private func addClaims(
    _ asked: Asked, _ clause: Clause, isPossible: Bool, speaker: Argument.Filler? = nil,
    to result: inout [Claim]
  ) {
    let reading = asked.statement.reading
    guard let verb = clause.verb, result.count < 4 else { return }
    func add(_ kind: Claim.Kind, _ place: Int, marker: Int? = nil, head: Int? = nil) {
      guard var claim = claim(asked, kind, place, marker, clause, isPossible) else { return }
      claim.speaker = speaker
      claim.head = head
      result.append(claim)
    }
    if speaker == nil, reader.isReporting(verb.lemma), let content = content(of: clause, reading) {
      let subject = clause.arguments.first { $0.slot == .subject }?.filler
      addClaims(
        asked, content, isPossible: content.verb?.modality == .possible, speaker: subject,
        to: &result)
      return
    }
    let inner = clause.arguments.lazy.compactMap { argument -> Clause? in
      guard argument.slot == .clausal, case .clause(let c) = argument.filler,
        reading.clauses[c].kind == .infinitive
      else { return nil }
      return reading.clauses[c]
    }.first
    switch verb.lemma {
    case words.be:
      if let inner { addClaims(asked, inner, isPossible: true, speaker: speaker, to: &result) }
      addCopulaClaims(clause, reading, add)
    case words.have:
      addObject(clause, reading, asked, add)
    default:
      if let inner, standings.permits(verb.lemma) {
        addClaims(asked, inner, isPossible: true, speaker: speaker, to: &result)
      }
      add(.act, verb.head)
      if verb.isPassive, standings.intends(verb.lemma), case .nounPhrase(let np)? = holder(clause) {
        add(.plan, reading.nounPhrases[np].head)
      }
      if reader.isLight(verb.lemma) || verb.lemma == words.get {
        addObject(clause, reading, asked, add)
      }
    }
  }

  /// What somebody is asked to say: "that the mill is safe".
  private func content(of clause: Clause, _ reading: Reading) -> Clause? {
    for argument in clause.arguments where argument.slot == .clausal {
      if case .clause(let c) = argument.filler, reading.clauses[c].kind == .complement,
        reading.clauses[c].verb != nil, standings.states(reading.clauses[c].connector)
      {
        return reading.clauses[c]
      }
    }
    return nil
  }

  private func holder(_ clause: Clause) -> Argument.Filler? {
    clause.arguments.first {
      $0.slot == (clause.verb?.isPassive ?? false ? .object : .subject)
    }?.filler
  }

  private func claim(
    _ asked: Asked, _ kind: Claim.Kind, _ place: Int, _ marker: Int?, _ clause: Clause,
    _ isPossible: Bool
  ) -> Claim? {
    let reading = asked.statement.reading
    guard kind == .manner || matcher.arguments.isContent(reading.tokens[place]),
      let verb = clause.verb
    else { return nil }
    let origin = asked.origins(place..<(place + 1)).first
    let phrase = asked.question.constraints.first { $0.token == origin }?.phrase ?? .none
    var sides = oppositions.sides(of: place, in: reading)
    if let marker { sides += oppositions.sides(of: marker, in: reading) }
    var result = Claim(
      asked: asked, kind: kind, place: place, clause: clause, phrase: phrase, sides: sides,
      isPossible: isPossible || asked.verb.modality == .possible)
    result.isIdiom = kind == .act && isIdiom(place, clause, phrase, reading)
    let outer = asked.verb
    result.isFuture =
      outer.tense == .future || outer.modality == .intended
      || outer.isProgressive && outer.tense == .present
      || outer.range.contains {
        reading.tokens[$0].lemma == words.go && $0 != outer.head
          && reading.tokens[$0].tag == .verbIng
      }
    result.isHypothetical = outer.modality == .hypothetical || verb.modality == .hypothetical
    if case .nounPhrase(let np)? = result.holder {
      let first = reading.tokens[reading.nounPhrases[np].range.lowerBound]
      result.isUniversal = standings.isUniversal(first.word)
    }
    let np = Int(reading.nounPhraseAt[place])
    if np >= 0 {
      result.isDenied = reading.tokens[reading.nounPhrases[np].range.lowerBound].word == words.no
    }
    return result
  }

  private func addObject(
    _ clause: Clause, _ reading: Reading, _ asked: Asked,
    _ add: (Claim.Kind, Int, Int?, Int?) -> Void
  ) {
    for argument in clause.arguments where argument.slot == .object {
      guard case .nounPhrase(let np) = argument.filler else { continue }
      let phrase = reading.nounPhrases[np]
      // "take part": the noun is part of the verb.
      let isOwn = asked.origins(phrase.head..<(phrase.head + 1)).contains { origin in
        asked.question.constraints.contains { $0.token == origin }
      }
      if !phrase.isName, isOwn { add(.possession, phrase.head, nil, nil) }
    }
  }

  private func addCopulaClaims(
    _ clause: Clause, _ reading: Reading, _ add: (Claim.Kind, Int, Int?, Int?) -> Void
  ) {
    let isExistential = (0..<(clause.verb?.range.lowerBound ?? 0)).contains {
      reading.tokens[$0].word == words.there
    }
    if isExistential {
      for argument in clause.arguments where argument.slot == .subject {
        if case .nounPhrase(let np) = argument.filler {
          add(.existence, reading.nounPhrases[np].head, nil, nil)
        }
      }
      return
    }
    var isFound = false
    for argument in clause.arguments where argument.slot == .complement {
      isFound = true
      switch argument.filler {
      case .tokens(let range): if let last = range.last { add(.quality, last, nil, nil) }
      case .nounPhrase(let np):
        let phrase = reading.nounPhrases[np]
        if phrase.isName { continue }
        add(.kind, phrase.head, nil, nil)
        // "Is it a listed building?" asks whether it is listed.
        if let modifier = phrase.range.last(where: { $0 < phrase.head }),
          reading.tokens[modifier].tag.isAdjective
            || reading.tokens[modifier].tag == .verbPastParticiple,
          oppositions.wideNouns.contains(reading.tokens[phrase.head].lemma)
        {
          add(.quality, modifier, nil, phrase.head)
        }
      case .clause: break
      }
    }
    if isFound { return }
    for argument in clause.arguments where argument.slot == .prepositional {
      if case .nounPhrase(let np) = argument.filler, !reading.nounPhrases[np].isName {
        add(.quality, reading.nounPhrases[np].head, argument.marker, nil)
        return
      }
    }
  }

  private func isOpposable(_ i: Int, _ reading: Reading, phrasesOnly: Bool) -> Bool {
    !oppositions.sides(of: i, in: reading, phrasesOnly: phrasesOnly).isEmpty
      || !phrasesOnly
        && !reader.lexicon.antonyms(of: reading.tokens[i].lemma, as: .adverb).isEmpty
  }

  /// Adverbs and phrases behind the verb that other words exclude.
  private func addManners(_ asked: Asked, to result: inout [Claim]) {
    let reading = asked.statement.reading
    for i in asked.verb.range.upperBound..<max(asked.verb.range.upperBound, reading.tokens.count)
    where reading.tokens[i].tag.isAdverb || reading.tokens[i].tag == .preposition {
      let isPhrase = !reading.tokens[i].tag.isAdverb
      guard result.count < 6, isOpposable(i, reading, phrasesOnly: isPhrase) else { continue }
      if let claim = claim(asked, .manner, i, nil, asked.clause, false) { result.append(claim) }
    }
  }
}
