import Answering
import Conversation
import QuothCommands
import Testing

@Suite("Transcripts", .serialized)
struct TranscriptTests {
  let heading = Transcript.Heading(
    time: ClockTime(year: 2031, month: 4, day: 5, hour: 6, minute: 7, second: 8),
    version: "1.2", knowledge: ["knowledge/"])

  static func answer() -> Answer {
    var answer = Answer(question: "Who *is* she?\u{1B}[2J", status: .answered, kind: .person)
    answer.text = "Maria Keller"
    answer.items = ["Maria Keller"]
    answer.evidence = [
      Evidence(source: "a.txt", line: 3, byteRange: 10..<20, text: "Maria Keller reopened it.")
    ]
    return answer
  }

  @Test func aTurnHoldsQuestionAnswerSentenceAndPlace() throws {
    let folder = TemporaryFolder()
    let transcript = try Transcript.create(inFolder: folder.path + "/a/b", heading: heading)
    try transcript.record(Self.answer())
    #expect(
      folder.read("a/b/2031-04-05-060708.md") == """
        # quoth, 2031-04-05 06:07:08

        quoth 1.2 answering from `knowledge/`

        <!-- quoth transcript 1 -->

        ## Who \\*is\\* she? \\[2J

        Maria Keller

        > Maria Keller reopened it.
        >
        > `a.txt:3`

        """)
  }

  @Test func twoOfTheSameSecondHaveFilesOfTheirOwn() throws {
    let folder = TemporaryFolder()
    let all = try (1...3).map { _ in
      try Transcript.create(inFolder: folder.path, heading: heading)
    }
    for transcript in all { try transcript.record(Self.answer()) }
    #expect(
      folder.list() == [
        "2031-04-05-060708-2.md", "2031-04-05-060708-3.md", "2031-04-05-060708.md",
      ])
  }

  @Test func aConversationWithoutTurnsLeavesNoFile() throws {
    let folder = TemporaryFolder()
    let transcript = try Transcript.create(inFolder: folder.path, heading: heading)
    transcript.discardIfEmpty()
    #expect(folder.list() == [])
  }

  @Test func aFileIsAddedTo() throws {
    let folder = TemporaryFolder()
    folder.write("talk.md", "kept\n")
    let path = folder.path + "/talk.md"
    let transcript = try Transcript.append(toFile: path, heading: heading)
    try transcript.record(Self.answer())
    transcript.discardIfEmpty()
    #expect(folder.read("talk.md")?.hasPrefix("kept\n# quoth") == true)
    #expect(throws: TranscriptError.self) {
      _ = try Transcript.create(file: path, heading: heading)
    }
  }

  @Test func aFolderThatCannotBeMadeIsAnError() {
    let folder = TemporaryFolder()
    folder.write("file", "")
    #expect(throws: TranscriptError.self) {
      _ = try Transcript.create(inFolder: folder.path + "/file/sub", heading: heading)
    }
  }

  @Test func pipedQuestionsAreSavedWhereAFileIsNamed() throws {
    let folder = folderWithArticle()
    folder.makeFolder("transcripts")
    let plain = runQuoth([], input: "who?\nwhat?\n", in: folder)
    #expect(plain.lines.count == 2)
    #expect(folder.list("transcripts") == [])
    let outcome = runQuoth(
      ["--json", "--transcript", "t.jsonl"], input: "who?\nwhat?\n", in: folder)
    _ = runQuoth(["ask", "where?", "--transcript", "t.jsonl"], in: folder)
    let lines = try #require(folder.read("t.jsonl")).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("{\"transcript\":1,"))
    #expect(lines[1...2].map { $0 + "\n" }.joined() == outcome.output)
    #expect(try JSONReader.read(Array(lines[4].utf8))["question"] == .string("where?"))
  }

  @Test(arguments: ["/dev/full", "knowledge/bakery.txt/t.md", "missing/t.md"])
  func whereItCannotBeSavedThatIsSaidOnceAndAnsweringGoesOn(file: String) {
    let outcome = runQuoth(
      ["--transcript", file], input: "who?\nwhat?\nwhere?\n", in: folderWithArticle())
    #expect(outcome.lines.count == 3)
    #expect([0, 1].contains(outcome.status))
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.error.contains(file))
  }
}
