/// A number read from digits or words.
struct NumberMatch {
  var end: Int
  var value: Double
  /// Written in digits, without a multiplier.
  var isPlainDigits = false
  /// "dozens", "millions": no exact value.
  var isVague = false
  /// "half", "two-thirds", "a quarter".
  var isFraction = false
  /// Letters that hang on the digits: "m" of "5m".
  var hasScale = false
}

extension QuantityScan {
  /// The cardinal number that begins at `index`, or nil.
  func number(at index: Int) -> NumberMatch? {
    guard range.contains(index) else { return nil }
    if tokens[index].shape.contains(.hasDigit) { return digitNumber(at: index) }
    return wordNumber(at: index)
  }

  private func digitNumber(at index: Int) -> NumberMatch? {
    let parts = DigitForm(form(index))
    guard let value = parts.value else { return nil }
    var match = NumberMatch(end: index + 1, value: value)
    if let scale = scale(parts.suffix) {
      match.value *= scale
      match.hasScale = true
    } else if !parts.suffix.isEmpty {
      return nil
    }
    match.isPlainDigits = !match.hasScale
    // "2 1/2"
    if match.isPlainDigits, shape(index + 1).contains(.hasDigit),
      let fraction = DigitForm(form(index + 1)).fraction
    {
      match.value += fraction
      match.end += 1
    }
    addHalf(&match)
    multiply(&match)
    return match
  }

  /// "m" of "5m": a million before money, people and things; the metre is left to the units.
  private func scale(_ suffix: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    let lower = suffix.map { $0 | 0x20 }
    switch lower.count {
    case 1 where lower[0] == 0x6D: return 1e6
    case 1 where lower[0] == 0x6B: return 1e3
    case 2 where lower[0] == 0x62 && lower[1] == 0x6E: return 1e9
    case 2 where lower[0] == 0x6D && lower[1] == 0x6E: return 1e6
    case 2 where lower[0] == 0x74 && lower[1] == 0x6E: return 1e12
    default: return nil
    }
  }

  private func multiply(_ match: inout NumberMatch) {
    while let next = words.numbers[word(match.end)], next.kind == .multiplier {
      match.value *= next.value
      match.isPlainDigits = false
      match.end += 1
    }
  }

  /// "and a half" behind a number.
  private func addHalf(_ match: inout NumberMatch) {
    if word(match.end) == words.and, word(match.end + 1) == words.a,
      word(match.end + 2) == words.half
    {
      match.value += 0.5
      match.end += 3
      match.isPlainDigits = false
    }
  }

  private func wordNumber(at index: Int) -> NumberMatch? {
    let first = word(index)
    if first == words.a || first == words.an {
      guard let next = words.numbers[word(index + 1)] else { return nil }
      if next.kind == .multiplier { return wordSum(from: index + 1, start: 1) }
      if next.kind == .fraction, word(index + 1) != words.half {
        return NumberMatch(end: index + 2, value: 1 / next.value, isFraction: true)
      }
      if next.kind == .ordinal, next.value >= 3, next.value <= 100, word(index + 2) == words.of {
        return NumberMatch(end: index + 2, value: 1 / next.value, isFraction: true)
      }
      return nil
    }
    if first == words.half { return half(at: index) }
    guard let entry = words.numbers[first] else {
      return tokens[index].shape.contains(.hyphenated) ? hyphenated(at: index) : nil
    }
    switch entry.kind {
    case .cardinal: return fractionOf(wordSum(from: index, start: 0))
    case .vague: return NumberMatch(end: index + 1, value: .nan, isVague: true)
    default: return nil
    }
  }

  private func half(at index: Int) -> NumberMatch? {
    var next = index + 1
    if word(next) == words.a || word(next) == words.an { next += 1 }
    if let entry = words.numbers[word(next)], entry.kind == .multiplier {
      return NumberMatch(end: next + 1, value: entry.value / 2)
    }
    return NumberMatch(end: index + 1, value: 0.5, isFraction: true)
  }

  /// "two thirds", "three quarters".
  private func fractionOf(_ match: NumberMatch?) -> NumberMatch? {
    guard var match, let next = words.numbers[word(match.end)], next.kind == .fraction,
      word(match.end) != words.half, match.value < next.value
    else { return match }
    match.value /= next.value
    match.end += 1
    match.isFraction = true
    return match
  }

  /// Number words added up: "one hundred and twenty-three thousand", "two and a half million".
  private func wordSum(from index: Int, start: Double) -> NumberMatch? {
    var match = NumberMatch(end: index, value: 0)
    var total = 0.0
    var current = start
    var last = Double.infinity
    var at = index
    while range.contains(at) {
      if let entry = words.numbers[word(at)] {
        if entry.kind == .cardinal {
          guard entry.value < last, last >= 100 || last >= 20 && entry.value < 10 else { break }
          current += entry.value
          last = entry.value
        } else if entry.kind == .multiplier {
          current = max(current, 1)
          if entry.value == 100 || entry.value == 12 {
            current *= entry.value
          } else {
            total += current * entry.value
            current = 0
          }
          last = entry.value
        } else {
          break
        }
        at += 1
        match.end = at
      } else if let part = hyphenValue(at), last >= 100 {
        current += part
        last = 1
        at += 1
        match.end = at
      } else if word(at) == words.and, at > index {
        if word(at + 1) == words.a, word(at + 2) == words.half {
          current += 0.5
          at += 3
          match.end = at
        } else if last >= 100, last < .infinity, isCardinal(at + 1) {
          at += 1
        } else {
          break
        }
      } else {
        break
      }
    }
    guard match.end > index else { return nil }
    match.value = total + current
    return match
  }

  private func isCardinal(_ index: Int) -> Bool {
    words.numbers[word(index)]?.kind == .cardinal || hyphenValue(index) != nil
  }

  /// The value of "twenty-one", or nil.
  private func hyphenValue(_ index: Int) -> Double? {
    guard shape(index).contains(.hyphenated), let match = HyphenForm(form(index), self),
      match.rest.isEmpty, !match.isFraction
    else { return nil }
    return match.value
  }

  /// "twenty-one million", "two-thirds", "three-and-a-half".
  private func hyphenated(at index: Int) -> NumberMatch? {
    guard let parts = HyphenForm(form(index), self), parts.rest.isEmpty else { return nil }
    if parts.isFraction {
      return NumberMatch(end: index + 1, value: parts.value, isFraction: true)
    }
    return wordSum(from: index, start: 0)
      ?? NumberMatch(end: index + 1, value: parts.value)
  }
}
