/// How often a form is used in each way, in occurrences in SemCor or guesses of the same size.
struct TagMasses {
  private(set) var entries: [(tag: Tag, mass: Double)] = []

  mutating func add(_ tag: Tag, _ mass: Double) {
    guard mass > 0 else { return }
    if let index = entries.firstIndex(where: { $0.tag == tag }) {
      entries[index].mass += mass
    } else {
      entries.append((tag, mass))
    }
  }

  /// Makes a use rarer or more frequent, where it was added before.
  mutating func scale(_ tag: Tag, by factor: Double) {
    for index in entries.indices where entries[index].tag == tag { entries[index].mass *= factor }
  }

  /// Shares as weights, those below a thousandth left out.
  var weights: [TagWeight] {
    let total = entries.reduce(0) { $0 + $1.mass }
    return entries.filter { $0.mass * 1000 > total }.map {
      TagWeight(tag: $0.tag, weight: TagMasses.weight($0.mass / total))
    }
  }

  /// Ten times the natural logarithm of a share, rounded.
  static func weight(_ share: Double) -> Int16 {
    // ln x = 2 artanh((x-1)/(x+1)) after scaling by powers of two; three digits are plenty.
    var value = share
    var result = 0.0
    while value < 0.7 {
      value *= 2
      result -= 0.693147
    }
    let ratio = (value - 1) / (value + 1)
    let square = ratio * ratio
    result += 2 * ratio * (1 + square / 3 + square * square / 5)
    return Int16((result * 10).rounded())
  }
}

extension Lexicon {
  /// Works out what is known of a word.
  func analyse(_ word: WordID) -> WordInfo {
    let form = vocabulary.withBytes(word) { Array($0) }
    guard !form.isEmpty, form.count < 64 else { return WordInfo() }
    return form.withUnsafeBufferPointer { form in
      var info = WordInfo()
      info.flags = lists.flags(of: form)
      var masses = TagMasses()
      if let line = lists.closedClass.value(of: form) {
        info.flags.insert(.closedClass)
        readListed(line, into: &masses, &info)
      } else if let line = lists.ambiguous.value(of: form) {
        readListed(line, into: &masses, &info)
      }
      var found = TagMasses()
      addOwnMasses(word, form, to: &found, &info)
      addInflectedMasses(form, to: &found, &info)
      if masses.entries.isEmpty {
        masses = found
        if info.flags.contains(.nationality) { masses.add(.adjective, 30) }
      }
      // "1990s" and "20th" are in WordNet, most of their like are not: all are judged by their form.
      if form[0] &- 0x30 < 10 { masses = TagMasses() }
      if masses.entries.isEmpty { guess(form, into: &masses, &info) }
      info.mayBeParticle = masses.entries.contains { $0.tag == .particle }
      let start = UInt32(tagWeights.count)
      tagWeights.append(contentsOf: masses.weights)
      info.candidates = start..<UInt32(tagWeights.count)
      return info
    }
  }

  /// Reads "VBD:70 NN:30 >lemma".
  private func readListed(
    _ line: UnsafeBufferPointer<UInt8>, into masses: inout TagMasses, _ info: inout WordInfo
  ) {
    var fields = Fields(line)
    while let field = fields.next() {
      if field[0] == 0x3E {
        info.listedLemma = vocabulary.internPlain(UnsafeBufferPointer(rebasing: field.dropFirst()))
      } else if let colon = field.lastIndex(of: 0x3A),
        let tag = Tag(penn: UnsafeBufferPointer(rebasing: field[..<colon])),
        let share = Fields.number(UnsafeBufferPointer(rebasing: field[(colon + 1)...]))
      {
        masses.add(tag, Double(share))
      }
    }
  }

  /// The uses of the form as a lemma of its own.
  private func addOwnMasses(
    _ word: WordID, _ form: UnsafeBufferPointer<UInt8>, to masses: inout TagMasses,
    _ info: inout WordInfo
  ) {
    var counts = [0.0, 0, 0, 0]
    wordNet.forEachCount(form) { wordClass, file, sense, count in
      counts[Int(wordClass.rawValue)] += Double(count)
      if wordClass == .noun, sense <= 3 { info.nounFiles.formUnion(SenseFiles(file)) }
      if wordClass == .noun, sense == 1 { info.firstNounFile = file }
      if wordClass == .verb, sense == 1 { info.firstVerbFile = file }
    }
    var nouns: WordNet.Entry?
    senseTable.add(word, form, in: wordNet) { entry in
      info.flags.insert(.known)
      info.lemmaClasses |= 1 << entry.wordClass.rawValue
      // A bare entry is worth a little; one with many senses is in use.
      let mass =
        counts[Int(entry.wordClass.rawValue)] + 0.3 + 0.1 * Double(min(entry.senseCount, 10))
      switch entry.wordClass {
      case .noun:
        nouns = entry
        if entry.isInstanceOnly { info.flags.insert(.instanceOnly) }
        masses.add(entry.isInstanceOnly ? .name : .noun, mass * 0.72)
      case .verb:
        if !isInflectedOnly(form) {
          masses.add(.verbBase, mass * 0.22)
          masses.add(.verbPresent, mass * 0.13)
        }
      case .adjective: masses.add(.adjective, mass)
      case .adverb: masses.add(.adverb, mass)
      }
    }
    if let nouns { addNounFiles(word, nouns, to: &info) }
  }

  /// A regular past or -ing form that WordNet lists as a verb of its own is none in practice.
  private func isInflectedOnly(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    form.count > 5 && Inflection.ends(form, "ing")
  }

  /// Fills in the lexicographer files of the first three senses that the counts do not tell.
  private func addNounFiles(_ word: WordID, _ entry: WordNet.Entry, to info: inout WordInfo) {
    let senses = senseRange(of: word, as: .noun).prefix(3)
    for (index, sense) in senses.enumerated() where index >= entry.taggedSenseCount {
      guard index == 0 || info.nounFiles.rawValue == 0 || entry.taggedSenseCount == 0 else {
        return
      }
      guard let file = wordNet.file(of: senseTable.offsets[sense], as: .noun) else { return }
      info.nounFiles.formUnion(SenseFiles(file))
      if index == 0 { info.firstNounFile = file }
    }
  }
}
