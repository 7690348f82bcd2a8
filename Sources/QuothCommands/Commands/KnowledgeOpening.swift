internal import Conversation
internal import English
internal import Knowledge

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reading the articles that a command answers from.
enum KnowledgeOpening {
  static let defaultFolder = "knowledge"

  /// Reads the articles at `paths`, or the default folder when there are none.
  /// - Parameter reader: the reader to use.
  /// - Throws: ProgramFailure when a path can't be read or there is nothing to answer from.
  static func open(
    _ paths: [String], reader: Reader? = nil
  ) throws(ProgramFailure) -> KnowledgeBase {
    var paths = paths
    if paths.isEmpty {
      guard access(defaultFolder, F_OK) == 0 else {
        throw ProgramFailure(
          "there is no folder knowledge/ here; name an article or a folder with -k PATH")
      }
      paths = [defaultFolder]
    }
    for path in paths where path != "-" && access(path, R_OK) != 0 {
      throw ProgramFailure("can't read \(path): \(String(cString: strerror(errno)))")
    }
    let shared: Reader
    if let reader { shared = reader } else { shared = try openReader() }
    let knowledge = KnowledgeBase(reader: shared)
    // All at once: notes bear on the articles of other folders too.
    let files = ArticleReader(paths: paths.filter { $0 != "-" })
    if let size = files.size { show(size) }
    knowledge.add(files)
    if paths.contains("-") {
      guard let bytes = WholeInput.read(descriptor: 0) else {
        throw ProgramFailure("can't read standard input: \(String(cString: strerror(errno)))")
      }
      knowledge.add(path: "-", bytes: bytes)
    }
    try report(knowledge.diagnostics, named: paths)
    guard !knowledge.articles.isEmpty else {
      let places = paths.map { PlainText.line($0) }.joined(separator: ", ")
      throw ProgramFailure(
        "there is no article in \(places): quoth reads .txt and .md files, README left out")
    }
    // What was read serves to the end of the program: leave it to the system to free, which does it
    // at once and not object by object.
    _ = Unmanaged.passRetained(knowledge)
    return knowledge
  }

  /// The reader that every article and question goes through.
  static func openReader() throws(ProgramFailure) -> Reader {
    do {
      return Reader(lexicon: try Lexicon())
    } catch {
      throw ProgramFailure(error.description)
    }
  }

  private static func show(_ diagnostic: Diagnostic) {
    var text = diagnostic.file
    if diagnostic.line > 0 { text += ":\(diagnostic.line)" }
    text += ": \(diagnostic.severity.rawValue): \(diagnostic.summary)"
    if !diagnostic.hint.isEmpty { text += " (\(diagnostic.hint))" }
    Output.report(text)
  }

  /// Prints what was found about the files. An article in a folder that can't be read is left out;
  /// an error in a file named itself, or in the owner's notes, ends the program, since answers
  /// would differ from what was meant.
  private static func report(
    _ diagnostics: [Diagnostic], named paths: [String]
  ) throws(ProgramFailure) {
    for diagnostic in diagnostics { show(diagnostic) }
    let errors = diagnostics.filter { $0.severity == .error }
    if errors.contains(where: { paths.contains($0.file) || $0.file.hasSuffix(".notes") }) {
      throw ProgramFailure("nothing was answered; mend this first")
    }
  }
}

extension KnowledgeOptions {
  /// The paths as a transcript names them.
  var shownPaths: [String] { paths.isEmpty ? [KnowledgeOpening.defaultFolder + "/"] : paths }
}
