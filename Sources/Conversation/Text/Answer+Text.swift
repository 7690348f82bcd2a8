package import Answering

extension Answer {
  /// What quoth says where the articles don't.
  package static let silence = "The articles don't say."

  /// The reply in one line, free of control characters; never empty.
  package var reply: String {
    switch status {
    case .unknown:
      return Answer.silence
    case .ask where choices.isEmpty:
      return Self.naming
    case .ask where choices.count == 1:
      return Self.doubting + PlainText.line(choices[0]) + "?"
    case .ask where text == nil:
      return Self.asking + PlainText.line(choices.joined(separator: "; ")) + "?"
    default:
      let line = PlainText.line(text ?? "")
      return line.isEmpty ? Answer.silence : line
    }
  }

  private static let asking = "Which do you mean: "
  private static let doubting = "Did you mean "
  private static let naming = "I can't tell what that refers to; please name it."

  /// The choices that a reply offers.
  static func choices(inReply reply: String) -> [String] {
    if reply.hasPrefix(doubting), reply.hasSuffix("?") {
      return [String(reply.dropFirst(doubting.count).dropLast())]
    }
    guard reply.hasPrefix(asking), reply.hasSuffix("?") else { return [] }
    return reply.dropFirst(asking.count).dropLast().split(separator: "; ").map(String.init)
  }

  /// The answer as one JSON object on one line, without the line break. All keys are always there.
  package var jsonLine: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.field("question", question)
      json.field("answer", text.map { PlainText.line($0) })
      json.field("answers", items.map { PlainText.line($0) })
      json.field("status", status.rawValue)
      json.field("kind", kind.rawValue)
      json.key("confidence")
      json.number(min(max(confidence, 0), 1))
      json.field("read_as", PlainText.line(readAs))
      json.field("evidence", of: evidence) { json, piece in
        json.place(source: piece.source, line: piece.line)
        json.field("start", piece.byteRange.lowerBound)
        json.field("end", piece.byteRange.upperBound)
        json.field("text", PlainText.line(piece.text))
      }
      json.field("instead", instead.map { PlainText.line($0) })
      json.field("choices", choices.map { PlainText.line($0) })
      json.field("rules", rules)
    }
    return json.bytes
  }
}
