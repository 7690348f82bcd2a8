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

/// A relation between words.
enum WordRelation: UInt8 { case synonyms, derivations, antonyms, similar, pertainyms, attributes }

/// A range of indices in half the room.
struct IndexRange {
  private let start, end: UInt32
  init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Answers about relations, remembered.
struct RelationCache {
  /// By word, class and relation.
  var words = IntegerMap<[RelatedWord]>()
  /// By word and class.
  var senses = IntegerMap<[Sense]>()
  var occurrences = IntegerMap<(total: Int32, first: Int32)>()
  /// Whether a noun is a kind of another.
  var isKind = PairCache(bits: 12)
  /// The synsets above the first senses of a noun, a noun's together, and where they stand.
  var ancestors: [UInt32] = []
  var ancestorRanges = IntegerMap<IndexRange>()
  /// The synsets right above a noun's synset, and where they stand.
  var above: [UInt32] = []
  var hypernyms = IntegerMap<IndexRange>()
  var canonical = IntegerMap<WordID>()
  /// By a word, its class and another class.
  var isDerived = IntegerMap<Bool>()

  static func key(_ word: WordID, _ wordClass: WordClass) -> UInt64 {
    UInt64(word.raw) << 2 | UInt64(wordClass.rawValue)
  }

  static func key(_ word: WordID, _ wordClass: WordClass, _ relation: WordRelation) -> UInt64 {
    key(word, wordClass) << 3 | UInt64(relation.rawValue)
  }
}

extension Lexicon {
  /// How many senses, from the most frequent, count where the API says "first senses".
  static let firstSenses = 3
  /// How many count for derivations.
  static let derivedSenses = 6

  /// The senses of a lemma, most frequent first, at most eight.
  package func senses(of lemma: WordID, as wordClass: WordClass) -> [Sense] {
    let key = RelationCache.key(lemma, wordClass)
    if let known = relations.senses[key] { return known }
    let range = senseRange(of: lemma, as: wordClass).prefix(8)
    let found = range.isEmpty ? [] : senses(of: lemma, as: wordClass, range)
    relations.senses.insert(found, for: key)
    return found
  }

  private func senses(
    of lemma: WordID, as wordClass: WordClass, _ range: Range<Int>
  ) -> [Sense] {
    var counts = [(file: SenseFile, count: Int)?](repeating: nil, count: 8)
    vocabulary.withBytes(lemma) { form in
      wordNet.forEachCount(form) { other, file, sense, count in
        if other == wordClass, sense >= 1, sense <= 8 { counts[sense - 1] = (file, count) }
      }
    }
    var senses: [Sense] = []
    for (index, sense) in range.enumerated() {
      let offset = senseTable.offsets[sense]
      guard let file = counts[index]?.file ?? wordNet.file(of: offset, as: wordClass) else {
        continue
      }
      senses.append(
        Sense(
          wordClass: wordClass, offset: offset, file: file, count: counts[index]?.count ?? 0))
    }
    return senses
  }

  /// How often a lemma occurs in a class in the counted texts: in its first eight senses, and in the
  /// very first.
  package func occurrences(
    of lemma: WordID, as wordClass: WordClass
  ) -> (total: Int, first: Int) {
    let key = RelationCache.key(lemma, wordClass)
    if let known = relations.occurrences[key] { return (Int(known.total), Int(known.first)) }
    let limit = min(8, senseRange(of: lemma, as: wordClass).count)
    var found = (total: 0, first: 0)
    if limit > 0 {
      vocabulary.withBytes(lemma) { form in
        wordNet.forEachCount(form) { other, _, sense, count in
          guard other == wordClass, sense >= 1, sense <= limit else { return }
          found.total += count
          if sense == 1 { found.first = count }
        }
      }
    }
    relations.occurrences.insert(
      (Int32(clamping: found.total), Int32(clamping: found.first)), for: key)
    return found
  }

  /// The other words of the first senses' synsets; multiword ones with underscores.
  package func synonyms(of lemma: WordID, as wordClass: WordClass, senses limit: Int = 3)
    -> [WordID]
  {
    related(lemma, wordClass, .synonyms, limit).map(\.word)
  }

  /// Words derived from the lemma or it from them ("decide": decision).
  package func derivations(of lemma: WordID, as wordClass: WordClass) -> [RelatedWord] {
    related(lemma, wordClass, .derivations, Lexicon.derivedSenses)
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
    _ lemma: WordID, _ wordClass: WordClass, _ relation: WordRelation, _ limit: Int
  ) -> [RelatedWord] {
    let senses = senseRange(of: lemma, as: wordClass).prefix(limit)
    if senses.isEmpty { return [] }
    // Of synonyms alone the limit varies.
    let isRemembered = limit == Lexicon.firstSenses || relation != .synonyms
    let key = RelationCache.key(lemma, wordClass, relation)
    if isRemembered, let known = relations.words[key] { return known }
    let form = vocabulary.withBytes(lemma) { Array($0) }
    var found: [RelatedWord] = []
    form.withUnsafeBufferPointer { form in
      for sense in senses {
        wordNet.withSynset(at: senseTable.offsets[sense], of: wordClass) { synset in
          if relation == .synonyms {
            addWords(of: synset, wordClass, without: form, to: &found)
          } else {
            add(relation, of: form, synset, to: &found)
          }
        }
      }
    }
    if isRemembered { relations.words.insert(found, for: key) }
    return found
  }

  private func addWords(
    of synset: SynsetRecord, _ wordClass: WordClass, without form: UnsafeBufferPointer<UInt8>,
    to found: inout [RelatedWord]
  ) {
    synset.forEachWord { word, _ in
      if !SynsetRecord.isEqual(word, form) { add(word, wordClass, to: &found) }
    }
  }

