/// Reading words/tag-rules.txt, on bytes: it happens at every start of the program.
extension TagRules {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Takes a line in; false if it can't be read.
  mutating func read(
    _ line: UnsafeBufferPointer<UInt8>, withExamples: Bool, _ lexicon: Lexicon
  ) -> Bool {
    var fields = Fields(line)
    guard let key = fields.next(), key.count < line.count else { return false }
    let rest = Bytes(rebasing: line[(key.count + 1)...])
    if key.equals("rule") {
      rules.append(TagRule(id: String(decoding: rest, as: UTF8.self)))
      return true
    }
    guard let last = rules.indices.last else { return false }
    if key.equals("find") {
      var rule = rules[last]
      guard readPattern(rest, into: &rule, lexicon) else {
        rules.removeLast()
        return false
      }
      rules[last] = rule
      return true
    }
    guard key.equals("says") || key.equals("fires") || key.equals("spares") else { return false }
    guard withExamples else { return true }
    let text = String(decoding: rest, as: UTF8.self)
    if key.equals("says") {
      rules[last].claim = text
    } else if key.equals("fires") {
      rules[last].fires.append(text)
    } else {
      rules[last].spares.append(text)
    }
    return true
  }

  private mutating func readPattern(
    _ text: Bytes, into rule: inout TagRule, _ lexicon: Lexicon
  ) -> Bool {
    var left: [TagPatternItem] = []
    var right: [TagPatternItem] = []
    var target: TagPatternItem?
    var fields = Fields(text)
    while let field = fields.next() {
      if field.equals("=>") {
        guard let name = fields.next(), let yields = Tag(penn: name), fields.next() == nil,
          let target
        else { return false }
        rule.yields = yields
        left.reverse()
        rule.left = store(left)
        rule.right = store(right)
        rule.target = items.count
        items.append(target)
        return true
      }
      if field[0] == UInt8(ascii: "["), field[field.count - 1] == UInt8(ascii: "]") {
        guard target == nil else { return false }
        target = readTarget(Bytes(rebasing: field[1..<(field.count - 1)]), into: &rule, lexicon)
        guard target != nil else { return false }
      } else {
        guard let item = item(field, lexicon) else { return false }
        if target == nil { left.append(item) } else { right.append(item) }
      }
    }
    return false
  }

  /// The item in brackets, and behind + the candidates that it must have.
  private mutating func readTarget(
    _ text: Bytes, into rule: inout TagRule, _ lexicon: Lexicon
  ) -> TagPatternItem? {
    var target: TagPatternItem?
    for part in text.split(separator: UInt8(ascii: "+")) {
      let part = Bytes(rebasing: part)
      if target == nil {
        target = item(part, lexicon)
        if target == nil { return nil }
      } else {
        guard let tag = Tag(penn: part) else { return nil }
        rule.candidates.append(tag)
      }
    }
    return target
  }

  private mutating func item(_ text: Bytes, _ lexicon: Lexicon) -> TagPatternItem? {
    var text = text
    var item = TagPatternItem()
    if text.count > 1, let last = text.last,
      last == UInt8(ascii: "*") || last == UInt8(ascii: "?")
    {
      item.times = last == UInt8(ascii: "*") ? .any : .optional
      text = Bytes(rebasing: text.dropLast())
    }
    if text.count > 1, text[0] == UInt8(ascii: "!") {
      item.isNegated = true
      text = Bytes(rebasing: text.dropFirst())
    }
    if let and = text.firstIndex(of: UInt8(ascii: "&")), and > 0 {
      guard let except = self.item(Bytes(rebasing: text[(and + 1)...]), lexicon) else {
        return nil
      }
      item.except = Int32(items.count)
      items.append(except)
      text = Bytes(rebasing: text[..<and])
    }
    guard readAlternatives(text, into: &item, lexicon) else { return nil }
    return item
  }

  private mutating func readAlternatives(
    _ text: Bytes, into item: inout TagPatternItem, _ lexicon: Lexicon
  ) -> Bool {
    var forms: [WordID] = []
    var lemmas: [WordID] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "|")) ?? text.count
      let alternative = Bytes(rebasing: text[start..<end])
      start = end + 1
      guard let first = alternative.first else { continue }
      switch first {
      case UInt8(ascii: "^") where alternative.count == 1: item.isEdge = true
      case UInt8(ascii: "="):
        forms.append(lexicon.vocabulary.intern(Bytes(rebasing: alternative.dropFirst())))
      case UInt8(ascii: "~"):
        lemmas.append(lexicon.vocabulary.intern(Bytes(rebasing: alternative.dropFirst())))
      default:
        guard let tag = Tag(penn: alternative) else { return false }
        item.tags |= 1 << UInt64(tag.rawValue)
      }
    }
    item.forms = store(forms)
    item.lemmas = store(lemmas)
    return true
  }

  private mutating func store(_ run: [TagPatternItem]) -> Range<Int32> {
    let start = Int32(items.count)
    items += run
    return start..<Int32(items.count)
  }

  private mutating func store(_ run: [WordID]) -> Range<Int32> {
    let start = Int32(words.count)
    words += run
    return start..<Int32(words.count)
  }
}
