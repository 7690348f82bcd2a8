internal import English

/// The content words of a question with their weights and with the other words that may stand for
/// them: lemma, derived forms, synonyms.
final class QuestionTerms {
  struct Term {
    var lemma: WordID
    /// Inverse document frequency, less for the asked noun.
    var weight: Float
    var kind: Question.Constraint.Kind
    var isAsked: Bool
    /// Token index in the question.
    var token: Int
    /// "step_down", where the term is the head of a phrase with a meaning of its own.
    var phrase = WordID.none
    /// Content words from the gap to the term in the statement, negative before it; nil without.
    var fromGap: Int?
  }

  /// A word of the articles that stands for a term, and how well: 1 for the same lemma.
  struct Match {
    var term: Int8
    var strength: Float
    /// A word that must stand near by ("down" of "step down"), or none.
    var companion = WordID.none
    /// The strength where the companion is missing.
    var alone: Float = 0
  }

  private(set) var terms: [Term] = []
  private(set) var total: Float = 0
  /// Term of the question's verb, or -1.
  private(set) var verb = -1
  let question: Question
  /// Words in the order they were entered, to clear the table.
  private var entered: [WordID] = []

  /// At most this many terms count.
  static let limit = 48

  init(
    question: Question, index: SentenceIndex, expansions: inout Expansions, table: MatchTable,
    weights: Weights, empty: WordSet
  ) {
    self.question = question
    for constraint in question.constraints {
      guard terms.count < Self.limit else { break }
      if constraint.lemma.isNone || terms.contains(where: { $0.lemma == constraint.lemma }) {
        continue
      }
      var weight = index.idf(constraint.lemma)
      if constraint.isAsked { weight *= weights.askedNounShare }
      if constraint.kind == .name { weight *= weights.nameShare }
      if question.gap.verb == constraint.token { verb = terms.count }
      terms.append(
        Term(
          lemma: constraint.lemma, weight: weight, kind: constraint.kind,
          isAsked: constraint.isAsked, token: constraint.token, phrase: constraint.phrase))
    }
    placeTerms(question, empty)
    total = terms.reduce(0) { $0 + $1.weight }
    for (number, term) in terms.enumerated() {
      let token = question.reading.tokens[term.token]
      var match = Match(term: Int8(number), strength: 1)
      if token.tag.isVerb, let companion = expansions.companion(in: term.phrase) {
        match.companion = companion
        match.alone = weights.verbAlone
      }
      enter(term.lemma, match, table)
      enter(token.word, match, table)
      guard term.kind == .content else { continue }
      for other in expansions.expansions(of: term.lemma, tag: token.tag, phrase: term.phrase) {
        enter(other, number, index, table)
      }
    }
  }

  /// Measures where the terms stand in the statement, seen from the gap.
  private func placeTerms(_ question: Question, _ empty: WordSet) {
    guard let gap = question.statementGap, let statement = question.statement else { return }
    var ordinal = 0
    var places: [Int: Int] = [:]
    var atGap = 0
    for (position, origin) in question.statementOrigin.enumerated() {
      if position == gap {
        atGap = ordinal
        continue
      }
      let token = statement.tokens[position]
      if token.tag.isPunctuation || empty.contains(token.word) { continue }
      places[origin] = ordinal
      ordinal += 1
    }
    for number in terms.indices {
      guard let place = places[terms[number].token] else { continue }
      terms[number].fromGap = place >= atGap ? place - atGap + 1 : place - atGap
    }
  }

  private func enter(_ word: WordID, _ match: Match, _ table: MatchTable) {
    if table.enter(word, match) { entered.append(word) }
  }

  /// Enters what may stand for a term. Of several words the rarest is entered, the next rarest is
  /// its companion.
  private func enter(
    _ other: Expansions.Expansion, _ term: Int, _ index: SentenceIndex, _ table: MatchTable
  ) {
    guard other.words.count > 1 else {
      return enter(other.words[0], Match(term: Int8(term), strength: other.strength), table)
    }
    var order = other.words
    for word in order where index.sentences(with: word).isEmpty { return }
    order.sort { index.idf($0) > index.idf($1) }
    let match = Match(term: Int8(term), strength: other.strength, companion: order[1])
    enter(order[0], match, table)
  }

  /// Empties the table for the next question.
  func clear(_ table: MatchTable) {
    for word in entered { table.remove(word) }
  }

  /// Every word that stands for some term, with its match.
  func forEachWord(in table: MatchTable, _ body: (WordID, Match) -> Void) {
    for word in entered {
      if let match = table[word] { body(word, match) }
    }
  }
}

