import English
import Knowledge

/// Yes, no with what the text says instead, or nothing.
///
/// Yes: a fact has every role of the question, its clause accounts for all the question's words,
/// and the text says that it is so. No: the same fact, denied; or one of the opposite meaning; or
/// all but one exclusive role or number. Anything else is silence.
extension PartAnswerer {
  func yesNo(_ question: Question, _ statement: Statement) -> [Proposal] {
    guard let asked = Asked(question, statement) else { return [] }
    return decide(asked)
  }

  /// "Why did X do this?" where the text says that X did not, or did the opposite: what it says.
  func denials(_ question: Question, _ statement: Statement) -> [Proposal] {
    guard let asked = Asked(question, statement), !question.isNegated else { return [] }
    let found = decide(asked, byFactsOnly: true)
    guard !found.contains(where: { $0.status == .answered }) else { return [] }
    return found.filter { $0.status == .corrected }
  }

  /// Yes or no to what is asserted, surest first.
  ///
  /// - Parameter byFactsOnly: sentences without a fact of the predicate's frames are not looked at.
  func decide(_ asked: Asked, byFactsOnly: Bool = false) -> [Proposal] {
    let question = asked.question
    let statement = asked.statement
    var result: [Proposal] = []
    let isIdiom = isIdiom(asked)
    let asserted = statement.matches.filter {
      isAsserted($0, asked) && $0.asked.entailedBy < 0
        && !(isIdiom && $0.asked.frame >= LexicalFrame.base)
    }
    for match in asserted.prefix(16) {
      if let found = judge(match, asked, isOpposite: false) { result.append(found) }
    }
    for match in opposites(asked) {
      if let found = judge(match, asked, isOpposite: true) { result.append(found) }
    }
    // That it is so somewhere outweighs that something else is so, too.
    if !result.contains(where: { $0.status == .answered }), !asksOfAnother(question) {
      for match in asserted.prefix(16) where !match.contradicted.isEmpty {
        let missing = account(match, asked).missing
        let tokens = question.reading.tokens
        guard
          missing.allSatisfy({
            isInContradicted($0, match, asked)
              || !tokens[$0].tag.isName && tokens[$0].tag != .number
          }),
          var correction = correct(match, statement)
        else { continue }
        // What the question is about holds; what it says of it is what is mended.
        if isTopic(match, asked) { correction.confidence -= 0.1 }
        result.append(correction)
      }
    }
    if result.isEmpty, !isIdiom { result = byWording(asked) }
    if result.isEmpty, !byFactsOnly { result = byReport(asked) }
    if result.isEmpty, !byFactsOnly { result = byClaim(asked) }
    return result.sorted { $0.confidence > $1.confidence }
  }

  /// "take into custody", "take part": the verb alone says nothing of what is meant.
  private func isIdiom(_ asked: Asked) -> Bool {
    let origin = asked.origins(asked.verb.head..<(asked.verb.head + 1)).first
    let phrase = asked.question.constraints.first { $0.token == origin }?.phrase ?? .none
    return isIdiom(asked.verb.head, asked.clause, phrase, asked.statement.reading)
  }

  func isIdiom(_ place: Int, _ clause: Clause, _ phrase: WordID, _ reading: Reading) -> Bool {
    guard !phrase.isNone, let verb = clause.verb, verb.head == place else { return false }
    let particle = verb.particle.map { reading.tokens[$0].word } ?? .none
    return reader.lexicon.parts(of: phrase).dropFirst().contains {
      $0 != particle && !isPreposition($0)
    }
  }

  private func isPreposition(_ word: WordID) -> Bool { oppositions.prepositions.contains(word) }

  /// The surface subject of the question is what the fact has another filler for.
  private func isTopic(_ match: FactMatch, _ asked: Asked) -> Bool {
    let topic = asked.clause.arguments.first {
      $0.slot == (asked.verb.isPassive ? .object : .subject)
    }
    return match.contradicted.contains { match.asked.filler(of: $0) == topic?.filler }
  }

  /// What a yes/no question asserts, with the tokens of its predicate.
  struct Asked {
    let question: Question
    let statement: Statement
    let clause: Clause
    let verb: VerbGroup
    /// Index in the question by token of the statement; -1 for none.
    let origin: [Int]
    /// Tokens of the question that the statement leaves out: other alternatives.
    let ignored: Set<Int>

