import Answering
import English
import Knowledge
import Testing

@Suite struct DescriptionTests {
  static let article = """
    Acme was founded in 1999 by two former Zenith engineers and a painter. Brill was set up by \
    three sailors.

    The woman who leads Acme, Ada Finch, lives in Tarn. Drummers and singers of the town gave money.
    """

  @Test(
    "Descriptions in a question are looked up as facts",
    arguments: [
      ("Where did the people who founded Acme come from?", "Zenith"),
      ("Where does Acme's leader live?", "Tarn"),
      ("Where did the people who founded Brill come from?", nil),
    ]) func descriptionsStandForWhomTheyDescribe(question: String, expected: String?) throws
  {
    let found = try answer(question)
    if let expected { #expect(found?.contains(expected) == true) } else { #expect(found == nil) }
  }

  @Test("Groups in a list are not counted as one each")
  func pluralsAreNotCounted() throws {
    #expect(try answer("How many people gave money?") != "2")
  }

  private func answer(_ question: String) throws -> String? {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "a.txt", bytes: Array(Self.article.utf8))
    return Answerer(knowledge: knowledge).answer(question).text
  }
}
