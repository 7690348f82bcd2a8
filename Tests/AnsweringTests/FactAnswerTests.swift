import Answering
import English
import Knowledge
import Testing

/// Texts with questions that their facts answer, from Fixtures/facts.txt.
@Suite struct FactAnswerTests {
  @Test func answersFromFacts() throws {
    let reader = Reader(lexicon: try Lexicon())
    let lines = try fixture("facts.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count > 20)
    for line in lines {
      let fields = line.split(separator: "|").map { String($0).trimmingBlanks }
      try #require(fields.count == 3, "\(line)")
      let knowledge = KnowledgeBase(reader: reader)
      knowledge.add(path: "text.txt", bytes: Array((fields[0] + "\n").utf8))
      let answer = Answerer(knowledge: knowledge).answer(fields[1])
      let text = answer.text?.lowercased() ?? "silence"
      #expect(text.contains(fields[2].lowercased()), "\(fields[1]): \(text)")
    }
  }
}
