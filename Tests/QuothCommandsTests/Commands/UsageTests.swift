import Conversation
import QuothCommands
import Testing

@Suite("Usage", .serialized)
struct UsageTests {
  @Test(arguments: [
    (["aks", "who?"], "did you mean 'quoth ask'?"),
    (["-k", "knowledge", "fatcs"], "did you mean 'quoth facts'?"),
    (["knowledge"], "there is no command 'knowledge'"),
    (["who reopened the bakery?"], "quoth ask \"who reopened the bakery?\""),
    (["--jsno"], "--json"),
    (["ask", "--gues", "who?"], "--guess"),
    (["ask"], "question"),
    (["ask", " "], "empty"),
    (["eval"], "file"),
    (["eval", "missing.json"], "can't read missing.json"),
    (["ask", "-k", "missing", "who?"], "can't read missing"),
    (["ask", "--transcript", "a.md", "--no-transcript", "who?"], "exclude"),
    (["-k", "-"], "quoth ask"),
    (["eval", "--part", "3/2", "x.json"], "--part"),
  ])
  func wrongUsageIsAnErrorThatHelps(arguments: [String], hint: String) {
    let outcome = runQuoth(arguments, input: "who?\n", in: folderWithArticle())
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.error.contains(hint))
  }

  @Test(arguments: [
    ("empty.txt", [], "empty"), ("binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 0], "not text"),
    ("words.notes", Array("A = B\nno sign\n".utf8), ":2:"), ("README.md", [0x41], "no article"),
  ])
  func knowledgeThatCannotBeUsedIsAnError(name: String, bytes: [UInt8], hint: String) {
    let folder = TemporaryFolder()
    folder.write("knowledge/\(name)", bytes)
    let outcome = runQuoth(["ask", "who?"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.error.contains(hint))
  }

  @Test func anArticleOfAFolderThatCannotBeReadIsLeftOut() {
    let folder = folderWithArticle()
    folder.write("knowledge/binary.txt", [0, 1, 2, 3, 0, 0])
    let inFolder = runQuoth(["ask", "who?"], in: folder)
    #expect([0, 1].contains(inFolder.status))
    #expect(inFolder.error.contains("knowledge/binary.txt"))
    let named = runQuoth(["ask", "who?", "-k", "knowledge/binary.txt"], in: folder)
    #expect(named.status == 2)
  }

  /// A folder of rules in place of those built in: a verb that nobody knew has a frame.
  @Test func rulesAreTakenFromAFolder() {
    let folder = folderWithArticle()
    folder.write("rules/words/negators.txt", Array("never\n".utf8))
    folder.write(
      "rules/frames/sport.frames",
      Array(
        """
        frame zorb : moves along something on a board
        roles roller:person slope:any
        v roller surf !along slope
        + Lee surfed along the coast. | roller=Lee slope=the coast
        - Lee surfed the web.
        ~- Lee surfed along the coast.
        ? Who surfed along the coast? | roller

        """.utf8))
    let measured = runQuoth(
      ["eval", "rules/frames/sport.frames", "--errors"], in: folder,
      environment: ["QUOTH_RULES": "rules"])
    #expect(measured.status == 0, "\(measured.error)")
    let rows = measured.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains("evoked 1/1 100.0%"), "\(measured.output)")
    #expect(rows.contains("not yet 1"), "\(measured.output)")
    let unknown = runQuoth(["eval", "rules/frames/sport.frames"], in: folder)
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("zorb") && unknown.error.contains("QUOTH_RULES"))
    let missing = runQuoth(["ask", "who?"], in: folder, environment: ["QUOTH_RULES": "nowhere"])
    #expect(missing.status == 2)
    #expect(missing.error.contains("QUOTH_RULES=nowhere"))
  }

  @Test func withoutArticlesTheErrorNamesTheOption() {
    let outcome = runQuoth(["ask", "who?"], in: TemporaryFolder())
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("-k"))
  }

  @Test func helpAndVersionSucceed() {
    let folder = TemporaryFolder()
    let version = runQuoth(["--version"], in: folder)
    #expect(version.output == "quoth \(quothVersion)\n")
    #expect(version.status == 0)
    let help = runQuoth(["--help"], in: folder)
    #expect(help.status == 0)
    for word in ["ask", "facts", "eval", "--json", "--guess", "--conversation", "--transcript"] {
      #expect(help.output.contains(word))
    }
  }

  @Test(arguments: [
    ["--json", "ask", "who?", "-k", "other"],
    ["-k", "other", "ask", "--json", "who?"],
    ["ask", "who?", "-k", "other", "--json", "--guess", "--no-transcript"],
    ["--no-transcript", "--conversation", "-k", "other", "--json", "ask", "who?"],
  ])
  func optionsStandBeforeOrAfterTheCommand(arguments: [String]) {
    let folder = TemporaryFolder()
    folder.write("other/a.txt", "Ann Lee founded Acme.\n")
    let outcome = runQuoth(arguments, in: folder)
    #expect([0, 1].contains(outcome.status))
    #expect(outcome.lines.count == 1)
    #expect(outcome.output.hasPrefix("{\"question\":\"who?\""))
  }

  @Test func wordsOfAQuestionNeedNoQuotationMarks() {
    let outcome = runQuoth(["ask", "--json", "who", "is", "she"], in: folderWithArticle())
    #expect(outcome.output.hasPrefix("{\"question\":\"who is she\""))
  }

  @Test func anArticleMayComeOnStandardInput() {
    let outcome = runQuoth(
      ["ask", "--json", "-k", "-", "who?"], input: "Ann Lee founded Acme.", in: TemporaryFolder())
    #expect([0, 1].contains(outcome.status))
    #expect(outcome.lines.count == 1)
  }

  @Test func theCheckKnowsEveryOptionWithAValue() throws {
    for option in UsageCheck.optionsWithValue {
      try UsageCheck.check([option, "aks", "ask", "who?"])
      #expect(throws: ProgramFailure.self) { try UsageCheck.check([option, "x", "aks"]) }
    }
  }

  @Test(arguments: [
    ("aks", "ask"), ("fact", "facts"), ("evla", "eval"), ("hlep", "help"), ("zzz", nil),
    ("knowledge", nil),
  ])
  func theNearestCommandIsFound(word: String, command: String?) {
    #expect(EditDistance.nearest(to: word, among: UsageCheck.commands) == command)
  }
}
