internal import Answering
internal import ArgumentParser
internal import Conversation

/// One question, one answer.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Answer one question.",
    usage: "quoth ask [<options>] \"<question>\"")

  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var answers: AnswerOptions
  @OptionGroup var transcript: TranscriptOptions

  @Argument(help: "The question; its words need no quotation marks.")
  var question: [String]

  mutating func run() throws {
    var keeper: TranscriptKeeper?
    if let file = transcript.transcript {
      keeper = TranscriptKeeper.appending(
        to: file, heading: .init(knowledge, answers, isConversation: false))
    }
    try Self.answer(
      question, from: knowledge.paths, options: answers.engineOptions, isJSON: answers.json,
      keeper: keeper)
  }

  /// The words of a command line that asks without any option; nil for every other.
  ///
  /// There is nothing to parse in it, and parsing would take an eighth of its time.
  static func plainQuestion(_ arguments: [String]) -> [String]? {
    guard arguments.first == "ask", arguments.count > 1,
      !arguments.contains(where: { $0.hasPrefix("-") })
    else { return nil }
    return Array(arguments.dropFirst())
  }

  static func answer(
    _ question: [String], from paths: [String] = [], options: Answerer.Options = [],
    isJSON: Bool = false, keeper: TranscriptKeeper? = nil
  ) throws {
    let line = question.joined(separator: " ")
    guard !PlainText.isBlank(line) else { throw ProgramFailure("the question is empty") }
    let knowledge = try KnowledgeOpening.open(paths)
    var questioner = Questioner(knowledge: knowledge, options: options)
    questioner.keeper = keeper
    let answer = questioner.ask(line)
    try AnswerLine(isJSON: isJSON).write(answer, to: .standard)
    if !answer.isReply { throw ExitCode(ExitStatus.unanswered) }
  }
}
