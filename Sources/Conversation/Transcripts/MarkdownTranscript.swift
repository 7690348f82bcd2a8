internal import Answering

/// The form in which people read a saved conversation.
enum MarkdownTranscript {
  static func heading(_ heading: Transcript.Heading) -> String {
    var text = "# quoth, \(heading.time.text)\n\n"
    text += "quoth \(PlainText.line(heading.version)) answering from "
    text += heading.knowledge.map { "`\(PlainText.line($0))`" }.joined(separator: ", ")
    text += "\n\n\(versionMark) \(Transcript.formatVersion)"
    if !heading.isConversation { text += ", each question alone" }
    if heading.guesses { text += ", guessing" }
    return text + " -->\n"
  }

  /// Begins the line that says how the file is to be read.
  static let versionMark = "<!-- quoth transcript"
  static let insteadMark = "They do say: "
  static let readAsMark = "read as: "

  /// A turn: the question as a heading, the reply, then the sentences and their places.
  static func turn(_ turn: TranscriptTurn) -> String {
    var text = "\n## \(escaped(turn.question))\n"
    guard let reply = turn.reply else { return text }
    text += "\n\(escaped(reply))\n"
    if turn.status != TranscriptTurn.usualStatus(of: reply) {
      text += "\n*\(turn.status.rawValue)*\n"
    }
    if let readAs = turn.readAs { text += "\n*\(readAsMark)\(escaped(readAs))*\n" }
    if let instead = turn.instead { text += "\n\(insteadMark)\(escaped(instead))\n" }
    for piece in turn.evidence {
      text += "\n> \(escaped(piece.text))\n>\n"
      text += "> `\(PlainText.line(piece.source)):\(piece.line)`\n"
    }
    return text
  }

  /// The text on one line, with a backslash before what Markdown would take for a mark.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in PlainText.line(text) {
      switch character {
      case "\\", "*", "_", "`", "<", "[", "]": out += "\\\(character)"
      case "#" where out.isEmpty, ">" where out.isEmpty, "-" where out.isEmpty,
        "+" where out.isEmpty:
        out += "\\\(character)"
      default: out.append(character)
      }
    }
    return out
  }

  /// The text that `escaped` was made from.
  static func unescaped(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      let isMark =
        scalar.isASCII && !scalar.properties.isAlphabetic && scalar.value > 0x20
        && !(0x30...0x39).contains(scalar.value)
      if isEscaped {
        if !isMark { out.append("\\") }
        out.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        out.append(scalar)
      }
    }
    if isEscaped { out.append("\\") }
    return String(out)
  }
}
