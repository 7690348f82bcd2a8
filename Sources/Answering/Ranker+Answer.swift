internal import English
internal import Knowledge

/// Ranked candidates as answers.
extension Ranker {
  /// Sets text, items, evidence and steps of an answer from a candidate. A pronoun is
  /// answered with the name it stands for, whose sentence is evidence too.
  package func fill(_ answer: inout Answer, with scored: ScoredCandidate) {
    let builder = AnswerBuilder(knowledge: knowledge)
    let article = scored.article
    var range = scored.candidate.range
    answer.evidence = [builder.evidence(token: range.lowerBound, of: article)]
    if scored.candidate.isPronoun,
      let name = layout(of: article).name(of: Int(scored.candidate.nounPhrase))
    {
      let phrase = knowledge.articles[article].reading.nounPhrases[name]
      range = phrase.nameRange ?? phrase.range
      let other = builder.evidence(token: range.lowerBound, of: article)
      if other != answer.evidence[0] { answer.evidence.append(other) }
    }
    let text = builder.text(range, of: article)
    answer.text = text
    answer.items = scored.candidate.shape == .list ? items(of: scored, builder) : [text]
    answer.steps += scored.steps(weights)
  }

  private func items(of scored: ScoredCandidate, _ builder: AnswerBuilder) -> [String] {
    let reading = knowledge.articles[scored.article].reading
    var result: [String] = []
    var next: Int? = Int(scored.candidate.nounPhrase)
    while let index = next, index >= 0, result.count < 40 {
      let phrase = reading.nounPhrases[index]
      result.append(builder.text(phrase.range, of: scored.article))
      next = phrase.nextConjunct
    }
    return result.isEmpty ? [builder.text(scored.candidate.range, of: scored.article)] : result
  }
}
