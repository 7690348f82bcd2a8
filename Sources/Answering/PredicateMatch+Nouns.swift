internal import English

/// Predicates that are nouns, and "be" between what is known and what is asked.
extension PredicateMatch {
  /// "the discovery of X by Y", "Y's discovery of X" for "who discovered X".
  mutating func addNominals(
    _ phrases: Range<Int>, _ table: MatchTable, _ words: RankingWords
  ) {
    for index in phrases {
      let phrase = reading.nounPhrases[index]
      guard match.tokens.contains(phrase.head),
        let found = table[reading.tokens[phrase.head].lemma],
        Int(found.term) == terms.verb
      else { continue }
      let base = 0.8 * found.strength * (0.3 + 0.7 * agreement(weight(in: phrase.fullRange)))
      if let possessor = phrase.possessor { noteNominal(possessor, .subject, base) }
      for number in match.layout.attachments(of: index) {
        let attachment = reading.attachments[Int(number)]
        guard let object = attachment.object else { continue }
        let slot: Slot =
          attachment.preposition == words.of
          ? .object
          : attachment.preposition == words.by ? .subject : .prepositional
        noteNominal(object, slot, base, attachment.preposition)
      }
    }
  }

  mutating func noteNominal(
    _ phrase: Int, _ slot: Slot, _ base: Float, _ preposition: WordID = .none
  ) {
    guard let gap = question.gap.slot else { return }
    if gap == slot, slot != .prepositional || preposition == question.gap.preposition {
      notePhrase(phrase, base)
    } else if gap == .adverbial, slot == .prepositional {
      notePhrase(phrase, base * 0.6)
    } else if gap == .subject || gap == .object, slot == .object || slot == .subject {
      notePhrase(phrase, base * 0.3)
    }
  }

  /// "What is the capital of X?": over "be" and over class pairs, the side that does not hold the
  /// question's words is the answer.
  mutating func addCopulas(
    _ phrases: Range<Int>, _ clauses: Range<Int>, _ words: RankingWords
  ) {
    for index in clauses {
      let clause = reading.clauses[index]
      guard let group = clause.verb, group.lemma == words.be else { continue }
      var subject: Argument?
      var complement: Argument?
      for argument in clause.arguments {
        if argument.slot == .subject { subject = argument }
        if argument.slot == .complement || argument.slot == .clausal { complement = argument }
      }
      guard let subject, let complement else { continue }
      if verb < 0 { verb = group.head }
      addSides(subject.filler, complement.filler, 1)
    }
    for phrase in phrases {
      for number in match.layout.classPairs(of: phrase) {
        let pair = reading.classPairs[Int(number)]
        guard pair.instance == phrase else { continue }
        guard match.tokens.contains(reading.nounPhrases[pair.instance].head),
          match.tokens.contains(reading.nounPhrases[pair.klass].head), pair.source != .copula
        else { continue }
        addSides(.nounPhrase(pair.instance), .nounPhrase(pair.klass), 0.9)
      }
    }
  }

  mutating func addSides(_ a: Argument.Filler, _ b: Argument.Filler, _ factor: Float) {
    let left = weight(in: range(of: a))
    let right = weight(in: range(of: b))
    let total = max(terms.total, 0.001)
    if left > right {
      note(b, factor * min(1, (left - right) / total))
    } else if right > left {
      note(a, factor * min(1, (right - left) / total))
    }
  }

  func range(of filler: Argument.Filler) -> Range<Int> {
    switch filler {
    case .nounPhrase(let index): match.layout.nominalRange(of: index)
    case .clause(let index): reading.clauses[index].range
    case .tokens(let range): range
    }
  }
}
