import Conversation
import QuothCommands
import Testing

@Suite("Measures")
struct MeasureTests {
  @Test(arguments: [
    ("The Cat!", ["cat"]), ("a  an the", []), ("U.S. 4,000", ["us", "4000"]), ("", []),
    ("An\u{A0}apple", ["apple"]),
  ])
  func wordsAreComparedWithoutPunctuationAndArticles(text: String, words: [String]) {
    #expect(SQuADMeasure.words(text) == words)
  }

  @Test func theBestGoldAnswerCounts() {
    let agreement = SQuADMeasure.agreement(
      of: "the red house", with: ["house", "red house on a hill"])
    #expect(agreement.exact == 0)
    #expect(abs(agreement.overlap - 2.0 / 3) < 1e-9)
    #expect(SQuADMeasure.agreement(of: "House.", with: ["x", "a house"]).exact == 1)
    #expect(SQuADMeasure.agreement(of: "", with: ["house"]).overlap == 0)
    #expect(SQuADMeasure.agreement(of: "", with: []).exact == 1)
    #expect(SQuADMeasure.agreement(of: "house", with: ["the"]).overlap == 0)
    let repeated = SQuADMeasure.agreement(of: "red red", with: ["red blue"])
    #expect(repeated.overlap == 0.5)
  }

  @Test func spansShareTheirLongestRun() {
    var overlap = SpanOverlap()
    overlap.add(["Ann Lee", "Bo"], expected: ["Ann Lee", "Cy"])
    #expect(overlap.precision == 0.5)
    #expect(overlap.recall == 0.5)
    #expect(overlap.f1 == 0.5)
    overlap.add(["Ann of Lee"], expected: ["Ann Lee"])
    #expect(abs(overlap.precision - (1 + 1.0 / 3) / 3) < 1e-9)
    #expect(abs(overlap.recall - 1.5 / 3) < 1e-9)
    #expect(SpanOverlap().f1 == 0)
  }

  @Test(arguments: [
    ("{}", JSONValue.object([:])),
    (
      " [1, -2.5e1, true, null] ",
      .list([.number(1), .number(-25), .bool(true), .null])
    ),
    (#"{"a":{"b":["c"]}}"#, .object(["a": .object(["b": .list([.string("c")])])])),
    (#""\u00fc\ud83d\ude00\n\"\ud800x""#, .string("ü😀\n\"\u{FFFD}x")),
  ])
  func jsonIsRead(text: String, value: JSONValue) throws {
    #expect(try JSONReader.read(Array(text.utf8)) == value)
  }

  @Test(arguments: [
    ("", 1), ("{\n\"a\":}", 2), ("[1,\n2,\n", 3), ("\"abc", 1), ("[1] 2", 1), ("{\"a\" 1}", 1),
    ("\"\\x\"", 1), ("nul", 1), ("1e999", 1), (String(repeating: "[", count: 1000), 1),
    ("\"a\nb\"", 1), ("\"\\u12", 1),
  ])
  func brokenJSONNamesItsLine(text: String, line: Int) {
    #expect {
      try JSONReader.read(Array(text.utf8))
    } throws: { error in
      (error as? JSONSyntaxError)?.line == line
    }
  }

  @Test func dialoguesAreAskedTurnByTurn() throws {
    let text = #"""
      {"data": [{"title": "T", "paragraphs": [{"context": "C.", "qas": [
        {"question": "b1", "dialog": "b", "turn": 1, "answers": [{"text": "x"}]},
        {"question": "lone", "answers": [], "is_impossible": true},
        {"question": "b0", "dialog": "b", "turn": 0, "answers": [{"text": "y"}]}]}]}]}
      """#
    let file = try SQuADFile(path: "t.json", json: JSONReader.read(Array(text.utf8)))
    let rows = file.paragraphs[0].rows.map { row in row.map(\.text) }
    #expect(rows == [["b0", "b1"], ["lone"]])
    #expect(file.paragraphs[0].questions[1].answers == [])
  }

  @Test func brokenFilesAreErrorsWithAPlace() {
    let folder = TemporaryFolder()
    folder.write("a.json", "{\"data\": [\n,]}")
    folder.write("b.json", "{}")
    folder.write("c.jsonl", "\n{\"q\": \"who?\", \"expect\": \"answer\"}\n{\"q\": 1}\n")
    folder.write("d.jsonl", "{\"q\": \"who?\", \"expect\": \"guess\"}\n")
    for (file, place) in [
      ("a.json", "a.json:2:"), ("b.json", "b.json is no SQuAD file"),
      ("c.jsonl", "c.jsonl:3: \"q\" is missing"), ("d.jsonl", "d.jsonl:1: \"expect\""),
    ] {
      let outcome = runQuoth(["eval", file, "-k", "."], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.error.contains(place))
    }
  }
}
