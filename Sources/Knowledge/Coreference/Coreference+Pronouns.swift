internal import English

extension Coreference {
  /// A candidate's entity with its score; more is better.
  private struct Candidate {
    var entity: Int
    var score: Double
  }

  /// How many sentences back a pronoun may refer.
  private static let reach = 3

  /// The entity that the pronoun at `position` in `mentions` refers to, or nil.
  func pronounEntity(_ position: Int) -> Int? {
    let mention = mentions[position]
    let word = reading.tokens[mention.head].word
    guard let person = words.pronouns[word] else { return nil }
    if person == .speaker { return speaker(of: mention) }
    if person == .thing, isEmptySubject(mention) { return nil }
    let clause = clause(around: mention)
    var best: Candidate?
    func consider(_ other: Int, _ extra: Double) {
      guard let candidate = candidate(other, for: mention, person, extra, clause) else { return }
      if best == nil || candidate.score > best?.score ?? 0 { best = candidate }
    }
    for other in (max(0, position - Self.mostRivals)..<position).reversed() {
      guard mention.sentence - mentions[other].sentence <= Self.reach,
        mentions[other].sentence <= mention.sentence
      else { break }
      consider(other, 0)
    }
    if let ahead = subjectAhead(of: position), person != .several {
      // "In his speech, Lee said"
      if let candidate = candidate(ahead, for: mention, person, 0.4, clause),
        candidate.score > best?.score ?? 0
      {
        best = candidate
      }
    }
    guard let best,
      best.score >= (person == .thing ? Self.thingThreshold : Self.threshold)
    else { return nil }
    return best.entity
  }

  /// More mentions than these are not weighed for one pronoun.
  static let mostRivals = 300
  /// The smallest clause that a mention stands in, or -1.
  private func clause(around mention: Mention) -> Int {
    var best = -1
    for clause in clausesIn[mention.sentence].prefix(200)
    where reading.clauses[clause].range.contains(mention.head) {
      if best < 0 || reading.clauses[clause].range.count <= reading.clauses[best].range.count {
        best = clause
      }
    }
    return best
  }

  /// Candidates below this are not worth a guess.
  private static let threshold = 1.0
  private static let thingThreshold = 1.9

  private func candidate(
    _ other: Int, for mention: Mention, _ person: CoreferenceWords.Person, _ extra: Double,
    _ clause: Int
  ) -> Candidate? {
    let rival = mentions[other]
    let phrase = reading.nounPhrases[rival.nounPhrase]
    let entity = Int(result.entityOf[rival.nounPhrase])
    guard entity >= 0, fit(entity, rival, person) > 0, !isBarred(rival, mention) else { return nil }
    let distance = Double(mention.sentence - rival.sentence)
    var score = 2.2 + extra + fit(entity, rival, person) - distance * 0.8
    if rival.isMainSubject { score += 0.8 } else if rival.isSubject { score += 0.5 }
    // "Figures show levels are at their lowest": the subject of the pronoun's own clause.
    if rival.isSubject, rival.clause == clause, clause >= 0 { score += 0.6 }
    if mention.isSubject, rival.isSubject, rival.clause != mention.clause { score += 0.3 }
    if rival.form == .name { score += 0.3 }
    if rival.form == .pronoun { score += 0.3 }
    if entity == topic { score += 0.4 }
    // The possessor and the modifier of a noun are less prominent than the noun.
    if isInside(rival.nounPhrase) { score -= 0.5 }
    // In a quotation "it" is mostly something the speaker has before him.
    if person == .thing, mention.isQuoted, !rival.isQuoted { score -= 1 }
    if person == .thing, wantsGroup(mention) { score += groupness(entities[entity]) }
    if distance == 0, rival.head < mention.head {
      score -= Double(min(mention.head - rival.head, 40)) * 0.01
    }
    if person == .several, phrase.nextConjunct != nil, phrase.previousConjunct == nil {
      score += 0.3
    }
    return Candidate(entity: entity, score: score)
  }

  /// "Its members", "it said": of what only a group has or does.
  private func wantsGroup(_ mention: Mention) -> Bool {
    if reading.tokens[mention.head].tag == .possessivePronoun {
      // The phrase of a possessive pronoun is made right before the pronoun's own.
      let near =
        max(0, mention.nounPhrase - 3)..<min(reading.nounPhrases.count, mention.nounPhrase + 4)
      return near.contains { phrase in
        reading.nounPhrases[phrase].possessor == mention.nounPhrase
          && words.groupPossessions.contains(
            reading.tokens[reading.nounPhrases[phrase].head].lemma)
      }
    }
    guard mention.isSubject, mention.clause >= 0, let verb = reading.clauses[mention.clause].verb
    else { return false }
    return words.speech.contains(verb.lemma) && !verb.isPassive
  }

