extension NameKinds {
  /// The kind of a name; what is surest comes first.
  func nameKind(_ range: Range<Int>, _ head: Int, _ reading: Reading) -> EntityKind {
    var start = head
    while start > range.lowerBound, isNamePart(reading.tokens[start - 1]) { start -= 1 }
    let last = flags(head, reading)
    if !last.isDisjoint(with: [.weekday, .month]), start == head { return .time }
    if let kind = kindBefore(start, range, reading) { return kind }
    let apposition = kindByApposition(head + 1, reading)
    if let apposition, apposition != .event { return apposition }
    if start < head, let kind = kindOfWhole(start...head, reading) { return kind }
    if let kind = kindByParts(start...head, reading) { return kind }
    if start == head, let kind = kindOfSingle(head, reading) { return kind }
    return apposition ?? kindByContext(start...head, range, reading)
  }

  func flags(_ index: Int, _ reading: Reading) -> WordFlags {
    lexicon.info(reading.tokens[index].word).flags
  }

  private func isNamePart(_ token: Token) -> Bool {
    token.tag.isName || token.tag == .symbol
      || token.tag == .adjective && token.shape.contains(.capitalised)
  }

  /// "policy researcher Ann Lee", "the company Acme": the noun right before the name.
  private func kindBefore(_ start: Int, _ range: Range<Int>, _ reading: Reading) -> EntityKind? {
    guard start > range.lowerBound else { return nil }
    let before = reading.tokens[start - 1]
    guard before.tag == .noun || before.tag == .nounPlural else { return nil }
    let lemma = before.lemma.isNone ? before.word : before.lemma
    if either.contains(lemma) { return nil }
    let kind = commonKind(lemma)
    return kind == .person || kind == .group || kind == .place ? kind : nil
  }

  /// "Acme, a maker of tyres": the noun of the apposition behind the name.
  private func kindByApposition(_ next: Int, _ reading: Reading) -> EntityKind? {
    let tokens = reading.tokens
    guard next + 2 < tokens.count, tokens[next].tag == .comma else { return nil }
    if tokens[next + 1].word == words.who { return .person }
    if tokens[next + 1].tag == .number, tokens[next + 2].tag == .comma, isAge(next + 1, reading) {
      return .person
    }
    guard tokens[next + 1].tag == .determiner, tokens[next + 1].word != words.some else {
      return nil
    }
    var place = next + 2
    while place < tokens.count, place < next + 8 {
      let tag = tokens[place].tag
      if tag == .noun || tag == .nounPlural {
        if place + 1 < tokens.count, tokens[place + 1].tag.isNoun { place += 1; continue }
        return appositionKind(tokens[place].lemma, isPlural: tag == .nounPlural)
      }
      guard
        tag.isAdjective || tag == .verbPastParticiple || tag == .number || tag.isName
          || tag == .adverb || tag == .verbIng || tag == .possessiveMarker
      else { return nil }
      place += 1
    }
    return nil
  }

  private func appositionKind(_ lemma: WordID, isPlural: Bool) -> EntityKind? {
    if either.contains(lemma) { return nil }
    let kind = commonKind(lemma)
    // "a maker of tyres" may be a firm.
    if kind == .person, lexicon.info(lemma).flags.isDisjoint(with: .personHead) {
      return lexicon.vocabulary.withBytes(lemma) { Inflection.ends($0, "er") } ? nil : .person
    }
    return kind == .person || kind == .group || kind == .place || kind == .event ? kind : nil
  }

  private func isAge(_ index: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[index]
    return token.shape.contains(.numeric) && token.end - token.start <= 2
  }

  /// Names of several words that the lists or WordNet have: "South Korea", "United Nations".
  private func kindOfWhole(_ name: ClosedRange<Int>, _ reading: Reading) -> EntityKind? {
    guard name.count <= 4 else { return nil }
    let words = reading.tokens[name].map(\.word)
    let (flags, file) = lexicon.compoundName(words)
    if !flags.isDisjoint(with: [.country, .city, .region]) { return .place }
    guard let file = file ?? lexicon.compoundFile(words) else { return nil }
    switch file {
    case .nounPerson: return .person
    case .nounGroup: return .group
    case .nounLocation: return .place
    case .nounEvent, .nounAct: return .event
    case .nounObject: return .place
    default: return nil
    }
  }

  /// Tell-tale words within the name.
  private func kindByParts(_ name: ClosedRange<Int>, _ reading: Reading) -> EntityKind? {
    let first = flags(name.lowerBound, reading)
    let last = flags(name.upperBound, reading)
    let isLong = name.count > 1
    let next =
      name.upperBound + 1 < reading.tokens.count ? reading.tokens[name.upperBound + 1] : nil
    // "the Battle of Hastings", "the Ministry of Health"
    let isBeforeOf = next?.word == words.of
    if last.contains(.groupHead), isLong || isBeforeOf || !isGiven(last) { return .group }
    if last.contains(.groupName), isLong || last.isDisjoint(with: .known) { return .group }
    if last.contains(.eventHead), isLong || isBeforeOf { return .event }
    if last.contains(.placeHead), isLong || isBeforeOf { return .place }
    if isLong, first.contains(.title), !first.contains(.placeName) { return .person }
    if isLong, name.dropLast().contains(where: { isTitle($0, reading) }) { return .person }
    if isLong, first.contains(.placeName) { return .place }
    if isLong, isGiven(first), reading.tokens[name.lowerBound].shape.isDisjoint(with: .allCaps) {
      return .person
    }
    for index in name.dropLast() where flags(index, reading).contains(.groupHead) { return .group }
    if !last.isDisjoint(with: [.country, .city, .region]), name.count <= 2 { return .place }
    if isLong, last.contains(.surname) { return .person }
    if isLong, isInitial(name.lowerBound, reading) { return .person }
    return nil
  }

  private func isGiven(_ flags: WordFlags) -> Bool { !flags.isDisjoint(with: .givenName) }

  private func isTitle(_ index: Int, _ reading: Reading) -> Bool {
    let flags = flags(index, reading)
    return flags.contains(.title) && !flags.contains(.groupHead) && !flags.contains(.placeName)
  }

  /// "J."
  private func isInitial(_ index: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[index]
    return token.end - token.start <= 2 && token.shape.contains(.capitalised)
      && (token.shape.contains(.abbreviation) || token.end - token.start == 1)
  }

  /// A name of one word.
  private func kindOfSingle(_ index: Int, _ reading: Reading) -> EntityKind? {
    let token = reading.tokens[index]
    let info = lexicon.info(token.word)
    if info.flags.contains(.nationality) { return .group }
    if token.tag == .namePlural,
      info.firstNounFile == .nounPerson || info.flags.contains(.groupName)
    {
      return .group
    }
    if isGiven(info.flags) || info.flags.contains(.surname) { return .person }
    if token.shape.contains(.allCaps) || token.shape.contains(.innerCapital) { return .group }
    guard info.flags.contains(.instanceOnly) else { return nil }
    switch info.firstNounFile {
    case .nounLocation, .nounObject: return .place
    case .nounPerson: return .person
    case .nounGroup: return .group
    case .nounEvent, .nounAct: return .event
    default: return nil
    }
  }
}
