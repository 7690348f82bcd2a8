/// A day of the Gregorian calendar, or a month or year of it.
package struct CalendarDay: Sendable, Equatable {
  package var year: Int
  /// 1 to 12, or 0 for the whole year.
  package var month: Int
  /// 1 to 31, or 0 for the whole month.
  package var day: Int

  package init(year: Int, month: Int = 0, day: Int = 0) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Days since 1 March of the year 0 (Hinnant, "chrono-compatible low-level date algorithms").
  var number: Int {
    let y = month <= 2 ? year - 1 : year
    let shifted = (month + 9) % 12
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * shifted + 2) / 5 + day - 1
  }

  /// 0 for Sunday to 6 for Saturday.
  var weekday: Int { (number + 3) % 7 }

  /// The day so many days later.
  func adding(days: Int) -> CalendarDay {
    // At most a few thousand days: step by months.
    var result = self
    result.day += days
    while result.day < 1 {
      result = result.adding(months: -1)
      result.day += result.lengthOfMonth
    }
    while result.day > result.lengthOfMonth {
      result.day -= result.lengthOfMonth
      result = result.adding(months: 1)
    }
    return result
  }

  /// The same day so many months later, which that month may not have.
  func adding(months: Int) -> CalendarDay {
    let total = year * 12 + month - 1 + months
    return CalendarDay(year: total / 12, month: total % 12 + 1, day: day)
  }

  private var lengthOfMonth: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  /// "14 May 2024", "May 2024" or "2024".
  package var text: String {
    let name = month > 0 ? Self.months[month - 1] + " " : ""
    return (day > 0 ? "\(day) " : "") + name + "\(year)"
  }
}
