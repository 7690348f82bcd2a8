internal import English

/// What a question finds in one sentence: which tokens stand for which of its words.
struct SentenceMatch {
  struct Hit {
    var token: Int32
    var chunk: Int16
    var term: Int8
    var strength: Float
  }

  let reading: Reading
  let tokens: Range<Int>
  private(set) var hits: [Hit] = []
  /// Best strength by term.
  private(set) var best: [Float]
  /// Number of the chunk (noun phrase, or word outside one) of each token of the sentence.
  private(set) var chunks: [Int16] = []
  /// Number of content words before each token of the sentence.
  private(set) var contentBefore: [Int16] = []
  /// Share of the question's words, by weight.
  private(set) var overlap: Float = 0

  init(
    reading: Reading, sentence: Int, terms: QuestionTerms, table: MatchTable,
    antecedents: Antecedents, weights: Weights, empty: WordSet
  ) {
    self.reading = reading
    tokens = reading.sentences[sentence].tokens
    best = [Float](repeating: 0, count: terms.terms.count)
    numberChunks(empty: empty)
    for position in tokens {
      let token = reading.tokens[position]
      if let match = table[token.lemma] ?? table[token.word] { note(position, match) }
      let phrase = Int(reading.nounPhraseAt[position])
      guard phrase >= 0, reading.nounPhrases[phrase].head == position else { continue }
      // A pronoun or "the company" stands for the words of the name it refers to.
      for other in antecedents.words(of: phrase) {
        guard var match = table[other] else { continue }
        match.strength *= weights.antecedent
        note(position, match)
      }
    }
    var sum: Float = 0
    for (number, term) in terms.terms.enumerated() { sum += term.weight * best[number] }
    overlap = terms.total > 0 ? sum / terms.total : 0
  }

  private mutating func note(_ position: Int, _ match: QuestionTerms.Match) {
    let term = Int(match.term)
    hits.append(
      Hit(
        token: Int32(position), chunk: chunks[position - tokens.lowerBound], term: match.term,
        strength: match.strength))
    best[term] = max(best[term], match.strength)
  }

  private mutating func numberChunks(empty: WordSet) {
    contentBefore.reserveCapacity(tokens.count)
    chunks.reserveCapacity(tokens.count)
    var number: Int16 = 0
    var previous: Int32 = -2
    var content: Int16 = 0
    for position in tokens {
      contentBefore.append(content)
      let token = reading.tokens[position]
      if !token.tag.isPunctuation, !empty.contains(token.word) { content += 1 }
      let phrase = reading.nounPhraseAt[position]
      if phrase < 0 || phrase != previous {
        number += reading.tokens[position].tag.isPunctuation ? 2 : 1
      }
      previous = phrase
      chunks.append(number)
    }
  }

  func chunk(of token: Int) -> Int16 { chunks[token - tokens.lowerBound] }

  /// The best hit of a term, or nil.
  func hit(of term: Int) -> Hit? {
    var found: Hit?
    for hit in hits where hit.term == Int8(term) && hit.strength > (found?.strength ?? 0) {
      found = hit
    }
    return found
  }
}

/// For the noun phrases of an article that refer back, the words of what they refer to.
struct Antecedents {
  /// Noun phrase that names a phrase's entity, or -1.
  private(set) var representative: [Int32]
  let reading: Reading

  init(reading: Reading, representative: [Int32]) {
    self.reading = reading
    self.representative = representative
  }

  /// The noun phrase whose text an answer gives in place of this one, or nil.
  func name(of phrase: Int) -> Int? {
    guard phrase < representative.count, representative[phrase] >= 0,
      Int(representative[phrase]) != phrase
    else { return nil }
    return Int(representative[phrase])
  }

  /// Lemmas of the phrase that a pronoun or short name stands for.
  func words(of phrase: Int) -> [WordID] {
    guard let name = name(of: phrase) else { return [] }
    let other = reading.nounPhrases[name]
    return (other.nameRange ?? other.range).map { reading.tokens[$0].lemma }
  }
}
