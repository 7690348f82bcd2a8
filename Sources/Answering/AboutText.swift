internal import English

/// Tells questions about the text itself ("Who wrote this article?") from those about what it
/// tells. An article's sentences don't answer them, whatever words they share.
struct AboutText {
  private let texts: WordSet
  private let making: WordSet
  private let topics: WordSet
  private let determiners: WordSet
  private let about, what: WordID

  init(intern: (String) -> WordID) {
    var lists: [String: [WordID]] = [:]
    EmbeddedData.forEachRow(of: "words/about-text.txt") { row in
      guard let list = row.next(), let word = row.next() else { return }
      lists[String(decoding: list, as: UTF8.self), default: []].append(
        intern(String(decoding: word, as: UTF8.self)))
    }
    texts = WordSet(lists["text"] ?? [])
    making = WordSet(lists["making"] ?? [])
    topics = WordSet(lists["topic"] ?? [])
    about = intern("about")
    what = intern("what")
    determiners = WordSet(["this", "the"].map(intern))
  }

  func isMeant(by question: Question) -> Bool {
    let tokens = question.reading.tokens
    guard let noun = noun(question) else { return false }
    return tokens.indices.contains { $0 != noun && making.contains(tokens[$0].lemma) }
  }

  /// "What is this article about?", "what's the gist of the story?": the text says so in its first
  /// sentence.
  func asksTopic(_ question: Question) -> Bool {
    let tokens = question.reading.tokens
    guard tokens.first?.word == what, let noun = noun(question) else { return false }
    let last = tokens.last { !$0.tag.isPunctuation }
    if last?.word == about { return tokens.indices.filter { tokens[$0].tag.isNoun } == [noun] }
    return tokens[..<noun].contains { topics.contains($0.lemma) }
      && tokens[(noun + 1)...].allSatisfy { $0.tag.isPunctuation }
  }

  /// The noun for the text itself.
  private func noun(_ question: Question) -> Int? {
    let tokens = question.reading.tokens
    return tokens.indices.dropFirst().last { i in
      texts.contains(tokens[i].lemma) && determiners.contains(tokens[i - 1].word)
        && (i + 1 == tokens.count || !tokens[i + 1].tag.isNoun)
    }
  }
}
