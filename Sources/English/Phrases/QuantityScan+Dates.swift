extension QuantityScan {
  /// The date that begins at `index`: "March 5, 2015", "last Friday", "the 1990s", "yesterday".
  func date(at index: Int) -> Quantity? {
    if let entry = calendar(index) {
      switch entry.kind {
      case .month: return month(at: index, from: index)
      case .weekday: return weekday(at: index)
      case .deictic:
        let end = calendar(index + 1)?.kind == .daypart ? index + 2 : index + 1
        return make(index..<end, .date, .nan)
      case .pointer: return pointed(at: index)
      case .part: return partOf(at: index)
      case .season, .feast: return season(at: index, from: index)
      case .era: return era(at: index)
      default: break
      }
    }
    if shape(index).contains(.hasDigit) { return digitDate(at: index) }
    if word(index) == words.the { return century(at: index + 1) }
    if shape(index).contains(.hyphenated) { return midMonth(at: index) }
    return century(at: index)
  }

  /// A month with the day and year round it. `start` is where the date began.
  private func month(at index: Int, from start: Int) -> Quantity? {
    guard let entry = calendar(index), entry.kind == .month else { return nil }
    var day = 0.0
    var year = 0.0
    var end = index + 1
    if let value = dayNumber(end), start == index || calendar(start)?.kind == .weekday {
      day = value
      end += 1
    }
    if start < index, shape(start).contains(.hasDigit) { day = DigitForm(form(start)).value ?? 0 }
    // "5 March" given with the day before it is handled by `digitDate`.
    let comma = word(end) == words.comma ? 1 : 0
    if let value = yearNumber(end + comma), comma == 0 || day > 0 {
      year = value
      end += comma + 1
    } else if word(end) == words.of, let value = yearNumber(end + 1), day == 0 {
      year = value
      end += 2
    }
    if day == 0, year == 0, start == index, !isMonthByItself(index) { return nil }
    if day == 0, !isPlainMonth(index), year == 0, start == index { return nil }
    return make(start..<end, .date, year * 10_000 + Double(entry.value) * 100 + day)
  }

  /// Abbreviated or ambiguous month names ("may", "march", "mar", "sept") must be capitalised and
  /// stand behind a preposition to be months without day or year.
  private func isMonthByItself(_ index: Int) -> Bool {
    shape(index).contains(.capitalised)
      || tokens[index].end - tokens[index].start > 5 && form(index)[0] | 0x20 != 0x6D
  }

  private func isPlainMonth(_ index: Int) -> Bool {
    let length = tokens[index].end - tokens[index].start
    let first = form(index)[0] | 0x20
    guard length <= 3 || length == 5 && first == 0x6D else { return true }
    let before = index - 1
    guard range.contains(before), !shape(index + 1).contains(.capitalised) else { return false }
    return calendar(before)?.kind == .before || calendar(before)?.kind == .pointer
      || calendar(before)?.kind == .part || word(before) == words.and
  }

  /// A day of the month: "5" or "5th".
  private func dayNumber(_ index: Int) -> Double? {
    guard shape(index).contains(.hasDigit) else {
      guard let entry = words.numbers[word(index)], entry.kind == .ordinal, entry.value <= 31 else {
        return nil
      }
      return entry.value
    }
    let parts = DigitForm(form(index))
    guard let value = parts.value, value >= 1, value <= 31, !parts.hasPoint,
      parts.suffix.isEmpty || parts.isOrdinal || parts.suffix.first == 0x2D
        || parts.suffix.first == 0xE2
    else { return nil }
    return value
  }

  private func yearNumber(_ index: Int) -> Double? {
    guard shape(index).contains(.hasDigit) else { return nil }
    let parts = DigitForm(form(index))
    return parts.isYear && parts.suffix.isEmpty ? parts.value : nil
  }

  /// "Saturday, September 12, 2015", "Friday morning", "Thursday".
  private func weekday(at index: Int) -> Quantity? {
    guard shape(index).contains(.capitalised) || tokens[index].end - tokens[index].start > 5 else {
      return nil
    }
    var next = index + 1
    if word(next) == words.comma { next += 1 }
    if calendar(next)?.kind == .month, let date = month(at: next, from: index),
      dayNumber(next + 1) != nil
    {
      return date
    }
    if shape(next).contains(.hasDigit), calendar(next + 1)?.kind == .month,
      let date = digitDate(at: next)
    {
      return make(index..<date.range.upperBound, .date, date.value)
    }
    let end = calendar(index + 1)?.kind == .daypart ? index + 2 : index + 1
    return make(index..<end, .date, .nan)
  }

  /// "last Friday", "next month", "this year", "the past summer", "last night".
  private func pointed(at index: Int) -> Quantity? {
    let next = index + 1
    if let entry = calendar(next) {
      switch entry.kind {
      case .month:
        return make(index..<next + 1, .date, Double(entry.value) * 100)
      case .weekday, .daypart:
        let hasPart = entry.kind == .weekday && calendar(next + 1)?.kind == .daypart
        return make(index..<next + (hasPart ? 2 : 1), .date, .nan)
      case .season, .feast: return make(index..<next + 1, .date, .nan)
      default: return nil
      }
    }
    guard let unit = unit(next), unit.kind == .duration, word(next) == unit.lemma,
      unit.factor >= 86_400, word(index) != words.this || unit.factor < 1e8,
      !shape(next + 1).contains(.hyphenated)
    else { return nil }
    return make(index..<next + 1, .date, .nan)
  }

  /// "early March", "late Thursday", "early 1920s", "mid 2012".
  private func partOf(at index: Int) -> Quantity? {
    let next = index + 1
    if let entry = calendar(next) {
      switch entry.kind {
      case .month, .weekday, .season, .deictic:
        if let date = date(at: next) {
          return make(index..<date.range.upperBound, .date, date.value)
        }
        guard entry.kind == .month, shape(next).contains(.capitalised) else { return nil }
        return make(index..<next + 1, .date, Double(entry.value) * 100)
      case .pointer:
        return pointed(at: next).map { make(index..<$0.range.upperBound, .date, .nan) }
      default: return nil
      }
    }
    if let value = yearNumber(next) { return make(index..<next + 1, .date, value * 10_000) }
    guard range.contains(next), let date = decade(at: next) ?? century(at: next) else { return nil }
    return make(index..<date.range.upperBound, .date, date.value)
  }

  /// "spring 2012", "the summer of 2012", "Christmas 2012", "Christmas".
  private func season(at index: Int, from start: Int) -> Quantity? {
    if calendar(index)?.kind == .feast, isSurname(index) { return nil }
    var end = index + 1
    if calendar(index)?.kind == .feast,
      [2, 3].contains(form(end < range.upperBound ? end : index).count),
      word(end) != words.of, calendar(end) == nil,
      vocabulary.text(word(end)) == "day"
        || vocabulary.text(word(end)) == "eve"
    {
      end += 1
    }
    if let year = yearNumber(end) { return make(start..<end + 1, .date, year * 10_000) }
    if word(end) == words.of, let year = yearNumber(end + 1) {
      return make(start..<end + 2, .date, year * 10_000)
    }
    if calendar(index)?.kind == .feast, shape(index).contains(.capitalised),
      !shape(end).contains(.capitalised)
    {
      return make(start..<end, .date, .nan)
    }
    // "caused it to fall", but "from spring to fall"
    if word(index - 1) == words.to, calendar(index - 2)?.kind != .season { return nil }
    let before = calendar(index - 1)?.kind
    guard before == .before || word(index - 1) == words.the && calendar(index - 2)?.kind == .before
    else { return nil }
    // "in spring", "in the summer", but not "in the fall of the house".
    return word(end) == words.of ? nil : make(start..<end, .date, .nan)
  }

  /// "the artist Joan Christmas": a feast right behind a capitalised word that begins no sentence
  /// and wishes nothing.
  private func isSurname(_ index: Int) -> Bool {
    let before = index - 1
    guard before > range.lowerBound, shape(before).contains(.capitalised), calendar(before) == nil
    else { return false }
    switch vocabulary.text(word(before)) {
    case "merry", "happy", "white", "black", "father", "orthodox", "greek", "russian", "western",
      "good", "holy", "great", "first", "last", "royal":
      return false
    default: return true
    }
  }

  /// "AD 79"
  private func era(at index: Int) -> Quantity? {
    guard shape(index).contains(.allCaps), shape(index + 1).contains(.hasDigit),
      let value = DigitForm(form(index + 1)).value
    else { return nil }
    return make(index..<index + 2, .year, value)
  }

  /// "5 March 2015", "5th of March", "2015-03-05", "12/09/2015", "1990s", "55 BC".
  private func digitDate(at index: Int) -> Quantity? {
    if let decade = decade(at: index) { return decade }
    if let century = century(at: index) { return century }
    if let date = joinedDate(at: index) { return date }
    let parts = DigitForm(form(index))
    if let day = dayNumber(index), parts.suffix.first != 0x2D {
      var next = index + 1
      if word(next) == words.of, calendar(next + 1)?.kind == .month { next += 1 }
      if let entry = calendar(next), entry.kind == .month,
        shape(next).contains(.capitalised)
          || isMonthByItself(next)
      {
        var end = next + 1
        var year = 0.0
        let comma = word(end) == words.comma ? 1 : 0
        if let value = yearNumber(end + comma) {
          year = value
          end += comma + 1
        }
        let value = year * 10_000 + Double(entry.value) * 100 + day
        return make(index..<end, .date, value)
      }
    }
    if let value = parts.value, parts.suffix.isEmpty, let entry = calendar(index + 1),
      entry.kind == .era
    {
      return make(index..<index + 2, .year, value * Double(entry.value))
    }
    return nil
  }

  /// "2015-03-05", "12/09/2015", "9/11".
  private func joinedDate(at index: Int) -> Quantity? {
    var numbers: [Int] = [0]
    var divider: UInt8 = 0
    for byte in form(index) {
      if byte &- 0x30 < 10 {
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte - 0x30), 99_999)
      } else if byte == 0x2D || byte == 0x2F || byte == 0x2E, divider == 0 || byte == divider {
        divider = byte
        numbers.append(0)
      } else {
        return nil
      }
    }
    let isYear = { (year: Int) in year >= 1000 && year <= 2100 }
    if numbers.count == 3, divider != 0 {
      let (year, month, day) =
        isYear(numbers[0])
        ? (numbers[0], numbers[1], numbers[2])
        : numbers[1] > 12
          ? (numbers[2], numbers[0], numbers[1]) : (numbers[2], numbers[1], numbers[0])
      guard isYear(year) || divider == 0x2F && year < 100, (1...12).contains(month),
        (1...31).contains(day)
      else { return nil }
      return make(index..<index + 1, .date, Double(year * 10_000 + month * 100 + day))
    }
    guard numbers.count == 2, divider == 0x2F, (1...12).contains(numbers[0]),
      (1...31).contains(numbers[1]), DigitForm(form(index)).fraction == nil
    else { return nil }
    return make(index..<index + 1, .date, Double(numbers[0] * 100 + numbers[1]))
  }

  /// "1990s", "’90s".
  private func decade(at index: Int) -> Quantity? {
    guard range.contains(index) else { return nil }
    let text = form(index)
    guard text.count > 3, text.last == 0x73, text[text.count - 2] == 0x30 else { return nil }
    var value = 0
    var digits = 0
    for byte in text.dropLast() {
      if byte &- 0x30 < 10 {
        value = value * 10 + Int(byte - 0x30)
        digits += 1
        if digits > 4 { return nil }
      } else if digits > 0 || byte != 0x27 && byte & 0x80 == 0 {
        return nil
      }
    }
    guard digits == 4 && value >= 1000 && value <= 2100 || digits == 2 && text.count > 3 else {
      return nil
    }
    return make(index..<index + 1, .date, Double(digits == 2 ? 1900 + value : value) * 10_000)
  }

  /// "19th century", "the twentieth century BC".
  private func century(at index: Int) -> Quantity? {
    guard let unit = unit(index + 1), unit.kind == .duration, unit.factor > 3e9,
      let ordinal = ordinal(at: index)
    else { return nil }
    let end = calendar(index + 2)?.kind == .era ? index + 3 : index + 2
    return make(index..<end, .date, (ordinal.value - 1) * 100 * 10_000)
  }

  /// "mid-March", "mid-1990s", "mid-2012".
  private func midMonth(at index: Int) -> Quantity? {
    let text = form(index)
    guard text.count > 4, text[0] | 0x20 == 0x6D, text[1] == 0x69, text[2] == 0x64,
      let hyphen = text.firstIndex(of: 0x2D), hyphen == 3
    else { return nil }
    let rest = UnsafeBufferPointer(rebasing: text[4...])
    if let word = vocabulary.find(rest), let entry = words.calendar[word] {
      guard entry.kind == .month || entry.kind == .season else { return nil }
      var end = index + 1
      var year = 0.0
      if let value = yearNumber(end) { (year, end) = (value, end + 1) }
      return make(index..<end, .date, year * 10_000 + Double(entry.value) * 100)
    }
    let parts = DigitForm(rest)
    guard parts.isYear, let value = parts.value else { return nil }
    return make(index..<index + 1, .date, value * 10_000)
  }

  /// A bare number that is a year by its digits and company.
  func year(at index: Int) -> Quantity? {
    let parts = DigitForm(form(index))
    guard parts.isYear, parts.suffix.isEmpty, let value = parts.value else { return nil }
    let next = index + 1
    // "of 1709 schoolchildren" counts people, "in 1918 women voted" gives a year.
    let isDated = calendar(index - 1)?.kind == .before && word(index - 1) != words.of
    if !isDated, word(next) == words.people || isPeople(next) { return nil }
    if calendar(index - 1)?.kind == .before || !range.contains(next)
      || !shape(next).isDisjoint(with: [.punctuation, .capitalised])
    {
      return make(index..<next, .year, value)
    }
    let isPlural = form(next).last == 0x73 && form(next).count > 3
    return isPlural ? nil : make(index..<next, .year, value)
  }

  /// Several people, by the last letters: "schoolchildren", "firemen".
  private func isPeople(_ index: Int) -> Bool {
    guard range.contains(index) else { return false }
    let form = form(index)
    return ["men", "children"].contains {
      form.count >= $0.utf8.count && form.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}
