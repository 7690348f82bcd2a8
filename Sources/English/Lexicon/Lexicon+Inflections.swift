extension Lexicon {
  /// The uses of a form as an inflected form of other lemmas, with those lemmas.
  func addInflectedMasses(
    _ form: UnsafeBufferPointer<UInt8>, to masses: inout TagMasses, _ info: inout WordInfo
  ) {
    guard form.count > 2 else { return }
    addPlural(form, to: &masses, &info)
    addVerbForms(form, to: &masses, &info)
    addComparisons(form, to: &masses, &info)
  }

  private func addPlural(
    _ form: UnsafeBufferPointer<UInt8>, to masses: inout TagMasses, _ info: inout WordInfo
  ) {
    var best = Base()
    wordNet.forEachException(form, as: .noun) { best.consider($0, mass(of: $0, as: .noun)) }
    if best.form.isEmpty {
      Inflection.forEachBase(of: form, as: .plural) { base in
        base.withUnsafeBufferPointer { best.consider($0, mass(of: $0, as: .noun)) }
      }
    }
    guard best.mass > 0 else { return }
    let own = info.isLemma(.noun) ? mass(of: form, as: .noun) : 0
    // "news" is no plural of "new"; "glasses" is one of "glass" though it is a word of its own.
    guard own <= best.mass * 3 || best.form.count + 2 < form.count else { return }
    masses.scale(.noun, by: 0.05)
    masses.add(.nounPlural, best.mass * 0.28)
    if best.mass >= 1 { info.flags.insert(.pluralForm) }
    best.form.withUnsafeBufferPointer { base in
      info.singular = vocabulary.internPlain(base)
      if info.nounFiles.isEmpty { takeNounFiles(of: info.singular, &info) }
    }
  }

  private func takeNounFiles(of singular: WordID, _ info: inout WordInfo) {
    let other = self.info(singular)
    info.nounFiles = other.nounFiles
    info.firstNounFile = other.firstNounFile
  }

  private func addVerbForms(
    _ form: UnsafeBufferPointer<UInt8>, to masses: inout TagMasses, _ info: inout WordInfo
  ) {
    if let line = lists.irregularVerbs.value(of: form) {
      addIrregular(line, to: &masses, &info)
      return
    }
    for (kind, ending) in Lexicon.verbEndings where Inflection.ends(form, ending) {
      var best = Base()
      Inflection.forEachBase(of: form, as: kind) { base in
        base.withUnsafeBufferPointer { best.consider($0, mass(of: $0, as: .verb)) }
      }
      wordNet.forEachException(form, as: .verb) { best.consider($0, mass(of: $0, as: .verb)) }
      guard best.mass > 0 else { continue }
      switch kind {
      case .third: masses.add(.verbThird, best.mass * 0.13)
      case .past:
        masses.add(.verbPast, best.mass * 0.27)
        masses.add(.verbPastParticiple, best.mass * 0.18)
      default: masses.add(.verbIng, best.mass * 0.2)
      }
      setVerbBase(best.form, &info)
    }
  }

  private static let verbEndings: [(Inflection.Form, StaticString)] = [
    (.third, "s"), (.past, "ed"), (.ing, "ing"),
  ]

  /// Reads "VBD,VBN base".
  private func addIrregular(
    _ line: UnsafeBufferPointer<UInt8>, to masses: inout TagMasses, _ info: inout WordInfo
  ) {
    var fields = Fields(line)
    guard let tags = fields.next(), let base = fields.next() else { return }
    let mass = max(1, mass(of: base, as: .verb))
    for name in tags.split(separator: 0x2C) {
      guard let tag = Tag(penn: UnsafeBufferPointer(rebasing: name)) else { continue }
      masses.add(tag, mass * (tag == .verbPast ? 0.27 : 0.18))
    }
    setVerbBase(Array(base), &info)
  }

  private func setVerbBase(_ base: [UInt8], _ info: inout WordInfo) {
    base.withUnsafeBufferPointer { info.verbBase = vocabulary.internPlain($0) }
    info.flags.insert(.known)
  }

  private func addComparisons(
    _ form: UnsafeBufferPointer<UInt8>, to masses: inout TagMasses, _ info: inout WordInfo
  ) {
    let isSuperlative = Inflection.ends(form, "est")
    for wordClass in [WordClass.adjective, .adverb] {
      var best = Base()
      wordNet.forEachException(form, as: wordClass) {
        best.consider($0, mass(of: $0, as: wordClass))
      }
      if isSuperlative || Inflection.ends(form, "er") {
        Inflection.forEachBase(of: form, as: isSuperlative ? .superlative : .comparative) { base in
          base.withUnsafeBufferPointer { best.consider($0, mass(of: $0, as: wordClass)) }
        }
      }
      guard best.mass > 0 else { continue }
      let isFurthest = isSuperlative || Inflection.ends(form, "st")
      let base = best.form.withUnsafeBufferPointer { vocabulary.internPlain($0) }
      if wordClass == .adjective {
        masses.add(isFurthest ? .superlative : .comparative, best.mass * 0.08)
        masses.scale(.adjective, by: 0.05)
        info.positive = base
      } else {
        masses.add(isFurthest ? .adverbSuperlative : .adverbComparative, best.mass * 0.03)
        masses.scale(.adverb, by: 0.02)
        info.adverbPositive = base
      }
    }
  }

  /// The base form that occurs most among those considered.
  private struct Base {
    var form: [UInt8] = []
    var mass = 0.0
    mutating func consider(_ form: UnsafeBufferPointer<UInt8>, _ mass: Double) {
      if mass > self.mass { (self.form, self.mass) = (Array(form), mass) }
    }
  }

  /// Occurrences of a lemma in a class, and a little for being listed; 0 if it is not.
  private func mass(of lemma: UnsafeBufferPointer<UInt8>, as wordClass: WordClass) -> Double {
    guard wordNet.contains(lemma, as: wordClass) else { return 0 }
    var mass = 0.5
    wordNet.forEachCount(lemma) { other, _, _, count in
      if other == wordClass { mass += Double(count) }
    }
    return mass
  }
}
