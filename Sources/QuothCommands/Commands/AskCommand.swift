internal import Conversation

/// One question, one answer.
enum AskCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    let line = arguments.text
    guard !PlainText.isBlank(line) else { throw ProgramFailure("the question is empty") }
    let knowledge = try KnowledgeOpening.open(arguments.paths)
    var questioner = Questioner(knowledge: knowledge, options: arguments.engineOptions)
    if let file = arguments.value(of: .transcript) {
      questioner.keeper = TranscriptKeeper.appending(to: file, knowledge: arguments.shownPaths)
    }
    let answer = questioner.ask(line)
    try AnswerLine(isJSON: arguments.has(.json)).write(answer, to: .standard)
    return answer.isReply ? ExitStatus.answered : ExitStatus.unanswered
  }
}
