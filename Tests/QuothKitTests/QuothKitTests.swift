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

  @Test func manyThreadsMayAskAtOnce() async throws {
    let articles = try Articles(text: Self.text)
    let wanted = articles.ask("Who founded Norbank?")
    await withTaskGroup(of: Reply.self) { group in
      for _ in 0..<64 {
        group.addTask { articles.ask("Who founded Norbank?") }
        group.addTask {
          let dialogue = articles.conversation()
          return dialogue.ask("Who founded Norbank?")
        }
      }
      for await reply in group {
        #expect(reply.text == wanted.text)
        #expect(reply.evidence == wanted.evidence)
      }
    }
  }
}
