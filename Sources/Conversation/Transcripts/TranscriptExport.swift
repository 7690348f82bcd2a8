/// A transcript in the forms it can be turned into.
package enum TranscriptExport: String, CaseIterable, Sendable {
  case md, jsonl, html, text

  /// The transcript in this form. `title` names it where it names itself nowhere.
  package func bytes(of transcript: SavedTranscript, title: String) -> [UInt8] {
    switch self {
    case .html: Array(HTMLTranscript.page(transcript, title: title).utf8)
    case .text: Array(Self.text(transcript).utf8)
    case .md: Array(Self.markdown(transcript).utf8)
    case .jsonl: Self.jsonLines(transcript)
    }
  }

  private static func markdown(_ transcript: SavedTranscript) -> String {
    transcript.conversations.map { conversation in
      MarkdownTranscript.heading(conversation.heading)
        + conversation.turns.map { MarkdownTranscript.turn($0.turn) }.joined()
    }.joined(separator: "\n")
  }

  private static func jsonLines(_ transcript: SavedTranscript) -> [UInt8] {
    if transcript.format == .jsonLines { return transcript.bytes }
    return transcript.conversations.flatMap { conversation in
      JSONLinesTranscript.heading(conversation.heading)
        + conversation.turns.flatMap { JSONLinesTranscript.turn($0.turn) }
    }
  }

  /// Questions and answers alone, for a mail or a terminal.
  private static func text(_ transcript: SavedTranscript) -> String {
    var lines: [String] = []
    for saved in transcript.conversations.flatMap(\.turns) {
      let turn = saved.turn
      if !lines.isEmpty { lines.append("") }
      lines.append("> " + PlainText.line(turn.question))
      if let reply = turn.reply { lines.append(PlainText.line(reply)) }
      if let instead = turn.instead { lines.append("  They do say: \(PlainText.line(instead))") }
      for piece in turn.evidence {
        lines.append("  “\(PlainText.line(piece.text))”")
        lines.append("  \(PlainText.line(piece.source)):\(piece.line)")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
