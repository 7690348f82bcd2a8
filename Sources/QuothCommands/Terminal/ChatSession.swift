internal import Answering
internal import Conversation
internal import Knowledge

/// The conversation on a terminal.
struct ChatSession {
  let knowledge: KnowledgeBase
  var questioner: Questioner
  let form: AnswerLine
  let output: Output
  /// As transcripts have it.
  let heading: Transcript.Heading
  private var turns: [Answer] = []

  init(
    knowledge: KnowledgeBase, questioner: Questioner, form: AnswerLine, output: Output,
    heading: Transcript.Heading
  ) {
    self.knowledge = knowledge
    self.questioner = questioner
    self.form = form
    self.output = output
    self.heading = heading
  }

  static func run(
    knowledge options: KnowledgeOptions, answers: AnswerOptions, transcript: TranscriptOptions
  ) throws {
    let knowledge = try KnowledgeOpening.open(options.paths)
    var questioner = Questioner(knowledge: knowledge, options: answers.engineOptions)
    questioner.conversation = Conversation(knowledge: knowledge)
    let heading = Transcript.Heading(options, answers, isConversation: true)
    if let file = transcript.transcript {
      questioner.keeper = .appending(to: file, heading: heading)
    } else if !transcript.noTranscript {
      questioner.keeper = .starting(heading: heading)
    }
    var session = ChatSession(
      knowledge: knowledge, questioner: questioner, form: AnswerLine(isJSON: answers.json),
      output: .standard, heading: heading)
    let completion = LineCompletion(names: knowledge.names)
    var lines = TerminalLines(historyPath: StateFolder.history, complete: completion.complete)
    defer {
      lines.finish()
      questioner.keeper?.finish()
    }
    session.greet()
    try session.talk(with: &lines)
  }

  /// Reads and answers until the end.
  mutating func talk(with source: inout some LineSource) throws(Output.Failure) {
    while true {
      switch source.next(prompt: "> ") {
      case .end, .failed:
        return try output.write(line: "")
      case .interrupted:
        continue
      case .line(let text):
        let line = String(PlainText.trimmed(text[...]))
        if line.isEmpty { continue }
        source.remember(line)
        if let command = SlashCommand(line) {
          if command == .quit { return }
          try obey(command)
        } else {
          try reply(to: line)
        }
      }
    }
  }

  /// Says what was read and where the conversation goes; not where answers are redirected to.
  private func greet() {
    let count = knowledge.articles.count
    let places = heading.knowledge.map { PlainText.line($0) }.joined(separator: ", ")
    var text = "quoth \(quothVersion) has read "
    text += count == 1 ? "1 article" : "\(count) articles"
    text += " from \(places)."
    if let path = questioner.keeper?.path {
      text += " This conversation is saved to \(PlainText.line(path))."
    } else {
      text += " This conversation is not saved."
    }
    text += " Ask away; /help lists the commands, Ctrl-D leaves."
    let target = output.isTerminal ? output : Output.error
    let style = TerminalStyle.of(target)
    for line in style.wrap(text) { try? target.write(line: style.dim(line)) }
  }

  private mutating func reply(to question: String) throws(Output.Failure) {
    let answer = questioner.ask(question)
    turns.append(answer)
    if form.isJSON || !output.isTerminal {
      try form.write(answer, to: output)
    } else {
      try show(Renderer(style: .of(output)).lines(answer) + [""])
    }
  }

  private mutating func obey(_ command: SlashCommand) throws(Output.Failure) {
    let style = TerminalStyle.of(output)
    switch command {
    case .help:
      let column = SlashCommand.list.map(\.usage.count).max() ?? 0
      for (usage, does) in SlashCommand.list {
        try show(style.wrap(does, behind: "  " + Figures.left(usage, column + 2)))
      }
      try show(["Anything else is a question."])
    case .why:
      guard let last = turns.last else { return try show(["Nothing was asked yet."]) }
      try show(Renderer(style: style).explanation(last))
    case .facts(let name):
      let facts = knowledge.factLines(about: name)
      for fact in facts { try show(style.wrap(PlainText.line(fact))) }
      if facts.isEmpty {
        let message = NameSuggestion.nothing(about: name, in: knowledge).capitalised
        try show(style.wrap(message + (message.hasSuffix("?") ? "" : ".")))
      }
    case .sources:
      for article in knowledge.articles { try show(style.wrap(PlainText.line(article.path))) }
    case .save(let file):
      try show(style.wrap(save(to: file)))
    case .unknown(let name, let suggestion):
      let hint = suggestion.map { "did you mean \($0)?" } ?? "/help lists the commands."
      try show(style.wrap("There is no command \(PlainText.line(name)); \(hint)"))
    case .quit:
      break
    }
  }

  /// Writes all turns to a new file and says so, or says where they already are.
  private mutating func save(to file: String?) -> String {
    guard let file else {
      if let path = questioner.keeper?.path {
        return "This conversation is saved to \(PlainText.line(path)) as it goes."
      }
      return "This conversation is not saved; name a file: /save FILE"
    }
    do {
      let transcript = try Transcript.create(file: file, heading: heading)
      for turn in turns { try transcript.record(turn) }
      let count = turns.count == 1 ? "1 turn" : "\(turns.count) turns"
      return "Saved \(count) to \(PlainText.line(file))."
    } catch {
      return "Can't save to \(PlainText.line(error.path)): \(error.reason)"
    }
  }

  private func show(_ lines: [String]) throws(Output.Failure) {
    guard !lines.isEmpty else { return }
    try output.write(line: lines.joined(separator: "\n"))
  }
}

extension String {
  /// The text with its first letter large.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
