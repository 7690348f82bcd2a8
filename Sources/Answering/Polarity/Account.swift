internal import English
internal import Knowledge

/// Which words of a question a clause of an article accounts for.
///
/// A yes needs all of them: a name, a number, a noun or an adjective that the clause does not have
/// may be the very thing that makes the question's claim false.
struct Account {
  /// Tokens of the question that the clause has nothing for.
  private(set) var missing: [Int] = []
  /// The clause has another number of the kind that the question gives, and all the rest.
  private(set) var isNumberDifferent = false

  var isComplete: Bool { missing.isEmpty && !isNumberDifferent }

  /// - Parameters:
  ///   - ranges: tokens of the article that may account for words: the clause, and phrases that
  ///     stand for its roles.
  ///   - known: tokens of the question that are accounted for already: what evokes the fact.
  init(
    _ question: Question, known: Set<Int>, _ ranges: [Range<Int>], _ article: Article,
    _ arguments: ArgumentMatcher, _ lexicon: Lexicon
  ) {
    let reading = article.reading
    for constraint in question.constraints where !known.contains(constraint.token) {
      let asked = question.reading.tokens[constraint.token]
      if asked.tag.isAdverb { continue }
      if constraint.kind == .number || constraint.kind == .time,
        let quantity = question.reading.quantities.first(where: {
          $0.range.contains(constraint.token) && !$0.value.isNaN
        })
      {
        let bound = Bound(
          before: quantity.range.lowerBound, question.reading, arguments.words)
        switch Self.compare(quantity, bound, ranges, reading) {
        case true?: continue
        case false?:
          isNumberDifferent = true
          continue
        case nil: break
        }
      }
      if !Self.holds(asked, constraint.lemma, ranges, reading, arguments, lexicon) {
        missing.append(constraint.token)
      }
    }
  }

  /// Whether a number stands there, or another of its kind does; nil for neither.
  private static func compare(
    _ asked: Quantity, _ bound: Bound, _ ranges: [Range<Int>], _ reading: Reading
  ) -> Bool? {
    var isOther = false
    for quantity in reading.quantities
    where ranges.contains(where: { $0.contains(quantity.range.lowerBound) }) {
      if quantity.value == asked.value { return true }
      if quantity.kind == asked.kind, bound.admits(quantity.value, asked.value) { return true }
      let isYear = asked.kind == .year || asked.kind == .date
      if quantity.kind == asked.kind || isYear && (quantity.kind == .date || quantity.kind == .year)
      {
        isOther = !quantity.value.isNaN
      }
    }
    return isOther ? false : nil
  }

  private static func holds(
    _ asked: Token, _ lemma: WordID, _ ranges: [Range<Int>], _ reading: Reading,
    _ arguments: ArgumentMatcher, _ lexicon: Lexicon
  ) -> Bool {
    for range in ranges {
      for i in range {
        let other = reading.tokens[i]
        if other.lemma == lemma || other.word == asked.word { return true }
        guard arguments.isContent(other) else { continue }
        if arguments.related(other.lemma, lemma) { return true }
        // A violinist is a musician; "the location" may be the site.
        if asked.tag.isNoun, !asked.tag.isName, other.tag.isNoun, !other.tag.isName {
          if lexicon.isKind(other.lemma, of: lemma) { return true }
          let np = Int(reading.nounPhraseAt[i])
          if np >= 0, reading.nounPhrases[np].isDefinite, reading.nounPhrases[np].head == i,
            lexicon.isKind(lemma, of: other.lemma)
          {
            return true
          }
        }
        if asked.tag.isAdjective, isOf(lemma, other.lemma, lexicon) { return true }
      }
    }
    return false
  }

  /// "British" and "UK": the adjective belongs to what the noun names.
  private static func isOf(_ adjective: WordID, _ noun: WordID, _ lexicon: Lexicon) -> Bool {
    lexicon.pertainyms(of: adjective).contains {
      $0.word == noun || lexicon.synonyms(of: $0.word, as: .noun).contains(noun)
    }
  }
}

extension ArgumentMatcher {
  /// Tokens of the phrases that a filler stands for: its own, its antecedent's, its names.
  func ranges(of filler: Argument.Filler, _ article: Article) -> [Range<Int>] {
    let reading = article.reading
    switch filler {
    case .nounPhrase(let np):
      return variants(np, article).map { reading.nounPhrases[$0].fullRange }
    case .clause(let c): return [reading.clauses[c].range]
    case .tokens(let range): return [range]
    }
  }

  /// The same of every noun phrase in a range.
  func referents(in range: Range<Int>, _ article: Article) -> [Range<Int>] {
    let reading = article.reading
    var result: [Range<Int>] = []
    var last: Int32 = -1
    for i in range where reading.nounPhraseAt[i] >= 0 && reading.nounPhraseAt[i] != last {
      last = reading.nounPhraseAt[i]
      for v in variants(Int(last), article).dropFirst() {
        result.append(reading.nounPhrases[v].nameRange ?? reading.nounPhrases[v].range)
      }
    }
    return result
  }
}
