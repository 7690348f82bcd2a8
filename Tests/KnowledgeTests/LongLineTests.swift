import English
import Knowledge
import Testing

/// Texts that are one line of any length end in reasonable time, for no sentence is longer than some
/// hundred words.
@Suite struct LongLineTests {
  private func knowledge(_ text: String) throws -> KnowledgeBase {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "long.txt", bytes: Array(text.utf8))
    return knowledge
  }

  @Test func aLineWithoutAStopIsCut() throws {
    let words = "the mayor sold nine boats to a farmer and "
    let reading = try knowledge(String(repeating: words, count: 600)).articles[0].reading
    #expect(reading.sentences.allSatisfy { $0.tokens.count <= 600 })
    #expect(reading.sentences.count > 8)
    #expect(reading.sentences.last?.tokens.upperBound == reading.tokens.count)
  }

  @Test func everySentenceOfALineIsRead() throws {
    let facts = try knowledge(String(repeating: "The mayor sold nine boats. ", count: 2000)).facts
    #expect(facts.instances[0].count { $0.filler(of: LexicalFrame.object) != nil } >= 2000)
  }

  @Test func aWordOfAnyLengthIsOneToken() throws {
    let reading = try knowledge(String(repeating: "a", count: 300_000) + " sold boats.")
      .articles[0].reading
    #expect(reading.tokens[0].byteRange == 0..<300_000)
    #expect(reading.tokens.count == 4)
  }
}
