import English
import Foundation
import Testing

/// A database cut short or filled with noise must be reported or read as far as it goes.
@Suite struct BrokenDatabaseTests {
  @Test(arguments: [1, 100, 5000, 200_001])
  func truncated(size: Int) throws {
    try withCopy({ $0.prefix(size) }) { folder in
      let lexicon = try Lexicon(wordNetDirectory: folder)
      exercise(lexicon)
    }
  }

  @Test func noise() throws {
    try withCopy({ data in
      var state: UInt32 = 7
      return Data(
        data.prefix(60_000).map { byte in
          state = state &* 1_664_525 &+ 1_013_904_223
          return state >> 28 == 0 ? UInt8(truncatingIfNeeded: state >> 16) : byte
        })
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
