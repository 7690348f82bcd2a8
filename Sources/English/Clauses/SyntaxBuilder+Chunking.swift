extension SyntaxBuilder {
  /// Cuts the tokens of a sentence into chunks.
  mutating func chunk(_ range: Range<Int>) {
    chunks.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    let limit = range.upperBound
    var i = range.lowerBound
    while i < limit {
      let start = i
      if let multiword = multiwords.match(at: i, limit: limit, tokens: tokens),
        !(tag(i) == .adverb && tag(i + multiword.count).isVerb)
      {
        i += multiword.count
        if multiword.id == words.asWellAs, i < limit, !tag(i).isVerb {
          append(.coordinator, start..<i, -1)
        } else {
          append(.preposition, start..<i, Int(multiword.id.raw))
        }
        continue
      }
      if let conjunction = conjunctions.match(at: i, limit: limit, tokens: tokens) {
        i += conjunction.count
        append(.subordinator, start..<i, Int(conjunction.id.raw))
        continue
      }
      if word(i) == words.including || word(i) == words.following, tag(i) == .verbIng,
        i == range.lowerBound || !isAuxiliary(i - 1)
      {
        i += 1
        append(.preposition, start..<i, Int(word(start).raw))
        continue
      }
      if isApproximate(i, limit: limit), !tag(i).isVerb {
        i = appendNounPhrase(at: i, limit: limit)
        continue
      }
      if isQuantifier(i, first: range.lowerBound) {
        let np = addNounPhrase(range: i..<(i + 1), head: i)
        nounPhrases[np].isPlural = true
        i += 1
        append(.nounPhrase, start..<i, np)
        continue
      }
      switch tag(i) {
      case .verbBase, .verbPresent, .verbThird, .verbPast, .verbPastParticiple, .verbIng, .modal,
        .infinitiveTo:
        let form = verbGroup(at: i, limit: limit)
        i = max(forms[form].group.range.upperBound, i + 1)
        append(.verbGroup, start..<i, form)
      case .noun, .nounPlural, .name, .namePlural, .pronoun, .possessivePronoun, .determiner,
        .predeterminer, .number, .currency, .existential, .gap:
        i = appendNounPhrase(at: i, limit: limit)
      case .adjective, .comparative, .superlative:
        if nominal(from: i, limit: limit) != nil || tag(i) != .adjective,
          let np = nounPhraseNominal(at: i, limit: limit)
        {
          i = nounPhrases[np].range.upperBound
          append(.nounPhrase, start..<i, np)
        } else {
          i += 1
          while i < limit, tag(i).isAdjective { i += 1 }
          append(.adjective, start..<i, -1)
        }
      case .adverb, .adverbComparative, .adverbSuperlative, .negation:
        if let q = quantity(at: i), q.kind != .ordinal {
          i = appendNounPhrase(at: i, limit: limit)
        } else if nominal(from: i, limit: limit) != nil, !tag(i + 1).isVerb,
          let np = nounPhraseNominal(at: i, limit: limit)
        {
          i = nounPhrases[np].range.upperBound
          append(.nounPhrase, start..<i, np)
        } else {
          i += 1
          append(.adverb, start..<i, -1)
        }
      case .preposition:
        if quantity(at: i) != nil, let np = nounPhraseNominal(at: i, limit: limit) {
          i = nounPhrases[np].range.upperBound
          append(.nounPhrase, start..<i, np)
        } else {
          i += 1
          append(.preposition, start..<i, -1)
        }
      case .subordinator:
        i += 1
        append(word(start) == words.that ? .that : .subordinator, start..<i, -1)
      case .whPronoun, .whPossessive, .whDeterminer, .whAdverb:
        i += 1
        append(.wh, start..<i, -1)
      case .coordinator: i += 1; append(.coordinator, start..<i, -1)
      case .particle: i += 1; append(.particle, start..<i, -1)
      case .comma: i += 1; append(.comma, start..<i, -1)
      case .semicolon: i += 1; append(.semicolon, start..<i, -1)
      case .colon: i += 1; append(.colon, start..<i, -1)
      case .dash: i += 1; append(.dash, start..<i, -1)
      case .openBracket: i += 1; append(.openBracket, start..<i, -1)
      case .closeBracket: i += 1; append(.closeBracket, start..<i, -1)
      case .quote:
        i += 1
        append(tokens[start].shape.contains(.closeQuote) ? .closeQuote : .openQuote, start..<i, -1)
      case .stop: i += 1; append(.stop, start..<i, -1)
      default: i += 1; append(.other, start..<i, -1)
      }
    }
  }

  private mutating func append(_ kind: Chunk.Kind, _ range: Range<Int>, _ ref: Int) {
    chunks.append(Chunk(kind: kind, range: range, ref: ref))
  }

  /// "Several of the houses", "Many left": a phrase of its own.
  private func isQuantifier(_ i: Int, first: Int) -> Bool {
    guard words.quantifiers.contains(word(i)), tag(i).isAdjective || tag(i).isAdverb else {
      return false
    }
    return word(i + 1) == words.of || i == first && tag(i + 1).isVerb
  }

  /// "over 100 people", "up to $4 million", "almost a decade": a preposition or adverb that belongs
  /// to the amount.
  private func isApproximate(_ i: Int, limit: Int) -> Bool {
    amountAt[i] >= 0 && Int(amountAt[i]) < limit
  }

  private mutating func nounPhraseNominal(at i: Int, limit: Int) -> Int? {
    nounPhrase(at: i, limit: limit)
  }

  private mutating func appendNounPhrase(at start: Int, limit: Int) -> Int {
    if let np = nounPhrase(at: start, limit: limit) {
      let end = max(nounPhrases[np].range.upperBound, start + 1)
      append(.nounPhrase, start..<end, np)
      return end
    }
    append(.other, start..<(start + 1), -1)
    return start + 1
  }
}
