import QuothKit
import Testing

@Suite("The library")
struct QuothKitTests {
  static let text = "Maria Lopez founded Norbank in 1990. She left it for Helvar Group."

  @Test func aTextIsReadAndAsked() throws {
    let articles = try Articles(text: Self.text, name: "bank")
    let reply = articles.ask("Who founded Norbank?")
    #expect(reply.status == .answered)
    #expect(reply.text == "Maria Lopez")
    #expect(reply.items == ["Maria Lopez"])
    #expect((0...1).contains(reply.confidence))
    let evidence = try #require(reply.evidence.first)
    #expect(evidence.source == "bank")
    #expect(evidence.line == 1)
    #expect(evidence.text == "Maria Lopez founded Norbank in 1990.")
    #expect(
      String(decoding: Array(Self.text.utf8)[evidence.bytes], as: UTF8.self) == evidence.text)
    #expect(!reply.explanation.isEmpty)
    #expect(articles.names.contains("Maria Lopez"))
    #expect(articles.sources == ["bank"])
    #expect(articles.problems == [])
  }

  @Test func whatTheTextDoesNotSayIsNoError() throws {
    let articles = try Articles(text: Self.text)
    let reply = articles.ask("What is the salary of Otto Lund?")
    #expect(reply.status == .unknown)
    #expect(reply.text == nil)
    #expect(reply.evidence == [])
    #expect(articles.ask("What is the salary of Otto Lund?", guessing: true).status != .answered)
    for odd in ["", " ", "\u{0}\u{1B}[2J", String(repeating: "who ", count: 5000)] {
      #expect(articles.ask(odd).question == odd)
    }
  }

  @Test func aDialogueRemembersAndAskingDoesNot() throws {
    let articles = try Articles(text: Self.text)
    let dialogue = articles.conversation()
    #expect(dialogue.ask("Who founded Norbank?").text == "Maria Lopez")
    #expect(dialogue.ask("When did she found it?").readAs.contains("Maria Lopez"))
    // A question by itself owes nothing to any dialogue.
    #expect(articles.ask("When did she found it?").readAs == "When did she found it?")
  }

  @Test func whatCannotBeReadIsAnErrorThatNamesIt() {
    let error = #expect(throws: QuothError.self) { try Articles(paths: ["/no/such/folder"]) }
    #expect(error?.description.contains("/no/such/folder") == true)
  }

  static let questions = [
    "Who founded Norbank?", "When was Norbank founded?", "who left norbank?", "Where did she go?",
    "Did Maria Lopez found Norbank?", "What is the salary of Otto Lund?", "who foundet Norbank",
    "When was Norbank founded and who founded it?",
  ]

  @Test func manyThreadsMayAskAtOnce() async throws {
    let articles = try Articles(text: Self.text)
    let alone = try Articles(text: Self.text)
    let wanted = Self.questions.map { alone.ask($0) }
    await withTaskGroup(of: (Int, Reply).self) { group in
      for turn in 0..<200 {
        let number = turn % Self.questions.count
        group.addTask { (number, articles.ask(Self.questions[number])) }
      }
      for await (number, reply) in group { #expect(reply == wanted[number]) }
    }
  }

  @Test func manyDialoguesMayBeHeldAtOnce() async throws {
    let articles = try Articles(text: Self.text)
    let turns = ["Who founded Norbank?", "When did she found it?", "why?", "and Helvar Group?"]
    let alone = try Articles(text: Self.text).conversation()
    let wanted = turns.map { alone.ask($0) }
    await withTaskGroup(of: [Reply].self) { group in
      for _ in 0..<40 {
        group.addTask {
          let dialogue = articles.conversation()
          return turns.map { dialogue.ask($0) }
        }
      }
      for await replies in group { #expect(replies == wanted) }
    }
  }

  /// What one thread learns of words must not be taken for what another did.
  @Test func threadsThatMeetLearnWordsOfTheirOwn() async throws {
    let articles = try Articles(text: Self.text)
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          let reply = articles.ask("Did the quoggle\(number) of Zarn\(number) found Norbank?")
          return reply.question.contains("quoggle\(number)") && reply.text != "Yes"
        }
      }
      for await isRight in group { #expect(isRight) }
    }
    #expect(articles.ask("Who founded Norbank?").text == "Maria Lopez")
  }
}
