internal import English

/// Finite forms of verbs, made from the base: "leave", "left", "leaves".
struct VerbForms: Sendable {
  /// Read once; it never changes.
  static let listed = VerbForms()
  /// Irregular past tenses by their base forms; of several the first in the list.
  private var pasts: [String: String] = [:]

  private init() {
    EmbeddedData.forEachRow(of: "words/irregular-verbs.txt") { row in
      // Tags in a row: "VBD", "VBDN" for a form that is past and participle.
      guard let form = row.next(), let tags = row.next(), let base = row.next(),
        String(decoding: tags, as: UTF8.self).contains("VBD")
      else { return }
      let key = String(decoding: base, as: UTF8.self)
      if pasts[key] == nil { pasts[key] = String(decoding: form, as: UTF8.self) }
    }
  }

  /// "leave": "left"; "try": "tried"; "stop": "stopped".
  func past(_ base: String) -> String {
    if let irregular = pasts[base] { return irregular }
    let letters = Array(base)
    guard letters.count > 1, let last = letters.last else { return base + "ed" }
    let before = letters[letters.count - 2]
    if last == "e" { return base + "d" }
    if last == "y", !Self.isVowel(before) { return base.dropLast() + "ied" }
    let vowels = letters.count { Self.isVowel($0) }
    if vowels == 1, Self.isVowel(before), !Self.isVowel(last), !"wxy".contains(last) {
      return base + String(last) + "ed"
    }
    return base + "ed"
  }

  /// "leave": "leaves"; "try": "tries"; "go": "goes".
  func third(_ base: String) -> String {
    if base == "have" { return "has" }
    guard let last = base.last else { return base }
    if last == "y", let before = base.dropLast().last, !Self.isVowel(before) {
      return base.dropLast() + "ies"
    }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
    return base + (hisses ? "es" : "s")
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
