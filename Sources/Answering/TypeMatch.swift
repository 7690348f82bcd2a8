internal import English

/// How well a kind of span and thing suits a kind of question: from 1 (that is it) to below -1.
struct TypeMatch {
  let words: RankingWords
  let layout: ArticleLayout
  private var reading: Reading { layout.reading }

  func score(_ question: Question, _ candidate: Candidate) -> Float {
    switch candidate.shape {
    case .verbPhrase, .infinitive, .gerund, .thatClause, .reasonClause, .clause:
      return clausal(question, candidate)
    case .prepositional: return prepositional(question, candidate)
    case .adjective: return adjective(question, candidate)
    case .quotation where question.dimension == .title || question.dimension == .name: return 0.8
    case .quotation: return question.kind == .thing ? 0.1 : question.kind == .clause ? 0.2 : -0.6
    case .modifier where isNameRun(candidate):
      // "the Korean economist"
      if question.dimension == .nationality || question.dimension == .language { return 1 }
      return question.kind == .person ? -0.2 : phrase(question, candidate)
    case .modifier:
      return question.asked?.source == .kindOf ? 0.3 : question.kind == .thing ? -0.2 : -0.9
    case .quantity where candidate.quantity >= 0: return quantity(question, candidate)
    case .quantity, .quantityPhrase: return quantityPhrase(question, candidate)
    case .name, .basePhrase, .corePhrase, .ofPhrase, .fullPhrase, .list:
      return phrase(question, candidate)
    }
  }

  private func isNameRun(_ candidate: Candidate) -> Bool {
    candidate.range.allSatisfy { reading.tokens[$0].tag.isName }
  }

  private func isName(_ candidate: Candidate) -> Bool {
    if candidate.shape == .modifier { return true }
    return candidate.nounPhrase >= 0 && reading.nounPhrases[Int(candidate.nounPhrase)].isName
  }

  private func phrase(_ question: Question, _ candidate: Candidate) -> Float {
    let name = isName(candidate)
    switch question.kind {
    case .person:
      switch candidate.kind {
      case .person: return name ? 1 : 0.6
      case .group: return name ? 0.5 : 0.3
      case .unknown: return name ? 0.6 : -0.4
      case .place: return name ? -0.1 : -0.6
      case .time, .duration, .amount, .money, .percent, .number: return -1.5
      case .event, .thing: return name ? -0.3 : -0.6
      }
    case .organisation:
      switch candidate.kind {
      case .group: return name ? 1 : 0.5
      case .unknown, .thing: return name ? 0.6 : -0.3
      case .place: return name ? 0.2 : -0.5
      case .person: return name ? -0.2 : -0.5
      case .time, .duration, .amount, .money, .percent, .number: return -1.5
      case .event: return -0.6
      }
    case .place:
      switch candidate.kind {
      case .place: return name ? 1 : 0.6
      case .group: return name ? 0.3 : 0
      case .unknown, .thing: return name ? 0.5 : -0.1
      case .person: return -0.8
      case .time, .duration, .amount, .money, .percent, .number: return -1.5
      case .event: return -0.3
      }
    case .time:
      switch candidate.kind {
      case .time: return 0.9
      case .duration: return 0.1
      case .event: return -0.5
      default: return -1.1
      }
    case .duration: return candidate.kind == .duration ? 0.8 : candidate.kind == .time ? -0.1 : -1.2
    case .number, .amount: return numeric(question, candidate)
    case .reason: return candidate.kind == .event ? 0 : isQuantity(candidate.kind) ? -1 : -0.3
    case .manner: return isQuantity(candidate.kind) ? -1 : -0.2
    case .definition: return isQuantity(candidate.kind) ? -1 : name ? -0.2 : 0.4
    case .clause: return isQuantity(candidate.kind) ? -0.8 : name ? -0.3 : 0
    case .thing, .list, .choice, .yesNo, .chat, .nonsense:
      if isQuantity(candidate.kind) { return -0.6 }
      if question.dimension == .title || question.dimension == .name { return name ? 0.6 : 0 }
      guard name else { return candidate.kind == .person ? 0.1 : 0.3 }
      switch candidate.kind {
      case .person: return -0.2
      case .place: return -0.1
      case .group: return 0.1
      default: return 0.3
      }
    }
  }

  private func isQuantity(_ kind: EntityKind) -> Bool {
    switch kind {
    case .time, .duration, .amount, .money, .percent, .number: true
    default: false
    }
  }

  /// A noun phrase for "how many", "how much": good if a number stands in it.
  private func numeric(_ question: Question, _ candidate: Candidate) -> Float {
    for position in candidate.range {
      let token = reading.tokens[position]
      if token.tag == .number || token.shape.contains(.numeric) {
        return candidate.kind == .time ? -1 : 0.2
      }
      if words.vagueNumbers.contains(token.word), position == candidate.range.lowerBound {
        return 0
      }
    }
    return -1.2
  }

  /// "two main classes": a number with what it counts.
  private func quantityPhrase(_ question: Question, _ candidate: Candidate) -> Float {
    switch question.kind {
    case .number: 0.5
    case .amount: 0.3
    case .thing, .list: 0
    default: -1
    }
  }

