extension QuantityScan {
  /// One token that holds a number and more: "10-year-old", "1,800-metre", "230-197", "5m-krone",
  /// "five-member", "20km".
  func compound(at index: Int) -> Quantity? {
    let shape = shape(index)
    if shape.contains(.hasDigit) { return digitCompound(at: index) }
    guard shape.contains(.hyphenated), let parts = HyphenForm(form(index), self),
      !parts.rest.isEmpty
    else { return nil }
    return unitCompound(index, parts.value, parts.rest)
  }

  private func digitCompound(at index: Int) -> Quantity? {
    let parts = DigitForm(form(index))
    guard let value = parts.value, let first = parts.suffix.first else { return nil }
    if first == 0x2F {
      return parts.fraction.map { make(index..<index + 1, .number, $0) }
    }
    guard first == 0x2D || first == 0xE2 || parts.suffix.contains(0x2D) else {
      return attachedUnit(index, value, parts)
    }
    if first == 0x2D || first == 0xE2 {
      let length = first == 0x2D ? 1 : 3
      let rest = UnsafeBufferPointer(rebasing: parts.suffix.dropFirst(length))
      let second = DigitForm(rest)
      if let other = second.value, second.suffix.isEmpty {
        return pair(index, (parts, value), (second, other))
      }
    }
    var scaled = value
    var rest: [WordID] = []
    for (position, part) in parts.suffix.split(separator: 0x2D).enumerated() {
      if position == 0, first != 0x2D, part.count == 1, part.first.map({ $0 | 0x20 }) == 0x6D {
        scaled *= 1e6
        continue
      }
      let word = vocabulary.find(UnsafeBufferPointer(rebasing: part)) ?? .none
      if rest.isEmpty, let entry = words.numbers[word], entry.kind == .multiplier {
        scaled *= entry.value
      } else {
        rest.append(word)
      }
    }
    if parts.isOrdinal || isOrdinalPrefix(parts.suffix) { return nil }
    return unitCompound(index, scaled, rest)
  }

  /// "39th-floor"
  private func isOrdinalPrefix(_ suffix: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    suffix.count > 2 && suffix.dropFirst(2).first == 0x2D && suffix.first != 0x2D
      && (suffix.dropFirst().first.map { [0x74, 0x64, 0x68].contains($0 | 0x20) } ?? false)
  }

  /// A number with the parts behind its hyphen.
  private func unitCompound(_ index: Int, _ value: Double, _ rest: [WordID]) -> Quantity? {
    let range = index..<index + 1
    guard let first = rest.first else { return make(range, .number, value) }
    if first == words.sq || first == words.square, rest.count > 1,
      let unit = words.units[rest[1]]
    {
      return make(range, .measure, value, unit.lemma)
    }
    guard let unit = words.units[first] else { return make(range, .number, value) }
    if unit.kind == .duration {
      let isAge = rest.count > 1 && (rest[1] == words.old || vocabulary.text(rest[1]) == "olds")
      return make(range, isAge ? .age : .duration, value, unit.lemma)
    }
    return make(range, unit.kind, value * (unit.kind == .money ? unit.factor : 1), unit.lemma)
  }

  /// "20km", "70kg", "30cm" in one token; "5m" is left to the numbers.
  private func attachedUnit(_ index: Int, _ value: Double, _ parts: DigitForm) -> Quantity? {
    guard parts.suffix.count > 1 else { return nil }
    let form = UnsafeBufferPointer(rebasing: parts.suffix)
    guard let word = vocabulary.find(form), let unit = words.units[word] else { return nil }
    var end = index + 1
    if unit.kind == .duration, self.word(end) == words.old {
      end += 1
      return make(index..<end, .age, value, unit.lemma)
    }
    return make(index..<end, unit.kind, value * (unit.kind == .money ? unit.factor : 1), unit.lemma)
  }

  /// "230-197" is a score, "2009-10" years, "10-15 people" a range of numbers.
  private func pair(
    _ index: Int, _ first: (form: DigitForm, value: Double),
    _ second: (form: DigitForm, value: Double)
  ) -> Quantity? {
    let range = index..<index + 1
    if first.form.isYear, second.form.isYear || second.form.digits == 2 {
      return make(range, .year, first.value)
    }
    if let unit = unit(index + 1), unit.kind != .money || !shape(index + 1).contains(.punctuation) {
      return make(index..<index + 2, unit.kind, first.value, unit.lemma)
    }
    if word(index + 1) == words.per, word(index + 2) == words.cent {
      return make(index..<index + 3, .percent, first.value, words.percent)
    }
    let counts =
      word(index + 1) == words.people
      || self.range.contains(index + 1) && !shape(index + 1).contains(.punctuation)
        && form(index + 1).last == 0x73 && first.value < second.value
    return make(range, counts ? .number : .score, first.value)
  }
}
