/// Text that is safe to print: one line, without control characters.
package enum PlainText {
  /// The text with every control character, line break and direction mark made a blank, and blanks
  /// at both ends cut. Text without any is returned as it is.
  package static func line(_ text: some StringProtocol) -> String {
    guard needsWork(text) else { return String(text) }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(isControl(scalar) ? " " : scalar)
    }
    return String(trimmed(Substring(String(out))))
  }

  /// The text without blanks at both ends.
  package static func trimmed(_ text: Substring) -> Substring {
    var rest = text.unicodeScalars
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return Substring(rest)
  }

  /// Whether there is nothing but white space in it; control characters are something.
  package static func isBlank(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy { isBlank($0) }
  }

  /// C0, DEL and C1 controls, line and paragraph separators, and the marks that turn the writing
  /// direction or are not characters at all.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// A quick look at the bytes: only what could start a control character needs the slow way.
  private static func needsWork(_ text: some StringProtocol) -> Bool {
    if let first = text.utf8.first, first == 0x20 { return true }
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF3: return true
      default: last = byte
      }
    }
    return last == 0x20
  }
}
