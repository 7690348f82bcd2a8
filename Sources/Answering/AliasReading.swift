internal import English
internal import Knowledge

/// Puts the names that the articles use in the place of the owner's other names for them.
struct AliasReading {
  /// A question in other words, and why.
  struct Variant {
    var text: String
    var steps: [Answer.Step] = []
  }

  private let reader: Reader
  private let aliases: AliasTable
  /// Of each group the forms that the articles have, the longest first.
  private var present: [[AliasTable.Form]] = []

  init(knowledge: KnowledgeBase) {
    reader = knowledge.reader
    aliases = knowledge.aliases
    guard !aliases.isEmpty else { return }
    var found: Set<[WordID]> = []
    for article in knowledge.articles {
      Self.forEachForm(in: article.reading, aliases) { range, _ in
        found.insert(article.reading.tokens[range].map(\.word))
      }
    }
    present = aliases.groups.map { group in
      group.forms.filter { found.contains($0.words) }.sorted { $0.words.count > $1.words.count }
    }
  }

  /// The question with the articles' names in it: the likeliest wording first; just itself where no
  /// alias applies.
  func variants(of question: String) -> [Variant] {
    let plain = Variant(text: question)
    guard !aliases.isEmpty else { return [plain] }
    let reading = reader.tagged(Array(question.utf8))
    var places: [(range: Range<Int>, group: Int)] = []
    Self.forEachForm(in: reading, aliases) { range, group in
      if !present[group].isEmpty { places.append((range, group)) }
    }
    guard let most = places.map({ present[$0.group].count }).max() else { return [plain] }
    var variants: [Variant] = []
    for turn in 0..<min(most, 4) {
      let variant = variant(turn, reading, places)
      if !variants.contains(where: { $0.text == variant.text }) { variants.append(variant) }
    }
    return variants
  }

  private func variant(
    _ turn: Int, _ reading: Reading, _ places: [(range: Range<Int>, group: Int)]
  ) -> Variant {
    var variant = Variant(text: "")
    var done = 0
    for (range, group) in places {
      let forms = present[group]
      let form = forms[min(turn, forms.count - 1)]
      let start = Int(reading.tokens[range.lowerBound].start)
      let end = Int(reading.tokens[range.upperBound - 1].end)
      let asked = String(decoding: reading.bytes[start..<end], as: UTF8.self)
      variant.text += String(decoding: reading.bytes[done..<start], as: UTF8.self) + form.text
      done = end
      if asked != form.text {
        variant.steps.append(
          .init(
            rule: "notes.alias",
            detail: "\(asked) -> \(form.text) (\(aliases.groups[group].place))"))
      }
    }
    variant.text += String(decoding: reading.bytes[done...], as: UTF8.self)
    return variant
  }

  /// Calls `body` with each run of tokens that is a form, the longest at each place.
  private static func forEachForm(
    in reading: Reading, _ aliases: AliasTable, _ body: (Range<Int>, Int) -> Void
  ) {
    let tokens = reading.tokens
    var start = 0
    while start < tokens.count {
      var length = min(aliases.longest, tokens.count - start)
      var found: Int?
      while length > 0 {
        let words = tokens[start..<(start + length)].map(\.word)
        if let group = aliases.group(of: words), let form = aliases.form(words),
          !form.needsCapitals || tokens[start].shape.contains(.allCaps)
        {
          found = group
          break
        }
        length -= 1
      }
      if let found { body(start..<(start + length), found) }
      start += max(length, 1)
    }
  }
}
