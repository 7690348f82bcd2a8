internal import English

/// Tells questions about the text itself ("Who wrote this article?") from those about what it
/// tells. An article's sentences don't answer them, whatever words they share.
struct AboutText {
  private let texts: WordSet
  private let making: WordSet
  private let determiners: WordSet

  init(intern: (String) -> WordID) {
    var lists: [String: [WordID]] = [:]
    EmbeddedData.forEachRow(of: "words/about-text.txt") { row in
      guard let list = row.next(), let word = row.next() else { return }
      lists[String(decoding: list, as: UTF8.self), default: []].append(
        intern(String(decoding: word, as: UTF8.self)))
    }
    texts = WordSet(lists["text"] ?? [])
    making = WordSet(lists["making"] ?? [])
    determiners = WordSet(["this", "the"].map(intern))
  }

  func isMeant(by question: Question) -> Bool {
    let tokens = question.reading.tokens
    let noun = tokens.indices.dropFirst().last { i in
      texts.contains(tokens[i].lemma) && determiners.contains(tokens[i - 1].word)
        && (i + 1 == tokens.count || !tokens[i + 1].tag.isNoun)
    }
    guard let noun else { return false }
    return tokens.indices.contains { $0 != noun && making.contains(tokens[$0].lemma) }
  }
}
