/// The words of a question, as runs of letters and digits.
struct Words {
  let text: String
  private(set) var ranges: [Range<String.Index>] = []

  init(_ text: String) {
    self.text = text
    var start: String.Index?
    for index in text.indices {
      let isPart = text[index].isLetter || text[index].isNumber
      if isPart, start == nil { start = index }
      if !isPart, let from = start {
        ranges.append(from..<index)
        start = nil
      }
    }
    if let start { ranges.append(start..<text.endIndex) }
  }

  func lowered(_ index: Int) -> String { text[ranges[index]].lowercased() }

  /// Where a name begins in the text: its words in a row, whatever their case; nil when it doesn't
  /// stand there.
  func start(of name: String) -> String.Index? {
    let wanted = Words(name)
    let count = wanted.ranges.count
    guard count > 0, count <= ranges.count else { return nil }
    let forms = (0..<count).map { wanted.lowered($0) }
    for first in 0...(ranges.count - count)
    where (0..<count).allSatisfy({ lowered(first + $0) == forms[$0] }) {
      return ranges[first].lowerBound
    }
    return nil
  }
}
