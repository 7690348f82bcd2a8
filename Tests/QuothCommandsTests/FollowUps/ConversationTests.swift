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
      var answer = Answer(question: "who?", status: .answered, kind: kind)
      answer.items = items
      answer.text = items.joined(separator: ", ")
      conversation.record(answer)
    }
    return conversation
  }

  static let person: [(AnswerKind, [String])] = [(.person, ["Ann Lee"])]
  static let both = person + [(.organisation, ["Acme"])]
  static let many = both + [(.list, ["Bo", "Cy"])]

  @Test(arguments: [
    ("why did she leave?", "why did Ann Lee leave?"),
    ("who praised her?", "who praised Ann Lee?"),
    ("who praised her work?", "who praised Ann Lee's work?"),
    ("what did he say about his job?", "what did Ann Lee say about Ann Lee's job?"),
    ("where is it?", "where is Acme?"),
    ("who are its owners?", "who are Acme's owners?"),
    ("what did they do?", "what did Bo and Cy do?"),
    ("is it true that she left?", "is it true that Ann Lee left?"),
    ("who is the head?", "who is the head?"),
    ("", ""),
  ])
  func pronounsStandForWhatWasNamedLast(question: String, resolved: String) throws {
    #expect(try Self.conversation(Self.many).resolve(question) == resolved)
  }

  @Test func theLatestThatFitsIsTaken() throws {
    let conversation = try Self.conversation(Self.both + [(.person, ["Di"])])
    #expect(conversation.resolve("where does he work?") == "where does Di work?")
    #expect(conversation.resolve("what did they buy?") == "what did Acme buy?")
  }

  @Test func withoutAnAntecedentTheQuestionStays() throws {
    #expect(try Self.conversation([]).resolve("why did she leave?") == "why did she leave?")
    #expect(try Self.conversation(Self.person).resolve("where is it?") == "where is it?")
  }

  @Test func theArticlesTellWhoIsHeAndWhoIsShe() throws {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    let text = "Mary Keller sold the Havel Bank to Peter Brandt. Ms. Keller left Lindow."
    knowledge.add(path: "a.txt", bytes: Array(text.utf8))
    var conversation = Conversation(knowledge: knowledge)
    conversation.record(
      Answer(question: "did mary keller meet peter brandt?", status: .unknown, kind: .yesNo))
    #expect(conversation.resolve("where did she go?") == "where did Mary Keller go?")
    #expect(conversation.resolve("where did he go?") == "where did Peter Brandt go?")
    let complete = "did Peter Brandt say he went?"
    #expect(conversation.resolve(complete) == complete)
  }
}
