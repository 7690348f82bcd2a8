package import Answering

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a transcript could not be made or written.
package struct TranscriptError: Error, Sendable, Equatable {
  /// The file or folder concerned.
  package var path: String
  /// What the system says, such as "No space left on device".
  package var reason: String
}

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
    package init(time: ClockTime, version: String, knowledge: [String]) {
      self.time = time
      self.version = version
      self.knowledge = knowledge
    }
  }

  package let path: String
  package let format: Format
  private let descriptor: Int32
  private let heading: Heading
  /// The heading is written with the first turn, so that no empty conversation is kept.
  private var hasHeading = false

  private init(path: String, format: Format, descriptor: Int32, heading: Heading) {
    self.path = path
    self.format = format
    self.descriptor = descriptor
    self.heading = heading
  }

  deinit { close(descriptor) }

  /// A new transcript in `folder`, which is made where it is missing. Its name is the heading's
  /// date and time, with a number where that name is taken.
  package static func create(
    inFolder folder: String, heading: Heading
  ) throws(TranscriptError) -> Transcript {
    try makeFolder(folder)
    for attempt in 1...1000 {
      let suffix = attempt == 1 ? "" : "-\(attempt)"
      let path = "\(folder)/\(heading.time.fileName)\(suffix).md"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o644)
      if descriptor >= 0 {
        return Transcript(
          path: path, format: .markdown, descriptor: descriptor, heading: heading)
      }
      if errno != EEXIST { throw TranscriptError(path: path, reason: reason(errno)) }
    }
    throw TranscriptError(path: folder, reason: "no free name for a transcript")
  }

  /// A transcript that goes to the end of the file at `path`.
  package static func append(
    toFile path: String, heading: Heading
  ) throws(TranscriptError) -> Transcript {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw TranscriptError(path: path, reason: reason(errno)) }
    return Transcript(
      path: path, format: Format(path: path), descriptor: descriptor, heading: heading)
  }

  /// A transcript in a file that must not exist yet.
  package static func create(
    file path: String, heading: Heading
  ) throws(TranscriptError) -> Transcript {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw TranscriptError(path: path, reason: reason(errno)) }
    return Transcript(
      path: path, format: Format(path: path), descriptor: descriptor, heading: heading)
  }

  /// Writes one turn.
  package func record(_ answer: Answer) throws(TranscriptError) {
    var bytes: [UInt8] = []
    switch format {
    case .jsonLines:
      bytes = answer.jsonLine + [UInt8(ascii: "\n")]
    case .markdown:
      if !hasHeading { bytes += MarkdownTranscript.heading(heading).utf8 }
      bytes += MarkdownTranscript.turn(answer).utf8
    }
    try write(bytes)
    hasHeading = true
  }

  /// Removes the file again where nothing was said.
  package func discardIfEmpty() {
    var status = stat()
    if !hasHeading, format == .markdown, fstat(descriptor, &status) == 0, status.st_size == 0,
      status.st_mode & S_IFMT == S_IFREG
    {
      unlink(path)
    }
  }

  private func write(_ bytes: [UInt8]) throws(TranscriptError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { part in
        systemWrite(descriptor, part.baseAddress, part.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw TranscriptError(path: path, reason: Transcript.reason(errno))
      }
      written += count
    }
  }

  /// Makes a folder with those above it, readable by the user alone.
  private static func makeFolder(_ folder: String) throws(TranscriptError) {
    if access(folder, F_OK) == 0 { return }
    if let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      try makeFolder(String(folder[..<slash]))
    }
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw TranscriptError(path: folder, reason: reason(errno))
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}
