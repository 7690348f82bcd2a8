#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A date and time of day where the program runs.
package struct ClockTime: Sendable, Equatable {
  package var year, month, day, hour, minute, second: Int

  package init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// From "2031-04-05" and "06:07:08"; nil where it is no such time.
  init?(day: Substring, time: Substring) {
    let numbers =
      day.split(separator: "-").map { Int($0) } + time.split(separator: ":").map { Int($0) }
    guard numbers.count == 6, numbers.allSatisfy({ $0 != nil && $0! >= 0 }) else { return nil }
    self.init(
      year: numbers[0]!, month: numbers[1]!, day: numbers[2]!, hour: numbers[3]!,
      minute: numbers[4]!, second: numbers[5]!)
  }

  /// The time now.
  package static func now() -> ClockTime {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return ClockTime(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec))
  }

  /// "2031-04-05 06:07:08"
  package var text: String {
    "\(day(separator: "-")) \(two(hour)):\(two(minute)):\(two(second))"
  }

  /// "2031-04-05T06:07:08"
  var isoText: String { "\(day(separator: "-"))T\(two(hour)):\(two(minute)):\(two(second))" }

  /// "2031-04-05-060708", which sorts by time and is a good file name.
  package var fileName: String {
    "\(day(separator: "-"))-\(two(hour))\(two(minute))\(two(second))"
  }

  private func day(separator: String) -> String {
    "\(four(year))\(separator)\(two(month))\(separator)\(two(day))"
  }

  private func four(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
