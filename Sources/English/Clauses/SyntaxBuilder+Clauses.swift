/// Where the clause parser stands between two chunks.
struct ParseState {
  /// The chunks of the sentence or quotation at hand.
  var input: [Chunk] = []
  var at = 0
  /// Preposition met and not yet followed by its object.
  var preposition: (word: WordID, marker: Int)?
  /// Token index of "and", "or", "but" just met.
  var coordinator: Int?
  /// A comma or dash stands right before.
  var afterComma = false
  /// A colon, "including" or "such as" stands before: a list of examples of this noun phrase.
  var listOf: Int?
  /// Connector of a clause that is about to begin ("because").
  var connector: WordID = .none
}

extension SyntaxBuilder {
  /// Parses a run of chunks into clauses. Returns the index of the first main clause.
  @discardableResult
  mutating func parse(_ input: [Chunk], kind: Clause.Kind) -> Int {
    let savedOpen = open
    let savedState = state
    open = []
    state = ParseState()
    // Apart: a method called with what a mutating one returns would hold a copy of everything.
    let lifted = liftQuotations(input)
    let (rest, reports) = liftReports(lifted)
    state.input = rest
    let first = state.input.first?.range.lowerBound ?? sentences[sentence].tokens.lowerBound
    let root = begin(kind, at: first)
    while state.at < state.input.count {
      take(state.input[state.at])
      state.at += 1
    }
    if let last = state.input.last?.range.upperBound {
      while !open.isEmpty { close(at: last) }
    }
    addReports(reports, to: root)
    open = savedOpen
    state = savedState
    return root
  }

  var top: OpenClause {
    get { open[open.count - 1] }
    set { open[open.count - 1] = newValue }
  }

  func next(_ offset: Int = 1) -> Chunk? {
    let i = state.at + offset
    return i >= 0 && i < state.input.count ? state.input[i] : nil
  }

  /// Opens a clause inside the one on top.
  @discardableResult
  mutating func begin(_ kind: Clause.Kind, at token: Int) -> Int {
    var clause = Clause(sentence: sentence, kind: kind, range: token..<(token + 1))
    clause.parent = open.last?.clause
    clause.connector = state.connector
    state.connector = .none
    clauses.append(clause)
    open.append(OpenClause(clause: clauses.count - 1, kind: kind))
    return clauses.count - 1
  }

  /// Ends the clause on top before `token`.
  mutating func close(at token: Int) {
    let closing = open.removeLast()
    let start = clauses[closing.clause].range.lowerBound
    clauses[closing.clause].range = start..<max(token, start + 1)
    settle(closing)
    if !open.isEmpty, closing.kind == .relative || closing.kind == .participle,
      let antecedent = clauses[closing.clause].antecedent, !closing.isParenthetical
    {
      extend(antecedent, to: token)
    }
  }

  mutating func closeTo(depth: Int, at token: Int) {
    while open.count > depth { close(at: token) }
  }

  /// Grows the full range of a noun phrase and of what governs it.
  mutating func extend(_ np: Int, to end: Int) {
    if nounPhrases[np].fullRange.upperBound < end {
      nounPhrases[np].fullRange = nounPhrases[np].fullRange.lowerBound..<end
    }
  }

  mutating func add(_ argument: Argument) {
    clauses[top.clause].arguments.append(argument)
  }

  private mutating func take(_ chunk: Chunk) {
    switch chunk.kind {
    case .nounPhrase: takeNounPhrase(chunk)
    case .verbGroup: takeVerb(chunk)
    case .preposition: takePreposition(chunk)
    case .adjective: takeAdjective(chunk)
    case .adverb: takeAdverb(chunk)
    case .wh: takeWh(chunk)
    case .that: takeThat(chunk)
    case .subordinator: takeSubordinator(chunk)
    case .coordinator:
      state.coordinator = chunk.range.lowerBound
    case .comma, .dash, .semicolon, .colon: takeComma(chunk)
    case .particle:
      if top.hasVerb, clauses[top.clause].verb?.particle == nil {
        clauses[top.clause].verb?.particle = chunk.range.lowerBound
      }
    case .quotation: takeQuotation(chunk)
    case .openBracket, .closeBracket, .openQuote, .closeQuote, .stop, .other: break
    }
  }

