/// Reads the files behind paths, and says what is wrong with those it cannot use.
package struct ArticleReader {
  /// A file's bytes, fit to be read as text.
  package struct Text: Sendable, Equatable {
    package enum Kind: Sendable, Equatable { case article, notes }
    package var path: String
    package var bytes: [UInt8]
    package var kind: Kind
  }

  package private(set) var texts: [Text] = []
  package private(set) var diagnostics: [Diagnostic] = []

  private let largest: Int

  /// Reads files and folders; see `ArticleFinder` for which files count. A file of more than
  /// `largest` bytes is a finding.
  package init(paths: [String], largest: Int = OpenFile.limit) {
    self.largest = largest
    let finder = ArticleFinder(paths: paths)
    diagnostics = finder.diagnostics
    for path in finder.files { read(path) }
  }

  /// From so many bytes on, reading takes long enough to say so beforehand.
  private static let large = 25_000_000
  /// Bytes of memory that a byte of article takes once it is read, measured on news.
  private static let memoryPerByte = 30

  /// What to tell before much is read: how long it takes and what memory; nil for less.
  package var size: Diagnostic? {
    let bytes = texts.reduce(0) { $0 + $1.bytes.count }
    guard bytes > Self.large, let first = texts.first else { return nil }
    let megabytes = bytes / 1_000_000
    return Diagnostic(
      severity: .warning, file: first.path,
      summary: "There are \(megabytes) MB of articles: reading them takes about "
        + "\(megabytes / 2) seconds and \(megabytes * Self.memoryPerByte / 1000 + 1) GB of memory.",
      hint: "Name fewer files with -k.")
  }

  private mutating func read(_ path: String) {
    do throws(FileProblem) {
      let bytes = try OpenFile(path).bytes(atMost: largest)
      if let finding = Self.finding(bytes, path) {
        diagnostics.append(finding)
        if finding.severity == .error || bytes.allSatisfy({ $0 <= 0x20 }) { return }
      }
      let kind: Text.Kind = path.lowercased().hasSuffix(".notes") ? .notes : .article
      texts.append(Text(path: path, bytes: bytes, kind: kind))
    } catch {
      diagnostics.append(error.diagnostic(path))
    }
  }

  /// What is wrong with bytes as a text: an error if they are none, a warning if they can be read
  /// all the same, nil if all is well. O(bytes).
  package static func finding(_ bytes: [UInt8], _ path: String) -> Diagnostic? {
    func error(_ summary: String, _ hint: String) -> Diagnostic {
      Diagnostic(severity: .error, file: path, summary: summary, hint: hint)
    }
    let isBlank = bytes.allSatisfy { $0 <= 0x20 }
    if isBlank, !bytes.contains(0) {
      return Diagnostic(
        severity: .warning, file: path, summary: "The file is empty.",
        hint: "Put an article into it, or take it out of the folder.")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return error(
        "The file is UTF-16, not UTF-8.",
        "Convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW.")
    }
    let count = bytes.withUnsafeBufferPointer { TextCheck($0) }
    if count.nulls * 100 > bytes.count || count.controls * 10 > bytes.count {
      return error("The file is not text.", "Save the article as plain text (UTF-8).")
    }
    if count.broken * 5 > bytes.count {
      return error(
        "The file is not UTF-8 text.", "Convert it: iconv -f LATIN1 -t UTF-8 FILE > NEW.")
    }
    if count.broken > 0 {
      let things = count.broken == 1 ? "A byte is" : "\(count.broken) bytes are"
      return Diagnostic(
        severity: .warning, file: path, line: count.firstBrokenLine,
        summary: "\(things) not UTF-8; the file was read all the same.",
        hint: "Convert it: iconv -f LATIN1 -t UTF-8 FILE > NEW.")
    }
    return nil
  }
}

/// How far bytes are UTF-8 text.
struct TextCheck {
  private(set) var nulls = 0
  /// Control characters other than tab, line feed, form feed and carriage return.
  private(set) var controls = 0
  /// Bytes that are part of no character.
  private(set) var broken = 0
  /// Line of the first of them, from 1, or 0.
  private(set) var firstBrokenLine = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var line = 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        if byte == 0x0A { line += 1 }
        if byte < 0x20, !(0x09...0x0D).contains(byte) {
          controls += 1
          if byte == 0 { nulls += 1 }
        }
        at += 1
        continue
      }
      let length = Self.length(bytes, at)
      if length == 0 {
        broken += 1
        if firstBrokenLine == 0 { firstBrokenLine = line }
      }
      at += max(length, 1)
    }
  }

  /// Bytes of the character at `at`, or 0 where there is none.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let first = bytes[at]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, at + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[at + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[at + 1]
    switch first {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second < 0x90 ? 4 : 0
    default: return length
    }
  }
}
