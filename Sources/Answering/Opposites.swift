internal import English

/// Words that say the contrary of one another, by words/opposites.txt or by a prefix that denies.
struct Opposites {
  private let lexicon: Lexicon
  private var contraries: [WordID: [WordID]] = [:]

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    EmbeddedData.forEachLine(of: "words/opposites.txt") { line, _ in
      let words = line.split(separator: UInt8(ascii: " ")).map {
        lexicon.intern(String(decoding: $0, as: UTF8.self))
      }
      guard let first = words.first else { return }
      for other in words.dropFirst() {
        contraries[first, default: []].append(other)
        contraries[other, default: []].append(first)
      }
    }
  }

  /// Whether one word is the other with a prefix that denies: "insignificant" and "significant".
  func isDenied(_ a: WordID, _ b: WordID) -> Bool {
    lexicon.denies(a, b, least: 5) || lexicon.denies(b, a, least: 5)
  }

  /// The contraries of a word; none for most.
  subscript(word: WordID) -> [WordID] { contraries[word] ?? [] }
}
