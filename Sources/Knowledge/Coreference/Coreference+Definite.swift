internal import English

extension Coreference {
  /// How far back a noun phrase with the same noun may be, in sentences.
  private static let reach = 30
  /// How far back a thing may be that is called by another noun.
  private static let nearReach = 5

  /// The entity that "the N", "this N" ... at `position` in `mentions` refers to, or nil.
  func definiteEntity(_ position: Int) -> Int? {
    let mention = mentions[position]
    let phrase = reading.nounPhrases[mention.nounPhrase]
    let head = reading.tokens[phrase.head].lemma
    let pointer = reading.tokens[phrase.range.lowerBound].word
    let isPointed = pointer == words.this || pointer == words.these || pointer == words.that
    guard isPointed || !words.unique.contains(head), !isOrdered(phrase) else { return nil }
    let isModified = modified.contains(mention.nounPhrase)
    var best: (entity: Int, score: Double)?
    for other in (max(0, position - Self.mostRivals)..<position).reversed() {
      let rival = mentions[other]
      let distance = mention.sentence - rival.sentence
      if distance > Self.reach { break }
      guard distance >= 0 else { continue }
      let entity = Int(result.entityOf[rival.nounPhrase])
      guard entity >= 0, rival.form != .pronoun else { continue }
      let rivalPhrase = reading.nounPhrases[rival.nounPhrase]
      if phrase.range.overlaps(rivalPhrase.range) { continue }
      guard
        let fit = fit(phrase, head, rivalPhrase, entity, isModified: isModified)
          ?? looseFit(phrase, head, rival, entity, distance, isPointed: isPointed)
      else { continue }
      if fit < 2, distance > Self.nearReach || isModified { continue }
      var score = fit - Double(distance) * (fit >= 3 ? 0.1 : 0.4)
      if rival.isSubject { score += 0.5 }
      if rival.isMainSubject { score += 0.3 }
      if entities[entity].isName { score += 0.3 }
      if entities[entity].mentions.count > 2 { score += 0.3 }
      if best == nil { score += 0.25 }
      if best == nil || score > best?.score ?? 0 { best = (entity, score) }
    }
    guard let best, best.score >= (isPointed ? 0.3 : 0.6) else { return nil }
    return best.entity
  }

  /// "the first", "the largest", "the other", "the two": tells its thing from others of its class.
  private func isOrdered(_ phrase: NounPhrase) -> Bool {
    phrase.range.contains {
      let tag = reading.tokens[$0].tag
      return tag == .superlative || tag == .adverbSuperlative || tag == .number
        || words.unique.contains(reading.tokens[$0].word) && $0 != phrase.head
          && !reading.tokens[$0].shape.contains(.capitalised)
    }
  }

  /// How well a definite noun phrase fits an entity at one of its mentions: 3 and more by the same
  /// noun or class, 2 by a wider noun, 1 by kind alone, nil not at all.
  private func fit(
    _ phrase: NounPhrase, _ head: WordID, _ rival: NounPhrase, _ index: Int, isModified: Bool
  ) -> Double? {
    let entity = entities[index]
    guard phrase.isPlural == rival.isPlural, genderAgrees(head, entity) else { return nil }
    let rivalHead = reading.tokens[rival.head].lemma
    if rivalHead == head {
      if rival.nameRange == nil || !entity.isName || rival.head == rival.nameRange?.last {
        return modifiersAgree(phrase, rival) ? 3 + (isModified ? -0.6 : 0) : nil
      }
    }
    if isModified { return nil }
    // Of two named groups the nearer is meant, though the text may call only the other so.
    if entity.classes.contains(head), !agreesWithClass(phrase, head, entity) { return nil }
    if entity.classes.contains(head) { return entity.isName && entity.kind == .group ? 2 : 3 }
    guard mayBe(index, head) else { return nil }
    if entity.classes.contains(where: { lexicon.isKind($0, head) }), isWide(head) {
      return modifiersFit(phrase) ? 2 : nil
    }
    guard !phrase.isPlural else { return nil }
    guard entity.isName, modifiersFit(phrase), let kind = words.anaphors[head] else { return nil }
    switch kind {
    case .group:
      guard !hasRivalClass(entity, head) else { return nil }
      if entity.kind == .group {
        return entity.classes.contains(where: words.either.contains) ? 1.5 : 1.8
      }
      let mayBeGroup = entity.gender == .neuter || entity.gender == .unknown
      guard entity.kind == .unknown, mayBeGroup else { return nil }
      return entity.classes.contains(where: words.either.contains) ? 0.9 : 1.4
    case .person:
      return entity.kind == .person && !hasRivalClass(entity, head) ? 1.6 : nil
    case .place:
      return entity.kind == .place && !hasRivalClass(entity, head) ? 1.6 : nil
    default: return nil
    }
  }

