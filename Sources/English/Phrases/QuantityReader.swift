/// Finds numbers, amounts, dates and the like in tokens. Make one for a vocabulary and keep it.
///
/// `Quantity.value` is in units of one; of a percentage in per cent; of a date year * 10000 +
/// month * 100 + day with 0 for what is not said (NaN for "yesterday"); of a clock time minutes
/// since midnight; of a score or range its first number; of an age or duration in its own unit.
package struct QuantityReader: Sendable {
  let words: QuantityWords

  package init(vocabulary: inout Vocabulary) {
    words = QuantityWords(vocabulary: &vocabulary)
  }

  /// The quantities of a reading, in order, none overlapping. Needs tokens and sentences.
  package func quantities(in reading: Reading, vocabulary: Vocabulary) -> [Quantity] {
    reading.bytes.withUnsafeBufferPointer { bytes in
      var found: [Quantity] = []
      for sentence in reading.sentences where sentence.kind != .residue {
        var scan = QuantityScan(
          tokens: reading.tokens, bytes: bytes, range: sentence.tokens, words: words,
          vocabulary: vocabulary)
        scan.run()
        found.append(contentsOf: scan.found)
      }
      return found
    }
  }

  /// The amount with the words before it that belong to it: "more than 40", "an estimated 3 %".
  package func widened(_ range: Range<Int>, in reading: Reading) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, let phrases = words.approximators[reading.tokens[start - 1].word] {
      let longest = phrases.filter { phrase in
        phrase.count <= start
          && zip(reading.tokens[start - phrase.count..<start], phrase).allSatisfy {
            $0.word == $1
          }
      }.map(\.count).max()
      guard let longest else { break }
      start -= longest
    }
    return start..<range.upperBound
  }
}

/// One pass over a sentence: at each token the longest quantity that begins there.
struct QuantityScan {
  let tokens: [Token]
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  let words: QuantityWords
  let vocabulary: Vocabulary
  private(set) var found: [Quantity] = []

  init(
    tokens: [Token], bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, words: QuantityWords,
    vocabulary: Vocabulary
  ) {
    self.tokens = tokens
    self.bytes = bytes
    self.range = range
    self.words = words
    self.vocabulary = vocabulary
  }

  mutating func run() {
    var index = range.lowerBound
    while index < range.upperBound {
      if let quantity = quantity(at: index) {
        found.append(quantity)
        index = max(quantity.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    spreadUnits()
  }

  /// The kinds of quantity in the order they are tried; the first that fits is taken.
  private func quantity(at index: Int) -> Quantity? {
    let token = tokens[index]
    guard !token.shape.isDisjoint(with: [.hasDigit, .hyphenated]) || words.mayBegin(token.word)
    else { return nil }
    if let date = date(at: index) { return date }
    if let hour = clockTime(at: index) { return hour }
    if let amount = moneyBySign(at: index) { return amount }
    if let compound = compound(at: index) { return compound }
    if let age = age(at: index) { return age }
    return amount(at: index) ?? bareDuration(at: index)
  }

  /// The word at a token, or none outside the sentence.
  @inline(__always)
  func word(_ index: Int) -> WordID {
    range.contains(index) ? tokens[index].word : WordID.none
  }

  func shape(_ index: Int) -> Shape { range.contains(index) ? tokens[index].shape : [] }

  func calendar(_ index: Int) -> (kind: QuantityWords.CalendarKind, value: Int)? {
    words.calendar[word(index)]
  }

  func unit(_ index: Int) -> QuantityWords.Unit? { words.units[word(index)] }

  /// The bytes of a token, as on disk.
  func form(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[tokens[index].byteRange])
  }

  func make(
    _ range: Range<Int>, _ kind: Quantity.Kind, _ value: Double, _ unit: WordID = .none
  ) -> Quantity {
    Quantity(range: range, kind: kind, value: value, unit: unit)
  }

  /// "10 to 20 per cent", "between 5 and 6 kilos": the first number has the unit of the second.
  private mutating func spreadUnits() {
    guard found.count > 1 else { return }
    for index in (0..<found.count - 1).reversed() where found[index].kind == .number {
      let next = found[index + 1]
      guard next.range.lowerBound == found[index].range.upperBound + 1, !next.unit.isNone else {
        continue
      }
      let joint = word(found[index].range.upperBound)
      let before = word(found[index].range.lowerBound - 1)
      guard
        joint == words.to || joint == words.or || joint == words.hyphen
          || joint == words.and && before == words.between
      else { continue }
      found[index].kind = next.kind
      found[index].unit = next.unit
    }
  }
}
