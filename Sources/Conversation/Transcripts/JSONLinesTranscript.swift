internal import Answering

/// A transcript as JSON lines: a heading, then the turns as `--json` prints them.
enum JSONLinesTranscript {
  /// `{"transcript":1, ...}`, with the line break.
  static func heading(_ heading: Transcript.Heading) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.field("transcript", Transcript.formatVersion)
      json.field("time", heading.time.text)
      json.field("version", PlainText.line(heading.version))
      json.field("knowledge", heading.knowledge.map { PlainText.line($0) })
      json.field("conversation", heading.isConversation)
      json.field("guess", heading.guesses)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// A turn of which only this much is known, with the line break.
  static func turn(_ turn: TranscriptTurn) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.field("question", turn.question)
      guard let reply = turn.reply else { return }
      json.field("answer", turn.answer)
      json.field("status", turn.status.rawValue)
      json.field("read_as", turn.readAs ?? turn.question)
      json.field("evidence", of: turn.evidence) { json, piece in
        json.place(source: piece.source, line: piece.line)
        json.field("text", piece.text)
      }
      json.field("instead", turn.instead)
      if turn.status == .ask { json.field("choices", Answer.choices(inReply: reply)) }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  static func read(_ bytes: [UInt8]) throws(SavedTranscript.Problem) -> SavedTranscript {
    var transcript = SavedTranscript(format: .jsonLines, bytes: bytes)
    for line in FileLine.lines(of: bytes) where !line.text.isEmpty {
      let value: JSONValue
      do {
        value = try JSONReader.read(Array(line.text.utf8))
      } catch {
        if line.isWhole {
          throw SavedTranscript.Problem(line: line.number, reason: error.reason)
        }
        transcript.cutLine = line.number
        continue
      }
      if let version = value["transcript"] {
        try Transcript.check(version: version.integer, line: line.number)
        transcript.conversations.append(SavedConversation(heading: readHeading(value)))
        continue
      }
      if transcript.conversations.isEmpty {
        transcript.conversations.append(SavedConversation(heading: .unknown))
      }
      transcript.conversations[transcript.conversations.count - 1].turns.append(
        SavedConversation.Turn(
          turn: try readTurn(value, line: line.number), line: line.number,
          byteRange: line.byteRange))
    }
    return transcript
  }

  private static func readHeading(_ value: JSONValue) -> Transcript.Heading {
    var heading = Transcript.Heading.unknown
    if let words = value["time"]?.string?.split(separator: " "), words.count == 2,
      let time = ClockTime(day: words[0], time: words[1])
    {
      heading.time = time
    }
    heading.version = value["version"]?.string ?? ""
    heading.knowledge = value["knowledge"]?.list?.compactMap(\.string) ?? []
    heading.isConversation = value["conversation"]?.bool ?? true
    heading.guesses = value["guess"]?.bool ?? false
    return heading
  }

  private static func readTurn(
    _ value: JSONValue, line: Int
  ) throws(SavedTranscript.Problem) -> TranscriptTurn {
    func problem(_ reason: String) -> SavedTranscript.Problem {
      SavedTranscript.Problem(line: line, reason: reason)
    }
    guard let question = value["question"]?.string else {
      throw problem("a turn needs a \"question\", a text")
    }
    // As with Markdown, the question alone may be written down.
    guard let answer = value["answer"] else {
      return TranscriptTurn(question: question, reply: nil, status: .unknown)
    }
    guard answer == .null || answer.string != nil else {
      throw problem("\"answer\" is a text or null")
    }
    var status = answer == .null ? Answer.Status.unknown : .answered
    if let word = value["status"] {
      guard let known = word.string.flatMap({ Answer.Status(rawValue: $0) }) else {
        throw problem(
          "\"status\" is one of "
            + Answer.Status.allCases.map(\.rawValue).joined(separator: ", "))
      }
      status = known
    }
    var saved = Answer(question: question, status: status, kind: .thing)
    saved.text = answer.string
    saved.choices = value["choices"]?.list?.compactMap(\.string) ?? []
    saved.readAs = value["read_as"]?.string ?? question
    saved.instead = value["instead"]?.string
    for piece in value["evidence"]?.list ?? [] {
      guard let source = piece["source"]?.string, let place = piece["line"]?.integer,
        let text = piece["text"]?.string
      else {
        throw problem("\"evidence\" holds objects with \"source\", \"line\" and \"text\"")
      }
      saved.evidence.append(Evidence(source: source, line: place, byteRange: 0..<0, text: text))
    }
    var turn = TranscriptTurn(saved)
    // As it was typed: control characters of a question are part of it.
    turn.question = question
    return turn
  }
}
