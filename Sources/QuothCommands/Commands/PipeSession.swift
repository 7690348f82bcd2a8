internal import Answering
internal import Conversation

/// Questions on a pipe: one line in, one line out.
enum PipeSession {
  static func run(_ arguments: Arguments) throws -> Int32 {
    let knowledge = try KnowledgeOpening.open(arguments.paths)
    var questioner = Questioner(knowledge: knowledge, options: arguments.engineOptions)
    if arguments.has(.conversation) {
      questioner.conversation = Conversation(knowledge: knowledge)
    }
    if let file = arguments.value(of: .transcript) {
      questioner.keeper = TranscriptKeeper.appending(to: file, knowledge: arguments.shownPaths)
    }
    return try answerAll(
      from: DescriptorLines(descriptor: 0), by: &questioner,
      as: AnswerLine(isJSON: arguments.has(.json)), to: .standard)
  }

  /// Answers every line that is not blank and returns the exit status. When nobody reads the
  /// answers any more it stops: what was asked until then decides the status.
  static func answerAll(
    from source: some LineSource, by questioner: inout Questioner, as form: AnswerLine,
    to output: Output
  ) throws -> Int32 {
    var source = source
    var status = ExitStatus.answered
    while true {
      switch source.next(prompt: "") {
      case .end:
        return status
      case .failed(let reason):
        throw ProgramFailure("can't read standard input: \(reason)")
      case .interrupted:
        continue
      case .line(let question):
        if PlainText.isBlank(question) { continue }
        let answer = questioner.ask(question)
        if !answer.isReply { status = ExitStatus.unanswered }
        if try !hasReader(for: answer, as: form, output) { return status }
      }
    }
  }

  /// Prints an answer; false when nobody reads any more.
  private static func hasReader(
    for answer: Answer, as form: AnswerLine, _ output: Output
  ) throws -> Bool {
    do {
      try form.write(answer, to: output)
      return true
    } catch {
      if case .closed = error { return false }
      throw error
    }
  }
}
