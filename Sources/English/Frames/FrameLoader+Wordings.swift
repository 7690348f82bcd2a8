extension FrameLoader {
  /// `v SUBJECT VERBS REST`
  mutating func verb(_ parts: [Bytes]) {
    guard parts.count >= 3 else { return fail("a verb line needs a subject and verbs") }
    var pattern = FramePattern(frame: Int32(frame), kind: .verb)
    if !subject(parts[1], &pattern) { return }
    rest(parts.dropFirst(3), &pattern)
    add(parts[2], pattern)
  }

  /// `a ROLE ADJECTIVES REST`
  mutating func adjective(_ parts: [Bytes]) {
    guard parts.count >= 3 else { return fail("an adjective line needs a role and adjectives") }
    var pattern = FramePattern(frame: Int32(frame), kind: .adjective)
    if !subject(parts[1], &pattern) { return }
    rest(parts.dropFirst(3), &pattern)
    add(parts[2], pattern)
  }

  /// `n NOUNS REST`
  mutating func noun(_ parts: [Bytes]) {
    guard parts.count >= 2 else { return fail("a noun line needs nouns") }
    var pattern = FramePattern(frame: Int32(frame), kind: .noun)
    rest(parts.dropFirst(2), &pattern)
    add(parts[1], pattern)
  }

  /// `r ROLE = NOUNS REST`
  mutating func roleNoun(_ parts: [Bytes]) {
    guard parts.count >= 4, parts[2].count == 1, parts[2][0] == UInt8(ascii: "=") else {
      return fail("a role-noun line reads 'r ROLE = NOUNS ...'")
    }
    var pattern = FramePattern(frame: Int32(frame), kind: .roleNoun)
    if !subject(parts[1], &pattern) { return }
    rest(parts.dropFirst(4), &pattern)
    add(parts[3], pattern)
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
          for preposition in Self.split(places, UInt8(ascii: "/")) {
            lexicon.places.append(
              .init(preposition: intern(preposition), role: Int8(role), isObligatory: obligatory))
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

  private mutating func add(_ alternatives: Bytes, _ pattern: FramePattern) {
    var pattern = pattern
    pattern.line = Int32(line)
    pattern.file = file
    let index = lexicon.patterns.count
    lexicon.patterns.append(pattern)
    for alternative in Self.split(alternatives, UInt8(ascii: "/")) {
      let pieces = Self.split(alternative, UInt8(ascii: "_"))
      guard !pieces.isEmpty else { continue }
      let start = Int32(lexicon.companions.count)
      // Nouns of several words end in the head; verbs and adjectives begin with it.
      let headFirst = pattern.kind == .verb || pattern.kind == .adjective
      let head = headFirst ? pieces[0] : pieces[pieces.count - 1]
      let others = headFirst ? pieces[1...] : pieces[..<(pieces.count - 1)]
      for piece in others {
        let id = intern(piece)
        if !Self.isArticle(piece) { lexicon.companions.append(id) }
      }
      lexicon.addEntry(
        pattern.kind, intern(head), pattern: index,
        companions: start..<Int32(lexicon.companions.count))
    }
  }

  private static func isArticle(_ word: Bytes) -> Bool {
    let text = string(word)
    return text == "a" || text == "an" || text == "the" || text == "his" || text == "her"
      || text == "their" || text == "its" || text == "one's" || text == "your"
  }
}
