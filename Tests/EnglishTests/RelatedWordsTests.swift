import English
import Testing

@Suite struct RelatedWordsTests {
  private static let files = (0..<EmbeddedData.count).map { EmbeddedData.file(at: $0).name }
    .filter { $0.hasPrefix("related/") }

  @Test func everyLineIsATopic() {
    var names: Set<String> = []
    #expect(!Self.files.isEmpty)
    for file in Self.files {
      EmbeddedData.forEachLine(of: file) { line, number in
        let place = "\(file):\(number)"
        let text = String(decoding: line, as: UTF8.self)
        guard let colon = text.firstIndex(of: ":") else {
          Issue.record("\(place): no name")
          return
        }
        #expect(names.insert(String(text[..<colon])).inserted, "\(place): name used before")
        let groups = text[colon...].dropFirst().split(
          separator: "|", omittingEmptySubsequences: false)
        let words = groups.flatMap { $0.split(separator: " ") }
        #expect(groups.allSatisfy { $0.contains { $0 != " " } }, "\(place): empty group")
        #expect(words.count > 1 && Set(words).count == words.count, "\(place): words repeated")
        #expect(
          words.allSatisfy {
            $0.allSatisfy { $0.isLowercase || $0.isNumber || "_-'.".contains($0) }
          },
          "\(place): not lower case")
      }
    }
  }

  private func related(_ word: String) -> (group: Set<String>, topic: Set<String>) {
    var group: Set<String> = []
    var topic: Set<String> = []
    var word = word
    word.withUTF8 {
      RelatedWords.forEach(near: $0) { other, nearness in
        let text = String(decoding: other, as: UTF8.self)
        if nearness != .sameTopic { group.insert(text) } else { topic.insert(text) }
      }
    }
    return (group, topic)
  }

  @Test func wordsOfAGroupAndOfATopic() {
    #expect(related("resign").group.contains("step_down"))
    #expect(related("step_down").group.contains("resign"))
    #expect(related("kid").group.contains("child"))
    #expect(!related("resign").group.contains("resign"))
    #expect(related("lend").topic.contains("borrow"))
    // The entry stands in topics of several files.
    #expect(related("come_down").group.isSuperset(of: ["collapse", "fall", "plunge"]))
  }

  @Test func wholeEntriesOnly() {
    // "kid" stands in "kidnap", "step" in "step_down".
    #expect(!related("kid").group.contains("abduct"))
    #expect(!related("step").group.contains("resign"))
    #expect(related("").group.isEmpty)
    #expect(related("x").group.isEmpty)
    #expect(related("no-such-word").group.isEmpty)
  }
}
