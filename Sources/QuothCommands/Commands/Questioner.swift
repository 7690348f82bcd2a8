internal import Answering
internal import Conversation
internal import Knowledge

/// Asks questions in a row, each in the light of those before it where that is wanted, and keeps
/// the transcript.
struct Questioner {
  let answerer: Answerer
  let options: Answerer.Options
  /// What was said before, or nil where each question stands alone.
  var conversation: Conversation?
  var keeper: TranscriptKeeper?

  init(knowledge: KnowledgeBase, options: Answerer.Options) {
    self.init(answerer: Answerer(knowledge: knowledge), options: options)
  }

  init(answerer: Answerer, options: Answerer.Options) {
    self.answerer = answerer
    self.options = options
  }

  /// The answer to a question when one must be given; nothing of it is kept.
  func guess(_ question: String) -> Answer {
    var asked = conversation
    return answerer.answer(question, in: &asked, options: .guess)
  }

  /// Answers a question; the turn is on disk when this returns.
  mutating func ask(_ question: String) -> Answer {
    let answer = answerer.answer(question, in: &conversation, options: options)
    conversation?.record(answer)
    keeper?.record(answer)
    return answer
  }
}

extension Answer {
  /// Whether the question got a reply, for the exit status.
  var isReply: Bool {
    switch status {
    case .answered, .corrected, .guess, .chat: true
    case .unknown, .ask: false
    }
  }
}

/// Prints an answer on one line.
struct AnswerLine {
  var isJSON: Bool

  func write(_ answer: Answer, to output: Output) throws(Output.Failure) {
    let bytes = isJSON ? answer.jsonLine : Array(answer.reply.utf8)
    try output.write(bytes + [UInt8(ascii: "\n")])
  }
}
