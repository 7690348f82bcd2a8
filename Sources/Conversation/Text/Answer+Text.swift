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
      json.key("question")
      json.string(question)
      json.key("answer")
      json.optional(text.map { PlainText.line($0) })
      json.key("answers")
      json.strings(items.map { PlainText.line($0) })
      json.key("status")
      json.string(status.rawValue)
      json.key("kind")
      json.string(kind.rawValue)
      json.key("confidence")
      json.number(min(max(confidence, 0), 1))
      json.key("read_as")
      json.string(PlainText.line(readAs))
      json.key("evidence")
      json.list { json in for piece in evidence { piece.write(to: &json) } }
      json.key("instead")
      json.optional(instead.map { PlainText.line($0) })
      json.key("choices")
      json.strings(choices.map { PlainText.line($0) })
      json.key("rules")
      json.strings(rules)
    }
    return json.bytes
  }
}

extension Evidence {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.key("source")
      json.string(source)
      json.key("line")
      json.integer(line)
      json.key("start")
      json.integer(byteRange.lowerBound)
      json.key("end")
      json.integer(byteRange.upperBound)
      json.key("text")
      json.string(PlainText.line(text))
    }
  }
}
