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
  /// Adjectives that the sentence has not.
  var adjectivesMissing = 0
  /// "first", "largest", "more": missing.
  var isSuperlativeMissing = false
  /// "second", "21st": missing.
  var isOrdinalMissing = false
  /// Another modifier before the same noun, another name where one is missing.
  var hasRival = false
  /// A word of the opposite meaning where the question's own is missing.
  var isOpposed = false
  /// The question denies, the sentence does not.
  var isDenialMissing = false
  /// One of question and clause denies, the other does not.
  var isDenialDifferent = false
  /// Words of the question that stand there themselves, names left out: the article is full of
  /// what it is about.
  var found = 0
  /// Something stands here for every word of the question.
  var isComplete = true
  /// Words of the question that only the answer itself holds.
  var onlyInAnswer = 0
  /// The noun that is asked for stands in another sentence, and not here.
  var isAskedNounElsewhere = false
  /// It stands nowhere, nor does a kind of it here.
  var isAskedNounAbsent = false
  /// Nothing here stands for the question's verb.
  var isVerbMissing = false
  /// How many words the question gives.
  var given = 0
  /// Words of one name stand here apart from one another, or in another's name.
  var isNameScattered = false
  /// Words that names of several words have beyond the first, all here: they are found together.
  var furtherNameWords = 0
  /// A noun of the question has a modifier here that the question does not give it.
  var hasOtherModifier = false
  /// Something else fills a place of the question's verb.
  var otherArguments = 0
  /// A name, number or time behind a preposition of the question, "in Toulouse", has nothing here
  /// that stands for it.
  var isCircumstanceMissing = false
  /// The question's verb is denied here and not there, or the other way round.
  var isPredicateDenied = false
}

/// Measures groundings.
struct GroundingReader {
  let arguments: ArgumentMatcher
  let relations: WordRelations
  let lexicon: Lexicon
  let negators: WordSet
  let opposites: Opposites

  init(arguments: ArgumentMatcher, relations: WordRelations, lexicon: Lexicon) {
    self.arguments = arguments
    self.relations = relations
    self.lexicon = lexicon
    opposites = Opposites(lexicon: lexicon)
    var negators = WordSet()
    EmbeddedData.forEachLine(of: "words/negators.txt") { line, _ in
      negators.insert(lexicon.intern(String(decoding: line, as: UTF8.self)))
    }
    self.negators = negators
  }

  /// - Parameters:
  ///   - answer: tokens of the answer, which deny nothing; nil where they are not known.
  ///   - predicate: the question's verb with its arguments, where it has one.
  func measure(
    _ question: Question, _ predicate: AskedPredicate?, sentence s: Int, answer: Range<Int>?,
    _ layout: ArticleLayout, _ article: Article, _ index: SentenceIndex
  ) -> Grounding {
    let text = Sentence(question, layout, s, arguments, relations)
    var result = Grounding()
    for constraint in question.constraints {
      let token = question.reading.tokens[constraint.token]
      // "name TWO": how many are wanted is no word of the text.
      if text.isCount(constraint) { continue }
      let place = text.place(of: constraint, token, index)
      if constraint.isAsked || question.whRange.contains(constraint.token) {
        if let asked = question.asked, asked.head == constraint.token {
          result.isAskedNounElsewhere = place == .elsewhere || place == .near
          result.isAskedNounAbsent =
            place == .absent && !asked.isTime && !asked.isPlace && !text.hasKind(of: token, lexicon)
        }
        continue
      }
      result.given += 1
      switch place {
      case .same, .related:
        if constraint.kind == .name {
          if text.follows(constraint.token) {
            result.furtherNameWords += 1
            // "Lee" that stands for Ann Lee is the whole of her.
            if !text.holdsTogether(constraint.token),
              !text.refers(to: question.reading.tokens[constraint.token - 1].word)
            {
              result.isNameScattered = true
            }
          }
        } else if place == .same {
          result.found += 1
        }
        if let answer, text.isOnly(in: answer, constraint, token) { result.onlyInAnswer += 1 }
      case .referred: break
      default: note(constraint, token, place, text, answer, &result)
      }
    }
    result.isNumberDifferent = text.hasOtherNumber
    result.hasOtherModifier = text.hasOtherModifier
    if !result.isOpposed { result.isOpposed = isOpposed(text, answer) }
    if result.isOpposed { result.isComplete = false }
    noteDenial(text, answer, &result)
    if let predicate {
      predicate.compare(with: text, answer, article, self, &result)
    }
    return result
  }

  private func note(
    _ constraint: Question.Constraint, _ token: Token, _ place: Place, _ text: Sentence,
    _ answer: Range<Int>?, _ result: inout Grounding
  ) {
    let question = text.question
    if constraint.token == question.gap.verb { result.isVerbMissing = true }
    if !token.tag.isNoun || token.tag.isName || !text.hasKind(of: token, lexicon) {
      result.isComplete = false
    }
    switch constraint.kind {
    case .number, .time:
      result.numbersMissing += 1
      if text.isOrdinal(constraint) { result.isOrdinalMissing = true }
    case .name:
      if place == .elsewhere { result.isNameElsewhere = true }
      if text.hasRivalName(answer) { result.hasRival = true }
    case .content:
      if token.tag.isNoun {
        if place == .elsewhere { result.nounsElsewhere += 1 }
      } else if token.tag.isAdjective {
        result.adjectivesMissing += 1
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
    let antonyms = lexicon.antonyms(of: token.lemma, as: wordClass)
    return text.tokens.contains {
      let other = text.reading.tokens[$0].lemma
      return antonyms.contains(other) || opposites.isDenied(token.lemma, other)
    }
  }

  /// A word of the question is missing and one that is its contrary stands here: "less" for "more",
  /// "after" for "before".
  private func isOpposed(_ text: Sentence, _ answer: Range<Int>?) -> Bool {
    let asked = text.question.reading.tokens
    let rest = text.tokens.filter { i in answer.map { !$0.contains(i) } ?? true }
    func places(_ word: WordID) -> [Int] {
      rest.filter { text.reading.tokens[$0].word == word || text.reading.tokens[$0].lemma == word }
    }
    for (n, i) in text.question.tokens.enumerated() {
      for word in [asked[i].word, asked[i].lemma] {
        let contraries = opposites[word]
        guard !contraries.isEmpty, places(word).isEmpty else { continue }
        for place in contraries.lazy.flatMap(places) {
          let tag = text.reading.tokens[place].tag
          guard tag == .preposition || tag == .subordinator else { return true }
          // "before the war" is the contrary of "after the war", not of "after lunch".
          let object = text.question.tokens.dropFirst(n + 1).first {
            arguments.isContent(asked[$0])
          }
          guard let object else { continue }
          let end = min(place + 6, text.tokens.upperBound)
          if (place + 1..<end).contains(where: { text.stands($0, for: asked[object]) }) {
            return true
          }
        }
      }
    }
    return false
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
