extension Lexicon {
  /// Whether a tag is among those that a word may have.
  func mayBe(_ tag: Tag, _ word: WordID) -> Bool {
    info(word).range.contains { tagWeights[$0].tag == tag }
  }

  /// Whether one of the first senses of `noun` is a kind of one of the first senses of `kind`
  /// ("surgeon" of "person"), or an instance of it.
  package func isKind(_ noun: WordID, of kind: WordID) -> Bool {
    if noun == kind { return true }
    let ancestors = ancestors(of: noun)
    guard !ancestors.isEmpty else { return false }
    return senses(of: kind, as: .noun).prefix(Lexicon.firstSenses)
      .contains { ancestors.contains($0.offset) }
  }

  /// The synsets above the first senses of a noun, these included.
  private func ancestors(of noun: WordID) -> Set<UInt32> {
    if let known = relations.ancestors[noun] { return known }
    var found: Set<UInt32> = []
    var open = senses(of: noun, as: .noun).prefix(Lexicon.firstSenses).map(\.offset)
    while let offset = open.popLast(), found.count < 200 {
      guard found.insert(offset).inserted else { continue }
      if let known = relations.hypernyms[offset] {
        open.append(contentsOf: known)
        continue
      }
      let above = wordNet.hypernyms(of: offset)
      relations.hypernyms[offset] = above
      open.append(contentsOf: above)
    }
    relations.ancestors[noun] = found
    return found
  }

  /// The American spelling of a lemma, or the lemma: British and American forms of a word meet here
  /// ("organise", "colour", "centre"). A respelling counts only if WordNet has both in one synset,
  /// or has never heard of the British one.
  package func canonical(_ lemma: WordID) -> WordID {
    if let known = relations.canonical[lemma] { return known }
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
    relations.canonical[lemma] = result
    return result
  }

  private func sharesSynset(_ british: WordID, _ american: WordID) -> Bool {
    var isBritishKnown = false
    var isAmericanKnown = false
    for wordClass in WordClass.allCases {
      let mine = senses(of: british, as: wordClass)
      let theirs = senses(of: american, as: wordClass)
      if !mine.isEmpty { isBritishKnown = true }
      if !theirs.isEmpty { isAmericanKnown = true }
      for sense in mine where theirs.contains(where: { $0.offset == sense.offset }) { return true }
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
      guard flags.isEmpty, let entry = wordNet.entry(key, as: .noun), entry.isInstanceOnly,
        let synset = wordNet.synset(at: entry.offsets[0], of: .noun)
      else { return (flags, nil) }
      return (flags, synset.file)
    }
  }

  /// Whether a noun of several words stands in WordNet, such as "french revolution", and its file.
  package func compoundFile(_ words: [WordID]) -> SenseFile? {
    let key = compoundKey(words)
    return key.withUnsafeBufferPointer { key in
      guard let entry = wordNet.entry(key, as: .noun) else { return nil }
      return wordNet.synset(at: entry.offsets[0], of: .noun)?.file
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