/// The best strength of each term, added up by weight: the work space of one question's candidates.
final class TermSums {
  private let weights: [Float]
  private var best: [Float]

  init(_ terms: QuestionTerms) {
    weights = terms.terms.map(\.weight)
    best = [Float](repeating: 0, count: weights.count)
  }

  func clear() { for number in best.indices { best[number] = 0 } }

  @inline(__always)
  func note(_ term: Int8, _ strength: Float) {
    if strength > best[Int(term)] { best[Int(term)] = strength }
  }

  var total: Float {
    var sum: Float = 0
    for number in best.indices { sum += best[number] * weights[number] }
    return sum
  }
}

/// From word to matched term, in an array over all words: no hashing in the inner loop.
final class MatchTable {
  private var numbers: [Int8] = []
  private var strengths: [Float] = []
  private var companions: [WordID] = []
  private var lonely: [Float] = []

  subscript(word: WordID) -> QuestionTerms.Match? {
    let id = Int(word.raw)
    guard id < numbers.count, numbers[id] >= 0 else { return nil }
    return QuestionTerms.Match(
      term: numbers[id], strength: strengths[id], companion: companions[id], alone: lonely[id])
  }

  /// Enters a match unless a better one is there; true if the word is new in the table.
  func enter(_ word: WordID, _ match: QuestionTerms.Match) -> Bool {
    guard !word.isNone else { return false }
    let id = Int(word.raw)
    if id >= numbers.count {
      let size = max(id + 1, numbers.count * 2, 1024)
      numbers.append(contentsOf: repeatElement(-1, count: size - numbers.count))
      strengths.append(contentsOf: repeatElement(0, count: size - strengths.count))
      companions.append(contentsOf: repeatElement(.none, count: size - companions.count))
      lonely.append(contentsOf: repeatElement(0, count: size - lonely.count))
    }
    let isNew = numbers[id] < 0
    if isNew {
      set(id, match)
    } else if numbers[id] != match.term || companions[id].isNone == match.companion.isNone {
      if strengths[id] < match.strength { set(id, match) }
    } else if match.companion.isNone {
      // "fall" by itself beside "fall in": the one says what the other counts alone.
      if strengths[id] <= match.strength {
        set(id, match)
      } else {
        lonely[id] = max(lonely[id], match.strength)
      }
    } else if strengths[id] < match.strength {
      var match = match
      match.alone = max(match.alone, strengths[id])
      set(id, match)
    }
    return isNew
  }

  private func set(_ id: Int, _ match: QuestionTerms.Match) {
    numbers[id] = match.term
    strengths[id] = match.strength
    companions[id] = match.companion
    lonely[id] = match.alone
  }

  func remove(_ word: WordID) {
    let id = Int(word.raw)
    if id < numbers.count { numbers[id] = -1 }
  }
}

/// Synonyms, derived forms and related words, remembered.
struct Expansions {
  struct Expansion {
    /// One word, or several that stand together.
    var words: [WordID]
    var strength: Float
  }
  let lexicon: Lexicon
  let weights: Weights
  private var known: [WordID: [Expansion]] = [:]

  init(lexicon: Lexicon, weights: Weights) {
    self.lexicon = lexicon
    self.weights = weights
  }

  /// "down" of "step_down", "rid" of "get_rid_of": the word behind a phrase's verb, nil without.
  func companion(in phrase: WordID) -> WordID? {
    guard !phrase.isNone else { return nil }
    let parts = lexicon.parts(of: phrase)
    return parts.count > 1 ? parts[1] : nil
  }

  /// Words that may stand for a lemma of that tag, or for the phrase that it is the head of.
  mutating func expansions(of lemma: WordID, tag: Tag, phrase: WordID) -> [Expansion] {
    let key = phrase.isNone ? lemma : phrase
    if let found = known[key] { return found }
    var result: [Expansion] = []
    // The synonyms of "step", and "stepping", have nothing to do with "step down".
    let isAlone = phrase.isNone
    for word in isAlone || !tag.isVerb ? lexicon.derivedForms(of: lemma, tag: tag) : [] {
      result.append(Expansion(words: [word], strength: weights.derived))
    }
    for word in isAlone ? lexicon.synonyms(of: lemma, tag: tag) : [] {
      result.append(Expansion(words: [word], strength: weights.synonym))
    }
    for entry in lexicon.topicEntries(near: key) {
      let strength =
        switch entry.nearness {
        case .sameGroup: weights.sameGroup
        case .sameSide: weights.sameSide
        case .sameTopic: weights.sameTopic
        }
      result.append(Expansion(words: entry.words, strength: strength))
    }
    known[key] = result
    return result
  }
}
