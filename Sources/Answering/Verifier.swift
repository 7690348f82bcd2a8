import English
import Knowledge

/// Decides between facts, ranked spans and silence.
struct Verifier {
  let knowledge: KnowledgeBase
  let arguments: ArgumentMatcher

  enum Choice {
    case proposal(Proposal)
    case ranked(ScoredCandidate, confidence: Double)
    /// Silence; the best that was turned down, and the rule that turned it down.
    case abstain(nearest: Proposal?, ranked: ScoredCandidate?, reason: String)
  }

  /// Facts need this much confidence to answer by themselves.
  static let factThreshold = 0.58
  static let rankThreshold = 0.6

  func choose(
    _ question: Question, _ proposals: [Proposal], _ ranked: [ScoredCandidate], _ ranker: Ranker,
    vetoes: Set<SentenceRef> = []
  ) -> Choice {
    let names = namesOf(question)
    let proposals = supported(proposals, by: ranked, ranker)
    var best: Proposal?
    for proposal in proposals where proposal.confidence >= Self.factThreshold {
      if proposal.status == .answered, !proposal.isBorneOut,
        !namesOccur(names, question, proposal)
      {
        continue
      }
      best = proposal
      break
    }
    if let best, best.status == .answered || question.form == .yesNo || ranked.isEmpty {
      return .proposal(best)
    }
    if question.form == .yesNo, let best, best.confidence >= Self.factThreshold {
      return .proposal(best)
    }
    if question.form == .yesNo, vetoes.isEmpty, let polar = byOverlap(question, names, ranked) {
      return .proposal(polar)
    }
    if question.form == .yesNo || question.form == .choice {
      return .abstain(nearest: proposals.first, ranked: nil, reason: "silence.no-fact")
    }
    for scored in ranked.prefix(3) {
      let confidence = min(
        0.97, max(0.03, Double(scored.confidence) + grounding(question, scored)))
      guard confidence >= Self.rankThreshold else { continue }
      if let best, best.status == .corrected, best.confidence >= 0.7 { return .proposal(best) }
      // "these", "nobody": a pronoun that nothing is known of says nothing.
      if scored.candidate.isPronoun, !hasName(scored) { continue }
      let sentence = Int(scored.candidate.sentence)
      if question.dimension == .age, !isAge(scored) { continue }
      if vetoes.contains(.init(article: scored.article, sentence: sentence)) { continue }
      if namesOccur(names, question, article: scored.article, sentence: sentence) {
        return .ranked(scored, confidence: confidence)
      }
    }
    if let best { return .proposal(best) }
    return .abstain(nearest: proposals.first, ranked: ranked.first, reason: "silence.weak")
  }

  /// Yes or no from the sentence that holds nearly all of the question's words, by whether it
  /// denies them.
  private func byOverlap(
    _ question: Question, _ names: [Range<Int>], _ ranked: [ScoredCandidate]
  ) -> Proposal? {
    for scored in ranked {
      let share = Double(scored.features[.overlap] + 0.2 * scored.features[.neighbour])
      guard share >= Self.polarShare else { continue }
      let s = Int(scored.candidate.sentence)
      guard namesOccur(names, question, article: scored.article, sentence: s, isStrict: true) else {
        continue
      }
      let reading = knowledge.articles[scored.article].reading
      guard numbersOccur(question, reading, reading.sentences[s].tokens) else { continue }
      let denied = reading.clauses.contains { $0.sentence == s && $0.verb?.isNegated == true }
      let isNo = denied != question.isNegated
      var text = isNo ? "No" : "Yes"
      if isNo {
        let builder = AnswerBuilder(knowledge: knowledge)
        text += ": " + builder.text(reading.sentences[s].tokens, of: scored.article)
      }
      var proposal = Proposal(text: text, kind: .yesNo, confidence: 0.3 + 0.4 * share)
      proposal.status = isNo ? .corrected : .answered
      proposal.evidence = [(scored.article, s)]
      proposal.steps = [.init(rule: "polarity.overlap", score: share)]
      return proposal
    }
    return nil
  }

  /// "How old": an age, or a number that may be one, never just a length of time.
  private func isAge(_ scored: ScoredCandidate) -> Bool {
    knowledge.articles[scored.article].reading.quantities.contains {
      scored.candidate.range.overlaps($0.range) && !$0.value.isNaN
    }
  }

  /// Every number of the question stands in the sentence, in digits or words.
  private func numbersOccur(_ question: Question, _ reading: Reading, _ range: Range<Int>) -> Bool {
    question.reading.quantities.allSatisfy { asked in
      asked.value.isNaN
        || reading.quantities.contains {
          range.contains($0.range.lowerBound) && $0.value == asked.value
        }
    }
  }

