/// A sense of a lemma: a synset's place, its rough class of meaning, its frequency.
package struct Sense: Sendable, Hashable {
  package let wordClass: WordClass
  /// Offset in the class's data file: equal offsets are the same synset.
  package let offset: UInt32
  package let file: SenseFile
  /// Occurrences in the counted texts.
  package let count: Int
}

/// A word in a class, found by a relation.
package struct RelatedWord: Sendable, Hashable {
  package let word: WordID
  package let wordClass: WordClass
}

/// A lemma in a class and a relation, the key under which an answer is remembered.
struct RelationKey: Hashable {
  enum Kind: UInt8 { case senses, synonyms, derivations, antonyms, similar, pertainyms, attributes }
  let word: WordID
  let wordClass: WordClass
  let kind: Kind
}

/// Answers about relations, remembered.
struct RelationCache {
  var words: [RelationKey: [RelatedWord]] = [:]
  var senses: [RelationKey: [Sense]] = [:]
  var ancestors: [WordID: Set<UInt32>] = [:]
  /// The synsets right above a noun's synset.
  var hypernyms: [UInt32: [UInt32]] = [:]
  var canonical: [WordID: WordID] = [:]
}

extension Lexicon {
  /// How many senses, from the most frequent, count where the API says "first senses".
  static let firstSenses = 3

  /// The senses of a lemma, most frequent first, at most eight.
  package func senses(of lemma: WordID, as wordClass: WordClass) -> [Sense] {
    let key = RelationKey(word: lemma, wordClass: wordClass, kind: .senses)
    if let known = relations.senses[key] { return known }
    let form = vocabulary.withBytes(lemma) { Array($0) }
    let found = form.withUnsafeBufferPointer { senses(of: $0, as: wordClass) }
    relations.senses[key] = found
    return found
  }

  private func senses(
    of form: UnsafeBufferPointer<UInt8>, as wordClass: WordClass
  ) -> [Sense] {
    guard let entry = wordNet.entry(form, as: wordClass) else { return [] }
    var counts = [(file: SenseFile, count: Int)?](repeating: nil, count: 8)
    wordNet.forEachCount(form) { other, file, sense, count in
      if other == wordClass, sense >= 1, sense <= 8 { counts[sense - 1] = (file, count) }
    }
    var senses: [Sense] = []
    for (index, offset) in entry.offsets.prefix(8).enumerated() {
      guard let file = counts[index]?.file ?? wordNet.file(of: offset, as: wordClass) else {
        continue
      }
      senses.append(
        Sense(
          wordClass: wordClass, offset: offset, file: file, count: counts[index]?.count ?? 0))
    }
    return senses
  }

  /// The other words of the first senses' synsets; multiword ones with underscores.
  package func synonyms(of lemma: WordID, as wordClass: WordClass, senses limit: Int = 3)
    -> [WordID]
  {
    related(lemma, wordClass, .synonyms, limit).map(\.word)
  }

  /// Words derived from the lemma or it from them ("decide": decision).
  package func derivations(of lemma: WordID, as wordClass: WordClass) -> [RelatedWord] {
    related(lemma, wordClass, .derivations, 6)
  }

  /// Words of opposite meaning ("buy": sell).
  package func antonyms(of lemma: WordID, as wordClass: WordClass) -> [WordID] {
    related(lemma, wordClass, .antonyms, 4).map(\.word)
  }

  /// Adjectives near in meaning.
  package func similar(to lemma: WordID) -> [WordID] {
    related(lemma, .adjective, .similar, Lexicon.firstSenses).map(\.word)
  }

  /// The noun an adjective belongs to ("french": france), or the adjective of an adverb.
  package func pertainyms(of lemma: WordID, as wordClass: WordClass = .adjective) -> [RelatedWord] {
    related(lemma, wordClass, .pertainyms, Lexicon.firstSenses)
  }

  /// The noun an adjective gives a value of ("tall": height), and the other way round.
  package func attributes(of lemma: WordID, as wordClass: WordClass) -> [WordID] {
    related(lemma, wordClass, .attributes, Lexicon.firstSenses).map(\.word)
  }

  private func related(
    _ lemma: WordID, _ wordClass: WordClass, _ kind: RelationKey.Kind, _ limit: Int
  ) -> [RelatedWord] {
    let key = RelationKey(word: lemma, wordClass: wordClass, kind: kind)
    if limit == Lexicon.firstSenses || kind != .synonyms, let known = relations.words[key] {
      return known
    }
    let form = vocabulary.withBytes(lemma) { Array($0) }
    var found: [RelatedWord] = []
    let offsets = form.withUnsafeBufferPointer { wordNet.entry($0, as: wordClass)?.offsets ?? [] }
    for offset in offsets.prefix(limit) {
      guard let synset = wordNet.synset(at: offset, of: wordClass) else { continue }
      collect(kind, of: form, in: synset, into: &found)
    }
    if limit == Lexicon.firstSenses || kind != .synonyms { relations.words[key] = found }
    return found
  }

  private func collect(
    _ kind: RelationKey.Kind, of form: [UInt8], in synset: Synset, into found: inout [RelatedWord]
  ) {
    func add(_ form: [UInt8], _ wordClass: WordClass) {
      let word = form.withUnsafeBufferPointer { vocabulary.internPlain($0) }
      let related = RelatedWord(word: word, wordClass: wordClass)
      if !found.contains(related) { found.append(related) }
    }
    if kind == .synonyms {
      for word in synset.words where word != form { add(word, synset.wordClass) }
      return
    }
    let own = (synset.words.firstIndex(of: form) ?? -2) + 1
    for pointer in synset.pointers where kind.admits(pointer.relation) {
      guard pointer.source == 0 || pointer.source == own,
        let target = wordNet.synset(at: pointer.offset, of: pointer.wordClass)
      else { continue }
      if pointer.target >= 1, pointer.target <= target.words.count {
        add(target.words[pointer.target - 1], pointer.wordClass)
      } else {
        for word in target.words where word != form { add(word, pointer.wordClass) }
      }
    }
  }
}

extension RelationKey.Kind {
  fileprivate func admits(_ relation: Synset.Relation) -> Bool {
    switch (self, relation) {
    case (.derivations, .derivation), (.antonyms, .antonym), (.similar, .similar),
      (.pertainyms, .pertainym), (.attributes, .attribute):
      true
    default: false
    }
  }
}
