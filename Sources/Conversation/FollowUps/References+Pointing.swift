internal import Answering
internal import English

/// Phrases that point back: "the second one", "that company".
extension References {
  /// "the second one", "that one": of the list that the last answer gave.
  func selection(at index: Int, _ reading: Reading) -> (Int, Mention)? {
    guard let last, index + 1 < reading.tokens.count else { return nil }
    let first = word(reading, index)
    let second = word(reading, index + 1)
    let third = index + 2 < reading.tokens.count ? word(reading, index + 2) : ""
    if first == "the", third == "one", let place = FollowUpWords.listed.places[second],
      let item = last.answer.item(at: place),
      let mention = finder.mention(of: item, kind: last.answer.kind)
    {
      return (3, mention)
    }
    if let kind = kindOfOne(at: index, reading) { return (1, kind) }
    if first == "that" || first == "this", second == "one", reading.sentences.count == 1 {
      if let another = another(last) { return (2, another) }
      let isPlaced = index > 0 && reading.tokens[index - 1].tag == .preposition
      let mention = mentions.all.last {
        $0.kind != .time && $0.kind != .several
          && ($0.kind != .person || !$0.isCommon && !isPlaced)
      }
      return mention.map { (2, $0) }
    }
    return nil
  }

  /// "There was another fire, right?" "What burnt in THAT ONE?": the other fire.
  private func another(_ last: Exchange) -> Mention? {
    let reading = last.question.reading
    guard
      let index = reading.tokens.indices.dropLast().first(where: {
        finder.reader.lexicon.text(reading.tokens[$0].word) == "another"
          && reading.tokens[$0 + 1].tag == .noun
      })
    else { return nil }
    var mention = Mention(
      name: "the other " + reading.text(index + 1..<index + 2), kind: .unknown)
    mention.isCommon = true
    mention.classes = [reading.tokens[index + 1].lemma]
    return mention
  }

  /// "The old ONE", "which ONES are rated high": another of the kind that was spoken of last.
  private func kindOfOne(at index: Int, _ reading: Reading) -> Mention? {
    let one = word(reading, index)
    guard one == "one" || one == "ones", index > 0, let last else { return nil }
    let before = reading.tokens[index - 1]
    let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1] : nil
    if word(reading, index - 1) == "only" { return nil }
    let isChosen = ["which", "what", "another"].contains(word(reading, index - 1))
    guard isChosen || before.tag.isAdjective || before.tag == .comparative,
      next.map({ !$0.tag.isNoun && $0.tag != .preposition }) ?? true
    else { return nil }
    let lexicon = finder.reader.lexicon
    let asked = last.question.asked.flatMap { $0.source == .determined ? $0.lemma : nil }
    guard let noun = asked ?? mentions.all.last(where: { !$0.classes.isEmpty })?.classes.last
    else { return nil }
    let singular = lexicon.text(noun)
    let text = one == "ones" ? VerbForms.listed.third(singular) : singular
    var mention = Mention(name: text, kind: .unknown)
    mention.isCommon = true
    mention.isPlural = one == "ones"
    mention.classes = [noun]
    return mention
  }

  /// "that company", "the team": the last that was called so.
  func definite(
    at index: Int, _ reading: Reading, _ named: [Mention]
  ) -> (Int, Mention)? {
    let first = word(reading, index)
    guard ["the", "this", "that", "these", "those"].contains(first),
      index + 1 < reading.tokens.count, reading.tokens[index + 1].tag == .noun,
      word(reading, index + 1) != "one"
    else { return nil }
    let isPointed = first == "this" || first == "that"
    guard isPointed || first == "the" else { return nil }
    let noun = reading.tokens[index + 1]
    if index + 2 < reading.tokens.count {
      let next = reading.tokens[index + 2]
      // "The company of the year", "the company car", "the company's name" go on.
      if next.tag.isNoun || word(reading, index + 2) == "of" { return nil }
      if !isPointed, next.tag == .whPronoun || next.tag == .whDeterminer { return nil }
    }
    let kind = Mention.Kind(finder.kinds.commonKind(noun.lemma))
    let called = mentions.all.last { mention in
      (isPointed || !mention.isCommon) && mention.classes.contains(noun.lemma)
    }
    let mention =
      called
      ?? (isPointed ? pointedAt(noun.lemma, kind) : nil)
    guard let mention, !named.contains(where: { $0.name == mention.name }) else { return nil }
    let isShort = mention.isCommon && mention.classes.contains(noun.lemma)
    if isShort, !(3...6).contains(Words(mention.name).lowered.count) { return nil }
    return (2, mention)
  }

  /// "That body" of any group, "that tool" of a hammer, "that town" of a place.
  private func pointedAt(_ noun: WordID, _ kind: Mention.Kind) -> Mention? {
    if FollowUpWords.listed.contains("p", finder.reader.lexicon.text(noun)),
      let group = mentions.all.last(where: { $0.kind == .organisation && !$0.isPlural })
    {
      return group
    }
    return ofKind(noun) ?? mentions.all.last { isOf(kind, $0) }
  }

  /// What was called a kind of it.
  private func ofKind(_ noun: WordID) -> Mention? {
    mentions.all.last { mention in
      mention.kind != .several && !mention.isPlural
        && mention.classes.contains { finder.reader.lexicon.isKind($0, of: noun) }
    }
  }

  private func isOf(_ kind: Mention.Kind, _ mention: Mention) -> Bool {
    !mention.isCommon && kind != .unknown && kind != .thing && mention.kind == kind
  }

  /// "That company", "that man": points at one that was spoken of, which things of other kinds may do
  /// less strictly.
  func unnamed(at index: Int, _ reading: Reading) -> String? {
    guard ["that", "this"].contains(word(reading, index)), index + 1 < reading.tokens.count,
      reading.tokens[index + 1].tag == .noun
    else { return nil }
    let kind = Mention.Kind(finder.kinds.commonKind(reading.tokens[index + 1].lemma))
    guard kind == .organisation || kind == .person else { return nil }
    let next = index + 2 < reading.tokens.count ? reading.tokens[index + 2].tag : .stop
    return next.isNoun ? nil : reading.text(index..<(index + 2))
  }
}
