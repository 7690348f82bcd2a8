/// Cuts the units of a layout into sentences and tells prose from headlines, datelines and residue.
struct SentenceSplitter {
  let words: SentenceWords
  let abbreviations: Abbreviations
  private(set) var sentences: [Sentence] = []

  init(words: SentenceWords, abbreviations: Abbreviations) {
    self.words = words
    self.abbreviations = abbreviations
  }

  mutating func split(_ layout: inout Layout, residue: ResidueRules) {
    let units = layout.units
    let lines = LineKinds(layout: layout, words: words, residue: residue)
    sentences.reserveCapacity(layout.tokens.count / 20 + units.count)
    /// Paragraph of the box that is open, and whether the text has begun.
    var box = -1
    var hasBegun = false
    var isSection = false
    for index in units.indices {
      let unit = units[index]
      var kind = lines.kind(ofUnit: index)
      // Lists of sources stand in the second half of a text.
      if index * 2 >= units.count, lines.opensSection(index) {
        isSection = true
      } else if isSection {
        isSection = unit.kind != .heading
        if isSection { kind = .residue }
      }
      if kind == .residue {
        if lines.opensBox(index) { box = unit.paragraph }
      } else if hasBegun, box == unit.paragraph, kind != .dateline, lines.continuesBox(index) {
        kind = .residue
      } else {
        box = -1
        if kind == .prose || kind == .headline { hasBegun = true }
      }
      if kind == .prose {
        var start = unit.tokens.lowerBound
        if let end = lines.leadingDatelineEnd(unit.tokens) {
          add(start..<end, unit, .dateline, &layout)
          start = end
        }
        addSentences(start..<unit.tokens.upperBound, unit, &layout)
      } else {
        add(unit.tokens, unit, kind, &layout)
      }
    }
  }

  private mutating func addSentences(
    _ range: Range<Int>, _ unit: Layout.Unit, _ layout: inout Layout
  ) {
    var start = range.lowerBound
    var depth = 0
    var opened = 0
    var index = start
    while index < range.upperBound {
      let byte = layout.firstByte(index)
      if byte == 0x28 || byte == 0x5B, index > start {
        depth += 1
        opened = index
      } else if byte == 0x29 || byte == 0x5D {
        depth = max(0, depth - 1)
      }
      if depth > 0, index - opened > Self.longestBracket { depth = 0 }
      var end = index + 1
      if depth == 0, mayEnd(index, layout) {
        while end < range.upperBound, closes(end, layout) { end += 1 }
        if end < range.upperBound, ends(index, before: end, layout) {
          add(start..<end, unit, .prose, &layout)
          (start, depth) = (end, 0)
        } else {
          end = index + 1
        }
      }
      index = end
    }
    if start < range.upperBound { add(start..<range.upperBound, unit, .prose, &layout) }
  }

  /// A bracket still open after this many tokens was never closed.
  private static let longestBracket = 80

  /// A stop, question or exclamation mark, ellipsis, or an abbreviation with its stop.
  private func mayEnd(_ index: Int, _ layout: Layout) -> Bool {
    let token = layout.tokens[index]
    if token.shape.contains(.abbreviation) { return true }
    guard token.shape.contains(.punctuation) else { return false }
    switch layout.firstByte(index) {
    case 0x2E, 0x21, 0x3F: return true
    case 0xE2: return layout.lastByte(index) == 0xA6 && token.end - token.start == 3
    case 0xE3: return layout.lastByte(index) == 0x82 && token.end - token.start == 3
    default: return false
    }
  }

  /// A closing quote or bracket that belongs to the sentence before it.
  private func closes(_ index: Int, _ layout: Layout) -> Bool {
    let token = layout.tokens[index]
    if token.shape.contains(.closeQuote) { return true }
    guard token.shape.contains(.punctuation) else { return false }
    switch layout.firstByte(index) {
    case 0x29, 0x5D: return true
    case 0x2E, 0x21, 0x3F: return !token.shape.contains(.spaceBefore)
    default: return false
    }
  }

