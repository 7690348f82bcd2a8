import Answering
import English
import Knowledge
import Testing

/// Who somebody is.
@Suite struct DefinitionTests {
  private func answer(_ question: String, _ article: String) throws -> String? {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "a.txt", bytes: Array(article.utf8))
    return Answerer(knowledge: knowledge).answer(question).text
  }

  @Test(arguments: [
    (
      "Anna Holt, a chemist who also left the firm, voiced similar fears.",
      "a chemist who also left the firm"
    ),
    ("Anna Holt, a chemist at the mill, voiced similar fears.", "a chemist at the mill"),
  ]) func aDescriptionIsWhole(article: String, expected: String) throws {
    #expect(try answer("Who is Anna Holt?", article) == expected)
  }

  @Test func aTermIsExplainedAReportIsNot() throws {
    let article = """
      The term "splash zone" refers to the strip of rock above high water. The report refers to the \
      mayor.
      """
    #expect(
      try answer("What does splash zone mean?", article) == "the strip of rock above high water")
    #expect(try answer("What is the report?", article) != "the mayor")
  }

  @Test func oneAmongThemIsNotTheWhole() throws {
    let article = """
      The loss of three judges, Bo Marr among them, has hurt the court. Bo Marr had been a lawyer in Tarn.
      """
    #expect(try answer("Who is Bo Marr?", article) == "a lawyer in Tarn")
  }

  @Test func anAdjectiveIsNobody() throws {
    let article = "Former Tarn lawyer Bo Marr took over. Bo Marr was responsible for the bridge."
    #expect(try answer("Who is Bo Marr?", article) == "Former Tarn lawyer")
  }
}
