internal import Answering

/// Articles that have been read and answer questions.
///
/// ```swift
/// let articles = try Articles(text: "Maria Lopez founded Norbank in 1990.")
/// let reply = articles.ask("Who founded Norbank?")
/// print(reply.text ?? "The articles don't say.")  // Maria Lopez
/// ```
///
/// Reading costs about a second a megabyte, and 55 times the size of the text in memory; a question
/// costs a fraction of a millisecond. One value may be used from many threads at once. Where threads
/// meet, questions are answered at the same time, on as many processors as there are: the articles as
/// read and their index are shared, what is worked out for questions is kept for each processor.
public final class Articles: Sendable {
  /// Something that is wrong with a file, though the others were read.
  public struct Problem: Sendable, Equatable {
    /// Path of the file as given.
    public var file: String
    /// Line from 1, or 0 for the file as a whole.
    public var line: Int
    /// What is wrong and what to do about it.
    public var message: String
  }

  let workers: Workers
  /// What was wrong with files.
  public let problems: [Problem]
  /// Paths of the articles read, in the order of reading.
  public let sources: [String]
  /// The names of people, organisations, places ... in the articles, sorted.
  public let names: [String]

  /// Reads files and folders: `.txt` and `.md` are articles, `.notes` say what words mean.
  ///
  /// - Throws: ``QuothError`` when a path can't be read, when there is no article, and when the
  ///   dictionary (WordNet) is missing.
  public convenience init(paths: [String]) throws(QuothError) {
    try self.init(try Engine(paths: paths))
  }

  /// Reads one text.
  ///
  /// - Parameters:
  ///   - text: the article.
  ///   - name: what answers call its source.
  /// - Throws: ``QuothError`` when the dictionary (WordNet) is missing.
  public convenience init(text: String, name: String = "text") throws(QuothError) {
    try self.init(try Engine(text: text, name: name))
  }

  private init(_ engine: sending Engine) throws(QuothError) {
    problems = engine.problems
    sources = engine.sources
    names = engine.names
    workers = Workers(Worker(engine))
  }

  /// Answers a question, which may be any text.
  ///
  /// - Parameters:
  ///   - question: in English; more than 4,096 bytes are cut.
  ///   - guessing: give the best candidate even where the articles don't say; the status is then
  ///     ``Reply/Status/guess``.
  public func ask(_ question: String, guessing: Bool = false) -> Reply {
    workers.use { Reply($0.answer(question, guessing: guessing)) }
  }

  /// A conversation about the articles, in which a question may refer to those before it.
  public func conversation() -> Dialogue { Dialogue(self) }
}

/// A conversation: "Who founded Norbank?" - "And when did she leave it?"
///
/// Many may be held about the same articles, also at the same time; the turns of one are answered one
/// after the other.
public final class Dialogue: Sendable {
  private let worker: Worker
  private let number: Int

  init(_ articles: Articles) {
    worker = articles.workers.assigned()
    number = worker.use { $0.openDialogue() }
  }

  deinit {
    worker.use { [number] in $0.closeDialogue(number) }
  }

  /// Answers a question in the light of those asked before.
  public func ask(_ question: String) -> Reply {
    worker.use { Reply($0.answer(question, inDialogue: number)) }
  }
}
