internal import English

/// What a question finds in one sentence: which tokens stand for which of its words.
struct SentenceMatch {
  struct Hit {
    var token: Int32
    var chunk: Int16
    var term: Int8
    var strength: Float
  }

  let layout: ArticleLayout
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
    layout: ArticleLayout, sentence: Int, terms: QuestionTerms, table: MatchTable,
    weights: Weights, empty: WordSet
  ) {
    self.layout = layout
    reading = layout.reading
    tokens = reading.sentences[sentence].tokens
    best = [Float](repeating: 0, count: terms.terms.count)
    numberChunks(empty: empty)
    for position in tokens {
      let token = reading.tokens[position]
      if let match = table[token.lemma] ?? table[token.word],
        hasCompanion(of: match, near: position)
      {
        note(position, match)
      }
      let phrase = Int(reading.nounPhraseAt[position])
      guard phrase >= 0, reading.nounPhrases[phrase].head == position else { continue }
      // A pronoun or "the company" stands for the words of the name it refers to.
      for other in layout.nameTokens(of: phrase) {
        guard var match = table[reading.tokens[other].lemma] else { continue }
        match.strength *= weights.antecedent
        note(position, match)
      }
    }
    var sum: Float = 0
    for (number, term) in terms.terms.enumerated() { sum += term.weight * best[number] }
    overlap = terms.total > 0 ? sum / terms.total : 0
  }

  /// Whether the other word of a phrase stands within three words, where the match needs one.
  private func hasCompanion(of match: QuestionTerms.Match, near position: Int) -> Bool {
    guard !match.companion.isNone else { return true }
    let from = max(tokens.lowerBound, position - 3)
    let to = min(tokens.upperBound, position + 4)
    return (from..<to).contains {
      reading.tokens[$0].word == match.companion || reading.tokens[$0].lemma == match.companion
    }
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
