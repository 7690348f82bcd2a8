import Answering
import English
import Knowledge
import Testing

/// Questions in other words than the text's.
@Suite struct RelatedQuestionsTests {
  private func answer(_ question: String, _ article: String) throws -> Answer {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "text.txt", bytes: Array(article.utf8))
    return Answerer(knowledge: knowledge).answer(question)
  }

  private let council = """
    The mill opened in 1931.

    Ann Lee resigned from the council in March over a quarrel about the bridge. Tom Ball recruited \
    her for his bakery.
    """

  @Test(arguments: [
    ("When did Ann Lee step down?", "March"),
    ("When did Ann Lee give up her seat on the council?", "March"),
    ("Who took Ann Lee on?", "Tom Ball"),
  ]) func otherWords(question: String, expected: String) throws {
    #expect(try answer(question, council).text == expected)
  }

  @Test func aWordOfTheTopicIsNoYes() throws {
    let article = "Ann Lee signed up for the choir. Tom Ball sings in it."
    #expect(try answer("Did Tom Ball sign up for the choir?", article).status != .answered)
  }

  @Test func verbsWithAndWithoutParticleDiffer() throws {
    let article = "The firm set up an office in Spain. A rival firm sets great store by its staff."
    #expect(try answer("How does the firm set itself apart?", article).status == .unknown)
  }

  @Test(arguments: [
    "Who wrote this article?", "when was this story published", "author of the text?",
  ])
  func theTextDoesNotSpeakOfItself(question: String) throws {
    let article = "Ann Lee wrote a book about mills. It was published in 1931."
    #expect(try answer(question, article).text == nil)
    #expect(try answer("Who wrote the book about mills?", article).text == "Ann Lee")
  }
}
