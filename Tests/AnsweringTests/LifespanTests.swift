import Answering
import English
import Knowledge
import Testing

@Suite struct LifespanTests {
  private func answer(_ question: String, _ article: String) throws -> Answer {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "text.txt", bytes: Array(article.utf8))
    return Answerer(knowledge: knowledge).answer(question)
  }

  @Test(arguments: [
    (
      "Ann Lee (4 March 1851 – 19 November 1923) drew maps. In 1869 she left.",
      "When did Ann Lee die?",
      "19 November 1923"
    ),
    (
      "Ann Lee (4 March 1851 – 19 November 1923) drew maps.", "When was Ann Lee born?",
      "4 March 1851"
    ),
    ("Paul Rees (1840–1901) drew maps. He moved in 1877.", "When did Paul Rees die?", "1901"),
    ("Paul Rees (born 1951) draws maps. He moved in 1977.", "When was Paul Rees born?", "1951"),
  ])
  func aBracketTellsWhenSomebodyLived(article: String, question: String, wanted: String) throws {
    #expect(try answer(question, article).text == wanted)
  }

  @Test func otherBracketsDont() throws {
    let article = "Paul Rees (2 May) drew maps."
    #expect(try !answer("When did Paul Rees die?", article).rules.contains("measure.lifespan"))
  }
}