    /// - Parameter origin: where the statement is not the question's own.
    init?(_ question: Question, _ statement: Statement, origin: [Int]? = nil) {
      guard
        let clause = statement.reading.clauses.first(where: { $0.kind == .main && $0.verb != nil })
          ?? statement.reading.clauses.first(where: { $0.verb != nil }),
        let verb = clause.verb
      else { return nil }
      self.question = question
      self.statement = statement
      self.clause = clause
      self.verb = verb
      self.origin = origin ?? question.statementOrigin
      ignored =
        origin.map { kept in
          Set(question.tokens.filter { !kept.contains($0) })
        } ?? []
    }

    func origins(_ range: Range<Int>) -> [Int] {
      range.filter { $0 < origin.count }.map { origin[$0] }.filter { $0 >= 0 }
    }
  }

  /// A yes or no from one fact that the question's roles agree with.
  private func judge(_ match: FactMatch, _ asked: Asked, isOpposite: Bool) -> Proposal? {
    let fact = knowledge.facts[match.fact]
    let a = Int(match.fact.article)
    let article = knowledge.articles[a]
    guard match.contradicted.isEmpty, match.agreed > 0, fact.clause >= 0 else { return nil }
    guard let content = agreement(match, asked, article) else { return nil }
    let account = account(match, asked)
    guard account.missing.isEmpty else { return nil }
    var isSo = content != isOpposite
    var rule = isOpposite ? "polarity.opposite" : isSo ? "polarity.yes" : "polarity.content"
    if account.isNumberDifferent {
      guard isSo else { return nil }
      isSo = false
      rule = "polarity.number"
    }
    guard let holds = verdict(fact, asked, article) else { return nil }
    if !holds {
      // That something else or its opposite is not so says nothing.
      guard isSo else { return nil }
      isSo = false
      rule = "polarity.no"
    }
    return polar(
      isSo, (a, fact.sentence), fact.clause, rule,
      confidence: max(confidence(match, asked.question), 0.6) - (isOpposite ? 0.05 : 0),
      steps: [step(match)])
  }

  /// Builds the reply from a clause of an article.
  func polar(
    _ isSo: Bool, _ place: (article: Int, sentence: Int), _ clause: Int, _ rule: String,
    confidence: Double, steps: [Answer.Step]
  ) -> Proposal {
    let article = knowledge.articles[place.article]
    let text = isSo ? "Yes" : "No: " + clauseText(clause, sentence: place.sentence, article)
    var proposal = Proposal(text: text, kind: .yesNo, confidence: min(0.95, confidence))
    proposal.status = isSo ? .answered : .corrected
    proposal.isBorneOut = isSo
    proposal.evidence = [place]
    proposal.steps = steps + [.init(rule: rule)]
    return proposal
  }

  /// Whether the text says that a fact is so, is not, or neither (nil), for what is asked.
  func verdict(_ fact: FrameInstance, _ asked: Asked, _ article: Article) -> Bool? {
    let reading = article.reading
    let clause = reading.clauses[fact.clause]
    var standing = standings.standing(of: fact.clause, reading)
    // A noun ("the resignation of X") stands by itself, unless "no" stands before it.
    if let verb = clause.verb, fact.trigger != verb.head,
      !isPredicate(fact.trigger, of: clause, reading)
    {
      let np = Int(reading.nounPhraseAt[fact.trigger])
      let first = np >= 0 ? reading.tokens[reading.nounPhrases[np].range.lowerBound].word : .none
      if first == words.no { standing = .denied } else if standing == .denied { standing = .open }
    }
    return verdict(standing, isFuture: fact.tense == .future, asked)
  }

  func verdict(_ standing: Standing, isFuture: Bool, _ asked: Asked) -> Bool? {
    verdict(standing, isFuture: isFuture, asked.verb)
  }

  func verdict(_ standing: Standing, isFuture: Bool, _ verb: VerbGroup) -> Bool? {
    switch standing {
    case .holds:
      // What will be has not been.
      if isFuture, verb.tense == .past || verb.isPerfect { return nil }
      return true
    case .denied: return false
    case .possible: return verb.modality == .possible ? true : nil
    case .intended: return verb.tense == .future || verb.modality == .intended ? true : nil
    case .open: return nil
    }
  }

