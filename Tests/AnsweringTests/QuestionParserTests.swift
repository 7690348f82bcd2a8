import Answering
import English
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file beside the tests.
func fixture(_ name: String) throws -> String {
  let path = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
  let file = try #require(fopen("/\(path)/Fixtures/\(name)", "r"))
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes.append(contentsOf: buffer[..<count])
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Suite struct QuestionParserTests {
  let reader: Reader
  let parser: QuestionParser

  init() throws {
    reader = Reader(lexicon: try Lexicon())
    parser = QuestionParser(lexicon: reader.lexicon)
  }

  func parse(_ text: String) -> [Question] { parser.parse(reader.tagged(Array(text.utf8))) }

  func statement(_ text: String) -> String {
    parse(text)[0].statement.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "-"
  }

  /// What stands as one phrase in the lists may stand anywhere in a question, in any order of its tags.
  @Test(arguments: [
    "what is gross domestic product", "what is an initial public offering",
    "what is high blood pressure", "backs was safety leave?", "river river invest is?",
    "what the acronym for gross domestic product?",
  ])
  func phrasesAreJoinedWhereverTheyStand(_ text: String) {
    #expect(!parse(text).isEmpty)
  }

  /// Words in no order: whatever they are taken for, nothing breaks.
  @Test func wordsInNoOrderAreRead() {
    let words =
      "what who when is was the of in by leave public offering gross domestic product safety back put off get rid real estate agent high blood pressure by up to and or not how many 3 Lee ? , made take care pay rise step down invest"
      .split(separator: " ")
    var state: UInt32 = 11
    for _ in 0..<4000 {
      var picked: [Substring] = []
      for _ in 0..<Int(3 + state >> 29) {
        state = state &* 1_664_525 &+ 1_013_904_223
        picked.append(words[Int(state >> 8) % words.count])
      }
      state = state &* 1_664_525 &+ 1_013_904_223
      _ = parse(picked.joined(separator: " "))
    }
  }

  @Test(arguments: ["questions.txt", "typed-questions.txt"])
  func analysesMostQuestionsAsExpected(_ file: String) throws {
    let judge = QuestionJudge(lexicon: reader.lexicon)
    var right = 0
    var total = 0
    var faults: [String] = []
    for fixture in QuestionFixture.load(try fixture(file)) {
      let parts = parse(fixture.question)
      for (number, expected) in fixture.expectations.enumerated() {
        total += 1
        guard number < parts.count else {
          faults.append("\(fixture.question): part missing")
          continue
        }
        let found = judge.faults(parts[number], expected)
        if found.isEmpty { right += 1 } else { faults.append("\(fixture.question): \(found)") }
      }
    }
    #expect(total > 300)
    #expect(Double(right) >= 0.95 * Double(total), "\(faults.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("What did Microsoft invest in last year?", "Microsoft did invest in __ last year"),
    ("In which city was the bank founded?", "the bank was founded In __"),
    ("Who was the tower built by?", "the tower was built by __"),
    ("Did Anna join the bank?", "Anna Did join the bank"),
    ("When did the war end?", "the war did end"),
    ("The council put how much into the bridge?", "The council put __ into the bridge"),
  ])
  func putsTheQuestionInStatementOrder(_ question: String, _ expected: String) {
    #expect(statement(question) == expected)
  }

  @Test(arguments: [
    ("I'm trying to find out who paid.", "__ paid"),
    ("Would you happen to know if she won?", "she won"),
    ("Did she find out who paid?", "she Did find out who paid"),
    ("Was the tower rebuilt or not?", "the tower Was rebuilt"),
  ])
  func leavesOutWordsOfAsking(_ question: String, _ expected: String) {
    #expect(statement(question) == expected)
  }

  @Test func splitsTwoPartQuestions() {
    let parts = parse("Who were the founders of the bank, and when was that?")
    #expect(parts.count == 2)
    #expect(parts[0].kind == .person)
    #expect(parts[1].kind == .time)
  }

  @Test(arguments: [
    (
      "Who founded the bank, and when did he leave?",
      ["Who founded the bank?", "when did he leave?"]
    ),
    ("Who founded the bank and when?", ["Who founded the bank?", "when?"]),
    ("Did the union agree, and if so why?", ["Did the union agree?", "why?"]),
    ("When and where was she born?", []),
    ("Who are the bank's owner and its head?", []),
    ("Which firm bought the mill that Lee and Day built?", []),
  ])
  func partsAreTurns(_ question: String, _ turns: [String]) {
    #expect(parser.turns(of: reader.tagged(Array(question.utf8))) == turns)
  }

  @Test func notesExclusionsCountsAndAlternatives() {
    let other = parse("Besides the committee, what else did the bank announce?")[0]
    #expect(other.asksForOther)
    #expect(other.excluded.count == 1)
    #expect(parse("Name two people who quit the bank.")[0].wantedCount == 2)
    let choice = parse("Was the team expanded or dissolved?")[0]
    #expect(choice.kind == .choice)
    #expect(choice.alternatives.map { choice.reading.text($0) } == ["expanded", "dissolved"])
  }

  @Test(arguments: [
    "", "?", "   ", "who", "what of", "of", "or", "and and and", "is", "what is is is?",
    "\u{0}\u{1}",
    "how", "how many", "name", "tell me", "did", "____", "\"", "(", "what's the", "when, where",
  ])
  func survivesScraps(_ text: String) {
    #expect(!parse(text).isEmpty)
  }
}
