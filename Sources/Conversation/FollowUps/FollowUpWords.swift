internal import English

/// The words of turns that lean on the one before, as listed in words/follow-ups.txt, and those that
/// suggestions go by, in words/suggestions.txt.
struct FollowUpWords: Sendable {
  /// Read once; it never changes.
  static let listed = FollowUpWords()

  /// What a whole turn of certain words asks.
  enum Use: Sendable, Equatable {
    /// To hear the answer again, to hear more, where the answer comes from, how many there are.
    case again, more, source, count
    /// Who it was that said what answered.
    case speaker
    /// The rest of the earlier question behind another question word: "when ~", "what ~ for".
    case wh(String)
    /// Others than those named: the question word.
    case other(String)
    /// Which of an indefinite "some": the question word.
    case whichOf(String)
  }

  private var uses: [String: Use] = [:]
  /// The lists of words that stand before or behind what counts, by their mark.
  private var phrases: [UInt8: Set<String>] = [:]
  /// Places in a list, counted from 1, or from -1 at its end.
  private(set) var places: [String: Int] = [:]
  private static let longest = 10

  private init() {
    for file in ["words/follow-ups.txt", "words/suggestions.txt"] { read(file) }
  }

  private mutating func read(_ file: String) {
    EmbeddedData.forEachLine(of: file) { line, _ in
      guard let mark = line.first else { return }
      let text = String(decoding: line.dropFirst(2), as: UTF8.self)
      let sides = text.split(separator: "=").map { String(PlainText.trimmed($0)) }
      guard let words = sides.first else { return }
      let value = sides.count > 1 ? sides[1] : ""
      switch mark {
      case UInt8(ascii: "e"): uses[words] = .other(value)
      case UInt8(ascii: "k"): uses[words] = .count
      case UInt8(ascii: "m"): uses[words] = .more
      case UInt8(ascii: "q"): uses[words] = .whichOf(value)
      case UInt8(ascii: "r"): uses[words] = .again
      case UInt8(ascii: "s"): places[words] = Int(value)
      case UInt8(ascii: "w"): uses[words] = .wh(value)
      case UInt8(ascii: "x"): uses[words] = .source
      case UInt8(ascii: "b"): uses[words] = .speaker
      default: phrases[mark, default: []].insert(words)
      }
    }
  }

  /// What a turn of exactly these words asks.
  func use(of words: ArraySlice<String>) -> Use? {
    guard words.count <= Self.longest else { return nil }
    return uses[words.joined(separator: " ")]
  }

  /// Number of words at the start that a list of `mark` has, the longest match; 0 for none.
  func prefix(_ mark: Character, of words: ArraySlice<String>) -> Int {
    length(mark, in: words.count) { words.prefix($0).joined(separator: " ") }
  }

  /// Number of words at the end that a list of `mark` has, the longest match; 0 for none.
  func suffix(_ mark: Character, of words: ArraySlice<String>) -> Int {
    length(mark, in: words.count) { words.suffix($0).joined(separator: " ") }
  }

  func contains(_ mark: Character, _ word: String) -> Bool {
    mark.asciiValue.flatMap { phrases[$0] }?.contains(word) ?? false
  }

  private func length(_ mark: Character, in count: Int, _ part: (Int) -> String) -> Int {
    guard let list = mark.asciiValue.flatMap({ phrases[$0] }) else { return 0 }
    return (1...Self.longest).reversed().first { $0 <= count && list.contains(part($0)) } ?? 0
  }
}
