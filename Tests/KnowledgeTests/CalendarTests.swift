import English
import Knowledge
import Testing

@Suite struct CalendarTests {
  /// An article of that day.
  private func article(_ dateline: String) throws -> Article {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "a.txt", bytes: Array("Bridge closes\n\n\(dateline)\n\nIt is old.".utf8))
    return knowledge.articles[0]
  }

  @Test(arguments: [
    ("14 May 2024", "14 May 2024"), ("By Ann Lee\nMay 14, 2024", "14 May 2024"),
    ("Published 1 March 2000, 10:32 GMT", "1 March 2000"),
    ("It opened on 14 May 2024.", nil), ("May 2024", nil),
  ]) func theDateLineIsFound(line: String, expected: String?) throws {
    #expect(try article(line).date?.text == expected)
  }

  @Test(arguments: [
    ("yesterday", false, "29 February 2024"), ("today", false, "1 March 2024"),
    ("tomorrow", true, "2 March 2024"), ("last year", false, "2023"),
    ("next month", true, "April 2024"), ("last month", false, "February 2024"),
    ("friday", false, "1 March 2024"), ("last friday", false, "23 February 2024"),
    ("on tuesday", false, "27 February 2024"), ("on tuesday", true, "5 March 2024"),
    ("next friday", true, "8 March 2024"), ("two years ago", false, "2022"),
    ("three days ago", false, "27 February 2024"), ("14 months ago", false, "January 2023"),
    ("in 2012", false, nil), ("some weeks ago", false, nil), ("every year", false, nil),
  ]) func relativeTimesAreDated(words: String, isAhead: Bool, expected: String?) throws {
    let day = try article("1 March 2024").day(
      of: words.split(separator: " ").map(String.init), isAhead: isAhead)
    #expect(day?.text == expected)
  }

  @Test func withoutADateNothingIsDated() throws {
    #expect(try article("It is new.").day(of: ["yesterday"], isAhead: false) == nil)
  }
}
