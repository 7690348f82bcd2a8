import Knowledge
import Testing

@Suite struct NotesTests {
  @Test func aliasesAndParaphrases() {
    let text = """
      # names
      AWS = Amazing Web Shop   # the short one

      X oversees Y = X is in charge of Y
      UN = United Nations = the U.N.
      """
    let notes = Notes(file: "a.notes", bytes: Array(text.utf8))
    #expect(notes.diagnostics.isEmpty)
    #expect(
      notes.aliases.map(\.names) == [
        ["AWS", "Amazing Web Shop"], ["UN", "United Nations", "the U.N."],
      ])
    #expect(notes.aliases.map(\.line) == [2, 5])
    #expect(notes.paraphrases.map(\.templates) == [["X oversees Y", "X is in charge of Y"]])
  }

  @Test(arguments: [
    ("no sign here", "no “=”"), ("a =", "empty"), ("= b", "empty"),
    ("X runs Y = X leads", "Y stands"),
    ("X Y = X leads Y", "no word"), ("X sees X = X looks", "twice"), ("=", "empty"),
  ]) func badLinesAreNamed(line: String, part: String) {
    let notes = Notes(file: "a.notes", bytes: Array("# first\n\(line)\nA = B\n".utf8))
    #expect(notes.diagnostics.count == 1 && notes.aliases.count == 1 && notes.paraphrases.isEmpty)
    let finding = notes.diagnostics[0]
    #expect(finding.file == "a.notes" && finding.line == 2 && !finding.hint.isEmpty)
    #expect(finding.summary.contains(part), "\(finding.summary)")
  }

  @Test func anyBytesAreRead() {
    for bytes: [UInt8] in [[], [0], [0xFF, 0x3D, 0xFE], [0xEF, 0xBB, 0xBF], [0x3D, 0x3D, 0x0A]] {
      _ = Notes(file: "a.notes", bytes: bytes)
    }
    let long = [UInt8](repeating: 0x61, count: 5000)
    #expect(Notes(file: "a.notes", bytes: long).diagnostics.count == 1)
  }
}