  private mutating func takeQuotation(_ chunk: Chunk) {
    let filler = Argument.Filler.clause(chunk.ref)
    clauses[chunk.ref].parent = top.clause
    if top.hasVerb {
      add(Argument(slot: .clausal, filler: filler))
      clauses[chunk.ref].attribution = top.clause
    } else {
      top.quotations.append(chunk.ref)
    }
    state.afterComma = false
  }

  private mutating func takeAdverb(_ chunk: Chunk) {
    if state.afterComma, tag(chunk.range.lowerBound) == .negation, next()?.kind == .nounPhrase,
      next(2)?.kind == .comma
    {
      // "the city, not the state, pays": what is denied has no place in the clause.
      state.at += 1
      return
    }
    let w = word(chunk.range.lowerBound)
    if state.afterComma, let np = top.chain.last, next()?.kind == .nounPhrase,
      w == words.especially || w == words.notably || w == words.particularly || w == words.namely
    {
      state.listOf = np
      return
    }
    if top.hasVerb || !top.chain.isEmpty || top.subject != nil || state.at == 0 {
      add(Argument(slot: .adverbial, filler: .tokens(chunk.range)))
    }
    state.afterComma = false
  }

  private mutating func takeAdjective(_ adjective: Chunk) {
    var chunk = adjective
    // "more aggressive", "as heavy": the degree belongs to it.
    let first = chunk.range.lowerBound
    if first > sentences[sentence].tokens.lowerBound,
      tag(first - 1) == .adverbComparative || tag(first - 1) == .adverbSuperlative
        || tag(first - 1) == .adverb && word(first - 1) == words.as
    {
      chunk.range = (first - 1)..<chunk.range.upperBound
    }
    let direct = previousIsNounPhrase
    if let preposition = state.preposition, next()?.kind != .nounPhrase {
      // "met in secret", "in private"
      add(
        Argument(
          slot: .prepositional, preposition: preposition.word, filler: .tokens(chunk.range),
          marker: preposition.marker))
      state.preposition = nil
      state.afterComma = false
      return
    }
    if top.hasVerb, top.verbClass.contains(.copular) || !direct || isObjectComplement() {
      add(Argument(slot: .complement, filler: .tokens(chunk.range)))
      top.chain = []
    } else if direct, let np = top.chain.last,
      next().map({ $0.kind == .preposition }) == true
        || next()?.kind == .verbGroup && forms[next()!.ref].form == .infinitive
    {
      // "the man responsible for the plan": a relative clause without "who is"
      beginReduced(.participle, antecedent: np, at: chunk.range.lowerBound)
      let group = VerbGroup(
        range: chunk.range.lowerBound..<chunk.range.lowerBound, head: chunk.range.lowerBound,
        lemma: words.be)
      clauses[top.clause].verb = group
      top.hasVerb = true
      top.verbClass = .copular
      add(Argument(slot: .complement, filler: .tokens(chunk.range)))
      top.chain = []
    } else {
      add(Argument(slot: .complement, filler: .tokens(chunk.range)))
    }
    state.afterComma = false
    state.coordinator = nil
  }

  /// "made him famous": an adjective right behind the object of a verb that takes both.
  private func isObjectComplement() -> Bool {
    guard top.verbClass.contains(.naming), let np = top.chain.last,
      objectFiller(top.clause) == .nounPhrase(np)
    else { return false }
    return !clauses[top.clause].arguments.contains { $0.slot == .complement }
  }

  /// The chunk before is a noun phrase, nothing between.
  var previousIsNounPhrase: Bool {
    guard state.at > 0 else { return false }
    var i = state.at - 1
    while i > 0, state.input[i].kind == .closeQuote || state.input[i].kind == .openQuote { i -= 1 }
    return state.input[i].kind == .nounPhrase && !top.chain.isEmpty
  }

  mutating func beginReduced(_ kind: Clause.Kind, antecedent: Int, at token: Int) {
    let parenthetical = state.afterComma
    begin(kind, at: token)
    clauses[top.clause].antecedent = antecedent
    top.subject = .nounPhrase(antecedent)
    top.isParenthetical = parenthetical
  }
}
