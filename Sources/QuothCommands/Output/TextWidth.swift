/// Columns that text takes on a terminal, and breaking it at a width.
package enum TextWidth {
  /// Columns of a text: 2 for wide characters of East Asian scripts and pictures, 0 for marks.
  package static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  /// The text in lines of at most `width` columns, broken at blanks where there are any. `indent`
  /// stands before every line and counts.
  package static func wrap(_ text: String, width: Int, indent: String = "") -> [String] {
    let room = max(width - columns(indent), 10)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, room: room) {
        let size = columns(piece)
        if used > 0, used + 1 + size > room {
          lines.append(indent + line)
          line = ""
          used = 0
        }
        if used > 0 {
          line += " "
          used += 1
        }
        line += piece
        used += size
      }
    }
    if used > 0 || lines.isEmpty { lines.append(indent + line) }
    return lines
  }

  /// A word cut where it is wider than a line.
  private static func pieces(of word: Substring, room: Int) -> [Substring] {
    if word.utf8.count <= room || columns(word) <= room { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
      let size = columns(word[index])
      if used + size > room {
        pieces.append(word[start..<index])
        start = index
        used = 0
      }
      used += size
    }
    pieces.append(word[start...])
    return pieces
  }

  private static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