  /// The share of a question's words, weighed by rareness, that a sentence must hold to answer
  /// yes or no.
  static let polarShare = 0.6

  private func hasName(_ scored: ScoredCandidate) -> Bool {
    let article = knowledge.articles[scored.article]
    guard scored.candidate.nounPhrase >= 0 else { return false }
    return arguments.variants(Int(scored.candidate.nounPhrase), article).contains {
      !article.reading.nounPhrases[$0].isPronoun
    }
  }

  /// Facts and ranking look at different things; where both point at the same words, each is
  /// worth more.
  private func supported(
    _ proposals: [Proposal], by ranked: [ScoredCandidate], _ ranker: Ranker
  ) -> [Proposal] {
    guard !proposals.isEmpty, !ranked.isEmpty else { return proposals }
    let builder = AnswerBuilder(knowledge: knowledge)
    let texts = ranked.prefix(3).map { builder.text($0.candidate.range, of: $0.article) }
    var result = proposals
    for i in result.indices where result[i].status == .answered {
      let text = result[i].text
      for (n, other) in texts.enumerated()
      where text == other
        || text.utf8.count > 3 && (Self.holds(text, other) || Self.holds(other, text))
      {
        result[i].confidence = min(0.97, result[i].confidence + 0.24 - 0.06 * Double(n))
        result[i].steps.append(.init(rule: "support.ranking", detail: other))
        break
      }
    }
    return result.sorted { $0.confidence > $1.confidence }
  }

  private static func holds(_ long: String, _ short: String) -> Bool {
    let a = Array(long.utf8)
    let b = Array(short.utf8)
    guard !b.isEmpty, a.count >= b.count else { return false }
    return (0...(a.count - b.count)).contains { a[$0..<($0 + b.count)].elementsEqual(b) }
  }

  /// What the question is about must stand in the sentence or next to it: every noun, name and
  /// number that does not makes the answer less sure, none missing makes it surer.
  private func grounding(_ question: Question, _ scored: ScoredCandidate) -> Double {
    let reading = knowledge.articles[scored.article].reading
    let s = Int(scored.candidate.sentence)
    var missing = 0
    for constraint in question.constraints where !constraint.isAsked {
      let token = question.reading.tokens[constraint.token]
      guard token.tag.isNoun || token.tag == .number else { continue }
      var found = false
      for near in [s, s - 1] where near >= 0 && !found {
        found = reading.sentences[near].tokens.contains { i in
          let other = reading.tokens[i]
          return other.lemma == constraint.lemma || other.word == token.word
            || arguments.isContent(other) && arguments.related(other.lemma, constraint.lemma)
        }
      }
      if !found { missing += 1 }
    }
    return missing == 0 ? 0.06 : -0.1 * Double(missing)
  }

  /// The question's names, as runs of tokens.
  private func namesOf(_ question: Question) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var i = 0
    let tokens = question.reading.tokens
    while i < tokens.count {
      guard tokens[i].tag.isName else {
        i += 1
        continue
      }
      var end = i + 1
      while end < tokens.count, tokens[end].tag.isName { end += 1 }
      result.append(i..<end)
      i = end
    }
    return result
  }

  private func namesOccur(_ names: [Range<Int>], _ question: Question, _ proposal: Proposal) -> Bool
  {
    guard let place = proposal.evidence.first else { return true }
    return namesOccur(names, question, article: place.article, sentence: place.sentence)
  }

  /// Every name of the question stands in the sentence, or something there refers to it.
  private func namesOccur(
    _ names: [Range<Int>], _ question: Question, article a: Int, sentence s: Int,
    isStrict: Bool = false
  ) -> Bool {
    let article = knowledge.articles[a]
    let reading = article.reading
    for name in names {
      let range = reading.sentences[s].tokens
      var found = range.contains { i in
        name.contains { question.reading.tokens[$0].word == reading.tokens[i].word }
      }
      if !found {
        for (n, phrase) in reading.nounPhrases.enumerated() where range.contains(phrase.head) {
          for v in arguments.variants(n, article) {
            if let other = reading.nounPhrases[v].nameRange,
              arguments.compareNames(name, question.reading, other, reading) > 0
            {
              found = true
              break
            }
          }
          if found { break }
        }
      }
      if !found, !isStrict {
        // The sentence before or the title may have named it.
        for near in [s - 1, 0] where near >= 0 && near < reading.sentences.count {
          found =
            found
            || reading.sentences[near].tokens.contains { i in
              name.contains { question.reading.tokens[$0].word == reading.tokens[i].word }
            }
        }
      }
      if !found { return false }
    }
    return true
  }
}
