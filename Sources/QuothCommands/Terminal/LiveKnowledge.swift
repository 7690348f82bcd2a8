internal import English
internal import Knowledge

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The articles that a conversation answers from. They are read again when a file changes, so that
/// answers always come from what is on disk.
struct LiveKnowledge {
  /// As given, or the default folder.
  private let paths: [String]
  private(set) var base: KnowledgeBase
  /// The one article that is asked, or nil for all.
  private(set) var only: String?
  private var files: FilesOnDisk

  /// A file larger than this is not read in the middle of a conversation, which it would stop for
  /// minutes.
  static let largest = 100_000_000

  /// Reads the articles; see `KnowledgeOpening.open`.
  init(_ paths: [String]) throws(ProgramFailure) {
    self.paths = paths.isEmpty ? [KnowledgeOpening.defaultFolder] : paths
    // Looked at before reading: what changes meanwhile is seen at the first turn.
    files = FilesOnDisk(paths: self.paths)
    base = try KnowledgeOpening.open(paths)
  }

  /// Paths of all articles, also of those not asked now.
  var articlePaths: [String] {
    files.states.keys.filter { !$0.lowercased().hasSuffix(".notes") }.sorted()
  }

  /// Reads the articles again where one has changed, is new or gone.
  /// - Returns: what to tell, or nil where all is as it was.
  mutating func refresh() -> [String]? {
    let now = FilesOnDisk(paths: paths)
    guard now != files else { return nil }
    let changes = now.changes(since: files)
    var told: [String] = []
    for (names, what) in [
      (changes.new, "new"), (changes.changed, "changed"), (changes.gone, "gone"),
    ] where !names.isEmpty {
      told.append("\(Self.some(names)) \(names.count == 1 ? "is" : "are") \(what)")
    }
    return reload(saying: told.isEmpty ? nil : told.joined(separator: "; "))
  }

  /// Asks one article alone, or all.
  mutating func restrict(to file: String?) -> [String] {
    only = file
    return reload(saying: nil)
  }

  /// Reads all articles anew.
  /// - Returns: what to tell.
  mutating func reload(saying reason: String?) -> [String] {
    var told: [String] = []
    var reader: ArticleReader
    var attempts = 0
    repeat {
      files = FilesOnDisk(paths: paths)
      reader = ArticleReader(paths: readPaths, largest: Self.largest)
      attempts += 1
      // A file that grows while it is read is being written: give the writer a moment.
      if FilesOnDisk(paths: paths) == files { break }
      usleep(50_000)
    } while attempts < 5
    if attempts == 5 {
      told.append("A file is still being written; it is read again at the next question.")
    }
    // A reader of its own: nothing that notes taught the old one may stay.
    guard let own = try? KnowledgeOpening.openReader() else {
      return ["The dictionary can't be read any more; the articles are as they were."]
    }
    base = KnowledgeBase(reader: own)
    base.add(reader)
    told += base.diagnostics.map(\.line1)
    let count = base.articles.count
    let articles = count == 1 ? "1 article" : "\(count) articles"
    if count == 0 {
      let back = only == nil ? "" : " /all asks the others."
      told.append("There is no article left to answer from.\(back)")
    } else if let reason {
      told.insert("\(reason): \(articles) read again.", at: 0)
    } else {
      told.insert(
        only.map { "Only \($0) is asked now; /all asks all." } ?? "\(articles) read.", at: 0)
    }
    return told
  }

  /// What is read: all, or one article with all notes.
  private var readPaths: [String] {
    guard let only else { return paths }
    return [only] + files.states.keys.filter { $0.lowercased().hasSuffix(".notes") }.sorted()
  }

  private static func some(_ names: [String]) -> String {
    names.count <= 3
      ? names.joined(separator: ", ") : "\(names[0]), \(names[1]) and \(names.count - 2) more"
  }
}

extension Diagnostic {
  /// The finding in one line.
  var line1: String {
    file + (line > 0 ? ":\(line)" : "") + ": " + summary + (hint.isEmpty ? "" : " \(hint)")
  }
}
