/// The regular inflections of English, undone by spelling: Morphy's detachment rules (Miller et al.,
/// morphy(7WN)) with doubled consonants and -ied added, and without bases that English spelling
/// rules out.
enum Inflection {
  /// A rule: an ending and what stands in its place in the base form.
  private typealias Rule = (ending: StaticString, base: StaticString)

  private static let nounRules: [Rule] = [
    ("ches", "ch"), ("shes", "sh"), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ies", "y"),
    ("ves", "f"), ("oes", "o"), ("s", ""), ("men", "man"),
  ]
  private static let thirdRules: [Rule] = [("ies", "y"), ("s", ""), ("es", "")]
  private static let pastRules: [Rule] = [("ied", "y"), ("ed", "e"), ("ed", "")]
  private static let ingRules: [Rule] = [("ing", "e"), ("ing", ""), ("ying", "ie")]
  private static let comparativeRules: [Rule] = [("ier", "y"), ("er", "e"), ("er", "")]
  private static let superlativeRules: [Rule] = [("iest", "y"), ("est", "e"), ("est", "")]

  enum Form { case plural, third, past, ing, comparative, superlative }

  /// Calls `body` with every base form that spelling allows.
  static func forEachBase(
    of form: UnsafeBufferPointer<UInt8>, as kind: Form, _ body: ([UInt8]) -> Void
  ) {
    let rules =
      switch kind {
      case .plural: nounRules
      case .third: thirdRules
      case .past: pastRules
      case .ing: ingRules
      case .comparative: comparativeRules
      case .superlative: superlativeRules
      }
    if kind == .plural || kind == .third, ends(form, "ss") { return }
    for rule in rules
    where form.count > rule.ending.utf8CodeUnitCount + 1 && ends(form, rule.ending) {
      let stem = form.dropLast(rule.ending.utf8CodeUnitCount)
      if kind == .third, rule.ending.utf8CodeUnitCount == 2, !takesES(stem) { continue }
      if kind != .plural, kind != .third, rule.base.utf8CodeUnitCount == 0 {
        if hasDoubleEnd(stem) { body(Array(stem.dropLast())) }
        if wouldDouble(stem) { continue }
      }
      var base = Array(stem)
      rule.base.withUTF8Buffer { base.append(contentsOf: $0) }
      body(base)
    }
  }

  static func ends(_ form: UnsafeBufferPointer<UInt8>, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard form.count >= count else { return false }
    for index in 0..<count where form[form.count - count + index] != ending.utf8Start[index] {
      return false
    }
    return true
  }

  /// "goes", "fixes", "watches": -es stands behind a hissing sound or o.
  private static func takesES(_ stem: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = stem.last else { return false }
    return [0x73, 0x78, 0x7A, 0x68, 0x6F].contains(last)
  }

  /// "stopp": the last consonant stands twice.
  private static func hasDoubleEnd(_ stem: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard stem.count > 3, let last = stem.last, !isVowel(last) else { return false }
    return stem[stem.endIndex - 2] == last
  }

  /// One syllable that ends in a single vowel and a single consonant ("hop") would have doubled it,
  /// so "hoped" comes from "hope".
  private static func wouldDouble(_ stem: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard stem.count >= 2, let last = stem.last, !isVowel(last) else { return false }
    if last == 0x77 || last == 0x78 || last == 0x79 { return false }  // w x y
    guard isVowel(stem[stem.endIndex - 2]) else { return false }
    if stem.count > 2, isVowel(stem[stem.endIndex - 3]) { return false }
    // Any other vowel before makes two syllables, "qu" apart.
    for index in stem.startIndex..<(stem.endIndex - 2) where isVowel(stem[index]) {
      if stem[index] == 0x75, index > stem.startIndex, stem[index - 1] == 0x71 { continue }
      return false
    }
    return true
  }

  static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
  }
}
