import English
import Knowledge

/// Questions that go on from what answered another: "Who founded X, and when was that?"
extension PartAnswerer {
  /// When, where, why or how that was which a clause says, with a token of the clause's sentence.
  func afterthought(
    _ kind: AnswerKind, of place: ClausePlace
  ) -> (proposal: Proposal, sentenceToken: Int)? {
    guard knowledge.articles.indices.contains(place.article) else { return nil }
    let article = knowledge.articles[place.article]
    let reading = article.reading
    guard let clause = reading.innermostClause(of: place.token),
      let filler = adjuncts.find(kind, clause: clause, in: article).first
    else { return nil }
    let sentence = Int(reading.sentenceAt[place.token])
    guard sentence >= 0 else { return nil }
    let rendered = spans.render(filler, in: article, wantsName: false)
    var proposal = Proposal(
      text: rendered.text, items: rendered.items, kind: kind, confidence: 0.6)
    proposal.evidence = [(place.article, sentence)]
    proposal.steps = [.init(rule: "part.afterthought", detail: rendered.text)]
    return (proposal, reading.sentences[sentence].tokens.lowerBound)
  }

  /// Where the fact stands that a proposal was taken from.
  func clause(of ref: FactRef) -> ClausePlace {
    ClausePlace(article: Int(ref.article), token: knowledge.facts[ref].trigger)
  }
}

extension Reading {
  /// The shortest clause that a token stands in. O(clauses).
  fileprivate func innermostClause(of token: Int) -> Int? {
    clauses.indices.filter { clauses[$0].range.contains(token) }.min {
      clauses[$0].range.count < clauses[$1].range.count
    }
  }
}
