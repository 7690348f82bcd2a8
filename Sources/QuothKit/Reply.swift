internal import Answering
internal import Conversation

/// The reply to a question.
public struct Reply: Sendable, Equatable {
  /// What a reply is.
  public enum Status: String, Sendable, CaseIterable {
    /// The articles say so.
    case answered
    /// The articles contradict the question; the text says what holds.
    case corrected
    /// The articles don't say.
    case unknown
    /// A greeting, thanks, or nonsense: nothing that articles could answer.
    case chat
    /// The best candidate, though the articles hardly say so.
    case guess
    /// One of ``Reply/choices`` is meant, and it is not clear which.
    case ask
  }

  /// A sentence of an article that bears an answer out.
  public struct Evidence: Sendable, Equatable {
    /// Path of the article, or the name that was given to a text.
    public var source: String
    /// Line of the sentence's first byte, from 1.
    public var line: Int
    /// Offsets of the sentence in the article, in bytes of UTF-8.
    public var bytes: Range<Int>
    /// The sentence on one line.
    public var text: String
  }

  /// A rule that had a part in the answer.
  public struct Step: Sendable, Equatable {
    /// Its stable name, such as "frame.fund".
    public var rule: String
    /// What it did here, in words; may be empty.
    public var detail: String
    /// What it added to the score; 0 for rules that only select.
    public var score: Double
  }

  /// The question as asked.
  public var question: String
  /// The question as understood, what it refers to and its spelling mended.
  public var readAs: String
  public var status: Status
  /// The answer in the articles' words; nil where they don't say.
  public var text: String?
  /// Its items when it is a list, one item otherwise, none without a text.
  public var items: [String]
  /// From 0 to 1: the share of such answers that are right.
  public var confidence: Double
  /// The answer's own sentence first, then others it needs.
  public var evidence: [Evidence]
  /// The nearest thing that the articles do say, where they don't answer.
  public var instead: String?
  /// What may be meant, where that is not clear.
  public var choices: [String]
  /// How the answer was found, step by step.
  public var explanation: [Step]

  init(_ answer: Answer) {
    question = answer.question
    readAs = answer.readAs
    status = Status(answer.status)
    text = answer.text.map { PlainText.line($0) }
    items = answer.items.map { PlainText.line($0) }
    confidence = min(max(answer.confidence, 0), 1)
    evidence = answer.evidence.map {
      Evidence(source: $0.source, line: $0.line, bytes: $0.byteRange, text: PlainText.line($0.text))
    }
    instead = answer.instead.map { PlainText.line($0) }
    choices = answer.choices
    explanation = answer.steps.map { Step(rule: $0.rule, detail: $0.detail, score: $0.score) }
  }
}

extension Reply.Status {
  init(_ status: Answer.Status) {
    self =
      switch status {
      case .answered: .answered
      case .corrected: .corrected
      case .unknown: .unknown
      case .chat: .chat
      case .guess: .guess
      case .ask: .ask
      }
  }
}
