internal import English
package import Knowledge

/// Finds and ranks the spans of the articles that may answer a question, by words, kinds and
/// places. Keeps what it worked out of the articles between questions.
package final class Ranker {
  package let knowledge: KnowledgeBase
  package let weights: Weights
  package let index: SentenceIndex
  let words: RankingWords
  let questionWords: QuestionWords
  private var expansions: Expansions
  private var table = MatchTable()
  private var finders: [CandidateFinder?]
  private(set) var antecedents: [Antecedents?]
  /// Candidates by sentence, once they were needed.
  private var known: [[Candidate]?]

  package init(knowledge: KnowledgeBase, words: QuestionWords, weights: Weights = Weights()) {
    self.knowledge = knowledge
    self.weights = weights
    self.questionWords = words
    self.words = RankingWords(lexicon: knowledge.lexicon)
    index = SentenceIndex(articles: knowledge.articles)
    expansions = Expansions(lexicon: knowledge.lexicon, weights: weights)
    finders = [CandidateFinder?](repeating: nil, count: knowledge.articles.count)
    antecedents = [Antecedents?](repeating: nil, count: knowledge.articles.count)
    known = [[Candidate]?](repeating: nil, count: index.places.count)
  }

  /// The best candidates, best first; at most `limit`. Empty when nothing of the question stands
  /// in the articles.
  package func candidates(for question: Question, limit: Int = 20) -> [ScoredCandidate] {
    let terms = QuestionTerms(
      question: question, index: index, expansions: &expansions, table: &table, weights: weights,
      empty: questionWords.empty)
    defer { terms.clear(&table) }
    guard !terms.terms.isEmpty else { return [] }
    var result: [ScoredCandidate] = []
    for (sentence, overlap) in plausible(terms) {
      score(sentence, overlap, question, terms, into: &result)
    }
    result.sort { $0.score > $1.score || $0.score == $1.score && isEarlier($0, $1) }
    if result.count > limit { result.removeLast(result.count - limit) }
    for i in result.indices { result[i].confidence = confidence(result[i]) }
    return result
  }

  private func isEarlier(_ a: ScoredCandidate, _ b: ScoredCandidate) -> Bool {
    (a.article, a.candidate.start, a.candidate.end) < (
      b.article, b.candidate.start, b.candidate.end
    )
  }

  /// Sentences with at least a third of the best overlap, with theirs.
  private func plausible(_ terms: QuestionTerms) -> [(sentence: Int, overlap: Float)] {
    var byTerm: [Int32: [Float]] = [:]
    terms.forEachWord(in: table) { word, match in
      for sentence in index.sentences(with: word) {
        byTerm[sentence, default: [Float](repeating: 0, count: terms.terms.count)][
          Int(match.term)] =
          max(byTerm[sentence]?[Int(match.term)] ?? 0, match.strength)
      }
    }
    var found: [(sentence: Int, overlap: Float)] = []
    var best: Float = 0
    for (sentence, strengths) in byTerm {
      var sum: Float = 0
      for (number, term) in terms.terms.enumerated() { sum += term.weight * strengths[number] }
      best = max(best, sum)
      found.append((Int(sentence), sum))
    }
    // A sentence after a good one may go on about the same thing.
    var seen = Set(found.map(\.sentence))
    for (sentence, overlap) in found where overlap >= best * 0.6 {
      let next = sentence + 1
      guard next < index.places.count, index.places[next].article == index.places[sentence].article,
        seen.insert(next).inserted
      else { continue }
      found.append((next, best * 0.34))
    }
    found.removeAll { $0.overlap < best / 3 }
    found.sort { $0.overlap > $1.overlap || $0.overlap == $1.overlap && $0.sentence < $1.sentence }
    return Array(found.prefix(30))
  }

  private func candidates(of sentence: Int) -> [Candidate] {
    if let found = known[sentence] { return found }
    let place = index.places[sentence]
    let article = Int(place.article)
    prepare(article)
    let found = finders[article]!.candidates(of: Int(place.sentence))
    known[sentence] = found
    return found
  }

  private func prepare(_ article: Int) {
    guard finders[article] == nil else { return }
    let reading = knowledge.articles[article].reading
    finders[article] = CandidateFinder(reading: reading, words: words)
    antecedents[article] = Antecedents(
      reading: reading, representative: Self.representatives(knowledge.articles[article]))
  }

  /// For each noun phrase the one that names its entity best, or -1.
  private static func representatives(_ article: Article) -> [Int32] {
    let coreference = article.coreference
    return coreference.entityOf.map { entity in
      entity >= 0 && Int(entity) < coreference.representative.count
        ? coreference.representative[Int(entity)] : -1
    }
  }

  private func score(
    _ sentence: Int, _ overlap: Float, _ question: Question, _ terms: QuestionTerms,
    into result: inout [ScoredCandidate]
  ) {
    let place = index.places[sentence]
    let article = Int(place.article)
    let reading = knowledge.articles[article].reading
    guard reading.sentences[Int(place.sentence)].kind != .residue else { return }
    let candidates = candidates(of: sentence)
    let match = SentenceMatch(
      reading: reading, sentence: Int(place.sentence), terms: terms, table: table,
      antecedents: antecedents[article]!, weights: weights, empty: questionWords.empty)
    let predicate = PredicateMatch(
      question: question, match: match, phrases: finders[article]!.phrases(of: Int(place.sentence)),
      clauses: finders[article]!.clauses(of: Int(place.sentence)), terms: terms, table: table,
      words: words)
    var neighbour: Float = 0
    if place.sentence > 0 {
      let before = SentenceMatch(
        reading: reading, sentence: Int(place.sentence) - 1, terms: terms, table: table,
        antecedents: antecedents[article]!, weights: weights, empty: questionWords.empty)
      for (number, term) in terms.terms.enumerated() where match.best[number] < before.best[number]
      {
        neighbour += term.weight * (before.best[number] - match.best[number])
      }
      neighbour /= max(terms.total, 0.001)
    }
    let scorer = CandidateScorer(
      question: question, terms: terms, match: match, predicate: predicate, table: table,
      index: index, words: words, questionWords: questionWords, lexicon: knowledge.lexicon,
      neighbour: neighbour, clauses: finders[article]!.clauses(of: Int(place.sentence)))
    for candidate in candidates {
      let features = scorer.features(of: candidate)
      result.append(
        ScoredCandidate(
          candidate: candidate, article: article, score: features.score(weights), features: features
        ))
    }
  }

  /// How likely the candidate is right: its score on a curve with its middle where about half of
  /// the candidates are right, and flat at both ends.
  private func confidence(_ scored: ScoredCandidate) -> Float {
    let x = (scored.score - Self.middleScore) / Self.scoreSpread
    return 0.5 + 0.5 * x / (1 + abs(x))
  }

  static let middleScore: Float = 7.3
  static let scoreSpread: Float = 3
}
