import Answering
import Conversation
import Testing

@Suite("Reading transcripts")
struct TranscriptReaderTests {
  static func read(
    _ text: String, _ format: Transcript.Format = .markdown
  ) throws -> SavedTranscript {
    try SavedTranscript.read(Array(text.utf8), format: format)
  }

  static func turns(
    _ text: String, _ format: Transcript.Format = .markdown
  ) throws -> [TranscriptTurn] {
    try read(text, format).conversations.flatMap(\.turns).map(\.turn)
  }

  /// A turn of every status, with all that Markdown could take for its own.
  static let answers: [Answer] = Answer.Status.allCases.enumerated().map { number, status in
    var answer = Answer(
      question: "# Who *is* [s_h_e](x) of `a\\b` & <b>, \(number)?", status: status, kind: .person)
    switch status {
    case .unknown: answer.instead = "- She isn't \\here*"
    case .ask: answer.choices = ["Ann Lee", "Bo Lee"]
    default: answer.text = "> Ann <Lee> # 1 \\_"
    }
    if number % 2 == 0 { answer.readAs = "Who is _Ann_?" }
    if status == .answered || status == .corrected {
      answer.evidence = [
        Evidence(source: "a b:c.txt", line: 3, byteRange: 0..<5, text: "> *Ann* is she."),
        Evidence(source: "x.md", line: 12, byteRange: 0..<5, text: "`` ` ``"),
      ]
    }
    return answer
  }