  /// How well a bare "the N" or "this N" fits what the sentence before it spoke of, where neither
  /// name nor noun tells: a wider noun of any kind ("a violin ... the instrument"), a happening of
  /// another name ("an earthquake ... the disaster"), a person pointed at ("a striker ... this
  /// player"), somebody of an age ("the 71-year-old").
  private func looseFit(
    _ phrase: NounPhrase, _ head: WordID, _ rival: Mention, _ index: Int, _ distance: Int,
    isPointed: Bool
  ) -> Double? {
    let entity = entities[index]
    let other = reading.nounPhrases[rival.nounPhrase]
    // "a safety committee, and four men run that body"
    if isPointed, distance <= 1, phrase.range.count == 2, !entity.isName, entity.kind == .group,
      words.anaphors[head] == .group, !phrase.isPlural, !other.isPlural,
      !entity.classes.contains(where: { words.anaphors[$0] == .group })
    {
      return distance == 0 ? 2.4 : 2
    }
    guard distance == 1 || distance == 2, phrase.range.count == 2,
      phrase.isPlural == other.isPlural, !modified.contains(mentionPhrase(phrase))
    else { return nil }
    if Mention.isAged(reading.tokens[phrase.head], reading) {
      return entity.kind == .person && (entity.isName || rival.isSubject) ? 1.5 : nil
    }
    guard !entity.isName, genderAgrees(head, entity), mayBe(index, head) else { return nil }
    if entity.classes.contains(where: { $0 != head && lexicon.isKind($0, head) }) { return 1.8 }
    if words.summaries.contains(head), entity.kind == .event,
      !entity.classes.contains(where: words.summaries.contains)
    {
      return 1.6
    }
    if isPointed, distance == 1, words.anaphors[head] == .person, entity.kind == .person {
      return 1.2
    }
    return nil
  }

  private func mentionPhrase(_ phrase: NounPhrase) -> Int {
    Int(reading.nounPhraseAt[phrase.head])
  }

  /// A noun wide enough to take up what another noun named ("the disaster", "the vehicle"); a noun
  /// with modifiers of its own introduces something new.
  private func isWide(_ head: WordID) -> Bool { words.anaphors[head] != nil }

  /// No modifier but the determiner and an adjective: "the British firm", "the company".
  private func modifiersFit(_ phrase: NounPhrase) -> Bool {
    phrase.range.dropFirst().allSatisfy {
      $0 == phrase.head || reading.tokens[$0].tag.isAdjective
    } && phrase.range.count <= 3
  }

  /// "The defence minister" is nobody who is called a finance minister, unless called so, too: nouns
  /// before the noun tell posts and things of one class apart.
  private func agreesWithClass(_ phrase: NounPhrase, _ head: WordID, _ entity: Entity) -> Bool {
    let mine = nounModifiers(phrase)
    guard !mine.isEmpty else { return true }
    let others = entity.mentions.map { reading.nounPhrases[$0] }.filter {
      reading.tokens[$0.head].lemma == head && !nounModifiers($0).isEmpty
    }
    return others.isEmpty || others.contains { mine.isSubset(of: nounModifiers($0)) }
  }

  /// Common nouns that stand right before a phrase's noun.
  private func nounModifiers(_ phrase: NounPhrase) -> Set<WordID> {
    var found: Set<WordID> = []
    var token = phrase.head - 1
    while token >= phrase.range.lowerBound, reading.tokens[token].tag.isNoun,
      !reading.tokens[token].tag.isName
    {
      found.insert(reading.tokens[token].lemma)
      token -= 1
    }
    return found
  }

  /// The entity is known to be something else of the same kind: a bank is no "the university".
  private func hasRivalClass(_ entity: Entity, _ head: WordID) -> Bool {
    let kinds = entity.classes.filter {
      // A rival or an owner may be a company.
      words.anaphors[$0] != nil && $0 != head && !words.either.contains($0)
    }
    guard !kinds.isEmpty else { return false }
    return !kinds.contains { lexicon.isKind($0, head) || lexicon.isKind(head, $0) }
  }

  private func genderAgrees(_ head: WordID, _ entity: Entity) -> Bool {
    guard let gender = words.gendered[head] else { return true }
    return entity.gender == .unknown && entity.kind != .group && entity.kind != .place
      && entity.kind != .thing || entity.gender == gender
  }

  /// What stands before the noun of "the N" must stand before the other too, unless that one has
  /// nothing there: "the safety panel" is "a safety panel" but not "a health panel".
  private func modifiersAgree(_ phrase: NounPhrase, _ rival: NounPhrase) -> Bool {
    let mine = modifiers(phrase)
    if mine.isEmpty {
      // "the team" may be "the rescue team"
      return true
    }
    let theirs = modifiers(rival)
    return mine.isSubset(of: theirs)
  }

  private func modifiers(_ phrase: NounPhrase) -> Set<WordID> {
    var found: Set<WordID> = []
    for token in phrase.range where token != phrase.head {
      let tag = reading.tokens[token].tag
      if tag.isNoun || tag.isAdjective || tag.isVerb || tag == .number {
        found.insert(reading.tokens[token].lemma)
      }
    }
    return found
  }
}
