extension Tokenizer {
  /// Reads the word at `position`, with its clitics.
  mutating func scanWord(_ vocabulary: inout Vocabulary) {
    let start = position
    if let end = addressEnd(from: start) {
      emit(start..<end, letterShape(start..<end), &vocabulary)
      return
    }
    var end = wordEnd(from: start)
    if end < reader.bytes.count, reader.bytes[end] == 0x40, let mail = mailEnd(from: end) {
      emit(start..<mail, letterShape(start..<mail), &vocabulary)
      return
    }
    if let currency = prefixedCurrencyEnd(start..<end) {
      emit(start..<currency, .punctuation, &vocabulary)
      return
    }
    let abbreviated = abbreviationEnd(start..<end, vocabulary)
    if let abbreviated { end = abbreviated }
    let shape = letterShape(start..<end)
    if let cut = cliticStart(in: start..<end) {
      emit(start..<cut, letterShape(start..<cut), &vocabulary)
      emit(cut..<end, letterShape(cut..<end), &vocabulary)
    } else {
      emit(start..<end, abbreviated == nil ? shape : shape.union(.abbreviation), &vocabulary)
    }
  }

  /// The end of a run of letters, digits and the marks that bind inside a word.
  func wordEnd(from start: Int) -> Int {
    var at = start
    var segment = start
    while true {
      let character = reader.character(at: at)
      if character.kind.isWordPart {
        at += character.length
        continue
      }
      guard at > start, character.length > 0 else { return at }
      let after = at + character.length
      let next = reader.character(at: after)
      switch character.scalar {
      case 0x27, 0x2019:  // apostrophe
        guard next.kind.isLetter else { return at }
      case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013:  // hyphens, en dash
        if !next.kind.isWordPart {
          // "short- and long-term"
          let hangs = character.scalar == 0x2D && next.scalar == 0x20 && next.kind == .space
          return hangs && reader.kind(at: after + 1).isLetter ? after : at
        }
        segment = after
      case 0x2E:  // full stop
        guard bindsStop(segment..<at, after) else { return at }
        segment = after
      case 0x26:  // AT&T
        guard reader.kind(before: at) == .upper, next.kind == .upper else { return at }
      case 0x5F: guard next.kind.isWordPart else { return at }
      default: return at
      }
      at = after
    }
  }

  /// Whether the full stop behind `segment` binds it to what follows: "U.S", "a.m", "shop.com".
  private func bindsStop(_ segment: Range<Int>, _ after: Int) -> Bool {
    let next = reader.character(at: after)
    guard next.kind.isWordPart else { return false }
    if segment.count == 1 { return next.kind.isLetter || next.kind == .digit }
    if next.kind == .upper {
      return segment.count <= 2 && reader.kind(at: segment.lowerBound) == .upper
        && !reader.kind(at: after + next.length).isLetter
    }
    guard next.kind == .lower else { return false }
    var length = 0
    var at = after
    while length <= 5, reader.kind(at: at) == .lower {
      at += 1
      length += 1
    }
    return length <= 4 && !reader.kind(at: at).isWordPart
  }

  /// The end of a web address that begins at `start`, or nil.
  func addressEnd(from start: Int) -> Int? {
    guard begins("http://", start) || begins("https://", start) || begins("www.", start) else {
      return nil
    }
    var end = start
    while end < reader.bytes.count {
      let character = reader.character(at: end)
      if character.kind.isSpace || (0x201C...0x201D).contains(character.scalar) { break }
      if character.length == 1, [0x22, 0x3C, 0x3E].contains(character.scalar) { break }
      end += character.length
    }
    while end > start + 4,
      [0x2E, 0x2C, 0x29, 0x3B, 0x3A, 0x27, 0x21, 0x3F, 0x5D].contains(
        reader.bytes[end - 1])
    {
      end -= 1
    }
    return end
  }

