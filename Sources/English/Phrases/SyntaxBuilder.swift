/// Builds noun phrases, verb groups and clauses of one text, sentence by sentence.
///
/// Reads tokens, tags, lemmas, sentences and quantities; adds noun phrases, attachments, clauses
/// and class pairs. One left-to-right pass a sentence; no backtracking, so linear in its length.
struct SyntaxBuilder {
  let words: Words
  let verbs: VerbClasses
  let multiwords: MultiwordPrepositions
  let conjunctions: MultiwordPrepositions
  let tokens: [Token]
  let sentences: [Sentence]
  let kindOf: (Range<Int>, Int) -> EntityKind
  let isRoleWord: (WordID) -> Bool
  /// Whether a word's form may be a past participle ("moved" may, "grew" may not).
  let mayBeParticiple: (WordID) -> Bool
  /// Whether two words are one noun ("arms dealer").
  let isCompound: (WordID, WordID) -> Bool
  /// For a word that begins what widens an amount ("up to 40"), the token the amount starts at, or -1.
  var amountAt: [Int32]
  /// Index of the quantity that starts at a token, or -1.
  var quantityAt: [Int32]
  let quantities: [Quantity]

  var nounPhrases: [NounPhrase] = []
  var attachments: [NounAttachment] = []
  var clauses: [Clause] = []
  var classPairs: [ClassPair] = []
  var nounPhraseAt: [Int32]
  var sentenceAt: [Int32]
  var clauseAt: [Int32]

  /// Work space of the sentence at hand.
  var chunks: [Chunk] = []
  var forms: [VerbForm] = []
  var sentence = 0
  var sentenceEnd = 0
  var open: [OpenClause] = []
  var state = ParseState()
  /// Fronted clauses without a subject, with the clause they stand in.
  var pendingFronted: [(clause: Int, parent: Int)] = []
  /// Of coordinated verbs, by clause: the one before whose object it shares.
  var objectSharers: [Int: Int] = [:]

  init(
    reading: Reading, words: Words, verbs: VerbClasses, multiwords: MultiwordPrepositions,
    conjunctions: MultiwordPrepositions,
    kindOf: @escaping (Range<Int>, Int) -> EntityKind,
    isRoleWord: @escaping (WordID) -> Bool,
    mayBeParticiple: @escaping (WordID) -> Bool,
    isCompound: @escaping (WordID, WordID) -> Bool, widened: (Range<Int>) -> Range<Int>
  ) {
    self.mayBeParticiple = mayBeParticiple
    self.isCompound = isCompound
    self.words = words
    self.verbs = verbs
    self.multiwords = multiwords
    self.conjunctions = conjunctions
    self.kindOf = kindOf
    self.isRoleWord = isRoleWord
    tokens = reading.tokens
    sentences = reading.sentences
    quantities = reading.quantities
    quantityAt = Array(repeating: -1, count: tokens.count)
    amountAt = Array(repeating: -1, count: tokens.count)
    for (index, quantity) in quantities.enumerated() where !quantity.range.isEmpty {
      let start = quantity.range.lowerBound
      quantityAt[start] = Int32(index)
      switch quantity.kind {
      case .date, .year, .clockTime, .ordinal: break
      default:
        let wide = widened(quantity.range).lowerBound
        if wide < start { amountAt[wide] = Int32(start) }
      }
    }
    nounPhraseAt = Array(repeating: -1, count: tokens.count)
    sentenceAt = Array(repeating: -1, count: tokens.count)
    clauseAt = Array(repeating: -1, count: tokens.count)
    nounPhrases.reserveCapacity(tokens.count / 3)
    clauses.reserveCapacity(tokens.count / 8)
  }

  mutating func run() {
    for index in sentences.indices {
      sentence = index
      let range = sentences[index].tokens
      for token in range { sentenceAt[token] = Int32(index) }
      guard sentences[index].kind != .residue else { continue }
      sentenceEnd = range.upperBound
      chunk(range)
      pendingFronted.removeAll(keepingCapacity: true)
      parse(chunks, kind: .main)
    }
  }

  func tag(_ i: Int) -> Tag { i >= 0 && i < sentenceEnd ? tokens[i].tag : .unknown }
  func word(_ i: Int) -> WordID { i >= 0 && i < sentenceEnd ? tokens[i].word : .none }
  func lemma(_ i: Int) -> WordID { i >= 0 && i < sentenceEnd ? tokens[i].lemma : .none }
}
