internal import Answering
internal import Conversation
internal import English
internal import Knowledge

/// The floors below, for one thread at a time.
final class Engine {
  private let knowledge: KnowledgeBase
  private let answerer: Answerer
  private var dialogues: [Int: Conversation] = [:]
  private var dialogueCount = 0

  convenience init(paths: [String]) throws(QuothError) {
    let files = ArticleReader(paths: paths)
    if let fatal = files.diagnostics.first(where: {
      $0.severity == .error && paths.contains($0.file)
    }) {
      throw QuothError(description: Self.message(fatal))
    }
    let knowledge = KnowledgeBase(reader: try Self.reader())
    knowledge.add(files)
    guard !knowledge.articles.isEmpty else {
      throw QuothError(
        description: "there is no article in \(paths.joined(separator: ", ")): .txt and .md files "
          + "are read, README left out")
    }
    self.init(knowledge)
  }

  convenience init(text: String, name: String) throws(QuothError) {
    let knowledge = KnowledgeBase(reader: try Self.reader())
    knowledge.add(path: name, bytes: Array(text.utf8))
    self.init(knowledge)
  }

  private init(_ knowledge: KnowledgeBase, sharing other: Answerer? = nil) {
    self.knowledge = knowledge
    answerer = Answerer(knowledge: knowledge, sharing: other)
  }

  /// Another that answers from the same articles at the same time: what was read is shared, what is
  /// learnt of words on the way is each one's own. Nil where the dictionary is gone.
  convenience init?(copying other: Engine) {
    guard let knowledge = try? KnowledgeBase(copying: other.knowledge) else { return nil }
    self.init(knowledge, sharing: other.answerer)
  }

  private static func reader() throws(QuothError) -> Reader {
    do {
      return Reader(lexicon: try Lexicon())
    } catch {
      throw QuothError(description: error.description)
    }
  }

  private static func message(_ finding: Diagnostic) -> String {
    "\(finding.file)\(finding.line > 0 ? ":\(finding.line)" : ""): \(finding.summary) \(finding.hint)"
  }

  var problems: [Articles.Problem] {
    knowledge.diagnostics.map {
      .init(file: $0.file, line: $0.line, message: "\($0.summary) \($0.hint)")
    }
  }
  var sources: [String] { knowledge.articles.map(\.path) }
  var names: [String] { knowledge.names }

  func answer(_ question: String, guessing: Bool) -> Answer {
    var alone: Conversation?
    return answerer.answer(question, in: &alone, options: guessing ? [.guess] : [])
  }

  /// Begins a dialogue and returns its number.
  func openDialogue() -> Int {
    dialogueCount += 1
    dialogues[dialogueCount] = Conversation(knowledge: knowledge)
    return dialogueCount
  }

  func closeDialogue(_ number: Int) { dialogues[number] = nil }

  func answer(_ question: String, inDialogue number: Int) -> Answer {
    let answer = answerer.answer(question, in: &dialogues[number])
    dialogues[number]?.record(answer)
    return answer
  }
}
