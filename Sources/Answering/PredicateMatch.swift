internal import English

/// Which spans of a sentence fill the question's gap, for its verb stands there too.
struct PredicateMatch {
  /// A span that fills a place of a clause whose verb is the question's.
  struct Filler {
    var range: Range<Int>
    var head: Int
    var phrase: Int
    /// 0 to 1: how well verb, place and the other arguments agree; negative for another place.
    var strength: Float
  }
  private(set) var fillers: [Filler] = []
  /// Token of the verb in this sentence that stands for the question's, or -1.
  private(set) var verb = -1

  init(
    question: Question, match: SentenceMatch, clauses: Range<Int>, terms: QuestionTerms,
    table: MatchTable
  ) {
    let reading = match.reading
    guard terms.verb >= 0, let gapVerb = question.gap.verb else {
      if question.isCopula { addCopula(question, match, clauses) }
      return
    }
    _ = gapVerb
    for index in clauses {
      let clause = reading.clauses[index]
      guard let group = clause.verb else { continue }
      let found = table[group.lemma] ?? table[reading.tokens[group.head].word]
      guard let found, Int(found.term) == terms.verb else { continue }
      if verb < 0 { verb = group.head }
      add(clause, strength: found.strength, question: question, match: match, terms: terms)
    }
  }

  private mutating func add(
    _ clause: Clause, strength: Float, question: Question, match: SentenceMatch, terms: QuestionTerms
  ) {
    let reading = match.reading
    // How many of the other arguments hold words of the question.
    var agreeing: Float = 0
    var others: Float = 0
    for hit in match.hits where Int(hit.term) != terms.verb && !terms.terms[Int(hit.term)].isAsked {
      guard clause.range.contains(Int(hit.token)) || isArgument(Int(hit.token), of: clause, reading) else { continue }
      agreeing += terms.terms[Int(hit.term)].weight * hit.strength
    }
    for (number, term) in terms.terms.enumerated() where number != terms.verb && !term.isAsked {
      others += term.weight
    }
    let agreement = others > 0 ? min(1, agreeing / others) : 1
    let base = strength * (0.3 + 0.7 * agreement)
    for argument in clause.arguments {
      let fits = Self.fits(argument, question)
      let value = fits == 0 ? -0.5 * base : fits * base
      note(argument.filler, value, reading)
    }
  }

  private func isArgument(_ token: Int, of clause: Clause, _ reading: Reading) -> Bool {
    for argument in clause.arguments {
      if case .nounPhrase(let index) = argument.filler,
        reading.nounPhrases[index].fullRange.contains(token)
      {
        return true
      }
    }
    return false
  }

  /// How well an argument's place is the gap's: 1 the same, less for places that may answer too,
  /// 0 for another.
  private static func fits(_ argument: Argument, _ question: Question) -> Float {
    guard let slot = question.gap.slot else { return 0 }
    switch slot {
    case .adverbial:
      switch argument.slot {
      case .prepositional: return 0.7
      case .adverbial: return 0.8
      case .clausal: return question.kind == .reason || question.kind == .manner ? 0.5 : 0
      default: return 0
      }
    case .prepositional:
      if argument.slot == .prepositional { return argument.preposition == question.gap.preposition ? 1 : 0.4 }
      return argument.slot == .object ? 0.3 : 0
    case .object:
      if argument.slot == .object || argument.slot == .clausal { return 1 }
      return argument.slot == .prepositional ? 0.2 : 0
    case .complement:
      return argument.slot == .complement ? 1 : argument.slot == .object ? 0.5 : 0
    case .subject:
      return argument.slot == .subject ? 1 : 0
    case .indirectObject:
      return argument.slot == .indirectObject ? 1 : argument.slot == .prepositional ? 0.5 : 0
    case .clausal: return argument.slot == .clausal ? 1 : 0.5
    }
  }

  private mutating func note(_ filler: Argument.Filler, _ strength: Float, _ reading: Reading) {
    switch filler {
    case .nounPhrase(let index):
      notePhrase(index, strength, reading)
      var next = reading.nounPhrases[index].nextConjunct
      var steps = 0
      while let other = next, steps < 20 {
        notePhrase(other, strength * 0.9, reading)
        next = reading.nounPhrases[other].nextConjunct
        steps += 1
      }
    case .clause(let index):
      let clause = reading.clauses[index]
      fillers.append(Filler(range: clause.range, head: clause.verb?.head ?? clause.range.lowerBound, phrase: -1, strength: strength))
    case .tokens(let range):
      fillers.append(Filler(range: range, head: max(range.lowerBound, range.upperBound - 1), phrase: -1, strength: strength))
    }
  }

  private mutating func notePhrase(_ index: Int, _ strength: Float, _ reading: Reading) {
    let phrase = reading.nounPhrases[index]
    fillers.append(Filler(range: phrase.fullRange, head: phrase.head, phrase: index, strength: strength))
  }

  /// "What is the capital of X?": clauses of "be" and class pairs whose class is the asked noun.
  private mutating func addCopula(_ question: Question, _ match: SentenceMatch, _ clauses: Range<Int>) {}

  /// How well a candidate fills the gap.
  func strength(of candidate: Candidate) -> Float {
    var best: Float = 0
    var worst: Float = 0
    for filler in fillers {
      let same: Bool
      if filler.phrase >= 0, candidate.nounPhrase >= 0 {
        same = Int(candidate.nounPhrase) == filler.phrase
      } else {
        same = Int(candidate.head) == filler.head
          || candidate.range.lowerBound == filler.range.lowerBound && candidate.range.upperBound == filler.range.upperBound
      }
      guard same else { continue }
      if filler.strength > best { best = filler.strength }
      if filler.strength < worst { worst = filler.strength }
    }
    return best > 0 ? best : worst
  }
}
