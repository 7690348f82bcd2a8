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

  private static let reservoir = """
    The Harbour Board built the eastern reservoir in 2004 for 9 million dollars. The most important \
    reservoir before the war was the old one at Lowfield. Acme Foods did not rent the depot at Selby; \
    Zenith Mills leased the depot at Hull. Ann Lee runs a profitable bakery in Selby.
    """

  /// Questions that a sentence answers, each with one that it does not, for a word says otherwise.
  @Test(arguments: [
    ("When was the eastern reservoir built?", "When was the western reservoir built?"),
    (
      "What was the most important reservoir before the war?",
      "What was the most important reservoir after the war?"
    ),
    ("Who runs a profitable bakery?", "Who runs an unprofitable bakery?"),
  ])
  func aContraryWordIsAnotherMatter(asked: String, twisted: String) throws {
    #expect(try answer(asked, Self.reservoir) != nil)
    #expect(try answer(twisted, Self.reservoir) == nil)
  }

  @Test func aTimeBeforeOneThingIsNotContraryToATimeAfterAnother() throws {
    let article = "Before the flood, Ann Lee had run the ferry after work."
    #expect(try answer("Who ran the ferry after work?", article) == "Ann Lee")
  }

  @Test func whatTurnsAnAnswerDownIsNamed() throws {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "a.txt", bytes: Array(Self.reservoir.utf8))
    let rules = Answerer(knowledge: knowledge).answer("When was the western reservoir built?").rules
    #expect(rules.contains("confidence.opposite"))
  }

  /// Questions with an answer of the kind that is asked for, each with one whose sentence holds
  /// only another kind.
  @Test(arguments: [
    (
      "Which company brought down the crane?", "Acme Lifting brought down the crane on Monday.",
      "Heavy rain brought down the crane on Monday."
    ),
    (
      "How many Greens voted for the bill?", "Eleven Greens voted for the bill.",
      "Eleven Liberals voted for the bill."
    ),
    (
      "In what year was the mill sold?", "The mill was sold in 1931.",
      "The mill was sold in the arid plains."
    ),
    (
      "How long was the thief jailed?", "The thief was jailed for two years.",
      "The 19-year-old thief was jailed."
    ),
    (
      "How many years was the thief jailed for?", "The thief was jailed for several years.",
      "The thief was jailed for years."
    ),
    (
      "How much money does the bank lose?", "The bank loses 3 million dollars.",
      "The bank loses 3 per cent."
    ),
  ])
  func anotherKindIsNoAnswer(question: String, good: String, bad: String) throws {
    #expect(try answer(question, good) != nil)
    #expect(try answer(question, bad) == nil)
  }

  /// What the question says happened in one place is not answered by what happened in another.
  @Test func anotherPlaceIsNoAnswer() throws {
    let article = "The guards killed nine miners in Hull. Selby has a market."
    #expect(try answer("Who did the guards kill in Hull?", article) == "nine miners")
    #expect(try answer("Who did the guards kill in Selby?", article) == nil)
  }

  /// The time of an event is none of another that the text does not tell of.
  @Test func theTimeOfSomethingElseIsNoAnswer() throws {
    let article = "Ann Lee signed the treaty in 1598. The treaty ended the feud."
    #expect(try answer("When did Ann Lee sign the treaty?", article) == "1598")
    #expect(try answer("When was Ann Lee christened?", article) == nil)
  }
}
