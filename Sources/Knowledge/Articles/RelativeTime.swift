internal import English

extension Article {
  /// The day the article says it is of: the first whole date in a line that is no prose.
  package var date: CalendarDay? {
    for quantity in reading.quantities where quantity.kind == .date && !quantity.value.isNaN {
      let sentence = Int(reading.sentenceAt[quantity.range.lowerBound])
      guard sentence >= 0, reading.sentences[sentence].kind != .prose else { continue }
      let value = Int(quantity.value)
      let found = CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
      if found.year > 1000, (1...12).contains(found.month), (1...31).contains(found.day) {
        return found
      }
    }
    return nil
  }

  /// What "yesterday", "last year", "on Tuesday" or "two years ago" means on the article's own day;
  /// nil for times that are whole without it, and where the article has no date.
  /// - Parameters:
  ///   - words: the words of the time, in lower case.
  ///   - isAhead: it is said of what is still to come.
  package func day(of words: [String], isAhead: Bool) -> CalendarDay? {
    guard let date else { return nil }
    let pointer = words.first { ["last", "next", "this"].contains($0) }
    let step = pointer == "last" ? -1 : pointer == "next" ? 1 : 0
    for (place, word) in words.enumerated() {
      switch word {
      case "yesterday": return date.adding(days: -1)
      case "today", "tonight": return date
      case "tomorrow": return date.adding(days: 1)
      case "year" where pointer != nil: return CalendarDay(year: date.year + step)
      case "month" where pointer != nil:
        let found = date.adding(months: step)
        return CalendarDay(year: found.year, month: found.month)
      case "ago" where place > 1:
        return Self.ago(words[place - 2], words[place - 1], date)
      default:
        guard let weekday = CalendarDay.weekdays.firstIndex(of: word) else { continue }
        return Self.nearest(weekday, date, isAhead: isAhead || step > 0, isOther: step != 0)
      }
    }
    return nil
  }

  private static func nearest(
    _ weekday: Int, _ date: CalendarDay, isAhead: Bool, isOther: Bool
  ) -> CalendarDay {
    var distance = isAhead ? (weekday - date.weekday + 7) % 7 : -((date.weekday - weekday + 7) % 7)
    if distance == 0, isOther { distance = isAhead ? 7 : -7 }
    return date.adding(days: distance)
  }

  private static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]

  private static func ago(_ number: String, _ unit: String, _ date: CalendarDay) -> CalendarDay? {
    guard let count = numbers[number] ?? Int(number), count >= 0, count < 1000 else { return nil }
    switch unit {
    case "day", "days": return date.adding(days: -count)
    case "month", "months":
      let found = date.adding(months: -count)
      return CalendarDay(year: found.year, month: found.month)
    case "year", "years", "decades", "decade":
      return CalendarDay(year: date.year - count * (unit.hasPrefix("decade") ? 10 : 1))
    default: return nil
    }
  }
}
