import English
import Knowledge

/// Why something is so, from the sentences that speak of it.
extension PartAnswerer {
  /// Whether a question asks for a cause: "why", "the reason for", "what made X fall".
  func asksReason(_ question: Question, _ statement: Statement?) -> Bool {
    if question.kind == .reason { return true }
    guard question.wh == .what, question.asked == nil, let statement, let gap = statement.gap else {
      return false
    }
    let reading = statement.reading
    guard let main = reading.clauses.first(where: { $0.kind == .main }), let verb = main.verb,
      main.arguments.contains(where: {
        guard $0.slot == .subject, case .nounPhrase(let np) = $0.filler else { return false }
        return reading.nounPhrases[np].head == gap
      })
    else { return false }
    if let cause = reasons.cause,
      statement.instances.contains(where: { asked in
        asked.frame == cause.frame && asked.trigger == verb.head
          && asked.filler(of: cause.agent) != nil && asked.filler(of: cause.effect) != nil
      })
    {
      return true
    }
    return !reasons.verbs[verb.lemma].isDisjoint(with: [.objectControl, .bare])
      && main.arguments.contains { $0.slot == .clausal }
  }

  /// "In what case", "under what circumstances": the if-clause of the sentence that says the rest.
  func conditions(_ question: Question) -> [Proposal] {
    guard let asked = question.asked, asked.source == .determined, question.gap.isFronted,
      reasons.conditionNouns.contains(asked.lemma)
    else { return [] }
    let spoken = ranker.sentences(for: question, ignoring: Set(asked.range), limit: 3)
    var result: [Proposal] = []
    for sentence in spoken where sentence.hasNames {
      let article = knowledge.articles[sentence.article]
      for clause in article.reading.clauses
      where clause.sentence == sentence.sentence && clause.kind == .adverbial
        && reasons.conditionals.contains(clause.connector)
      {
        let rendered = spans.render(
          .tokens(spans.extended(clause.range, article.reading)), in: article, wantsName: false)
        var proposal = Proposal(
          text: rendered.text, kind: question.kind, confidence: 0.35 + 0.5 * sentence.coverage)
        proposal.evidence = [(sentence.article, sentence.sentence)]
        proposal.steps = [
          .init(rule: "condition.clause", detail: rendered.text, score: sentence.coverage)
        ]
        result.append(proposal)
      }
    }
    return result
  }

  /// Reasons found by the words that the question and a sentence share.
  func spokenReasons(_ question: Question) -> [Proposal] {
    var ignoring = Set(question.asked?.range ?? 0..<0)
    if let verb = question.gap.verb, question.kind != .reason { ignoring.insert(verb) }
    let spoken = ranker.sentences(for: question, ignoring: ignoring, limit: 4)
    guard let best = spoken.first?.coverage else { return [] }
    var result: [Proposal] = []
    for sentence in spoken where sentence.coverage >= best * 0.8 {
      let article = knowledge.articles[sentence.article]
      guard article.reading.sentences[sentence.sentence].kind == .prose else { continue }
      var found = reasons.find(
        sentence, in: article, facts: knowledge.facts.instances[sentence.article])
      if sentence.hasVerb, let whole = reasons.whole(sentence, in: article) { found.append(whole) }
      for reason in found.prefix(3) {
        var filler = reason.filler
        if case .tokens(let range) = filler, !reason.isWhole {
          filler = .tokens(spans.extended(range, article.reading))
        }
        let rendered = spans.render(filler, in: article, wantsName: false)
        if isEcho(rendered.text, question) { continue }
        var confidence = reason.strength * (0.35 + 0.65 * sentence.coverage)
        if !sentence.hasNames { confidence -= 0.2 }
        var proposal = Proposal(text: rendered.text, kind: question.kind, confidence: confidence)
        proposal.evidence = [(sentence.article, reason.sentence)]
        if reason.sentence != sentence.sentence {
          proposal.evidence.append((sentence.article, sentence.sentence))
        }
        proposal.isWhole = reason.isWhole
        proposal.keepsText = true
        proposal.steps = [.init(rule: reason.rule, detail: rendered.text, score: sentence.coverage)]
        result.append(proposal)
      }
    }
    return result
  }
}
