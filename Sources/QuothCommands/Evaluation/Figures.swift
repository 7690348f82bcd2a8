#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Numbers and columns of reports.
enum Figures {
  /// A number with some decimals, rounded as C's printf does.
  static func fixed(_ value: Double, decimals: Int = 1) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    let count = withVaList([Int32(decimals), value]) {
      vsnprintf(&buffer, buffer.count, "%.*f", $0)
    }
    let length = min(max(Int(count), 0), buffer.count - 1)
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A part of a whole in per cent; 0 of nothing is 0.
  static func percent(_ part: Double, of whole: Int) -> String {
    fixed(whole == 0 ? 0 : 100 * part / Double(whole))
  }

  /// The text with blanks before it, `width` characters wide.
  static func right(_ text: some CustomStringConvertible, _ width: Int) -> String {
    let text = text.description
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The text with blanks after it, `width` characters wide.
  static func left(_ text: some CustomStringConvertible, _ width: Int) -> String {
    let text = text.description
    return text + String(repeating: " ", count: max(0, width - text.count))
  }
}
