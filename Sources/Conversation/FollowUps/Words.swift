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
}
