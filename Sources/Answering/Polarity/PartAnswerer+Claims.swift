import English
import Knowledge

/// Yes or no from the clause that speaks of what a question claims, where no fact has its frame and
/// roles: the predicate must stand there, in the same words, in others or by its opposite, of the
/// same holder, and the rest of the question must be found near by.
extension PartAnswerer {
  /// Proposals by all claims of a question, surest first.
  func byClaim(_ asked: Asked) -> [Proposal] {
    let claims = claims(of: asked)
    var result: [Proposal] = []
    let places = places(for: asked.question, claims)
    for claim in claims {
      for place in places {
        if let found = proposal(claim, place.article, place.sentence) { result.append(found) }
      }
    }
    result.sort { $0.confidence > $1.confidence }
    // One sentence for it and another against it, both as near: nobody knows.
    if let best = result.first,
      result.contains(where: {
        $0.status != best.status && $0.confidence > best.confidence - 0.03
      })
    {
      return []
    }
    return Array(result.prefix(2))
  }

  /// Sentences that may speak of the claims: those with most of the question's words, and those that
  /// have a word which excludes the claim.
  private func places(for question: Question, _ claims: [Claim]) -> [SentenceRef] {
    var result = ranker.sentences(for: question, limit: 10).map {
      SentenceRef(article: $0.article, sentence: $0.sentence)
    }
    func add(_ word: WordID) {
      for number in ranker.index.sentences(with: word) where result.count < 30 {
        let place = ranker.index.places[Int(number)]
        let found = SentenceRef(article: Int(place.article), sentence: Int(place.sentence))
        if !result.contains(found) { result.append(found) }
      }
    }
    for claim in claims {
      let token = claim.statement.tokens[claim.place]
      for side in claim.sides { oppositions.words(against: side).forEach(add) }
      if let wordClass = WordClass(token.tag) {
        reader.lexicon.antonyms(of: token.lemma, as: wordClass).forEach(add)
      }
    }
    return result
  }

  private func proposal(_ claim: Claim, _ a: Int, _ s: Int) -> Proposal? {
    let article = knowledge.articles[a]
    let reading = article.reading
    guard reading.sentences[s].kind != .residue else { return nil }
    var best: Proposal?
    for i in reading.sentences[s].tokens {
      guard let bond = bond(claim, reading, i), !(claim.kind == .manner && bond.isSame),
        !isAskedElsewhere(i, claim, reading), let c = clause(at: i, in: s, reading),
        reading.clauses[c].verb != nil
      else { continue }
      let tally = Tally(claim, zones(clause: c, sentence: s, article), article, self)
      guard !tally.isNameMissing, !tally.isNumberMissing, !tally.isRankMissing,
        let fit = fit(claim, i, c, bond, tally, article),
        let voice = voice(claim, c, sentence: s, article),
        var isSo = polarity(claim, bond, i, c, reading)
      else { continue }
      if tally.isNumberDifferent {
        guard isSo else { continue }
        isSo = false
      }
      // A yes wants every noun, and no other in the place of one.
      if isSo, tally.isNounMissing || isElsewhere(claim, reading.clauses[c], article) { continue }
      if claim.isDenied { isSo.toggle() }
      // What holds of one need not hold of all.
      if claim.isUniversal, isSo { continue }
      var confidence = bond.strength * fit * voice * (0.35 + 0.65 * tally.share)
      confidence *= 1 - 0.25 * tally.heaviestMissing
      if reading.sentences[s].kind == .headline { confidence *= 0.85 }
      guard confidence > best?.confidence ?? 0.3 else { continue }
      best = polar(
        isSo, (a, s), c, bond.isSame ? "polarity.claim" : "polarity.contrary",
        confidence: confidence + 0.06,
        steps: [.init(rule: "claim.\(claim.kind)", detail: reading.text(i..<(i + 1)))])
    }
    return best
  }

  /// Whether the clause has something else behind a preposition of the question: "in the south" for
  /// "in the north".
  private func isElsewhere(_ claim: Claim, _ clause: Clause, _ article: Article) -> Bool {
    for asks in claim.clause.arguments where asks.slot == .prepositional {
      let others = clause.arguments.filter {
        $0.slot == .prepositional && $0.preposition == asks.preposition
      }
      if others.isEmpty { continue }
      let range = clause.range
      let agrees =
        others.contains {
          matcher.arguments.compare(asks.filler, claim.statement, $0.filler, article).value >= 0.4
        }
        || matcher.arguments.compare(asks.filler, claim.statement, .tokens(range), article).value
          >= 0.5
      if !agrees { return true }
    }
    return false
  }