  private func add(
    _ word: UnsafeBufferPointer<UInt8>, _ wordClass: WordClass, to found: inout [RelatedWord]
  ) {
    let related = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { plain in
      for index in 0..<word.count { plain[index] = SynsetRecord.small(word[index]) }
      return RelatedWord(
        word: vocabulary.internPlain(UnsafeBufferPointer(plain)), wordClass: wordClass)
    }
    if !found.contains(related) { found.append(related) }
  }

  /// Adds what the pointers of a relation lead to from a form in a synset.
  private func add(
    _ relation: WordRelation, of form: UnsafeBufferPointer<UInt8>, _ synset: SynsetRecord,
    to found: inout [RelatedWord]
  ) {
    forEachPointer(relation, of: form, synset) { addTarget(of: $0, without: form, to: &found) }
  }

  /// Adds the word that a pointer leads to, or all words of the synset.
  private func addTarget(
    of pointer: SynsetRecord.Pointer, without form: UnsafeBufferPointer<UInt8>,
    to found: inout [RelatedWord]
  ) {
    wordNet.withSynset(at: pointer.offset, of: pointer.wordClass) { target in
      var isFound = false
      target.forEachWord { word, number in
        guard number == pointer.target else { return }
        isFound = true
        add(word, pointer.wordClass, to: &found)
      }
      if !isFound { addWords(of: target, pointer.wordClass, without: form, to: &found) }
    }
  }

  /// Calls `body` with each pointer of a relation that starts from a form or from the whole synset.
  private func forEachPointer(
    _ relation: WordRelation, of form: UnsafeBufferPointer<UInt8>, _ synset: SynsetRecord,
    _ body: (SynsetRecord.Pointer) -> Void
  ) {
    var own = -1
    let rest = synset.forEachWord { word, number in
      if own < 0, SynsetRecord.isEqual(word, form) { own = number }
    }
    guard let rest else { return }
    synset.forEachPointer(in: rest) { pointer in
      if relation.admits(pointer.relation), pointer.source == 0 || pointer.source == own {
        body(pointer)
      }
    }
  }
}

extension Lexicon {
  /// Whether a synset of one word's first senses is one of the other's, of whatever frequency there.
  package func areSynonyms(_ a: WordID, _ b: WordID, senses limit: Int) -> Bool {
    for wordClass in WordClass.allCases {
      let mine = senseRange(of: a, as: wordClass)
      if mine.isEmpty { continue }
      let theirs = senseRange(of: b, as: wordClass)
      for (rank, sense) in mine.enumerated() {
        for (otherRank, other) in theirs.enumerated() where rank < limit || otherRank < limit {
          if senseTable.offsets[sense] == senseTable.offsets[other] { return true }
        }
      }
    }
    return false
  }

  /// A pointer from a lemma to a word derived from it or the other way round.
  package struct Derivation {
    package let word: WordID
    let wordClass: WordClass
    /// The synset it leads to.
    let synset: UInt32
    /// It starts from one of the lemma's first senses.
    let isFirst: Bool
  }

  /// All derivations of a lemma's senses in a class, rare ones too.
  package func allDerivations(of lemma: WordID, as wordClass: WordClass) -> [Derivation] {
    let form = vocabulary.withBytes(lemma) { Array($0) }
    var found: [Derivation] = []
    form.withUnsafeBufferPointer { form in
      for (rank, sense) in senseRange(of: lemma, as: wordClass).enumerated() {
        wordNet.withSynset(at: senseTable.offsets[sense], of: wordClass) { synset in
          forEachPointer(.derivations, of: form, synset) { pointer in
            var words: [RelatedWord] = []
            addTarget(of: pointer, without: form, to: &words)
            for word in words {
              found.append(
                Derivation(
                  word: word.word, wordClass: pointer.wordClass, synset: pointer.offset,
                  isFirst: rank < Lexicon.derivedSenses))
            }
          }
        }
      }
    }
    return found
  }

  /// Whether a derivation starts from or leads to one of the first senses of its words. WordNet has
  /// every such pointer in both directions.
  package func isNear(_ derivation: Derivation) -> Bool {
    derivation.isFirst
      || senseRange(of: derivation.word, as: derivation.wordClass).prefix(Lexicon.derivedSenses)
        .contains { senseTable.offsets[$0] == derivation.synset }
  }

  /// Whether a word of one class is derived from the lemma's first senses in another, or these from
  /// it ("decision" is, of a verb).
  package func isDerived(_ lemma: WordID, _ wordClass: WordClass, from other: WordClass) -> Bool {
    let key = UInt64(lemma.raw) << 4 | UInt64(wordClass.rawValue) << 2 | UInt64(other.rawValue)
    if let known = relations.isDerived[key] { return known }
    var result = false
    vocabulary.withBytes(lemma) { form in
      for sense in senseRange(of: lemma, as: wordClass).prefix(Lexicon.derivedSenses) {
        wordNet.withSynset(at: senseTable.offsets[sense], of: wordClass) { synset in
          forEachPointer(.derivations, of: form, synset) { pointer in
            if pointer.wordClass == other { result = true }
          }
        }
        if result { break }
      }
    }
    relations.isDerived.insert(result, for: key)
    return result
  }
}

extension WordRelation {
  fileprivate func admits(_ relation: SynsetRecord.Relation) -> Bool {
    switch (self, relation) {
    case (.derivations, .derivation), (.antonyms, .antonym), (.similar, .similar),
      (.pertainyms, .pertainym), (.attributes, .attribute):
      true
    default: false
    }
  }
}
