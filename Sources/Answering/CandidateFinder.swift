internal import English

/// All spans of a sentence that may be answers.
struct CandidateFinder {
  let reading: Reading
  let words: RankingWords
  /// Noun phrases and clauses of each sentence, as ranges of indices.
  private var phrases: [Range<Int>]
  private var clauses: [Range<Int>]
  private var found: [Candidate] = []
  private var sentence = 0
  private var limits = 0..<0

  init(reading: Reading, words: RankingWords) {
    self.reading = reading
    self.words = words
    phrases = [Range<Int>](repeating: 0..<0, count: reading.sentences.count)
    clauses = phrases
    for (index, phrase) in reading.nounPhrases.enumerated() where !phrase.range.isEmpty {
      let at = Int(reading.sentenceAt[phrase.range.lowerBound])
      guard at >= 0 else { continue }
      phrases[at] = phrases[at].isEmpty ? index..<(index + 1) : min(phrases[at].lowerBound, index)..<max(phrases[at].upperBound, index + 1)
    }
    for (index, clause) in reading.clauses.enumerated() {
      let at = clause.sentence
      clauses[at] = clauses[at].isEmpty ? index..<(index + 1) : min(clauses[at].lowerBound, index)..<max(clauses[at].upperBound, index + 1)
    }
  }

  func phrases(of sentence: Int) -> Range<Int> { phrases[sentence] }
  func clauses(of sentence: Int) -> Range<Int> { clauses[sentence] }

  /// The candidates of a sentence, each span once.
  mutating func candidates(of sentence: Int) -> [Candidate] {
    self.sentence = sentence
    limits = reading.sentences[sentence].tokens
    found.removeAll(keepingCapacity: true)
    addQuantities()
    addQuotations()
    for index in phrases[sentence] { addPhrase(index) }
    for index in clauses[sentence] { addClause(index) }
    addPrepositional()
    return unique()
  }

  private func tag(_ index: Int) -> Tag {
    limits.contains(index) ? reading.tokens[index].tag : .stop
  }

  private mutating func add(
    _ range: Range<Int>, head: Int, shape: Candidate.Shape, kind: EntityKind = .unknown,
    phrase: Int = -1, quantity: Int = -1, clause: Int = -1, marker: Int = -1, isPronoun: Bool = false
  ) {
    guard !range.isEmpty, range.lowerBound >= limits.lowerBound, range.upperBound <= limits.upperBound
    else { return }
    found.append(
      Candidate(
        sentence: Int32(sentence), start: Int32(range.lowerBound), end: Int32(range.upperBound),
        head: Int32(head), shape: shape, kind: kind, nounPhrase: Int32(phrase),
        quantity: Int32(quantity), clause: Int32(clause), marker: Int32(marker),
        isPronoun: isPronoun))
  }

  private mutating func addQuantities() {
    for (index, quantity) in reading.quantities.enumerated()
    where limits.contains(quantity.range.lowerBound) {
      let kind: EntityKind =
        switch quantity.kind {
        case .money: .money
        case .percent: .percent
        case .date, .year, .clockTime: .time
        case .duration, .age: .duration
        case .measure: .amount
        default: .number
        }
      var start = quantity.range.lowerBound
      while start > limits.lowerBound, words.approximators.contains(reading.tokens[start - 1].word) { start -= 1 }
      add(start..<quantity.range.upperBound, head: quantity.range.upperBound - 1, shape: .quantity, kind: kind, quantity: index)
      addSpan(from: index, start: start, kind: kind)
      if quantity.kind == .date { addYear(of: quantity, index: index) }
      if tag(start - 1) == .preposition {
        add((start - 1)..<quantity.range.upperBound, head: quantity.range.upperBound - 1, shape: .prepositional,
          kind: kind, quantity: index, marker: start - 1)
      }
    }
  }

  /// "90 to 95 percent", "1562–1598", "between 5 and 15 years": both ends are one answer.
  private mutating func addSpan(from index: Int, start: Int, kind: EntityKind) {
    let joint = reading.quantities[index].range.upperBound
    guard joint + 1 < limits.upperBound,
      reading.tokens[joint].tag == .dash || words.spanJoints.contains(reading.tokens[joint].word),
      let next = reading.quantities.firstIndex(where: { $0.range.lowerBound == joint + 1 })
    else { return }
    let other = reading.quantities[next]
    let otherKind: EntityKind =
      switch other.kind {
      case .money: .money
      case .percent: .percent
      case .date, .year, .clockTime: .time
      case .duration, .age: .duration
      case .measure: .amount
      default: .number
      }
    add(start..<other.range.upperBound, head: other.range.upperBound - 1, shape: .quantity,
      kind: otherKind == .number ? kind : otherKind, quantity: next)
  }

  /// The year inside "May 3, 1990".
  private mutating func addYear(of quantity: Quantity, index: Int) {
    let last = quantity.range.upperBound - 1
    let token = reading.tokens[last]
    if quantity.range.count > 1, token.shape.contains(.numeric), token.end - token.start == 4 {
      add(last..<(last + 1), head: last, shape: .quantity, kind: .time, quantity: index)
    }
  }

