internal import English

/// Whether a phrase can at all be a thing of the kind that is asked for.
struct KindCheck {
  let question: Question
  let lexicon: Lexicon

  /// Classes of meaning that no person and no group is of.
  private static let lifeless: Set<SenseFile> = [
    .nounEvent, .nounFeeling, .nounFood, .nounPhenomenon, .nounPlant, .nounProcess, .nounShape,
    .nounState, .nounSubstance, .nounTime,
  ]

  /// - Parameter head: the token that the phrase is named by.
  func admits(_ range: Range<Int>, head: Int, in reading: Reading) -> Bool {
    switch question.kind {
    case .person, .organisation: return question.asksForName || !isLifeless(head, reading)
    case .number: return !countsOthers(range, reading)
    case .amount: return question.dimension != .money || isMoney(range, reading)
    default: return true
    }
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
    var isOther = false
    var q = reading.firstQuantity(from: range.lowerBound)
    while q < reading.quantities.count, range.contains(reading.quantities[q].range.lowerBound) {
      switch reading.quantities[q].kind {
      case .money, .number: return true
      default: isOther = true
      }
      q += 1
    }
    return !isOther
  }
}
