internal import Answering

/// A saved conversation as a page of its own: no script, nothing fetched, readable on a phone and
/// by night, the evidence folded under each answer.
enum HTMLTranscript {
  static func page(_ transcript: SavedTranscript, title: String) -> String {
    var html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(escaped(title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>

      """
    for conversation in transcript.conversations where !conversation.turns.isEmpty {
      html += heading(conversation.heading, title: title)
      for saved in conversation.turns { html += turn(saved.turn) }
    }
    return html + "</main>\n</body>\n</html>\n"
  }

  private static func heading(_ heading: Transcript.Heading, title: String) -> String {
    guard heading.time.year > 0 else { return "<h1>\(escaped(title))</h1>\n" }
    let places = heading.knowledge.map { "<code>\(escaped($0))</code>" }.joined(separator: ", ")
    return """
      <h1>Questions to quoth</h1>
      <p class="head"><time datetime="\(escaped(heading.time.isoText))">\
      \(escaped(heading.time.text))</time> · quoth \(escaped(heading.version)) on \(places)</p>

      """
  }

  private static func turn(_ turn: TranscriptTurn) -> String {
    var html = "<article>\n<h2>\(escaped(turn.question))</h2>\n"
    if let reply = turn.reply {
      html += "<p class=\"answer \(turn.status.rawValue)\">\(escaped(reply))</p>\n"
      switch turn.status {
      case .corrected: html += note("The articles contradict the question.")
      case .guess: html += note("A guess: the articles hardly say so.")
      case .answered, .unknown, .chat, .ask: break
      }
    }
    if let readAs = turn.readAs { html += note("Read as: \(readAs)") }
    if let instead = turn.instead { html += note("They do say: \(instead)") }
    if !turn.evidence.isEmpty {
      html +=
        "<details>\n<summary>\(turn.evidence.count == 1 ? "Sentence" : "Sentences")</summary>\n"
      for piece in turn.evidence {
        html += """
          <blockquote>\(escaped(piece.text))\
          <cite>\(escaped(piece.source)):\(piece.line)</cite></blockquote>

          """
      }
      html += "</details>\n"
    }
    return html + "</article>\n"
  }

  private static func note(_ text: String) -> String { "<p class=\"note\">\(escaped(text))</p>\n" }

  /// The text with what HTML would take for a mark written as character references; control
  /// characters become blanks.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in PlainText.line(text) {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.append(character)
      }
    }
    return out
  }

  private static let style = """
    :root {
      --page: #fbfaf7; --ink: #22211e; --faint: #6a675f; --line: #dcd8cd; --card: #fff;
      --mark: #1d5f8a; --wrong: #9a3b1f;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #191a1c; --ink: #e6e4de; --faint: #a19e96; --line: #3a3b3e; --card: #222326;
        --mark: #82bfe8; --wrong: #f0a184;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--page); color: var(--ink);
      font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere;
    }
    main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 1.5rem; margin: 1.5rem 0 .25rem; line-height: 1.25; }
    h2 { font-size: 1rem; font-weight: 400; margin: 0 0 .35rem; color: var(--faint); }
    code, cite { font: .85em ui-monospace, Menlo, Consolas, monospace; }
    .head { margin: 0 0 1.5rem; color: var(--faint); font-size: .9rem; }
    article {
      margin: 0 0 .9rem; padding: .9rem 1rem; background: var(--card);
      border: 1px solid var(--line); border-radius: .6rem;
    }
    .answer { margin: 0; font-size: 1.2rem; line-height: 1.4; }
    .unknown, .chat, .ask { font-size: 1.0625rem; font-style: italic; color: var(--faint); }
    .corrected { color: var(--wrong); }
    .note { margin: .35rem 0 0; color: var(--faint); font-size: .9rem; }
    details { margin-top: .5rem; font-size: .95rem; }
    summary { cursor: pointer; color: var(--mark); padding: .3rem 0; }
    blockquote { margin: .4rem 0 .6rem; padding-left: .8rem; border-left: 3px solid var(--line); }
    cite { display: block; color: var(--faint); font-style: normal; }
    @media print { article { break-inside: avoid; } }
    """
}
