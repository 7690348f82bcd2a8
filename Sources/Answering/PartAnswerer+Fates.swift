import English
import Knowledge

/// "What happened to X?", "What became of X?": what the text says was done to X, or X did.
extension PartAnswerer {
  func fates(_ question: Question, _ statement: Statement) -> [Proposal] {
    guard let subject = fated(question, statement) else { return [] }
    var result: [Proposal] = []
    for (a, article) in knowledge.articles.enumerated() {
      let reading = article.reading
      for (c, clause) in reading.clauses.enumerated() {
        guard reading.sentences[clause.sentence].kind == .prose, let verb = clause.verb,
          verb.isFinite, verb.tense == .past || verb.isPerfect, !verb.isNegated,
          clause.kind == .main || clause.kind == .complement || clause.kind == .adverbial,
          let strength = suffers(subject, statement.reading, verb, clause, article),
          standings.standing(of: c, reading) == .holds
        else { continue }
        let text = clauseText(c, sentence: clause.sentence, article)
        if isEcho(text, question) { continue }
        var proposal = Proposal(text: text, kind: question.kind, confidence: strength)
        proposal.isBorneOut = true
        proposal.keepsText = true
        proposal.evidence = [(a, clause.sentence)]
        proposal.steps = [.init(rule: "fate.clause", detail: text, score: strength)]
        result.append(proposal)
      }
    }
    return result
  }

  /// The phrase whose fate is asked for.
  private func fated(_ question: Question, _ statement: Statement) -> Argument.Filler? {
    guard question.wh == .what, let gap = statement.gap,
      let main = statement.reading.clauses.first(where: { $0.kind == .main }), let verb = main.verb,
      main.arguments.contains(where: {
        guard $0.slot == .subject, case .nounPhrase(let np) = $0.filler else { return false }
        return statement.reading.nounPhrases[np].head == gap
      })
    else { return nil }
    let word = reader.lexicon.text(verb.lemma)
    guard word == "happen" || word == "become" else { return nil }
    return main.arguments.first {
      $0.slot == .prepositional && $0.preposition == (word == "happen" ? words.to : words.of)
    }?.filler
  }

  /// How likely a clause tells what became of the phrase: a passive of it most, then a verb
  /// without an object that is neither of being nor of saying.
  private func suffers(
    _ phrase: Argument.Filler, _ statement: Reading, _ verb: VerbGroup, _ clause: Clause,
    _ article: Article
  ) -> Double? {
    guard verb.lemma != words.be, verb.lemma != words.have, !reader.isReporting(verb.lemma) else {
      return nil
    }
    let slot: Slot = verb.isPassive ? .object : .subject
    guard let filler = clause.arguments.first(where: { $0.slot == slot })?.filler else {
      return nil
    }
    let agreement = matcher.arguments.compare(phrase, statement, filler, article).value
    guard agreement >= 0.6 else { return nil }
    if verb.isPassive { return 0.5 + 0.3 * agreement }
    let hasObject = clause.arguments.contains { $0.slot == .object || $0.slot == .clausal }
    return hasObject ? nil : 0.45 + 0.3 * agreement
  }
}