  private mutating func addPhrase(_ index: Int) {
    let phrase = reading.nounPhrases[index]
    guard limits.contains(phrase.range.lowerBound), reading.tokens[phrase.head].tag != .existential else { return }
    if phrase.isPronoun {
      add(phrase.range, head: phrase.head, shape: .basePhrase, kind: phrase.kind, phrase: index, isPronoun: true)
      return
    }
    let isWhole = isNameWithParticle(phrase.range)
    if isWhole {
      let kind = phrase.kind == .unknown ? EntityKind.person : phrase.kind
      add(phrase.range, head: phrase.head, shape: .name, kind: kind, phrase: index)
    } else if let name = phrase.nameRange, name != phrase.range {
      add(name, head: name.upperBound - 1, shape: .name, kind: phrase.kind, phrase: index)
    }
    let shape: Candidate.Shape = phrase.isName ? .name : .basePhrase
    add(phrase.range, head: phrase.head, shape: shape, kind: phrase.kind, phrase: index)
    addCore(phrase, index: index)
    addModifiers(phrase, index: index)
    addFull(phrase, index: index)
    if phrase.previousConjunct == nil, phrase.nextConjunct != nil { addList(phrase, index: index) }
    addNumberOf(phrase, index: index)
  }

  /// "Francisco de Orellana": names joined by a small word of a Romance, Dutch or Arabic name.
  private func isNameWithParticle(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, reading.tokens[range.lowerBound].shape.contains(.capitalised),
      reading.tokens[range.upperBound - 1].shape.contains(.capitalised)
    else { return false }
    var particles = 0
    for position in range {
      let token = reading.tokens[position]
      if words.nameParticles.contains(token.word), !token.shape.contains(.capitalised) {
        particles += 1
      } else if !token.shape.contains(.capitalised) {
        return false
      }
    }
    return particles > 0
  }

  /// Without possessor or number: "her two books" gives "books"; without determiner it is the
  /// same answer.
  private mutating func addCore(_ phrase: NounPhrase, index: Int) {
    var start = phrase.range.lowerBound
    var i = start
    while i < phrase.head {
      if reading.tokens[i].tag == .possessiveMarker || reading.tokens[i].tag == .possessivePronoun
        || reading.tokens[i].tag == .number || reading.tokens[i].tag == .determiner
      {
        start = i + 1
      }
      i += 1
    }
    if start > phrase.range.lowerBound, start <= phrase.head,
      !(start == phrase.range.lowerBound + 1 && reading.tokens[start - 1].tag == .determiner)
    {
      add(start..<phrase.range.upperBound, head: phrase.head, shape: .corePhrase, kind: phrase.kind, phrase: index)
    }
  }

  /// "moist tropical" of "the moist tropical forest"; "Superalignment" of "the Superalignment team".
  private mutating func addModifiers(_ phrase: NounPhrase, index: Int) {
    guard phrase.head == phrase.range.upperBound - 1, phrase.range.count > 1,
      !reading.tokens[phrase.head].tag.isName
    else { return }
    var start = phrase.head
    while start > phrase.range.lowerBound {
      let tag = reading.tokens[start - 1].tag
      guard tag.isNoun || tag.isAdjective || tag == .verbPastParticiple || tag == .verbIng || tag == .quote
        || tag == .coordinator || tag == .comma
      else { break }
      start -= 1
    }
    while start < phrase.head, reading.tokens[start].tag == .comma || reading.tokens[start].tag == .coordinator { start += 1 }
    if start < phrase.head {
      add(start..<phrase.head, head: phrase.head - 1, shape: .modifier, phrase: index)
    }
  }

  private mutating func addFull(_ phrase: NounPhrase, index: Int) {
    let start = phrase.range.lowerBound
    let full = phrase.fullRange.upperBound
    // Of-phrases only.
    var end = phrase.range.upperBound
    while end < full, words.of == reading.tokens[end].word, end + 1 < full {
      let next = Int(reading.nounPhraseAt[end + 1])
      guard next >= 0, reading.nounPhrases[next].range.lowerBound <= end + 1 else { break }
      end = max(reading.nounPhrases[next].range.upperBound, end + 2)
    }
    if end > phrase.range.upperBound, end < full {
      add(start..<end, head: phrase.head, shape: .ofPhrase, kind: phrase.kind, phrase: index)
    }
    if full > phrase.range.upperBound {
      add(start..<full, head: phrase.head, shape: end >= full ? .ofPhrase : .fullPhrase, kind: phrase.kind, phrase: index)
    }
  }

  private mutating func addList(_ phrase: NounPhrase, index: Int) {
    var last = phrase
    var steps = 0
    while let next = last.nextConjunct, steps < 40 {
      last = reading.nounPhrases[next]
      steps += 1
    }
    guard last.range.upperBound > phrase.range.upperBound else { return }
    var kind = phrase.kind
    var next = phrase.nextConjunct
    while kind == .unknown, let other = next {
      kind = reading.nounPhrases[other].kind
      next = reading.nounPhrases[other].nextConjunct
    }
    add(phrase.range.lowerBound..<last.range.upperBound, head: phrase.head, shape: .list, kind: kind, phrase: index)
    if last.fullRange.upperBound > last.range.upperBound {
      add(phrase.range.lowerBound..<last.fullRange.upperBound, head: phrase.head, shape: .list, kind: phrase.kind, phrase: index)
    }
  }

