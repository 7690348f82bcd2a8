internal import English

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

    /// Whether a token of the sentence stands for a word of the question.
    func stands(_ i: Int, for asked: Token) -> Bool { matches(asked, reading.tokens[i]) }

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
      let group = relations.group(of: constraint.meaning)
      for i in tokens {
        let other = reading.tokens[i]
        if other.lemma == constraint.lemma || other.word == token.word { return .same }
        if other.shape.contains(.hyphenated),
          relations.parts(of: other.word).contains(where: { $0 == token.word || $0 == token.lemma })
        {
          return .same
        }
        if !isRelated, arguments.isContent(other),
          relations.areRelated(other.lemma, constraint.meaning) || group.contains(other.lemma)
        {
          isRelated = true
        }
      }
      if refers(to: token.word) { return .referred }
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

    /// Whether a pronoun or short form of the sentence stands for a name with that word.
    func refers(to word: WordID) -> Bool {
      layout.phrases(of: number).contains { phrase in
        layout.nameTokens(of: phrase).contains { reading.tokens[$0].word == word }
      }
    }

    /// Whether what stands for a word of the question stands inside the answer, and there only.
    func isOnly(in answer: Range<Int>, _ constraint: Question.Constraint, _ token: Token) -> Bool {
      var isInside = false
      for i in tokens where matches(token, reading.tokens[i]) {
        guard answer.contains(i) else { return false }
        isInside = true
      }
      return isInside
    }

    /// Whether a name's word of the question stands behind another of the same name.
    func follows(_ token: Int) -> Bool {
      token > 0 && question.reading.tokens[token - 1].tag.isName
    }

    /// Whether a word of the question and the one before it stand here side by side, or with one
    /// word between.
    func holdsTogether(_ token: Int) -> Bool {
      let second = question.reading.tokens[token].word
      let first = question.reading.tokens[token - 1].word
      return tokens.contains { i in
        reading.tokens[i].word == second
          && (max(tokens.lowerBound, i - 2)..<i).contains { reading.tokens[$0].word == first }
      }
    }

    /// Whether a noun stands here that is a kind of the question's, or the other way round.
    func hasKind(of token: Token, _ lexicon: Lexicon) -> Bool {
      tokens.contains { i in
        let other = reading.tokens[i]
        return other.tag.isNoun && !other.tag.isName
          && (lexicon.isKind(other.lemma, of: token.lemma)
            || lexicon.isKind(token.lemma, of: other.lemma))
      }
    }

    func isOrdinal(_ constraint: Question.Constraint) -> Bool {
      question.reading.quantities.contains {
        $0.kind == .ordinal && $0.range.contains(constraint.token)
      }
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

    /// The same for any word of the question.
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

    /// A noun that the question modifies stands here with a modifier that is none of the question's
    /// words: "the least important class" is asked about, "an important complexity class" is told of.
    var hasOtherModifier: Bool {
      let asked = question.reading.tokens
      var i = 0
      while i < asked.count {
        guard isNominal(asked[i]), !question.whRange.contains(i) else {
          i += 1
          continue
        }
        var head = i
        while head + 1 < asked.count, isNominal(asked[head + 1]) { head += 1 }
        defer { i = head + 1 }
        guard head > i, asked[head].tag.isNoun, !asked[head].tag.isName,
          let place = tokens.last(where: { matches(asked[head], reading.tokens[$0]) })
        else { continue }
        let np = Int(reading.nounPhraseAt[place])
        guard np >= 0 else { continue }
        if reading.nounPhrases[np].range.contains(where: {
          $0 != place && isNominal(reading.tokens[$0]) && !isAsked($0)
        }) {
          return true
        }
      }
      return false
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
