/// The words that a full stop shortens, from words/abbreviations.txt.
struct Abbreviations: Sendable {
  enum Kind: UInt8, Sendable {
    /// Stands before a name, so its stop never ends a sentence ("Dr.").
    case title
    /// Part of or behind a name, capitalised ("Inc.", "Jr.", "Jan.").
    case name
    /// Only before a number ("No. 5", "p. 12").
    case beforeNumber
    /// Anywhere ("etc.", "vs.").
    case any
  }

  private var kinds: [WordID: Kind] = [:]
  /// The same for the words with their stop.
  private var stopped: [WordID: Kind] = [:]

  init(vocabulary: inout Vocabulary) {
    EmbeddedData.forEachLine(of: "words/abbreviations.txt") { line, _ in
      guard let blank = line.firstIndex(of: 0x20) else { return }
      let word = vocabulary.intern(UnsafeBufferPointer(rebasing: line[..<blank]))
      let kind: Kind =
        switch line[blank + 1] {
        case UInt8(ascii: "t"): .title
        case UInt8(ascii: "n"): .name
        case UInt8(ascii: "b"): .beforeNumber
        default: .any
        }
      kinds[word] = kind
      stopped[vocabulary.intern(vocabulary.text(word) + ".")] = kind
    }
  }

  /// The kind of the abbreviation written `word` plus a stop; nil for other words.
  func kind(of word: WordID) -> Kind? { kinds[word] }

  /// The kind of an abbreviation whose form includes the stop.
  func kind(ofStopped word: WordID) -> Kind? { stopped[word] }
}
