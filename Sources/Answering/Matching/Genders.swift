internal import English

/// Whether a phrase speaks of a man or of a woman, by its noun, its first name or its pronoun.
struct Genders {
  enum Gender: Sendable { case male, female }

  private let nouns: [WordID: Gender]
  private let pronouns: [WordID: Gender]
  private let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    let intern = { (text: String) in lexicon.intern(text) }
    var nouns: [WordID: Gender] = [:]
    EmbeddedData.forEachRow(of: "words/gendered-nouns.txt") { row in
      guard let noun = row.next(), let mark = row.next() else { return }
      nouns[intern(String(decoding: noun, as: UTF8.self))] = mark.equals("m") ? .male : .female
    }
    var pronouns: [WordID: Gender] = [:]
    EmbeddedData.forEachRow(of: "words/pronoun-features.txt") { row in
      guard let form = row.next(), let number = row.next(), number.equals("s"),
        let mark = row.next(), mark.equals("m") || mark.equals("f")
      else { return }
      pronouns[intern(String(decoding: form, as: UTF8.self))] = mark.equals("m") ? .male : .female
    }
    self.nouns = nouns
    self.pronouns = pronouns
  }

  /// nil where nothing tells.
  func of(_ phrase: NounPhrase, in reading: Reading) -> Gender? {
    if phrase.isPlural { return nil }
    let head = reading.tokens[phrase.head]
    if phrase.isPronoun { return pronouns[head.word] }
    if let name = phrase.nameRange, phrase.kind == .person {
      return gender(ofName: reading.tokens[name.lowerBound].word)
    }
    return nouns[head.lemma]
  }

  private func gender(ofName word: WordID) -> Gender? {
    let flags = lexicon.info(word).flags.intersection(.givenName)
    return flags == .maleName ? .male : flags == .femaleName ? .female : nil
  }
}
