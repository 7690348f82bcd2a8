internal import English

/// Whether a phrase can at all be a thing of the kind that is asked for.
struct KindCheck {
  let question: Question
  let lexicon: Lexicon
  /// "several", "many".
  let vagueNumbers: WordSet

  /// Classes of meaning that no person and no group is of.
  private static let lifeless: Set<SenseFile> = [
    .nounEvent, .nounFeeling, .nounFood, .nounPhenomenon, .nounPlant, .nounProcess, .nounShape,
    .nounState, .nounSubstance, .nounTime,
  ]

  /// - Parameter head: the token that the phrase is named by.
  func admits(_ range: Range<Int>, head: Int, in reading: Reading) -> Bool {
    // "which", "that": what it stands for is not known.
    if range.count == 1, reading.tokens[range.lowerBound].tag.isWh { return false }
    if question.wh == .howMany, !isCount(range, reading) || isOnlyMoney(range, reading) {
      return false
    }
    if isBareWhat, isOnlyDate(range, reading) { return false }
    switch question.kind {
    case .person, .organisation: return question.asksForName || !isLifeless(head, reading)
    case .number: return !countsOthers(range, reading)
    case .amount: return question.dimension != .money || isMoney(range, reading)
    case .duration: return question.dimension == .age || !isOnlyAge(range, reading)
    case .time: return question.dimension != .year || hasNumber(range, reading)
    default: return true
    }
  }

  /// "A 19-year-old" for "how many years": the age of somebody is no length of time.
  private func isOnlyAge(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let kinds = quantities(in: range, reading).map(\.kind)
    return !kinds.isEmpty && kinds.allSatisfy { $0 == .age }
  }

  /// How many is told by a number, or by a word such as "several".
  private func isCount(_ range: Range<Int>, _ reading: Reading) -> Bool {
    quantities(in: range, reading).contains { !$0.value.isNaN }
      || range.contains {
        reading.tokens[$0].shape.contains(.hasDigit) || reading.tokens[$0].tag == .number
          || vagueNumbers.contains(reading.tokens[$0].word)
      }
  }

  /// "How many councillors": a sum of money counts none. ("How many dollars" asks for one.)
  private func isOnlyMoney(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let found = quantities(in: range, reading)
    guard !found.isEmpty, let asked = question.asked else { return false }
    return found.allSatisfy {
      $0.kind == .money && !$0.unit.isNone
        && lexicon.canonical($0.unit) != lexicon.canonical(asked.lemma)
    } && !lexicon.isKind(asked.lemma, of: lexicon.intern("money"))
  }

  /// "What did she die of?": "what" by itself, and not behind a form of "be", asks for no date.
  private var isBareWhat: Bool {
    question.wh == .what && question.asked == nil && question.kind == .thing && !question.isCopula
  }

  private func isOnlyDate(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let found = quantities(in: range, reading)
    return found.contains { quantity in
      [.date, .year, .clockTime].contains(quantity.kind)
        && range.allSatisfy {
          quantity.range.contains($0) || reading.tokens[$0].tag == .determiner
            || reading.tokens[$0].tag == .preposition
        }
    }
  }

  private func hasNumber(_ range: Range<Int>, _ reading: Reading) -> Bool {
    range.contains { reading.tokens[$0].shape.contains(.hasDigit) }
      || !quantities(in: range, reading).isEmpty
  }

  private func quantities(in range: Range<Int>, _ reading: Reading) -> ArraySlice<Quantity> {
    var start = reading.firstQuantity(from: range.lowerBound)
    // One may begin before the range: "131" of "the 131-page report".
    if start > 0, reading.quantities[start - 1].range.overlaps(range) { start -= 1 }
    var end = start
    while end < reading.quantities.count, reading.quantities[end].range.overlaps(range) { end += 1 }
    return reading.quantities[start..<end]
  }

  func admits(_ filler: Argument.Filler, in reading: Reading) -> Bool {
    guard case .nounPhrase(let np) = filler else { return true }
    let phrase = reading.nounPhrases[np]
    return admits(phrase.range, head: phrase.head, in: reading)
  }

  /// "Heavy rain" for "which company": the noun means no actor in any of its first senses.
  private func isLifeless(_ head: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[head]
    guard token.tag.isNoun, !token.tag.isName,
      let file = lexicon.info(token.lemma).firstNounFile, Self.lifeless.contains(file)
    else { return false }
    return !lexicon.isKind(token.lemma, of: lexicon.intern("person"))
      && !lexicon.isKind(token.lemma, of: lexicon.intern("group"))
  }

  /// "Eleven Liberals" for "how many Greens": another name is counted.
  private func countsOthers(_ range: Range<Int>, _ reading: Reading) -> Bool {
    guard question.wh == .howMany, let asked = question.asked,
      question.reading.tokens[asked.head].tag.isName
    else { return false }
    let np = Int(reading.nounPhraseAt[range.lowerBound])
    guard np >= 0 else { return false }
    let head = reading.tokens[reading.nounPhrases[np].head]
    return head.tag.isName && head.lemma != asked.lemma
      && head.word != question.reading.tokens[asked.head].word
  }

  /// A sum of money, or a number that may be one: no percentage, time or rank.
  private func isMoney(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let kinds = quantities(in: range, reading).map(\.kind)
    return kinds.isEmpty || kinds.contains { $0 == .money || $0 == .number }
  }
}
