package import English
package import Knowledge

/// A possible reply to one part of a question, before the best is chosen.
package struct Proposal: Sendable {
  package var text: String
  package var items: [String]
  package var status: Answer.Status = .answered
  package var kind: AnswerKind
  /// 0 to 1.
  package var confidence: Double
  /// Article and sentence that say so, the answer's own first.
  package var evidence: [(article: Int, sentence: Int)] = []
  package var steps: [Answer.Step] = []
  package var instead: String?
  /// Every role that the question gives agrees with the fact's: its names need no other proof.
  package var isBorneOut = false
  /// A sentence given as a whole: that ranking's best lies in it says nothing of it.
  package var isWhole = false
  /// Its ends are surer than those that ranking would choose: a reason, a measure, a noun with the
  /// clause that says what it is about.
  package var keepsText = false
  /// The fact it was taken from, for questions that go on from it.
  package var fact: FactRef?
  /// What fills the asked role, in the article of the first evidence, where that is one span.
  package var filler: Argument.Filler?
  /// The span that ranking finds where the fact points: it says better where an answer ends.
  package var span: ScoredCandidate?
  /// How often the article speaks of what the answer names.
  package var salience = 0

  package init(text: String, items: [String]? = nil, kind: AnswerKind, confidence: Double) {
    self.text = text
    self.items = items ?? [text]
    self.kind = kind
    self.confidence = confidence
  }
}
