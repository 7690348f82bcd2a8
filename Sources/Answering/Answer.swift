/// Where an answer stands in an article.
package struct Evidence: Sendable, Equatable {
  /// Path of the article as given, so that it opens from the current folder.
  package var source: String
  /// Line of the sentence's first byte, from 1.
  package var line: Int
  /// Byte offsets of the sentence in the file as it lies on disk.
  package var byteRange: Range<Int>
  /// The sentence, invalid UTF-8 repaired, control characters and line breaks made blanks.
  package var text: String
  package init(source: String, line: Int, byteRange: Range<Int>, text: String) {
    self.source = source
    self.line = line
    self.byteRange = byteRange
    self.text = text
  }
}

/// A clause of an article, by the article's number in a knowledge base and one of its tokens.
package struct ClausePlace: Sendable, Equatable {
  var article: Int
  var token: Int
}

/// What kind of thing a question asks for.
package enum AnswerKind: String, Sendable, CaseIterable {
  case person, organisation, place, time, duration, number, amount, reason, manner, definition
  case list, yesNo = "yes/no", choice, thing, clause, chat, nonsense
}

/// The reply to one question.
package struct Answer: Sendable, Equatable {
  package enum Status: String, Sendable, CaseIterable {
    /// The articles say so.
    case answered
    /// The text contradicts the question; `text` says what holds.
    case corrected
    /// The articles don't say; `text` is nil, `instead` may hint at what they do say.
    case unknown
    /// Greeting, thanks, help, nonsense.
    case chat
    /// Best candidate under `--guess`, though quoth would abstain.
    case guess
    /// quoth needs to know which of `choices` is meant.
    case ask
  }
  /// One rule or feature that had a part in the answer.
  package struct Step: Sendable, Equatable {
    /// Stable id of the rule ("frame.invest", "type.person", "veto.name").
    package var rule: String
    /// What it did here, in words.
    package var detail: String
    /// What it added to the score; 0 for rules that only select.
    package var score: Double
    package init(rule: String, detail: String = "", score: Double = 0) {
      self.rule = rule
      self.detail = detail
      self.score = score
    }
  }
  package var question: String
  /// The short answer in the article's words, or nil when the text does not say.
  package var text: String?
  /// Its items when it is a list; one item otherwise; empty when `text` is nil.
  package var items: [String] = []
  package var status: Status
  package var kind: AnswerKind
  /// 0 to 1; of an abstention that of the candidate turned down.
  package var confidence: Double = 0
  /// The question as understood, after follow-up and spelling.
  package var readAs: String
  /// The answer's own sentence first, then others it needs.
  package var evidence: [Evidence] = []
  package var instead: String?
  package var choices: [String] = []
  package var steps: [Step] = []
  /// The clause that says so, for questions that go on from it.
  package var clause: ClausePlace?

  package init(question: String, status: Status, kind: AnswerKind) {
    self.question = question
    self.status = status
    self.kind = kind
    self.readAs = question
  }

  /// Ids of the rules that made the answer, each once, in order of use.
  package var rules: [String] {
    var seen = Set<String>()
    return steps.map(\.rule).filter { seen.insert($0).inserted }
  }
}
