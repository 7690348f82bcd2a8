package import Answering

/// A conversation on disk: every turn is in the file when `record` returns.
package final class Transcript {
  package enum Format: Sendable {
    case markdown, jsonLines
    /// By the file's name: .jsonl gives JSON lines.
    package init(path: String) { self = path.hasSuffix(".jsonl") ? .jsonLines : .markdown }
  }

  /// What stands at its head.
  package struct Heading: Sendable {
    package var time: ClockTime
    package var version: String
    /// The articles and folders answered from, as given.
    package var knowledge: [String]
    /// Whether a question is asked in the light of those before it.
    package var isConversation: Bool
    /// Whether the best candidate is given where the articles don't say.
    package var guesses: Bool
    package init(
      time: ClockTime, version: String, knowledge: [String], isConversation: Bool = true,
      guesses: Bool = false
    ) {
      self.time = time
      self.version = version
      self.knowledge = knowledge
      self.isConversation = isConversation
      self.guesses = guesses
    }

    /// Of a transcript that doesn't tell.
    static let unknown = Heading(
      time: ClockTime(year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0), version: "",
      knowledge: [])
  }

  /// The form that is written. It is raised when an older quoth would misread what a newer writes.
  package static let formatVersion = 1

  /// - Throws: where the form is not one that this quoth reads.
  static func check(version: Int?, line: Int) throws(SavedTranscript.Problem) {
    guard let version, version >= 1 else {
      throw SavedTranscript.Problem(line: line, reason: "the transcript's version is no number")
    }
    guard version <= formatVersion else {
      throw SavedTranscript.Problem(
        line: line,
        reason: "the transcript has format \(version), and this quoth reads formats up to "
          + "\(formatVersion): use a newer quoth")
    }
  }

  package let path: String
  package let format: Format
  private let file: TranscriptFile
  private let heading: Heading
  /// The heading is written with the first turn, so that no empty conversation is kept.
  private var hasHeading = false

  private init(_ file: TranscriptFile, heading: Heading) {
    path = file.path
    format = Format(path: file.path)
    self.file = file
    self.heading = heading
  }

  /// A new transcript in `folder`, which is made where it is missing. Its name is the heading's
  /// date and time, with a number where that name is taken.
  package static func create(
    inFolder folder: String, heading: Heading
  ) throws(TranscriptError) -> Transcript {
    try TranscriptFile.makeFolder(folder)
    for attempt in 1...1000 {
      let suffix = attempt == 1 ? "" : "-\(attempt)"
      let path = "\(folder)/\(heading.time.fileName)\(suffix).md"
      do throws(TranscriptError) {
        return Transcript(try TranscriptFile(creating: path), heading: heading)
      } catch {
        if error.cause != .exists { throw error }
      }
    }
    throw TranscriptError(path: folder, reason: "no free name for a transcript")
  }

  /// A transcript that goes to the end of the file at `path`; where another run writes to that file,
  /// to one beside it ("talk-2.md").
  package static func append(
    toFile path: String, heading: Heading
  ) throws(TranscriptError) -> Transcript {
    for attempt in 1...1000 {
      let name = attempt == 1 ? path : numbered(path, attempt)
      do throws(TranscriptError) {
        return Transcript(try TranscriptFile(appendingTo: name), heading: heading)
      } catch {
        if error.cause != .busy { throw error }
      }
    }
    throw TranscriptError(path: path, reason: "other runs write to it and to its neighbours")
  }

  /// A transcript in a file that must not exist yet.
  package static func create(
    file path: String, heading: Heading
  ) throws(TranscriptError) -> Transcript {
    Transcript(try TranscriptFile(creating: path), heading: heading)
  }

  /// "talk-2.md" of "talk.md".
  private static func numbered(_ path: String, _ number: Int) -> String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    guard let dot = path[slash...].lastIndex(of: ".") else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }

  /// Writes one turn, whole or not at all.
  package func record(_ answer: Answer) throws(TranscriptError) {
    var bytes: [UInt8] = []
    switch format {
    case .jsonLines:
      if !hasHeading { bytes += JSONLinesTranscript.heading(heading) }
      bytes += answer.jsonLine + [UInt8(ascii: "\n")]
    case .markdown:
      if !hasHeading { bytes += MarkdownTranscript.heading(heading).utf8 }
      bytes += MarkdownTranscript.turn(TranscriptTurn(answer)).utf8
    }
    try file.append(bytes)
    hasHeading = true
  }

  /// Removes the file again where nothing was said.
  package func discardIfEmpty() {
    if !hasHeading { file.removeIfEmpty() }
  }
}
