internal import English

/// Prepositions without a noun phrase behind them.
extension QuestionDraft {
  /// The last preposition that has no noun phrase behind it; `position` is the place behind it.
  func strandedPreposition(from start: Int) -> Site? {
    var i = count - 1
    while i >= start {
      if isPreposition(i) || tag(i) == .particle && i == count - 1 {
        let isStranded =
          i + 1 == count || startsTimePhrase(i + 1) && !startsDate(i + 1)
          || isPreposition(i + 1) && !words.looseAdverbs.contains(word(i + 1)) && !isPair(i)
          || tag(i + 1) == .infinitiveTo || tag(i + 1) == .coordinator || tag(i + 1) == .comma
          || isFiniteVerb(i + 1) && tag(i + 1) != .verbIng
        if isStranded,
          !(words.particles.contains(word(i)) && tag(i - 1).isVerb)
            || tag(i) == .preposition && i + 1 == count && !isPhrasal(i)
        {
          return Site(position: i + 1, slot: .prepositional, preposition: i, verb: i)
        }
      }
      i -= 1
    }
    return nil
  }

  /// "out of", "up to", "from under": two prepositions that are one.
  func isPair(_ position: Int) -> Bool {
    startsNounPhrase(position + 2)
      && (words.particles.contains(word(position)) || word(position + 1) == words.of
        || word(position) == words.because || word(position) == words.according)
  }

  func isPhrasal(_ position: Int) -> Bool {
    words.particles.contains(word(position))
  }

  func startsDate(_ position: Int) -> Bool {
    let index = order[position]
    return question.reading.quantities.contains {
      $0.range.contains(index) && ($0.kind == .date || $0.kind == .year || $0.kind == .clockTime)
    }
  }
}
