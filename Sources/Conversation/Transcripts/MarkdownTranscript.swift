internal import Answering

/// The form in which people read a saved conversation.
enum MarkdownTranscript {
  static func heading(_ heading: Transcript.Heading) -> String {
    var text = "# quoth, \(heading.time.text)\n\n"
    text += "quoth \(PlainText.line(heading.version)) answering from "
    text += heading.knowledge.map { "`\(PlainText.line($0))`" }.joined(separator: ", ")
    return text + "\n"
  }

  /// A turn: the question as a heading, the reply, then the sentences and their places.
  static func turn(_ answer: Answer) -> String {
    var text = "\n## \(escaped(answer.question))\n\n\(escaped(answer.reply))\n"
    if let instead = answer.instead {
      text += "\nThey do say: \(escaped(instead))\n"
    }
    for piece in answer.evidence {
      text += "\n> \(escaped(piece.text))\n>\n"
      text += "> `\(PlainText.line(piece.source)):\(piece.line)`\n"
    }
    return text
  }

  /// The text on one line, with a backslash before what Markdown would take for a mark.
  private static func escaped(_ text: String) -> String {
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
}
