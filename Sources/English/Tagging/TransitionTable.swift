/// Scores of a tag behind another, from words/tag-bigrams.txt.
package struct TransitionTable {
  /// A row of the table: what stands before.
  struct Row: Equatable {
    let index: Int
    static let be = Row(index: Tag.allCases.count)
    static let have = Row(index: Tag.allCases.count + 1)
    static let `do` = Row(index: Tag.allCases.count + 2)
    static let start = Row(index: Tag.allCases.count + 3)
    static let count = Tag.allCases.count + 4

    init(index: Int) { self.index = index }
    init(_ tag: Tag) { index = Int(tag.rawValue) }
  }

  static let width = Tag.allCases.count
  private(set) var scores: [Int32]
  /// Lines that could not be read, for the test of the data.
  package private(set) var badLines: [Int] = []

  package init() {
    var scores = [Int32](repeating: 0, count: Row.count * TransitionTable.width)
    var badLines: [Int] = []
    EmbeddedData.forEachLine(of: "words/tag-bigrams.txt") { line, number in
      if !TransitionTable.read(line, into: &scores) { badLines.append(number) }
    }
    self.scores = scores
    self.badLines = badLines
  }

  @inline(__always)
  func offset(_ row: Row) -> Int { row.index * TransitionTable.width }

  private static func read(_ line: UnsafeBufferPointer<UInt8>, into scores: inout [Int32]) -> Bool {
    var fields = Fields(line)
    guard let name = fields.next(), let row = row(name) else { return false }
    let start = row.index * width
    while let field = fields.next() {
      guard let colon = field.lastIndex(of: 0x3A) else { return false }
      let name = UnsafeBufferPointer(rebasing: field[..<colon])
      var digits = UnsafeBufferPointer(rebasing: field[(colon + 1)...])
      let isNegative = digits.first == 0x2D
      if isNegative { digits = UnsafeBufferPointer(rebasing: digits.dropFirst()) }
      guard let number = Fields.number(digits) else { return false }
      let score = Int32(isNegative ? -number : number)
      if name.count == 1, name[0] == 0x2A {
        for tag in 0..<width { scores[start + tag] = score }
      } else if let tag = Tag(penn: name) {
        scores[start + Int(tag.rawValue)] = score
      } else {
        return false
      }
    }
    return true
  }

  private static func row(_ name: UnsafeBufferPointer<UInt8>) -> Row? {
    switch String(decoding: name, as: UTF8.self) {
    case "^": .start
    case "BE": .be
    case "HAVE": .have
    case "DO": .do
    default: Tag(penn: name).map { Row($0) }
    }
  }
}
