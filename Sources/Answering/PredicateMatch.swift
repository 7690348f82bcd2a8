internal import English

/// Which spans of a sentence fill the question's gap, for its verb stands there too: as a verb, as
/// a noun made from it, or as "be" between what is known and what is asked.
struct PredicateMatch {
  /// A span that fills a place of a predicate that is the question's.
  struct Filler {
    var range: Range<Int>
    var head: Int
    var phrase: Int
    /// 0 to 1: how well verb, place and the other arguments agree; negative for another place.
    var strength: Float
  }
  private(set) var fillers: [Filler] = []
  /// Token of the verb in this sentence that stands for the question's, or -1.
  var verb = -1

  /// Spans in the gap's place of clauses with another verb, by how much of the question they hold.
  private(set) var roles: [Filler] = []

  let match: SentenceMatch
  let terms: QuestionTerms
  /// Weight of the question's words but the verb's and the asked noun's.
  let given: Float

  init(
    match: SentenceMatch, phrases: Range<Int>, clauses: Range<Int>,
    terms: QuestionTerms, table: MatchTable, words: RankingWords
  ) {
    self.match = match
    self.terms = terms
    let question = terms.question
    var given: Float = 0
    for (number, term) in terms.terms.enumerated() where number != terms.verb && !term.isAsked {
      given += term.weight
    }
    self.given = given
    if terms.verb >= 0 {
      addClauses(clauses, table)
      addNominals(phrases, table, words)
    }
    addRoles(clauses)
    if Self.isCopular(question, words) { addCopulas(phrases, clauses, words) }
  }

  var question: Question { terms.question }
  var reading: Reading { match.layout.reading }

  static func isCopular(_ question: Question, _ words: RankingWords) -> Bool {
    guard let verb = question.gap.verb else {
      return question.form == .wh || question.form == .list
    }
    return question.isCopula || question.reading.tokens[verb].lemma == words.be
  }

  /// Weight of the question's words inside a token range, each once.
  func weight(in range: Range<Int>) -> Float {
    var sum: Float = 0
    for (number, term) in terms.terms.enumerated() where number != terms.verb {
      var best: Float = 0
      for hit in match.hits where Int(hit.term) == number && range.contains(Int(hit.token)) {
        best = max(best, hit.strength)
      }
      sum += best * term.weight * (term.isAsked ? 0.5 : 1)
    }
    return sum
  }

  func agreement(_ weight: Float) -> Float { given > 0 ? min(1, weight / given) : 1 }

  mutating func addClauses(_ clauses: Range<Int>, _ table: MatchTable) {
    for index in clauses {
      let clause = reading.clauses[index]
      guard let group = clause.verb else { continue }
      let found = table[group.lemma] ?? table[reading.tokens[group.head].word]
      guard let found, Int(found.term) == terms.verb else { continue }
      let strength =
        match.hits.first { Int($0.token) == group.head }?.strength ?? found.strength
      if verb < 0 { verb = group.head }
      add(clause, strength: strength)
    }
  }

  mutating func add(_ clause: Clause, strength: Float) {
    // How many of the other arguments hold words of the question.
    var agreeing: Float = 0
    for (number, term) in terms.terms.enumerated() where number != terms.verb && !term.isAsked {
      var best: Float = 0
      for hit in match.hits where Int(hit.term) == number {
        if clause.range.contains(Int(hit.token)) || isArgument(Int(hit.token), of: clause) {
          best = max(best, hit.strength)
        }
      }
      agreeing += best * term.weight
    }
    let base = strength * (0.3 + 0.7 * agreement(agreeing))
    for argument in clause.arguments {
      let fits = Self.fits(argument, question)
      note(argument.filler, fits == 0 ? -0.5 * base : fits * base)
    }
  }

  mutating func addRoles(_ clauses: Range<Int>) {
    guard question.gap.slot != nil else { return }
    let kept = fillers
    fillers = []
    for index in clauses {
      let clause = reading.clauses[index]
      guard clause.verb != nil else { continue }
      var sum: Float = 0
      for (number, term) in terms.terms.enumerated() where number != terms.verb && !term.isAsked {
        var best: Float = 0
        for hit in match.hits
        where Int(hit.term) == number && isArgument(Int(hit.token), of: clause) {
          best = max(best, hit.strength)
        }
        sum += best * term.weight
      }
      let share = agreement(sum)
      guard share > 0.15 else { continue }
      for argument in clause.arguments {
        let fits = Self.fits(argument, question)
        if fits > 0 { note(argument.filler, fits * share) }
      }
    }
    roles = fillers
    fillers = kept
  }

  func isArgument(_ token: Int, of clause: Clause) -> Bool {
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
  static func fits(_ argument: Argument, _ question: Question) -> Float {
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
      if argument.slot == .prepositional {
        return argument.preposition == question.gap.preposition ? 1 : 0.4
      }
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

  mutating func note(_ filler: Argument.Filler, _ strength: Float) {
    switch filler {
    case .nounPhrase(let index):
      notePhrase(index, strength)
      var next = reading.nounPhrases[index].nextConjunct
      var steps = 0
      while let other = next, steps < 20 {
        notePhrase(other, strength * 0.9)
        next = reading.nounPhrases[other].nextConjunct
        steps += 1
      }
    case .clause(let index):
      let clause = reading.clauses[index]
      fillers.append(
        Filler(
          range: clause.range, head: clause.verb?.head ?? clause.range.lowerBound, phrase: -1,
          strength: strength))
    case .tokens(let range):
      fillers.append(
        Filler(
          range: range, head: max(range.lowerBound, range.upperBound - 1), phrase: -1,
          strength: strength))
    }
  }

  mutating func notePhrase(_ index: Int, _ strength: Float, isAppositive: Bool = false) {
    let phrase = reading.nounPhrases[index]
    if !isAppositive, strength > 0 {
      for number in match.layout.classPairs(of: index) {
        let pair = reading.classPairs[Int(number)]
        if pair.source == .copula { continue }
        if pair.klass == index, reading.nounPhrases[pair.instance].isName {
          // "the governor of X, Ann Lee, died": the name says it better
          notePhrase(pair.instance, strength * 1.1, isAppositive: true)
        } else if pair.instance == index {
          notePhrase(pair.klass, strength * 0.5, isAppositive: true)
        }
      }
    }
    fillers.append(
      Filler(range: phrase.fullRange, head: phrase.head, phrase: index, strength: strength))
  }

  /// How well a candidate fills the gap.
  func strength(of candidate: Candidate) -> Float { Self.strength(of: candidate, among: fillers) }

  /// How well a candidate stands in the gap's place of a clause with another verb.
  func role(of candidate: Candidate) -> Float { Self.strength(of: candidate, among: roles) }

  static func strength(of candidate: Candidate, among fillers: [Filler]) -> Float {
    var best: Float = 0
    var worst: Float = 0
    for filler in fillers {
      let isSame: Bool
      if filler.phrase >= 0, candidate.nounPhrase >= 0 {
        isSame = Int(candidate.nounPhrase) == filler.phrase
      } else {
        isSame = Int(candidate.head) == filler.head || candidate.range == filler.range
      }
      guard isSame else { continue }
      best = max(best, filler.strength)
      worst = min(worst, filler.strength)
    }
    return best > 0 ? best : worst
  }
}
