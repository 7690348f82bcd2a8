import Answering
import English
import Knowledge
import Testing

/// Where answers begin and end, and what counts as a list.
@Suite struct RankedSpansTests {
  private func answer(_ question: String, _ article: String) throws -> Answer {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "text.txt", bytes: Array(article.utf8))
    return Answerer(knowledge: knowledge).answer(question, options: .guess)
  }

  @Test func factEndsWhereRankingSays() throws {
    let article = "The panel is chaired by Ann Lee, who used to run a mill near the coast."
    #expect(try answer("Who chairs the panel?", article).text == "Ann Lee")
  }

  @Test func wholeListAnswersWho() throws {
    let article = "The old bridge was designed by Mary Moss and Paul Reed in 1931."
    #expect(
      try answer("Who designed the old bridge?", article).items == ["Mary Moss", "Paul Reed"])
  }

  @Test func anAsideIsNoAnswer() throws {
    let article = "For example, the baker was fined for selling stale bread."
    #expect(try answer("What was the baker fined for?", article).text != "For example")
  }

  @Test func timeIsNoMemberOfAList() throws {
    let article = "In 1914, Mary Moss and Paul Reed bought the mill."
    #expect(try answer("When did Mary Moss buy the mill?", article).text == "1914")
  }
}
