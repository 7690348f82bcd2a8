extension NameKinds {
  /// The kind of a name that no list knows, by weak signs: the verb it stands at, what it owns, the
  /// preposition before it, its length. The first that speaks counts.
  func kindByContext(
    _ name: ClosedRange<Int>, _ range: Range<Int>, _ reading: Reading
  ) -> EntityKind {
    let tokens = reading.tokens
    let after = name.upperBound + 1
    if after + 1 < tokens.count {
      if tokens[after].word == words.who { return .person }
      // "Zorbex's shares", "Zorbex executives"
      if tokens[after].tag == .possessiveMarker, let owned = head(from: after + 1, reading),
        let kind = lexicon.nameContext(tokens[owned].lemma, owned: true)
      {
        return kind
      }
      if tokens[after].tag.isNoun, !tokens[after].tag.isName,
        let kind = lexicon.nameContext(tokens[after].lemma, owned: true), kind == .group
      {
        return .group
      }
    }
    if let kind = kindByVerb(name, range, reading) { return kind }
    if let kind = kindByPreposition(name, range, reading) { return kind }
    return kindByWords(name, range, reading)
  }

  /// The head of the noun phrase that begins at `start`, nil if none does.
  private func head(from start: Int, _ reading: Reading) -> Int? {
    var place = start
    while place < reading.tokens.count, place < start + 6 {
      let tag = reading.tokens[place].tag
      if tag == .noun || tag == .nounPlural {
        if place + 1 >= reading.tokens.count || !reading.tokens[place + 1].tag.isNoun {
          return place
        }
      } else if !tag.isAdjective, tag != .verbPastParticiple, tag != .number {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// The verb right behind the name, adverbs and auxiliaries between, or a verb of saying before it.
  private func kindByVerb(
    _ name: ClosedRange<Int>, _ range: Range<Int>, _ reading: Reading
  ) -> EntityKind? {
    let tokens = reading.tokens
    var place = name.upperBound + 1
    while place < tokens.count, place < name.upperBound + 5 {
      let tag = tokens[place].tag
      if tag.isVerb, tag != .modal, tokens[place].lemma != words.have,
        tokens[place].lemma != words.be
      {
        return lexicon.nameContext(tokens[place].lemma, owned: false)
      }
      guard tag == .modal || tag.isAdverb || tag.isVerb else { break }
      place += 1
    }
    // ..." said Brandt
    let before = range.lowerBound - 1
    guard before >= 0, tokens[before].lemma == words.say, tokens[before].tag.isVerb else {
      return nil
    }
    return .person
  }

  private func kindByPreposition(
    _ name: ClosedRange<Int>, _ range: Range<Int>, _ reading: Reading
  ) -> EntityKind? {
    let tokens = reading.tokens
    let before = name.lowerBound - 1
    guard before >= 0, tokens[before].tag == .preposition else { return nil }
    let word = tokens[before].word
    if word == words.in { return .place }
    // "the founder of Zorbex", "the mayor of Vellington"
    guard before > 0, word == words.of || word == words.at, tokens[before - 1].tag.isNoun else {
      return nil
    }
    return lexicon.nameContext(tokens[before - 1].lemma, owned: true)
  }

  /// Two or three capitalised words that are no words of English are mostly a person.
  private func kindByWords(
    _ name: ClosedRange<Int>, _ range: Range<Int>, _ reading: Reading
  ) -> EntityKind {
    let isDefinite =
      name.lowerBound > range.lowerBound
      && reading.tokens[name.lowerBound - 1].tag == .determiner
    guard name.count == 2 || name.count == 3, !isDefinite else { return .unknown }
    var strange = 0
    for index in name {
      let shape = reading.tokens[index].shape
      if !shape.isDisjoint(with: [.allCaps, .hasDigit, .innerCapital]) { return .unknown }
      if !lexicon.info(reading.tokens[index].word).flags.contains(.known) { strange += 1 }
    }
    return strange * 2 >= name.count ? .person : .unknown
  }
}
