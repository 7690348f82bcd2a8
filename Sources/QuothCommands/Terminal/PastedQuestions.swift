internal import Conversation

/// Several questions pasted at once.
package enum PastedQuestions {
  /// The questions of a text: a new one begins behind a line that ends as sentences do, behind a
  /// blank line, at a command, at a list's mark, and at a question word behind something as long as
  /// a question. Other lines belong together. Never empty lines.
  package static func split(_ text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "\n")) else {
      let line = String(PlainText.trimmed(text[...]))
      return line.isEmpty ? [] : [line]
    }
    var questions: [String] = []
    var isOpen = false
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = PlainText.trimmed(part)
      guard !line.isEmpty else {
        isOpen = false
        continue
      }
      let (rest, isListed) = withoutMark(line)
      if isOpen, !isListed, !line.hasPrefix("/"), !begins(rest, behind: questions.last ?? "") {
        questions[questions.count - 1] += " " + rest
      } else {
        questions.append(String(rest))
      }
      isOpen = !(rest.last.map { ".?!".contains($0) } ?? true) && !rest.hasPrefix("/")
    }
    return questions.filter { !$0.isEmpty }
  }

  private static func begins(_ line: Substring, behind before: String) -> Bool {
    let words = line.split(separator: " ")
    return before.split(separator: " ").count >= 3 && words.count >= 3
      && asking.contains(words[0].lowercased())
  }

  /// The line without "- ", "* ", "> " or "1. " before it.
  private static func withoutMark(_ line: Substring) -> (rest: Substring, hadMark: Bool) {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    var rest = line.dropFirst(digits.count)
    if digits.isEmpty {
      guard let first = rest.first, "-*>•".contains(first) else { return (line, false) }
    } else {
      guard let first = rest.first, ".)".contains(first), digits.count <= 3 else {
        return (line, false)
      }
    }
    rest = rest.dropFirst()
    guard rest.first == " " else { return (line, false) }
    return (PlainText.trimmed(rest), true)
  }

  private static let asking: Set<String> = [
    "who", "whom", "whose", "what", "which", "when", "where", "why", "how",
  ]
}
