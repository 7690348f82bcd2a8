import Answering
import Conversation
import English
import Knowledge
import Testing

@Suite("Pronouns of follow-up questions")
struct ConversationTests {
  /// A conversation in which these answers were given.
  static func conversation(_ turns: [(AnswerKind, [String])]) throws -> Conversation {
    let reader = Reader(lexicon: try Lexicon())
    var conversation = Conversation(knowledge: KnowledgeBase(reader: reader))
    for (kind, items) in turns {
      let question =
        kind == .person ? "who?" : kind == .organisation ? "which company?" : "who were they?"
      var answer = Answer(question: question, status: .answered, kind: kind)
      answer.items = items
      answer.text = items.joined(separator: ", ")
      conversation.record(answer)
    }
    return conversation
  }

  static let person: [(AnswerKind, [String])] = [(.person, ["Ann Lee"])]
  static let both = person + [(.organisation, ["Acme"])]
  static let many = both + [(.person, ["Bo", "Cy"])]

  static func resolved(_ question: String, after turns: [(AnswerKind, [String])]) throws -> String {
    var conversation = try conversation(turns)
    return conversation.resolve(question).question
  }

  @Test(arguments: [
    ("why did she leave?", "Why did Ann Lee leave?"),
    ("who praised her?", "Who praised Ann Lee?"),
    ("who praised her work?", "Who praised Ann Lee's work?"),
    ("what did she say about her job?", "What did Ann Lee say about her job?"),
    ("where is it?", "Where is Acme?"),
    ("who are its owners?", "Who are Acme's owners?"),
    ("is it true that she left?", "Is it true that Ann Lee left?"),
    ("who is the head?", "who is the head?"),
    ("", ""),
  ])
  func pronounsStandForWhatWasNamedLast(question: String, resolved: String) throws {
    #expect(try Self.resolved(question, after: Self.both) == resolved)
  }

  @Test func aListIsThey() throws {
    let question = try Self.resolved("what did they do?", after: Self.many)
    #expect(question == "What did Bo and Cy do?")
  }

  @Test func theLatestThatFitsIsTaken() throws {
    let turns = Self.both + [(.person, ["Di"])]
    #expect(try Self.resolved("where does she work?", after: turns) == "Where does Di work?")
    #expect(try Self.resolved("what did it buy?", after: turns) == "What did Acme buy?")
  }

  @Test func withoutAnAntecedentTheQuestionStays() throws {
    let question = "why did she leave?"
    #expect(try Self.resolved(question, after: []) == question)
    #expect(try Self.resolved("where is it?", after: Self.person) == "where is it?")
  }

  @Test func ofTwoThatFitOneIsAskedFor() throws {
    var conversation = try Self.conversation([(.person, ["Bo Lee", "Cy Day"])])
    let asked = try #require(conversation.resolve("when did he leave?").reply)
    #expect(asked.status == .ask)
    #expect(asked.choices == ["Bo Lee", "Cy Day"])
    conversation.record(asked)
    #expect(conversation.resolve("the second one").question == "When did Cy Day leave?")
  }

  @Test func theArticlesTellWhoIsHeAndWhoIsShe() throws {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    let text = "Mary Keller sold the Havel Bank to Peter Brandt. Ms. Keller left Lindow."
    knowledge.add(path: "a.txt", bytes: Array(text.utf8))
    var conversation = Conversation(knowledge: knowledge)
    conversation.record(
      Answer(question: "did mary keller meet peter brandt?", status: .unknown, kind: .yesNo))
    #expect(conversation.resolve("where did she go?").question == "Where did Mary Keller go?")
    #expect(conversation.resolve("where did he go?").question == "Where did Peter Brandt go?")
    let complete = "did Peter Brandt say he went?"
    #expect(conversation.resolve(complete).question == complete)
  }
}