  /// "half of its 300 people", "two main classes": number with what it counts.
  private mutating func addNumberOf(_ phrase: NounPhrase, index: Int) {
    for position in phrase.range where reading.tokens[position].tag == .number && position < phrase.head {
      let start = position > phrase.range.lowerBound && words.approximators.contains(reading.tokens[position - 1].word)
        ? position - 1 : position
      if start > phrase.range.lowerBound {
        add(start..<phrase.range.upperBound, head: phrase.head, shape: .quantityPhrase, kind: phrase.kind, phrase: index)
      }
      return
    }
  }

  private mutating func addClause(_ index: Int) {
    let clause = reading.clauses[index]
    guard let verb = clause.verb else { return }
    let end = trimmedEnd(clause.range.upperBound)
    let start = clause.range.lowerBound
    switch clause.kind {
    case .infinitive:
      add(verb.range.lowerBound..<end, head: verb.head, shape: .infinitive, kind: .event, clause: index)
      if verb.head > verb.range.lowerBound {
        add(verb.head..<end, head: verb.head, shape: .verbPhrase, kind: .event, clause: index)
      }
    case .participle:
      add(verb.range.lowerBound..<end, head: verb.head, shape: .gerund, kind: .event, clause: index,
        marker: tag(start - 1) == .preposition ? start - 1 : -1)
      if tag(start - 1) == .preposition || tag(start) == .preposition {
        let from = tag(start) == .preposition ? start : start - 1
        add(from..<end, head: verb.head, shape: .prepositional, kind: .event, clause: index, marker: from)
      }
    case .complement:
      add(start..<end, head: verb.head, shape: .thatClause, kind: .event, clause: index)
      if words.that == reading.tokens[start].word, start + 1 < end {
        add((start + 1)..<end, head: verb.head, shape: .thatClause, kind: .event, clause: index)
      }
    case .adverbial:
      let isReason = words.reasons.contains(reading.tokens[start].word)
      add(start..<end, head: verb.head, shape: isReason ? .reasonClause : .clause, kind: .event, clause: index, marker: start)
      if start + 1 < end, tag(start) == .subordinator || tag(start) == .preposition {
        add((start + 1)..<end, head: verb.head, shape: isReason ? .reasonClause : .clause, kind: .event, clause: index, marker: start)
      }
    case .quoted, .main, .relative, .verbless:
      add(verb.head..<end, head: verb.head, shape: .verbPhrase, kind: .event, clause: index)
      add(start..<end, head: verb.head, shape: .clause, kind: .event, clause: index)
    }
    for argument in clause.arguments {
      if case .tokens(let range) = argument.filler, argument.slot == .complement || argument.slot == .adverbial {
        add(range, head: max(range.upperBound - 1, range.lowerBound), shape: .adjective, clause: index)
      }
    }
  }

  /// Without the punctuation that ends a clause.
  private func trimmedEnd(_ end: Int) -> Int {
    var end = min(end, limits.upperBound)
    while end > limits.lowerBound, reading.tokens[end - 1].tag.isPunctuation,
      reading.tokens[end - 1].tag != .quote, reading.tokens[end - 1].tag != .closeBracket
    {
      end -= 1
    }
    return end
  }

  private mutating func addPrepositional() {
    for position in limits where reading.tokens[position].tag == .preposition || words.to == reading.tokens[position].word {
      guard position + 1 < limits.upperBound else { continue }
      let index = Int(reading.nounPhraseAt[position + 1])
      guard index >= 0 else { continue }
      var phrase = reading.nounPhrases[index]
      var outer = index
      // The phrase that starts here, not one inside it.
      while phrase.range.lowerBound > position + 1, outer > 0 {
        outer -= 1
        phrase = reading.nounPhrases[outer]
      }
      guard phrase.range.lowerBound == position + 1 else { continue }
      add(position..<phrase.range.upperBound, head: phrase.head, shape: .prepositional, kind: phrase.kind, phrase: index, marker: position)
      if phrase.fullRange.upperBound > phrase.range.upperBound {
        add(position..<phrase.fullRange.upperBound, head: phrase.head, shape: .prepositional, kind: phrase.kind, phrase: index, marker: position)
      }
    }
  }

  private mutating func addQuotations() {
    var open: Int?
    for position in limits where reading.tokens[position].tag == .quote {
      if let start = open {
        if position > start + 1 {
          add((start + 1)..<position, head: position - 1, shape: .quotation)
        }
        open = nil
      } else {
        open = position
      }
    }
  }

  /// Each span once: the first shape it was found in.
  private mutating func unique() -> [Candidate] {
    var result: [Candidate] = []
    result.reserveCapacity(found.count)
    for candidate in found {
      let isSeen = result.contains {
        $0.start == candidate.start && $0.end == candidate.end
      }
      if !isSeen { result.append(candidate) }
    }
    return result
  }
}
