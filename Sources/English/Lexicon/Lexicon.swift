/// The words of English as the reader knows them: the vocabulary, WordNet and the word lists, with
/// everything found out about a word remembered under its id.
///
/// One lexicon serves one thread. Nothing is looked up before it is asked for, so opening one costs
/// next to nothing and a short text pays for its own words only.
package final class Lexicon {
  /// The interned words; the reader interns the tokens of a text here.
  package var vocabulary: Vocabulary
  package let wordNet: WordNet
  /// Part-of-speech candidates of all words seen; `WordInfo.candidates` are ranges of it.
  package internal(set) var tagWeights: [TagWeight] = []

  let lists: WordLists
  private var infos: [WordInfo] = []
  private var isAnalysed: [Bool] = []
  var senseTable = SenseTable()
  var relations = RelationCache()

  /// Opens the lexicon with the database in `wordNetDirectory`, or in the usual folders.
  ///
  /// - Throws: the errors of `WordNet.init`.
  package init(wordNetDirectory: String? = nil) throws(LexiconError) {
    wordNet = try WordNet(directory: wordNetDirectory)
    vocabulary = Vocabulary()
    lists = WordLists()
  }

  /// A lexicon of its own for another thread. It knows what `other` knows now, under the same ids;
  /// what either learns from then on the other doesn't.
  ///
  /// - Throws: the errors of `WordNet.init`; the database is opened anew.
  package init(copying other: Lexicon) throws(LexiconError) {
    wordNet = try WordNet(directory: other.wordNet.directory)
    vocabulary = other.vocabulary
    tagWeights = other.tagWeights
    lists = WordLists()
    infos = other.infos
    isAnalysed = other.isAnalysed
    senseTable = other.senseTable
    relations = other.relations
  }

  /// The id of a form.
  package func intern(_ form: String) -> WordID { vocabulary.intern(form) }

  /// The ids of the words of a text, blanks between them.
  package func internAll(_ text: String) -> [WordID] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [WordID] = []
      var fields = Fields(bytes)
      while let field = fields.next() { words.append(vocabulary.intern(field)) }
      return words
    }
  }

  /// The form of an id.
  package func text(_ word: WordID) -> String { vocabulary.text(word) }

  /// What is known of a word; worked out at the first call. O(1) afterwards.
  package func info(_ word: WordID) -> WordInfo {
    let index = Int(word.raw)
    if index < isAnalysed.count, isAnalysed[index] { return infos[index] }
    return learn(word)
  }

  private func learn(_ word: WordID) -> WordInfo {
    let analysed = analyse(word)
    let needed = max(vocabulary.count, Int(word.raw) + 1)
    if infos.count < needed {
      infos.append(contentsOf: repeatElement(WordInfo(), count: needed - infos.count))
      isAnalysed.append(contentsOf: repeatElement(false, count: needed - isAnalysed.count))
    }
    infos[Int(word.raw)] = analysed
    isAnalysed[Int(word.raw)] = true
    return analysed
  }

  /// The base form of a word under a tag: "left" as a past tense is "leave", as an adjective "left".
  package func lemma(_ word: WordID, _ tag: Tag) -> WordID {
    let info = info(word)
    let found: WordID
    switch tag {
    case .verbThird, .verbPast, .verbPastParticiple, .verbIng: found = info.verbBase
    case .verbBase, .verbPresent:
      return info.flags.contains(.closedClass) ? listed(info, word) : word
    case .nounPlural, .namePlural: found = info.singular
    case .comparative, .superlative: found = info.positive
    case .adverbComparative, .adverbSuperlative: found = info.adverbPositive
    default: found = .none
    }
    if !found.isNone { return found }
    if tag == .noun || tag == .possessiveMarker { return word }
    // The list of frequent words names base forms of verbs only.
    return info.flags.contains(.closedClass) || tag.isVerb ? listed(info, word) : word
  }

  private func listed(_ info: WordInfo, _ word: WordID) -> WordID {
    info.listedLemma.isNone ? word : info.listedLemma
  }

  /// How a verb takes a word as its particle.
  package enum ParticleUse: Sendable {
    case none
    /// Its particle, unless an object of a preposition follows ("carry on", "on the table").
    case particle
    /// Its particle even before an object ("take over the firm").
    case particleBeforeObject
  }

  /// Whether a verb's lemma and a particle make one verb ("set up").
  package func particleUse(_ verb: WordID, _ particle: WordID) -> ParticleUse {
    vocabulary.withBytes(verb) { verb in
      guard let line = lists.phrasalVerbs.value(of: verb) else { return .none }
      return vocabulary.withBytes(particle) { particle in
        var fields = Fields(line)
        while let field = fields.next() {
          guard field.count >= particle.count, field.prefix(particle.count).elementsEqual(particle)
          else { continue }
          if field.count == particle.count { return .particle }
          if field.count == particle.count + 1, field.last == 0x2B { return .particleBeforeObject }
        }
        return .none
      }
    }
  }

  /// The base forms of a word in a class, the likeliest first; the word itself if it is one.
  package func lemmas(of word: WordID, as wordClass: WordClass) -> [WordID] {
    let info = info(word)
    var found: [WordID] = info.isLemma(wordClass) ? [word] : []
    let inflected =
      switch wordClass {
      case .noun: info.singular
      case .verb: info.verbBase
      case .adjective: info.positive
      case .adverb: info.adverbPositive
      }
    if !inflected.isNone, inflected != word { found.append(inflected) }
    return found
  }

  /// Whether several words together are a noun of WordNet's ("prime minister").
  package func isCompound(_ words: [WordID]) -> Bool {
    let key = compoundKey(words)
    return key.withUnsafeBufferPointer { wordNet.contains($0, as: .noun) }
  }

  func compoundKey(_ words: [WordID]) -> [UInt8] {
    var key: [UInt8] = []
    for word in words {
      if !key.isEmpty { key.append(0x5F) }
      vocabulary.withBytes(word) { key.append(contentsOf: $0) }
    }
    return key
  }
}
