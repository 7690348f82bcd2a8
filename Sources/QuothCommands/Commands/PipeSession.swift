internal import Answering
internal import ArgumentParser
internal import Conversation

/// Questions on a pipe: one line in, one line out.
enum PipeSession {
  static func run(
    knowledge options: KnowledgeOptions, answers: AnswerOptions, transcript: TranscriptOptions
  ) throws {
    let knowledge = try KnowledgeOpening.open(options.paths)
    var questioner = Questioner(knowledge: knowledge, options: answers.engineOptions)
    if answers.conversation { questioner.conversation = Conversation(knowledge: knowledge) }
    if let file = transcript.transcript {
      questioner.keeper = TranscriptKeeper.appending(
        to: file, heading: .init(options, answers, isConversation: answers.conversation))
    }
    let status = try answerAll(
      from: DescriptorLines(descriptor: 0), by: &questioner,
      as: AnswerLine(isJSON: answers.json), to: .standard)
    if status != ExitStatus.answered { throw ExitCode(status) }
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
