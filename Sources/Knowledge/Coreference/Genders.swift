package import English

/// Whether a phrase speaks of a man or of a woman, by its noun, its first name or its pronoun.
package struct Genders {
  let words: CoreferenceWords
  let lexicon: EntityLexicon

  /// Male or female; nil where nothing tells, or several are meant.
  package func of(_ phrase: NounPhrase, in reading: Reading) -> Gender? {
    if phrase.isPlural { return nil }
    let head = reading.tokens[phrase.head]
    let found: Gender?
    if phrase.isPronoun {
      switch words.pronouns[head.word] {
      case .male: found = .male
      case .female: found = .female
      default: found = nil
      }
    } else if let name = phrase.nameRange, phrase.kind == .person {
      found = lexicon.givenName(reading.tokens[name.lowerBound].word)
    } else {
      found = words.gendered[head.lemma]
    }
    return found == .unknown ? nil : found
  }
}
