import Conversation
import QuothCommands
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Questions on a pipe", .serialized)
struct PipeTests {
  static let keys = [
    "question", "answer", "answers", "status", "kind", "confidence", "read_as", "evidence",
    "instead", "choices", "rules",
  ]

  @Test func everyLineThatIsNotBlankGetsOneLine() throws {
    let questions = ["who?", "what happened to the moon", "\u{1}\u{2}", "ü ö ?", "/help", "-k"]
    let input = questions.joined(separator: "\n\n   \n") + "\n"
    let outcome = runQuoth(["--json"], input: input, in: folderWithArticle())
    #expect(outcome.lines.count == questions.count)
    for (line, question) in zip(outcome.lines, questions) {
      let object = try JSONReader.read(Array(line.utf8))
      #expect(object["question"]?.string == question)
      #expect(Self.keys.allSatisfy { object[$0] != nil })
    }
  }

  @Test func answersComeBeforeTheNextQuestionIsThere() {
    let folder = folderWithArticle()
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    pipe(&toChild)
    pipe(&fromChild)
    for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let child = Child(
      Child.quoth, ["--json"],
      streams: [
        .descriptor(toChild[0]), .descriptor(fromChild[1]), .file("/dev/null", flags: O_WRONLY),
      ], folder: folder.path, environment: ["HOME": folder.path])
    close(toChild[0])
    close(fromChild[1])
    for number in 1...3 {
      let question = Array("who is number \(number)?\n".utf8)
      #expect(write(toChild[1], question, question.count) == question.count)
      var waiting = pollfd(fd: fromChild[0], events: Int16(POLLIN), revents: 0)
      #expect(poll(&waiting, 1, 20_000) == 1)
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(fromChild[0], &buffer, buffer.count)
      let line = String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
      #expect(line.hasPrefix("{\"question\":\"who is number \(number)?\"") && line.hasSuffix("}\n"))
    }
    close(toChild[1])
    #expect([0, 1].contains(child.wait()))
    close(fromChild[0])
  }

  @Test func aQuestionTheArticlesDoNotAnswerMakesTheStatusOne() {
    let outcome = runQuoth([], input: "Who painted the zebra crossing?\n", in: folderWithArticle())
    #expect(outcome.status == 1)
    #expect(outcome.output == "The articles don't say.\n")
    #expect(outcome.error == "")
  }

  @Test func noQuestionsAreAnsweredAll() {
    let outcome = runQuoth([], input: "\n  \n", in: folderWithArticle())
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
  }

  @Test func theSameInputGivesTheSameOutput() {
    let folder = folderWithArticle()
    let input = "Who reopened the bakery?\nhow much did it cost\nhello\n"
    let first = runQuoth(["--json", "--guess"], input: input, in: folder)
    let second = runQuoth(["--json", "--guess"], input: input, in: folder)
    #expect(first.output == second.output)
    #expect(first.status == second.status)
  }

  @Test(arguments: [["/dev/full"], []])
  func outputThatCannotBeWrittenIsAnError(file: [String]) {
    let folder = folderWithArticle()
    folder.write("questions", "who?\nwhat?\n")
    let child = Child(
      Child.quoth, [],
      streams: [
        .file("questions", flags: O_RDONLY),
        file.first.map { .file($0, flags: O_WRONLY) } ?? .closed,
        .file("errors", flags: O_WRONLY | O_CREAT),
      ], folder: folder.path, environment: ["HOME": folder.path])
    #expect(child.wait() == 2)
    #expect(folder.read("errors")?.contains("can't write to standard output") == true)
  }

  @Test func aReaderThatGoesAwayIsNoError() {
    let folder = folderWithArticle()
    folder.write("questions", String(repeating: "who?\n", count: 20_000))
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    for descriptor in ends { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let child = Child(
      Child.quoth, [],
      streams: [
        .file("questions", flags: O_RDONLY), .descriptor(ends[1]),
        .file("errors", flags: O_WRONLY | O_CREAT),
      ], folder: folder.path, environment: ["HOME": folder.path])
    close(ends[1])
    var buffer = [UInt8](repeating: 0, count: 10)
    _ = read(ends[0], &buffer, buffer.count)
    close(ends[0])
    #expect([0, 1].contains(child.wait()))
    #expect(folder.read("errors") == "")
  }

  @Test func noControlByteIsPrinted() {
    let folder = TemporaryFolder()
    folder.write(
      "knowledge/a.txt",
      Array("Ann \u{1B}[31mLee founded\u{7} Acme. \u{9B}2J It grew.\r\n".utf8) + [0xFF, 0xC2])
    let input: [UInt8] =
      Array("\u{FEFF}Who \u{1B}]0;x\u{7}founded Acme?\r\n".utf8) + [0xFF, 0xFE, 0, 10]
      + Array("\u{9B}31m who\u{8}?\n".utf8)
    for arguments in [[], ["--json"], ["--guess"], ["facts"]] {
      let outcome = runQuoth(arguments, input: input, in: folder)
      #expect([0, 1].contains(outcome.status))
      for text in [outcome.output, outcome.error] {
        let controls = text.unicodeScalars.filter {
          $0 != "\n" && $0.properties.generalCategory == .control
        }
        #expect(controls.isEmpty)
      }
    }
  }

  @Test func aQuestionOfTenThousandWordsIsAnswered() {
    let question = String(repeating: "why did Maria Keller ", count: 2500) + "?\n"
    let outcome = runQuoth(["--json"], input: question, in: folderWithArticle())
    #expect(outcome.lines.count == 1)
    #expect([0, 1].contains(outcome.status))
  }

  @Test func aLineOfFiftyMegabytesIsAnswered() {
    var input = [UInt8](repeating: UInt8(ascii: "x"), count: 50_000_000)
    input += Array("\nwho?\n".utf8)
    let outcome = runQuoth([], input: input, in: folderWithArticle(), seconds: 120)
    #expect(outcome.lines.count == 2)
    #expect([0, 1].contains(outcome.status))
  }
}