  private func groupness(_ entity: Entity) -> Double {
    switch entity.kind {
    case .group: 0.6
    case .unknown, .place: entity.isName ? 0.3 : 0
    default: -0.6
    }
  }

  /// How well an entity fits a pronoun: 0 not at all.
  private func fit(_ index: Int, _ rival: Mention, _ person: CoreferenceWords.Person) -> Double {
    let entity = entities[index]
    let phrase = reading.nounPhrases[rival.nounPhrase]
    var isPlural = phrase.isPronoun ? entity.isPlural : phrase.isPlural
    // "They", of a group or of "A and B", is no "she" and no "it".
    if phrase.isPronoun, words.pronouns[reading.tokens[phrase.head].word] == .several {
      isPlural = isPlural || entity.kind != .group
    }
    switch person {
    case .male, .female:
      guard !isPlural, entity.gender != .neuter else { return 0 }
      let wanted: Gender = person == .male ? .male : .female
      if entity.gender == wanted { return 1 }
      guard entity.gender == .unknown else { return 0 }
      if entity.kind == .person { return 0.7 }
      return entity.kind == .unknown && entity.isName ? 0.2 : 0
    case .thing:
      guard !isPlural, entity.kind != .person, entity.gender != .male, entity.gender != .female
      else { return 0 }
      if phrase.previousConjunct != nil || phrase.nextConjunct != nil {
        return rival.isSubject ? 0 : 0.2
      }
      return entity.kind == .group || entity.kind == .thing ? 0.8 : entity.isName ? 0.7 : 0.6
    case .several:
      if isPlural { return entity.kind == .person || entity.kind == .group ? 1 : 0.8 }
      if phrase.nextConjunct != nil, phrase.previousConjunct == nil { return 0.9 }
      if phrase.isPronoun, words.pronouns[reading.tokens[phrase.head].word] == .several {
        return 1
      }
      guard entity.gender != .male, entity.gender != .female else { return 0 }
      if entity.kind == .group { return 0.5 }
      // "Acme ... They": a name of unknown kind that is not a person's may be a company's.
      return entity.kind == .unknown && entity.isName ? (entity.gender == .neuter ? 0.4 : 0.2) : 0
    case .speaker: return 0
    }
  }

  /// "Lee saw him": two arguments of one clause are two things, unless one is possessive or
  /// reflexive. Nor does a pronoun refer to the phrase it stands in, nor, in a quotation, to the
  /// one who speaks.
  private func isBarred(_ rival: Mention, _ mention: Mention) -> Bool {
    let phrase = reading.nounPhrases[rival.nounPhrase]
    if phrase.range.contains(mention.head), phrase.head > mention.head { return true }
    let word = reading.tokens[mention.head]
    let isReflexive = reading.bytes[word.byteRange].count > 5
    if !isReflexive, mention.clause >= 0, mention.clause == rival.clause,
      mention.isObject || mention.isSubject, rival.isObject || rival.isSubject,
      word.tag != .possessivePronoun, rival.nounPhrase != mention.nounPhrase
    {
      return true
    }
    // "Lee bought the firm and put money into it": the subject that two verbs share.
    if !isReflexive, word.tag != .possessivePronoun, mention.clause >= 0,
      isSubject(rival.nounPhrase, of: mention.clause),
      isArgument(mention.nounPhrase, of: mention.clause)
    {
      return true
    }
    if isReflexive, mention.clause >= 0, mention.clause != rival.clause,
      rival.sentence != mention.sentence
    {
      return true
    }
    if mention.isQuoted, let speaker = speaker(of: mention), words.pronouns[word.word] != .thing,
      words.pronouns[word.word] != .several,
      speaker == Int(result.entityOf[rival.nounPhrase])
    {
      return true
    }
    return false
  }

  private func isSubject(_ phrase: Int, of clause: Int) -> Bool {
    reading.clauses[clause].arguments.contains {
      $0.slot == .subject && $0.filler == .nounPhrase(phrase)
    }
  }

  private func isArgument(_ phrase: Int, of clause: Int) -> Bool {
    reading.clauses[clause].arguments.contains {
      $0.slot != .subject && $0.filler == .nounPhrase(phrase)
    }
  }

  /// Whether a noun phrase is the possessor or a modifier inside another.
  private func isInside(_ index: Int) -> Bool {
    let head = reading.nounPhrases[index].head
    let range = reading.nounPhrases[index].range
    let innermost = Int(
      reading.nounPhraseAt.indices.contains(range.upperBound)
        ? reading.nounPhraseAt[range.upperBound] : -1)
    guard innermost >= 0, innermost != index else { return false }
    let outer = reading.nounPhrases[innermost]
    return outer.range.contains(head) && outer.head > head
  }

