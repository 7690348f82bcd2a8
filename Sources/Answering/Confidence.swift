internal import English

/// How likely an answer is right: a sum of named features on a logistic curve. The weights are
/// round and set by hand from counts of right and wrong answers; a weight of 1 multiplies the odds
/// by 2.7.
package struct Confidence {
  private(set) var sum: Double
  /// The features that counted, for the explanation.
  private(set) var steps: [Answer.Step] = []

  private init(_ start: Double) { sum = start }

  /// 0 to 1.
  package var value: Double { Self.logistic(sum) }

  private mutating func add(_ name: String, _ count: Double, _ weight: Double) {
    guard count != 0 else { return }
    sum += count * weight
    steps.append(.init(rule: "confidence.\(name)", score: count * weight))
  }

  private mutating func add(_ name: String, _ isSo: Bool, _ weight: Double) {
    if isSo { add(name, 1, weight) }
  }

  /// Of a span that ranking found.
  ///
  /// - Parameter factAgrees: a fact gives the same answer.
  static func ranked(
    _ scored: ScoredCandidate, _ kind: AnswerKind, _ grounding: Grounding, factAgrees: Bool
  ) -> Confidence {
    var result = Confidence(-2.2)
    let features = scored.features
    result.add("score", Double(scored.plainScore), 0.1)
    result.add("lead", Double(scored.lead), 0.3)
    result.add("type", Double(features[.type]), 0.3)
    let kinship = max(features[.askedNoun], features[.declaredClass], features[.sameClass])
    result.add("class", Double(kinship), 0.3)
    let isMeasured = [.amount, .percent, .money].contains(scored.candidate.kind)
    result.add("heaviest", Double(scored.missing.heaviest), -0.5)
    result.add("numbers", Double(min(2, grounding.numbersMissing)), -0.8)
    result.add("other-number", grounding.isNumberDifferent, -1.5)
    result.add("nouns-elsewhere", Double(min(2, grounding.nounsElsewhere)), -0.6)
    result.add("asked-elsewhere", grounding.isAskedNounElsewhere && kinship <= 0, -0.7)
    result.add("in-answer", Double(min(2, grounding.onlyInAnswer)), -0.5)
    result.add("better-sentence", Double(scored.lag), -2)
    result.add("superlative", grounding.isSuperlativeMissing, -1.2)
    result.add("rival", grounding.hasRival, -0.3)
    result.add("opposite", grounding.isOpposed, -2.2)
    result.add("verb-denied", grounding.isPredicateDenied, -1.8)
    result.add("full-question", grounding.given >= 6, 0.4)
    result.add("time-of-another", kind == .time && grounding.isVerbMissing, -0.6)
    result.add("long-name", Double(min(2, grounding.furtherNameWords)), -0.2)
    result.add("other-arguments", grounding.otherArguments > 0, -0.2)
    result.add("measure", isMeasured && features[.type] > 0.5, 0.6)
    result.add("naming", Double(features[.naming]), 1)
    result.add("denial-missing", grounding.isDenialMissing, -2.5)
    result.add("denial-differs", grounding.isDenialDifferent, -0.5)
    result.add("found", Double(grounding.found), 0.1)
    result.add("fact-agrees", factAgrees, 0.3)
    return result
  }

  /// Of an answer that a fact gives.
  ///
  /// - Parameters:
  ///   - rankingAgrees: the best ranked span holds the same words.
  ///   - isOfAskedKind: the answer is a kind of what is asked for.
  static func fact(
    _ proposal: Proposal, _ grounding: Grounding?, rankingAgrees: Bool, isOfAskedKind: Bool
  ) -> Confidence {
    var result = Confidence(-2.1)
    result.add("fact", min(1, proposal.confidence), 2.3)
    result.add("ranking-agrees", rankingAgrees, 1)
    if !rankingAgrees {
      result.add("borne-out", proposal.isBorneOut, 0.5)
      // Definitions, posts, counts and lists are made of what ranking does not look at.
      let isOwnKind = proposal.steps.contains { step in
        ["define.", "post.", "about.", "count.", "list.", "measure.lifespan"].contains {
          step.rule.hasPrefix($0)
        }
      }
      result.add("own-kind", isOwnKind, 0.6)
    }
    guard let grounding else { return result }
    result.add("complete", grounding.isComplete, 0.4)
    result.add("numbers", Double(min(2, grounding.numbersMissing)), -0.7)
    result.add("other-number", grounding.isNumberDifferent, -1.2)
    result.add("name-elsewhere", grounding.isNameElsewhere, -0.5)
    result.add("nouns-elsewhere", Double(min(2, grounding.nounsElsewhere)), -0.5)
    result.add("asked-elsewhere", grounding.isAskedNounElsewhere && !isOfAskedKind, -0.5)
    result.add("asked-kind", isOfAskedKind, 0.4)
    result.add("in-answer", Double(min(2, grounding.onlyInAnswer)), -0.7)
    result.add("adjectives", grounding.adjectivesMissing > 0, -1.2)
    result.add("other-modifier", grounding.hasOtherModifier, -0.5)
    result.add(
      "superlative", grounding.isSuperlativeMissing || grounding.isOrdinalMissing, -0.8)
    result.add("other-arguments", grounding.otherArguments > 0, -0.4)
    result.add("circumstance", grounding.isCircumstanceMissing, -1)
    result.add("rival", grounding.hasRival, -0.3)
    result.add("opposite", grounding.isOpposed, -2.6)
    result.add("verb-denied", grounding.isPredicateDenied, -1)
    result.add("name-scattered", grounding.isNameScattered, -0.5)
    result.add("asked-absent", grounding.isAskedNounAbsent, -0.5)
    result.add("full-question", grounding.given >= 6, 0.4)
    result.add("time-of-another", proposal.kind == .time && grounding.isVerbMissing, -0.6)
    result.add("denial-missing", grounding.isDenialMissing, -2.5)
    // Nothing is known of the kind of thing that is asked for.
    result.add("any-kind", proposal.kind == .thing && !isOfAskedKind, -0.3)
    return result
  }

  /// The steps that speak against an answer: what turned it down.
  static func doubts(_ steps: [Answer.Step]) -> [Answer.Step] {
    steps.filter {
      $0.rule.hasPrefix("confidence.") && $0.score < 0 || $0.rule.hasPrefix("silence.")
    }
  }

  /// 1 / (1 + exp(-x)), to two digits, without Foundation.
  package static func logistic(_ x: Double) -> Double {
    var power = 1 - max(-8, min(8, x)) / 1024
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }
}
