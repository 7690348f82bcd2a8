import Answering
import English
import Knowledge
import Testing

/// An answerer over articles and notes given as text.
private func answerer(notes: String = "", _ articles: String...) throws -> Answerer {
  let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
  knowledge.add(Notes(file: "own.notes", bytes: Array(notes.utf8)))
  #expect(knowledge.diagnostics == [])
  for (number, article) in articles.enumerated() {
    knowledge.add(path: "texts/\(number).txt", bytes: Array(article.utf8))
  }
  return Answerer(knowledge: knowledge)
}

@Suite struct OwnersNotesTests {
  static let notes = """
    NCB = Northern Cheese Board
    Burrland = Republic of Torvia
    X helms Y = X leads Y
    X oversees Y = X is in charge of Y
    X is the big cheese of Y = X is the director of Y
    X's swoop on Y = X's takeover of Y
    X is top dog at Y = X manages Y
    X keeps tabs on Y = X monitors Y
    """
  static let article = """
    The Northern Cheese Board was founded in 1974. Helen Marsh helms the board.
    The Republic of Torvia exports 40,000 tonnes of cheese a year. Peter Lowe is in charge of the \
    safety panel. Karen Finch is the director of the Zorba Museum. Brightwater's takeover of \
    Zentara was finished in May. Omar Reyes manages the Dunford dairy. An inspector monitors the \
    river. The NCB owns two ships.
    """

  @Test(arguments: [
    ("When was the NCB founded?", "1974"),
    ("What does the Northern Cheese Board own?", "two ships"),
    ("How much cheese does Burrland export?", "40,000 tonnes"),
    ("Who leads the board?", "Helen Marsh"), ("Who oversees the safety panel?", "Peter Lowe"),
    ("Who is the big cheese of the Zorba Museum?", "Karen Finch"),
    ("Whose swoop on Zentara was finished in May?", "Brightwater"),
    ("Who is top dog at the Dunford dairy?", "Omar Reyes"),
    ("Who keeps tabs on the river?", "An inspector"),
    ("Who runs the moon?", nil), ("Who founded the NCB?", nil),
  ]) func notesBearOnAnswers(question: String, expected: String?) throws {
    let answer = try answerer(notes: Self.notes, Self.article).answer(question)
    // Whose wording is matched, not how much of the phrase is given.
    #expect(
      answer.text.map { $0.hasPrefix(expected ?? "-") } ?? (expected == nil), "\(answer.rules)")
  }

  @Test func withoutNotesTheWordsAreStrange() throws {
    let plain = try answerer(Self.article)
    #expect(plain.answer("How much cheese does Burrland export?").text == nil)
    #expect(plain.answer("Who is top dog at the Dunford dairy?").text == nil)
  }

  @Test func theNoteIsNamed() throws {
    let answer = try answerer(notes: Self.notes, Self.article).answer("When was the NCB founded?")
    #expect(answer.readAs == "When was the Northern Cheese Board founded?")
    #expect(answer.steps.contains { $0.rule == "notes.alias" && $0.detail.contains("own.notes:1") })
  }
}

@Suite struct SeveralArticlesTests {
  @Test func differingArticlesAreBothQuoted() throws {
    let both = try answerer(
      "The ferry Aurora sank on Monday. The ferry was built in 1990.",
      "The ferry sailed well. The ferry was built in 1992.")
    let answer = both.answer("When was the ferry built?")
    #expect(answer.text == "1990 (0.txt); 1992 (1.txt)")
    #expect(answer.items == ["1990", "1992"])
    #expect(answer.evidence.map(\.source) == ["texts/0.txt", "texts/1.txt"])
    #expect(answer.rules.contains("articles.differ"))
  }

  @Test func agreeingArticlesGiveOneAnswer() throws {
    let both = try answerer(
      "The ferry was built in 1990.", "In 1990 the ferry was built by Harbour Works.")
    #expect(both.answer("When was the ferry built?").text == "1990")
  }
}

@Suite struct AmbiguityTests {
  static let article = """
    Tom Ford leads Zentara. Mary Ford leads the Harbour Trust. Mary Ford was born in Oslo.
    """

  @Test func aSharedSurnameIsAskedAbout() throws {
    let answer = try answerer(Self.article).answer("What does Ford lead?")
    #expect(answer.status == .ask && answer.text == nil)
    #expect(answer.choices == ["Mary Ford", "Tom Ford"])
  }

  @Test(arguments: [
    ("What does Mary Ford lead?", "the Harbour Trust"), ("What does Mr Ford lead?", "Zentara"),
    ("Where was Ford born?", "Oslo"),
  ]) func whatIsClearIsAnswered(question: String, expected: String) throws {
    let answer = try answerer(Self.article).answer(question)
    #expect(answer.text == expected && answer.choices.isEmpty)
  }

  @Test func theArticlesOwnShortNameIsClear() throws {
    let answer = try answerer(
      "Tom Ford leads Zentara. His wife Mary Ford leads the Harbour Trust. Ford was born in Oslo."
    ).answer("What does Ford lead?")
    #expect(answer.status != .ask)
  }
}

@Suite struct DatedAnswerTests {
  static let article = """
    Bridge firm fined

    By Helen Marsh
    14 May 2024

    Zentara was fined on Monday. The firm moved to Lisbon last year. It built the bridge two years \
    ago. Its chief, Peter Lowe, resigned in 2020.
    """

  @Test(arguments: [
    ("In what year did the firm move to Lisbon?", "last year (2023)"),
    ("On what date was Zentara fined?", "Monday (13 May 2024)"),
    ("When did the firm move to Lisbon?", "last year"),
    ("In what year did Peter Lowe resign?", "2020"),
  ]) func yearsAndDatesAreToldByTheDateLine(question: String, expected: String) throws {
    #expect(try answerer(Self.article).answer(question).text == expected)
  }
}

@Suite struct NamesAloneTests {
  @Test func whoIsAnsweredByTheNameAlone() throws {
    let answer = try answerer(
      "Ann Lee left Zentara in May. Karen Finch, a baker who had joined the firm in 2019, ran it."
    ).answer("Who joined Zentara in 2019?")
    #expect(answer.text == "Karen Finch")
  }
}
