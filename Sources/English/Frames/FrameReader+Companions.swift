/// The fixed words of a wording: particles ("set up"), objects ("reach an agreement"), phrases ("come
/// under fire").
extension FrameReader {
  /// The words of a sentence as bits, several to a bit: what has none does not stand there.
  static func wordsPresent(_ tokens: Range<Int>, _ reading: Reading) -> UInt64 {
    var bits: UInt64 = 0
    for i in tokens { bits |= bit(reading.tokens[i].word) | bit(reading.tokens[i].lemma) }
    return bits
  }

  static func bit(_ word: WordID) -> UInt64 {
    1 << UInt64((UInt32(truncatingIfNeeded: word.raw) &* 0x9E37_79B1) >> 26)
  }

  /// What is a fixed word of one wording ("reached an AGREEMENT") fills no role of another.
  func dropObjectsFixed(
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

  /// The argument that a preposition governs.
  func phrase(behind preposition: WordID, _ clause: Clause) -> Int? {
    clause.arguments.firstIndex { argument in
      guard argument.slot == .prepositional, argument.preposition == preposition else {
        return false
      }
      if case .tokens(let range) = argument.filler { return !range.isEmpty }
      return true
    }
  }

  func isCompanion(
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

  func isUsed(_ argument: Argument, _ used: UInt64, _ clause: Clause) -> Bool {
    clause.arguments.indices.contains {
      used & 1 << UInt64($0) != 0 && clause.arguments[$0].filler == argument.filler
    }
  }

  /// Where a companion word stands: index of the argument it heads, -2 for the particle, -1 for
  /// a word near the verb; nil when it is not there.
  func find(
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
