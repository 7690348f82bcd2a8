extension Lexicon {
  /// Whether a tag is among those that a word may have.
  func mayBe(_ tag: Tag, _ word: WordID) -> Bool {
    info(word).range.contains { tagWeights[$0].tag == tag }
  }

  /// Whether one of the first senses of `noun` is a kind of one of the first senses of `kind`
  /// ("surgeon" of "person"), or an instance of it.
  package func isKind(_ noun: WordID, of kind: WordID) -> Bool {
    if noun == kind { return true }
    if let known = relations.isKind[noun, kind] { return known }
    let kinds = senseRange(of: kind, as: .noun).prefix(Lexicon.firstSenses)
    let above = ancestors(of: noun)
    let result = kinds.contains { kind in
      let wanted = senseTable.offsets[kind]
      return above.contains { relations.ancestors[$0] == wanted }
    }
    relations.isKind.note(noun, kind, result)
    return result
  }

  /// The synsets above the first senses of a noun, these included: where in `relations.ancestors`.
  private func ancestors(of noun: WordID) -> Range<Int> {
    if let known = relations.ancestorRanges[UInt64(noun.raw)] { return known.range }
    let start = relations.ancestors.count
    var open = senseRange(of: noun, as: .noun).prefix(Lexicon.firstSenses)
      .map { senseTable.offsets[$0] }
    while let offset = open.popLast(), relations.ancestors.count - start < 200 {
      guard !relations.ancestors[start...].contains(offset) else { continue }
      relations.ancestors.append(offset)
      for above in hypernyms(of: offset) { open.append(relations.above[above]) }
    }
    let found = IndexRange(start..<relations.ancestors.count)
    relations.ancestorRanges.insert(found, for: UInt64(noun.raw))
    return found.range
  }

  /// The synsets right above a noun's synset: where in `relations.above`.
  private func hypernyms(of offset: UInt32) -> Range<Int> {
    if let known = relations.hypernyms[UInt64(offset)] { return known.range }
    let start = relations.above.count
    wordNet.addHypernyms(of: offset, to: &relations.above)
    let found = IndexRange(start..<relations.above.count)
    relations.hypernyms.insert(found, for: UInt64(offset))
    return found.range
  }

  /// The American spelling of a lemma, or the lemma: British and American forms of a word meet here
  /// ("organise", "colour", "centre"). A respelling counts only if WordNet has both in one synset,
  /// or has never heard of the British one.
  package func canonical(_ lemma: WordID) -> WordID {
    if let known = relations.canonical[UInt64(lemma.raw)] { return known }
    let form = vocabulary.withBytes(lemma) { Array($0) }
    var result = lemma
    if form.count >= 4 {
      for candidate in Spelling.americanForms(of: form) {
        let word = candidate.withUnsafeBufferPointer { vocabulary.internPlain($0) }
        if sharesSynset(lemma, word) {
          result = word
          break
        }
      }
    }
    relations.canonical.insert(result, for: UInt64(lemma.raw))
    return result
  }

  private func sharesSynset(_ british: WordID, _ american: WordID) -> Bool {
    var isBritishKnown = false
    var isAmericanKnown = false
    for wordClass in WordClass.allCases {
      let mine = senseRange(of: british, as: wordClass).prefix(8)
      let theirs = senseRange(of: american, as: wordClass).prefix(8)
      if !mine.isEmpty { isBritishKnown = true }
      if !theirs.isEmpty { isAmericanKnown = true }
      let offsets = senseTable.offsets
      for sense in mine where theirs.contains(where: { offsets[$0] == offsets[sense] }) {
        return true
      }
    }
    return !isBritishKnown && isAmericanKnown
  }
}

extension Lexicon {
  /// What the list of the world's places and WordNet's names say of a name of several words.
  package func compoundName(_ words: [WordID]) -> (flags: WordFlags, file: SenseFile?) {
    let key = compoundKey(words)
    return key.withUnsafeBufferPointer { key in
      let flags = lists.flags(of: key)
      guard flags.isEmpty else { return (flags, nil) }
      var offsets: [UInt32] = []
      guard let entry = wordNet.entry(key, as: .noun, into: &offsets), entry.isInstanceOnly else {
        return (flags, nil)
      }
      return (flags, wordNet.file(of: offsets[0], as: .noun))
    }
  }

  /// Whether a noun of several words stands in WordNet, such as "french revolution", and its file.
  package func compoundFile(_ words: [WordID]) -> SenseFile? {
    let key = compoundKey(words)
    return key.withUnsafeBufferPointer { key in
      var offsets: [UInt32] = []
      guard wordNet.entry(key, as: .noun, into: &offsets) != nil else { return nil }
      return wordNet.file(of: offsets[0], as: .noun)
    }
  }

  /// What a word near a name tells of the name's kind: as its verb, or as a thing it owns.
  package func nameContext(_ lemma: WordID, owned: Bool) -> EntityKind? {
    vocabulary.withBytes(lemma) { form in
      guard let line = lists.nameContexts.value(of: form) else { return nil }
      var fields = Fields(line)
      while let field = fields.next() {
        switch (String(decoding: field, as: UTF8.self), owned) {
        case ("person", false), ("owns-person", true): return .person
        case ("group", false), ("owns-group", true): return .group
        case ("owns-place", true): return .place
        default: continue
        }
      }
      return nil
    }
  }
}

/// British spellings and their American counterparts.
enum Spelling {
  private static let rules: [(british: StaticString, american: StaticString, atEnd: Bool)] = [
    ("isation", "ization", false), ("ise", "ize", true), ("iser", "izer", true),
    ("yse", "yze", true), ("our", "or", false), ("tre", "ter", true), ("bre", "ber", true),
    ("ogue", "og", true), ("ence", "ense", true), ("amme", "am", true), ("gement", "gment", true),
    ("ae", "e", false), ("oe", "e", false), ("ll", "l", false), ("grey", "gray", true),
    ("cheque", "check", true), ("plough", "plow", true), ("tyre", "tire", true),
    ("fulfil", "fulfill", true), ("enrol", "enroll", true), ("skilful", "skillful", true),
    ("wilful", "willful", true), ("instalment", "installment", true), ("mould", "mold", true),
    ("sceptic", "skeptic", false), ("storey", "story", true), ("aeroplane", "airplane", true),
    ("aluminium", "aluminum", true), ("pyjamas", "pajamas", true), ("kerb", "curb", true),
  ]

  /// The forms that rules make of a word.
  static func americanForms(of form: [UInt8]) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    for rule in rules {
      let count = rule.british.utf8CodeUnitCount
      guard form.count >= count else { continue }
      let starts =
        rule.atEnd ? (form.count - count)...(form.count - count) : 0...(form.count - count)
      for start in starts {
        var matches = true
        for index in 0..<count where form[start + index] != rule.british.utf8Start[index] {
          matches = false
          break
        }
        guard matches else { continue }
        var other = Array(form[..<start])
        rule.american.withUTF8Buffer { other.append(contentsOf: $0) }
        other.append(contentsOf: form[(start + count)...])
        forms.append(other)
      }
    }
    return forms
  }
}