  /// A word that the question has in another place says nothing of the claim.
  private func isAskedElsewhere(_ i: Int, _ claim: Claim, _ reading: Reading) -> Bool {
    let other = reading.tokens[i]
    let place = claim.asked.origins(claim.place..<(claim.place + 1)).first
    return claim.asked.question.constraints.contains {
      $0.token != place && $0.lemma == other.lemma
        && other.lemma != claim.statement.tokens[claim.place].lemma
    }
  }

  /// The clause, its sentence, and what stands round that.
  private func zones(clause c: Int, sentence s: Int, _ article: Article) -> [Tally.Zone] {
    let reading = article.reading
    let clause = reading.clauses[c].range
    let sentence = reading.sentences[s].tokens
    var own = [clause] + matcher.arguments.referents(in: clause, article)
    for argument in reading.clauses[c].arguments {
      own += matcher.arguments.ranges(of: argument.filler, article)
    }
    var result = [
      Tally.Zone(ranges: own, weight: 1),
      Tally.Zone(
        ranges: [sentence] + matcher.arguments.referents(in: sentence, article), weight: 0.9),
    ]
    if s > 0 { result.append(.init(ranges: [reading.sentences[s - 1].tokens], weight: 0.65)) }
    result.append(.init(ranges: [reading.sentences[0].tokens], weight: 0.6))
    if s + 1 < reading.sentences.count {
      result.append(.init(ranges: [reading.sentences[s + 1].tokens], weight: 0.5))
    }
    return result
  }

  /// Whether the clause says it of whom the question asks: 0 to 1, nil for another.
  private func fit(
    _ claim: Claim, _ i: Int, _ c: Int, _ bond: Bond, _ tally: Tally, _ article: Article
  ) -> Double? {
    let clause = article.reading.clauses[c]
    let token = article.reading.tokens[i]
    switch claim.kind {
    case .act where clause.verb?.head == i: return actFit(claim, clause, tally, article)
    case .kind where token.tag.isNoun:
      return isClass(i, claim.place, claim.asked, article) ? 1 : nil
    case .possession:
      guard token.tag.isNoun, !token.tag.isName else { return nil }
      return possessionFit(claim, i, clause, article)
    case .existence, .plan: return isArgument(i, clause, article.reading) ? 0.95 : 0.7
    case .act:
      // "the move" is near to joining, whoever moved.
      guard let fit = holderFit(claim, i, clause, tally, article),
        bond.strength >= 0.85 || fit == 1
      else { return nil }
      return fit
    case .quality, .kind, .manner: return holderFit(claim, i, clause, tally, article)
    }
  }

  /// Where the question is what somebody says or thinks: whether the clause is theirs, 0 to 1; nil
  /// for another's.
  private func voice(_ claim: Claim, _ c: Int, sentence s: Int, _ article: Article) -> Double? {
    guard let speaker = claim.speaker else { return 1 }
    let reading = article.reading
    var next: Int? = c
    var steps = 0
    while let inner = next, steps < 5 {
      steps += 1
      next = reading.clauses[inner].attribution ?? governor(of: inner, reading)
      guard let outer = next, let verb = reading.clauses[outer].verb,
        reader.isReporting(verb.lemma)
      else { continue }
      for argument in reading.clauses[outer].arguments where argument.slot == .subject {
        switch matcher.arguments.compare(speaker, claim.statement, argument.filler, article) {
        case .likely(let value):
          if value >= 0.4 { return 1 }
          return holds(argument.filler, headOf: speaker, claim, article) ? 0.8 : nil
        case .contradiction: return nil
        }
      }
    }
    let sentence = reading.sentences[s].tokens
    return matcher.arguments.compare(speaker, claim.statement, .tokens(sentence), article).value
      >= 0.5 ? 0.75 : nil
  }

  /// The clause that has another for its argument.
  private func governor(of c: Int, _ reading: Reading) -> Int? {
    reading.clauses.indices.first { p in
      p != c && reading.clauses[p].sentence == reading.clauses[c].sentence
        && reading.clauses[p].arguments.contains { $0.filler == .clause(c) }
    }
  }

