/// Decides what kind of thing a noun phrase is: by its head, its name's parts, the word lists,
/// WordNet's classes, and, where those are silent, by what stands around it.
///
/// Looks at one place at a time; what other mentions of a name tell is coreference's business.
package struct NameKinds {
  let lexicon: Lexicon
  private let socialGroup, organisation, timePeriod, timeUnit, pointInTime: WordID
  let words: Words
  /// Nouns for people and groups alike: "its rival" may be a company.
  let either: Set<WordID>

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    socialGroup = lexicon.intern("social_group")
    organisation = lexicon.intern("organization")
    timePeriod = lexicon.intern("time_period")
    timeUnit = lexicon.intern("time_unit")
    pointInTime = lexicon.intern("point_in_time")
    words = Words { lexicon.intern($0) }
    var either: Set<WordID> = []
    EmbeddedData.forEachLine(of: "words/either-nouns.txt") { line, _ in
      either.insert(lexicon.intern(String(decoding: line, as: UTF8.self)))
    }
    self.either = either
  }

  /// The kind of the noun phrase at `range`, whose head is the token at `head`.
  package func kind(of range: Range<Int>, head: Int, in reading: Reading) -> EntityKind {
    let token = reading.tokens[head]
    switch token.tag {
    case .name, .namePlural: return nameKind(range, head, reading)
    case .number where head > range.lowerBound && reading.tokens[head - 1].tag.isName:
      // "Apollo 11": a thing with a number for its last name.
      return nameKind(range.lowerBound..<head, head - 1, reading) == .event ? .event : .thing
    case .number, .currency: return .number
    case .pronoun, .gap: return .unknown
    default: return commonKind(token.lemma.isNone ? token.word : token.lemma)
    }
  }

  /// Whether a capitalised word inside a name is a title or says what a person does ("Minister" in
  /// "Environment Minister Ann Lee").
  package func isRoleWord(_ word: WordID) -> Bool {
    let flags = lexicon.info(word).flags
    return !flags.isDisjoint(with: [.personHead, .title]) && flags.isDisjoint(with: .givenName)
  }

  /// The kind of a common noun.
  package func commonKind(_ lemma: WordID) -> EntityKind {
    let info = lexicon.info(lemma)
    if info.flags.contains(.personHead) { return .person }
    if info.flags.contains(.title), info.nounFiles.contains(.nounPerson) { return .person }
    if info.flags.contains(.groupHead) { return .group }
    if info.flags.contains(.placeHead) { return .place }
    if info.flags.contains(.eventHead) { return .event }
    if !info.flags.isDisjoint(with: [.weekday, .month]) { return .time }
    guard let file = info.firstNounFile else { return guessedKind(lemma) }
    switch file {
    case .nounPerson: return isPerson(lemma, info) ? .person : .thing
    case .nounGroup: return lexicon.isKind(lemma, of: socialGroup) ? .group : .thing
    case .nounLocation: return .place
    case .nounTime:
      return lexicon.isKind(lemma, of: timePeriod) || lexicon.isKind(lemma, of: timeUnit)
        || lexicon.isKind(lemma, of: pointInTime) ? .time : .thing
    case .nounEvent, .nounProcess: return .event
    case .nounAct: return isDeed(lemma) ? .event : .thing
    case .nounQuantity: return .amount
    default: return lexicon.isKind(lemma, of: organisation) ? .group : .thing
    }
  }

  /// A noun for people and other things alike tells nothing unless it is used of people ("browser").
  private func isPerson(_ lemma: WordID, _ info: WordInfo) -> Bool {
    if info.nounFiles == SenseFiles(.nounPerson) { return true }
    return lexicon.occurrences(of: lemma, as: .noun).first > 0
  }

  /// "decision" comes from a verb, "technology" does not.
  private func isDeed(_ lemma: WordID) -> Bool {
    lexicon.info(lemma).isLemma(.verb) || lexicon.isDerived(lemma, .noun, from: .verb)
  }

  /// The kind of a noun no list has, by its ending.
  private func guessedKind(_ lemma: WordID) -> EntityKind {
    lexicon.vocabulary.withBytes(lemma) { form in
      let isPerson =
        Inflection.ends(form, "er") || Inflection.ends(form, "ist") || Inflection.ends(form, "man")
        || Inflection.ends(form, "woman") || Inflection.ends(form, "ian")
        || Inflection.ends(form, "eer")
      if isPerson, form.count > 5 { return .person }
      return .unknown
    }
  }
}
