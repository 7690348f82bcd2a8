/// What a character is to the tokenizer.
enum CharacterClass: UInt8 {
  case space, newline, upper, lower, digit, punctuation, currency, broken

  var isLetter: Bool { self == .upper || self == .lower || self == .broken }
  var isWordPart: Bool { isLetter || self == .digit }
  var isSpace: Bool { self == .space || self == .newline }
}

/// A character of the text: its class, code point and length in bytes.
struct Character8 {
  var kind: CharacterClass
  var scalar: UInt32
  var length: Int
}

/// Reads characters from UTF-8 bytes; bytes that are no UTF-8 count as broken letters of length 1.
struct CharacterReader {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The character at `position`; past the end a blank of length 0.
  @inline(__always)
  func character(at position: Int) -> Character8 {
    guard position < bytes.count else {
      return Character8(kind: .newline, scalar: 0, length: 0)
    }
    let byte = bytes[position]
    if byte < 0x80 {
      return Character8(kind: Self.asciiClass(byte), scalar: UInt32(byte), length: 1)
    }
    return wideCharacter(at: position)
  }

  /// The class of the character at `position`.
  @inline(__always)
  func kind(at position: Int) -> CharacterClass { character(at: position).kind }

  /// The class of the character that ends before `position`.
  func kind(before position: Int) -> CharacterClass {
    guard position > 0 else { return .newline }
    var start = position - 1
    while start > 0, position - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let character = character(at: start)
    return start + character.length == position ? character.kind : .broken
  }

  @inline(__always)
  static func asciiClass(_ byte: UInt8) -> CharacterClass {
    if byte &- 0x61 < 26 { return .lower }
    if byte &- 0x41 < 26 { return .upper }
    if byte &- 0x30 < 10 { return .digit }
    if byte == 0x0A { return .newline }
    if byte <= 0x20 || byte == 0x7F { return .space }
    return byte == 0x24 ? .currency : .punctuation
  }

  private func wideCharacter(at position: Int) -> Character8 {
    let first = bytes[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let broken = Character8(kind: .broken, scalar: 0xFFFD, length: 1)
    guard first >= 0xC2, first <= 0xF4, position + length <= bytes.count else { return broken }
    var scalar = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let next = bytes[position + offset]
      guard next & 0xC0 == 0x80 else { return broken }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    if length == 3, scalar < 0x800 || (0xD800...0xDFFF).contains(scalar) { return broken }
    if length == 4, scalar < 0x10000 || scalar > 0x10FFFF { return broken }
    return Character8(kind: Self.wideClass(scalar), scalar: scalar, length: length)
  }

  private static func wideClass(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0xC0...0xDE: scalar == 0xD7 ? .punctuation : .upper
    case 0xDF...0xFF: scalar == 0xF7 ? .punctuation : .lower
    case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0x2028, 0x2029: .newline
    case 0xA2...0xA5, 0x20A0...0x20CF: .currency
    case 0xAA, 0xAD, 0xB5, 0xBA, 0x200B...0x200F, 0x2060...0x2064: .lower
    case 0xB2, 0xB3, 0xB9, 0xBC...0xBE, 0x2150...0x215E: .digit
    case 0xA1...0xBF, 0x2010...0x206F, 0x2190...0x2BFF, 0x3001...0x3020: .punctuation
    case 0xFE00...0xFE0F, 0xFFFC...0xFFFD, 0x1F000...0x1FAFF: .punctuation
    case 0x100...0x17F: isUpperLatinExtended(scalar) ? .upper : .lower
    case 0x391...0x3A9, 0x400...0x42F: .upper
    default: .lower
    }
  }

  private static func isUpperLatinExtended(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
    case 0x178: true
    case 0x138, 0x149, 0x17F: false
    default: scalar & 1 == 0
    }
  }
}