  private func actFit(
    _ claim: Claim, _ clause: Clause, _ tally: Tally, _ article: Article
  ) -> Double? {
    var result = 1.0
    for slot in [Slot.subject, .object] {
      guard let asks = claim.filler(in: slot) else { continue }
      if claim.isUniversal, asks == claim.holder { continue }
      guard
        let value = fit(claim, asks, clause.arguments.filter { $0.slot == slot }, tally, article)
      else { return nil }
      result *= value
    }
    return result
  }

  /// How well a phrase of the question agrees with one of those in its place; where that place is
  /// empty, with what stands near.
  private func fit(
    _ claim: Claim, _ asks: Argument.Filler, _ arguments: [Argument], _ tally: Tally,
    _ article: Article
  ) -> Double? {
    var isOther = false
    for argument in arguments {
      switch matcher.arguments.compare(asks, claim.statement, argument.filler, article) {
      case .likely(let value): if value >= 0.4 { return 1 }
      case .contradiction: isOther = true
      }
    }
    if isOther { return nil }
    if !arguments.isEmpty {
      return arguments.contains { holds($0.filler, headOf: asks, claim, article) } ? 0.75 : nil
    }
    let strength = presence(of: asks, claim, tally)
    return strength < 0.5 ? nil : 0.6 + 0.35 * strength
  }

  /// Whether a phrase of an article has the head of one of the question somewhere in it.
  private func holds(
    _ filler: Argument.Filler, headOf asks: Argument.Filler, _ claim: Claim, _ article: Article
  ) -> Bool {
    guard case .nounPhrase(let np) = asks else { return true }
    let head = claim.statement.nounPhrases[np].head
    let origin = claim.asked.origins(head..<(head + 1)).first
    guard let constraint = claim.asked.question.constraints.first(where: { $0.token == origin })
    else { return false }
    let token = claim.statement.tokens[head]
    return matcher.arguments.ranges(of: filler, article).contains { range in
      range.contains { likeness(constraint, token, $0, article) >= 0.8 }
    }
  }

  /// How well the head of a phrase of the question is found near the clause.
  private func presence(of asks: Argument.Filler, _ claim: Claim, _ tally: Tally) -> Double {
    guard case .nounPhrase(let np) = asks else { return 0.8 }
    let head = claim.statement.nounPhrases[np].head
    guard let origin = claim.asked.origins(head..<(head + 1)).first else { return 0.8 }
    return tally.strengths[origin] ?? 1
  }

  /// Whether the phrase at `i` is the holder's: by a possessive, an of-phrase, or as the object of a
  /// verb of having.
  private func possessionFit(
    _ claim: Claim, _ i: Int, _ clause: Clause, _ article: Article
  ) -> Double? {
    guard let holder = claim.holder, let verb = clause.verb else { return nil }
    let reading = article.reading
    let np = Int(reading.nounPhraseAt[i])
    guard np >= 0, reading.nounPhrases[np].head == i else { return nil }
    func isHolder(_ other: Int) -> Bool {
      matcher.arguments.compare(holder, claim.statement, .nounPhrase(other), article).value >= 0.4
    }
    if let owner = reading.nounPhrases[np].possessor, isHolder(owner) { return 1 }
    for attachment in reading.attachments where attachment.nounPhrase == np {
      if let object = attachment.object, isHolder(object) { return 0.9 }
    }
    guard isArgument(i, clause, reading) else { return nil }
    let isHaving =
      verb.lemma == words.have || verb.lemma == words.be
      || oppositions.having.contains(verb.lemma) || isLosing(verb, reading)
    let isSame = verb.lemma == claim.clause.verb?.lemma
    guard isHaving || isSame else { return nil }
    for argument in clause.arguments {
      if case .nounPhrase(let other) = argument.filler, other != np, isHolder(other) { return 1 }
    }
    if verb.lemma == words.be, isHolderGeneral(holder, claim) { return 0.9 }
    return nil
  }

  /// "it", "they": whatever the text is about.
  private func isHolderGeneral(_ holder: Argument.Filler, _ claim: Claim) -> Bool {
    guard case .nounPhrase(let np) = holder else { return false }
    return claim.statement.nounPhrases[np].isPronoun
  }

  private func isLosing(_ verb: VerbGroup, _ reading: Reading) -> Bool {
    verb.lemma == lack || verb.lemma == lose
  }

