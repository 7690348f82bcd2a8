internal import English
internal import Knowledge

/// Articles that fill the same role differently: each is quoted with its source.
struct Disagreement {
  let knowledge: KnowledgeBase
  let words: Words

  /// How much less sure another article's answer may be.
  private static let margin = 0.15
  /// More answers than this are not quoted together.
  private static let most = 3

  /// The answer with what other articles say instead; itself where they agree or say nothing.
  func quoting(_ answer: Answer, _ best: Proposal, _ proposals: [Proposal]) -> Answer {
    guard knowledge.articles.count > 1, best.status == .answered, best.items.count == 1,
      best.kind != .yesNo, best.kind != .definition, let first = best.evidence.first
    else { return answer }
    var quoted = [best]
    for other in proposals where other.status == .answered && other.items.count == 1 {
      guard quoted.count < Self.most, let place = other.evidence.first,
        place.article != first.article, other.isBorneOut == best.isBorneOut,
        other.kind == best.kind, other.confidence >= best.confidence - Self.margin,
        !quoted.contains(where: { $0.evidence.first?.article == place.article }),
        quoted.allSatisfy({ differ($0.text, other.text) })
      else { continue }
      quoted.append(other)
    }
    guard quoted.count > 1 else { return answer }
    return joined(answer, quoted.map { ($0.text, $0.evidence) })
  }

  /// The same for an answer that ranking found: of another article only what is of the same kind
  /// and stands in a sentence that has as much of the question.
  func quoting(_ answer: Answer, _ best: ScoredCandidate, _ ranked: [ScoredCandidate]) -> Answer {
    guard knowledge.articles.count > 1, let text = answer.text, answer.items.count == 1,
      Self.isComparable(best.candidate)
    else { return answer }
    let builder = AnswerBuilder(knowledge: knowledge)
    var quoted = [(text: text, evidence: [(best.article, Int(best.candidate.sentence))])]
    for other in ranked where quoted.count < Self.most {
      let found = builder.text(other.candidate.range, of: other.article)
      guard !quoted.contains(where: { $0.evidence[0].0 == other.article }),
        other.candidate.kind == best.candidate.kind, other.candidate.shape == best.candidate.shape,
        other.features[.overlap] >= best.features[.overlap] - 0.02,
        quoted.allSatisfy({ differ($0.text, found) })
      else { continue }
      quoted.append((found, [(other.article, Int(other.candidate.sentence))]))
    }
    guard quoted.count > 1 else { return answer }
    return joined(answer, quoted.map { (text: $0.text, evidence: $0.evidence) })
  }

  /// Numbers, times and names either agree or don't; other phrases may say the same differently.
  private static func isComparable(_ candidate: Candidate) -> Bool {
    !candidate.isPronoun && (candidate.shape == .quantity || candidate.shape == .name)
  }

  private func joined(
    _ answer: Answer, _ quoted: [(text: String, evidence: [(article: Int, sentence: Int)])]
  ) -> Answer {
    var result = answer
    let builder = AnswerBuilder(knowledge: knowledge)
    result.items = quoted.map(\.text)
    let names = sourceNames(quoted.map { $0.evidence[0].article })
    result.text = zip(quoted, names).map { "\($0.text) (\($1))" }.joined(separator: "; ")
    for (_, evidence) in quoted.dropFirst() {
      for (article, sentence) in evidence {
        let token = knowledge.articles[article].reading.sentences[sentence].tokens.lowerBound
        let found = builder.evidence(token: token, of: article)
        if !result.evidence.contains(found) { result.evidence.append(found) }
      }
    }
    result.steps.append(.init(rule: "articles.differ", detail: result.text ?? ""))
    return result
  }

  /// File names, or paths where those do not tell the articles apart.
  private func sourceNames(_ articles: [Int]) -> [String] {
    let paths = articles.map { knowledge.articles[$0].path }
    let names = paths.map { String($0.split(separator: "/").last ?? Substring($0)) }
    return Set(names).count == names.count ? names : paths
  }

  /// Whether two answers say different things: neither is the other with less said, and their
  /// numbers, where they have any, are not the same.
  private func differ(_ a: String, _ b: String) -> Bool {
    let reader = knowledge.reader
    let x = reader.tagged(Array(a.utf8))
    let y = reader.tagged(Array(b.utf8))
    let p = content(x)
    let q = content(y)
    guard !p.isEmpty, !q.isEmpty, !p.isSubset(of: q), !q.isSubset(of: p) else { return false }
    if knowledge.aliases.areSame(x.tokens.map(\.word), y.tokens.map(\.word)) { return false }
    let m = x.quantities.map(\.value).filter { !$0.isNaN }
    let n = y.quantities.map(\.value).filter { !$0.isNaN }
    if !m.isEmpty, m == n { return false }
    // "Ann Lee" and "Dr Lee" end alike.
    if let last = x.tokens.last, last.tag.isName, last.word == y.tokens.last?.word,
      p.count == 1 || q.count == 1
    {
      return false
    }
    return true
  }

  private func content(_ reading: Reading) -> Set<WordID> {
    Set(
      reading.tokens.filter {
        !$0.tag.isPunctuation && $0.tag != .determiner && $0.tag != .preposition
      }.map(\.lemma))
  }
}
