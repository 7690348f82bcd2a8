import Answering
import English

/// Questions with their expected analysis, from a file of Fixtures: a line "q QUESTION", then a line
/// "g type=.. | noun=.. | gap=.. | verb=.." for each question in it. noun=- stands for none,
/// gap=any and verb=- for what does not matter.
struct QuestionFixture {
  struct Expectation {
    var type = ""
    var noun: String?
    var gap = ""
    var verb = ""
  }
  var question: String
  var expectations: [Expectation] = []

  static func load(_ text: String) -> [QuestionFixture] {
    var result: [QuestionFixture] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("q ") {
        result.append(QuestionFixture(question: String(line.dropFirst(2))))
      } else if line.hasPrefix("g "), !result.isEmpty {
        var expectation = Expectation()
        for field in line.dropFirst(2).split(separator: "|") {
          let pair = field.split(separator: "=", maxSplits: 1)
          guard pair.count == 2 else { continue }
          let key = pair[0].filter { $0 != " " }
          let value = String(pair[1]).trimmingBlanks
          switch key {
          case "type": expectation.type = value
          case "noun": expectation.noun = value
          case "gap": expectation.gap = value
          case "verb": expectation.verb = value
          default: break
          }
        }
        result[result.count - 1].expectations.append(expectation)
      }
    }
    return result
  }
}

/// Compares an analysis with what is expected.
struct QuestionJudge {
  let lexicon: Lexicon

  /// What is wrong with each of type, noun, gap and verb; empty where all is right.
  func faults(_ question: Question, _ expected: QuestionFixture.Expectation) -> [String] {
    var faults: [String] = []
    let type = question.kind == .clause ? "thing" : question.kind.rawValue
    if type != expected.type { faults.append("type=\(type)") }
    let noun = question.asked.map { lexicon.text($0.lemma) }
    if let wanted = expected.noun, (noun ?? "-") != wanted { faults.append("noun=\(noun ?? "-")") }
    if !gapFits(question, expected.gap) { faults.append("gap=\(gap(of: question))") }
    let verb = question.gap.verb.map { lexicon.text(question.reading.tokens[$0].lemma) } ?? "-"
    let first = expected.verb.split(separator: "_").first.map(String.init) ?? "-"
    if expected.verb != "-", verb != first { faults.append("verb=\(verb)") }
    return faults
  }

  private func gap(of question: Question) -> String {
    switch question.gap.slot {
    case .subject: "subj"
    case .object: "obj"
    case .indirectObject: "iobj"
    case .complement: "comp"
    case .adverbial: "adjunct"
    case .prepositional: lexicon.text(question.gap.preposition)
    case .clausal: "clause"
    case nil: "none"
    }
  }

  private func gapFits(_ question: Question, _ expected: String) -> Bool {
    if expected == "any" { return true }
    // A request for a noun phrase is "X is __" as well as no gap at all.
    if expected == "none" { return question.gap.slot == nil || question.gap.slot == .complement }
    // Which place the alternatives of a choice stand in, the matching finds out.
    if question.kind == .choice { return true }
    return gap(of: question) == expected
  }
}

extension String {
  var trimmingBlanks: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