  private func begins(_ prefix: StaticString, _ start: Int) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= reader.bytes.count else { return false }
    for offset in 0..<prefix.utf8CodeUnitCount {
      let byte = reader.bytes[start + offset]
      guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == prefix.utf8Start[offset] else {
        return false
      }
    }
    return true
  }

  /// The end of a mail address whose @ stands at `at`, or nil.
  private func mailEnd(from at: Int) -> Int? {
    let end = wordEnd(from: at + 1)
    return end > at + 1 ? end : nil
  }

  /// "US$", "A$": up to three capitals before a dollar sign that has a digit behind it.
  private func prefixedCurrencyEnd(_ range: Range<Int>) -> Int? {
    guard range.count <= 3, reader.kind(at: range.upperBound) == .currency,
      range.allSatisfy({ reader.kind(at: $0) == .upper })
    else { return nil }
    let end = range.upperBound + reader.character(at: range.upperBound).length
    return reader.kind(at: end) == .digit ? end : nil
  }

  /// Where the clitic begins in a word such as "don't", "she's", "cannot".
  private func cliticStart(in range: Range<Int>) -> Int? {
    let bytes = reader.bytes
    func lower(_ back: Int) -> UInt8 {
      let at = range.upperBound - back
      guard at >= range.lowerBound else { return 0 }
      return bytes[at] | 0x20
    }
    if range.count == 6, lower(1) == 0x74, lower(2) == 0x6F, lower(3) == 0x6E, lower(4) == 0x6E,
      lower(5) == 0x61, lower(6) == 0x63
    {
      return range.upperBound - 3
    }
    for letters in 1...2 {
      guard let mark = apostropheStart(endingAt: range.upperBound - letters),
        mark > range.lowerBound
      else { continue }
      let (first, second) = (lower(letters), lower(1))
      if letters == 1 {
        if first == 0x74 {  // n't
          let n = mark - 1
          return n > range.lowerBound && bytes[n] | 0x20 == 0x6E ? n : nil
        }
        return first == 0x73 || first == 0x64 || first == 0x6D ? mark : nil
      }
      let isClitic =
        (first == 0x6C && second == 0x6C) || (second == 0x65 && (first == 0x72 || first == 0x76))
      return isClitic ? mark : nil
    }
    return nil
  }

  /// The start of the apostrophe that ends before `end`.
  func apostropheStart(endingAt end: Int) -> Int? {
    let bytes = reader.bytes
    guard end > 0, end <= bytes.count else { return nil }
    if bytes[end - 1] == 0x27 { return end - 1 }
    if end > 2, bytes[end - 1] == 0x99, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 {
      return end - 3
    }
    return nil
  }

  /// The end of the word with its full stop where it is an abbreviation, or nil.
  private func abbreviationEnd(_ range: Range<Int>, _ vocabulary: Vocabulary) -> Int? {
    let stop = range.upperBound
    guard stop < reader.bytes.count, reader.bytes[stop] == 0x2E, range.count <= 12 else {
      return nil
    }
    let next = reader.character(at: stop + 1)
    if next.scalar == 0x2E || next.kind.isWordPart { return nil }
    let first = reader.character(at: range.lowerBound)
    if range.count == first.length { return first.kind == .upper ? stop + 1 : nil }
    var hasInnerStop = false
    for at in range where reader.bytes[at] == 0x2E { hasInnerStop = true }
    if hasInnerStop {
      // "U.S." and "p.m.", not "shop.com."
      let at = range.upperBound - 2
      return reader.bytes[at] == 0x2E || range.count <= 5 ? stop + 1 : nil
    }
    let form = UnsafeBufferPointer(rebasing: reader.bytes[range])
    guard let word = vocabulary.find(form), let kind = abbreviations.kind(of: word) else {
      return nil
    }
    let isCapitalised = first.kind == .upper
    switch kind {
    case .title, .name: return isCapitalised ? stop + 1 : nil
    case .beforeNumber:
      let after = reader.kind(at: stop + 1) == .space ? stop + 2 : stop + 1
      return reader.kind(at: after) == .digit ? stop + 1 : nil
    case .any: return stop + 1
    }
  }
}
