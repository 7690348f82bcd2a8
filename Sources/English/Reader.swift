/// The one door to the reading of English: bytes in, a `Reading` out.
///
/// Holds the lexicon and the rules; make one and use it for every text and question. Not for use
/// by several threads at once.
package final class Reader {
  package let lexicon: Lexicon
  package let words: Words
  package let frames: FrameLexicon
  let text: TextReader
  let quantities: QuantityReader
  let tagger: Tagger
  package let verbs: VerbClasses
  let multiwords: MultiwordPrepositions
  let conjunctions: MultiwordPrepositions
  let kinds: NameKinds
  let frameReader: FrameReader

  package convenience init(lexicon: Lexicon) {
    self.init(
      lexicon: lexicon,
      frames: FrameLexicon.embedded(
        intern: { lexicon.vocabulary.intern($0) },
        spelling: { lexicon.vocabulary.withBytes($0) { Array($0) } }))
  }

  /// A reader of its own for another thread, with a copy of the lexicon and the frames.
  package convenience init(copying other: Reader) throws(LexiconError) {
    let lexicon = try Lexicon(copying: other.lexicon)
    self.init(
      lexicon: lexicon,
      frames: FrameLexicon(
        copying: other.frames, intern: { lexicon.vocabulary.intern($0) },
        spelling: { lexicon.vocabulary.withBytes($0) { Array($0) } }))
  }

  private init(lexicon: Lexicon, frames: FrameLexicon) {
    self.lexicon = lexicon
    self.frames = frames
    words = Words { lexicon.vocabulary.intern($0) }
    text = TextReader(vocabulary: &lexicon.vocabulary)
    quantities = QuantityReader(vocabulary: &lexicon.vocabulary)
    tagger = Tagger(lexicon: lexicon)
    verbs = VerbClasses(text: EmbeddedData.bytes(named: "words/verb-classes.txt")) {
      lexicon.vocabulary.intern($0)
    }
    multiwords = MultiwordPrepositions(
      text: EmbeddedData.bytes(named: "words/multiword-prepositions.txt")
    ) { lexicon.vocabulary.intern($0) }
    conjunctions = MultiwordPrepositions(
      text: EmbeddedData.bytes(named: "words/multiword-subordinators.txt")
    ) { lexicon.vocabulary.intern($0) }
    kinds = NameKinds(lexicon: lexicon)
    frameReader = FrameReader(lexicon: frames, words: words) { lexicon.vocabulary.intern($0) }
  }

  /// Reads an article or any running text.
  ///
  /// The stages, in order: tokens and sentences, quantities, tags and lemmas, noun phrases and
  /// clauses.
  package func read(_ bytes: [UInt8]) -> Reading {
    var reading = tagged(bytes)
    parse(&reading)
    return reading
  }

  /// The first stages alone: tokens, sentences, quantities, tags and lemmas.
  package func tagged(_ bytes: [UInt8]) -> Reading {
    var reading = Reading(bytes: bytes)
    text.read(&reading, vocabulary: &lexicon.vocabulary)
    reading.quantities = quantities.quantities(in: reading, vocabulary: lexicon.vocabulary)
    tagger.tag(&reading)
    return reading
  }

  /// Noun phrases and clauses of a reading whose tokens are tagged.
  package func parse(_ reading: inout Reading) {
    let snapshot = reading
    var builder = SyntaxBuilder(
      reading: snapshot, words: words, verbs: verbs, multiwords: multiwords,
      conjunctions: conjunctions,
      kindOf: { [kinds] range, head in kinds.kind(of: range, head: head, in: snapshot) },
      isRoleWord: { [kinds] in kinds.isRoleWord($0) },
      mayBeParticiple: { [lexicon] in lexicon.mayBe(.verbPastParticiple, $0) },
      isCompound: { [lexicon] in lexicon.isCompound([$0, $1]) },
      widened: { [quantities] in quantities.widened($0, in: snapshot) })
    builder.run()
    reading.nounPhrases = builder.nounPhrases.fitted
    reading.attachments = builder.attachments.fitted
    reading.clauses = builder.clauses.fitted
    reading.classPairs = builder.classPairs.fitted
    reading.nounPhraseAt = builder.nounPhraseAt
    reading.sentenceAt = builder.sentenceAt
    reading.clauseAt = builder.clauseAt
  }

  /// The frames a parsed reading evokes.
  package func frames(of reading: Reading) -> [FrameInstance] { frameReader.read(reading).fitted }

  /// The frames a question's statement evokes.
  ///
  /// - Parameter asked: what a question word without a place in the statement asks for.
  package func frames(of statement: Reading, asking asked: AskedAdverb?) -> [FrameInstance] {
    guard let asked else { return frames(of: statement) }
    var reader = frameReader
    reader.asked = asked
    return reader.read(statement)
  }

  /// Whether a verb reports what somebody says, thinks or rules.
  package func isReporting(_ verb: WordID) -> Bool {
    !verbs[verb].isDisjoint(with: [.say, .clausal])
  }

  /// Whether a verb says little beside its object: "take" in "take a decision".
  package func isLight(_ verb: WordID) -> Bool { frameReader.light.contains(verb) }
}
