internal import English
internal import Knowledge

/// What tells an answer from a near miss: how much of a question stands in one sentence, word by
/// word, and what stands there in place of the rest.
struct Grounding {
  /// Numbers and dates of the question that the sentence has not.
  var numbersMissing = 0
  /// It has another of that kind ("in 1990" for "in 1980").
  var isNumberDifferent = false
  /// A name that the article speaks of, but neither here nor in the sentence before.
  var isNameElsewhere = false
  /// Nouns that the article has elsewhere.
  var nounsElsewhere = 0
  /// Adjectives and adverbs that the sentence has not.
  var modifiersMissing = 0
  /// "first", "largest", "more": missing.
  var isSuperlativeMissing = false
  /// Another modifier before the same noun, another name where one is missing.
  var hasRival = false
  /// A word of the opposite meaning where the question's own is missing.
  var isOpposed = false
  /// The question denies, the sentence does not.
  var isDenialMissing = false
  /// One of question and clause denies, the other does not.
  var isDenialDifferent = false
  /// Words of the question that stand there themselves.
  var found = 0
}

/// Measures groundings.
struct GroundingReader {
  let arguments: ArgumentMatcher
  let relations: WordRelations
  let lexicon: Lexicon
  let negators: WordSet

  init(arguments: ArgumentMatcher, relations: WordRelations, lexicon: Lexicon) {
    self.arguments = arguments
    self.relations = relations
    self.lexicon = lexicon
    var negators = WordSet()
    EmbeddedData.forEachLine(of: "words/negators.txt") { line, _ in
      negators.insert(lexicon.intern(String(decoding: line, as: UTF8.self)))
    }
    self.negators = negators
  }

  /// - Parameter answer: tokens of the answer, which deny nothing; nil where they are not known.
  func measure(
    _ question: Question, sentence s: Int, answer: Range<Int>?, _ layout: ArticleLayout,
    _ index: SentenceIndex
  ) -> Grounding {
    let text = Sentence(question, layout, s, arguments, relations)
    var result = Grounding()
    for constraint in question.constraints where !constraint.isAsked {
      let token = question.reading.tokens[constraint.token]
      // "name TWO": how many are wanted is no word of the text.
      if text.isCount(constraint) { continue }
      switch text.place(of: constraint, token, index) {
      case .same: result.found += 1
      case .referred, .related: break
      case let place: note(constraint, token, place, text, answer, &result)
      }
    }
    result.isNumberDifferent = text.hasOtherNumber
    noteDenial(text, answer, &result)
    return result
  }

  private func note(
    _ constraint: Question.Constraint, _ token: Token, _ place: Place, _ text: Sentence,
    _ answer: Range<Int>?, _ result: inout Grounding
  ) {
    switch constraint.kind {
    case .number, .time: result.numbersMissing += 1
    case .name:
      if place == .elsewhere { result.isNameElsewhere = true }
      if text.hasRivalName(answer) { result.hasRival = true }
    case .content:
      if token.tag.isNoun {
        if place == .elsewhere { result.nounsElsewhere += 1 }
      } else if !token.tag.isVerb {
        result.modifiersMissing += 1
      }
      if token.tag == .superlative || token.tag == .comparative || token.tag == .adverbSuperlative {
        result.isSuperlativeMissing = true
      }
      if isOpposed(token, text) { result.isOpposed = true }
    }
    if text.hasRivalModifier(of: constraint.token) { result.hasRival = true }
  }

  private func isOpposed(_ token: Token, _ text: Sentence) -> Bool {
    guard let wordClass = WordClass(token.tag) else { return false }
    let opposites = lexicon.antonyms(of: token.lemma, as: wordClass)
    return !opposites.isEmpty
      && text.tokens.contains { opposites.contains(text.reading.tokens[$0].lemma) }
  }

  private func isNegator(_ token: Token) -> Bool {
    token.tag == .negation || negators.contains(token.word) || negators.contains(token.lemma)
  }

  private func noteDenial(_ text: Sentence, _ answer: Range<Int>?, _ result: inout Grounding) {
    let question = text.question
    let denies = question.tokens.contains { isNegator(question.reading.tokens[$0]) }
    let clause = text.clause(of: answer)
    var inSentence = false
    var inClause = false
    for i in text.tokens where isNegator(text.reading.tokens[i]) {
      if let answer, answer.contains(i) { continue }
      inSentence = true
      if clause.contains(i) { inClause = true }
    }
    result.isDenialMissing = denies && !inSentence
    result.isDenialDifferent = denies != inClause
  }
}

extension GroundingReader {
  /// Where a word of the question stands, seen from a sentence.
  enum Place { case absent, elsewhere, near, related, referred, same }

  /// A sentence that the words of a question are looked for in.
  struct Sentence {
    let question: Question
    let layout: ArticleLayout
    let number: Int
    let arguments: ArgumentMatcher
    let relations: WordRelations
    let reading: Reading
    let tokens: Range<Int>

