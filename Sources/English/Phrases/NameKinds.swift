/// What kind of thing a noun phrase is, by its head, its name's parts and the word lists.
package struct NameKinds {
  let lexicon: Lexicon
  /// Nouns for people and groups alike: "its rival" may be a company.
  private let either: Set<WordID>

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    var either: Set<WordID> = []
    EmbeddedData.forEachLine(of: "words/either-nouns.txt") { line, _ in
      either.insert(lexicon.intern(String(decoding: line, as: UTF8.self)))
    }
    self.either = either
  }

  package func kind(of range: Range<Int>, head: Int, in reading: Reading) -> EntityKind {
    let token = reading.tokens[head]
    if token.tag.isName { return nameKind(range, head, reading) }
    if token.tag == .number || token.tag == .currency { return .number }
    if token.tag == .pronoun || token.tag == .gap { return .unknown }
    return commonKind(token.lemma.isNone ? token.word : token.lemma)
  }

  /// Whether a capitalised word inside a name is a title or says what a person does ("Minister" in
  /// "Environment Minister Ann Lee").
  package func isRoleWord(_ word: WordID) -> Bool {
    let flags = lexicon.info(word).flags
    return !flags.isDisjoint(with: [.personHead, .title]) && !isGivenName(flags)
  }

  private func commonKind(_ lemma: WordID) -> EntityKind {
    let info = lexicon.info(lemma)
    if info.flags.contains(.personHead) || info.flags.contains(.title) { return .person }
    if info.flags.contains(.groupHead) { return .group }
    if info.flags.contains(.placeHead) { return .place }
    if info.flags.contains(.eventHead) { return .event }
    if info.flags.contains(.weekday) || info.flags.contains(.month) { return .time }
    switch info.firstNounFile {
    case .nounPerson: return .person
    case .nounGroup: return .group
    case .nounLocation: return .place
    case .nounTime: return .time
    case .nounAct, .nounEvent, .nounProcess, .nounPhenomenon, .nounCommunication: return .event
    case .nounPossession: return .thing
    case .nounQuantity: return .amount
    case nil: return .unknown
    default: return .thing
    }
  }

  private func nameKind(_ range: Range<Int>, _ head: Int, _ reading: Reading) -> EntityKind {
    var start = head
    while start > range.lowerBound, reading.tokens[start - 1].tag.isName { start -= 1 }
    let last = lexicon.info(reading.tokens[head].word).flags
    let first = lexicon.info(reading.tokens[start].word).flags
    if last.contains(.weekday) || last.contains(.month) && start == head { return .time }
    if last.contains(.groupHead) { return .group }
    if last.contains(.placeHead) && start < head { return .place }
    if last.contains(.eventHead) && start < head { return .event }
    if first.contains(.title) && start < head { return .person }
    // A title or person noun right before the name.
    if start > range.lowerBound {
      let before = reading.tokens[start - 1]
      let flags = lexicon.info(before.lemma.isNone ? before.word : before.lemma).flags
      let isOpen = either.contains(before.lemma.isNone ? before.word : before.lemma)
      if !isOpen, flags.contains(.personHead) || flags.contains(.title) { return .person }
      if flags.contains(.groupHead) { return .group }
    }
    if !last.isDisjoint(with: [.country, .city, .region]), start == head || head - start == 1 && !isGivenName(first) {
      return .place
    }
    if head > start, isGivenName(first) { return .person }
    if head > start, last.contains(.surname) { return .person }
    for i in start..<head where lexicon.info(reading.tokens[i].word).flags.contains(.groupHead) {
      return .group
    }
    if start == head {
      if isGivenName(last) || last.contains(.surname) { return .person }
      let shape = reading.tokens[head].shape
      if shape.contains(.allCaps) || shape.contains(.innerCapital) { return .group }
      switch lexicon.info(reading.tokens[head].word).firstNounFile {
      case .nounLocation where last.contains(.instanceOnly): return .place
      case .nounPerson where last.contains(.instanceOnly): return .person
      default: break
      }
    }
    return .unknown
  }

  private func isGivenName(_ flags: WordFlags) -> Bool {
    flags.contains(.maleName) || flags.contains(.femaleName)
  }
}
