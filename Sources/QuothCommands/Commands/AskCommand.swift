internal import ArgumentParser
internal import Conversation

/// One question, one answer.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    // Parsed by itself it is not the whole program: it need not look for requests of completion scripts.
    _superCommandName: "quoth",
    abstract: "Answer one question.",
    usage: "quoth ask [<options>] \"<question>\"")

  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var answers: AnswerOptions
  @OptionGroup var transcript: TranscriptOptions

  @Argument(help: "The question; its words need no quotation marks.")
  var question: [String]

  mutating func run() throws {
    let line = question.joined(separator: " ")
    guard !PlainText.isBlank(line) else { throw ProgramFailure("the question is empty") }
    let knowledge = try KnowledgeOpening.open(knowledge.paths)
    var questioner = Questioner(knowledge: knowledge, options: answers.engineOptions)
    if let file = transcript.transcript {
      questioner.keeper = TranscriptKeeper.appending(
        to: file, heading: .init(self.knowledge, answers, isConversation: false))
    }
    let answer = questioner.ask(line)
    try AnswerLine(isJSON: answers.json).write(answer, to: .standard)
    if !answer.isReply { throw ExitCode(ExitStatus.unanswered) }
  }
}
