import Testing

@Suite("The conversation on a terminal", .serialized)
struct ChatTests {
  @Test func itTellsWhatItReadAndWhereItSaves() {
    let folder = folderWithArticle()
    folder.makeFolder("transcripts")
    let terminal = PseudoTerminal(in: folder, columns: 200)
    #expect(terminal.shows("1 article read from knowledge/: "))
    #expect(terminal.shows(" names. Ask a question, or type /help or /suggest."))
    #expect(terminal.shows("Saved to transcripts/"))
    #expect(terminal.shows("> "))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    #expect(folder.list("transcripts") == [])
  }

  @Test func aQuestionIsAnsweredAndSaved() throws {
    let folder = folderWithArticle()
    folder.makeFolder("transcripts")
    let terminal = PseudoTerminal(in: folder)
    #expect(terminal.shows("> "))
    terminal.type("Who painted the zebra crossing?\r")
    #expect(terminal.shows("The articles don't say."))
    #expect(terminal.shows("> "))
    terminal.child.kill()
    let name = try #require(folder.list("transcripts").first)
    #expect(name.hasSuffix(".md"))
    let text = try #require(folder.read("transcripts/\(name)"))
    #expect(text.hasPrefix("# quoth, "))
    #expect(text.contains("## Who painted the zebra crossing?\n\nThe articles don't say.\n"))
  }

  @Test func withoutAFolderOfTranscriptsTheStateFolderIsUsed() {
    let folder = folderWithArticle()
    let terminal = PseudoTerminal(in: folder)
    #expect(terminal.shows("> "))
    terminal.type("who?\r")
    #expect(terminal.leave() == 0)
    #expect(folder.list("state/quoth/transcripts").count == 1)
    #expect(folder.mode("state/quoth/history") == 0o600)
  }

  @Test func commandsWithASlashWork() {
    let folder = folderWithArticle()
    let terminal = PseudoTerminal(["--no-transcript"], in: folder)
    #expect(terminal.shows("Not saved."))
    terminal.type("/why\r")
    #expect(terminal.shows("Nothing was asked yet."))
    terminal.type("who is it?\r/why\r")
    #expect(terminal.shows("Question: who is it?"))
    terminal.type("/sources\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    terminal.type("/facst\r")
    #expect(terminal.shows("There is no command /facst; did you mean /facts?"))
    terminal.type("/facts Nobody Atall\r")
    #expect(terminal.shows("Nothing is known about 'Nobody Atall'"))
    terminal.type("/help\r")
    #expect(terminal.shows("how the last answer was found"))
    terminal.type("/save talk.md\r")
    #expect(terminal.shows("Saved 1 turn to talk.md."))
    terminal.type("/save talk.md\r")
    #expect(terminal.shows("Can't save to talk.md: File exists"))
    #expect(terminal.leave() == 0)
    #expect(folder.read("talk.md")?.contains("## who is it?") == true)
  }

  @Test func controlCDropsTheLineAtOnce() {
    let terminal = PseudoTerminal(in: folderWithArticle())
    #expect(terminal.shows("> "))
    terminal.type("some unfinished")
    #expect(terminal.shows("some unfinished"))
    terminal.type("\u{3}")
    #expect(terminal.shows("> ", seconds: 3))
    terminal.type("/sources\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    #expect(terminal.leave() == 0)
    #expect(!terminal.shown.contains("The articles don't say."))
  }

  @Test func tabCompletesCommands() {
    let terminal = PseudoTerminal(in: folderWithArticle())
    #expect(terminal.shows("> "))
    terminal.type("/sou\t\r")
    #expect(terminal.shows("knowledge/bakery.txt"))
    #expect(terminal.leave() == 0)
  }

  @Test func tabCompletesNames() {
    let terminal = PseudoTerminal(["--json"], in: folderWithArticle())
    #expect(terminal.shows("> "))
    terminal.type("who is maria k\t?\r")
    #expect(terminal.shows("\"question\":\"who is Maria Keller?\""))
    #expect(terminal.leave() == 0)
  }

  @Test func linesAreKeptBetweenRuns() {
    let folder = folderWithArticle()
    let first = PseudoTerminal(in: folder)
    #expect(first.shows("> "))
    first.type("/sources\r")
    #expect(first.shows("knowledge/bakery.txt"))
    #expect(first.leave() == 0)
    let second = PseudoTerminal(in: folder)
    #expect(second.shows("> "))
    second.type("\u{10}\u{10}\r")
    #expect(second.shows("knowledge/bakery.txt"))
    #expect(second.leave() == 0)
  }

  @Test func aPastedBlockIsOneQuestion() {
    let folder = folderWithArticle()
    folder.makeFolder("transcripts")
    let terminal = PseudoTerminal(in: folder)
    #expect(terminal.shows("> "))
    terminal.type("\u{1B}[200~who\nis\nit?\u{1B}[201~\r")
    #expect(terminal.leave() == 0)
    let name = folder.list("transcripts").first ?? ""
    #expect(folder.read("transcripts/\(name)")?.contains("## who is it?") == true)
  }

  @Test func lettersBeyondASCIIAreEditedWholeInAnyLocale() {
    let folder = folderWithArticle()
    let terminal = PseudoTerminal(
      ["--json"], in: folder, environment: ["LANG": "C", "LC_ALL": "C"])
    #expect(terminal.shows("> "))
    terminal.type("Müxé\u{7F}\u{7F}?\r")
    #expect(terminal.shows("\"question\":\"Mü?\""))
    #expect(terminal.leave() == 0)
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], false), (["TERM": "dumb"], false), ([:], true),
  ])
  func colourIsUsedOnlyWhereItIsWanted(environment: [String: String], isColoured: Bool) {
    let terminal = PseudoTerminal(in: folderWithArticle(), environment: environment)
    #expect(terminal.shows("> "))
    terminal.type("who?\r")
    #expect(terminal.leave() == 0)
    #expect(terminal.shown.contains("\u{1B}[2m") == isColoured)
  }

  @Test func linesAreBrokenToTheWidth() {
    let terminal = PseudoTerminal(
      ["--no-transcript"], in: folderWithArticle(), columns: 30, environment: ["NO_COLOR": "1"])
    #expect(terminal.shows("> "))
    terminal.type("/help\r")
    #expect(terminal.shows("Anything else is a question."))
    #expect(terminal.leave() == 0)
    let lines = terminal.shown.split { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }
    #expect(lines.filter { !$0.contains("\u{1B}") }.allSatisfy { $0.count <= 30 })
  }

  @Test func aFullDiskIsReportedOnceAndAnsweringGoesOn() {
    let terminal = PseudoTerminal(["--transcript", "/dev/full"], in: folderWithArticle())
    #expect(terminal.shows("> "))
    for _ in 1...2 {
      terminal.type("who?\r")
      #expect(terminal.shows("> "))
    }
    #expect(terminal.leave() == 0)
    #expect(terminal.shown.split(separator: "can't be saved").count == 2)
  }
}