  /// Whether the phrase at `i` is an argument of the clause itself.
  private func isArgument(_ i: Int, _ clause: Clause, _ reading: Reading) -> Bool {
    let np = Int(reading.nounPhraseAt[i])
    guard np >= 0, reading.nounPhrases[np].head == i else { return false }
    return clause.arguments.contains {
      guard case .nounPhrase(var other) = $0.filler else { return false }
      while true {
        if other == np { return true }
        guard let next = reading.nounPhrases[other].nextConjunct else { return false }
        other = next
      }
    }
  }

  private func holderFit(
    _ claim: Claim, _ i: Int, _ clause: Clause, _ tally: Tally, _ article: Article
  ) -> Double? {
    guard let holder = claim.holder, !claim.isUniversal else { return 1 }
    let reading = article.reading
    if case .nounPhrase(let np) = holder, claim.statement.nounPhrases[np].head == claim.place {
      return 1
    }
    let np = Int(reading.nounPhraseAt[i])
    if np >= 0 {
      var near = [np]
      if let owner = reading.nounPhrases[np].possessor { near.append(owner) }
      for attachment in reading.attachments where attachment.nounPhrase == np {
        if let object = attachment.object { near.append(object) }
      }
      for other in near
      where matcher.arguments.compare(
        holder, claim.statement, .nounPhrase(other), article
      ).value >= 0.4 {
        return 1
      }
    }
    var isOther = false
    for argument in clause.arguments {
      switch matcher.arguments.compare(holder, claim.statement, argument.filler, article) {
      case .likely(let value): if value >= 0.4 { return 0.95 }
      case .contradiction: if argument.slot == .subject { isOther = true }
      }
    }
    if isOther, claim.kind == .quality { return nil }
    let strength = presence(of: holder, claim, tally)
    return strength < 0.5 ? nil : 0.45 + 0.35 * strength
  }

  /// Whether the text has it so; nil where it leaves that open.
  private func polarity(
    _ claim: Claim, _ bond: Bond, _ i: Int, _ c: Int, _ reading: Reading
  ) -> Bool? {
    let clause = reading.clauses[c]
    var standing = standing(of: i, clause: c, reading)
    if claim.kind == .possession, let verb = clause.verb, isLosing(verb, reading) {
      guard standing == .holds else { return nil }
      standing = .denied
    }
    let isFuture = clause.verb?.tense == .future
    var holds: Bool?
    switch standing {
    case .possible where claim.isPossible: holds = true
    case .intended where claim.isFuture || claim.isPossible || claim.kind == .plan: holds = true
    case .open where claim.isHypothetical && clause.verb?.modality == .hypothetical: holds = true
    default:
      if claim.kind == .plan, !isFuture { return nil }
      holds = verdict(standing, isFuture: isFuture, claim.verb)
    }
    guard let holds else { return nil }
    // That the opposite is not so says little.
    if !holds, !bond.isSame { return nil }
    return holds == bond.isSame
  }

  /// The standing of what one word of a clause says: its verb's, or of a noun what "no" and the
  /// verbs and nouns it depends on say of it.
  func standing(of i: Int, clause c: Int, _ reading: Reading) -> Standing {
    let clause = reading.clauses[c]
    let outer = standings.standing(of: c, reading)
    guard let verb = clause.verb, verb.head != i else { return outer }
    let np = Int(reading.nounPhraseAt[i])
    guard np >= 0, reading.tokens[i].tag.isNoun else { return outer }
    let phrase = reading.nounPhrases[np]
    let first = reading.tokens[phrase.range.lowerBound].word
    if first == words.no || words.negatives.contains(first) || first == words.neither {
      return outer == .holds || outer == .denied ? .denied : .open
    }
    if phrase.range.lowerBound > 0 {
      let before = reading.tokens[phrase.range.lowerBound - 1].word
      if before == words.without { return .denied }
    }
    for attachment in reading.attachments where attachment.object == np {
      let head = reading.nounPhrases[attachment.nounPhrase].head
      if let found = standings.standing(ofObjectOf: reading.tokens[head].lemma) { return found }
    }
    let isObject = clause.arguments.contains {
      ($0.slot == .object || $0.slot == .prepositional) && $0.filler == .nounPhrase(np)
    }
    guard isObject else { return outer }
    if standings.excludes(verb, reading) {
      // "could not be ruled out"
      if verb.isNegated { return verb.modality == .actual ? .open : .possible }
      return outer == .holds ? .denied : .open
    }
    return standings.standing(ofObjectOf: verb.lemma) ?? outer
  }
}
