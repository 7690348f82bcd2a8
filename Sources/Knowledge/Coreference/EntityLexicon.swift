package import English

/// The sex a word tells of.
public enum Gender: UInt8, Sendable { case unknown, male, female, neuter }

/// What coreference needs to know of words, apart from its own lists.
package struct EntityLexicon {
  /// The sex of those who bear a given name; unknown for names of both, nil for other words.
  package var givenName: (WordID) -> Gender?
  /// "Dr", "President": may stand before a person's name.
  package var isTitle: (WordID) -> Bool
  /// A noun is a kind of another ("retailer" of "company").
  package var isKind: (_ noun: WordID, _ of: WordID) -> Bool
  /// What a noun's things are.
  package var kind: (WordID) -> EntityKind

  package init(
    givenName: @escaping (WordID) -> Gender?, isTitle: @escaping (WordID) -> Bool,
    isKind: @escaping (WordID, WordID) -> Bool, kind: @escaping (WordID) -> EntityKind
  ) {
    self.givenName = givenName
    self.isTitle = isTitle
    self.isKind = isKind
    self.kind = kind
  }

  /// A capitalised office that is no name: "the Prime Minister", "Acme's Chief Executive".
  func isOffice(_ phrase: NounPhrase, _ reading: Reading) -> Bool {
    guard let range = phrase.nameRange, isTitle(reading.tokens[phrase.head].word) else {
      return false
    }
    return range.allSatisfy {
      givenName(reading.tokens[$0].word) == nil
        && (isTitle(reading.tokens[$0].word) || range.count < 4)
    }
  }
}

/// The word lists of coreference. Make one for a vocabulary and keep it.
package struct CoreferenceWords: Sendable {
  enum Person: Sendable { case speaker, male, female, thing, several }

  private(set) var pronouns: [WordID: Person] = [:]
  private(set) var gendered: [WordID: Gender] = [:]
  /// Nouns that may stand for a name of their kind ("the company").
  private(set) var anaphors: [WordID: EntityKind] = [:]
  /// Nouns that take up any happening, whatever it was called ("the disaster").
  private(set) var summaries: Set<WordID> = []
  private(set) var unique: Set<WordID> = []
  /// Nouns whose owner is a group ("its members").
  private(set) var groupPossessions: Set<WordID> = []
  /// Nouns for people and groups alike ("rival").
  private(set) var either: Set<WordID> = []
  private(set) var companySuffixes: Set<WordID> = []
  private(set) var speech: Set<WordID> = []
  let the, this, that, these, those, a, an, of, be, become, seem, appear, openBracket,
    closeBracket, comma, to, `for`, how, whether, `if`, what, and, take, from, at, with,
    behind, near, `in`, no, or, known, `as`: WordID
  let person, group, location: WordID

  package init(intern: (String) -> WordID) {
    (the, this, that) = (intern("the"), intern("this"), intern("that"))
    (these, those) = (intern("these"), intern("those"))
    (a, an, of) = (intern("a"), intern("an"), intern("of"))
    (be, become, seem, appear) = (
      intern("be"), intern("become"), intern("seem"), intern("appear")
    )
    (openBracket, closeBracket, comma) = (intern("("), intern(")"), intern(","))
    (to, `for`, how, whether) = (intern("to"), intern("for"), intern("how"), intern("whether"))
    (`if`, what, and, take) = (intern("if"), intern("what"), intern("and"), intern("take"))
    (from, at, with) = (intern("from"), intern("at"), intern("with"))
    (behind, near, `in`) = (intern("behind"), intern("near"), intern("in"))
    no = intern("no")
    (or, known, `as`) = (intern("or"), intern("known"), intern("as"))
    (person, group, location) = (intern("person"), intern("group"), intern("location"))
    load(intern)
  }

  private mutating func load(_ intern: (String) -> WordID) {
    func word(_ bytes: UnsafeBufferPointer<UInt8>) -> WordID {
      intern(String(decoding: bytes, as: UTF8.self))
    }
    EmbeddedData.forEachRow(of: "words/pronoun-features.txt") { row in
      // Form, number, person or sex.
      guard let form = row.next(), row.next() != nil, let mark = row.next() else { return }
      pronouns[word(form)] =
        mark.equals("i")
        ? .speaker
        : mark.equals("m")
          ? .male : mark.equals("f") ? .female : mark.equals("n") ? .thing : .several
    }
    EmbeddedData.forEachRow(of: "words/gendered-nouns.txt") { row in
      guard let noun = row.next(), let mark = row.next() else { return }
      gendered[word(noun)] = mark.equals("m") ? .male : .female
    }
    EmbeddedData.forEachRow(of: "words/anaphor-nouns.txt") { row in
      guard let form = row.next(), let kind = row.next() else { return }
      let noun = word(form)
      anaphors[noun] =
        kind.equals("group")
        ? .group
        : kind.equals("person")
          ? .person : kind.equals("place") ? .place : kind.equals("event") ? .event : .thing
      if let mark = row.next(), mark.equals("any") { summaries.insert(noun) }
    }
    func firsts(of path: String) -> Set<WordID> {
      var found: Set<WordID> = []
      EmbeddedData.forEachRow(of: path) { row in
        if let first = row.next() { found.insert(word(first)) }
      }
      return found
    }
    unique = firsts(of: "words/unique-nouns.txt")
    either = firsts(of: "words/either-nouns.txt")
    groupPossessions = firsts(of: "words/group-possessions.txt")
    companySuffixes = firsts(of: "words/company-suffixes.txt")
    EmbeddedData.forEachRow(of: "words/verb-classes.txt") { row in
      guard let name = row.next(), name.equals("say") else { return }
      while let verb = row.next() { speech.insert(word(verb)) }
    }
  }
}
