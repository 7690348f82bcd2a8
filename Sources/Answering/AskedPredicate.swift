internal import English
internal import Knowledge

/// The main verb of a question with its arguments, to compare with a sentence's clauses.
struct AskedPredicate {
  private let reading: Reading
  private let verb: VerbGroup
  private let arguments: [Argument]

  /// Of the question as a statement; nil where that has no main verb.
  init?(_ statement: PartAnswerer.Statement?) {
    guard let statement,
      let main = statement.reading.clauses.first(where: { $0.kind == .main && $0.verb != nil }),
      let verb = main.verb
    else { return nil }
    let reading = statement.reading
    self.reading = reading
    self.verb = verb
    arguments = main.arguments.filter {
      guard case .nounPhrase(let np) = $0.filler else { return false }
      return reading.nounPhrases[np].head != statement.gap
    }
  }

  /// How a clause of the verb's agrees.
  private struct Agreement {
    var agreeing = 0
    /// Arguments that stand in another place of the verb.
    var moved = 0
    /// Arguments whose place something else fills.
    var others = 0
    var holdsAnswer = false
    var isSameVerb = false
    var value: Double {
      Double(agreeing) - 0.5 * Double(moved) - 0.7 * Double(others) + (isSameVerb ? 0.3 : 0)
        + (holdsAnswer ? 0.3 : 0)
    }
  }

  /// Notes what the clause that agrees best says else than the question.
  func compare(
    with text: GroundingReader.Sentence, _ answer: Range<Int>?, _ article: Article,
    _ reader: GroundingReader, _ result: inout Grounding
  ) {
    result.isCircumstanceMissing = arguments.contains { isMissing($0, text) }
    let isBe = verb.lemma == reader.arguments.words.be
    var best: Agreement?
    for c in text.layout.clauses(of: text.number) {
      let clause = text.reading.clauses[c]
      guard let other = clause.verb else { continue }
      let isSame = other.lemma == verb.lemma
      guard isSame || !isBe && reader.relations.mayStand(other.lemma, for: verb.lemma) else {
        continue
      }
      let holdsAnswer = answer.map { clause.range.contains($0.lowerBound) } ?? false
      if isBe, answer != nil, !holdsAnswer { continue }
      var found = agreement(with: clause, article, reader.arguments)
      found.isSameVerb = isSame
      found.holdsAnswer = holdsAnswer
      if found.value > best?.value ?? -.infinity {
        best = found
        result.otherArguments = found.others
        result.isPredicateDenied = other.isNegated != verb.isNegated
      }
    }
  }

  /// Whether nothing of a sentence stands for a name or number behind a preposition.
  private func isMissing(_ argument: Argument, _ text: GroundingReader.Sentence) -> Bool {
    guard argument.slot == .prepositional, case .nounPhrase(let np) = argument.filler else {
      return false
    }
    let head = reading.tokens[reading.nounPhrases[np].head]
    guard head.tag.isName || head.tag == .number || head.shape.contains(.hasDigit) else {
      return false
    }
    return !text.tokens.contains { text.stands($0, for: head) } && !text.refers(to: head.word)
  }

  private func agreement(
    with clause: Clause, _ article: Article, _ matcher: ArgumentMatcher
  ) -> Agreement {
    var result = Agreement()
    for argument in arguments {
      var here = 0.0
      var elsewhere = 0.0
      var isFilled = false
      for other in clause.arguments {
        let value = matcher.compare(argument.filler, reading, other.filler, article).value
        if other.slot == argument.slot,
          other.slot != .prepositional || other.preposition == argument.preposition
        {
          here = max(here, value)
          isFilled = true
        } else {
          elsewhere = max(elsewhere, value)
        }
      }
      if here >= 0.4 {
        result.agreeing += 1
      } else if elsewhere >= 0.4 {
        result.moved += 1
      } else if isFilled {
        result.others += 1
      }
    }
    return result
  }
}
