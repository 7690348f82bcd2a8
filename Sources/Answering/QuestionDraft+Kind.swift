internal import English

/// What kind of thing is asked for.
extension QuestionDraft {
  /// Sets kind and dimension, and the noun that a copula asks for.
  mutating func judgeKind() {
    switch question.form {
    case .yesNo, .choice, .describe: return
    default: break
    }
    findCopulaNoun()
    switch question.wh {
    case .who, .whose: judgeWho()
    case .where: question.kind = .place
    case .when: question.kind = .time
    case .why: question.kind = .reason
    case .how: question.kind = .manner
    case .howMany:
      question.kind = .number
      question.dimension = .count
      if let asked = question.asked, words.timeNouns.contains(asked.lemma),
        asked.lemma != words.time
      {
        question.kind = .duration
      }
    case .howMuch: judgeHowMuch()
    case .howAdjective: judgeAdjective()
    case .what, .which: judgeNoun()
    case .none: question.kind = count == 0 ? .nonsense : .thing
    }
    noteNaming()
    if question.form == .list || question.form == .keywords && !statement.isEmpty,
      question.isPlural, question.wh == .what
    {
      question.kind = .list
    }
    if question.asked?.source == .copula || question.asked?.source == .nameOf,
      question.wantedCount != nil || question.asked?.lemma == words.member
    {
      question.kind = .list
    }
    if question.alternatives.count > 1, question.wh != .none { question.kind = .choice }
  }

  /// "another name for X", "the term for X", "what is X called": a name is wanted.
  private mutating func noteNaming() {
    if let asked = question.asked, words.naming.contains(asked.lemma) {
      question.asksForName = true
    }
    if let verb = question.gap.verb, question.wh == .what || question.wh == .how,
      words.verbClass(question.reading.tokens[verb].lemma).contains(.naming),
      question.gap.slot == .complement || question.gap.preposition == words.as
    {
      question.asksForName = true
    }
  }

  /// "Who is Jan?" wants a description, "who is the head of X?" a person.
  mutating func judgeWho() {
    question.kind = .person
    guard question.wh == .who, question.isCopula, question.gap.slot == .complement,
      let subject = complementSubject
    else { return }
    if let asked = question.asked, asked.source == .copula {
      if lexicon.isPlural(question.reading.tokens[asked.head].word) { question.isPlural = true }
      return
    }
    question.kind = .definition
    question.topic = subject
  }

  /// Tokens of the noun phrase that "who is ..." is about.
  var complementSubject: Range<Int>? {
    guard let gap = statement.firstIndex(of: -1), gap > 0 else { return nil }
    let tokens = statement[min(frontCount, gap)..<gap].filter { $0 != question.gap.verb }
    guard let first = tokens.first, let last = tokens.last, first <= last else { return nil }
    return first..<(last + 1)
  }

  /// "what is the NAME of the SHIP", "who was the DIRECTOR of X": the head of the subject.
  mutating func findCopulaNoun() {
    switch question.wh {
    case .howMany, .howMuch, .howAdjective: return
    default: break
    }
    guard question.isCopula, question.asked == nil, question.gap.slot == .complement,
      let subject = complementSubject, let start = order.firstIndex(of: subject.lowerBound)
    else { return }
    if word(start) == words.one, word(start + 1) == words.of {
      // "what was one of the countries": the set's noun
      var from = start + 2
      while words.determiners.contains(word(from)) { from += 1 }
      setAsked(from..<max(baseEnd(from), from), source: .copula)
      question.isPlural = false
      return
    }
    let end = baseEnd(start)
    guard end > start else { return }
    let isDescribed = words.determiners.contains(word(start)) && end < count && tag(end) != .comma
    let isUnknown =
      from(start, to: end) { !lexicon.info(word($0)).flags.contains(.known) || tag($0).isName }
    let isName =
      (tag(end - 1).isName || isUnknown) && !hasRoleHead(end - 1) && !isDescribed
    if isName, question.wh == .who || end == order.count { return }
    let isNamed = words.nounClass(lemma(end - 1))?.isVague ?? false
    if isNamed, word(end) == words.of {
      var from = end + 1
      if words.determiners.contains(word(from)) { from += 1 }
      let to = baseEnd(from)
      if to > from {
        setAsked(from..<to, source: words.kindNouns.contains(lemma(end - 1)) ? .kindOf : .nameOf)
        return
      }
    }
    // "what is Jan's new company called" is no copula; "what is X's salary" asks for the salary.
    var from = start
    for position in start..<end where tag(position) == .possessiveMarker { from = position + 1 }
    while from < end, words.determiners.contains(word(from)) { from += 1 }
    guard from < end, tag(end - 1).isNoun || tag(end - 1).isAdjective || tag(end - 1) == .number
    else { return }
    let hasMore = from > start || end < count || tag(end - 1) == .nounPlural
    let listed = words.nounClass(lemma(end - 1))
    let isSingledOut =
      (start..<end).contains {
        tag($0) == .superlative || tag($0) == .adverbSuperlative || tag($0) == .possessivePronoun
      } && tag(end - 1).isNoun && !tag(end - 1).isName
    if isSingledOut || question.wh == .who
      || hasMore && (listed != nil || word(end) == words.of || from > start + 1 || end < count)
      || listed != nil
    {
      setAsked(from..<end, source: .copula)
    }
  }

  private func from(_ start: Int, to end: Int, _ holds: (Int) -> Bool) -> Bool {
    (start..<end).allSatisfy(holds)
  }

