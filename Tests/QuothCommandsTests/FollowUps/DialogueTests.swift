import Answering
import Conversation
import English
import Foundation
import Knowledge
import Testing

/// Dialogues on an invented article: each turn as typed and as it must be read.
@Suite("Dialogues") struct DialogueTests {
  struct Turn: Sendable { let typed, read: String }

  static func fixture(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
  }

  /// The dialogues, parted by empty lines; of a line the turn, " | " and how it is read.
  static func dialogues() -> [[Turn]] {
    let lines = ((try? fixture("dialogues.txt")) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.split(separator: "").map { block in
      block.filter { !$0.hasPrefix("#") }.compactMap { line in
        guard let bar = line.firstRange(of: " | ") else { return nil }
        return Turn(typed: String(line[..<bar.lowerBound]), read: String(line[bar.upperBound...]))
      }
    }.filter { !$0.isEmpty }
  }

  @Test func thereAreManyTurns() {
    #expect(Self.dialogues().joined().count >= 90)
  }

  @Test func turnsAreReadInFull() throws {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "lighthouse.txt", bytes: Array(try Self.fixture("lighthouse.txt").utf8))
    let answerer = Answerer(knowledge: knowledge)
    for dialogue in Self.dialogues() {
      var conversation = Conversation(knowledge: knowledge)
      for turn in dialogue {
        var asked: Conversation? = conversation
        let answer = answerer.answer(turn.typed, in: &asked)
        conversation = asked ?? conversation
        conversation.record(answer)
        let read = answer.status == .ask ? answer.reply : answer.readAs
        #expect(read == turn.read, "\(dialogue[0].typed) ... \(turn.typed)")
      }
    }
  }
}
