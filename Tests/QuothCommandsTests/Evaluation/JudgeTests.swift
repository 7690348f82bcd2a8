import QuothCommands
import Testing

@Suite("Judging replies to our own questions")
struct JudgeTests {
  static func item(
    _ expectation: QuestionItem.Expectation, _ all: [[String]] = [], not none: [String] = [],
    kind: String = "who"
  ) -> QuestionItem {
    QuestionItem(id: "t", text: "?", kind: kind, expectation: expectation, all: all, none: none)
  }

  @Test(arguments: [
    (item(.answer, [["Acme"]], not: ["Bolt"]), "ACME backs\nit", true),
    (item(.answer, [["Acme"]], not: ["Bolt"]), "Acme and Bolt", false),
    (item(.answer, [["Acme"]], not: ["Bolt"]), "Acme, not by the Bolt", true),
    (item(.answer, [["Acme"]], not: ["Bolt"]), nil, false),
    (item(.answer, [["four", "4"]]), "14", false),
    (item(.answer, [["four", "4"]]), "2.4", false),
    (item(.answer, [["four", "4"]]), "4", true),
    (item(.answer, [["4 billion"]]), "1.4 billion", false),
    (item(.answer, [["4 billion"]]), "$4 billion", true),
    (item(.answer, [["D'Arc"], ["\"so\""]]), "D’Arc said “so”", true),
    (item(.answer, [["yes"]]), "Yes. It is.", true),
    (item(.answer, [["yes"]]), "Eyes on it", false),
    (item(.correct, [["no"], ["Acme"]]), "It doesn't; Acme does.", true),
    (item(.correct, [["no"], ["Acme"]]), "Yes, Acme.", false),
    (item(.correct, [["Acme"]]), nil, false),
    (item(.correct), nil, true),
    (item(.correct, not: ["2021"]), "In 2021.", false),
    (item(.unknown), nil, true),
    (item(.unknown), "In 2021.", false),
    (item(.chat, kind: "smalltalk"), nil, false),
    (item(.chat, kind: "nonsense"), nil, true),
    (item(.chat, not: ["$4"]), "It costs $4.", false),
  ])
  func aReplyIsJudged(item: QuestionItem, answer: String?, isRight: Bool) {
    let status = answer == nil ? "unknown" : "answered"
    #expect(QuestionJudge.judge(item, answer: answer, status: status).isRight == isRight)
  }

  @Test func aStatusOfUnknownAbstainsWhateverTheText() {
    #expect(QuestionJudge.judge(Self.item(.unknown), answer: "x", status: "unknown").isRight)
    let verdict = QuestionJudge.judge(
      Self.item(.answer, [["Acme"]]), answer: "Acme", status: "unknown")
    #expect(!verdict.isRight && verdict.outcome == .missed)
  }
}
