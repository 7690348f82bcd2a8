import Answering
import Conversation
import English
import Knowledge
import Testing

/// What pronouns and pointing phrases of a turn stand for, each on a short article of its own.
@Suite struct ReferringTests {
  /// How the last of some turns is read, and what it is answered.
  private func last(of turns: [String], on article: String) throws -> Answer {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "text.txt", bytes: Array(article.utf8))
    let answerer = Answerer(knowledge: knowledge)
    var conversation: Conversation? = Conversation(knowledge: knowledge)
    var answer = Answer(question: "", status: .unknown, kind: .chat)
    for turn in turns {
      answer = answerer.answer(turn, in: &conversation)
      conversation?.record(answer)
    }
    return answer
  }

  private func read(_ turns: String..., on article: String) throws -> String {
    try last(of: turns, on: article).readAs
  }

  private static let club = """
    Otto Lund was one of the last signings of the club. Norwick Rovers play in Oskby. \
    Lund said that the ground floods every winter.
    """

  @Test func aFirstNameTellsWhoAPersonIs() throws {
    let article = "The club praised Lund in May. Lund was a signing. Bob Ray left Lund."
    #expect(
      try read("Did John Lund win a cup?", "What year did he leave?", on: article)
        == "What year did Lund leave?")
  }

  /// Nobody asks for the founding of what he doesn't know.
  @Test func partsOfOneQuestionLeanOnWhatItNames() throws {
    let article =
      "The bank Lund Hall backs Zentara. Zentara was founded in 1990. Lund Hall was founded in 1950."
    let answer = try last(of: ["Who backs Zentara, and when was it founded?"], on: article)
    #expect(answer.readAs == "Who backs Zentara? When was Zentara founded?")
  }

  @Test func whoSaidSoIsWhoSaysItInTheArticle() throws {
    let answer = try last(of: ["When does the ground flood?", "who said so?"], on: Self.club)
    #expect(answer.text == "Lund")
    #expect(answer.evidence.first?.text == "Lund said that the ground floods every winter.")
  }

  @Test func thatBodyIsTheLastGroup() throws {
    let article = "The safety committee was set up in May. Harrow Mills makes lamps."
    #expect(
      try read("What is the safety committee?", "When was that body set up?", on: article)
        == "When was the safety committee set up?")
  }

  @Test func thatBeforeALastPreposition() throws {
    let article = "The Varn Trust bought an old clock. The trust repairs lamps."
    #expect(
      try read("What did the Varn Trust buy?", "what does it need that for?", on: article)
        == "What does the Varn Trust need the old clock for?")
  }

  @Test func thingsWinNoPrizes() throws {
    let article = "The song did well in the charts. The band won a cup."
    #expect(
      try read("How did the song do in the charts?", "Did they win any awards?", on: article)
        == "Did they win any awards?")
    #expect(
      try read("What happened to the lamps?", "How much did they cost?", on: article)
        == "How much did the lamps cost?")
  }

  @Test func ofThemAsksForSeveral() throws {
    let article = "The Harrow Company makes bread. Ann Lee and Bob Ray run the shop."
    #expect(
      try read("Did the Harrow Company move?", "Is any of them a woman?", on: article)
        == "Is any of them a woman?")
    #expect(
      try read("Who runs the shop?", "which of them left?", on: article)
        == "Which of Ann Lee and Bob Ray left?")
  }

  @Test func theOnlyOneIsNoOtherOfItsKind() throws {
    let article = "Ann Lee, a clerk, left the bank."
    #expect(
      try read("Who is Ann Lee?", "is she the only one who left?", on: article)
        == "Is Ann Lee the only one who left?")
  }

  @Test func aCompanyIsNoShe() throws {
    let article = "The Harrow Company makes bread. The company hired clerks."
    #expect(
      try read("What does the Harrow Company make?", "what was her job?", on: article)
        == "what was her job?")
  }

  @Test func beforeThatAsksOfAnEarlierTime() throws {
    let article = "Ann Lee works at the Harrow Bank."
    #expect(
      try read("Where does Ann Lee work now?", "and before that?", on: article)
        == "Where did Ann Lee work before?")
  }

  @Test func theSameNameIsNoOther() throws {
    let article = "Clerks of Harrow founded the Varn Trust."
    let read = try read("Who funds clerks of Harrow?", "and Harrow?", on: article)
    #expect(read != "Who funds clerks of Harrow?")
  }

  @Test func moreIsAskedForWhereNothingWasToldYet() throws {
    let article = "The mill of Oskby burnt down on a windy Sunday. Nobody was hurt by the fire."
    let turns = [
      "Who wrote the poem?", "Are there any other interesting aspects about this article?",
    ]
    #expect(
      try last(of: turns, on: article).text == "The mill of Oskby burnt down on a windy Sunday.")
  }

  @Test func aWomanIsSheBeforeAMinisterWhoMayBeAMan() throws {
    let article = "Mary Keller left the bank in May. The minister said that he was glad."
    let read = try last(
      of: [
        "When did Mary Keller leave the bank?", "What did the minister say?", "who replaced her?",
      ], on: article
    ).readAs
    #expect(read == "Who replaced Mary Keller?")
  }

  @Test func othersAreCountedInTheirPlace() throws {
    let article = "Nine ships and two boats lie in the port of Oskby."
    #expect(
      try read("How many ships lie in the port?", "what about boats?", on: article)
        == "How many boats lie in the port?")
  }

  @Test func whoWasSaidToBeTheJudgeIsTheJudge() throws {
    let article = "Otto Lund is on trial. The judge is Mary Keller."
    #expect(
      try read("Is Otto Lund on trial?", "Who is the judge?", "what did he do?", on: article)
        == "What did Otto Lund do?")
  }
}
