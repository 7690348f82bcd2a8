import English
import Knowledge

/// Decides between facts, ranked spans and silence.
struct Verifier {
  let knowledge: KnowledgeBase
  let arguments: ArgumentMatcher
  let groundings: GroundingReader

  enum Choice {
    case proposal(Proposal)
    case ranked(ScoredCandidate, Confidence)
    /// Silence; the best that was turned down, and the rule that turned it down.
    case abstain(nearest: Proposal?, ranked: (ScoredCandidate, Confidence)?, reason: String)
  }

  /// An answer needs this much confidence. Of answers just above it one in three is right on texts
  /// where half of the questions have no answer, two in three where most have one.
  static let threshold = 0.28
  /// Yes, no and corrections need this much of their own measure.
  static let polarThreshold = 0.58
  static let correctionThreshold = 0.7
  /// A fact goes before a span that is surer by less than this; one with every role borne out
  /// before a span surer by less than the other.
  static let factLead = 0.05
  static let borneOutLead = 0.2
  /// The same where a reason is asked: what is marked as one goes before a span that is near.
  static let reasonLead = 0.2

  func choose(
    _ question: Question, _ proposals: [Proposal], _ ranked: [ScoredCandidate], _ ranker: Ranker,
    vetoes: Set<SentenceRef> = [], statement: PartAnswerer.Statement? = nil
  ) -> Choice {
    if question.form == .yesNo || question.form == .choice {
      return decide(question, proposals)
    }
    let correction = proposals.first {
      $0.status == .corrected && $0.confidence >= Self.polarThreshold
    }
    let names = namesOf(question)
    let predicate = AskedPredicate(statement)
    // Ranking bears a fact out only by what it sees itself.
    let plain = ranked.max { $0.plainScore < $1.plainScore }
    let plainText = plain.map { spanText($0) }
    let answers = proposals.prefix(4).filter { $0.status == .answered }
    var fact: Proposal?
    for answer in answers {
      let weighed = weigh(answer, question, predicate, names, plainText, ranker)
      if weighed.confidence > fact?.confidence ?? 0 { fact = weighed }
    }
    var best: (scored: ScoredCandidate, confidence: Confidence)?
    var isFit = false
    var objection: String?
    for (n, scored) in ranked.prefix(3).enumerated() {
      let confidence = weigh(scored, question, predicate, answers, ranker)
      let found = self.objection(to: scored, question, names, vetoes, ranker)
      let passes = found == nil
      if n == 0 { objection = found }
      if n == 0 || passes && !isFit { best = (scored, confidence) }
      isFit = isFit || passes
      if isFit { break }
    }
    let rankedValue = best?.confidence.value ?? 0
    if let fact, goesBefore(fact, rankedValue, question) || !isFit {
      if fact.confidence >= Self.threshold { return .proposal(joined(fact, ranked)) }
    }
    if let correction, correction.confidence >= Self.correctionThreshold {
      return .proposal(correction)
    }
    if let best, isFit, rankedValue >= Self.threshold {
      return .ranked(best.scored, best.confidence)
    }
    if let correction { return .proposal(correction) }
    let isFact = fact.map { goesBefore($0, rankedValue, question) } ?? false
    // Where one candidate may stand and is not sure enough, that is the reason.
    let reason = isFact || isFit ? nil : objection
    return .abstain(
      nearest: fact ?? proposals.first, ranked: isFact ? nil : best,
      reason: reason ?? "silence.weak")
  }

  private func isIndefinite(_ text: String) -> Bool {
    ["someone ", "somebody ", "something "].contains { text.hasPrefix($0) }
  }

  /// A fact with the best ranked span at the place it points at.
  private func joined(_ fact: Proposal, _ ranked: [ScoredCandidate]) -> Proposal {
    // "Someone who saw it" says more than "someone".
    guard fact.items.count == 1, !fact.keepsText, !isIndefinite(fact.text) else {
      return fact
    }
    let support = FactSupport([fact], knowledge: knowledge)
    var result = fact
    result.span = ranked.first {
      support.strength(of: $0.candidate, article: $0.article) >= 0.9 * Float(fact.confidence)
    }
    return result
  }

  private func goesBefore(_ fact: Proposal, _ ranked: Double, _ question: Question) -> Bool {
    let lead =
      fact.isBorneOut
      ? Self.borneOutLead : question.kind == .reason ? Self.reasonLead : Self.factLead
    return fact.confidence + lead >= ranked
  }

  /// Yes, no, one of two, or silence.
  private func decide(_ question: Question, _ proposals: [Proposal]) -> Choice {
    let names = namesOf(question)
    for proposal in proposals where proposal.confidence >= Self.polarThreshold {
      if proposal.status == .answered, !proposal.isBorneOut,
        !namesOccur(names, question, proposal)
      {
        continue
      }
      return .proposal(proposal)
    }
    return .abstain(nearest: proposals.first, ranked: nil, reason: "silence.no-fact")
  }

