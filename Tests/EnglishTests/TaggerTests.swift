import English
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
}
