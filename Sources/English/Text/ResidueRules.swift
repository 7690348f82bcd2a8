/// Lines left over from web pages, by what they say: the rules of words/residue.txt.
package struct ResidueRules: Sendable {
  /// One rule: its phrases mark a unit as residue.
  package struct Rule: Sendable {
    package enum Match: UInt8, Sendable {
      /// The unit is the phrase, final punctuation aside.
      case whole
      /// The unit begins with the phrase and has at most `longest` words.
      case start
      /// The unit holds the phrase and has at most `longest` words.
      case within
      /// As `whole`, and with everything up to the next heading or the end of the text.
      case section
    }
    package var id: String
    package var match: Match = .whole
    package var longest = 8
    package var phrases: [[WordID]] = []
    /// Lines it must and must not fire on.
    package var positives: [String] = []
    package var negatives: [String] = []
  }

  package private(set) var rules: [Rule] = []
  /// For each first word of a phrase, which rules have it.
  private var byFirstWord: [WordID: [Int]] = [:]
  private var withinRules: [Int] = []

  package init(vocabulary: inout Vocabulary) {
    EmbeddedData.forEachLine(of: "words/residue.txt") { line, _ in
      var fields = Fields(line)
      guard let key = fields.next() else { return }
      let rest = UnsafeBufferPointer(rebasing: line[min(key.count + 1, line.count)...])
      if key.equals("rule") {
        rules.append(Rule(id: String(decoding: rest, as: UTF8.self)))
        return
      }
      guard !rules.isEmpty else { return }
      let rule = rules.count - 1
      if key.equals("phrase") {
        var phrase: [WordID] = []
        while let word = fields.next() { phrase.append(vocabulary.intern(word)) }
        rules[rule].phrases.append(phrase)
      } else if key.equals("whole") {
        rules[rule].match = .whole
      } else if key.equals("section") {
        rules[rule].match = .section
      } else if key.equals("start") || key.equals("within") {
        rules[rule].match = key.equals("start") ? .start : .within
        rules[rule].longest = fields.nextNumber() ?? 8
      } else if key.equals("yes") {
        rules[rule].positives.append(String(decoding: rest, as: UTF8.self))
      } else if key.equals("no") {
        rules[rule].negatives.append(String(decoding: rest, as: UTF8.self))
      }
    }
    for (index, rule) in rules.enumerated() {
      if rule.match == .within { withinRules.append(index) }
      for phrase in rule.phrases where rule.match != .within {
        guard let first = phrase.first else { continue }
        if byFirstWord[first]?.contains(index) != true {
          byFirstWord[first, default: []].append(index)
        }
      }
    }
  }

  /// The id of the rule that says the unit is residue, or nil.
  func match(_ range: Range<Int>, _ layout: Layout) -> String? {
    var range = range
    while let first = range.first, layout.tokens[first].shape.contains(.punctuation) {
      range = range.dropFirst()
    }
    guard let first = range.first else { return nil }
    for index in byFirstWord[layout.tokens[first].word] ?? [] {
      if rules[index].phrases.contains(where: { begins($0, range, rules[index], layout) }) {
        return rules[index].id
      }
    }
    for index in withinRules where range.count <= rules[index].longest {
      for start in range {
        let rest = start..<range.upperBound
        if rules[index].phrases.contains(where: { begins($0, rest, rules[index], layout) }) {
          return rules[index].id
        }
      }
    }
    return nil
  }

  /// Whether the unit heads a section that is no part of the text.
  func opensSection(_ range: Range<Int>, _ layout: Layout) -> Bool {
    guard let first = range.first else { return false }
    return (byFirstWord[layout.tokens[first].word] ?? []).contains { index in
      rules[index].match == .section
        && rules[index].phrases.contains { begins($0, range, rules[index], layout) }
    }
  }

  private func begins(
    _ phrase: [WordID], _ range: Range<Int>, _ rule: Rule, _ layout: Layout
  ) -> Bool {
    guard range.count >= phrase.count else { return false }
    for (index, word) in zip(range, phrase) where layout.tokens[index].word != word { return false }
    switch rule.match {
    case .whole, .section:
      return range.dropFirst(phrase.count).allSatisfy {
        layout.tokens[$0].shape.contains(.punctuation)
      }
    case .start: return range.count <= rule.longest
    case .within: return true
    }
  }
}
