/// A rule that mends a tag by what stands around it, read from words/tag-rules.txt.
package struct TagRule: Sendable {
  /// One token of the pattern, or a run of them.
  struct Item: Sendable {
    enum Repeat: UInt8, Sendable { case once, optional, any }
    /// Tags it admits: bit `Tag.rawValue`.
    var tags: UInt64 = 0
    /// Forms and lemmas it admits.
    var words: [WordID] = []
    var lemmas: [WordID] = []
    /// Admits what is not admitted by the above.
    var isNegated = false
    var times = Repeat.once
    /// Admits the edge of the sentence, too.
    var isEdge = false
  }

  package let id: String
  /// What it claims about English.
  package var claim = ""
  /// From the target outwards, to the left and to the right.
  var left: [Item] = []
  var right: [Item] = []
  var target = Item()
  /// Tags the target must have as candidates.
  var candidates: [Tag] = []
  package var yields = Tag.unknown
  /// Sentences as word or word/TAG, blanks between: those it must fire on, those it must not.
  package var fires: [String] = []
  package var spares: [String] = []
}

extension TagRule {
  /// Whether the rule fits the token at `index`.
  func matches(
    _ index: Int, _ tokens: [Token], _ bounds: Range<Int>, _ lattice: TagLattice
  ) -> Bool {
    guard target.admits(tokens[index]) else { return false }
    for tag in candidates where !lattice.hasCandidate(tag, at: index) { return false }
    return fits(left[...], from: index - 1, step: -1, tokens, bounds)
      && fits(right[...], from: index + 1, step: 1, tokens, bounds)
  }

  private func fits(
    _ items: ArraySlice<Item>, from start: Int, step: Int, _ tokens: [Token], _ bounds: Range<Int>
  ) -> Bool {
    guard let item = items.first else { return true }
    var place = start
    while bounds.contains(place), tokens[place].tag == .quote { place += step }
    if item.isEdge, !bounds.contains(place) { return !item.isNegated }
    let rest = items.dropFirst()
    let isHere = bounds.contains(place) && item.admits(tokens[place])
    switch item.times {
    case .once: return isHere && fits(rest, from: place + step, step: step, tokens, bounds)
    case .optional:
      return isHere && fits(rest, from: place + step, step: step, tokens, bounds)
        || fits(rest, from: place, step: step, tokens, bounds)
    case .any:
      // The same item again behind this token, or on to the rest.
      return isHere && fits(items, from: place + step, step: step, tokens, bounds)
        || fits(rest, from: place, step: step, tokens, bounds)
    }
  }
}

extension TagRule.Item {
  func admits(_ token: Token) -> Bool {
    let isAdmitted =
      tags & (1 << UInt64(token.tag.rawValue)) != 0 || words.contains(token.word)
      || lemmas.contains(token.lemma) && token.tag.isVerb
    return isAdmitted != isNegated
  }
}
