import Answering
import English
import Knowledge
import Testing

/// Texts with yes/no and choice questions, from Fixtures/polarity.txt.
struct PolarityFixture {
  enum Expectation { case yes, no(String), words(String), silence }
  var text: String
  var question: String
  var expectation: Expectation
  /// Silence will do as well.
  var isOpen: Bool

  static func load(_ text: String) -> [PolarityFixture] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "|").map { String($0).trimmingBlanks }
      guard fields.count == 3 else { return nil }
      let isOpen = fields[2].hasPrefix("~")
      let wanted = isOpen ? String(fields[2].dropFirst()) : fields[2]
      let expectation: Expectation =
        wanted == "yes"
        ? .yes
        : wanted == "silence"
          ? .silence
          : wanted.hasPrefix("no:")
            ? .no(String(wanted.dropFirst(3)).trimmingBlanks) : .words(wanted)
      return PolarityFixture(
        text: fields[0], question: fields[1], expectation: expectation, isOpen: isOpen)
    }
  }

  func isMet(by answer: Answer) -> Bool {
    guard let text = answer.text?.lowercased() else {
      if case .silence = expectation { return true }
      return isOpen
    }
    switch expectation {
    case .yes: return text == "yes" && answer.status == .answered
    case .no(let words):
      return text.hasPrefix("no") && text.contains(words.lowercased())
        && answer.status == .corrected
    case .words(let words): return text.contains(words.lowercased())
    case .silence: return false
    }
  }
}

@Suite struct PolarityTests {
  private func answer(_ question: String, to text: String, _ reader: Reader) -> Answer {
    let knowledge = KnowledgeBase(reader: reader)
    knowledge.add(path: "text.txt", bytes: Array((text + "\n").utf8))
    return Answerer(knowledge: knowledge).answer(question)
  }

  @Test func answersYesAndNoOnlyWhereTheTextSaysSo() throws {
    let reader = Reader(lexicon: try Lexicon())
    let fixtures = PolarityFixture.load(try fixture("polarity.txt"))
    #expect(fixtures.count > 70)
    for item in fixtures {
      let answer = answer(item.question, to: item.text, reader)
      #expect(
        item.isMet(by: answer),
        "\(item.text) / \(item.question): \(answer.text ?? "(silence)") \(answer.rules)")
    }
  }

  @Test(arguments: [-8.0, -2, -0.3, 0, 0.3, 2, 8])
  func logisticCurveIsPreciseToTwoDigits(x: Double) {
    // exp by its series, far enough for |x| <= 8.
    var term = 1.0
    var exponential = 1.0
    for n in 1..<80 {
      term *= -x / Double(n)
      exponential += term
    }
    #expect(abs(Confidence.logistic(x) - 1 / (1 + exponential)) < 0.005)
  }
}
