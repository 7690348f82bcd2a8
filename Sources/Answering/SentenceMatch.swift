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
  let tokens: Range<Int>
  private(set) var hits: [Hit] = []
  /// Best strength by term.
  private(set) var best: [Float]
  /// Share of the question's words, by weight.
  private(set) var overlap: Float = 0

  init(
    layout: ArticleLayout, sentence: Int, terms: QuestionTerms, table: MatchTable,
    weights: Weights
  ) {
    self.layout = layout
    let reading = layout.reading
    tokens = reading.sentences[sentence].tokens
    best = [Float](repeating: 0, count: terms.terms.count)
    for position in tokens {
      let token = reading.tokens[position]
      if var match = table[token.lemma] ?? table[token.word] {
        if !hasCompanion(of: match, near: position) { match.strength = match.alone }
        if match.strength > 0 { note(position, match) }
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
        token: Int32(position), chunk: chunk(of: position), term: match.term,
        strength: match.strength))
    best[term] = max(best[term], match.strength)
  }

  var reading: Reading { layout.reading }

  func chunk(of token: Int) -> Int16 { layout.chunks[token] }

  /// The best hit of a term, or nil.
  func hit(of term: Int) -> Hit? {
    var found: Hit?
    for hit in hits where hit.term == Int8(term) && hit.strength > (found?.strength ?? 0) {
      found = hit
    }
    return found
  }
}
