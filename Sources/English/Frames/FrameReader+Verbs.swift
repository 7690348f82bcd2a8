/// Verbs with their arguments: what a clause evokes.
extension FrameReader {
  func readClause(
    _ c: Int, _ reading: Reading, _ attachmentsOf: [[Int32]], _ result: inout [FrameInstance]
  ) {
    let clause = reading.clauses[c]
    guard let verb = clause.verb else { return }
    let before = result.count
    // By instance, the arguments that are fixed words of its wording, one bit each.
    var fixed: [UInt64] = []
    let present = Self.wordsPresent(reading.sentences[clause.sentence].tokens, reading)
    lexicon.forEachEntry(
      .verb, verb.lemma,
      where: {
        $0.allSatisfy { k in
          let companion = lexicon.companions[Int(k)]
          return present & Self.bit(companion) != 0
            && find(companion, clause, verb, reading) != nil
        }
      }
    ) { pattern, companions, index in
      if let (instance, used) = matchVerb(
        c, clause, verb, pattern, companions, index, reading, attachmentsOf)
      {
        result.append(instance)
        fixed.append(used)
      }
    }
    dropObjectsFixed(from: before, fixed, clause, &result)
    // A complement adjective or noun with its places: "is responsible for".
    for argument in clause.arguments where argument.slot == .complement {
      let head: Int
      switch argument.filler {
      case .tokens(let range) where !range.isEmpty: head = range.upperBound - 1
      case .nounPhrase(let np): head = reading.nounPhrases[np].head
      default: continue
      }
      readAdjective(c, clause, verb, head, reading, attachmentsOf, &result)
    }
    // "was divided over", "is committed to": the participle as an adjective.
    if verb.isPassive {
      readAdjective(c, clause, verb, verb.head, reading, attachmentsOf, &result)
    }
    // "is in charge of": the adjective wording is a prepositional phrase.
    if verb.lemma == words.be || verb.lemma == words.have {
      for argument in clause.arguments where argument.slot == .prepositional {
        lexicon.forEachEntry(.adjective, argument.preposition) { pattern, companions, index in
          guard !companions.isEmpty, let marker = argument.marker else { return }
          if let instance = matchAdjective(
            c, clause, verb, marker, pattern, companions, index, reading, attachmentsOf)
          {
            result.append(instance)
          }
        }
      }
    }
    keepBest(from: before, &result)
    result.append(lexicalInstance(c, clause, verb, reading))
  }

  /// An adjective's wordings, by its form ("better") and by its lemma.
  func readAdjective(
    _ c: Int, _ clause: Clause, _ verb: VerbGroup, _ head: Int, _ reading: Reading,
    _ attachmentsOf: [[Int32]], _ result: inout [FrameInstance]
  ) {
    let token = reading.tokens[head]
    for word in token.word == token.lemma || head == verb.head
      ? [token.word] : [token.word, token.lemma]
    {
      lexicon.forEachEntry(.adjective, word) { pattern, companions, index in
        if let instance = matchAdjective(
          c, clause, verb, head, pattern, companions, index, reading, attachmentsOf)
        {
          result.append(instance)
        }
      }
    }
  }

  /// The clause under its own verb, whatever the frames say: the roles are the slots themselves.
  func lexicalInstance(
    _ c: Int, _ clause: Clause, _ verb: VerbGroup, _ reading: Reading
  ) -> FrameInstance {
    let particle = verb.particle.map { reading.tokens[$0].word } ?? .none
    var instance = FrameInstance(
      frame: LexicalFrame.index(of: verb.lemma, particle: particle), pattern: -1,
      trigger: verb.head,
      sentence: clause.sentence, clause: c)
    for argument in clause.arguments {
      let role = LexicalFrame.role(of: argument)
      if argument.slot != .adverbial { add(role, argument.filler, &instance) }
    }
    finish(&instance, verb, 0)
    return instance
  }

  /// Of the wordings of one verb only the most specific count.
  func keepBest(from start: Int, _ result: inout [FrameInstance]) {
    guard result.count > start + 1 else { return }
    let best = result[start...].map(\.strength).max() ?? 0
    var kept = start
    for i in start..<result.count where result[i].strength >= best - 2 {
      if let same = (start..<kept).first(where: { result[$0].frame == result[i].frame }) {
        // Of one frame the wording that more of the clause fits.
        if result[i].strength > result[same].strength { result[same] = result[i] }
      } else {
        result[kept] = result[i]
        kept += 1
      }
    }
    result.removeLast(result.count - kept)
  }

