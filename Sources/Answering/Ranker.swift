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
  private let table = MatchTable()
  private var layouts: [ArticleLayout?]
  private var overlaps: Overlaps
  /// The sentence that answered the question this one goes on from.
  var focus: (article: Int, sentence: Int)?
  /// The weight of a question's words in the sentence that holds most of them.
  private var bestOverlap: Float = 0
  /// Candidates by sentence, once they were needed.
  private var known: [[Candidate]?]

  package init(
    knowledge: KnowledgeBase, words: QuestionWords, weights: Weights = Weights(),
    index: SentenceIndex? = nil
  ) {
    self.knowledge = knowledge
    self.weights = weights
    self.questionWords = words
    self.words = RankingWords(lexicon: knowledge.lexicon)
    let index = index ?? SentenceIndex(articles: knowledge.articles)
    self.index = index
    expansions = Expansions(lexicon: knowledge.lexicon, weights: weights)
    layouts = [ArticleLayout?](repeating: nil, count: knowledge.articles.count)
    overlaps = Overlaps(count: index.places.count)
    known = [[Candidate]?](repeating: nil, count: index.places.count)
  }

  /// The best candidates, best first; at most `limit`. Empty when nothing of the question stands
  /// in the articles.
  func candidates(
    for question: Question, limit: Int = 20, support: FactSupport? = nil
  ) -> [ScoredCandidate] {
    let terms = QuestionTerms(
      question: question, index: index, expansions: &expansions, table: table, weights: weights,
      empty: questionWords.empty)
    defer { terms.clear(table) }
    guard !terms.terms.isEmpty else { return [] }
    var result: [ScoredCandidate] = []
    result.reserveCapacity(limit + 1)
    let sums = TermSums(terms)
    for sentence in plausible(terms) {
      score(sentence, terms, sums, support, limit, into: &result)
    }
    measureLeads(&result)
    let most = bestOverlap / max(terms.total, 0.001)
    for i in result.indices { result[i].lag = max(0, most - result[i].features[.overlap]) }
    return result
  }

  /// Runs `body` with a question's terms, the numbers of the sentences that hold some, best first,
  /// and a way to match a sentence by article and number.
  func withTerms<Result>(
    of question: Question,
    _ body: (QuestionTerms, [Int], (Int, Int) -> SentenceMatch) -> Result
  ) -> Result {
    let terms = QuestionTerms(
      question: question, index: index, expansions: &expansions, table: table, weights: weights,
      empty: questionWords.empty)
    defer { terms.clear(table) }
    return body(terms, terms.terms.isEmpty ? [] : plausible(terms)) { article, sentence in
      self.match(sentence, self.layout(of: article), terms)
    }
  }

  /// Higher score, then earlier in the articles, then shorter.
  private func isBetter(_ a: ScoredCandidate, _ b: ScoredCandidate) -> Bool {
    if a.score != b.score { return a.score > b.score }
    return (a.article, a.candidate.start, a.candidate.end) < (
      b.article, b.candidate.start, b.candidate.end
    )
  }

  /// Sentences with at least a third of the best overlap, best first.
  private func plausible(_ terms: QuestionTerms) -> [Int] {
    terms.forEachWord(in: table) { word, match in
      overlaps.note(index.sentences(with: word), match)
    }
    var found = overlaps.take(weights: terms.terms.map(\.weight))
    let best = found.reduce(0) { max($0, $1.overlap) }
    bestOverlap = best
    // A sentence after a good one may go on about the same thing.
    let good = found.filter { $0.overlap >= best * 0.6 }.map(\.sentence)
    for sentence in good {
      let next = sentence + 1
      guard next < index.places.count, index.places[next].article == index.places[sentence].article,
        !found.contains(where: { $0.sentence == next })
      else { continue }
      found.append((next, best * 0.34))
    }
    found.removeAll { $0.overlap < best / 3 }
    found.sort { $0.overlap > $1.overlap || $0.overlap == $1.overlap && $0.sentence < $1.sentence }
    return found.prefix(30).map(\.sentence)
  }

  private func candidates(of sentence: Int, _ layout: ArticleLayout) -> [Candidate] {
    if let found = known[sentence] { return found }
    var finder = CandidateFinder(layout: layout, words: words)
    let found = finder.candidates(of: Int(index.places[sentence].sentence))
    known[sentence] = found
    return found
  }

  func layout(of article: Int) -> ArticleLayout {
    if let found = layouts[article] { return found }
    let made = ArticleLayout(
      article: knowledge.articles[article], empty: questionWords.empty)
    layouts[article] = made
    return made
  }

  private func score(
    _ sentence: Int, _ terms: QuestionTerms, _ sums: TermSums, _ support: FactSupport?,
    _ limit: Int, into result: inout [ScoredCandidate]
  ) {
    let place = index.places[sentence]
    let article = Int(place.article)
    let number = Int(place.sentence)
    let layout = layout(of: article)
    guard layout.reading.sentences[number].kind != .residue else { return }
    let match = match(number, layout, terms)
    let predicate = PredicateMatch(
      match: match, phrases: layout.phrases(of: number),
      clauses: layout.clauses(of: number), terms: terms, table: table, words: words)
    let before = number > 0 ? self.match(number - 1, layout, terms) : nil
    let missing = missing(match, before, terms)
    let scorer = CandidateScorer(
      terms: terms, match: match, predicate: predicate, table: table, index: index, words: words,
      questionWords: questionWords, lexicon: knowledge.lexicon,
      neighbour: before.map { neighbour(of: match, before: $0, terms) } ?? 0,
      clauseShares: CandidateScorer.clauseShares(layout.clauses(of: number), match, terms, sums),
      sums: sums)
    let focus = nearness(article, number)
    for candidate in candidates(of: sentence, layout) {
      var features = scorer.features(of: candidate)
      features[.focus] = focus
      if let support { features[.fact] = support.strength(of: candidate, article: article) }
      let score = features.score(weights)
      if result.count >= limit, let last = result.last, score < last.score { continue }
      let scored = ScoredCandidate(
        candidate: candidate, article: article, score: score,
        plainScore: score - features[.fact] * weights[.fact], features: features, missing: missing)
      // Few are kept: a sorted array is the simplest queue.
      var place = result.count
      while place > 0, isBetter(scored, result[place - 1]) { place -= 1 }
      result.insert(scored, at: place)
      if result.count > limit { result.removeLast() }
    }
  }

  /// How near a sentence stands to the one in focus. People ask on as the text goes on: of 109
  /// turns of QuAC behind an answered one 36 % are answered in the same sentence or the next, 27 %
  /// in the seven behind, 20 % further up.
  private func nearness(_ article: Int, _ sentence: Int) -> Float {
    guard let focus, focus.article == article else { return 0 }
    switch sentence - focus.sentence {
    case 0, 2: return 0.7
    case 1: return 1
    case 3...8: return 0.3
    default: return 0
    }
  }

  private func missing(
    _ match: SentenceMatch, _ before: SentenceMatch?, _ terms: QuestionTerms
  ) -> Missing {
    var result = Missing()
    let total = max(terms.total, 0.001)
    for (number, term) in terms.terms.enumerated() where !term.isAsked {
      let strength = max(match.best[number], 0.7 * (before?.best[number] ?? 0))
      let share = (1 - strength) * term.weight / total
      result.heaviest = max(result.heaviest, share)
      if number == terms.verb { result.verb = 1 - strength }
      switch term.kind {
      case .name: result.names += share
      case .number, .time: result.numbers += share
      case .content: result.content += share
      }
    }
    return result
  }

  private func match(_ sentence: Int, _ layout: ArticleLayout, _ terms: QuestionTerms)
    -> SentenceMatch
  {
    SentenceMatch(
      layout: layout, sentence: sentence, terms: terms, table: table, weights: weights)
  }

  /// Share of the question's words that the sentence before holds and this one does not.
  private func neighbour(
    of match: SentenceMatch, before: SentenceMatch, _ terms: QuestionTerms
  ) -> Float {
    var sum: Float = 0
    for (number, term) in terms.terms.enumerated() where match.best[number] < before.best[number] {
      sum += term.weight * (before.best[number] - match.best[number])
    }
    return sum / max(terms.total, 0.001)
  }

  /// How far each candidate leads, or trails, the best one with other words.
  private func measureLeads(_ found: inout [ScoredCandidate]) {
    guard let first = found.first else { return }
    let rival = found.dropFirst().lazy.filter {
      $0.article != first.article || $0.candidate.sentence != first.candidate.sentence
        || !$0.candidate.range.overlaps(first.candidate.range)
    }.map(\.plainScore).max()
    for i in found.indices { found[i].lead = max(-3, found[i].plainScore - first.plainScore) }
    found[0].lead = min(3, rival.map { first.plainScore - $0 } ?? 3)
  }
}
