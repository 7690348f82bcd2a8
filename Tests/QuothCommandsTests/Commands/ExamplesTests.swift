import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Examples", .serialized)
struct ExamplesTests {
  static let examples = HouseTests.root + "/Examples"

  /// Runs a program that finds quoth on its PATH.
  static func run(
    _ program: String, _ arguments: [String], input: String = "", in folder: TemporaryFolder
  ) -> Outcome {
    folder.makeFolder("bin")
    symlink(Child.quoth, folder.path + "/bin/quoth")
    folder.write("in", input)
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let create = O_WRONLY | O_CREAT | O_TRUNC
    let child = Child(
      "/usr/bin/env", [program] + arguments,
      streams: [
        .file("in", flags: O_RDONLY), .file("out", flags: create), .file("err", flags: create),
      ], folder: folder.path,
      environment: ["HOME": folder.path, "PATH": "\(folder.path)/bin:\(path)"])
    return Outcome(
      status: child.wait(seconds: 60), output: folder.read("out") ?? "",
      error: folder.read("err") ?? "")
  }

  static func has(_ program: String) -> Bool {
    run("sh", ["-c", "command -v \(program)"], in: TemporaryFolder()).status == 0
  }

  @Test func aShellLoopLooksAtExitStatuses() {
    let outcome = Self.run(
      "sh", [Self.examples + "/ask-all.sh"],
      input: "Who reopened the bakery?\n\nWhat is the salary of Otto Lund?\n",
      in: folderWithArticle())
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "Who reopened the bakery?\tMaria Keller\nWhat is the salary of Otto Lund?\t-\n")
    #expect(outcome.error == "1 unanswered\n")
  }

  @Test func aShellLoopStopsAtAnError() {
    let outcome = Self.run(
      "sh", [Self.examples + "/ask-all.sh", "-k", "missing"], input: "who?\nwhat?\n",
      in: folderWithArticle())
    #expect(outcome.status == 2)
    #expect(outcome.error.split(separator: "\n").count == 1)
  }

  @Test(.enabled(if: has("python3"))) func aPythonProgramHoldsADialogue() {
    let outcome = Self.run(
      "python3", [Self.examples + "/dialogue.py"], in: folderWithArticle())
    #expect(outcome.error == "")
    #expect(outcome.output.hasPrefix("Who? Maria Keller\nRead as: What did Maria Keller buy?\n"))
  }

  @Test(.enabled(if: has("jq"))) func jqPicksWhatIsUnanswered() {
    let outcome = Self.run(
      "sh", [Self.examples + "/unanswered.sh"],
      input: "Who reopened the bakery?\nWhat is the salary of Otto Lund?\n",
      in: folderWithArticle())
    #expect(outcome.output.hasPrefix("What is the salary of Otto Lund?\t"))
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func manyArticlesAreAskedAtOnce() {
    let folder = TemporaryFolder()
    for number in 1...6 {
      folder.write("a b/\(number).txt", "Ann\(number) Lee founded Acme.\n")
    }
    folder.write("a b/7.txt", "It rained.\n")
    let outcome = Self.run(
      "sh", [Self.examples + "/many-articles.sh", "a b", "Who founded Acme?"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    #expect(
      outcome.output
        == (1...6).map { "a b/\($0).txt: Ann\($0) Lee\n" }.joined())
  }

  // MARK: What is installed

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsOfEveryShellAreMade(shell: String) {
    let outcome = runQuoth(["--generate-completion-script", shell], in: TemporaryFolder())
    #expect(outcome.status == 0)
    for word in ["ask", "facts", "replay", "transcript", "eval", "guess"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
    guard Self.has(shell) else { return }
    let folder = TemporaryFolder()
    folder.write("script", outcome.output)
    #expect(Self.run(shell, ["-n", "script"], in: folder).status == 0)
  }

  @Test func theManualNamesEveryCommandAndOption() {
    let manual = String(
      decoding: readFile("\(HouseTests.root)/Sources/quoth/Manual/quoth.1"), as: UTF8.self)
    let plain = String(manual.map { "\n,".contains($0) ? " " : $0 })
    let help = runQuoth(["--help"], in: TemporaryFolder()).output
    for line in help.split(separator: "\n") where line.hasPrefix("  ") {
      for word in line.split(separator: " ").prefix(2) {
        let name = word.filter { $0 != "," }
        if name.hasPrefix("--") {
          #expect(plain.contains("Fl -\(name.dropFirst(2))"), "\(name)")
        }
      }
      if line.hasPrefix("  "), let name = line.split(separator: " ").first,
        line.dropFirst(2).first?.isLetter == true, line.contains("  " + name + "  ")
      {
        #expect(plain.contains("Cm \(name)"), "\(name)")
      }
    }
    for status in ["0 every", "1 at least", "2 an error"] { #expect(plain.contains(status)) }
  }
}
