/// The parts of a token that begins with digits: "1,000", "3.5", "39" + "th", "10" + "-year-old".
struct DigitForm {
  /// Value of the leading number; nil where the token does not begin with one.
  private(set) var value: Double?
  /// Value of "1/2" where the token is a fraction below one with a common denominator.
  private(set) var fraction: Double?
  /// The letters, hyphens and so on behind the number.
  private(set) var suffix: Slice<UnsafeBufferPointer<UInt8>>
  /// Digits before any point, commas not counted.
  private(set) var digits = 0
  private(set) var hasComma = false
  private(set) var hasPoint = false

  init(_ form: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var sign = 1.0
    if at < form.count, form[at] == 0x2D || form[at] == 0x2B {
      sign = form[at] == 0x2D ? -1 : 1
      at += 1
    } else if form.count > 3, form[0] == 0xE2, form[1] == 0x88, form[2] == 0x92 {
      sign = -1
      at += 3
    } else if at < form.count, form[at] == 0x27 {
      at += 1
    }
    var number = 0.0
    var place = 0.0
    let start = at
    loop: while at < form.count {
      let byte = form[at]
      switch byte {
      case 0x30...0x39:
        if place > 0 {
          number += Double(byte - 0x30) * place
          place /= 10
        } else {
          number = number * 10 + Double(byte - 0x30)
          digits += 1
        }
      case 0x2C where at + 1 < form.count: hasComma = true
      case 0x2E where at + 1 < form.count && form[at + 1] &- 0x30 < 10 && place == 0:
        place = 0.1
        hasPoint = true
      case 0xC2 where at + 1 < form.count && (0xBC...0xBE).contains(form[at + 1]):
        number += Double(form[at + 1] - 0xBB) / 4
        digits = max(digits, 1)
        at += 1
      default: break loop
      }
      at += 1
    }
    suffix = form[at...]
    guard at > start, digits > 0 || hasPoint else { return }
    value = number * sign
    if suffix.count >= 2, suffix.first == 0x2F {
      let below = suffix.dropFirst().reduce(0) {
        $1 &- 0x30 < 10 && $0 >= 0 && $0 < 1000 ? $0 * 10 + Int($1 - 0x30) : -1
      }
      if [2, 3, 4, 5, 8, 10, 16].contains(below), number < Double(below) {
        fraction = number / Double(below)
      }
    }
  }

  /// Four digits that may be a year.
  var isYear: Bool {
    guard let value, !hasComma, !hasPoint, digits == 4 else { return false }
    return value >= 1000 && value <= 2100
  }

  /// The suffix is "st", "nd", "rd" or "th".
  var isOrdinal: Bool {
    guard suffix.count == 2, let first = suffix.first, let last = suffix.last else { return false }
    switch (first | 0x20, last | 0x20) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return value != nil
    default: return false
    }
  }
}

/// A hyphenated token that begins with number words: "twenty-one", "two-thirds",
/// "three-and-a-half", "five" + "-member".
struct HyphenForm {
  private(set) var value = 0.0
  private(set) var isFraction = false
  /// Parts behind the number.
  private(set) var rest: [WordID] = []

  init?(_ form: UnsafeBufferPointer<UInt8>, _ scan: QuantityScan) {
    var parts: [WordID] = []
    for part in form.split(separator: 0x2D) {
      parts.append(scan.vocabulary.find(UnsafeBufferPointer(rebasing: part)) ?? .none)
    }
    guard parts.count > 1, let first = scan.words.numbers[parts[0]], first.kind == .cardinal else {
      return nil
    }
    value = first.value
    var used = 1
    if let second = scan.words.numbers[parts[1]] {
      switch second.kind {
      case .cardinal where value >= 20 && second.value < 10:
        value += second.value
        used = 2
      case .multiplier:
        value *= second.value
        used = 2
      case .fraction:
        value /= second.value
        isFraction = true
        used = 2
      case .ordinal where second.value > 2 && second.value <= 10 && value < second.value:
        value /= second.value  // "one-third"
        isFraction = true
        used = 2
      default: break
      }
    } else if parts.count >= 4, parts[1] == scan.words.and, parts[2] == scan.words.a,
      parts[3] == scan.words.half
    {
      value += 0.5
      used = 4
    }
    rest = Array(parts[used...])
  }
}
