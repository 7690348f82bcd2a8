import Answering
import Conversation
import English
import Knowledge
import Testing

@Suite("Suggestions")
struct SuggestionsTests {
  static func suggestions(_ text: String) throws -> Suggestions {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "a.txt", bytes: Array(text.utf8))
    return Suggestions(Answerer(knowledge: knowledge))
  }

  @Test(arguments: [
    ("Maria Lopez founded Norbank.", "Who founded Norbank?", "Maria Lopez"),
    ("Maria Lopez founded Norbank in 1990.", "When did Maria Lopez found Norbank?", "1990"),
    ("Maria Lopez, a policy researcher, slept.", "Who is Maria Lopez?", "policy researcher"),
    ("Norbank hired Maria Lopez.", "Who did Norbank hire?", "Maria Lopez"),
  ])
  func aFactIsAskedFor(text: String, question: String, answer: String) throws {
    let found = try Self.suggestions(text).all.first { $0.question == question }
    #expect(found?.answer.contains(answer) == true)
  }

  @Test(arguments: [
    "It rained.", "She founded it.", "Maria Lopez said the plan failed.",
    "Maria Lopez might found Norbank.", "Maria Lopez never founded Norbank.",
  ])
  func whatIsNoFactIsNotAskedFor(text: String) throws {
    #expect(try Self.suggestions(text).all == [])
  }

  @Test func thoseAboutANameComeFirst() throws {
    let all = try Self.suggestions(
      "Maria Lopez founded Norbank in 1990. Otto Lund founded Helvar Group in 1995.")
    #expect(
      all.some(5, about: "Where does Otto Lund live?").allSatisfy {
        $0.contains("Lund") || $0.contains("Helvar")
      })
    #expect(!all.some(5, about: "Where does Otto Lund live?").isEmpty)
    #expect(all.some(3, about: "Who is Nobody?") == [])
    #expect(all.some(2).count == 2)
  }
}
