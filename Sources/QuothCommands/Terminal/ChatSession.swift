internal import Answering
internal import Conversation
internal import English
internal import Knowledge

/// The conversation on a terminal.
struct ChatSession {
  var live: LiveKnowledge
  var questioner: Questioner
  let form: AnswerLine
  let output: Output
  /// As transcripts have it.
  let heading: Transcript.Heading
  let completion: CompletionSource
  var settings = ChatSettings()
  var turns: [Answer] = []
  /// Made when they are first wanted; nil after the articles were read anew.
  var suggestions: Suggestions?
  /// How often `/suggest` was asked for, so that it lists others each time.
  var suggestionRounds = 0

  var knowledge: KnowledgeBase { live.base }
  var style: TerminalStyle { settings.style(of: output) }

  static func run(
    knowledge options: KnowledgeOptions, answers: AnswerOptions, transcript: TranscriptOptions
  ) throws {
    let live = try LiveKnowledge(options.paths)
    var questioner = Questioner(knowledge: live.base, options: answers.engineOptions)
    questioner.conversation = Conversation(knowledge: live.base)
    let heading = Transcript.Heading(options, answers, isConversation: true)
    if let file = transcript.transcript {
      questioner.keeper = .appending(to: file, heading: heading)
    } else if !transcript.noTranscript {
      questioner.keeper = .starting(heading: heading)
    }
    let completion = CompletionSource()
    var session = ChatSession(
      live: live, questioner: questioner, form: AnswerLine(isJSON: answers.json),
      output: .standard, heading: heading, completion: completion)
    session.completeAnew()
    var lines = TerminalLines(
      historyPath: StateFolder.history, complete: { completion.current.complete($0) })
    defer {
      lines.finish()
      questioner.keeper?.finish()
      lines.dieOfSignal()
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
        let lines = PastedQuestions.split(text)
        for line in lines {
          source.remember(line)
          if lines.count > 1 { try show(style.wrap("> " + PlainText.line(line)).map(style.dim)) }
          if let command = SlashCommand(line) {
            if command == .quit { return }
            try obey(command)
          } else {
            try reply(to: line)
          }
        }
      }
    }
  }

  /// One line that says what was read, what to type and where the conversation goes; not where
  /// answers are redirected to.
  private func greet() {
    let articles = live.articlePaths.count
    let facts = knowledge.facts.instances.reduce(0) {
      $0 + $1.count { $0.entailedBy < 0 && $0.frame >= LexicalFrame.base }
    }
    let names = knowledge.names.count
    var text = "\(counted(knowledge.articles.count, "article")) read from "
    text += heading.knowledge.map { PlainText.line($0) }.joined(separator: ", ")
    text += ": \(counted(facts, "fact")), \(counted(names, "name"))."
    if articles == 0 { text += " There is nothing to ask yet." }
    text += " Ask a question, or type /help or /suggest. "
    if let path = questioner.keeper?.path {
      text += "Saved to \(StateFolder.shown(path))."
    } else {
      text += "Not saved."
    }
    let target = output.isTerminal ? output : Output.error
    let style = settings.style(of: target)
    for line in style.wrap(text) { try? target.write(line: style.dim(line)) }
  }

  func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  private mutating func reply(to question: String) throws(Output.Failure) {
    if let news = live.refresh() { try takeIn(news) }
    let answer = questioner.ask(question)
    turns.append(answer)
    if form.isJSON || !output.isTerminal { return try form.write(answer, to: output) }
    var lines = Renderer(style: style, evidence: settings.evidence).lines(answer)
    if answer.status == .unknown {
      for other in offered(about: answer.readAs) {
        lines += style.wrap("You could ask: \(other)", indent: "  ").map(style.dim)
      }
    }
    try show(lines + [""])
  }

  /// Questions with an answer about what a question names.
  private mutating func offered(about question: String) -> [String] {
    let suggestions = allSuggestions()
    return suggestions.some(2, about: question)
  }

  mutating func allSuggestions() -> Suggestions {
    if let suggestions { return suggestions }
    let made = Suggestions(questioner.answerer)
    suggestions = made
    return made
  }

  /// Goes on with articles that were read anew: what was said before stays said, what the articles
  /// say no longer is forgotten.
  mutating func takeIn(_ news: [String]) throws(Output.Failure) {
    var next = Questioner(knowledge: live.base, options: questioner.options)
    next.keeper = questioner.keeper
    var conversation = Conversation(knowledge: live.base)
    for turn in turns.suffix(20) {
      _ = conversation.resolve(turn.question)
      conversation.record(turn)
    }
    next.conversation = conversation
    questioner = next
    suggestions = nil
    completeAnew()
    let target = output.isTerminal ? output : Output.error
    let style = settings.style(of: target)
    for line in news.flatMap({ style.wrap(PlainText.line($0)) }) {
      try? target.write(line: style.dim(line))
    }
  }

  private func completeAnew() {
    completion.current = LineCompletion(
      names: knowledge.names, files: live.articlePaths, topics: HelpTopic.names)
  }

  func show(_ lines: [String]) throws(Output.Failure) {
    guard !lines.isEmpty else { return }
    try output.write(line: lines.joined(separator: "\n"))
  }
}

/// The completion that readline asks; replaced when the articles are read anew.
final class CompletionSource {
  var current = LineCompletion(names: [])
}
