package import Answering

/// A question and its reply as a transcript keeps them.
package struct TranscriptTurn: Sendable, Equatable {
  /// A sentence that bears the answer out.
  package struct Quotation: Sendable, Equatable {
    package var text: String
    /// Path of the article, and the line from 1.
    package var source: String
    package var line: Int
    package init(text: String, source: String, line: Int) {
      self.text = text
      self.source = source
      self.line = line
    }
  }

  package var question: String
  /// What was said, in one line; nil where somebody wrote down the question alone.
  package var reply: String?
  package var status: Answer.Status
  /// The question as understood, where that differs.
  package var readAs: String?
  /// The nearest thing the articles did say.
  package var instead: String?
  package var evidence: [Quotation]

  package init(question: String, reply: String?, status: Answer.Status) {
    self.question = question
    self.reply = reply
    self.status = status
    evidence = []
  }

  package init(_ answer: Answer) {
    self.init(
      question: PlainText.line(answer.question), reply: answer.reply, status: answer.status)
    let readAs = PlainText.line(answer.readAs)
    self.readAs = readAs == question ? nil : readAs
    instead = answer.instead.map { PlainText.line($0) }
    evidence = answer.evidence.map {
      Quotation(text: PlainText.line($0.text), source: PlainText.line($0.source), line: $0.line)
    }
  }

  /// The status that a reply has where nothing else is said.
  static func usualStatus(of reply: String) -> Answer.Status {
    reply == Answer.silence ? .unknown : .answered
  }

  /// What `--json` calls the answer: null where there is none.
  package var answer: String? {
    switch status {
    case .unknown, .ask: nil
    case .answered, .corrected, .chat, .guess: reply
    }
  }
}

/// Turns in a row, each asked in the light of those before it where that is so.
package struct SavedConversation: Sendable {
  package struct Turn: Sendable {
    package var turn: TranscriptTurn
    /// Line of the question, from 1.
    package var line: Int
    /// Where the turn stands in the file, so that it alone can be replaced.
    package var byteRange: Range<Int>
    /// The file ends before the turn does.
    package var isCut = false
  }
  package var heading: Transcript.Heading
  package var turns: [Turn] = []

  package init(heading: Transcript.Heading) { self.heading = heading }
}

/// A transcript as read from its file.
package struct SavedTranscript: Sendable {
  package var format: Transcript.Format
  package var bytes: [UInt8]
  package var conversations: [SavedConversation] = []
  /// Line of a last turn of which not even the question is whole, or nil.
  package var cutLine: Int?

  /// What is wrong with a transcript, and where.
  package struct Problem: Error, Sendable, Equatable {
    /// Line from 1.
    package var line: Int
    package var reason: String
    package init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  init(format: Transcript.Format, bytes: [UInt8]) {
    self.format = format
    self.bytes = bytes
  }

  /// Reads a transcript; both forms are described in the documentation ("The transcript format").
  package static func read(
    _ bytes: [UInt8], format: Transcript.Format
  ) throws(Problem) -> SavedTranscript {
    switch format {
    case .markdown: try MarkdownTranscriptReader.read(bytes)
    case .jsonLines: try JSONLinesTranscript.read(bytes)
    }
  }

  /// The file with some of its turns, told by the line they begin at, replaced by others.
  /// Everything else stays as it is.
  package func replacing(_ turns: [Int: Answer]) -> [UInt8] {
    var out: [UInt8] = []
    var end = 0
    for turn in conversations.flatMap(\.turns) {
      guard let answer = turns[turn.line] else { continue }
      out += bytes[end..<turn.byteRange.lowerBound]
      switch format {
      case .markdown: out += MarkdownTranscript.turn(TranscriptTurn(answer)).utf8.dropFirst()
      case .jsonLines: out += answer.jsonLine + [UInt8(ascii: "\n")]
      }
      end = turn.byteRange.upperBound
      if format == .markdown, end < bytes.count, ![0x0A, 0x0D].contains(bytes[end]) {
        out.append(UInt8(ascii: "\n"))
      }
    }
    return out + bytes[end...]
  }
}

/// A line of a file and where it stands.
struct FileLine {
  /// From 1.
  var number: Int
  /// With its line feed.
  var byteRange: Range<Int>
  /// Without blanks at its end; invalid UTF-8 repaired.
  var text: String
  /// Whether a line feed ends it.
  var isWhole: Bool

  static func lines(of bytes: [UInt8]) -> [FileLine] {
    var lines: [FileLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      var end = feed ?? bytes.count
      let next = feed.map { $0 + 1 } ?? bytes.count
      while end > start, [0x20, 0x0D, 0x09].contains(bytes[end - 1]) { end -= 1 }
      lines.append(
        FileLine(
          number: lines.count + 1, byteRange: start..<next,
          text: String(decoding: bytes[start..<end], as: UTF8.self), isWhole: feed != nil))
      start = next
    }
    return lines
  }
}