  /// "When IS the final?" asks for a day to come, which a year alone is not.
  private func isNow(_ question: Question) -> Bool {
    guard question.wh == .when, question.isCopula else { return false }
    return question.reading.tokens.first { $0.lemma == words.be }?.tag == .verbThird
  }

  private func isYear(_ candidate: Candidate) -> Bool {
    candidate.quantity >= 0 && reading.quantities[Int(candidate.quantity)].kind == .year
  }

  private func quantity(_ question: Question, _ candidate: Candidate) -> Float {
    let isOrdinal = reading.quantities[Int(candidate.quantity)].kind == .ordinal
    switch question.kind {
    case .number where isOrdinal: return question.dimension == .rank ? 0.8 : -1
    case .time where isYear(candidate) && isNow(question): return -0.5
    case .amount where isOrdinal: return -1
    case .number:
      if question.dimension == .age {
        // Nobody is two million; what is so old is told in years.
        if candidate.kind == .duration { return 1 }
        if reading.quantities[Int(candidate.quantity)].value > 130 { return -1 }
      }
      switch candidate.kind {
      case .number: return 1
      case .percent: return 0
      case .amount: return 0.3
      case .money, .duration: return -0.4
      case .time: return -0.9
      default: return 0.3
      }
    case .amount:
      switch (question.dimension, candidate.kind) {
      case (.money, .money), (.percent, .percent), (.none, .money), (.none, .amount),
        (.none, .percent):
        return 1
      case (.money, .number), (.percent, .number), (.none, .number): return 0.4
      case (.money, _), (.percent, _): return -0.6
      case (_, .amount): return 1
      case (_, .number): return 0.5
      case (_, .time): return -1
      default: return 0
      }
    case .time:
      guard candidate.kind == .time else {
        return candidate.kind == .number ? -0.6 : candidate.kind == .duration ? -0.1 : -1.2
      }
      return 1
    case .duration:
      return candidate.kind == .duration
        ? 1 : candidate.kind == .time ? 0 : candidate.kind == .number ? -0.5 : -1
    case .person, .organisation, .place: return -1.5
    case .thing, .list: return -0.5
    default: return -1
    }
  }

  private func prepositional(_ question: Question, _ candidate: Candidate) -> Float {
    guard candidate.marker >= 0 else { return -1 }
    let marker = reading.tokens[Int(candidate.marker)].lemma
    switch question.kind {
    case .place:
      guard question.wh == .where, words.placePrepositions.contains(marker) else { return -1 }
      if isState(candidate) { return -0.8 }
      return candidate.kind == .place ? 0.8 : isQuantity(candidate.kind) ? -1.3 : 0.2
    case .time:
      guard question.wh == .when || question.asksTime else { return -1 }
      return candidate.kind == .time ? 0.6 : words.timePrepositions.contains(marker) ? -0.4 : -1
    case .duration: return candidate.kind == .duration ? 0.5 : -1
    case .reason: return words.reasonPrepositions.contains(marker) ? 0.7 : -0.4
    case .manner: return words.meansPrepositions.contains(marker) ? 0.8 : 0
    case .number, .amount: return -0.8
    default: return -0.9
    }
  }

  /// "On display", "in use": a state rather than a place.
  private func isState(_ candidate: Candidate) -> Bool {
    Int(candidate.head) == Int(candidate.marker) + 1
      && words.states.contains(reading.tokens[Int(candidate.head)].lemma)
  }

  private func clausal(_ question: Question, _ candidate: Candidate) -> Float {
    switch question.kind {
    case .reason:
      switch candidate.shape {
      case .reasonClause: return 1
      case .infinitive: return 0.5
      case .verbPhrase, .gerund: return 0
      default: return 0.1
      }
    case .manner:
      switch candidate.shape {
      case .gerund: return 0.5
      case .verbPhrase: return 0.1
      default: return -0.1
      }
    case .clause:
      switch candidate.shape {
      case .verbPhrase: return 0.6
      case .infinitive: return 0.4
      case .clause: return 0
      default: return 0.2
      }
    case .time:
      return candidate.marker >= 0
        && words.whenWords.contains(reading.tokens[Int(candidate.marker)].lemma)
        ? 0.3 : -1.3
    case .thing, .definition:
      switch candidate.shape {
      case .infinitive: return -0.1
      case .gerund: return 0
      case .thatClause: return 0
      case .verbPhrase: return -0.5
      default: return -0.7
      }
    default: return -1.5
    }
  }

  private func adjective(_ question: Question, _ candidate: Candidate) -> Float {
    if reading.tokens[Int(candidate.head)].tag.isAdverb, question.kind != .manner,
      question.kind != .choice
    {
      return -1.3
    }
    return adjective(question)
  }

  private func adjective(_ question: Question) -> Float {
    switch question.kind {
    case .manner: question.wh == .howAdjective ? 0.5 : 0.2
    case .thing: question.isCopula ? 0.1 : -0.4
    case .definition: 0
    default: -1.2
    }
  }
}
