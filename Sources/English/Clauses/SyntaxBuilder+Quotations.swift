extension SyntaxBuilder {
  /// Replaces quotations that hold a clause of their own by one chunk each; marks of scare quotes
  /// and bracketed asides are dropped, the asides parsed apart.
  mutating func liftQuotations(_ input: [Chunk]) -> [Chunk] {
    var result: [Chunk] = []
    result.reserveCapacity(input.count)
    var i = 0
    /// Where the second half of a split quotation stands.
    var skipped: Range<Int> = 0..<0
    while i < input.count {
      if skipped.contains(i) {
        i = skipped.upperBound
        continue
      }
      let chunk = input[i]
      switch chunk.kind {
      case .openQuote:
        let end = matching(.closeQuote, from: i, in: input) ?? input.count
        var inside = Array(input[(i + 1)..<end])
        if let rest = restOfQuotation(inside, from: end, in: input, skipping: &skipped) {
          // Between a subject and its verb the comma is the speaker's break, not the sentence's.
          if !inside.contains(where: { $0.kind == .verbGroup && forms[$0.ref].form == .finite }) {
            inside.removeLast()
          }
          inside += rest
        }
        let hasVerb = inside.contains { $0.kind == .verbGroup && forms[$0.ref].form == .finite }
        let whole = end == input.count || i == 0 && end >= input.count - 2
        if hasVerb, !inside.isEmpty, !whole {
          let clause = parse(inside, kind: .quoted)
          result.append(
            Chunk(
              kind: .quotation,
              range: inside[0].range.lowerBound..<inside[inside.count - 1].range.upperBound,
              ref: clause))
          // The comma inside the marks belongs to the sentence.
          if end > 0, input[end - 1].kind == .comma { result.append(input[end - 1]) }
          i = end + 1
        } else {
          i += 1
        }
      case .closeQuote: i += 1
      case .openBracket:
        guard let end = matching(.closeBracket, from: i, in: input) else {
          i += 1
          continue
        }
        let inside = Array(input[(i + 1)..<end])
        aside(inside, after: result.last)
        i = end + 1
      case .dash:
        if let end = matching(.dash, from: i, in: input), isAside(input[(i + 1)..<end]) {
          aside(Array(input[(i + 1)..<end]), after: result.last)
          i = end + 1
        } else {
          result.append(chunk)
          i += 1
        }
      default:
        result.append(chunk)
        i += 1
      }
    }
    return result
  }

  /// What stands between two dashes and is no part of the sentence's own structure: a clause with a
  /// subject of its own, or an amount.
  private func isAside(_ inside: ArraySlice<Chunk>) -> Bool {
    guard let first = inside.first, inside.count < 24, first.kind == .nounPhrase else {
      return false
    }
    if inside.count == 1 {
      return nounPhrases[first.ref].kind == .money || quantityAt[first.range.lowerBound] >= 0
    }
    let second = inside[inside.startIndex + 1]
    return second.kind == .verbGroup && forms[second.ref].form == .finite
  }

  /// '"The tunnel," said the minister, "will open in May."': the half behind the verb of saying goes
  /// on where the first broke off, in lower case behind a comma.
  private func restOfQuotation(
    _ first: [Chunk], from end: Int, in input: [Chunk], skipping skipped: inout Range<Int>
  ) -> [Chunk]? {
    guard first.last?.kind == .comma, end + 1 < input.count else { return nil }
    var says = false
    var k = end + 1
    while k < input.count, input[k].kind != .openQuote {
      if input[k].kind == .verbGroup, verbs[forms[input[k].ref].group.lemma].contains(.say) {
        says = true
      }
      k += 1
    }
    guard says, k + 1 < input.count, k > 0, input[k - 1].kind == .comma,
      !tokens[input[k + 1].range.lowerBound].shape.contains(.capitalised)
    else { return nil }
    let close = matching(.closeQuote, from: k, in: input) ?? input.count
    skipped = k..<min(close + 1, input.count)
    return Array(input[(k + 1)..<close])
  }

  private func matching(_ kind: Chunk.Kind, from start: Int, in input: [Chunk]) -> Int? {
    var k = start + 1
    while k < input.count {
      if input[k].kind == kind { return k }
      k += 1
    }
    return nil
  }

  private mutating func aside(_ inside: [Chunk], after previous: Chunk?) {
    guard !inside.isEmpty else { return }
    if inside.count == 1, inside[0].kind == .nounPhrase, let previous, previous.kind == .nounPhrase
    {
      // "the doctor (the only survivor)": the class is what has no name.
      let isClass = !nounPhrases[inside[0].ref].isName && nounPhrases[inside[0].ref].isDefinite
      classPairs.append(
        ClassPair(
          instance: isClass ? previous.ref : inside[0].ref,
          klass: isClass ? inside[0].ref : previous.ref, source: .parenthesis))
      return
    }
    parse(inside, kind: .verbless)
  }
}
