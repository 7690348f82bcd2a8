import Conversation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Replay", .serialized)
struct ReplayTests {
  /// A folder with a transcript of two questions, the second leaning on the first.
  static func folder(_ file: String, conversation: Bool = true) -> TemporaryFolder {
    let folder = folderWithArticle()
    _ = runQuoth(
      (conversation ? ["--conversation"] : []) + ["--transcript", file],
      input: "Who reopened the bakery?\nWhat did she buy?\n", in: folder)
    return folder
  }

  @Test(arguments: ["t.md", "t.jsonl"], [true, false])
  func nothingChangesWhereNothingDid(file: String, conversation: Bool) {
    let folder = Self.folder(file, conversation: conversation)
    let outcome = runQuoth(["replay", file], in: folder)
    #expect(outcome.output == "\(file): 2 questions, nothing changed\n")
    #expect(outcome.error == "")
    #expect(outcome.status == 0)
  }

  @Test(arguments: ["t.md", "t.jsonl"])
  func whatChangedIsShownAndAccepted(file: String) throws {
    let folder = Self.folder(file)
    let article = try #require(folder.read("knowledge/bakery.txt"))
    folder.write("knowledge/bakery.txt", article.replacing("Maria Keller", with: "Julia Brandt"))
    let outcome = runQuoth(["replay", file], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Who reopened the bakery?\n- Maria Keller\n"))
    #expect(outcome.output.contains("\n+ Julia Brandt\n"))
    let update = runQuoth(["replay", "--update", file], in: folder)
    #expect(update.status == 0)
    #expect(update.output.contains("accepted"))
    let again = runQuoth(["replay", file], in: folder)
    #expect(again.output == "\(file): 2 questions, nothing changed\n")
    #expect(namesIn(folder.path).filter { $0.hasPrefix("t.") } == [file])
  }

  @Test func anUpdateLeavesAllElseAsItIs() throws {
    let folder = folderWithArticle()
    folder.write(
      "t.md",
      """
      # Mine

      ## Who reopened the bakery?

      Nobody

      <!-- check this -->

      ## Who reopened the bakery?

      # The end

      of it
      """)
    #expect(runQuoth(["replay", "--update", "t.md"], in: folder).status == 0)
    let text = try #require(folder.read("t.md"))
    #expect(text.hasPrefix("# Mine\n\n## Who reopened the bakery?\n\nMaria Keller\n\n> "))
    #expect(text.contains("`knowledge/bakery.txt:3`\n\n<!-- check this -->\n\n## Who"))
    #expect(text.hasSuffix("`knowledge/bakery.txt:3`\n\n# The end\n\nof it"))
    #expect(runQuoth(["replay", "t.md"], in: folder).status == 0)
  }

  @Test(arguments: ["t.md", "t.jsonl"])
  func aTranscriptCutOffIsReplayedAsFarAsItGoes(file: String) throws {
    let folder = Self.folder(file)
    let bytes = readFile("\(folder.path)/\(file)")
    let question = "What did she buy?"
    let place = try #require(
      (0..<bytes.count).last { bytes[$0...].starts(with: question.utf8) })
    folder.write(file, Array(bytes[..<(place + 8)]))
    let outcome = runQuoth(["replay", file], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output == "\(file): 1 question, nothing changed\n")
    #expect(outcome.error.contains("\(file):"))
    #expect(outcome.error.contains("the file ends within this question"))
  }

  @Test func aTurnCutOffBehindItsQuestionIsAChange() throws {
    let folder = Self.folder("t.md")
    let text = try #require(folder.read("t.md"))
    folder.write("t.md", Array(text.utf8.dropLast(15)))
    #expect(runQuoth(["replay", "t.md"], in: folder).status == 1)
    #expect(runQuoth(["replay", "--update", "t.md"], in: folder).status == 0)
    #expect(folder.read("t.md") == text)
  }

  @Test func aQuestionThatIsACommandIsAskedAndNotObeyed() {
    let folder = folderWithArticle()
    folder.write("t.md", "## /save stolen.md\n\n## /quit\n\n## Who reopened the bakery?\n")
    let outcome = runQuoth(["replay", "t.md"], in: folder)
    #expect(outcome.output.contains("t.md: 3 questions"))
    #expect(outcome.output.contains("Maria Keller"))
    #expect(!folder.list().contains("stolen.md"))
  }

  @Test(arguments: [
    ("t.md", "## Who?\n\nAnn\n\nwell\n", "t.md:5:"),
    ("t.jsonl", "{\"question\":\"a\"}\n{}\n", "t.jsonl:2:"),
    ("t.jsonl", "{\"transcript\":7}\n", "newer quoth"),
    ("t.md", "no questions\n", "is it a transcript?"),
    ("t.md", "# quoth, 2031-04-05 06:07:08\n\nquoth 1 answering from `gone/`\n\n## Who?\n", "-k"),
    ("t.md", "# quoth, 2031-04-05 06:07:08\n\nquoth 1 answering from `-`\n\n## Who?\n", "-k"),
    ("missing.md", nil, "missing.md"),
  ])
  func whatCannotBeReplayedIsAnError(file: String, text: String?, hint: String) {
    let folder = folderWithArticle()
    if let text { folder.write(file, text) }
    let outcome = runQuoth(["replay", file], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(hint))
  }

  @Test func otherArticlesMayBeNamed() {
    let folder = Self.folder("t.md")
    folder.write("other/a.txt", "Otto Lund reopened the bakery.\n")
    let outcome = runQuoth(["replay", "-k", "other", "t.md"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("+ Otto Lund"))
  }

  @Test func aTranscriptThatIsBeingWrittenIsNotTouched() throws {
    let folder = Self.folder("t.md")
    let terminal = PseudoTerminal(["--transcript", "t.md"], in: folder)
    #expect(terminal.shows("> "))
    let second = runQuoth(["--transcript", "t.md"], input: "who?\n", in: folder)
    #expect(second.error.contains("t-2.md"))
    #expect(folder.read("t-2.md")?.contains("## who?") == true)
    let update = runQuoth(["replay", "--update", "t.md"], in: folder)
    #expect(update.status == 2)
    #expect(update.error.contains("another run writes to it"))
    #expect(terminal.leave() == 0)
    #expect(runQuoth(["replay", "--update", "t.md"], in: folder).status == 0)
  }

  @Test func manyRunsAtOnceNeverMixTheirTurns() throws {
    let folder = folderWithArticle()
    folder.write("in", "who?\nwhat?\nwhere?\n")
    let children = (1...4).map { _ in
      Child(
        Child.quoth, ["--transcript", "t.md"],
        streams: [
          .file("in", flags: O_RDONLY), .file("/dev/null", flags: O_WRONLY),
          .file("/dev/null", flags: O_WRONLY),
        ], folder: folder.path, environment: [:])
    }
    for child in children { #expect([0, 1].contains(child.wait())) }
    var count = 0
    for name in folder.list() where name.hasPrefix("t") {
      let saved = try SavedTranscript.read(readFile("\(folder.path)/\(name)"), format: .markdown)
      for conversation in saved.conversations {
        #expect(conversation.turns.map(\.turn.question) == ["who?", "what?", "where?"])
        count += 1
      }
    }
    #expect(count == 4)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var out: [UInt8] = []
    var rest = Array(utf8)[...]
    while let first = rest.first {
      if rest.starts(with: old.utf8) {
        out += new.utf8
        rest = rest.dropFirst(old.utf8.count)
      } else {
        out.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
