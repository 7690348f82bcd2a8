extension Tokenizer {
  /// Reads the mark at `position`.
  mutating func scanPunctuation(_ character: Character8, _ vocabulary: inout Vocabulary) {
    let start = position
    let after = start + character.length
    if character.length == 1, skipsMarkup(character.scalar) { return }
    switch character.scalar {
    case 0x22: doubleQuote(start..<after, &vocabulary)
    case 0x201C, 0x201E, 0xAB:
      doubleOpen = true
      emit(start..<after, [.punctuation, .openQuote], &vocabulary)
    case 0x201D, 0xBB:
      doubleOpen = false
      emit(start..<after, [.punctuation, .closeQuote], &vocabulary)
    case 0x27, 0x2018, 0x2019, 0x60: apostrophe(character, &vocabulary)
    case 0x2D, 0x2B, 0x2212:
      let before = reader.kind(before: start)
      if reader.kind(at: after) == .digit, before.isSpace || before == .currency {
        scanNumber(from: start, &vocabulary)
      } else {
        run(of: character, &vocabulary)
      }
    case 0x2E:
      // ".5" after a blank is a number
      if reader.kind(at: after) == .digit, reader.kind(before: start).isSpace {
        scanNumber(from: start, &vocabulary)
      } else {
        run(of: character, &vocabulary)
      }
    case 0x23, 0x40:  // #tag, @handle
      if reader.kind(at: after).isLetter, !reader.kind(before: start).isWordPart {
        let end = wordEnd(from: after)
        emit(start..<end, letterShape(start..<end), &vocabulary)
      } else {
        run(of: character, &vocabulary)
      }
    case 0x21, 0x3F, 0x2A, 0x3D, 0x5F, 0x7E: run(of: character, &vocabulary)
    default: emit(start..<after, .punctuation, &vocabulary)
    }
  }

  /// One token for a run of one mark: "..." keeps its dots, "--" is a dash, "!!!" counts as "!".
  private mutating func run(of character: Character8, _ vocabulary: inout Vocabulary) {
    let start = position
    var end = start + character.length
    while character.length == 1, end < reader.bytes.count,
      UInt32(reader.bytes[end]) == character.scalar
    {
      end += 1
    }
    var kept = 1
    if character.scalar == 0x2E { kept = end - start > 1 ? min(3, end - start) : 1 }
    if character.scalar == 0x2D { kept = min(2, end - start) }
    if character.length > 1 { kept = character.length }
    if character.scalar == 0x2E, kept == 2 {
      add(start..<end, vocabulary.intern("..."), .punctuation)
      return
    }
    let form = UnsafeBufferPointer(rebasing: reader.bytes[start..<start + kept])
    add(start..<end, vocabulary.intern(form), .punctuation)
  }

  /// A straight double quote opens behind a blank, bracket or dash and closes before one.
  private mutating func doubleQuote(_ range: Range<Int>, _ vocabulary: inout Vocabulary) {
    let blankBefore =
      !reader.kind(before: range.lowerBound).isWordPart
      && !isClosing(range.lowerBound - 1)
    let blankAfter = reader.kind(at: range.upperBound).isSpace
    let opens = blankBefore == blankAfter ? !doubleOpen : blankBefore
    doubleOpen = opens
    emit(range, [.punctuation, opens ? .openQuote : .closeQuote], &vocabulary)
  }

  /// Whether the byte is a mark that stands before a closing quote: . , ! ? ) ] ' or a later byte
  /// of a character such as ’ or ….
  private func isClosing(_ position: Int) -> Bool {
    guard position >= 0 else { return false }
    switch reader.bytes[position] {
    case 0x2E, 0x2C, 0x21, 0x3F, 0x29, 0x5D, 0x27, 0x25, 0x3B: return true
    case 0xA6, 0x99: return position > 1 && reader.bytes[position - 1] == 0x80
    default: return false
    }
  }

  /// An apostrophe or single quote that no word has taken in.
  private mutating func apostrophe(_ character: Character8, _ vocabulary: inout Vocabulary) {
    let start = position
    let after = start + character.length
    let bytes = reader.bytes
    if after < bytes.count, bytes[start] == bytes[after], character.length == 1 {
      // '' and `` are double quotes
      let opens = character.scalar == 0x60
      add(
        start..<after + 1, vocabulary.intern("\""),
        [.punctuation, opens ? .openQuote : .closeQuote])
      return
    }
    let touches = start == lastEnd && start > 0
    let next = reader.character(at: after)
    if character.scalar != 0x60, let end = looseClitic(after, touches: touches) {
      emit(start..<end, letterShape(start..<end), &vocabulary)
      return
    }
    if character.scalar == 0x2018 || character.scalar == 0x60
      || (!touches || !reader.kind(before: start).isWordPart && !isClosing(start - 1))
        && !next.kind.isSpace
    {
      singleOpen = true
      emit(start..<after, [.punctuation, .openQuote], &vocabulary)
      return
    }
    let sibilant = touches && [0x73, 0x7A, 0x78].contains(bytes[start - 1] | 0x20)
    if singleOpen || !sibilant {
      singleOpen = false
      emit(start..<after, [.punctuation, .closeQuote], &vocabulary)
    } else {
      emit(start..<after, [], &vocabulary)  // the workers' rights
    }
  }

  /// The end of 's behind a quote or number, of '90s, or of 'em, 'til, 'tis, 'twas, 'cause.
  private func looseClitic(_ after: Int, touches: Bool) -> Int? {
    let bytes = reader.bytes
    let end = wordEnd(from: after)
    guard end > after, end - after <= 5 else { return nil }
    func lower(_ offset: Int) -> UInt8 { bytes[after + offset] | 0x20 }
    if touches { return end - after == 1 && lower(0) == 0x73 ? end : nil }
    if reader.kind(at: after) == .digit {
      let isDecade = end - after == 3 && lower(2) == 0x73
      let isYear =
        end - after == 2 && !singleOpen
        && reader.character(at: end).scalar != 0x27 && reader.character(at: end).scalar != 0x2019
      return isDecade || isYear ? end : nil
    }
    let forms: [StaticString] = ["em", "til", "tis", "twas", "cause"]
    for form in forms where form.utf8CodeUnitCount == end - after {
      if (0..<end - after).allSatisfy({ lower($0) == form.utf8Start[$0] }) { return end }
    }
    return nil
  }
}