  /// "It rained", "it is clear that", "it seems": the subject means nothing.
  private func isEmptySubject(_ mention: Mention) -> Bool {
    guard mention.isSubject, mention.clause >= 0, let verb = reading.clauses[mention.clause].verb
    else {
      return reading.tokens[mention.head].lemma == reading.tokens[mention.head].word
        && followsBe(mention)
    }
    let arguments = reading.clauses[mention.clause].arguments
    let hasClause = arguments.contains {
      if $0.slot == .clausal { return true }
      if case .clause = $0.filler { return $0.slot != .adverbial }
      return false
    }
    if verb.lemma == words.seem || verb.lemma == words.appear { return hasClause }
    guard verb.lemma == words.be || verb.lemma == words.become || verb.lemma == words.take else {
      return false
    }
    return hasClause || followsBe(mention)
  }

  /// "it is/was/will be ADJECTIVE to/that/for/how ..."
  private func followsBe(_ mention: Mention) -> Bool {
    let end = reading.sentences[mention.sentence].tokens.upperBound
    var index = mention.head + 1
    var hasVerb = false
    while index < end, reading.tokens[index].tag.isVerb || reading.tokens[index].tag.isAdverb {
      if reading.tokens[index].lemma == words.be || reading.tokens[index].lemma == words.become {
        hasVerb = true
      }
      index += 1
    }
    guard hasVerb, index < end, reading.tokens[index].tag.isAdjective, index + 1 < end else {
      return false
    }
    let next = reading.tokens[index + 1].word
    return [words.to, words.that, words.for, words.how, words.whether, words.if, words.what]
      .contains(next)
  }

  /// The entity of a pronoun that nothing before it fits, where what it refers to follows: the
  /// subject of its own sentence, or the speaker of a quotation.
  func laterEntity(_ position: Int) -> Int? {
    let mention = mentions[position]
    guard let person = words.pronouns[reading.tokens[mention.head].word] else { return nil }
    if person == .speaker { return speaker(of: mention) }
    guard reading.tokens[mention.head].tag == .possessivePronoun,
      let ahead = subjectAhead(of: position, isNamed: false),
      let found = candidate(ahead, for: mention, person, 0.4, clause(around: mention)),
      found.score >= Self.thingThreshold
    else { return nil }
    return found.entity
  }

  /// The mention of the main subject that follows the pronoun in its own sentence, where the
  /// pronoun stands in what is put before it.
  private func subjectAhead(of position: Int, isNamed: Bool = true) -> Int? {
    let mention = mentions[position]
    let isPossessive = reading.tokens[mention.head].tag == .possessivePronoun
    guard isPossessive || !mention.isMainSubject else { return nil }
    for other in mentions.dropFirst(position + 1).prefix(12) {
      guard other.sentence == mention.sentence else { return nil }
      guard other.isMainSubject, other.form == .name || !isNamed && other.form != .pronoun else {
        continue
      }
      let hasComma = (mention.head..<other.head).contains {
        reading.tokens[$0].word == words.comma
      }
      return hasComma ? mentionOf[other.nounPhrase] : nil
    }
    return nil
  }

  /// The entity of the one who says the quotation that a mention stands in.
  func speaker(of mention: Mention) -> Int? {
    guard mention.isQuoted else { return nil }
    var sentence = mention.sentence
    let paragraph = reading.sentences[sentence].paragraph
    if let found = speakingSubject(in: sentence) { return found }
    // The one who spoke before in this paragraph goes on; else the next sentence says who.
    while sentence > 0, mention.sentence - sentence < 10,
      reading.sentences[sentence - 1].paragraph == paragraph
    {
      sentence -= 1
      if let found = speakingSubject(in: sentence) { return found }
    }
    let next = mention.sentence + 1
    guard next < reading.sentences.count, reading.sentences[next].paragraph == paragraph else {
      return nil
    }
    return speakingSubject(in: next)
  }

  /// The entity of the subject of a verb of saying outside the quotation.
  private func speakingSubject(in sentence: Int) -> Int? {
    for clause in clausesIn[sentence] {
      guard let verb = reading.clauses[clause].verb, words.speech.contains(verb.lemma) else {
        continue
      }
      for argument in reading.clauses[clause].arguments where argument.slot == .subject {
        guard case .nounPhrase(let phrase) = argument.filler, mentionOf[phrase] >= 0,
          !mentions[mentionOf[phrase]].isQuoted, result.entityOf[phrase] >= 0
        else { continue }
        return Int(result.entityOf[phrase])
      }
    }
    return nil
  }
}