  /// The trigger is the complement of a copula: "is responsible for".
  private func isPredicate(_ trigger: Int, of clause: Clause, _ reading: Reading) -> Bool {
    clause.arguments.contains { argument in
      guard argument.slot == .complement || argument.slot == .prepositional else { return false }
      if argument.marker == trigger { return true }
      switch argument.filler {
      case .nounPhrase(let np): return reading.nounPhrases[np].head == trigger
      case .tokens(let range): return range.contains(trigger)
      case .clause: return false
      }
    }
  }

  /// Whether every role of the question agrees: true, or false where a clause in a role says the
  /// opposite; nil where one does not agree.
  private func agreement(_ match: FactMatch, _ asked: Asked, _ article: Article) -> Bool? {
    let fact = knowledge.facts[match.fact]
    let statement = asked.statement.reading
    var arguments = matcher.arguments
    arguments.descriptions = asked.statement.descriptions
    var result = true
    for role in match.asked.roles {
      guard let filler = fact.filler(of: role.role) else { continue }
      if case .clause(let q) = role.filler {
        guard let content = contentAgreement(q, asked, filler, Int(match.fact.article)) else {
          return nil
        }
        if !content { result.toggle() }
        continue
      }
      var asks = role.filler
      if let subject = describedSubject(role.filler, match.asked, asked) { asks = subject }
      if asks != role.filler {
        guard isCalled(asks, statement, filler, article) else { return nil }
      } else if arguments.compare(asks, statement, filler, article).value < 0.4 {
        guard isAnaphoric(filler, article) else { return nil }
      }
    }
    return result
  }

  /// "Is X the mayor of Y?": the noun's own role is X's.
  private func describedSubject(
    _ filler: Argument.Filler, _ instance: FrameInstance, _ asked: Asked
  ) -> Argument.Filler? {
    guard asked.verb.lemma == words.be, case .nounPhrase(let np) = filler,
      asked.statement.reading.nounPhrases[np].head == instance.trigger
    else { return nil }
    return asked.clause.arguments.first { $0.slot == .subject && $0.filler != filler }?.filler
  }

  /// Whether the text calls somebody what a phrase says: by a name in it, a copula, an apposition.
  func isCalled(
    _ asks: Argument.Filler, _ statement: Reading, _ filler: Argument.Filler, _ article: Article
  ) -> Bool {
    guard case .nounPhrase(let np) = filler else { return false }
    let reading = article.reading
    var others = matcher.arguments.variants(np, article)
    // "a builder and a friend of hers": what the first is called the others are.
    var first = np
    while let before = reading.nounPhrases[first].previousConjunct { first = before }
    if first != np, !reading.nounPhrases[np].isName { others.append(first) }
    for pair in reading.classPairs(touching: others) {
      for other in [pair.instance, pair.klass] where !others.contains(other) {
        others.append(other)
      }
    }
    return others.contains {
      matcher.arguments.compare(asks, statement, .nounPhrase($0), article).value >= 0.6
    }
  }

  /// "the process", "it": a phrase that refers to something said before, whatever it was.
  private func isAnaphoric(_ filler: Argument.Filler, _ article: Article) -> Bool {
    guard case .nounPhrase(let np) = filler else { return false }
    let phrase = article.reading.nounPhrases[np]
    return phrase.isPronoun && article.reading.tokens[phrase.head].word == words.it
  }

  /// Whether a clause that a role holds says the same (true) or the opposite (false).
  func contentAgreement(
    _ q: Int, _ asked: Asked, _ filler: Argument.Filler, _ a: Int
  ) -> Bool? {
    let reading = knowledge.articles[a].reading
    var clauses: [Int] = []
    switch filler {
    case .clause(let c):
      // "I say this: that P and that Q": the clauses behind it are its content too.
      let first = reading.clauses[c]
      clauses =
        [c]
        + reading.clauses.indices.filter {
          $0 != c && reading.clauses[$0].sentence == first.sentence
            && reading.clauses[$0].kind == .complement
            && reading.clauses[$0].range.lowerBound >= first.range.lowerBound
        }
    case .tokens(let range):
      clauses = reading.clauses.indices.filter {
        range.contains(reading.clauses[$0].range.lowerBound)
      }
    case .nounPhrase: return nil
    }
    for c in clauses {
      if let found = factAgreement(q, asked, clause: c, a) { return found }
      if let found = contentAgreement(q, asked.statement.reading, clause: c, reading) {
        return found
      }
    }
    return nil
  }

