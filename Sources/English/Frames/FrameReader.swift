/// Reads the frames that the clauses and noun phrases of a text evoke.
package struct FrameReader {
  let lexicon: FrameLexicon
  let words: Words
  let toDo: WordID
  let thatClause: WordID
  let ing: WordID
  let light: Set<WordID>
  /// What may stand for a sum or a number: "the debt", "a third".
  let amountNouns: Set<WordID>
  /// In a question, what its question word asks for: a place that must be there may be just that.
  var asked: AskedAdverb?
  /// "a former employee" is an ex-employee.
  let former: Set<WordID>

  package init(lexicon: FrameLexicon, words: Words, intern: (String) -> WordID) {
    self.lexicon = lexicon
    self.words = words
    toDo = intern("to_do")
    thatClause = intern("that")
    ing = intern("ing")
    var amountNouns: Set<WordID> = []
    EmbeddedData.forEachLine(of: "words/amount-nouns.txt") { line, _ in
      amountNouns.insert(intern(String(decoding: line, as: UTF8.self)))
    }
    self.amountNouns = amountNouns
    former = Set(["former", "onetime", "one-time", "erstwhile", "ex"].map(intern))
    light = Set(
      [
        "make", "take", "have", "give", "do", "pay", "launch", "hold", "conduct", "undergo",
        "carry", "perform", "announce", "receive", "get", "put", "offer", "issue", "mount",
        "stage", "express", "voice", "face", "suffer", "undertake", "commit", "reach",
      ].map(intern))
  }

  /// All instances of a reading, entailed ones behind those that entail them.
  package func read(_ reading: Reading) -> [FrameInstance] {
    var result: [FrameInstance] = []
    result.reserveCapacity(reading.clauses.count * 2)
    let attachmentsOf = Self.attachmentsByPhrase(reading)
    let objectClause = Self.clausesByPhrase(reading)
    for c in reading.clauses.indices { readClause(c, reading, attachmentsOf, &result) }
    for np in reading.nounPhrases.indices {
      readNoun(np, reading, attachmentsOf, objectClause, &result)
    }
    addEntailed(&result)
    return result
  }

  static func attachmentsByPhrase(_ reading: Reading) -> [[Int32]] {
    var result = [[Int32]](repeating: [], count: reading.nounPhrases.count)
    for (i, a) in reading.attachments.enumerated() { result[a.nounPhrase].append(Int32(i)) }
    return result
  }

  /// The clause and argument that each noun phrase fills, or -1.
  static func clausesByPhrase(_ reading: Reading) -> [(clause: Int32, argument: Int32)] {
    var result = [(clause: Int32, argument: Int32)](
      repeating: (-1, -1), count: reading.nounPhrases.count)
    for c in reading.clauses.indices {
      for (i, argument) in reading.clauses[c].arguments.enumerated() {
        if case .nounPhrase(let np) = argument.filler, result[np].clause < 0 {
          result[np] = (Int32(c), Int32(i))
        }
      }
    }
    return result
  }

  /// What holds whenever an instance holds.
  private func addEntailed(_ result: inout [FrameInstance]) {
    var i = 0
    while i < result.count {
      let instance = result[i]
      // Two steps at most: entailments of entailments are rarely true of the text.
      let depth = instance.entailedBy < 0 ? 0 : (result[instance.entailedBy].entailedBy < 0 ? 1 : 2)
      if depth < 2, !instance.isNegated, instance.frame < LexicalFrame.base {
        for entailment in lexicon.frames[instance.frame].entailments {
          var copy = instance
          copy.frame = entailment.frame
          copy.entailedBy = i
          copy.roles = entailment.roles.compactMap { theirs, ours in
            instance.filler(of: ours).map { .init(role: theirs, filler: $0) }
          }
          copy.strength = instance.strength - 1
          if !copy.roles.isEmpty { result.append(copy) }
        }
      }
      i += 1
    }
  }

  private func readClause(
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

  /// The words of a sentence as bits, several to a bit: what has none does not stand there.
  private static func wordsPresent(_ tokens: Range<Int>, _ reading: Reading) -> UInt64 {
    var bits: UInt64 = 0
    for i in tokens { bits |= bit(reading.tokens[i].word) | bit(reading.tokens[i].lemma) }
    return bits
  }

  private static func bit(_ word: WordID) -> UInt64 {
    1 << UInt64((UInt32(truncatingIfNeeded: word.raw) &* 0x9E37_79B1) >> 26)
  }

  /// An adjective's wordings, by its form ("better") and by its lemma.
  private func readAdjective(
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

  /// What is a fixed word of one wording ("reached an AGREEMENT") fills no role of another.
  private func dropObjectsFixed(
    from start: Int, _ fixed: [UInt64], _ clause: Clause, _ result: inout [FrameInstance]
  ) {
    let all = fixed.reduce(0, |)
    guard all != 0 else { return }
    let fillers = clause.arguments.indices.lazy.filter { all & 1 << UInt64($0) != 0 }.map {
      clause.arguments[$0].filler
    }
    var kept = start
    for i in start..<result.count {
      if fixed[i - start] == 0,
        result[i].roles.contains(where: { role in fillers.contains { $0 == role.filler } })
      {
        continue
      }
      result[kept] = result[i]
      kept += 1
    }
    result.removeLast(result.count - kept)
  }

  /// The clause under its own verb, whatever the frames say: the roles are the slots themselves.
  private func lexicalInstance(
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
  private func keepBest(from start: Int, _ result: inout [FrameInstance]) {
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

  private func matchVerb(
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

  /// "A and B married", "the war between A and B": of two that stand in one role the second fills the
  /// other, where the roles may be exchanged.
  func shareOut(_ instance: inout FrameInstance, _ reading: Reading) {
    guard let (a, b) = lexicon.symmetricRoles(of: instance.frame) else { return }
    for (one, other) in [(a, b), (b, a)] where instance.filler(of: other) == nil {
      guard case .nounPhrase(let np)? = instance.filler(of: one),
        let second = reading.nounPhrases[np].nextConjunct
      else { continue }
      add(other, .nounPhrase(second), &instance)
      return
    }
  }

  func finish(_ instance: inout FrameInstance, _ verb: VerbGroup, _ strength: Int) {
    instance.isNegated = verb.isNegated
    instance.modality = verb.modality
    instance.tense = verb.tense
    instance.strength = strength
  }

  func places(_ pattern: FramePattern) -> ArraySlice<FramePattern.Place> {
    lexicon.places[Int(pattern.places.lowerBound)..<Int(pattern.places.upperBound)]
  }

  /// - Parameter behind: the token behind the last companion: "took charge OF the bank".
  func fillPlaces(
    _ clause: Clause, _ used: UInt64, behind: Int?, _ pattern: FramePattern, _ frame: Int,
    _ instance: inout FrameInstance, _ strength: inout Int, _ reading: Reading,
    _ attachmentsOf: [[Int32]]
  ) -> Bool {
    var obligatoryMet = !pattern.hasObligatoryPlace
    for place in places(pattern) {
      for (i, argument) in clause.arguments.enumerated()
      where argument.slot == .prepositional && argument.preposition == place.preposition
        && used & 1 << UInt64(i) == 0
      {
        guard accepts(frame, Int(place.role), argument.filler, reading),
          !isStrayTime(argument.filler, lexicon.kinds(of: Int(place.role), in: frame), reading)
        else { continue }
        if add(Int(place.role), argument.filler, &instance) {
          strength += 1
          if place.isObligatory { obligatoryMet = true }
        }
        break
      }
      if instance.filler(of: Int(place.role)) == nil, let behind,
        behind + 1 < reading.tokens.count, reading.tokens[behind].word == place.preposition,
        reading.nounPhraseAt[behind + 1] >= 0
      {
        let np = outermost(Int(reading.nounPhraseAt[behind + 1]), reading)
        if accepts(frame, Int(place.role), .nounPhrase(np), reading),
          add(Int(place.role), .nounPhrase(np), &instance)
        {
          strength += 1
        }
      }
      if instance.filler(of: Int(place.role)) == nil,
        let filler = ofObject(place, clause, used, reading, attachmentsOf),
        accepts(frame, Int(place.role), filler, reading),
        !isStrayTime(filler, lexicon.kinds(of: Int(place.role), in: frame), reading)
      {
        add(Int(place.role), filler, &instance)
        strength += 1
      }
      if place.isObligatory, !obligatoryMet {
        if instance.filler(of: Int(place.role)) != nil { obligatoryMet = true }
      }
    }
    return obligatoryMet || isAsked(pattern, frame)
  }

  /// "Where does the river rise?": the place that the wording must have is the one asked for.
  private func isAsked(_ pattern: FramePattern, _ frame: Int) -> Bool {
    guard let asked else { return false }
    let role = lexicon.role(asked, of: frame)
    return role >= 0 && places(pattern).contains { $0.isObligatory && Int($0.role) == role }
  }

  /// "convicted the nurse of forgery": a phrase that hangs on the object may be the verb's own.
  private func ofObject(
    _ place: FramePattern.Place, _ clause: Clause, _ used: UInt64, _ reading: Reading,
    _ attachmentsOf: [[Int32]]
  ) -> Argument.Filler? {
    for (i, argument) in clause.arguments.enumerated()
    where argument.slot == .object && used & 1 << UInt64(i) == 0 {
      guard case .nounPhrase(let np) = argument.filler else { continue }
      for a in attachmentsOf[np] {
        let attachment = reading.attachments[Int(a)]
        guard attachment.preposition == place.preposition else { continue }
        return attachment.object.map { .nounPhrase($0) } ?? attachment.clause.map { .clause($0) }
      }
    }
    return nil
  }

  /// "in March" is no place: times fill only roles that ask for them by name.
  private func isStrayTime(_ filler: Argument.Filler, _ kinds: KindSet, _ reading: Reading) -> Bool
  {
    guard case .nounPhrase(let np) = filler else { return false }
    let kind = reading.nounPhrases[np].kind
    return (kind == .time || kind == .duration) && (kinds == .any || !kinds.contains(.time))
  }

  /// The role of an infinitive, that-clause or gerund under the names `to_do`, `that`, `ing`.
  func clausalRole(
    _ argument: Argument, _ clause: Clause, _ pattern: FramePattern, _ reading: Reading
  ) -> Int? {
    guard case .clause(let c) = argument.filler else { return nil }
    let embedded = reading.clauses[c]
    let name: WordID
    switch embedded.kind {
    case .infinitive: name = toDo
    case .participle: name = ing
    default: name = thatClause
    }
    for place in places(pattern) where place.preposition == name { return Int(place.role) }
    return nil
  }

  @discardableResult
  func add(_ role: Int, _ filler: Argument.Filler, _ instance: inout FrameInstance) -> Bool {
    guard instance.filler(of: role) == nil else { return false }
    instance.roles.append(.init(role: role, filler: filler))
    return true
  }

  func accepts(_ frame: Int, _ role: Int, _ filler: Argument.Filler, _ reading: Reading) -> Bool {
    switch filler {
    case .nounPhrase(let np):
      let phrase = reading.nounPhrases[np]
      let kinds = lexicon.kinds(of: role, in: frame)
      guard kinds.admits(phrase.kind) else { return false }
      if phrase.isPronoun {
        // "threw him off balance": sure to be a person, where a name's kind may be a guess.
        let word = reading.tokens[phrase.head].word
        if words.personPronouns.contains(word) {
          return kinds == .any || !kinds.isDisjoint(with: [.person, .group])
        }
        return word != words.it || kinds != .person
      }
      // "paid attention", "earned a reputation" are no sums.
      return phrase.kind != .thing || phrase.isName
        || !kinds.isSubset(of: [.money, .amount])
        || phrase.range.contains(where: { isAmountNoun(reading.tokens[$0]) })
    case .clause, .tokens:
      let kinds = lexicon.kinds(of: role, in: frame)
      return !kinds.isDisjoint(with: [.clause, .event, .thing])
    }
  }

  /// The argument that a preposition governs.
  private func phrase(behind preposition: WordID, _ clause: Clause) -> Int? {
    clause.arguments.firstIndex { argument in
      guard argument.slot == .prepositional, argument.preposition == preposition else {
        return false
      }
      if case .tokens(let range) = argument.filler { return !range.isEmpty }
      return true
    }
  }

  private func isCompanion(
    _ filler: Argument.Filler, _ companions: Range<Int32>, _ reading: Reading
  ) -> Bool {
    func isOne(_ i: Int) -> Bool {
      companions.contains {
        let word = lexicon.companions[Int($0)]
        return reading.tokens[i].word == word || reading.tokens[i].lemma == word
      }
    }
    switch filler {
    case .nounPhrase(let np): return isOne(reading.nounPhrases[np].head)
    case .tokens(let range): return range.contains(where: isOne)
    // "came into being"
    case .clause(let c): return isOne(reading.clauses[c].range.lowerBound)
    }
  }

  private func isUsed(_ argument: Argument, _ used: UInt64, _ clause: Clause) -> Bool {
    clause.arguments.indices.contains {
      used & 1 << UInt64($0) != 0 && clause.arguments[$0].filler == argument.filler
    }
  }

  private func isAmountNoun(_ token: Token) -> Bool {
    token.tag == .gap || token.tag.isWh || token.tag == .number || amountNouns.contains(token.lemma)
      || amountNouns.contains(token.word)
  }

  /// Where a companion word stands: index of the argument it heads, -2 for the particle, -1 for
  /// a word near the verb; nil when it is not there.
  private func find(
    _ companion: WordID, _ clause: Clause, _ verb: VerbGroup, _ reading: Reading
  ) -> Int? {
    if let particle = verb.particle, reading.tokens[particle].word == companion { return -2 }
    for (i, argument) in clause.arguments.enumerated() {
      switch argument.filler {
      case .nounPhrase(let np):
        let token = reading.tokens[reading.nounPhrases[np].head]
        if argument.slot != .subject, token.lemma == companion || token.word == companion {
          return i
        }
      case .tokens(let range):
        for t in range
        where reading.tokens[t].lemma == companion || reading.tokens[t].word == companion {
          return i
        }
      case .clause: break
      }
      if argument.preposition == companion { return -1 }
    }
    var k = verb.range.upperBound
    let end = min(k + 3, reading.tokens.count)
    while k < end {
      if reading.tokens[k].word == companion || reading.tokens[k].lemma == companion { return -1 }
      k += 1
    }
    return nil
  }
}
