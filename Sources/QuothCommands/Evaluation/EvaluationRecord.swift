/// What came of one question of a measurement: what the tables and the comparison of two runs are
/// made from.
package struct EvaluationRecord: Equatable, Sendable {
  /// An answer as it is judged.
  package struct Outcome: Equatable, Sendable {
    /// The answer, or nil for silence.
    package var text: String?
    /// 0 to 1: the F1 of SQuAD sets, right or wrong of our own; of silence 1 where it is right.
    package var score: Double
    package init(text: String?, score: Double) {
      self.text = text
      self.score = score
    }

    /// An answer counts as right from half of its words on.
    package var isRight: Bool { score >= 0.5 }
  }

  /// Tells the question apart from the others of its file.
  package var id: String
  package var question: String
  /// What is expected, in words.
  package var expected: String
  /// Whether the text answers the question.
  package var isAnswerable: Bool
  /// The kind quoth takes the question to be of.
  package var kind: String
  package var confidence: Double
  package var rules: [String]
  /// With silence allowed.
  package var free: Outcome
  /// Made to answer: silence only where there is no candidate.
  package var forced: Outcome
  /// Whether the sentence that is cited first holds a gold answer; nil where that can't be told.
  package var citesGold: Bool?

  package init(
    id: String, question: String, expected: String, isAnswerable: Bool, kind: String,
    confidence: Double, rules: [String], free: Outcome, forced: Outcome, citesGold: Bool? = nil
  ) {
    self.id = id
    self.question = question
    self.expected = expected
    self.isAnswerable = isAnswerable
    self.kind = kind
    self.confidence = confidence
    self.rules = rules
    self.free = free
    self.forced = forced
    self.citesGold = citesGold
  }

  /// The answer as it is judged in a run that forces answers or doesn't.
  package func outcome(forced isForced: Bool) -> Outcome { isForced ? forced : free }

  /// Whether the answer was found by ranking candidates, not by a fact.
  package var isRanked: Bool { rules.contains { $0.hasPrefix("rank.") } }

  /// How long the question is, in words, as a row of a table.
  package var lengthClass: String {
    let words = question.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).count
    return switch words {
    case ...5: "1-5 words"
    case 6...8: "6-8 words"
    case 9...11: "9-11 words"
    case 12...15: "12-15 words"
    default: "16+ words"
    }
  }

  /// The classes of length, shortest first.
  static let lengthClasses = ["1-5 words", "6-8 words", "9-11 words", "12-15 words", "16+ words"]
}
