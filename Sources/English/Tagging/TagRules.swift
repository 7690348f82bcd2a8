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
  package internal(set) var rules: [TagRule] = []
  /// What could not be read, for the test of the data: line number and text.
  package private(set) var errors: [String] = []
  var items: [TagPatternItem] = []
  var words: [WordID] = []
  /// The target's item of each rule.
  private var targets: [Int32] = []
  /// Words that are targets themselves, by word number.
  private var isTarget: [Bool] = []

  /// - Parameter withExamples: keep the lines that only tests look at.
  package init(lexicon: Lexicon, withExamples: Bool = true) {
    EmbeddedData.forEachLine(of: "words/tag-rules.txt") { line, number in
      if read(line, withExamples: withExamples, lexicon) { return }
      errors.append("tag-rules.txt:\(number): \(String(decoding: line, as: UTF8.self))")
    }
    targets = rules.map { Int32($0.target) }
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
          let target = items[Int(targets[number])]
          let hasForms = hasTarget && !target.forms.isEmpty
          guard target.tags & present != 0 || hasForms else { continue }
          // Most tokens are told apart by their tag alone.
          let tags =
            hasForms || target.isNegated || !target.lemmas.isEmpty ? UInt64.max : target.tags
          for index in sentence.tokens
          where tags & (1 << UInt64(reading.tokens[index].tag.rawValue)) != 0
            && isFit(number, index, reading, sentence, lattice, items, words)
          {
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
