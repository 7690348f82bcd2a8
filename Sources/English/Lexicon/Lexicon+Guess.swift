extension Lexicon {
  /// The likely uses of a word that no list has, by its hyphen, prefix or ending.
  func guess(
    _ form: UnsafeBufferPointer<UInt8>, into masses: inout TagMasses, _ info: inout WordInfo
  ) {
    if form[0] &- 0x30 < 10 {
      guessNumber(form, into: &masses)
      return
    }
    if let hyphen = form.lastIndex(of: 0x2D), hyphen > 0, hyphen + 1 < form.count {
      guessHyphenated(form, hyphen, into: &masses, &info)
      return
    }
    if guessPrefixed(form, into: &masses, &info) { return }
    var length = min(6, form.count - 2)
    while length > 0 {
      let ending = UnsafeBufferPointer(rebasing: form[(form.count - length)...])
      if let line = lists.suffixes.value(of: ending) {
        readShares(line, into: &masses)
        setGuessedBases(form, &info)
        return
      }
      length -= 1
    }
    masses.add(.noun, 80)
    masses.add(.verbBase, 8)
    masses.add(.adjective, 12)
  }

  private func readShares(_ line: UnsafeBufferPointer<UInt8>, into masses: inout TagMasses) {
    var fields = Fields(line)
    while let field = fields.next() {
      guard let colon = field.lastIndex(of: 0x3A),
        let tag = Tag(penn: UnsafeBufferPointer(rebasing: field[..<colon])),
        let share = Fields.number(UnsafeBufferPointer(rebasing: field[(colon + 1)...]))
      else { continue }
      masses.add(tag, Double(share))
    }
  }

  /// "1990s", "21st", "20-year", "5bn".
  private func guessNumber(_ form: UnsafeBufferPointer<UInt8>, into masses: inout TagMasses) {
    let hasHyphen = form.contains(0x2D)
    let hasOrdinal =
      Inflection.ends(form, "st") || Inflection.ends(form, "nd") || Inflection.ends(form, "rd")
      || Inflection.ends(form, "th")
    if hasOrdinal, !hasHyphen {
      masses.add(.adjective, 100)
    } else if form.last == 0x73, !hasHyphen, form.dropLast().allSatisfy({ $0 &- 0x30 < 10 }) {
      masses.add(.nounPlural, 60)
      masses.add(.number, 40)
    } else if hasHyphen, form.contains(where: { $0 &- 0x61 < 26 }) {
      masses.add(.adjective, 85)
      masses.add(.noun, 15)
    } else {
      masses.add(.number, 100)
    }
  }

  /// A compound with a hyphen is what its last part is, or an adjective.
  private func guessHyphenated(
    _ form: UnsafeBufferPointer<UInt8>, _ hyphen: Int, into masses: inout TagMasses,
    _ info: inout WordInfo
  ) {
    let tail = UnsafeBufferPointer(rebasing: form[(hyphen + 1)...])
    let tailWord = vocabulary.internPlain(tail)
    let tailInfo = self.info(tailWord)
    var total = 0.0
    for candidate in tagWeights[tailInfo.range] {
      let share = Lexicon.share(candidate.weight)
      switch candidate.tag {
      case .nounPlural:
        masses.add(.nounPlural, share)
        masses.add(.adjective, share * 0.05)
        setCompoundSingular(form, hyphen, tailInfo, &info)
      case .noun, .name:
        masses.add(.noun, share * 0.5)
        masses.add(.adjective, share * 0.5)
      case .adjective, .verbPastParticiple, .verbIng, .comparative, .superlative, .verbPast,
        .number:
        masses.add(.adjective, share)
      case .particle, .preposition:
        masses.add(.noun, share * 0.6)
        masses.add(.adjective, share * 0.4)
      case .adverb: masses.add(.adverb, share * 0.5)
      case .verbBase, .verbPresent, .verbThird: masses.add(candidate.tag, share * 0.3)
      default: masses.add(.noun, share * 0.3)
      }
      total += share
    }
    info.nounFiles = tailInfo.nounFiles
    info.firstNounFile = tailInfo.firstNounFile
    info.flags.formUnion(tailInfo.flags.intersection([.personHead, .groupHead, .placeHead]))
    if total == 0 { masses.add(.adjective, 1) }
    addHyphenatedVerb(form, hyphen, &masses, &info)
  }

  /// "co-founded", "re-elected": a verb behind a prefix stays a verb.
  private func addHyphenatedVerb(
    _ form: UnsafeBufferPointer<UInt8>, _ hyphen: Int, _ masses: inout TagMasses,
    _ info: inout WordInfo
  ) {
    let head = UnsafeBufferPointer(rebasing: form[..<hyphen])
    guard lists.prefixes.contains(head) else { return }
    let tailInfo = self.info(
      vocabulary.internPlain(UnsafeBufferPointer(rebasing: form[(hyphen + 1)...])))
    masses = TagMasses()
    for candidate in tagWeights[tailInfo.range] {
      masses.add(candidate.tag, Lexicon.share(candidate.weight))
    }
    if !tailInfo.verbBase.isNone {
      var base = Array(form[...hyphen])
      vocabulary.withBytes(tailInfo.verbBase) { base.append(contentsOf: $0) }
      base.withUnsafeBufferPointer { info.verbBase = vocabulary.internPlain($0) }
    }
  }

  private func setCompoundSingular(
    _ form: UnsafeBufferPointer<UInt8>, _ hyphen: Int, _ tail: WordInfo, _ info: inout WordInfo
  ) {
    guard !tail.singular.isNone else { return }
    var singular = Array(form[...hyphen])
    vocabulary.withBytes(tail.singular) { singular.append(contentsOf: $0) }
    singular.withUnsafeBufferPointer { info.singular = vocabulary.internPlain($0) }
  }

  /// "rebrand", "overspend": a known word behind a prefix of the list keeps its uses.
  private func guessPrefixed(
    _ form: UnsafeBufferPointer<UInt8>, into masses: inout TagMasses, _ info: inout WordInfo
  ) -> Bool {
    for length in [2, 3, 4, 5] where form.count > length + 3 {
      let head = UnsafeBufferPointer(rebasing: form[..<length])
      guard lists.prefixes.contains(head) else { continue }
      let rest = UnsafeBufferPointer(rebasing: form[length...])
      let restInfo = self.info(vocabulary.internPlain(rest))
      guard restInfo.flags.contains(.known), !restInfo.flags.contains(.closedClass) else {
        continue
      }
      for candidate in tagWeights[restInfo.range] {
        masses.add(candidate.tag, Lexicon.share(candidate.weight))
      }
      info.verbBase = prefixed(head, restInfo.verbBase)
      info.singular = prefixed(head, restInfo.singular)
      return true
    }
    return false
  }

  private func prefixed(_ head: UnsafeBufferPointer<UInt8>, _ word: WordID) -> WordID {
    guard !word.isNone else { return .none }
    var form = Array(head)
    vocabulary.withBytes(word) { form.append(contentsOf: $0) }
    return form.withUnsafeBufferPointer { vocabulary.internPlain($0) }
  }

  /// Base forms of an unknown word that is inflected regularly.
  private func setGuessedBases(_ form: UnsafeBufferPointer<UInt8>, _ info: inout WordInfo) {
    func base(_ kind: Inflection.Form) -> WordID {
      var last: [UInt8] = []
      Inflection.forEachBase(of: form, as: kind) { last = $0 }
      return last.isEmpty ? .none : last.withUnsafeBufferPointer { vocabulary.internPlain($0) }
    }
    if Inflection.ends(form, "ing") {
      info.verbBase = base(.ing)
    } else if Inflection.ends(form, "ed") {
      info.verbBase = base(.past)
    } else if Inflection.ends(form, "s"), !Inflection.ends(form, "us") {
      info.verbBase = base(.third)
      info.singular = base(.plural)
      info.flags.insert(.pluralForm)
    }
  }

  /// The share a weight stands for.
  static func share(_ weight: Int16) -> Double {
    // e^x by squaring (1 + x/1024)^1024.
    var value = 1 + Double(weight) / 10 / 1024
    for _ in 0..<10 { value *= value }
    return value
  }
}
