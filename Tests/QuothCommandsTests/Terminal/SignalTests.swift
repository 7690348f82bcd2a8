import Conversation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Signals and terminals", .serialized)
struct SignalTests {
  /// A conversation of one turn that waits for a line.
  static func waiting(_ folder: TemporaryFolder) -> PseudoTerminal {
    let terminal = PseudoTerminal(["--transcript", "t.md"], in: folder)
    #expect(terminal.shows("> "))
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("Maria Keller"))
    #expect(terminal.shows("> "))
    terminal.type("half a line")
    #expect(terminal.shows("half a line"))
    return terminal
  }

  static func isWhole(_ folder: TemporaryFolder) -> Bool {
    guard
      let saved = try? SavedTranscript.read(
        readFile(folder.path + "/t.md"), format: .markdown)
    else { return false }
    let turns = saved.conversations.flatMap(\.turns)
    return turns.count == 1 && turns[0].turn.reply == "Maria Keller" && !turns[0].isCut
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func anEndFromOutsideLeavesAllInOrder(number: Int32) {
    let folder = folderWithArticle()
    let terminal = Self.waiting(folder)
    #expect(!terminal.isCanonical)
    kill(terminal.child.process, number)
    #expect(terminal.end(seconds: 10) == 128 + number)
    #expect(terminal.isCanonical)
    #expect(Self.isWhole(folder))
    #expect(folder.read("state/quoth/history") == "Who reopened the bakery?\n")
  }

  @Test func anEndBeforeTheFirstQuestionLeavesNoFile() {
    let folder = folderWithArticle()
    folder.makeFolder("transcripts")
    let terminal = PseudoTerminal(in: folder)
    #expect(terminal.shows("> "))
    kill(terminal.child.process, SIGTERM)
    #expect(terminal.end(seconds: 10) == 128 + SIGTERM)
    #expect(folder.list("transcripts") == [])
  }

  @Test func controlCAtOnceLeavesAllInOrder() {
    let folder = folderWithArticle()
    let terminal = Self.waiting(folder)
    terminal.type("\u{3}")
    #expect(terminal.shows("> "))
    #expect(terminal.leave() == 0)
    #expect(terminal.isCanonical)
    #expect(Self.isWhole(folder))
  }

  @Test func anInterruptFromOutsideDropsTheLine() {
    let folder = folderWithArticle()
    let terminal = Self.waiting(folder)
    kill(terminal.child.process, SIGINT)
    #expect(terminal.shows("> "))
    terminal.type("/sources\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    #expect(terminal.leave() == 0)
    #expect(terminal.isCanonical)
    #expect(Self.isWhole(folder))
  }

  @Test func aBrokenPipeElsewhereIsNoneOfItsBusiness() {
    let folder = folderWithArticle()
    let terminal = Self.waiting(folder)
    kill(terminal.child.process, SIGPIPE)
    terminal.type("\u{15}/sources\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    #expect(terminal.leave() == 0)
    #expect(Self.isWhole(folder))
  }

  /// `quoth | head -1`: the questions are typed, the answers go to a program that has enough.
  @Test func whoeverReadsTheAnswersMayGoAway() {
    let folder = folderWithArticle()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let terminal = PseudoTerminal(["--transcript", "t.md"], in: folder, output: ends[1])
    close(ends[1])
    #expect(terminal.shows("/suggest"))
    terminal.type("Who reopened the bakery?\r")
    var answer = [UInt8](repeating: 0, count: 200)
    #expect(read(ends[0], &answer, answer.count) > 0)
    #expect(String(decoding: answer, as: UTF8.self).contains("Maria Keller"))
    close(ends[0])
    terminal.type("Who is Hans Brandt?\r/quit\r")
    #expect(terminal.end(seconds: 10) != nil)
    #expect(terminal.isCanonical)
    let saved = folder.read("t.md") ?? ""
    #expect(saved.contains("Maria Keller") && saved.hasSuffix("\n"))
    #expect((try? SavedTranscript.read(Array(saved.utf8), format: .markdown)) != nil)
  }

  /// Where nothing can be written typed lines are not kept, and no more comes of it.
  @Test func aHistoryOnAFullDiskDisturbsNobody() {
    let folder = folderWithArticle()
    folder.makeFolder("state/quoth")
    guard access("/dev/full", W_OK) == 0 else { return }
    symlink("/dev/full", folder.path + "/state/quoth/history")
    let terminal = PseudoTerminal(["--transcript", "t.md"], in: folder)
    #expect(terminal.shows("> "))
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("Maria Keller"))
    #expect(terminal.shows("> "))
    terminal.type("/sources\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    #expect(terminal.leave() == 0)
    #expect(Self.isWhole(folder))
    #expect(terminal.shown.split(separator: "history").count <= 2)
  }

  @Test func aTerminalThatGoesAwayEndsIt() {
    let folder = folderWithArticle()
    let terminal = Self.waiting(folder)
    terminal.hangUp()
    #expect(terminal.child.wait(seconds: 10) != nil)
    #expect(Self.isWhole(folder))
  }

  @Test func killedInTheMiddleTheTranscriptIsWhole() {
    let folder = folderWithArticle()
    let terminal = Self.waiting(folder)
    terminal.child.kill()
    #expect(Self.isWhole(folder))
    #expect(folder.read("state/quoth/history") == "Who reopened the bakery?\n")
  }

  @Test func stoppedAndContinuedItShowsTheLineAgain() {
    let folder = folderWithArticle()
    let terminal = Self.waiting(folder)
    kill(terminal.child.process, SIGSTOP)
    usleep(100_000)
    kill(terminal.child.process, SIGCONT)
    #expect(terminal.shows("half a line"))
    terminal.type("\u{15}/sources\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    #expect(terminal.leave() == 0)
  }

  @Test(arguments: [1, 2, 10, 40])
  func narrowTerminalsDoNotBreakIt(columns: Int) {
    let terminal = PseudoTerminal(
      ["--no-transcript"], in: folderWithArticle(), columns: columns,
      environment: ["TERM": "dumb"])
    // A prompt as wide as the terminal may not be shown at all.
    #expect(terminal.shows("/suggest"))
    terminal.type("Who reopened the bakery?\r/help\r/why\r/entities\r/quit\r")
    #expect(terminal.end() == 0)
    #expect(terminal.shown.contains("Maria"))
  }

  @Test(arguments: [["HOME": ""], ["HOME": "/dev/null"], ["HOME": "/proc/nothing"]])
  func withoutAHomeTheConversationGoesOn(environment: [String: String]) {
    var all = environment
    all["XDG_STATE_HOME"] = ""
    let terminal = PseudoTerminal(in: folderWithArticle(), columns: 200, environment: all)
    #expect(terminal.shows("Not saved."))
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("Maria Keller"))
    #expect(terminal.leave() == 0)
  }

  @Test func controlBytesInAHistoryFileStayHarmless() {
    let folder = folderWithArticle()
    folder.write(
      "state/quoth/history",
      Array("\u{1B}]0;evil\u{7}\u{1B}[2Jwho?\n".utf8) + [0xFF, 0xFE, 0x00, 0x0A])
    let terminal = PseudoTerminal(["--no-transcript"], in: folder)
    #expect(terminal.shows("> "))
    terminal.type("\u{10}\u{10}")
    usleep(200_000)
    terminal.type("\r/sources\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    #expect(terminal.leave() == 0)
    #expect(!terminal.shown.contains("\u{1B}]0;"))
    #expect(!terminal.shown.contains("\u{1B}[2J"))
  }

  @Test func theUsersOwnKeysHold() {
    let folder = folderWithArticle()
    folder.write("inputrc", "$if quoth\n\"\\C-xs\": \"/sources\"\n$endif\n")
    let terminal = PseudoTerminal(
      ["--no-transcript"], in: folder, environment: ["INPUTRC": folder.path + "/inputrc"])
    #expect(terminal.shows("> "))
    terminal.type("\u{18}s\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    #expect(terminal.leave() == 0)
  }

  @Test func linesTypedBeforeAreSearched() {
    let folder = folderWithArticle()
    folder.write("state/quoth/history", "/sources\nwho is it?\n")
    let terminal = PseudoTerminal(["--no-transcript"], in: folder)
    #expect(terminal.shows("> "))
    terminal.type("\u{12}sour")
    #expect(terminal.shows("sour"))
    terminal.type("\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    #expect(terminal.leave() == 0)
  }
}
