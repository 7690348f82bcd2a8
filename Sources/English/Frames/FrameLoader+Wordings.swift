extension FrameLoader {
  /// Notes a wording line under the words that evoke it; parses it too where all must be checked.
  mutating func wording(_ raw: Bytes) {
    guard frame >= 0 else { return fail("a wording before any frame") }
    if isThorough {
      guard let (_, alternatives) = pattern(raw) else { return }
      checkSpelling(alternatives)
    }
    if !lexicon.index.add(raw, number: line, frame: frame, file: file), isThorough {
      fail("a wording without words")
    }
  }

  /// Parses a wording line; its pattern's number and the alternatives.
  mutating func pattern(_ raw: Bytes) -> (pattern: Int, alternatives: Bytes)? {
    let parts = Self.split(raw, 32)
    guard let kind = FramePattern.Kind(letter: raw[0]) else { return nil }
    var pattern = FramePattern(frame: Int32(frame), kind: kind)
    pattern.line = Int32(line)
    pattern.file = file
    let field = kind.alternativesField
    guard parts.count > field else {
      fail("a line '\(Self.string(parts[0]))' needs \(field) fields or more")
      return nil
    }
    if kind == .roleNoun, parts[2].count != 1 || parts[2][0] != UInt8(ascii: "=") {
      fail("a role-noun line reads 'r ROLE = NOUNS ...'")
      return nil
    }
    if kind != .noun, !subject(parts[1], &pattern) { return nil }
    rest(parts.dropFirst(field + 1), &pattern)
    lexicon.patterns.append(pattern)
    return (lexicon.patterns.count - 1, parts[field])
  }

  /// The words that evoke a frame are looked up as they stand in the file.
  private mutating func checkSpelling(_ alternatives: Bytes) {
    for byte in alternatives where byte >= 0x80 || byte &- 0x41 < 26 {
      return fail("'\(Self.string(alternatives))' is not in small plain letters")
    }
  }

  private mutating func subject(_ word: Bytes, _ pattern: inout FramePattern) -> Bool {
    if word.count == 1, word[0] == UInt8(ascii: "_") { return true }
    guard let role = roleIndex(word) else {
      fail("no role '\(Self.string(word))'")
      return false
    }
    pattern.subject = Int8(role)
    return true
  }

  /// Object roles and prepositional places.
  private mutating func rest(_ parts: ArraySlice<Bytes>, _ pattern: inout FramePattern) {
    let start = Int32(lexicon.places.count)
    var prepositions: Bytes?
    var obligatory = false
    var bracketed = false
    for part in parts {
      var word = part
      if word.first == UInt8(ascii: "(") {
        bracketed = true
        word = Bytes(rebasing: word[1...])
      }
      let closes = word.last == UInt8(ascii: ")")
      if closes { word = Bytes(rebasing: word[..<(word.count - 1)]) }
      if word.first == UInt8(ascii: "!") {
        obligatory = true
        word = Bytes(rebasing: word[1...])
      }
      if let role = roleIndex(word) {
        if let places = prepositions {
          Self.forEachPiece(of: places, UInt8(ascii: "/")) { preposition in
            lexicon.places.append(
              .init(
                preposition: lexicon.intern(preposition), role: Int8(role), isObligatory: obligatory
              ))
          }
          if obligatory { pattern.hasObligatoryPlace = true }
          prepositions = nil
          obligatory = false
        } else if pattern.object < 0 {
          pattern.object = Int8(role)
          pattern.objectIsOptional = bracketed
        } else {
          pattern.indirect = pattern.object
          pattern.object = Int8(role)
        }
      } else if prepositions == nil {
        prepositions = word
      } else {
        fail("no role '\(Self.string(word))'")
        prepositions = nil
      }
      if closes { bracketed = false }
    }
    if let left = prepositions { fail("'\(Self.string(left))' stands without a role") }
    pattern.places = start..<Int32(lexicon.places.count)
  }

  /// Words that a wording of several words may spell out though the texts vary them.
  static func isArticle(_ word: Bytes) -> Bool {
    guard word.count <= 5 else { return false }
    return word.equals("a") || word.equals("an") || word.equals("the") || word.equals("his")
      || word.equals("her") || word.equals("their") || word.equals("its") || word.equals("one's")
      || word.equals("your")
  }
}
