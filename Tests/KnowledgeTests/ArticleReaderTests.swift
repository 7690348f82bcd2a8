import Foundation
import Knowledge
import Testing

/// A folder of its own for one test, removed afterwards.
private final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "quoth-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }
}

@Suite struct ArticleReaderTests {
  @Test func foldersAreSortedAndFiltered() throws {
    let folder = try Folder()
    for name in ["b.txt", "a.md", "sub/c.txt", "README.md", ".hidden.txt", "x.pdf", "n.notes"] {
      try folder.write(name, "It rained.")
    }
    let reader = ArticleReader(paths: [folder.path, folder.path + "/b.txt"])
    #expect(reader.diagnostics.isEmpty)
    let names = reader.texts.map { String($0.path.dropFirst(folder.path.count + 1)) }
    #expect(names == ["a.md", "b.txt", "n.notes", "sub/c.txt"])
    #expect(reader.texts.map(\.kind) == [.article, .article, .notes, .article])
  }

  @Test func namedFilesCountWhateverTheirName() throws {
    let folder = try Folder()
    try folder.write("README", "It rained.")
    #expect(ArticleReader(paths: [folder.path + "/README"]).texts.count == 1)
  }

  /// Root may read everything, so that there is nothing to see then.
  @Test(.enabled(if: getuid() != 0)) func aFolderWithoutPermissionIsAnError() throws {
    let folder = try Folder()
    try folder.write("locked/a.txt", "It rained.")
    chmod(folder.path + "/locked", 0)
    defer { chmod(folder.path + "/locked", 0o755) }
    let reader = ArticleReader(paths: [folder.path + "/locked"])
    #expect(reader.texts.isEmpty)
    #expect(reader.diagnostics.map(\.severity) == [.error])
    #expect(reader.diagnostics.allSatisfy { $0.file.hasSuffix("/locked") })
  }

  @Test func problemsAreNamed() throws {
    let folder = try Folder()
    try folder.write("empty.txt", " \n")
    try folder.write("wide.txt", [0xFF, 0xFE, 0x41, 0x00])
    try folder.write("binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0, 1, 2, 3])
    try folder.write("latin.txt", Array("It rained.\nCaf".utf8) + [0xE9] + Array(" bar".utf8))
    let reader = ArticleReader(paths: [folder.path, folder.path + "/none.txt"])
    let findings = reader.diagnostics.map { finding in
      let name = finding.file.split(separator: "/").last ?? ""
      return "\(name):\(finding.line) \(finding.severity.rawValue)"
    }
    #expect(
      findings == [
        "none.txt:0 error", "binary.txt:0 error", "empty.txt:0 warning", "latin.txt:2 warning",
        "wide.txt:0 error",
      ])
    #expect(reader.diagnostics.allSatisfy { !$0.hint.isEmpty })
    #expect(reader.texts.map(\.path) == [folder.path + "/latin.txt"])
  }

  @Test func foldersWithoutArticles() throws {
    let folder = try Folder()
    #expect(ArticleReader(paths: [folder.path]).diagnostics.map(\.severity) == [.warning])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: folder.path)
    #expect(ArticleReader(paths: [folder.path]).texts.isEmpty)
  }

  @Test func linesAreFound() {
    let index = LineIndex(Array("one\ntwo\r\n\nfour".utf8))
    #expect([0, 3, 4, 8, 9, 10, 99].map { index.line(ofByte: $0) } == [1, 1, 2, 2, 3, 4, 4])
    #expect(LineIndex([]).line(ofByte: 0) == 1)
  }
}
