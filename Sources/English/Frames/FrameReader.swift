/// Reads the frames that the clauses and noun phrases of a text evoke.
package struct FrameReader {
  let lexicon: FrameLexicon
  let words: Words
  let toDo: WordID
  let thatClause: WordID
  let ing: WordID
  let light: Set<WordID>
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

  @discardableResult
  func add(_ role: Int, _ filler: Argument.Filler, _ instance: inout FrameInstance) -> Bool {
    guard instance.filler(of: role) == nil else { return false }
    instance.roles.append(.init(role: role, filler: filler))
    return true
  }
}
