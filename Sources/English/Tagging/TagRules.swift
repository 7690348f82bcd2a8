/// The rules of words/tag-rules.txt, applied in the order of the file.
///
/// A rule is a block of lines:
/// ```
/// rule perfect
/// says A past tense behind a form of have, adverbs between, is a participle.
/// find ~have RB|NOT* [VBD+VBN] => VBN
/// fires She has never walked/VBN home .
/// spares She had plans and walked/VBD home .
/// ```
/// A pattern is a row of items: tags, =form or ~lemma (of a verb), alternatives parted by |, ! before
/// the whole for "anything else", ? behind for an item that may be missing, * for any number of it,
/// ^ for the sentence's edge. The target stands in brackets, behind + the candidates it must have.
/// Quotation marks between words are passed over.
package struct TagRules: Sendable {
  package private(set) var rules: [TagRule] = []
  /// What could not be read, for the test of the data: line number and text.
  package private(set) var errors: [String] = []

  package init(lexicon: Lexicon) {
    EmbeddedData.forEachLine(of: "words/tag-rules.txt") { line, number in
      let text = String(decoding: line, as: UTF8.self)
      if !read(text, lexicon) { errors.append("tag-rules.txt:\(number): \(text)") }
    }
  }

  /// Mends the tags of a sentence; O(tokens x rules for their tags).
  func apply(
    to reading: inout Reading, _ sentence: Sentence, _ lattice: TagLattice, _ lexicon: Lexicon
  ) {
    // Rules in order; a token meets only those for its tag, so the pending list is merged by number.
    var present: UInt64 = 0
    for index in sentence.tokens { present |= 1 << UInt64(reading.tokens[index].tag.rawValue) }
    for rule in rules where rule.target.isNegated || rule.target.mayBeAmong(present) {
      for index in sentence.tokens
      where rule.matches(index, reading.tokens, sentence.tokens, lattice) {
        reading.tokens[index].tag = rule.yields
        reading.tokens[index].lemma = lexicon.lemma(reading.tokens[index].word, rule.yields)
        present |= 1 << UInt64(rule.yields.rawValue)
      }
    }
  }

  private mutating func read(_ line: String, _ lexicon: Lexicon) -> Bool {
    guard let blank = line.firstIndex(of: " ") else { return false }
    let rest = String(line[line.index(after: blank)...])
    if line[..<blank] == "rule" {
      rules.append(TagRule(id: rest))
      return true
    }
    guard let last = rules.indices.last else { return false }
    switch line[..<blank] {
    case "says": rules[last].claim = rest
    case "fires": rules[last].fires.append(rest)
    case "spares": rules[last].spares.append(rest)
    case "find": return TagRules.readPattern(rest, into: &rules[last], lexicon)
    default: return false
    }
    return true
  }

  private static func readPattern(
    _ text: String, into rule: inout TagRule, _ lexicon: Lexicon
  ) -> Bool {
    let fields = text.split(separator: " ").map(String.init)
    guard fields.count >= 3, fields[fields.count - 2] == "=>", let yields = Tag(penn: fields.last!)
    else { return false }
    rule.yields = yields
    var isBefore = true
    for field in fields.dropLast(2) {
      if field.first == "[", field.last == "]" {
        guard isBefore else { return false }
        isBefore = false
        let parts = field.dropFirst().dropLast().split(separator: "+")
        guard let first = parts.first, let item = item(String(first), lexicon) else { return false }
        rule.target = item
        for part in parts.dropFirst() {
          guard let tag = Tag(penn: String(part)) else { return false }
          rule.candidates.append(tag)
        }
      } else {
        guard let item = item(field, lexicon) else { return false }
        if isBefore { rule.left.insert(item, at: 0) } else { rule.right.append(item) }
      }
    }
    return !isBefore
  }

  private static func item(_ text: String, _ lexicon: Lexicon) -> TagRule.Item? {
    var text = text
    var item = TagRule.Item()
    if text.count > 1, text.hasSuffix("*") || text.hasSuffix("?") {
      item.times = text.removeLast() == "*" ? .any : .optional
    }
    if text.count > 1, text.first == "!" {
      item.isNegated = true
      text.removeFirst()
    }
    for alternative in text.split(separator: "|") {
      switch alternative.first {
      case "^" where alternative.count == 1: item.isEdge = true
      case "=": item.words.append(lexicon.intern(String(alternative.dropFirst())))
      case "~": item.lemmas.append(lexicon.intern(String(alternative.dropFirst())))
      default:
        guard let tag = Tag(penn: String(alternative)) else { return nil }
        item.tags |= 1 << UInt64(tag.rawValue)
      }
    }
    return item
  }
}

extension TagRule.Item {
  fileprivate func mayBeAmong(_ present: UInt64) -> Bool {
    tags & present != 0 || !words.isEmpty || !lemmas.isEmpty
  }
}
