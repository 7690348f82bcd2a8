extension TagLattice {
  /// Adds the column of a word: what the lexicon knows of its lower-case form, and names.
  ///
  /// Scores are ten times natural logarithms, as in `TagWeight`; those of names are judgements of
  /// how much a capital says in its place.
  mutating func addWord(_ index: Int, _ reading: Reading, _ sentence: Sentence) {
    let token = reading.tokens[index]
    let info = lexicon.info(token.word)
    beginColumn(index, info.listedLemma)
    if token.shape.contains(.numeric) {
      add(.number, 0)
      return
    }
    let hasCapital = !token.shape.isDisjoint(with: [.capitalised, .innerCapital])
    if !hasCapital {
      addCommon(info, 0)
      addLowerCaseName(token, info)
    } else if isBesideAmpersand(index, reading, sentence), !info.flags.contains(.closedClass) {
      add(.name, 0)
    } else if style == .titleCased {
      addInTitle(token, info, index, reading, sentence)
    } else if startsText(index, reading, sentence), !isMarkedName(token) {
      addAtStart(token, info, index, reading, sentence)
    } else {
      addCapitalised(token, info, index, reading, sentence)
    }
    if columns[columns.count - 1].count == 0 { add(.noun, 0) }
  }

  /// "Smith & Sons": with a capital on its other side, too.
  private func isBesideAmpersand(
    _ index: Int, _ reading: Reading, _ sentence: Sentence
  ) -> Bool {
    for step in [-1, 1] where sentence.tokens.contains(index + 2 * step) {
      let mark = reading.tokens[index + step]
      if mark.end - mark.start == 1, reading.bytes[Int(mark.start)] == 0x26,
        reading.tokens[index + 2 * step].shape.contains(.capitalised)
      {
        return true
      }
    }
    return false
  }

  /// Whether the lower-case form is a word of English, itself or by its base form.
  private func isKnown(_ info: WordInfo) -> Bool {
    info.flags.contains(.known) || !info.singular.isNone || !info.verbBase.isNone
  }

  /// Adds the uses of the lower-case form, made less likely by `penalty`.
  private mutating func addCommon(_ info: WordInfo, _ penalty: Int32) {
    for index in info.range {
      let candidate = lexicon.tagWeights[index]
      add(candidate.tag, Int32(candidate.weight) - penalty)
    }
  }

  /// A capital that is no sentence's: several in a row, or one inside the word.
  private func isMarkedName(_ token: Token) -> Bool {
    token.shape.contains(.innerCapital)
      || token.shape.contains(.allCaps)
      || token.shape.contains(.capitalised) && token.shape.contains(.abbreviation)
  }

  /// A word without capital that may be a name all the same.
  private mutating func addLowerCaseName(_ token: Token, _ info: WordInfo) {
    if info.flags.contains(.closedClass) { return }
    if memory.isName(token.word) {
      add(.name, style == .lowerCase ? -2 : -10)
    } else if style == .lowerCase {
      if !isKnown(info) {
        add(.name, -6)
      } else if !info.flags.isDisjoint(with: [.country, .city, .region, .instanceOnly]) {
        add(.name, -6)
      } else if !info.flags.isDisjoint(with: .givenName) {
        add(.name, info.firstVerbFile == nil ? -8 : -16)
      } else if info.flags.contains(.surname) {
        add(.name, -16)
      }
    }
  }

  private mutating func addInTitle(
    _ token: Token, _ info: WordInfo, _ index: Int, _ reading: Reading, _ sentence: Sentence
  ) {
    if info.flags.contains(.closedClass) {
      addCommon(info, 0)
      addCalendarName(info)
    } else if info.flags.contains(.nationality) {
      addNationality(info, index, reading, sentence)
    } else if memory.isName(token.word) {
      add(.name, 0)
      addCommon(info, 25)
    } else if !info.flags.isDisjoint(with: TagLattice.listedNames) {
      add(.name, -3)
      addCommon(info, memory.isSeenInLowerCase(token.word) ? 0 : 8)
    } else if !isKnown(info) {
      add(.name, -1)
      addCommon(info, memory.isSeenInLowerCase(token.word) ? 0 : 12)
    } else {
      addCommon(info, 0)
      add(.name, memory.isSeenInLowerCase(token.word) ? -30 : -16)
    }
  }

  private mutating func addAtStart(
    _ token: Token, _ info: WordInfo, _ index: Int, _ reading: Reading, _ sentence: Sentence
  ) {
    let next = next(index, reading, sentence)
    let isSeenLower = memory.isSeenInLowerCase(token.word)
    let nextIsName = next.map { $0.contains(.capitalised) && !$0.contains(.punctuation) } ?? false
    if info.flags.contains(.closedClass) {
      addCommon(info, 0)
      addCalendarName(info)
      if !info.flags.isDisjoint(with: .givenName), nextIsName { add(.name, -16) }
    } else if info.flags.contains(.nationality) {
      addNationality(info, index, reading, sentence)
    } else if memory.isName(token.word) {
      add(.name, 0)
      addCommon(info, 25)
    } else if !info.flags.isDisjoint(with: TagLattice.listedNames) {
      add(.name, isSeenLower ? -15 : -2)
      addCommon(info, isSeenLower ? 0 : 14)
    } else if !isKnown(info) || token.shape.contains(.hasDigit) {
      add(.name, isSeenLower ? -15 : -1)
      addCommon(info, token.shape.contains(.hyphenated) ? 3 : 12)
    } else if nextIsName, info.flags.contains(.title) {
      add(.name, -2)
      addCommon(info, 10)
    } else {
      addCommon(info, 0)
      // A bare singular noun before 's is rather a name ("Apple's").
      let isPossessor =
        next.map { !$0.contains(.spaceBefore) && !$0.contains(.punctuation) } ?? false
      add(.name, isSeenLower ? -35 : isPossessor ? -14 : nextIsName ? -16 : -35)
    }
  }

  private mutating func addCapitalised(
    _ token: Token, _ info: WordInfo, _ index: Int, _ reading: Reading, _ sentence: Sentence
  ) {
    if info.flags.contains(.closedClass) {
      addCommon(info, isOwnName(info) ? 0 : 8)
      addCalendarName(info)
      let isAcronym = token.shape.contains(.allCaps)
      if isAcronym || !isOnlyPronoun(info) { add(.name, isAcronym ? 3 : -14) }
    } else if info.flags.contains(.nationality), !token.shape.contains(.allCaps) {
      addNationality(info, index, reading, sentence)
    } else if token.shape.contains(.allCaps), info.flags.contains(.personHead) {
      add(.noun, 0)
      add(.name, -10)
    } else {
      add(.name, 0)
      let isAlone =
        index == sentence.tokens.lowerBound
        || reading.tokens[index - 1].shape.isDisjoint(with: [.capitalised, .innerCapital])
      let isCounted = isAlone && index > 0 && isDeterminer(reading.tokens[index - 1])
      if isCounted, !info.singular.isNone {
        add(.namePlural, 5)
      } else if info.flags.contains(.pluralForm) {
        add(.namePlural, isAlone ? -4 : -14)
      }
      addCommon(info, memory.isSeenInLowerCase(token.word) ? 20 : 30)
    }
  }

  /// "the", "many", "two": what may stand before a plural.
  private func isDeterminer(_ token: Token) -> Bool {
    let info = lexicon.info(token.word)
    return info.flags.contains(.closedClass)
      && info.range.contains {
        let tag = lexicon.tagWeights[$0].tag
        return tag == .determiner || tag == .adjective || tag == .number || tag == .predeterminer
      }
  }

  /// "Monday", "Inc": the list itself says it is a name.
  private func isOwnName(_ info: WordInfo) -> Bool {
    info.range.contains { lexicon.tagWeights[$0].tag.isName } || isOnlyPronoun(info)
  }

  /// "I".
  private func isOnlyPronoun(_ info: WordInfo) -> Bool {
    info.range.count == 1 && lexicon.tagWeights[info.range.lowerBound].tag == .pronoun
  }

  private mutating func addCalendarName(_ info: WordInfo) {
    if info.flags.contains(.month) { add(.name, -3) }
  }

  /// "French", "Americans": adjective, or the people.
  private mutating func addNationality(
    _ info: WordInfo, _ index: Int, _ reading: Reading, _ sentence: Sentence
  ) {
    if info.flags.contains(.pluralForm) || !info.singular.isNone {
      add(.namePlural, -1)
      add(.adjective, -35)
    } else {
      add(.adjective, -2)
      // "French President Louis Martin", but "American Airlines"
      let isBeforeRole =
        index + 1 < sentence.tokens.upperBound
        && !lexicon.info(reading.tokens[index + 1].word).flags.isDisjoint(with: [
          .title, .personHead,
        ])
      add(.name, isBeforeRole ? -45 : -20)
    }
  }

  /// Lists whose words, capitalised, are names.
  private static let listedNames: WordFlags = [
    .maleName, .femaleName, .surname, .country, .city, .region, .instanceOnly,
  ]

  /// Whether a capital is due to the place: the first word, or behind a colon or opening quote.
  private func startsText(_ index: Int, _ reading: Reading, _ sentence: Sentence) -> Bool {
    if reading.tokens[index].shape.contains(.sentenceStart) { return true }
    guard index > sentence.tokens.lowerBound else { return true }
    let before = reading.tokens[index - 1]
    if before.shape.contains(.openQuote) { return true }
    let start = Int(before.start)
    guard before.shape.contains(.punctuation), start < reading.bytes.count else { return false }
    let byte = reading.bytes[start]
    return byte == 0x3A || byte == 0x2E || byte == 0x21 || byte == 0x3F
  }

  private func next(_ index: Int, _ reading: Reading, _ sentence: Sentence) -> Shape? {
    index + 1 < sentence.tokens.upperBound ? reading.tokens[index + 1].shape : nil
  }
}
