internal import English
internal import Knowledge

/// The spans that facts put in the asked role, as evidence for ranking.
struct FactSupport {
  private struct Span {
    var article: Int
    var range: Range<Int>
    var head: Int
    /// 0 to 1: how well the fact agrees with the question.
    var strength: Float
  }
  private var spans: [Span] = []

  /// From the proposals of facts; those without a span of their own (yes, counts, sums) say nothing
  /// of spans.
  init(_ proposals: [Proposal] = [], knowledge: KnowledgeBase) {
    for proposal in proposals where proposal.status == .answered {
      guard let filler = proposal.filler, let place = proposal.evidence.first else { continue }
      let strength = Float(proposal.confidence)
      let reading = knowledge.articles[place.article].reading
      switch filler {
      case .nounPhrase(let index): add(index, of: reading, place.article, strength)
      case .clause(let index):
        let clause = reading.clauses[index]
        spans.append(
          Span(
            article: place.article, range: clause.range,
            head: clause.verb?.head ?? clause.range.lowerBound, strength: strength))
      case .tokens(let range):
        guard !range.isEmpty else { continue }
        spans.append(
          Span(
            article: place.article, range: range, head: range.upperBound - 1, strength: strength))
      }
    }
  }

  /// A phrase; of a coordination the whole, and each member less.
  private mutating func add(
    _ index: Int, of reading: Reading, _ article: Int, _ strength: Float
  ) {
    let first = reading.nounPhrases[index]
    var end = first.fullRange.upperBound
    var next = first.nextConjunct
    var steps = 0
    let isList = next != nil
    while let other = next, steps < 40 {
      let phrase = reading.nounPhrases[other]
      spans.append(
        Span(
          article: article, range: phrase.fullRange, head: phrase.head, strength: 0.8 * strength))
      end = phrase.fullRange.upperBound
      next = phrase.nextConjunct
      steps += 1
    }
    spans.append(
      Span(
        article: article, range: first.fullRange, head: first.head,
        strength: isList ? 0.8 * strength : strength))
    if isList, end > first.range.lowerBound {
      spans.append(
        Span(
          article: article, range: first.range.lowerBound..<end, head: -1, strength: strength))
    }
  }

  var isEmpty: Bool { spans.isEmpty }

  /// How far facts speak for a candidate, 0 to 1: wholly if it has a span's head and lies in it,
  /// else by the share of tokens they have in common.
  func strength(of candidate: Candidate, article: Int) -> Float {
    var best: Float = 0
    for span in spans where span.article == article && span.strength > best {
      let range = candidate.range
      guard range.overlaps(span.range) else { continue }
      let common = Float(range.clamped(to: span.range).count)
      let share = common / Float(range.count + span.range.count - Int(common))
      let isSame = Int(candidate.head) == span.head || share > 0.99
      best = max(best, span.strength * (isSame ? 1 : share > 0.3 ? share : 0))
    }
    return best
  }
}
