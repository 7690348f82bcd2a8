/// A text as answers to our own questions are compared: quotation marks and dashes made plain,
/// compatibility forms resolved (the common ones of NFKC), white space folded, in lower case.
/// Characters are compared, so that composed and decomposed letters are the same.
package struct NormalisedText: Equatable, Sendable {
  package let characters: [Character]

  package init(_ text: String) {
    var out = ""
    for scalar in text.unicodeScalars { out += Self.plain(scalar) }
    var folded = ""
    var isGap = false
    for character in out.lowercased() {
      if character.isWhitespace {
        isGap = true
      } else {
        if isGap, !folded.isEmpty { folded += " " }
        isGap = false
        folded.append(character)
      }
    }
    characters = Array(folded)
  }

  package var isEmpty: Bool { characters.isEmpty }
  package var text: String { String(characters) }
  package var wordCount: Int { characters.split(separator: " ").count }

  /// Where another text begins in this one, from `start` on.
  func find(_ other: NormalisedText, from start: Int = 0) -> Int? {
    let count = other.characters.count
    guard count > 0, characters.count - count >= start else { return nil }
    return (start...(characters.count - count)).first { place in
      characters[place..<place + count] == other.characters[...]
    }
  }

  /// The character at a place, or nil outside of the text.
  func at(_ place: Int) -> Character? {
    characters.indices.contains(place) ? characters[place] : nil
  }

  /// Runs of letters, digits and underscores, in order.
  var words: [String] {
    characters.split { !$0.isWord }.map { String($0) }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x2018...0x201B, 0x02BC, 0x60, 0xB4, 0xFF07: "'"
    case 0x201C...0x201E, 0xAB, 0xBB, 0xFF02: "\""
    case 0x2010...0x2014, 0x2212, 0xFF0D, 0xFE58, 0xFE63: "-"
    case 0xFF01...0xFF5E: String(Unicode.Scalar(scalar.value - 0xFEE0)!)
    case 0x1C...0x1F, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: " "
    default: compatible[scalar] ?? String(scalar)
    }
  }

  private static let compatible: [Unicode.Scalar: String] = [
    "…": "...", "‥": "..", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "™": "TM",
    "№": "No", "℃": "°C", "℉": "°F", "²": "2", "³": "3", "¹": "1", "⁰": "0", "ª": "a", "º": "o",
    "½": "1⁄2", "¼": "1⁄4", "¾": "3⁄4", "⅓": "1⁄3", "⅔": "2⁄3", "⅛": "1⁄8", "µ": "μ",
    "ſ": "s", "″": "′′",
  ]
}

extension Character {
  /// A letter, digit or underscore, as regular expressions count them.
  var isWord: Bool { self == "_" || isAlphanumeric }
  var isAlphanumeric: Bool { isLetter || isNumber }
  var isDigit: Bool {
    unicodeScalars.first?.properties.generalCategory == .decimalNumber
  }
}
