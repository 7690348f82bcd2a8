internal import English

/// "A or B".
extension QuestionDraft {
  /// Notes the alternatives round an "or" behind `start`.
  mutating func findAlternatives(from start: Int) {
    guard let or = (start..<max(start, count)).last(where: { word($0) == words.or }),
      or + 1 < count, or > start
    else {
      return
    }
    var right = or + 1
    let leftEnd = tag(or - 1) == .comma ? or - 1 : or
    if word(right) == words.to || isPreposition(right) || tag(right) == .infinitiveTo { right += 1 }
    let kind = phraseKind(right)
    let rightEnd = alternativeEnd(right, kind: kind)
    guard rightEnd > right else { return }
    var left = leftEnd - 1
    switch kind {
    case .noun:
      while left > start, isInsidePhrase(left - 1, before: left) { left -= 1 }
    case .verb: break
    case .adjective:
      while left > start, isAdverb(left - 1) { left -= 1 }
    }
    guard left >= start else { return }
    var ranges = [left..<leftEnd, right..<rightEnd]
    // "A, B or C"
    var comma = left - 1
    while comma > start, tag(comma) == .comma {
      var from = comma - 1
      while from > start, isInsidePhrase(from - 1, before: from) { from -= 1 }
      ranges.insert(from..<comma, at: 0)
      comma = from - 1
    }
    // "expanded or dissolved": of two of a kind one is no adjective
    let participles = ranges.filter { $0.count == 1 && tag($0.lowerBound) == .verbPastParticiple }
    if !participles.isEmpty {
      for range in ranges where range.count == 1 && tag(range.lowerBound).isAdjective {
        if lexicon.canBe(word(range.lowerBound), .verbPastParticiple) {
          retag(range.lowerBound, .verbPastParticiple)
        }
      }
    }
    question.alternatives = ranges.map { order[$0.lowerBound]..<(order[$0.upperBound - 1] + 1) }
  }

  enum PhraseKind { case noun, verb, adjective }

  func phraseKind(_ position: Int) -> PhraseKind {
    if startsNounPhrase(position),
      tag(baseEnd(position) - 1).isNoun || tag(position) == .number
        || tag(position) == .pronoun || tag(position) == .currency
    {
      return .noun
    }
    return tag(position).isVerb ? .verb : .adjective
  }

  func alternativeEnd(_ position: Int, kind: PhraseKind) -> Int {
    switch kind {
    case .noun: fullEnd(position)
    case .verb, .adjective: min(position + 1, count)
    }
  }

  /// Whether the token at `position` belongs to the noun phrase that goes on at `next`.
  func isInsidePhrase(_ position: Int, before next: Int) -> Bool {
    switch tag(position) {
    case .noun, .nounPlural, .name, .namePlural, .adjective, .number, .currency, .possessiveMarker,
      .comparative, .superlative:
      return !(tag(position).isName && !tag(next).isName && tag(next).isAdjective)
    case .determiner, .possessivePronoun: return true
    case .quote: return true
    default: return false
    }
  }
}
