/// Forms of English verbs in the present.
package enum PresentTense {
  /// "try": "tries"; "be": "is".
  package static func thirdPerson(_ lemma: String) -> String {
    switch lemma {
    case "be": return "is"
    case "have": return "has"
    default: break
    }
    let letters = Array(lemma)
    if lemma.hasSuffix("y"), letters.count > 1, !"aeiou".contains(letters[letters.count - 2]) {
      return lemma.dropLast() + "ies"
    }
    let isHissing = ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) }
    return lemma + (isHissing ? "es" : "s")
  }
}