  /// A fact's answer with the confidence that it is right.
  private func weigh(
    _ proposal: Proposal, _ question: Question, _ predicate: AskedPredicate?,
    _ names: [Range<Int>], _ rankedText: String?, _ ranker: Ranker
  ) -> Proposal {
    var result = proposal
    let grounding = proposal.evidence.first.map { place in
      groundings.measure(
        question, predicate, sentence: place.sentence,
        answer: proposal.filler.map {
          range(of: $0, in: knowledge.articles[place.article].reading)
        },
        ranker.layout(of: place.article), knowledge.articles[place.article], ranker.index)
    }
    let isKind = isOfAskedKind(proposal, question)
    let agrees =
      !proposal.isWhole && (rankedText.map { Self.agree($0, proposal.text) } ?? false)
    let confidence = Confidence.fact(
      proposal, grounding, rankingAgrees: agrees, isOfAskedKind: isKind)
    result.confidence = confidence.value
    result.steps += confidence.steps
    if !proposal.isBorneOut, !namesOccur(names, question, proposal) {
      result.confidence = min(result.confidence, Self.threshold - 0.02)
      result.steps.append(.init(rule: "silence.name"))
    }
    if let filler = proposal.filler, let place = proposal.evidence.first {
      let reading = knowledge.articles[place.article].reading
      let kinds = KindCheck(
        question: question, lexicon: knowledge.lexicon, vagueNumbers: ranker.words.vagueNumbers)
      if !kinds.admits(filler, in: reading) {
        result.confidence = min(result.confidence, Self.threshold - 0.02)
        result.steps.append(.init(rule: "silence.kind"))
      }
    }
    return result
  }

  private func weigh(
    _ scored: ScoredCandidate, _ question: Question, _ predicate: AskedPredicate?,
    _ facts: [Proposal], _ ranker: Ranker
  ) -> Confidence {
    let grounding = groundings.measure(
      question, predicate, sentence: Int(scored.candidate.sentence),
      answer: scored.candidate.range, ranker.layout(of: scored.article),
      knowledge.articles[scored.article], ranker.index)
    let text = spanText(scored)
    let agrees = facts.contains { $0.confidence > 0.5 && Self.agree($0.text, text) }
    return Confidence.ranked(scored, question.kind, grounding, factAgrees: agrees)
  }

  /// "Tuberculosis" for "what illness": the noun that is asked for need not be said.
  private func isOfAskedKind(_ proposal: Proposal, _ question: Question) -> Bool {
    guard let asked = question.asked, !question.asksForName,
      arguments.general.kind(of: asked.lemma) == .unknown, let place = proposal.evidence.first,
      case .nounPhrase(let np)? = proposal.filler
    else { return false }
    let reading = knowledge.articles[place.article].reading
    let head = reading.tokens[reading.nounPhrases[np].head]
    return head.tag.isNoun && !head.tag.isName && head.lemma != asked.lemma
      && knowledge.lexicon.isKind(head.lemma, of: asked.lemma)
  }

  private func range(of filler: Argument.Filler, in reading: Reading) -> Range<Int> {
    switch filler {
    case .nounPhrase(let np): reading.nounPhrases[np].fullRange
    case .clause(let c): reading.clauses[c].range
    case .tokens(let range): range
    }
  }

  func spanText(_ scored: ScoredCandidate) -> String {
    AnswerBuilder(knowledge: knowledge).text(scored.candidate.range, of: scored.article)
  }

  /// The same words, or one inside the other.
  private static func agree(_ a: String, _ b: String) -> Bool {
    a == b || holds(a, b) || holds(b, a)
  }

  private static func holds(_ long: String, _ short: String) -> Bool {
    let a = Array(long.utf8)
    let b = Array(short.utf8)
    guard !b.isEmpty, a.count >= b.count else { return false }
    return (0...(a.count - b.count)).contains { a[$0..<($0 + b.count)].elementsEqual(b) }
  }

  /// The question's names, as runs of tokens.
  func namesOf(_ question: Question) -> [Range<Int>] {
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

  func namesOccur(_ names: [Range<Int>], _ question: Question, _ proposal: Proposal) -> Bool {
    guard let place = proposal.evidence.first else { return true }
    return namesOccur(names, question, article: place.article, sentence: place.sentence)
  }

  /// Every name of the question stands in the sentence, or something there refers to it.
  func namesOccur(
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
            // "the team" of "the Aurora team"
            if v != n,
              name.allSatisfy({ k in
                reading.nounPhrases[v].range.contains {
                  reading.tokens[$0].word == question.reading.tokens[k].word
                }
              })
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
