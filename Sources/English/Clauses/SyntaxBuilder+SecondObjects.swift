/// Two objects side by side that look like one noun phrase: "gave the club permission", "named Ann Lee
/// chief executive".
extension SyntaxBuilder {
  /// The token that the second object of the open clause begins with, if a phrase holds two.
  func secondObject(in np: Int) -> Int? {
    let phrase = nounPhrases[np]
    guard phrase.range.count > 1, !phrase.isPronoun, phrase.possessor == nil else { return nil }
    if top.verbClass.contains(.naming) {
      return phrase.isName ? nameBehindThing(in: phrase) : titleBehindName(in: phrase)
    }
    guard top.verbClass.contains(.ditransitive), !phrase.isName, !isObjectAhead else { return nil }
    return behindPlural(in: phrase) ?? massNoun(in: phrase)
  }

  /// "Ann Lee | chief executive": a full name before a bare singular noun for somebody.
  private func titleBehindName(in phrase: NounPhrase) -> Int? {
    guard !phrase.isPlural, phrase.kind == .person else { return nil }
    var end = phrase.range.lowerBound
    while end < phrase.head, tag(end).isName { end += 1 }
    return end - phrase.range.lowerBound > 1 ? end : nil
  }

  /// "the rock | Old Tooth": what is not somebody before the name it gets.
  private func nameBehindThing(in phrase: NounPhrase) -> Int? {
    guard let name = phrase.nameRange, tag(phrase.range.lowerBound) == .determiner,
      name.lowerBound - phrase.range.lowerBound > 1, phrase.kind != .person,
      kindOf(phrase.range.lowerBound..<name.lowerBound, name.lowerBound - 1) != .person
    else { return nil }
    return name.lowerBound
  }

  /// A noun phrase that is not "last week" comes next.
  private var isObjectAhead: Bool {
    guard let following = next(), following.kind == .nounPhrase else { return false }
    return !isWhen(following.ref)
  }

  /// "the orphans | knots": a plural that stands before a noun is seldom its modifier.
  private func behindPlural(in phrase: NounPhrase) -> Int? {
    // Behind "a" it must be one.
    let first = word(phrase.range.lowerBound)
    guard first != words.a, first != words.an else { return nil }
    return phrase.range.dropFirst().first { i in
      tag(i - 1) == .nounPlural && tag(i).isNoun && !isCompound(word(i - 1), lemma(i))
    }
  }

  /// "the club | full permission": a noun that needs no article, perhaps with adjectives.
  private func massNoun(in phrase: NounPhrase) -> Int? {
    guard words.massNouns.contains(lemma(phrase.head)) else { return nil }
    var start = phrase.head
    while start > phrase.range.lowerBound, tag(start - 1).isAdjective { start -= 1 }
    guard start > phrase.range.lowerBound, tag(start - 1).isNoun,
      !isCompound(lemma(start - 1), lemma(phrase.head))
    else { return nil }
    let first = tag(phrase.range.lowerBound)
    return first == .determiner || first == .possessivePronoun || first.isName
      || tag(start - 1) == .nounPlural ? start : nil
  }

  /// Parts a noun phrase in two; the first keeps its number.
  mutating func split(_ np: Int, at cut: Int) -> Int {
    let whole = nounPhrases[np]
    for i in attachments.indices.suffix(24).reversed()
    where attachments[i].nounPhrase == np && attachments[i].preposition == words.premodifier {
      attachments.remove(at: i)
    }
    let second = addNounPhrase(range: cut..<whole.range.upperBound, head: whole.head)
    for i in nounPhrases[second].range { nounPhraseAt[i] = Int32(second) }
    let first = whole.range.lowerBound..<cut
    nounPhrases[np].range = first
    nounPhrases[np].fullRange = first
    nounPhrases[np].head = cut - 1
    nounPhrases[np].isName = tag(cut - 1).isName
    nounPhrases[np].nameRange = nounPhrases[np].isName ? first : nil
    nounPhrases[np].isPlural = tag(cut - 1) == .nounPlural || tag(cut - 1) == .namePlural
    nounPhrases[np].kind = kindOf(first, cut - 1)
    return second
  }
}
