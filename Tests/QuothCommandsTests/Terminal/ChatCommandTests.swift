import QuothCommands
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Commands of the conversation", .serialized)
struct ChatCommandTests {
  static func terminal(
    _ folder: TemporaryFolder, _ arguments: [String] = ["--no-transcript"], columns: Int = 80,
    environment: [String: String] = [:]
  ) -> PseudoTerminal {
    let terminal = PseudoTerminal(
      arguments, in: folder, columns: columns,
      environment: ["NO_COLOR": "1"].merging(environment) { $1 })
    #expect(terminal.shows("> "))
    return terminal
  }

  @Test func suggestionsAreAnsweredAsTheyPromise() throws {
    let folder = folderWithArticle()
    let terminal = Self.terminal(folder)
    terminal.type("/suggest\r")
    #expect(terminal.shows("reopen the old bakery"))
    #expect(terminal.leave() == 0)
    let offered = terminal.shown.split { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }
      .map(String.init).filter { $0.hasSuffix("?") && !$0.contains(">") }
    #expect(!offered.isEmpty)
    let outcome = runQuoth([], input: offered.joined(separator: "\n") + "\n", in: folder)
    #expect(outcome.status == 0)
  }

  @Test func aQuestionWithoutAnswerIsFollowedByOneThatHasOne() {
    let terminal = Self.terminal(folderWithArticle())
    terminal.type("When did Maria Keller visit Zanzibar?\r")
    #expect(terminal.shows("The articles don't say."))
    #expect(terminal.shows("You could ask: "))
    #expect(terminal.leave() == 0)
  }

  @Test func namesAreListedByKind() {
    let terminal = Self.terminal(folderWithArticle())
    terminal.type("/entities\r")
    #expect(terminal.shows("people"))
    #expect(terminal.shows("Maria Keller"))
    #expect(terminal.leave() == 0)
  }

