import QuothCommands
import Testing

@Suite("What came of single questions")
struct RecordTests {
  private func record(
    _ id: String, _ answer: String?, score: Double, forced: (String?, Double)? = nil,
    answerable: Bool = true, confidence: Double = 0.75, rules: [String] = ["frame.fund"]
  ) -> EvaluationRecord {
    EvaluationRecord(
      id: id, question: "who paid for \(id)?", expected: "Ann", isAnswerable: answerable,
      kind: "person", confidence: confidence, rules: rules,
      free: .init(text: answer, score: score),
      forced: forced.map { .init(text: $0.0, score: $0.1) } ?? .init(text: answer, score: score))
  }

  @Test func rulesAreCountedInRightAndWrongAnswersWorstFirst() {
    var table = RuleTable(forced: false)
    table.add(record("a", "Ann", score: 1, rules: ["frame.fund", "list.facts"]))
    table.add(record("b", "Bo", score: 0.4, rules: ["frame.fund", "rank.type"]))
    table.add(record("c", "Cy", score: 0, answerable: false, rules: ["rank.type"]))
    table.add(record("d", nil, score: 1, answerable: false, rules: ["silence.weak"]))
    table.add(record("e", nil, score: 0, forced: ("Ann", 1), rules: ["silence.weak"]))
    #expect(table.worstFirst == ["rank.type", "frame.fund", "silence.weak", "list.facts"])
    let ranked = table.rows["rank.type"]
    #expect(ranked?.right == 0 && ranked?.wrong == 2 && ranked?.unanswerable == 1)
    let silence = table.rows["silence.weak"]
    #expect(silence?.right == 0 && silence?.rightSilence == 1 && silence?.wrongSilence == 1)
    let family = table.families["frame"]
    #expect(family?.right == 1 && family?.wrong == 1 && family?.unanswerable == 0)
    var forced = RuleTable(forced: true)
    forced.add(record("e", nil, score: 0, forced: ("Ann", 1), rules: ["silence.weak"]))
    #expect(forced.rows["silence.weak"]?.right == 1)
  }

  @Test func confidenceStandsBesideTheShareRight() {
    var table = ConfidenceTable()
    for score in [1.0, 0.5, 0.49] { table.add(record("a", "x", score: score)) }
    table.add(record("b", "x", score: 1, answerable: false))
    table.add(record("c", nil, score: 0, forced: ("x", 1), confidence: 1))
    table.add(record("d", nil, score: 1, forced: (nil, 1), answerable: false, confidence: 0))
    #expect(table.counts[7] == 4 && table.right[7] == 2)
    #expect(table.counts[9] == 1 && table.right[9] == 1)
    #expect(table.counts[0] == 1 && table.right[0] == 0)
    #expect(abs(table.calibrationError - 1.0 / 6) < 1e-9)
    #expect(table.text.contains("0.7-0.8      4  right  50.0 %  off the middle -25.0\n"))
  }

  @Test func twoRunsAreComparedByQuestion() {
    let before = [
      "a": record("a", "Ann", score: 1), "b": record("b", "Bo", score: 0),
      "c": record("c", "Cy", score: 0), "only before": record("only before", "x", score: 1),
    ]
    let after = [
      record("a", nil, score: 0, forced: ("Ann", 1)), record("b", "Ann", score: 1),
      record("c", "Di", score: 0), record("only after", "x", score: 1),
    ]
    let comparison = RunComparison(before: before, after: after, forced: false)
    #expect(comparison.common == 3)
    #expect(comparison.lost.map(\.after.id) == ["a"])
    #expect(comparison.gained.map(\.after.id) == ["b"])
    #expect(comparison.otherwiseChanged == 1)
    #expect(comparison.rise == 0)
    #expect(comparison.text.contains("before:   Ann  [0.75 frame.fund]\n"))
    #expect(comparison.text.contains("now:      (silence)"))
    let forced = RunComparison(before: before, after: after, forced: true)
    #expect(forced.lost.isEmpty && forced.gained.map(\.after.id) == ["b"])
  }

  @Test func aSavedRunIsReadAsItWas() throws {
    let records = [
      record("a\"1", "Ann \u{1B} – ü", score: 1), record("b", nil, score: 0, forced: ("Bo", 0.25)),
    ]
    let bytes = records.flatMap { SavedRun.line($0, of: "set.json") }
    let run = try SavedRun(path: "run", bytes: bytes)
    #expect(run.records["set.json"]?["a\"1"] == records[0])
    #expect(run.records["set.json"]?["b"] == records[1])
    #expect(throws: ProgramFailure("run:3: no line that --save wrote")) {
      try SavedRun(path: "run", bytes: bytes + Array("{\"file\":\"x\"}\n".utf8))
    }
  }

  @Test(arguments: [
    ("Ann founded Acme in 1999.", ["the Acme"], true), ("Ann founded it.", ["Acme", "Ann,"], true),
    ("Anna founded it.", ["Ann"], false), ("Ann founded it.", ["the"], false),
    ("Ann then founded it.", ["Ann founded"], false),
  ])
  func aSentenceHoldsAGoldAnswerAsWholeWords(text: String, gold: [String], holds: Bool) {
    #expect(SQuADMeasure.holds(text, anyOf: gold) == holds)
  }

  private static let squad = #"""
    {"data": [{"title": "T", "paragraphs": [{"context": "Ann Lee founded Acme in 1999.", "qas": [
      {"id": "q1", "question": "Who founded Acme?", "answers": [{"text": "Ann Lee"}]},
      {"id": "q2", "question": "Who bought the old mill by the river last year, and what for then?",
       "answers": [], "is_impossible": true}]}]}]}
    """#

  @Test func evalPrintsTheTablesAndComparesRuns() {
    let folder = folderWithArticle()
    folder.write("set.json", Self.squad)
    folder.write(
      "own.jsonl",
      #"{"q": "who reopened the bakery?", "kind": "who", "expect": "unknown"}"# + "\n")
    let first = runQuoth(
      ["eval", "set.json", "own.jsonl", "--save", "run", "--kinds", "--lengths", "--rules"],
      in: folder)
    #expect(first.status == 0)
    for line in [
      "answerable, forced         EM 100.0  F1 100.0  of 1", "cites gold, abstaining",
      "given by facts", "by kind, forced", "by length, forced", "  12-15 words", "by length\n",
      "by kind as understood", "by rule, worst first",
    ] {
      #expect(first.output.contains(line), "\(line)")
    }
    let again = runQuoth(
      ["eval", "set.json", "own.jsonl", "--against", "run", "--confidence", "--guess"], in: folder)
    #expect(again.status == 0)
    #expect(
      again.output.contains(
        "against the other run, forced: 2 questions, wrong->right 0, right->wrong 0"))
    #expect(again.output.contains("by confidence, forced"))
    let other = runQuoth(["eval", "set.json", "--against", "own.jsonl"], in: folder)
    #expect(other.status == 2)
    #expect(other.error.contains("own.jsonl:1: no line that --save wrote"))
    #expect(runQuoth(["eval", "set.json", "--save", "no/where"], in: folder).status == 2)
  }
}
