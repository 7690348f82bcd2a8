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
/// A pattern is a row of items: tags, =form or ~lemma (of a verb), alternatives parted by |; ! before
/// the whole for "anything else", & before what it must not be all the same, ? behind an item that
/// may be missing, * behind one for any number of it, ^ for the sentence's edge. The target stands in
/// brackets, behind + the candidates it must have. Quotation marks between words are passed over.
package struct TagRules: Sendable {
  package private(set) var rules: [TagRule] = []
  /// What could not be read, for the test of the data: line number and text.
  package private(set) var errors: [String] = []
  private var items: [TagPatternItem] = []
  private var words: [WordID] = []
  /// Words that are targets themselves, by word number.
  private var isTarget: [Bool] = []

  /// - Parameter withExamples: keep the lines that only tests look at.
  package init(lexicon: Lexicon, withExamples: Bool = true) {
    EmbeddedData.forEachLine(of: "words/tag-rules.txt") { line, number in
      if !withExamples, line[0] == UInt8(ascii: "s") || line.starts(with: "fires ".utf8) { return }
      let text = String(decoding: line, as: UTF8.self)
      if !read(text, lexicon) { errors.append("tag-rules.txt:\(number): \(text)") }
    }
    for rule in rules where rule.target >= 0 {
      for index in items[rule.target].forms {
        let word = Int(words[Int(index)].raw)
        while isTarget.count <= word { isTarget.append(false) }
        isTarget[word] = true
      }
    }
  }

  /// Mends the tags of a sentence, rule by rule. O(rules x tokens of the tags they are for).
  func apply(
    to reading: inout Reading, _ sentence: Sentence, _ lattice: TagLattice, _ lexicon: Lexicon
  ) {
    var present: UInt64 = 0
    var hasTarget = false
    for index in sentence.tokens {
      present |= 1 << UInt64(reading.tokens[index].tag.rawValue)
      let word = Int(reading.tokens[index].word.raw)
      if word < isTarget.count, isTarget[word] { hasTarget = true }
    }
    items.withUnsafeBufferPointer { items in
      words.withUnsafeBufferPointer { words in
        for number in rules.indices {
          let target = items[rules[number].target]
          guard target.tags & present != 0 || hasTarget && !target.forms.isEmpty else { continue }
          for index in sentence.tokens
          where isFit(number, index, reading, sentence, lattice, items, words) {
            let tag = rules[number].yields
            reading.tokens[index].tag = tag
            reading.tokens[index].lemma = lexicon.lemma(reading.tokens[index].word, tag)
            present |= 1 << UInt64(tag.rawValue)
          }
        }
      }
    }
  }

  @inline(__always)
  private func isFit(
    _ number: Int, _ index: Int, _ reading: Reading, _ sentence: Sentence, _ lattice: TagLattice,
    _ items: UnsafeBufferPointer<TagPatternItem>, _ words: UnsafeBufferPointer<WordID>
  ) -> Bool {
    reading.tokens.withUnsafeBufferPointer { tokens in
      let matcher = TagPatternMatcher(
        items: items, words: words, tokens: tokens, bounds: sentence.tokens)
      guard matcher.admits(items[rules[number].target], tokens[index]),
        matcher.fits(rules[number].right, from: index + 1, step: 1),
        matcher.fits(rules[number].left, from: index - 1, step: -1)
      else { return false }
      for tag in rules[number].candidates where !lattice.hasCandidate(tag, at: index) {
        return false
      }
      return true
    }
  }
}

extension TagRules {
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
    case "find":
      var rule = rules[last]
      guard readPattern(rest, into: &rule, lexicon) else {
        rules.removeLast()
        return false
      }
      rules[last] = rule
    default: return false
    }
    return true
  }

  private mutating func readPattern(
    _ text: String, into rule: inout TagRule, _ lexicon: Lexicon
  ) -> Bool {
    let fields = text.split(separator: " ").map(String.init)
    guard fields.count >= 3, fields[fields.count - 2] == "=>",
      let yields = Tag(penn: fields[fields.count - 1])
    else { return false }
    rule.yields = yields
    var left: [TagPatternItem] = []
    var right: [TagPatternItem] = []
    var target: TagPatternItem?
    for field in fields.dropLast(2) {
      if field.first == "[", field.last == "]" {
        let parts = field.dropFirst().dropLast().split(separator: "+")
        guard target == nil, let first = parts.first, let item = item(String(first), lexicon) else {
          return false
        }
        target = item
        for part in parts.dropFirst() {
          guard let tag = Tag(penn: String(part)) else { return false }
          rule.candidates.append(tag)
        }
      } else {
        guard let item = item(field, lexicon) else { return false }
        if target == nil { left.insert(item, at: 0) } else { right.append(item) }
      }
    }
    guard let target else { return false }
    rule.left = store(left)
    rule.right = store(right)
    rule.target = items.count
    items.append(target)
    return true
  }

  private mutating func store(_ run: [TagPatternItem]) -> Range<Int32> {
    let start = Int32(items.count)
    items += run
    return start..<Int32(items.count)
  }

  private mutating func item(_ text: String, _ lexicon: Lexicon) -> TagPatternItem? {
    var text = text
    var item = TagPatternItem()
    if text.count > 1, text.hasSuffix("*") || text.hasSuffix("?") {
      item.times = text.removeLast() == "*" ? .any : .optional
    }
    if text.count > 1, text.first == "!" {
      item.isNegated = true
      text.removeFirst()
    }
    if let and = text.firstIndex(of: "&"), and != text.startIndex {
      guard let except = self.item(String(text[text.index(after: and)...]), lexicon) else {
        return nil
      }
      item.except = Int32(items.count)
      items.append(except)
      text = String(text[..<and])
    }
    var forms: [WordID] = []
    var lemmas: [WordID] = []
    for alternative in text.split(separator: "|") {
      switch alternative.first {
      case "^" where alternative.count == 1: item.isEdge = true
      case "=": forms.append(lexicon.intern(String(alternative.dropFirst())))
      case "~": lemmas.append(lexicon.intern(String(alternative.dropFirst())))
      default:
        guard let tag = Tag(penn: String(alternative)) else { return nil }
        item.tags |= 1 << UInt64(tag.rawValue)
      }
    }
    item.forms = store(forms)
    item.lemmas = store(lemmas)
    return item
  }

  private mutating func store(_ run: [WordID]) -> Range<Int32> {
    let start = Int32(words.count)
    words += run
    return start..<Int32(words.count)
  }
}