    init(
      _ question: Question, _ layout: ArticleLayout, _ s: Int, _ arguments: ArgumentMatcher,
      _ relations: WordRelations
    ) {
      self.question = question
      self.layout = layout
      self.arguments = arguments
      self.relations = relations
      number = s
      reading = layout.reading
      tokens = layout.reading.sentences[s].tokens
    }

    private func matches(_ asked: Token, _ other: Token) -> Bool {
      other.lemma == asked.lemma || other.word == asked.word
        || arguments.isContent(other) && arguments.related(other.lemma, asked.lemma)
    }

    func place(of constraint: Question.Constraint, _ token: Token, _ index: SentenceIndex) -> Place
    {
      var isRelated = false
      if constraint.kind != .content, constraint.kind != .name, hasNumber(constraint.token) {
        return .same
      }
      for i in tokens {
        let other = reading.tokens[i]
        if other.lemma == constraint.lemma || other.word == token.word { return .same }
        if !isRelated, arguments.isContent(other),
          relations.mayStand(other.lemma, for: constraint.meaning)
        {
          isRelated = true
        }
      }
      for phrase in layout.phrases(of: number) {
        for i in layout.nameTokens(of: phrase) where reading.tokens[i].word == token.word {
          return .referred
        }
      }
      if isRelated { return .related }
      for near in [number - 1, number + 1, 0]
      where near >= 0 && near < reading.sentences.count && near != number {
        if reading.sentences[near].tokens.contains(where: { matches(token, reading.tokens[$0]) }) {
          return .near
        }
      }
      return index.sentences(with: constraint.lemma).isEmpty
        && index.sentences(with: token.word).isEmpty ? .absent : .elsewhere
    }

    /// "two" of "name two people".
    func isCount(_ constraint: Question.Constraint) -> Bool {
      guard constraint.kind == .number, let count = question.wantedCount else { return false }
      return question.reading.quantities.contains {
        $0.range.contains(constraint.token) && $0.value == Double(count)
      }
    }

    /// The number that a word of the question belongs to stands here, in digits or words.
    private func hasNumber(_ token: Int) -> Bool {
      guard let asked = question.reading.quantities.first(where: { $0.range.contains(token) }),
        !asked.value.isNaN
      else { return false }
      var q = reading.firstQuantity(from: tokens.lowerBound)
      while q < reading.quantities.count, tokens.contains(reading.quantities[q].range.lowerBound) {
        if reading.quantities[q].value == asked.value { return true }
        q += 1
      }
      return false
    }

    /// Whether a token of the sentence stands for some word of the question.
    private func isAsked(_ i: Int) -> Bool {
      question.constraints.contains {
        matches(question.reading.tokens[$0.token], reading.tokens[i])
      }
    }

    /// The noun that the question's word `token` modifies stands here with another modifier:
    /// "modern art" is asked about, the sentence says "medieval art".
    func hasRivalModifier(of token: Int) -> Bool {
      let asked = question.reading.tokens
      guard isNominal(asked[token]), token + 1 < asked.count, isNominal(asked[token + 1]) else {
        return false
      }
      var head = token + 1
      while head + 1 < asked.count, isNominal(asked[head + 1]) { head += 1 }
      guard let place = tokens.first(where: { matches(asked[head], reading.tokens[$0]) }) else {
        return false
      }
      var start = place
      while start > tokens.lowerBound, isNominal(reading.tokens[start - 1]) { start -= 1 }
      return (start..<place).contains { !isAsked($0) }
    }

    private func isNominal(_ token: Token) -> Bool {
      token.tag.isNoun || token.tag.isAdjective || token.tag == .number
        || token.tag == .verbPastParticiple
    }

    /// A name that is neither the question's nor the answer.
    func hasRivalName(_ answer: Range<Int>?) -> Bool {
      layout.phrases(of: number).contains { p in
        let phrase = reading.nounPhrases[p]
        guard phrase.isName, let name = phrase.nameRange, tokens.contains(phrase.head) else {
          return false
        }
        if let answer, answer.overlaps(name) { return false }
        return !name.contains { isAsked($0) }
      }
    }

    /// A number of a kind that the question names with another value.
    var hasOtherNumber: Bool {
      question.reading.quantities.contains { asked in
        guard !asked.value.isNaN, asked.value != question.wantedCount.map(Double.init) else {
          return false
        }
        var isOther = false
        var q = reading.firstQuantity(from: tokens.lowerBound)
        while q < reading.quantities.count, tokens.contains(reading.quantities[q].range.lowerBound)
        {
          let here = reading.quantities[q]
          if here.kind == asked.kind {
            if here.value == asked.value { return false }
            isOther = true
          }
          q += 1
        }
        return isOther
      }
    }

    /// The innermost clause round the answer, or the sentence.
    func clause(of answer: Range<Int>?) -> Range<Int> {
      guard let answer else { return tokens }
      var result = tokens
      for c in layout.clauses(of: number) {
        let range = reading.clauses[c].range
        if range.contains(answer.lowerBound), range.count < result.count { result = range }
      }
      return result
    }
  }
}