  /// Whether the sentence ends between the mark at `mark` and the token at `next`.
  private func ends(_ mark: Int, before next: Int, _ layout: Layout) -> Bool {
    let following = layout.tokens[next]
    let token = layout.tokens[mark]
    let byte = layout.firstByte(next)
    let isLower = byte &- 0x61 < 26 && !following.shape.contains(.innerCapital)
    let isApart = following.shape.contains(.spaceBefore)
    if following.shape.contains(.punctuation), !following.shape.contains(.openQuote) {
      // , ; : ) after the mark go on with the sentence; an opening bracket or dash may begin one
      return isApart && (byte == 0x28 || byte == 0x5B) && !token.shape.contains(.abbreviation)
    }
    if token.shape.contains(.abbreviation) {
      return isApart && !isLower && abbreviationEnds(mark, before: next, layout)
    }
    if !isApart {
      // "the end.The next"
      return following.shape.contains(.capitalised) && layout.firstByte(mark) == 0x2E
        || following.shape.contains(.openQuote)
    }
    guard isLower else { return true }
    // Lower case goes on after a quotation, a question mark or dots, not after a plain stop.
    return layout.firstByte(mark) == 0x2E && token.end - token.start == 1 && next == mark + 1
      && mark > 0 && !looksShortened(mark - 1, layout)
  }

  private func abbreviationEnds(_ mark: Int, before next: Int, _ layout: Layout) -> Bool {
    let token = layout.tokens[mark]
    let following = layout.tokens[next]
    if following.shape.contains(.openQuote) { return token.end - token.start > 2 }
    let form = layout.bytes(mark)
    let hasInnerStop = form.dropLast().contains(0x2E)
    if !hasInnerStop, form.count > 2 {
      let kind = abbreviations.kind(ofStopped: token.word)
      if kind == .title || kind == .beforeNumber { return false }
    }
    if following.shape.contains(.hasDigit) { return false }
    if words.starters.contains(following.word) { return true }
    if hasInnerStop, form[0] &- 0x61 < 26 {
      // "at 5 p.m. Lee left", but "5 p.m. Friday"
      return following.shape.contains(.capitalised) && !words.dateWords.contains(following.word)
        && !following.shape.contains(.allCaps)
    }
    return false
  }

  /// A short word without vowels before a stop: probably an abbreviation unknown to us ("pts.").
  private func looksShortened(_ index: Int, _ layout: Layout) -> Bool {
    let form = layout.bytes(index)
    guard form.count <= 4, !layout.tokens[index].shape.contains(.hasDigit) else { return false }
    return !form.contains { [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains($0 | 0x20) }
  }

  /// Nobody writes longer sentences, in tokens; what is longer is no prose, and is cut, so that
  /// whatever later stages do within a sentence stays small.
  static let longestSentence = 600

  private mutating func add(
    _ range: Range<Int>, _ unit: Layout.Unit, _ kind: Sentence.Kind, _ layout: inout Layout
  ) {
    var start = range.lowerBound
    while range.upperBound - start > Self.longestSentence {
      addOne(start..<(start + Self.longestSentence), unit, kind, &layout)
      start += Self.longestSentence
    }
    addOne(start..<range.upperBound, unit, kind, &layout)
  }

  private mutating func addOne(
    _ range: Range<Int>, _ unit: Layout.Unit, _ kind: Sentence.Kind, _ layout: inout Layout
  ) {
    let first = Int(layout.tokens[range.lowerBound].start)
    let last = Int(layout.tokens[range.upperBound - 1].end)
    sentences.append(
      Sentence(tokens: range, byteRange: first..<last, paragraph: unit.paragraph, kind: kind))
    markStart(range, &layout)
    if isTitleCased(range, layout) {
      for token in range { layout.mark(token, .titleCased) }
    }
  }

  private func markStart(_ range: Range<Int>, _ layout: inout Layout) {
    for token in range where !layout.tokens[token].shape.contains(.punctuation) {
      layout.mark(token, .sentenceStart)
      return
    }
  }

  /// Every word is capitalised but the small ones of titles, and there are three such words.
  private func isTitleCased(_ range: Range<Int>, _ layout: Layout) -> Bool {
    var capitals = 0
    for index in range {
      let token = layout.tokens[index]
      if token.shape.contains(.capitalised) {
        capitals += 1
      } else if token.shape.isDisjoint(with: [.punctuation, .hasDigit]),
        !words.small.contains(token.word)
      {
        return false
      }
    }
    return capitals >= 3
  }
}
