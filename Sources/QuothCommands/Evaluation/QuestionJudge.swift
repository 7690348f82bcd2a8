/// Decides whether a reply to one of our own questions is right. The rules are those of the scorer
/// that comes with the questions (score.py); a test compares the two.
package enum QuestionJudge {
  /// What came out, and why it is wrong where it is.
  package struct Verdict: Equatable, Sendable {
    package enum Outcome: String, Sendable {
      case answered, missed, wrong, corrected, abstained, chat, blank
      case safe = "safe, not corrected"
      case falseAnswer = "false answer"
    }
    package var isRight: Bool
    package var outcome: Outcome
    package var reason: String
    /// Whether a foreseen wrong answer was given.
    package var isLured = false
  }

  /// Judges a reply by its short answer and its status.
  package static func judge(_ item: QuestionItem, answer: String?, status: String) -> Verdict {
    let text = NormalisedText(answer ?? "")
    let abstains = text.isEmpty || status == "unknown"
    let bad = text.isEmpty ? [] : item.none.filter { isForbidden($0, in: text) }
    let missing = item.all.filter { !isMet($0, by: text) }
    let reason = describe(missing: missing, bad: bad)
    switch item.expectation {
    case .unknown:
      if abstains { return Verdict(isRight: true, outcome: .abstained, reason: "") }
      let why =
        bad.isEmpty ? "answered, should have abstained" : "lured by " + bad.joined(separator: ", ")
      return Verdict(isRight: false, outcome: .falseAnswer, reason: why, isLured: !bad.isEmpty)
    case .chat:
      if text.isEmpty {
        let isRight = item.kind == "nonsense"
        return Verdict(isRight: isRight, outcome: .blank, reason: isRight ? "" : "no reply")
      }
      if bad.isEmpty { return Verdict(isRight: true, outcome: .chat, reason: "") }
      return Verdict(isRight: false, outcome: .wrong, reason: describe(missing: [], bad: bad))
    case .correct:
      return judgeCorrection(item, text, abstains: abstains, missing: missing, bad: bad)
    case .answer:
      if abstains { return Verdict(isRight: false, outcome: .missed, reason: "abstained") }
      let isRight = missing.isEmpty && bad.isEmpty
      return Verdict(isRight: isRight, outcome: isRight ? .answered : .wrong, reason: reason)
    }
  }

  /// A question that rests on something false: judged by its text whatever the status, since a
  /// good reply may both decline and correct.
  private static func judgeCorrection(
    _ item: QuestionItem, _ text: NormalisedText, abstains: Bool, missing: [[String]],
    bad: [String]
  ) -> Verdict {
    if item.all.isEmpty {
      if text.isEmpty || (bad.isEmpty && (abstains || hasNegation(text))) {
        return Verdict(isRight: true, outcome: .corrected, reason: "")
      }
      let reason = bad.isEmpty ? "no denial" : describe(missing: [], bad: bad)
      return Verdict(isRight: false, outcome: .wrong, reason: reason)
    }
    if text.isEmpty {
      return Verdict(isRight: false, outcome: .safe, reason: "abstained, no correction")
    }
    if missing.isEmpty && bad.isEmpty {
      return Verdict(isRight: true, outcome: .corrected, reason: "")
    }
    return Verdict(
      isRight: false, outcome: abstains && bad.isEmpty ? .safe : .wrong,
      reason: describe(missing: missing, bad: bad))
  }

  private static func describe(missing: [[String]], bad: [String]) -> String {
    var parts: [String] = []
    if !missing.isEmpty {
      let groups = missing.map { $0.joined(separator: " / ") }
      parts.append("lacks " + groups.joined(separator: "; "))
    }
    if !bad.isEmpty { parts.append("contains " + bad.joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }
}
