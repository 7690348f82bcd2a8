/// The words of a text, as runs of letters and digits.
struct Words {
  private(set) var ranges: [Range<String.Index>] = []
  /// The words in lower case.
  private(set) var lowered: [String] = []

  init(_ text: String) {
    var start: String.Index?
    for index in text.indices {
      let isPart = text[index].isLetter || text[index].isNumber
      if isPart, start == nil { start = index }
      if !isPart, let from = start {
        add(from..<index, of: text)
        start = nil
      }
    }
    if let start { add(start..<text.endIndex, of: text) }
  }

  private mutating func add(_ range: Range<String.Index>, of text: String) {
    ranges.append(range)
    lowered.append(text[range].lowercased())
  }

  /// The text from a word on, a currency sign before it included.
  func text(from word: Int, of text: String) -> String {
    guard word > 0 else { return text }
    guard word < ranges.count else { return "" }
    var start = ranges[word].lowerBound
    while start > ranges[word - 1].upperBound {
      let before = text.index(before: start)
      guard "$£€\"“(".contains(text[before]) else { break }
      start = before
    }
    return String(text[start...])
  }

  /// Whether a mark other than a blank or an apostrophe stands between a word and the next one.
  func hasMark(behind word: Int, of text: String) -> Bool {
    guard word + 1 < ranges.count else { return false }
    let between = text[ranges[word].upperBound..<ranges[word + 1].lowerBound]
    return between.contains { !$0.isWhitespace && !"'’\"“($£€".contains($0) }
  }
}