  @Test(arguments: ["md", "jsonl"])
  func whatIsWrittenIsReadAgain(ending: String) throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/t.\(ending)"
    let heading = Transcript.Heading(
      time: ClockTime(year: 2031, month: 4, day: 5, hour: 6, minute: 7, second: 8),
      version: "1.2", knowledge: ["a b/", "c.txt"], isConversation: false, guesses: true)
    let transcript = try Transcript.create(file: path, heading: heading)
    for answer in Self.answers { try transcript.record(answer) }
    let saved = try SavedTranscript.read(readFile(path), format: .init(path: path))
    #expect(saved.conversations.count == 1)
    let read = try #require(saved.conversations.first)
    #expect(read.heading.time == heading.time)
    #expect(read.heading.version == "1.2")
    #expect(read.heading.knowledge == ["a b/", "c.txt"])
    #expect(!read.heading.isConversation)
    #expect(read.heading.guesses)
    #expect(read.turns.map(\.turn) == Self.answers.map { TranscriptTurn($0) })
    #expect(read.turns.allSatisfy { !$0.isCut })
  }

  @Test func oneFormBecomesTheOtherAndBack() throws {
    let turns = Self.answers.map { TranscriptTurn($0) }
    let folder = TemporaryFolder()
    let path = folder.path + "/t.md"
    let transcript = try Transcript.create(
      file: path,
      heading: .init(
        time: ClockTime(year: 2031, month: 4, day: 5, hour: 6, minute: 7, second: 8),
        version: "1", knowledge: ["k/"]))
    for answer in Self.answers { try transcript.record(answer) }
    let saved = try SavedTranscript.read(readFile(path), format: .markdown)
    let lines = TranscriptExport.jsonl.bytes(of: saved, title: "t")
    let asJSON = try SavedTranscript.read(lines, format: .jsonLines)
    #expect(asJSON.conversations.flatMap(\.turns).map(\.turn) == turns)
    #expect(TranscriptExport.md.bytes(of: asJSON, title: "t") == readFile(path))
  }

  @Test func linesOfWindowsAndAMarkAtTheStartAreRead() throws {
    let turns = try Self.turns("\u{FEFF}## Who?\r\n\r\nAnn\r\n\r\n> Ann.\r\n>\r\n> `a.txt:3`\r\n")
    #expect(turns.map(\.question) == ["Who?"])
    #expect(turns.first?.reply == "Ann")
    #expect(turns.first?.evidence == [.init(text: "Ann.", source: "a.txt", line: 3)])
  }

  @Test func aQuestionAloneMayBeWrittenDown() throws {
    #expect(
      try Self.turns("# My questions\n\nfirst\n\n## Who?\n\n## What?\n").map(\.reply) == [nil, nil])
    #expect(try Self.turns("{\"question\":\"Who?\"}\n", .jsonLines).map(\.reply) == [nil])
  }

  @Test func whatPeopleWriteBetweenTurnsIsLeftAlone() throws {
    let text = """
      My notes.

      # quoth, 2031-04-05 06:07:08

      quoth 1 answering from `k/`

      Asked for Ann.

      ## Who?

      Ann

      <!-- she
      ## said so -->

      ## What?

      # A section

      of mine

      ## Where?

      """
    #expect(try Self.turns(text).map(\.question) == ["Who?", "What?", "Where?"])
  }

  @Test(arguments: [
    ("## Who?\n\nAnn\n\nI wonder.\n", 5, "under a question"),
    ("## Who?\n\nAnn\n\n> Ann.\n\n## What?\n", 5, "place"),
    ("## Who?\n\nAnn\n\n<!-- x -->\n\nmore\n", 7, "under a question"),
    ("# quoth, 2031-04-05 06:07:08\n\n<!-- quoth transcript 99 -->\n", 3, "newer quoth"),
    ("# quoth, 2031-04-05 06:07:08\n\n<!-- quoth transcript x -->\n", 3, "no number"),
  ])
  func whatIsWrongInMarkdownIsNamedWithItsLine(text: String, line: Int, reason: String) {
    let problem = #expect(throws: SavedTranscript.Problem.self) { try Self.read(text) }
    #expect(problem?.line == line)
    #expect(problem?.reason.contains(reason) == true)
  }

  @Test(arguments: [
    ("{\"question\":\"a\"}\n{\"question\":}\n", 2, "no value"),
    ("\n{\"answer\":\"a\"}\n", 2, "\"question\""),
    ("{\"question\":\"a\",\"answer\":1}\n", 1, "\"answer\""),
    ("{\"question\":\"a\",\"answer\":\"b\",\"status\":\"great\"}\n", 1, "answered, corrected"),
    ("{\"question\":\"a\",\"answer\":\"b\",\"evidence\":[{\"text\":\"b\"}]}\n", 1, "\"source\""),
    ("{\"transcript\":2}\n", 1, "newer quoth"), ("{\"transcript\":\"one\"}\n", 1, "no number"),
    ("[]\n", 1, "\"question\""),
  ])
  func whatIsWrongInJSONLinesIsNamedWithItsLine(text: String, line: Int, reason: String) {
    let problem = #expect(throws: SavedTranscript.Problem.self) {
      try Self.read(text, .jsonLines)
    }
    #expect(problem?.line == line)
    #expect(problem?.reason.contains(reason) == true)
  }

  @Test(arguments: [Transcript.Format.markdown, .jsonLines])
  func aFileCutOffAnywhereKeepsTheTurnsBefore(format: Transcript.Format) throws {
    let folder = TemporaryFolder()
    let path = folder.path + (format == .markdown ? "/t.md" : "/t.jsonl")
    let transcript = try Transcript.create(
      file: path,
      heading: .init(
        time: ClockTime(year: 2031, month: 4, day: 5, hour: 6, minute: 7, second: 8),
        version: "1", knowledge: ["k/"]))
    try transcript.record(Self.answers[0])
    let first = readFile(path).count
    try transcript.record(Self.answers[1])
    let bytes = readFile(path)
    let whole = Self.answers.prefix(2).map { TranscriptTurn($0) }
    for length in first..<bytes.count {
      let saved = try SavedTranscript.read(Array(bytes[..<length]), format: format)
      let turns = saved.conversations.flatMap(\.turns)
      #expect(turns.first?.turn == whole[0])
      #expect(turns.first?.isCut == false)
      // Either nothing of the second is there, or it is known to be cut, or a line is missing.
      if turns.count == 2, turns[1].turn == whole[1] { #expect(length >= bytes.count - 1) }
      if turns.count == 1, length > first + 1 { #expect(saved.cutLine != nil) }
    }
  }
}
