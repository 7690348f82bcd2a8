extension QuantityScan {
  /// "twelve years", "40 years old", "three weeks ago", "2 hours and 30 minutes".
  func duration(_ index: Int, _ number: NumberMatch, _ unit: QuantityWords.Unit) -> Quantity? {
    var end = number.end + 1
    let next = word(end)
    if next == words.old { return make(index..<end + 1, .age, number.value, unit.lemma) }
    if next == words.of, word(end + 1) == words.age {
      return make(index..<end + 2, .age, number.value, unit.lemma)
    }
    if isPointer(end) { return make(index..<end + 1, .date, .nan) }
    var value = number.value
    // A smaller unit behind: "3 years, 2 months", "an hour and a half".
    if next == words.and, word(end + 1) == words.a, word(end + 2) == words.half {
      value += 0.5
      end += 3
    } else {
      let joint = next == words.and || next == words.comma ? 1 : 0
      if let second = self.number(at: end + joint), let smaller = self.unit(second.end),
        smaller.kind == .duration, smaller.factor < unit.factor
      {
        value += second.value * smaller.factor / unit.factor
        end = second.end + 1
      }
    }
    if isPointer(end) { return make(index..<end + 1, .date, .nan) }
    return make(index..<end, .duration, value, unit.lemma)
  }

  /// "ago", "later", "earlier" behind a duration make a point in time of it; "earlier than" does not.
  private func isPointer(_ index: Int) -> Bool {
    let pointer = word(index)
    return pointer == words.ago
      || (pointer == words.later || pointer == words.earlier) && word(index + 1) != words.than
  }

  /// "weeks", "several years", "a month", "half an hour", "a few days ago": no number is said.
  func bareDuration(at index: Int) -> Quantity? {
    var at = index
    var value = Double.nan
    var hasArticle = false
    if word(at) == words.half, word(at + 1) == words.a || word(at + 1) == words.an {
      (at, value) = (at + 2, 0.5)
      hasArticle = true
    } else if word(at) == words.a || word(at) == words.an {
      (at, value) = (at + 1, 1)
      hasArticle = true
      if word(at) == words.few || word(at) == words.couple {
        at += word(at) == words.couple && word(at + 1) == words.of ? 2 : 1
        value = .nan
      }
    } else if [words.few, words.several, words.many, words.some].contains(word(at)) {
      at += 1
    }
    guard let unit = unit(at), unit.kind == .duration else { return nil }
    let isPlural = form(at).last == 0x73 || word(at) != unit.lemma
    if at == index, !isPlural { return nil }
    if hasArticle, value.isNaN != isPlural { return nil }
    // "$5 a day", "twice a week" are rates.
    if hasArticle, !value.isNaN, let last = found.last, last.range.upperBound == index {
      return nil
    }
    let end = at + 1
    if word(end) == words.old { return make(index..<end + 1, .age, value, unit.lemma) }
    if isPointer(end) { return make(index..<end + 1, .date, .nan) }
    if word(end) == words.and, word(end + 1) == words.a, word(end + 2) == words.half {
      return make(index..<end + 3, .duration, value + 0.5, unit.lemma)
    }
    return make(index..<end, .duration, value, unit.lemma)
  }

  /// "aged 40", "age 40", "the age of 40", "Lee, 40, said", "in her late 20s".
  func age(at index: Int) -> Quantity? {
    let first = word(index)
    if first == words.aged || first == words.age {
      let at = first == words.age && word(index + 1) == words.of ? index + 2 : index + 1
      guard let number = number(at: at), number.value < 130, number.value > 0 else { return nil }
      if let unit = unit(number.end), unit.kind == .duration {
        return make(at..<number.end + 1, .age, number.value, unit.lemma)
      }
      return make(at..<number.end, .age, number.value, words.durationYear)
    }
    guard shape(index).contains(.hasDigit) else { return nil }
    let parts = DigitForm(form(index))
    guard let value = parts.value, value > 0, value < 130 else { return nil }
    if parts.suffix.isEmpty, word(index - 1) == words.comma, word(index + 1) == words.comma,
      shape(index - 2).contains(.capitalised), !shape(index - 2).contains(.hasDigit),
      calendar(index - 2) == nil, !parts.hasPoint
    {
      return make(index..<index + 1, .age, value, words.durationYear)
    }
    if parts.suffix.count == 1, parts.suffix.first == 0x73 {
      var before = index - 1
      if calendar(before)?.kind == .part { before -= 1 }
      guard [words.his, words.her, words.their, words.my].contains(word(before)) else {
        return nil
      }
      return make(before + 1..<index + 1, .age, value, words.durationYear)
    }
    return nil
  }
}
