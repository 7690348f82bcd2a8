import Answering
import English
import Knowledge
import Testing

/// How typed questions are mended before they are read; `readAs` shows what came of it.
@Suite struct QuestionRepairTests {
  let answerer: Answerer

  init() throws {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(
      path: "texts/0.txt",
      bytes: Array(
        """
        Torvald Lindqvist opened the cheese museum in Grubenhagen on Monday. Ilse Hansen, who
        directs the museum, said 4,000 visitors came. The exhibition cost 3 million crowns.
        """.utf8))
    answerer = Answerer(knowledge: knowledge)
  }

  @Test(arguments: [
    ("whats the museum called", "what's the museum called"),
    ("whos ilse hansen", "who's Ilse Hansen"),
    ("wich museum did lindqvist open", "which museum did Lindqvist open"),
    ("how mny visitors came", "how many visitors came"),
    ("hwo directs teh musem", "who directs the museum"),
    ("wher is it", "where is it"),
    ("Were is the museum?", "where is the museum?"),
    ("Who dose she work for?", "Who does she work for?"),
    ("how many ppl came", "how many people came"),
    ("who r the directors", "who are the directors"),
    ("y did it open", "why did it open"),
    ("Did Ilsa Hansen come?", "Did Ilse Hansen come?"),
    ("Where did Lindquist go?", "Where did Lindqvist go?"),
    ("how much did the exibition cost", "how much did the exhibition cost"),
    ("did the goverment pay", "did the government pay"),
  ])
  func mends(_ typed: String, _ meant: String) {
    #expect(answerer.answer(typed).readAs == meant)
  }

  /// Correct words, their inflected forms, and names of others stay as they are.
  @Test(arguments: [
    "Who visited the cities?", "Were the museums closed?", "Which medals did the victims win?",
    "Who is Olga Janssen?", "Did Ilsa Hanks come?", "Does Torvald Lindgren know?",
    "Who are the brothers?",
    "Which directors left?", "What did Torquemada say?", "Who r-rated the film?",
    "Were visitors pleased?", "who painted the marple house",
  ])
  func leavesAlone(_ typed: String) {
    #expect(answerer.answer(typed).readAs == typed)
  }

  @Test(arguments: [
    "hello", "Hi!", "thanks a lot :)", "Who are you?", "what can you do", "help", "ok", "bye",
    "good morning!", "lol", "test", "yes", "no", "that's great", "how do you work?",
    "thank u", "awesome, thanks", "are you there?", "can u help me",
  ])
  func smallTalkIsAnsweredAsSuch(_ typed: String) {
    #expect(answerer.answer(typed).status == .chat)
  }

  @Test(arguments: ["asdfgh", "qwrtz jklp", "😀😀", "???", "...", "hjkl hjkl hjkl"])
  func nonsenseIsToldSo(_ typed: String) {
    #expect(answerer.answer(typed).kind == .nonsense)
  }

  @Test(arguments: [
    "museum", "Lindqvist", "visitors?", "who", "cost of the exhibition", "Grubenhagen",
  ])
  func scrapsThatMayAskAreNoNonsense(_ typed: String) {
    #expect(answerer.answer(typed).kind != .nonsense)
  }
}
