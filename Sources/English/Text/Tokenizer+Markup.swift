/// Marks of Markdown, HTML and reference numbers inside a line: they shape the page and say nothing,
/// so they make no tokens. "**Acme** bought [a ship](http://...)[2]" reads as "Acme bought a ship".
extension Tokenizer {
  /// Whether the mark at `position` is markup; if so it is skipped.
  mutating func skipsMarkup(_ scalar: UInt32) -> Bool {
    let start = position
    switch scalar {
    case 0x2A, 0x5F, 0x7E, 0x60: return skipsEmphasis(UInt8(scalar))
    case 0x21:  // ![alt](address)
      guard let link = link(at: start + 1) else { return false }
      skip(to: link.end)
    case 0x5B:
      if let end = referenceEnd(from: start) {
        skip(to: end)
      } else if let link = link(at: start) {
        (linkClose, linkEnd) = (link.close, link.end)
        skip(to: start + 1)
      } else {
        return false
      }
    case 0x5D where start == linkClose: skip(to: linkEnd)
    case 0x3C:
      guard let end = tagEnd(from: start) else { return false }
      skip(to: end)
    default: return false
    }
    return true
  }

  /// Moves on without a token; what follows stands as close to the last token as the mark did.
  private mutating func skip(to end: Int) {
    if lastEnd == position { lastEnd = end }
    position = end
  }

  /// Runs of * _ ~ ` that open before a word and close behind one, on the same line.
  private mutating func skipsEmphasis(_ mark: UInt8) -> Bool {
    let bytes = reader.bytes
    let start = position
    var end = start + 1
    while end < bytes.count, bytes[end] == mark { end += 1 }
    let length = end - start
    guard length <= 3, mark != 0x7E || length == 2 else { return false }
    let spaceBefore = start == 0 || bytes[start - 1] <= 0x20
    let spaceAfter = end == bytes.count || bytes[end] <= 0x20
    if emphasis.last == mark, !spaceBefore, !reader.kind(at: end).isWordPart || mark != 0x5F {
      emphasis.removeLast()
      skip(to: end)
      return true
    }
    guard !spaceAfter, mark == 0x60 || !reader.kind(before: start).isWordPart,
      closes(mark, length, from: end), emphasis.count < 8
    else { return false }
    emphasis.append(mark)
    skip(to: end)
    return true
  }

  /// How far a closing mark may be, in bytes.
  private static let longestEmphasis = 400

  private func closes(_ mark: UInt8, _ length: Int, from start: Int) -> Bool {
    let bytes = reader.bytes
    var at = start + 1
    while at < min(bytes.count, start + Self.longestEmphasis), bytes[at] != 0x0A {
      if bytes[at] == mark, bytes[at - 1] > 0x20 {
        var end = at
        while end < bytes.count, bytes[end] == mark { end += 1 }
        return end - at == length
      }
      at += 1
    }
    return false
  }

  /// "[text](address)": where the bracket closes and the address ends.
  private func link(at start: Int) -> (close: Int, end: Int)? {
    let bytes = reader.bytes
    guard start < bytes.count, bytes[start] == 0x5B,
      let close = find(0x5D, from: start + 1, within: 300), close > start + 1,
      close + 1 < bytes.count, bytes[close + 1] == 0x28,
      let end = find(0x29, from: close + 2, within: 600), end > close + 2
    else { return nil }
    // An address has a dot, a slash or a hash before any blank.
    var at = close + 2
    while at < end, bytes[at] > 0x20 {
      if bytes[at] == 0x2E || bytes[at] == 0x2F || bytes[at] == 0x23 { return (close, end + 1) }
      at += 1
    }
    return nil
  }

  /// "[12]" or "[edit]" right behind a word.
  private func referenceEnd(from start: Int) -> Int? {
    let bytes = reader.bytes
    guard start > 0, bytes[start - 1] > 0x20,
      let close = find(0x5D, from: start + 1, within: 20), close > start + 1
    else { return nil }
    let inside = bytes[(start + 1)..<close]
    let isNumber = inside.count <= 3 && inside.allSatisfy { $0 &- 0x30 < 10 }
    let isNote = inside.elementsEqual("edit".utf8) || inside.elementsEqual("citation needed".utf8)
    return isNumber || isNote ? close + 1 : nil
  }

  /// "<b>", "</p>", "<br />": a tag of letters, digits, and what belongs to it.
  private func tagEnd(from start: Int) -> Int? {
    let bytes = reader.bytes
    var at = start + 1
    if at < bytes.count, bytes[at] == 0x2F { at += 1 }
    let name = at
    while at < bytes.count, (bytes[at] | 0x20) &- 0x61 < 26 || at > name && bytes[at] &- 0x30 < 10 {
      at += 1
    }
    guard at > name, at - name <= 10, at < bytes.count,
      bytes[at] == 0x3E || bytes[at] == 0x20 || bytes[at] == 0x2F,
      let end = find(0x3E, from: at, within: 300)
    else { return nil }
    if bytes[at] == 0x20, !bytes[at..<end].contains(0x3D), bytes[at + 1] != 0x2F { return nil }
    return end + 1
  }

  /// The next `mark` on this line.
  private func find(_ mark: UInt8, from start: Int, within limit: Int) -> Int? {
    let bytes = reader.bytes
    var at = start
    while at < min(bytes.count, start + limit), bytes[at] != 0x0A {
      if bytes[at] == mark { return at }
      at += 1
    }
    return nil
  }
}
