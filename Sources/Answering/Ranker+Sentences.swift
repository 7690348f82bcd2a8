internal import English
internal import Knowledge

/// A sentence that speaks of what a question speaks of.
struct SpokenSentence: Sendable {
  var article: Int
  var sentence: Int
  /// Share of the question's words, weighed by rareness, that the sentence holds, itself or through
  /// what its pronouns stand for: 0 to 1.
  var coverage: Double
  /// Tokens that stand for words of the question, in order.
  var hits: [Int]
  /// The question's verb, or a word that stands for it, is among them; true where it has none.
  var hasVerb: Bool
  /// Every name of the question stands in the sentence, or in the one before it.
  var hasNames: Bool
}

/// Sentences as wholes: where clauses and reasons are looked for.
extension Ranker {
  /// The sentences that hold most of a question's words, best first; at most `limit`.
  ///
  /// - Parameter ignoring: tokens of the question that ask and say nothing of the matter ("reason").
  func sentences(
    for question: Question, ignoring: Set<Int> = [], limit: Int = 6
  ) -> [SpokenSentence] {
    var question = question
    question.constraints.removeAll { ignoring.contains($0.token) }
    return withTerms(of: question) { terms, plausible, match in
      guard terms.total > 0 else { return [] }
      var result: [SpokenSentence] = []
      for number in plausible.prefix(12) {
        let place = index.places[number]
        let (a, s) = (Int(place.article), Int(place.sentence))
        let found = match(a, s)
        let before = s > 0 ? match(a, s - 1) : nil
        let hasNames = terms.terms.indices.allSatisfy {
          terms.terms[$0].kind != .name || found.best[$0] > 0 || (before?.best[$0] ?? 0) > 0
        }
        result.append(
          SpokenSentence(
            article: a, sentence: s, coverage: Double(found.overlap),
            hits: found.hits.map { Int($0.token) }.sorted(),
            hasVerb: terms.verb < 0 || found.best[terms.verb] > 0, hasNames: hasNames))
      }
      result.sort { ($0.coverage, -$0.sentence) > ($1.coverage, -$1.sentence) }
      return Array(result.prefix(limit))
    }
  }
}
