import English
import Foundation
import Testing

/// "word/TAG" sentences, one a line.
private func marked(_ line: String) -> [(word: String, tag: String?)] {
  line.split(separator: " ").map { part in
    guard let slash = part.lastIndex(of: "/"), part.index(after: slash) < part.endIndex,
      Tag(penn: String(part[part.index(after: slash)...])) != nil
    else { return (String(part), nil) }
    return (String(part[..<slash]), String(part[part.index(after: slash)...]))
  }
}

/// Tokens as they are written, blanks between, so that clitics and stops are tokens of their own.
private func pennTags(_ words: [String], _ reader: Reader) -> [String]? {
  var text = ""
  for word in words {
    let isClitic = word.hasPrefix("'") && word.count > 1 || word == "n't"
    if !text.isEmpty, !isClitic { text += " " }
    text += word
  }
  let reading = reader.tagged(Array(text.utf8))
  guard reading.tokens.count == words.count else { return nil }
  return reading.tokens.map(\.tag.pennName)
}

@Suite struct TaggerTests {
  let reader: Reader

  init() throws { reader = Reader(lexicon: try Lexicon()) }

  @Test func dataIsWellFormed() throws {
    let rules = TagRules(lexicon: reader.lexicon)
    #expect(rules.errors == [])
    #expect(Set(rules.rules.map(\.id)).count == rules.rules.count)
    #expect(TransitionTable().badLines == [])
    for rule in rules.rules {
      #expect(!rule.claim.isEmpty && !rule.fires.isEmpty && !rule.spares.isEmpty, "\(rule.id)")
    }
  }

  @Test func ruleExamples() throws {
    for rule in TagRules(lexicon: reader.lexicon).rules {
      for example in rule.fires + rule.spares {
        let words = marked(example)
        let tags = try #require(pennTags(words.map(\.word), reader), "\(example)")
        for (word, tag) in zip(words, tags) where word.tag != nil {
          #expect(word.tag == tag, "\(rule.id): \(example): \(word.word)")
        }
      }
    }
  }

  /// Share of tokens with the expected tag in sentences of many kinds.
  @Test func accuracy() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/tagging.txt")
    let lines = try String(contentsOf: fixture, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("# ") }
    var total = 0
    var right = 0
    var confusions: [String] = []
    for line in lines {
      let words = marked(String(line))
      let tags = try #require(pennTags(words.map(\.word), reader), "\(line)")
      for (index, word) in words.enumerated() {
        guard let expected = word.tag else { continue }
        total += 1
        if expected == tags[index] {
          right += 1
        } else {
          let from = max(0, index - 3)
          let before = words[from..<index].map(\.word).joined(separator: " ")
          confusions.append("\(before) [\(word.word)] \(expected) -> \(tags[index])")
        }
      }
    }
    let share = Double(right) / Double(total)
    if share < Self.floor || ProcessInfo.processInfo.environment["QUOTH_SHOW"] != nil {
      print("tagging: \(right) of \(total) = \(share)")
      for confusion in confusions { print("  ", confusion) }
    }
    #expect(share >= Self.floor)
  }

  /// What was reached, with some room for changes of mind.
  private static let floor = 0.985
}
