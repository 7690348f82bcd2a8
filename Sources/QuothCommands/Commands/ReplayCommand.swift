internal import Answering
internal import ArgumentParser
internal import Conversation

/// Asks the questions of saved conversations again and tells what changed.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Ask the questions of saved conversations again and show what changed.",
    discussion: """
      The articles are those a transcript names, as seen from the current folder, unless -k names \
      others. Exit status: 0 nothing changed, 1 something did, 2 an error.
      """)

  @OptionGroup var knowledge: KnowledgeOptions

  @Flag(help: "Write today's answers into the transcripts; their changes are thereby accepted.")
  var update = false

  @Argument(help: "Transcripts (.md or .jsonl).")
  var files: [String]

  mutating func run() throws {
    var articles = OpenedArticles(named: knowledge.paths)
    var hasChanged = false
    for file in files {
      if try !replay(file, &articles) { hasChanged = true }
    }
    if hasChanged { throw ExitCode(ExitStatus.unanswered) }
  }

  /// Whether the transcript is as it should be: unchanged or brought up to date.
  private func replay(_ file: String, _ articles: inout OpenedArticles) throws -> Bool {
    // Held until the file is written, so that no other run adds to it meanwhile.
    let lock = update ? try SavedTranscript.lock(file) : nil
    let transcript = try SavedTranscript.open(file)
    var changes: [Int: Answer] = [:]
    var count = 0
    for conversation in transcript.conversations {
      var questioner = try articles.questioner(for: conversation.heading, file: file)
      for saved in conversation.turns {
        count += 1
        let answer = questioner.ask(saved.turn.question)
        let change = TurnChange(saved: saved.turn, now: TranscriptTurn(answer))
        guard change.isChange || saved.isCut else { continue }
        changes[saved.line] = answer
        let style = TerminalStyle.of(.standard)
        try Output.standard.write(
          line: change.lines(headed: "\(file):\(saved.line)", style).joined(separator: "\n"))
      }
    }
    if let lock, !changes.isEmpty {
      do {
        try lock.replace(by: transcript.replacing(changes))
      } catch {
        throw ProgramFailure("can't write \(error.path): \(error.reason)")
      }
    }
    if let line = transcript.cutLine {
      Output.report("\(file):\(line): the file ends within this question, which was left out")
    }
    try Output.standard.write(line: summary(file, count, changes.count))
    return transcript.cutLine == nil && (changes.isEmpty || update)
  }

  private func summary(_ file: String, _ count: Int, _ changed: Int) -> String {
    let questions = count == 1 ? "1 question" : "\(count) questions"
    let what = changed == 0 ? "nothing changed" : "\(changed) changed"
    return "\(PlainText.line(file)): \(questions), \(what)"
      + (update && changed > 0 ? ", accepted" : "")
  }
}

/// The articles that transcripts name, each set read once.
struct OpenedArticles {
  /// What the user named instead; empty where the transcripts decide.
  private let named: [String]
  private var answerers: [[String]: Answerer] = [:]

  init(named: [String]) { self.named = named }

  /// One who asks as the questions of a conversation were asked.
  mutating func questioner(
    for heading: Transcript.Heading, file: String
  ) throws(ProgramFailure) -> Questioner {
    let paths = named.isEmpty ? heading.knowledge : named
    if paths.contains("-"), named.isEmpty {
      throw ProgramFailure(
        "\(file): its article came on standard input; name it with -k")
    }
    let answerer: Answerer
    if let known = answerers[paths] {
      answerer = known
    } else {
      do {
        answerer = Answerer(knowledge: try KnowledgeOpening.open(paths))
      } catch {
        guard named.isEmpty else { throw error }
        throw ProgramFailure("\(file): \(error.message); -k names other articles")
      }
      answerers[paths] = answerer
    }
    var questioner = Questioner(answerer: answerer, options: heading.guesses ? [.guess] : [])
    if heading.isConversation {
      questioner.conversation = Conversation(knowledge: answerer.knowledge)
    }
    return questioner
  }
}

extension SavedTranscript {
  /// The transcript in a file.
  /// - Throws: ProgramFailure naming the file and line of what is wrong.
  static func open(_ file: String) throws(ProgramFailure) -> SavedTranscript {
    let bytes = try WholeInput.read(file: file)
    let transcript: SavedTranscript
    do {
      transcript = try SavedTranscript.read(bytes, format: Transcript.Format(path: file))
    } catch {
      throw ProgramFailure("\(file):\(error.line): \(error.reason)")
    }
    guard
      transcript.cutLine != nil || transcript.conversations.contains(where: { !$0.turns.isEmpty })
    else {
      throw ProgramFailure("\(file): there is no question in it; is it a transcript?")
    }
    return transcript
  }

  /// Keeps other runs from writing to the file.
  static func lock(_ file: String) throws(ProgramFailure) -> TranscriptFile {
    do {
      return try TranscriptFile(locking: file)
    } catch {
      throw ProgramFailure("can't write \(file): \(error.reason)")
    }
  }
}
