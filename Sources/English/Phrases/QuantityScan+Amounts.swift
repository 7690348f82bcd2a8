extension QuantityScan {
  /// "$4 billion", "£3.2m", "US$40", "$5-10": a currency sign, then a number.
  func moneyBySign(at index: Int) -> Quantity? {
    guard let unit = unit(index), unit.kind == .money, shape(index).contains(.punctuation),
      shape(index + 1).contains(.hasDigit)
    else { return nil }
    if let number = number(at: index + 1) {
      var end = number.end
      // "$40 million-a-year" has its multiplier in a compound; "$2 US" names the country.
      if let second = self.unit(end), second.kind == .money, second.lemma == unit.lemma { end += 1 }
      return make(index..<end, .money, number.value, unit.lemma)
    }
    let parts = DigitForm(form(index + 1))
    guard let value = parts.value else { return nil }
    return make(index..<index + 2, .money, value * compoundScale(parts.suffix), unit.lemma)
  }

  /// The scale in "4-billion", "5m-a-year", or 1.
  private func compoundScale(_ suffix: Slice<UnsafeBufferPointer<UInt8>>) -> Double {
    let parts = suffix.split(separator: 0x2D)
    guard let first = parts.first else { return 1 }
    if first.count == 1, first.first.map({ $0 | 0x20 }) == 0x6D { return 1e6 }
    let word = vocabulary.find(UnsafeBufferPointer(rebasing: first)) ?? .none
    guard let entry = words.numbers[word], entry.kind == .multiplier else { return 1 }
    return entry.value
  }

  /// A number with the unit behind it, or alone.
  func amount(at index: Int) -> Quantity? {
    if let ordinal = ordinal(at: index) { return ordinal }
    guard let number = number(at: index) else { return nil }
    let end = number.end
    if let percent = percent(index, number) { return percent }
    if let unit = unit(end), let quantity = measured(index, number, unit) { return quantity }
    if let quantity = foreignMoney(index, number) { return quantity }
    if word(end) == words.degreeSign { return temperature(index, number) }
    if number.hasScale, isMetres(index, number) {
      return make(index..<end, .measure, number.value / 1e6, metre ?? .none)
    }
    if number.isFraction {
      return fraction(index, number)
    }
    if number.isPlainDigits, let year = year(at: index) { return year }
    if word(index) == words.one, end == index + 1, !countsAsOne(index) { return nil }
    if word(end) == words.in, let whole = self.number(at: end + 1), number.value < whole.value,
      whole.value <= 1000, number.value >= 1, word(index - 1) != words.the,
      !DigitForm(form(end + 1)).isYear
    {
      return make(index..<whole.end, .percent, number.value / whole.value * 100, words.percent)
    }
    return make(index..<end, .number, number.value)
  }

  /// "half of the town", "a third of them", "two-thirds": a share; else a number below one.
  private func fraction(_ index: Int, _ number: NumberMatch) -> Quantity? {
    let next = word(number.end)
    if word(index) == words.half, number.end == index + 1 {
      let before = word(index - 1)
      let isShare =
        next == words.of || next == words.the || next == words.its
        || next == words.their || next == words.those || next == words.his
      guard isShare || before == words.than else { return nil }
      return make(index..<number.end, .percent, 50, words.percent)
    }
    return make(index..<number.end, .percent, number.value * 100, words.percent)
  }

  private func percent(_ index: Int, _ number: NumberMatch) -> Quantity? {
    let end = number.end
    let next = word(end)
    if let unit = words.units[next], unit.kind == .percent {
      let hasPoints = word(end + 1) == words.points || word(end + 1) == words.point
      let last = hasPoints && next != words.percentSign ? end + 2 : end + 1
      return make(index..<last, .percent, number.value, words.percent)
    }
    if next == words.per, word(end + 1) == words.cent {
      return make(index..<end + 2, .percent, number.value, words.percent)
    }
    return nil
  }

  private func measured(
    _ index: Int, _ number: NumberMatch, _ unit: QuantityWords.Unit
  ) -> Quantity? {
    let end = number.end
    switch unit.kind {
    case .duration: return duration(index, number, unit)
    case .money:
      // "40 pounds 50" has pence; a sign may stand behind the number unless it opens another.
      if shape(end).contains(.punctuation), shape(end + 1).contains(.hasDigit) { return nil }
      return make(index..<end + 1, .money, number.value * unit.factor, unit.lemma)
    default:
      // Letters such as "m" and "g" are units behind digits only.
      if tokens[end].end - tokens[end].start == 1,
        !tokens[index].shape.contains(.hasDigit) || tokens[end].shape.contains(.capitalised)
      {
        return nil
      }
      var last = end + 1
      if let per = perUnitEnd(last) { last = per }
      if unit.lemma == words.degree,
        [words.celsius, words.fahrenheit, words.centigrade].contains(
          word(last))
      {
        last += 1
      }
      return make(index..<last, .measure, number.value, unit.lemma)
    }
  }

  /// Behind "per hour", "an hour" after a measure.
  private func perUnitEnd(_ index: Int) -> Int? {
    let joint = word(index)
    guard joint == words.per || joint == words.a || joint == words.an || joint == words.slash,
      let unit = unit(index + 1), unit.kind == .duration || joint == words.per
    else { return nil }
    return index + 2
  }

  /// "40 US dollars", "300 square metres", "5 cubic feet".
  private func foreignMoney(_ index: Int, _ number: NumberMatch) -> Quantity? {
    let end = number.end
    guard let unit = unit(end + 1) else { return nil }
    if unit.kind == .money, shape(end).contains(.capitalised),
      !shape(end + 1).contains(.punctuation)
    {
      return make(index..<end + 2, .money, number.value * unit.factor, unit.lemma)
    }
    let next = word(end)
    if unit.kind == .measure, [words.square, words.cubic, words.sq, words.cu].contains(next) {
      return make(index..<end + 2, .measure, number.value, unit.lemma)
    }
    return nil
  }

  private func temperature(_ index: Int, _ number: NumberMatch) -> Quantity {
    let sign = number.end
    let hasScale =
      !shape(sign + 1).contains(.spaceBefore) && range.contains(sign + 1)
      && tokens[sign + 1].end - tokens[sign + 1].start == 1
      && !shape(sign + 1).contains(.punctuation)
    return make(index..<sign + (hasScale ? 2 : 1), .measure, number.value, words.degree)
  }

  private var metre: WordID? { vocabulary.find("metre") }

  /// "a 100m race", "8,848m": metres, where neither people nor things in the plural are counted.
  private func isMetres(_ index: Int, _ number: NumberMatch) -> Bool {
    let last = form(index).last.map { $0 | 0x20 }
    guard last == 0x6D, number.end == index + 1 else { return false }
    let next = number.end
    guard range.contains(next), !shape(next).contains(.punctuation) else { return true }
    if word(next) == words.people || word(next) == words.of { return false }
    return form(next).last != 0x73
  }

  /// Whether "one" counts something here, and does not stand for it.
  private func countsAsOne(_ index: Int) -> Bool {
    let before = word(index - 1)
    let next = word(index + 1)
    let pronoun = [
      words.no, words.the, words.this, words.that, words.each, words.every, words.any,
      words.another, words.these, words.those, words.which, words.some,
    ]
    guard !pronoun.contains(before), range.contains(index + 1) else { return false }
    return next != words.of && next != words.another && !shape(index + 1).contains(.punctuation)
      && shape(index + 1).contains(.spaceBefore)
  }

  func ordinal(at index: Int) -> Quantity? {
    if shape(index).contains(.hasDigit) {
      let parts = DigitForm(form(index))
      guard parts.isOrdinal, let value = parts.value else { return nil }
      return make(index..<index + 1, .ordinal, value)
    }
    guard let entry = words.numbers[word(index)], entry.kind == .ordinal else { return nil }
    return make(index..<index + 1, .ordinal, entry.value)
  }
}
