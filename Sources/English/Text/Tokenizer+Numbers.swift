extension Tokenizer {
  /// Reads the number that begins at `start` (a digit or a sign before it), with the letters that
  /// hang on it: "1,000", "3.5", "39th", "4bn", "10:30", "9/11", "10-year-old", "1920s".
  mutating func scanNumber(from start: Int, _ vocabulary: inout Vocabulary) {
    var at = start
    if !reader.kind(at: at).isWordPart { at += reader.character(at: at).length }
    at = digitsEnd(from: at)
    let next = reader.character(at: at)
    if next.kind.isLetter {
      at = wordEnd(from: at)
    } else if isHyphen(next.scalar) {
      at = hyphenatedEnd(from: at)
    }
    emitNumber(start..<at, &vocabulary)
  }

  private func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2013).contains(scalar)
  }

  /// Behind digits joined by grouping commas, decimal points, colons and slashes.
  private func digitsEnd(from start: Int) -> Int {
    var at = start
    while true {
      let character = reader.character(at: at)
      if character.kind == .digit {
        at += character.length
        continue
      }
      guard at > start, character.length == 1 else { return at }
      switch character.scalar {
      case 0x2C:  // comma before exactly three digits
        for offset in 1...3 where reader.kind(at: at + offset) != .digit { return at }
        if reader.kind(at: at + 4) == .digit { return at }
      case 0x2E, 0x3A, 0x2F:
        guard reader.kind(at: at + 1) == .digit else { return at }
      default: return at
      }
      at += 1
    }
  }

  /// Behind "230-197", "10-year-old", "2.5-3.5", "5m-krone".
  private func hyphenatedEnd(from hyphen: Int) -> Int {
    var at = hyphen
    while true {
      let character = reader.character(at: at)
      guard isHyphen(character.scalar), character.length > 0 else { return at }
      let after = at + character.length
      let next = reader.character(at: after)
      if next.kind == .digit {
        at = digitsEnd(from: after)
        if reader.kind(at: at).isLetter { at = wordEnd(from: at) }
      } else if next.kind.isLetter {
        at = wordEnd(from: after)
      } else {
        return at
      }
    }
  }

  private mutating func emitNumber(_ range: Range<Int>, _ vocabulary: inout Vocabulary) {
    // "2012's" and "’90s’" leave their clitic behind.
    var end = range.upperBound
    if reader.bytes[end - 1] | 0x20 == 0x73, let mark = apostropheStart(endingAt: end - 1),
      mark > range.lowerBound
    {
      emit(range.lowerBound..<mark, letterShape(range.lowerBound..<mark), &vocabulary)
      emit(mark..<end, letterShape(mark..<end), &vocabulary)
      return
    }
    // "6.30p.m." keeps its stop.
    if end < reader.bytes.count, reader.bytes[end] == 0x2E, end - range.lowerBound > 3,
      reader.bytes[end - 2] == 0x2E, reader.bytes[end - 1] | 0x20 == 0x6D
    {
      end += 1
    }
    emit(range.lowerBound..<end, letterShape(range.lowerBound..<end), &vocabulary)
  }
}
