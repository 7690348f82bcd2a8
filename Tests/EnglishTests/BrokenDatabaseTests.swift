import English
import Foundation
import Testing

/// A database cut short or filled with noise must be reported or read as far as it goes.
@Suite struct BrokenDatabaseTests {
  /// Cut off in the middle of a line, it is told.
  @Test(arguments: [1, 100, 5000, 200_001])
  func truncated(size: Int) throws {
    try withCopy({ data in data.prefix(size).last == 10 ? data.prefix(size - 1) : data.prefix(size)
    }) {
      folder in
      let error = #expect(throws: LexiconError.self) { try Lexicon(wordNetDirectory: folder) }
      #expect(error?.code == .malformedFile)
      #expect(error?.description.contains("wordnet-base") == true)
    }
  }

  /// Cut off behind a line, which nothing shows, it is read as far as it goes.
  @Test(arguments: [5000, 200_001])
  func truncatedBehindALine(size: Int) throws {
    try withCopy({ data in
      let part = data.prefix(size)
      return part.prefix((part.lastIndex(of: 10) ?? -1) + 1)
    }) { folder in exercise(try Lexicon(wordNetDirectory: folder)) }
  }

  @Test func noise() throws {
    try withCopy({ data in
      var state: UInt32 = 7
      return Data(
        data.prefix(60_000).map { byte in
          state = state &* 1_664_525 &+ 1_013_904_223
          return state >> 28 == 0 ? UInt8(truncatingIfNeeded: state >> 16) : byte
        } + [10])
    }) { folder in exercise(try Lexicon(wordNetDirectory: folder)) }
  }

  @Test func emptyFile() throws {
    try withCopy({ _ in Data() }) { folder in
      #expect(throws: LexiconError.self) { try Lexicon(wordNetDirectory: folder) }
    }
  }

  private func exercise(_ lexicon: Lexicon) {
    for form in ["a", "abacus", "run", "companies", "zebra", "left", "zzz", "aardvark", "good"] {
      let word = lexicon.intern(form)
      _ = lexicon.info(word)
      _ = lexicon.synonyms(of: word, as: .noun)
      _ = lexicon.derivations(of: word, as: .verb)
      _ = lexicon.isKind(word, of: lexicon.intern("person"))
      _ = lexicon.canonical(word)
    }
  }

  /// Calls `body` with a folder that holds the database's files, each passed through `change`.
  private func withCopy(_ change: (Data) -> Data, _ body: (String) throws -> Void) throws {
    let source = try Lexicon().wordNet.directory
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for suffix in ["noun", "verb", "adj", "adv"] {
      for name in ["index.\(suffix)", "data.\(suffix)", "\(suffix).exc"] {
        let data = try Data(contentsOf: URL(filePath: "\(source)/\(name)"))
        try change(data).write(to: folder.appending(path: name))
      }
    }
    let counts = try Data(contentsOf: URL(filePath: "\(source)/cntlist.rev"))
    try change(counts).write(to: folder.appending(path: "cntlist.rev"))
    try body(folder.path)
  }
}
