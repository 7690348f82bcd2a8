import English
import Knowledge
import Testing

@Suite("Facts as people read them") struct FactLinesTests {
  private func lines(about name: String? = nil) throws -> [String] {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    let text = """
      Acme Corp sold the old mill to Ann Lee on Monday. She did not open it.

      Bolt, a bakery, bought flour.

      """
    knowledge.add(path: "a.txt", bytes: Array(text.utf8))
    return knowledge.factLines(about: name)
  }

  @Test func aFactHasItsPlaceAndSaysWhoDidWhat() throws {
    let all = try lines()
    #expect(
      all.contains { $0.hasPrefix("a.txt:1: Acme Corp | sell | the old mill") && $0.contains("[") })
    #expect(all.contains { $0.hasPrefix("a.txt:1: She (Ann Lee) | not open | it") })
    #expect(all.contains { $0.hasPrefix("a.txt:3: Bolt | is | a bakery") })
  }

  @Test func aNameFindsWhatRefersToIt() throws {
    let found = try lines(about: "lee")
    #expect(found.contains { $0.contains("She (Ann Lee)") })
    #expect(found.contains { $0.contains("Acme Corp | sell") })
    #expect(!found.contains { $0.contains("Bolt") })
    #expect(try lines(about: "le") == [])
    #expect(try lines(about: " ") == [])
  }
}
