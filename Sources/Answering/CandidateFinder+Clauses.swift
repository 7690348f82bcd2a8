internal import English

/// Verb phrases, clauses, prepositional phrases and quotations.
extension CandidateFinder {
  mutating func addClause(_ index: Int) {
    let clause = reading.clauses[index]
    guard let verb = clause.verb else { return }
    let end = trimmedEnd(clause.range.upperBound)
    let start = clause.range.lowerBound
    switch clause.kind {
    case .infinitive:
      add(
        verb.range.lowerBound..<end, head: verb.head, shape: .infinitive, kind: .event,
        clause: index)
      if verb.head > verb.range.lowerBound {
        addVerbPhrase(verb, end: end, index: index)
      }
    case .participle:
      add(
        verb.range.lowerBound..<end, head: verb.head, shape: .gerund, kind: .event, clause: index,
        marker: tag(start - 1) == .preposition ? start - 1 : -1)
      if tag(start - 1) == .preposition || tag(start) == .preposition {
        let from = tag(start) == .preposition ? start : start - 1
        add(
          from..<end, head: verb.head, shape: .prepositional, kind: .event, clause: index,
          marker: from)
      }
    case .complement:
      add(start..<end, head: verb.head, shape: .thatClause, kind: .event, clause: index)
      if words.that == reading.tokens[start].word, start + 1 < end {
        add((start + 1)..<end, head: verb.head, shape: .thatClause, kind: .event, clause: index)
      }
    case .adverbial:
      let isReason = words.reasons.contains(reading.tokens[start].word)
      add(
        start..<end, head: verb.head, shape: isReason ? .reasonClause : .clause, kind: .event,
        clause: index, marker: start)
      if start + 1 < end, tag(start) == .subordinator || tag(start) == .preposition {
        add(
          (start + 1)..<end, head: verb.head, shape: isReason ? .reasonClause : .clause,
          kind: .event, clause: index, marker: start)
      }
    case .quoted, .main, .relative, .verbless:
      addVerbPhrase(verb, end: end, index: index)
      add(start..<end, head: verb.head, shape: .clause, kind: .event, clause: index)
    }
    for argument in clause.arguments {
      if case .tokens(let range) = argument.filler,
        argument.slot == .complement || argument.slot == .adverbial
      {
        add(
          range, head: max(range.upperBound - 1, range.lowerBound), shape: .adjective, clause: index
        )
      }
    }
  }

  /// Without the punctuation that ends a clause.
  func trimmedEnd(_ end: Int) -> Int {
    var end = min(end, limits.upperBound)
    while end > limits.lowerBound, isLoose(reading.tokens[end - 1].tag) { end -= 1 }
    return end
  }

  private func isLoose(_ tag: Tag) -> Bool {
    tag == .coordinator || tag.isPunctuation && tag != .quote && tag != .closeBracket
  }

  /// A verb phrase, and its beginning up to the first comma or conjunction outside its noun
  /// phrases: what follows often is another statement.
  mutating func addVerbPhrase(_ verb: VerbGroup, end: Int, index: Int) {
    add(verb.head..<end, head: verb.head, shape: .verbPhrase, kind: .event, clause: index)
    guard verb.head + 1 < end else { return }
    for position in (verb.head + 1)..<end {
      let tag = reading.tokens[position].tag
      guard tag == .comma || tag == .semicolon || tag == .coordinator || tag == .dash,
        position - 1 >= limits.lowerBound,
        reading.nounPhraseAt[position] < 0
      else { continue }
      let before = reading.nounPhraseAt[position - 1]
      if before >= 0, reading.nounPhrases[Int(before)].nextConjunct != nil { continue }
      let cut = trimmedEnd(position)
      if cut > verb.head, cut < end {
        add(verb.head..<cut, head: verb.head, shape: .verbPhrase, kind: .event, clause: index)
      }
      return
    }
  }

  mutating func addPrepositional() {
    for position in limits
    where reading.tokens[position].tag == .preposition || words.to == reading.tokens[position].word
    {
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
      add(
        position..<phrase.range.upperBound, head: phrase.head, shape: .prepositional,
        kind: phrase.kind, phrase: index, marker: position)
      if phrase.fullRange.upperBound > phrase.range.upperBound {
        add(
          position..<phrase.fullRange.upperBound, head: phrase.head, shape: .prepositional,
          kind: phrase.kind, phrase: index, marker: position)
      }
    }
  }

  mutating func addQuotations() {
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
}
