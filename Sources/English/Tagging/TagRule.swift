/// A rule that mends a tag by what stands around it, read from words/tag-rules.txt.
package struct TagRule: Sendable {
  package let id: String
  /// What it claims about English.
  package var claim = ""
  /// Items from the target outwards, to the left and to the right: ranges of `TagRules.items`.
  var left: Range<Int32> = 0..<0
  var right: Range<Int32> = 0..<0
  /// Index of the target's item.
  var target = -1
  /// Tags the target must have as candidates.
  var candidates: [Tag] = []
  package var yields = Tag.unknown
  /// Sentences as word or word/TAG, blanks between: those it must fire on, those it must not.
  package var fires: [String] = []
  package var spares: [String] = []
}

/// One token of a rule's pattern, or a run of them.
struct TagPatternItem: Sendable {
  enum Repeat: UInt8, Sendable { case once, optional, any }
  /// Tags it admits: bit `Tag.rawValue`.
  var tags: UInt64 = 0
  /// Forms and lemmas it admits: ranges of `TagRules.words`.
  var forms: Range<Int32> = 0..<0
  var lemmas: Range<Int32> = 0..<0
  /// Admits what is not admitted by the above.
  var isNegated = false
  var times = Repeat.once
  /// Index of an item whose words and tags it does not admit all the same, -1 for none.
  var except: Int32 = -1
  /// Admits the edge of the sentence, too.
  var isEdge = false
}

/// Fits a rule's pattern to the tokens around a target.
struct TagPatternMatcher {
  let items: UnsafeBufferPointer<TagPatternItem>
  let words: UnsafeBufferPointer<WordID>
  let tokens: UnsafeBufferPointer<Token>
  let bounds: Range<Int>

  /// Whether the items of `range`, in order, fit the tokens from `start` on in steps of `step`.
  func fits(_ range: Range<Int32>, from start: Int, step: Int) -> Bool {
    var next = range.lowerBound
    var place = start
    while next < range.upperBound {
      let item = items[Int(next)]
      while bounds.contains(place), tokens[place].tag == .quote { place += step }
      let isInside = bounds.contains(place)
      if item.isEdge, !isInside { return !item.isNegated }
      let isHere = isInside && admits(item, tokens[place])
      let rest = (next + 1)..<range.upperBound
      switch item.times {
      case .once:
        guard isHere else { return false }
        next += 1
        place += step
      case .optional:
        if isHere, fits(rest, from: place + step, step: step) { return true }
        next += 1
      case .any:
        // On to the rest here, or the same item again behind this token.
        if !isHere {
          next += 1
        } else if fits(rest, from: place, step: step) {
          return true
        } else {
          place += step
        }
      }
    }
    return true
  }

  @inline(__always)
  func admits(_ item: TagPatternItem, _ token: Token) -> Bool {
    let isAdmitted = item.tags & (1 << UInt64(token.tag.rawValue)) != 0
    if isAdmitted || item.forms.isEmpty && item.lemmas.isEmpty {
      guard isAdmitted != item.isNegated else { return false }
      return item.except < 0 || !admitsByWord(items[Int(item.except)], token)
    }
    return admitsByWord(item, token)
  }

  private func admitsByWord(_ item: TagPatternItem, _ token: Token) -> Bool {
    var isAdmitted = item.tags & (1 << UInt64(token.tag.rawValue)) != 0
    if !isAdmitted {
      for index in item.forms where words[Int(index)] == token.word { isAdmitted = true }
      if token.tag.isVerb {
        for index in item.lemmas where words[Int(index)] == token.lemma { isAdmitted = true }
      }
    }
    guard isAdmitted != item.isNegated else { return false }
    return item.except < 0 || !admitsByWord(items[Int(item.except)], token)
  }
}
