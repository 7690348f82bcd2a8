/// How the tokens of a text lie on its lines: units that no sentence crosses.
///
/// A unit is a paragraph, a heading, a list item, or a line that was broken on purpose. Lines that
/// are merely wrapped belong to one unit. Marks of headings and list items are taken out.
struct Layout {
  struct Unit {
    enum Kind { case text, heading, item }
    var tokens: Range<Int>
    var kind: Kind
    var paragraph: Int
  }

  private(set) var tokens: [Token] = []
  private(set) var units: [Unit] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  /// A line with tokens on it.
  private struct Line {
    var tokens: Range<Int>
    /// In bytes, from the first token to the end of the last.
    var length: Int
    var blankBefore: Bool
  }

  init(tokens source: [Token], bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(source.count)
    let lines = Self.lines(of: source, bytes)
    var paragraph = -1
    var first = 0
    while first < lines.count {
      var last = first + 1
      while last < lines.count, !lines[last].blankBefore { last += 1 }
      paragraph += 1
      addBlock(lines[first..<last], source, &paragraph)
      first = last
    }
  }

  /// Groups tokens by the line they begin on.
  private static func lines(of tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> [Line] {
    var lines: [Line] = []
    var first = 0
    var blankBefore = true
    for index in tokens.indices {
      var breaks = 0
      if index > 0 {
        var previous: UInt8 = 0
        for at in Int(tokens[index - 1].end)..<Int(tokens[index].start) {
          let byte = bytes[at]
          if byte == 0x0A || (byte == 0x0D && (at + 1 == bytes.count || bytes[at + 1] != 0x0A)) {
            breaks += 1
          } else if previous == 0x80, byte == 0xA8 || byte == 0xA9 {
            breaks += byte == 0xA9 ? 2 : 1  // line and paragraph separator
          }
          previous = byte
        }
      }
      guard breaks > 0 else { continue }
      let length = Int(tokens[index - 1].end) - Int(tokens[first].start)
      lines.append(Line(tokens: first..<index, length: length, blankBefore: blankBefore))
      (first, blankBefore) = (index, breaks > 1)
    }
    if let end = tokens.last?.end {
      let length = Int(end) - Int(tokens[first].start)
      lines.append(Line(tokens: first..<tokens.count, length: length, blankBefore: blankBefore))
    }
    return lines
  }

  private mutating func addBlock(
    _ lines: ArraySlice<Line>, _ source: [Token], _ paragraph: inout Int
  ) {
    let width = lines.reduce(0) { max($0, $1.length) }
    var index = lines.startIndex
    while index < lines.endIndex {
      let (mark, kind) = markEnd(lines[index].tokens, source)
      let start = tokens.count
      if mark < lines[index].tokens.upperBound {
        tokens.append(contentsOf: source[mark..<lines[index].tokens.upperBound])
      }
      index += 1
      while kind != .heading, index < lines.endIndex,
        continues(lines[index - 1], lines[index], width: width, source)
      {
        tokens.append(contentsOf: source[lines[index].tokens])
        index += 1
      }
      guard tokens.count > start else { continue }
      if start > 0, start < tokens.count, width > Self.widestWrapped,
        units.last?.paragraph == paragraph
      {
        paragraph += 1
      }
      units.append(Unit(tokens: start..<tokens.count, kind: kind, paragraph: paragraph))
    }
  }

  /// Lines longer than this are paragraphs of their own, not wrapped ones.
  private static let widestWrapped = 160
  /// Blocks narrower than this are lists of short lines, not wrapped text.
  private static let narrowestWrapped = 40

  /// Whether `next` goes on with the text of `line`: it begins in lower case, or its first word
  /// would not have fitted on `line`.
  private func continues(_ line: Line, _ next: Line, width: Int, _ source: [Token]) -> Bool {
    let firstIndex = next.tokens.lowerBound
    if markEnd(next.tokens, source).0 > firstIndex { return false }
    let first = source[firstIndex]
    let byte = bytes[Int(first.start)]
    if width > Self.widestWrapped {
      return byte &- 0x61 < 26 && !isStop(source[line.tokens.upperBound - 1])
    }
    if byte &- 0x61 < 26 { return true }
    guard width >= Self.narrowestWrapped else { return false }
    var end = firstIndex + 1
    while end < next.tokens.upperBound, !source[end].shape.contains(.spaceBefore) { end += 1 }
    let word = Int(source[end - 1].end) - Int(first.start)
    return line.length + 1 + word > width - 4
  }

  private func isStop(_ token: Token) -> Bool {
    let byte = bytes[Int(token.start)]
    return byte == 0x2E || byte == 0x21 || byte == 0x3F
  }

  /// Behind the mark of a heading ("##") or list item ("-", "*", "•", "3.", "b)"), if there is one.
  private func markEnd(_ line: Range<Int>, _ source: [Token]) -> (Int, Unit.Kind) {
    let first = source[line.lowerBound]
    let second = line.lowerBound + 1
    let isApart = second < line.upperBound && source[second].shape.contains(.spaceBefore)
    let byte = bytes[Int(first.start)]
    let length = Int(first.end - first.start)
    if byte == 0x23, first.shape.contains(.punctuation) {
      var end = line.lowerBound
      while end < line.upperBound, bytes[Int(source[end].start)] == 0x23,
        source[end].shape.contains(.punctuation)
      {
        end += 1
      }
      if end == line.upperBound || source[end].shape.contains(.spaceBefore) {
        return (end, .heading)
      }
    }
    if isApart, length == 1, byte == 0x3E { return (second, .text) }  // a quoted block
    if isApart, first.shape.contains(.punctuation) {
      let isBullet =
        length == 1 && (byte == 0x2A || byte == 0x2D || byte == 0x2B)
        || length == 3 && byte == 0xE2
          && (bytes[Int(first.start) + 1] == 0x80 && bytes[Int(first.start) + 2] == 0xA2
            || bytes[Int(first.start) + 1] == 0x96 || bytes[Int(first.start) + 1] == 0x97)
      if isBullet { return (second, .item) }
    }
    if second < line.upperBound - 1, length <= 2, first.shape.contains(.numeric) || length == 1,
      !source[second].shape.contains(.spaceBefore), source[second + 1].shape.contains(.spaceBefore)
    {
      let mark = bytes[Int(source[second].start)]
      let isMark = mark == 0x29 || mark == 0x2E && first.shape.contains(.numeric)
      if isMark, source[second].end - source[second].start == 1 { return (second + 1, .item) }
    }
    return (line.lowerBound, .text)
  }

  /// Sets the shape of a token.
  mutating func mark(_ token: Int, _ shape: Shape) { tokens[token].shape.insert(shape) }

  /// The first byte of a token.
  func firstByte(_ token: Int) -> UInt8 { bytes[Int(tokens[token].start)] }

  /// The last byte of a token.
  func lastByte(_ token: Int) -> UInt8 { bytes[Int(tokens[token].end) - 1] }

  /// The bytes of a token.
  func bytes(_ token: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[tokens[token].byteRange])
  }
}