  @Test func anArticleIsOpenedAtThePlaceOfTheAnswer() {
    let folder = folderWithArticle()
    folder.write("bin/less", "#!/bin/sh\necho \"paging $1 $2\"\n")
    chmod(folder.path + "/bin/less", 0o755)
    let path = getenv("PATH").map { String(cString: $0) } ?? "/bin"
    let terminal = Self.terminal(
      folder, environment: ["PATH": "\(folder.path)/bin:\(path)", "PAGER": ""])
    terminal.type("/open\r")
    #expect(terminal.shows("The last answer names no place"))
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("Maria Keller"))
    terminal.type("/open 1\r")
    #expect(terminal.shows("paging +3 ./knowledge/bakery.txt"))
    terminal.type("/open 9\r")
    #expect(terminal.shows("The last answer names 1 place."))
    terminal.type("/open bakery\r")
    #expect(terminal.shows("paging +1 ./knowledge/bakery.txt"))
    terminal.type("/open nothing\r")
    #expect(terminal.shows("There is no one article 'nothing'"))
    #expect(terminal.leave() == 0)
  }

  @Test func aPagerThatIsNotThereIsNamed() {
    let terminal = Self.terminal(folderWithArticle(), environment: ["PAGER": "nopager -x"])
    terminal.type("/open bakery\r")
    #expect(terminal.shows("There is no pager 'nopager'"))
    #expect(terminal.leave() == 0)
  }

  /// "cat -v" would show an escape as "^[".
  @Test func thePagerGetsNoControlCharacters() {
    let folder = folderWithArticle()
    folder.write("knowledge/mill.txt", "Otto Lund bought the \u{1B}[31mmill in Berlin.\n")
    let terminal = Self.terminal(folder, environment: ["PAGER": "cat -v"])
    terminal.type("/open mill\r")
    #expect(terminal.shows("bought the  [31mmill in Berlin."))
    #expect(terminal.leave() == 0)
  }

  @Test func oneArticleCanBeAskedAlone() {
    let folder = folderWithArticle()
    folder.write("knowledge/mill.txt", "Otto Lund bought the mill in Berlin.\n")
    let terminal = Self.terminal(folder)
    terminal.type("/ask-only mill\r")
    #expect(terminal.shows("Only knowledge/mill.txt is asked now"))
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("The articles don't say."))
    terminal.type("/all\r")
    #expect(terminal.shows("2 articles read."))
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("Maria Keller"))
    #expect(terminal.leave() == 0)
  }

  @Test func thingsAreShownAsTheyAreSet() {
    let terminal = Self.terminal(folderWithArticle())
    terminal.type("/set\r")
    #expect(terminal.shows("width auto, colour auto, evidence full"))
    terminal.type("/set evidence brief\r")
    #expect(terminal.shows("evidence brief"))
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("Maria Keller"))
    #expect(terminal.shows("knowledge/bakery.txt:3"))
    terminal.type("/set width 5\r")
    #expect(terminal.shows("a number of columns from 20 on"))
    #expect(terminal.leave() == 0)
    #expect(!terminal.shown.contains("“"))
  }

  @Test func helpTellsAboutTopics() {
    let terminal = Self.terminal(folderWithArticle())
    terminal.type("/help keys\r")
    #expect(terminal.shows("Readline"))
    terminal.type("/help /set\r")
    #expect(terminal.shows("/set width N|auto"))
    terminal.type("/help kyes\r")
    #expect(terminal.shows("did you mean /help keys?"))
    #expect(terminal.leave() == 0)
    for name in HelpTopic.names { #expect(HelpTopic.named(name)?.text.isEmpty == false) }
  }

  @Test func theTranscriptIsTold() {
    let folder = folderWithArticle()
    let terminal = Self.terminal(folder, ["--transcript", "t.md"], columns: 300)
    terminal.type("who?\r/transcript\r")
    #expect(terminal.shows("1 turn saved to t.md. 'quoth replay FILE'"))
    #expect(terminal.leave() == 0)
  }

  // MARK: Articles that change

  @Test func answersComeFromWhatIsOnDisk() {
    let folder = folderWithArticle()
    let terminal = Self.terminal(folder)
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("Maria Keller"))
    folder.write("knowledge/bakery.txt", "Julia Brandt reopened the bakery in Lindow.\n")
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("knowledge/bakery.txt is changed: 1 article read again."))
    #expect(terminal.shows("Julia Brandt"))
    folder.write("knowledge/mill.txt", "Otto Lund bought the mill.\n")
    terminal.type("Who bought the mill?\r")
    #expect(terminal.shows("knowledge/mill.txt is new: 2 articles read again."))
    #expect(terminal.shows("Otto Lund"))
    unlink(folder.path + "/knowledge/mill.txt")
    terminal.type("Who bought the mill?\r")
    #expect(terminal.shows("knowledge/mill.txt is gone: 1 article read again."))
    #expect(terminal.shows("The articles don't say."))
    terminal.type("/reload\r")
    #expect(terminal.shows("1 article read."))
    #expect(terminal.leave() == 0)
  }

  @Test func withoutAnyArticleLeftTheConversationGoesOn() {
    let folder = folderWithArticle()
    let terminal = Self.terminal(folder)
    unlink(folder.path + "/knowledge/bakery.txt")
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("There is no article left to answer from."))
    #expect(terminal.shows("The articles don't say."))
    folder.write("knowledge/bakery.txt", "Julia Brandt reopened the bakery.\n")
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("Julia Brandt"))
    #expect(terminal.leave() == 0)
  }

  @Test func anArticleThatGrowsToAGigabyteIsLeftOut() {
    let folder = folderWithArticle()
    folder.write("knowledge/mill.txt", "Otto Lund bought the mill.\n")
    let terminal = Self.terminal(folder)
    truncate(folder.path + "/knowledge/bakery.txt", 1 << 30)
    terminal.type("Who bought the mill?\r")
    #expect(terminal.shows("The file is larger than 100 MB."))
    #expect(terminal.shows("Otto Lund"))
    truncate(folder.path + "/knowledge/bakery.txt", 0)
    #expect(terminal.leave() == 0)
  }

  @Test func anArticleHalfWrittenIsReadAgainWhenItIsWhole() {
    let folder = folderWithArticle()
    let terminal = Self.terminal(folder)
    // Cut in the middle of a character and of a sentence.
    folder.write("knowledge/bakery.txt", Array("Müller reopened the bak".utf8.prefix(2)))
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("> "))
    folder.write("knowledge/bakery.txt", "Hans Brandt reopened the bakery.\n")
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("Hans Brandt"))
    #expect(terminal.leave() == 0)
  }

  @Test func notesThatChangeAreHeeded() {
    let folder = folderWithArticle()
    let terminal = Self.terminal(folder)
    folder.write("knowledge/words.notes", "no sign\n")
    terminal.type("Who reopened the bakery?\r")
    #expect(terminal.shows("knowledge/words.notes:1"))
    #expect(terminal.shows("Maria Keller"))
    #expect(terminal.leave() == 0)
  }
}
