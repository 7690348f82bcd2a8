internal import Answering

/// Reads a transcript in Markdown.
struct MarkdownTranscriptReader {
  private let lines: [FileLine]
  private var position = 0
  private var transcript: SavedTranscript

  static func read(_ bytes: [UInt8]) throws(SavedTranscript.Problem) -> SavedTranscript {
    var reader = MarkdownTranscriptReader(
      lines: FileLine.lines(of: bytes),
      transcript: SavedTranscript(format: .markdown, bytes: bytes))
    try reader.readAll()
    return reader.transcript
  }

  private var line: FileLine? { position < lines.count ? lines[position] : nil }

  private mutating func readAll() throws(SavedTranscript.Problem) {
    while let line {
      if isQuestion(line) {
        try readTurn()
      } else if line.text.hasPrefix("# quoth, ") {
        try readHeading()
      } else if line.text.hasPrefix("<!--") {
        skipComment()
      } else if transcript.conversations.isEmpty || line.text.isEmpty {
        // What a person writes before the first question is theirs.
        position += 1
      } else if line.text.hasPrefix("# ") {
        skipSection()
      } else {
        throw SavedTranscript.Problem(line: line.number, reason: Self.form)
      }
    }
  }

  /// A question's heading, or as much as is left of one at the file's end.
  private func isQuestion(_ line: FileLine) -> Bool {
    line.text.hasPrefix("## ") || line.text == "##" || line.text == "#" && !line.isWhole
  }

  private static let form =
    "under a question stand its reply, '*status*', '*read as: ...*', 'They do say: ...' and "
    + "'> sentences'; anything else goes into <!-- --> behind them"

  /// "# quoth, 2031-04-05 06:07:08" and what follows it up to the first question.
  private mutating func readHeading() throws(SavedTranscript.Problem) {
    var heading = Transcript.Heading.unknown
    let words = lines[position].text.split(separator: " ")
    if words.count == 4, let time = ClockTime(day: words[2], time: words[3]) { heading.time = time }
    position += 1
    while let line, !line.text.hasPrefix("#") {
      let words = line.text.split(separator: " ")
      if words.starts(with: ["quoth"]), words.dropFirst(2).starts(with: ["answering", "from"]) {
        heading.version = String(words[1])
        heading.knowledge = Self.code(in: line.text)
      }
      if line.text.hasPrefix(MarkdownTranscript.versionMark) {
        let rest = line.text.dropFirst(MarkdownTranscript.versionMark.count)
        let number = rest.drop { $0 == " " }.prefix { $0.isNumber }
        try Transcript.check(version: Int(number), line: line.number)
        let parts = rest.split { ",-".contains($0) }.map { PlainText.trimmed($0) }
        heading.isConversation = !parts.contains("each question alone")
        heading.guesses = parts.contains("guessing")
      }
      position += 1
    }
    transcript.conversations.append(SavedConversation(heading: heading))
  }

  /// A question and what stands under it.
  private mutating func readTurn() throws(SavedTranscript.Problem) {
    let first = lines[position]
    guard first.isWhole else {
      transcript.cutLine = first.number
      position += 1
      return
    }
    var turn = TranscriptTurn(
      question: MarkdownTranscript.unescaped(first.text.dropFirst(2).drop { $0 == " " }),
      reply: nil, status: .unknown)
    var isCut = false
    var end = first.byteRange.upperBound
    position += 1
    while let line, !isQuestion(line), !line.text.hasPrefix("# ") {
      if !line.isWhole { isCut = true }
      if line.text.hasPrefix("<!--") { break }
      if line.text.isEmpty {
        position += 1
      } else if !line.isWhole {
        // Half a line can mean anything; the turn is known to be cut.
        end = line.byteRange.upperBound
        position += 1
      } else {
        try readLine(line, into: &turn)
        end = lines[position - 1].byteRange.upperBound
      }
    }
    if transcript.conversations.isEmpty {
      transcript.conversations.append(SavedConversation(heading: .unknown))
    }
    transcript.conversations[transcript.conversations.count - 1].turns.append(
      SavedConversation.Turn(
        turn: turn, line: first.number, byteRange: first.byteRange.lowerBound..<end,
        isCut: isCut))
  }

  /// A comment behind a turn is the owner's.
  private mutating func skipComment() {
    while let line, !line.text.contains("-->") { position += 1 }
    position += 1
  }

  /// A section of somebody's own, up to the next heading.
  private mutating func skipSection() {
    position += 1
    while let line, !line.text.hasPrefix("#") { position += 1 }
  }

  private mutating func readLine(
    _ line: FileLine, into turn: inout TranscriptTurn
  ) throws(SavedTranscript.Problem) {
    let text = line.text
    if text.hasPrefix("> ") {
      return try readQuotation(into: &turn)
    }
    position += 1
    guard turn.reply != nil else {
      let reply = MarkdownTranscript.unescaped(text)
      turn.reply = reply
      turn.status = TranscriptTurn.usualStatus(of: reply)
      return
    }
    if text.hasPrefix(MarkdownTranscript.insteadMark) {
      turn.instead = MarkdownTranscript.unescaped(
        text.dropFirst(MarkdownTranscript.insteadMark.count))
      return
    }
    if text.hasPrefix("*"), text.hasSuffix("*"), text.count > 2 {
      let note = text.dropFirst().dropLast()
      if note.hasPrefix(MarkdownTranscript.readAsMark) {
        turn.readAs = MarkdownTranscript.unescaped(
          note.dropFirst(MarkdownTranscript.readAsMark.count))
        return
      }
      if let status = Answer.Status(rawValue: String(note)) {
        turn.status = status
        return
      }
    }
    throw SavedTranscript.Problem(line: line.number, reason: Self.form)
  }

  /// "> sentence", ">", "> `file:line`"
  private mutating func readQuotation(
    into turn: inout TranscriptTurn
  ) throws(SavedTranscript.Problem) {
    let first = lines[position]
    var place: String?
    position += 1
    while let line, line.text.hasPrefix(">"), line.isWhole, place == nil {
      let rest = line.text.dropFirst().drop { $0 == " " }
      if rest.hasPrefix("`"), rest.hasSuffix("`"), rest.count > 2 {
        place = String(rest.dropFirst().dropLast())
      } else if !rest.isEmpty {
        break
      }
      position += 1
    }
    // Where the file is cut behind the sentence, its place is missing for that reason.
    if place == nil, position >= lines.count || !lines[position].isWhole {
      turn.evidence.append(
        .init(text: MarkdownTranscript.unescaped(first.text.dropFirst(2)), source: "", line: 0))
      return
    }
    guard let place, let colon = place.lastIndex(of: ":"),
      let number = Int(place[place.index(after: colon)...])
    else {
      throw SavedTranscript.Problem(
        line: first.number, reason: "a sentence is followed by '>' and its place: > `file:line`")
    }
    turn.evidence.append(
      .init(
        text: MarkdownTranscript.unescaped(first.text.dropFirst(2)),
        source: String(place[..<colon]), line: number))
  }

  /// The parts of a line between backquotes.
  private static func code(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
