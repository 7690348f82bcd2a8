internal import English

/// Numbers, dates, amounts and what they count.
extension CandidateFinder {
  mutating func addQuantities() {
    for index in layout.quantities(of: sentence) {
      let quantity = reading.quantities[index]
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
      while start > limits.lowerBound, words.approximators.contains(reading.tokens[start - 1].word)
      { start -= 1 }
      add(
        start..<quantity.range.upperBound, head: quantity.range.upperBound - 1, shape: .quantity,
        kind: kind, quantity: index)
      addSpan(from: index, start: start, kind: kind)
      if kind == .time { addEnds(of: quantity, index: index) }
      if quantity.kind == .date { addYear(of: quantity, index: index) }
      if tag(start - 1) == .preposition {
        add(
          (start - 1)..<quantity.range.upperBound, head: quantity.range.upperBound - 1,
          shape: .prepositional,
          kind: kind, quantity: index, marker: start - 1)
      }
    }
  }

  /// "90 to 95 percent", "1562–1598", "between 5 and 15 years": both ends are one answer.
  mutating func addSpan(from index: Int, start: Int, kind: EntityKind) {
    let joint = reading.quantities[index].range.upperBound
    guard joint + 1 < limits.upperBound,
      reading.tokens[joint].tag == .dash || words.spanJoints.contains(reading.tokens[joint].word),
      let next = layout.quantities(of: sentence).first(where: {
        reading.quantities[$0].range.lowerBound == joint + 1
      })
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
    add(
      start..<other.range.upperBound, head: other.range.upperBound - 1, shape: .quantity,
      kind: otherKind == .number ? kind : otherKind, quantity: next)
  }

  /// Each end of "1562–1598", of "22 April – 25 May 1915".
  mutating func addEnds(of quantity: Quantity, index: Int) {
    let range = quantity.range
    guard range.count > 2,
      let joint = range.dropFirst().dropLast().first(where: { reading.tokens[$0].tag == .dash })
    else { return }
    for end in [range.lowerBound..<joint, (joint + 1)..<range.upperBound] {
      add(end, head: end.upperBound - 1, shape: .quantity, kind: .time, quantity: index)
    }
  }

  /// The year inside "May 3, 1990".
  mutating func addYear(of quantity: Quantity, index: Int) {
    let last = quantity.range.upperBound - 1
    let token = reading.tokens[last]
    if quantity.range.count > 1, token.shape.contains(.numeric), token.end - token.start == 4 {
      add(last..<(last + 1), head: last, shape: .quantity, kind: .time, quantity: index)
    }
  }

  /// "half of its 300 people", "two main classes": number with what it counts.
  mutating func addNumberOf(_ phrase: NounPhrase, index: Int) {
    for position in phrase.range
    where reading.tokens[position].tag == .number && position < phrase.head {
      let start =
        position > phrase.range.lowerBound
          && words.approximators.contains(reading.tokens[position - 1].word)
        ? position - 1 : position
      if start > phrase.range.lowerBound {
        add(
          start..<phrase.range.upperBound, head: phrase.head, shape: .quantityPhrase,
          kind: phrase.kind, phrase: index)
      }
      return
    }
  }
}
