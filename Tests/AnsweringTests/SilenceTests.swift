import Answering
import English
import Knowledge
import Testing

/// Spans that look like answers and say nothing.
@Suite struct SilenceTests {
  private func answer(
    _ question: String, _ article: String, options: Answerer.Options = []
  ) throws -> String? {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "a.txt", bytes: Array(article.utf8))
    return Answerer(knowledge: knowledge).answer(question, options: options).text
  }

  @Test func whatTheQuestionNamesIsNoAnswer() throws {
    let article = "Acme Foods bought its larger rival Zenith Mills. Ann Lee praised Zenith Mills."
    #expect(
      try answer("Who is the boss of Zenith Mills?", article) != "its larger rival Zenith Mills")
    #expect(try answer("Who praised Zenith Mills?", article, options: .guess) == "Ann Lee")
  }

  @Test func aCountNamesNone() throws {
    let article = "The card is valid in nine countries. The libraries of Korea and Chile take it."
    #expect(try answer("In which countries is the card valid?", article) != "nine countries")
    #expect(
      try answer("How many countries is the card valid in?", article)?.contains("nine") == true)
  }
}
