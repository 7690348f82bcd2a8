extension FrameReader {
  /// "is responsible for", "is in charge of": an adjective or fixed phrase with its places.
  func matchAdjective(
    _ c: Int, _ clause: Clause, _ verb: VerbGroup, _ head: Int, _ pattern: FramePattern,
    _ companionRange: Range<Int32>, _ index: Int, _ reading: Reading, _ attachmentsOf: [[Int32]]
  ) -> FrameInstance? {
    var at = head + 1
    for k in companionRange {
      let companion = lexicon.companions[Int(k)]
      guard
        let found = (at..<min(at + 3, reading.tokens.count)).first(where: {
          reading.tokens[$0].word == companion || reading.tokens[$0].lemma == companion
        })
      else { return nil }
      at = found + 1
    }
    var instance = FrameInstance(
      frame: Int(pattern.frame), pattern: index, trigger: head, sentence: clause.sentence, clause: c
    )
    let frame = Int(pattern.frame)
    var strength = Int(companionRange.count) * 3
    let subject: Slot = head == verb.head ? .object : .subject
    for argument in clause.arguments where argument.slot == subject {
      if pattern.subject >= 0 {
        guard accepts(frame, Int(pattern.subject), argument.filler, reading) else { return nil }
        add(Int(pattern.subject), argument.filler, &instance)
        strength += 1
      }
    }
    // "worth $4 billion", "ten years old": a bare phrase behind or before
    if pattern.object >= 0 {
      for argument in clause.arguments
      where argument.slot == .adverbial || argument.slot == .object && subject != .object {
        if case .nounPhrase = argument.filler,
          accepts(frame, Int(pattern.object), argument.filler, reading)
        {
          add(Int(pattern.object), argument.filler, &instance)
          strength += 1
          break
        }
      }
    }
    guard
      fillPlaces(
        clause, 0, behind: companionRange.isEmpty ? nil : at, pattern, frame, &instance,
        &strength, reading, attachmentsOf)
    else { return nil }
    for argument in clause.arguments where argument.slot == .clausal {
      if let role = clausalRole(argument, clause, pattern, reading) {
        add(role, argument.filler, &instance)
      }
    }
    guard !instance.roles.isEmpty else { return nil }
    finish(&instance, verb, strength)
    return instance
  }

  /// The largest base phrase that starts where `np` starts or holds it as possessor or modifier.
  func outermost(_ np: Int, _ reading: Reading) -> Int {
    var best = np
    let phrase = reading.nounPhrases[np]
    var i = max(0, np - 4)
    while i < min(np + 6, reading.nounPhrases.count) {
      let other = reading.nounPhrases[i]
      if other.range.lowerBound <= phrase.range.lowerBound,
        other.range.upperBound >= phrase.range.upperBound,
        other.range.count > reading.nounPhrases[best].range.count
      {
        best = i
      }
      i += 1
    }
    return best
  }
}