  func matchVerb(
    _ c: Int, _ clause: Clause, _ verb: VerbGroup, _ pattern: FramePattern,
    _ companionRange: Range<Int32>, _ index: Int, _ reading: Reading, _ attachmentsOf: [[Int32]]
  ) -> (FrameInstance, used: UInt64)? {
    // Arguments that are companions, one bit each.
    var used: UInt64 = 0
    var strength = 0
    var particleUsed = false
    // The phrase behind a companion that is a preposition: the object.
    var governed = -1
    for k in companionRange {
      let companion = lexicon.companions[Int(k)]
      guard let place = find(companion, clause, verb, reading) else { return nil }
      strength += 3
      if place >= 0 {
        used |= 1 << UInt64(place)
      } else if place == -2 {
        particleUsed = true
      } else if let i = phrase(behind: companion, clause),
        !isCompanion(clause.arguments[i].filler, companionRange, reading)
      {
        // "went under the bridge" is not "went under", "took seats in May" not "took in".
        guard pattern.object >= 0, k == companionRange.upperBound - 1,
          !clause.arguments.contains(where: { $0.slot == .object && !isUsed($0, used, clause) })
        else { return nil }
        // As much as a place counts.
        governed = i
        strength -= 3
      }
    }
    if let particle = verb.particle, !particleUsed {
      // "shut down" is not "shut": the particle may still be the preposition of a place.
      let p = reading.tokens[particle].word
      if !places(pattern).contains(where: { $0.preposition == p }) { strength -= 3 }
    }
    var instance = FrameInstance(
      frame: Int(pattern.frame), pattern: index, trigger: verb.head, sentence: clause.sentence,
      clause: c)
    let frame = Int(pattern.frame)
    var objects: [Int] = []
    for (i, argument) in clause.arguments.enumerated() where used & 1 << UInt64(i) == 0 {
      switch argument.slot {
      case .subject:
        if pattern.subject >= 0, accepts(frame, Int(pattern.subject), argument.filler, reading) {
          add(Int(pattern.subject), argument.filler, &instance)
          strength += 1
        } else if pattern.subject >= 0 {
          return nil
        }
      case .object: objects.append(i)
      case .indirectObject:
        if pattern.indirect >= 0 {
          add(Int(pattern.indirect), argument.filler, &instance)
          strength += 1
        } else {
          objects.append(i)
        }
      case .complement:
        if pattern.object >= 0, objects.isEmpty || pattern.indirect >= 0,
          verb.lemma != words.be || !companionRange.isEmpty
        {
          objects.append(i)
        }
      case .clausal:
        if let role = clausalRole(argument, clause, pattern, reading) {
          add(role, argument.filler, &instance)
          strength += 1
        } else if objects.isEmpty {
          objects.append(i)
        }
      case .prepositional: if i == governed { objects.append(i) }
      case .adverbial: break
      }
    }
    // "made it legal" is no "made it".
    if pattern.indirect < 0, pattern.object >= 0, companionRange.isEmpty, objects.count == 1,
      clause.arguments[objects[0]].slot == .object,
      clause.arguments.contains(where: { $0.slot == .complement })
    {
      return nil
    }
    // "made her president" takes both; "made an announcement" is something else.
    if pattern.indirect >= 0, instance.filler(of: Int(pattern.indirect)) == nil, objects.count < 2 {
      return nil
    }
    if pattern.object >= 0 {
      // "named the ship Rose": who gets the name stands before it.
      if pattern.indirect >= 0, instance.filler(of: Int(pattern.indirect)) == nil {
        let filler = clause.arguments[objects.removeFirst()].filler
        guard accepts(frame, Int(pattern.indirect), filler, reading) else { return nil }
        add(Int(pattern.indirect), filler, &instance)
      }
      if let first = objects.first {
        let filler = clause.arguments[first].filler
        guard accepts(frame, Int(pattern.object), filler, reading) else { return nil }
        add(Int(pattern.object), filler, &instance)
        strength += 2
      } else if !pattern.objectIsOptional {
        return nil
      }
    } else if let first = objects.first,
      companionRange.isEmpty || particleUsed && companionRange.count == 1
    {
      // An object that the wording has no place for speaks against it.
      if case .nounPhrase(let np) = clause.arguments[first].filler,
        reading.nounPhrases[np].kind != .time, reading.nounPhrases[np].kind != .duration
      {
        return nil
      }
    }
    let behind = clause.arguments.indices.lazy.compactMap { i -> Int? in
      guard used & 1 << UInt64(i) != 0, case .nounPhrase(let np) = clause.arguments[i].filler else {
        return nil
      }
      return reading.nounPhrases[np].range.upperBound
    }.max()
    guard
      fillPlaces(
        clause, used, behind: behind, pattern, frame, &instance, &strength, reading, attachmentsOf)
    else { return nil }
    guard !instance.roles.isEmpty else { return nil }
    shareOut(&instance, reading)
    finish(&instance, verb, strength)
    // "say no to": the wording's own "no" denies nothing.
    if companionRange.contains(where: { lexicon.companions[Int($0)] == words.no }) {
      instance.isNegated = false
    }
    return (instance, used)
  }
}