  /// The same from a fact in the clause that fills every role of one in the question's.
  private func factAgreement(_ q: Int, _ asked: Asked, clause c: Int, _ a: Int) -> Bool? {
    for match in asked.statement.matches {
      let fact = knowledge.facts[match.fact]
      guard Int(match.fact.article) == a, fact.clause == c, match.asked.clause == q,
        match.given > 0, match.agreed == match.given, match.contradicted.isEmpty
      else { continue }
      let standing = standings.standing(of: c, knowledge.articles[a].reading)
      if standing == .open { return nil }
      let denies = standing == .denied
      return denies == match.asked.isNegated
    }
    return nil
  }

  private func contentAgreement(
    _ q: Int, _ statement: Reading, clause c: Int, _ reading: Reading
  ) -> Bool? {
    let asks = statement.clauses[q]
    let says = reading.clauses[c]
    guard let predicate = predicate(of: asks, statement) else { return nil }
    var sign: Bool?
    for i in says.range where sign == nil && clause(at: i, in: says.sentence, reading) == c {
      sign = relation(statement.tokens[predicate], reading.tokens[i])
    }
    guard var result = sign else { return nil }
    // "it is secret" inside a quotation: the pronoun's phrase stands before.
    let isPronoun = says.arguments.contains {
      guard $0.slot == .subject, case .nounPhrase(let np) = $0.filler else { return false }
      return reading.nounPhrases[np].isPronoun
    }
    var subject = 0..<0
    for argument in asks.arguments where argument.slot == .subject && isPronoun {
      if case .nounPhrase(let np) = argument.filler {
        subject = statement.nounPhrases[np].fullRange
      }
    }
    let others = asks.range.filter {
      $0 != predicate && !subject.contains($0)
        && matcher.arguments.isContent(statement.tokens[$0])
    }
    guard
      others.allSatisfy({ i in
        says.range.contains { relation(statement.tokens[i], reading.tokens[$0]) == true }
      })
    else { return nil }
    let denies = standings.standing(of: c, reading) == .denied
    if denies != (asks.verb?.isNegated ?? false) { result.toggle() }
    return result
  }

  /// Whether a match is about what the question asserts: its trigger is the main verb, the
  /// complement of a copula, or the object of a verb that says little itself ("take a decision").
  func isAsserted(_ match: FactMatch, _ asked: Asked) -> Bool {
    isAsserted(match.asked, asked)
  }

  func isAsserted(_ instance: FrameInstance, _ asked: Asked) -> Bool {
    let trigger = instance.trigger
    let reading = asked.statement.reading
    if trigger == asked.verb.head { return true }
    for argument in asked.clause.arguments {
      let isComplement = argument.slot == .complement || asked.verb.lemma == words.be
      // "take a decision" decides; "take the job" is no job.
      let isDone =
        argument.slot == .object && reader.isLight(asked.verb.lemma)
        && !reader.frames.isRoleNoun(instance.pattern)
      guard isComplement || isDone else { continue }
      // "Is the mayor Ann Lee?" asserts the subject's noun, "Is the club part of it?" does not.
      if argument.slot == .subject, !hasNamedComplement(asked) { continue }
      if argument.marker == trigger { return true }
      switch argument.filler {
      case .nounPhrase(let np): if reading.nounPhrases[np].head == trigger { return true }
      case .tokens(let range): if range.contains(trigger) { return true }
      case .clause: break
      }
    }
    return false
  }

  private func hasNamedComplement(_ asked: Asked) -> Bool {
    let reading = asked.statement.reading
    return asked.clause.arguments.contains {
      guard $0.slot == .complement, case .nounPhrase(let np) = $0.filler else { return false }
      return reading.nounPhrases[np].isName
    }
      || asked.clause.arguments.contains {
        guard $0.slot == .subject, case .nounPhrase(let np) = $0.filler else { return false }
        return reading.tokens[reading.nounPhrases[np].head].tag == .existential
          || asked.clause.arguments.allSatisfy { $0.slot != .complement }
      }
  }
}
