/// Why the lexicon cannot be opened: what is wrong, where, and what to do about it.
package struct LexiconError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Code: Sendable {
    /// No folder holds WordNet's database.
    case databaseNotFound
    /// A file of the database cannot be opened or read.
    case unreadableFile
    /// A file is there but is no WordNet database file.
    case malformedFile
  }

  package let code: Code
  /// The file, or the folders looked into, separated by commas.
  package let path: String
  /// The system's error number, 0 where there is none.
  package let errno: Int32

  package init(_ code: Code, path: String, errno: Int32 = 0) {
    self.code = code
    self.path = path
    self.errno = errno
  }

  package var description: String {
    let problem =
      switch code {
      case .databaseNotFound: "WordNet's database was not found in \(path)"
      case .unreadableFile: "WordNet's file \(path) cannot be read (error \(errno))"
      case .malformedFile: "\(path) is empty or no WordNet database file"
      }
    return problem
      + ". Install the package wordnet-base (Debian, Ubuntu: apt install wordnet-base; macOS: "
      + "brew install wordnet), or set WNSEARCHDIR to the folder that holds index.noun."
  }
}