  /// A capitalised title is no name: "the Chief Executive".
  func hasRoleHead(_ position: Int) -> Bool {
    words.nounClass(lemma(position)) != nil
  }

  mutating func judgeHowMuch() {
    question.kind = .amount
    if let asked = question.asked {
      if let noun = words.nounClass(asked.lemma) {
        question.dimension = noun.dimension == .none ? .none : noun.dimension
        if noun.kind == .time || noun.kind == .duration { question.kind = .duration }
      }
      return
    }
    if question.partOf != nil {
      question.dimension = .percent
    } else if let verb = question.gap.verb,
      words.moneyVerbs.contains(question.reading.tokens[verb].lemma)
    {
      question.dimension = .money
    }
  }

  mutating func judgeAdjective() {
    question.kind = .manner
    if question.isCopula || question.gap.slot == .complement, let subject = complementSubject,
      let noun = words.nounClass(question.reading.tokens[subject.upperBound - 1].lemma),
      noun.kind == .amount, noun.dimension != .none
    {
      // "How high is the fine?": what a sum of money, a share, a speed may be.
      question.kind = .amount
      question.dimension = noun.dimension
      return
    }
    if words.timing.contains(question.howWord) {
      question.kind = .duration
      return
    }
    if question.howWord == words.long {
      question.kind = .duration
      if question.whRange.contains(where: { question.reading.tokens[$0].word == words.ago }) {
        question.kind = .time
      }
      question.dimension = .none
      // "how long is the bridge": a length when it is of a thing, a duration of a happening
      if question.gap.slot == .complement {
        question.dimension = .length
        question.kind = .amount
      }
      return
    }
    switch question.dimension {
    case .none: break
    case .frequency: question.kind = .number
    case .age: question.kind = .number
    default: question.kind = .amount
    }
  }

  mutating func judgeNoun() {
    guard let asked = question.asked else {
      judgeBareWhat()
      return
    }
    let lemma = asked.lemma
    if let noun = words.nounClass(lemma) {
      question.kind = noun.kind
      question.dimension = noun.dimension
      if noun.isVague { question.kind = .thing }
    } else {
      question.kind = lexicon.answerKind(ofNoun: lemma)
    }
    if asked.source == .kindOf, question.kind != .thing {
      // "what kind of company": a description, not a name
      question.kind = .thing
      question.dimension = .none
    }
    // "what time period", "what percentage": a modifier that is itself a unit decides
    if question.dimension == .none, question.kind == .thing {
      for index in asked.range where index != asked.head {
        if let noun = words.nounClass(question.reading.tokens[index].lemma),
          noun.kind == .time || noun.kind == .amount
        {
          question.kind = noun.kind
          question.dimension = noun.dimension
        }
      }
    }
    if question.kind == .manner, asked.source == .determined, !question.gap.isFronted {
      question.kind = .thing
    }
    if question.gap.isFronted, question.gap.preposition == words.for, lemma == words.purpose {
      question.kind = .reason
    }
  }

  /// "What did X do?" wants a clause, "what is X?" a definition, "what is X used for" a reason.
  mutating func judgeBareWhat() {
    question.kind = question.gap.preposition == words.because ? .reason : .thing
    guard let verb = question.gap.verb else { return }
    let token = question.reading.tokens[verb]
    let classes = words.verbClass(token.lemma)
    if token.lemma == words.do, question.gap.slot == .object || question.gap.slot == .clausal {
      question.kind = .clause
      question.dimension = .activity
    } else if token.lemma == words.mean, question.gap.slot == .object {
      question.kind = .definition
      let subject = statement.prefix { $0 != verb }.filter { index in
        index >= 0 && !words.doForms.contains(question.reading.tokens[index].word)
      }
      if let first = subject.first, let last = subject.last, first <= last {
        question.topic = first..<(last + 1)
      }
    } else if token.lemma == words.happen {
      question.kind = .clause
    } else if question.isCopula, question.gap.slot == .complement, let subject = complementSubject {
      question.kind = .definition
      question.topic = subject
    } else if classes.contains(.naming), token.lemma == words.call || token.lemma == words.name {
      question.dimension = .name
    } else if question.gap.slot == .prepositional, question.gap.preposition == words.for,
      question.gap.isFronted
    {
      question.kind = .reason
    } else if words.moneyVerbs.contains(token.lemma), token.lemma == words.cost {
      question.kind = .amount
      question.dimension = .money
    }
  }

  /// The words an answer's sentence should account for.
  mutating func collectConstraints() {
    let reading = question.reading
    var tokens = question.tokens
    tokens.append(contentsOf: question.context)
    for index in tokens {
      let token = reading.tokens[index]
      if token.tag.isPunctuation || token.tag.isWh { continue }
      if question.excluded.contains(where: { $0.contains(index) }) { continue }
      let isNumber = token.tag == .number || token.shape.contains(.hasDigit)
      if !isNumber, words.empty.contains(token.word) { continue }
      if question.whRange.contains(index), words.askers.contains(token.word) { continue }
      var kind = Question.Constraint.Kind.content
      if isNumber { kind = .number } else if token.tag.isName { kind = .name }
      if let quantity = reading.quantities.first(where: { $0.range.contains(index) }) {
        switch quantity.kind {
        case .date, .year, .clockTime: kind = .time
        default: break
        }
      }
      let isAsked = question.asked.map { $0.range.contains(index) && $0.source != .copula } ?? false
      question.constraints.append(
        Question.Constraint(token: index, lemma: token.lemma, kind: kind, isAsked: isAsked))
    }
  }
}
