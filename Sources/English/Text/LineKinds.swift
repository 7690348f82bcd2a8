/// Tells headlines, datelines and left-overs of web pages from prose, by rules over whole units.
struct LineKinds {
  let layout: Layout
  let words: SentenceWords
  let residue: ResidueRules

  /// The longest headline, in tokens.
  private static let longestTitle = 30
  private static let longestHeading = 14

  func kind(ofUnit index: Int) -> Sentence.Kind {
    let units = layout.units
    let unit = units[index]
    if residue.opensSection(unit.tokens, layout) { return .residue }
    if unit.kind == .heading { return .headline }
    if isRule(unit.tokens, isFirst: index == 0) { return .residue }
    if unit.tokens.count > 60 { return .prose }
    if residue.match(unit.tokens, layout) != nil || isCopyright(unit.tokens) { return .residue }
    // A text of one line is a question or a sentence, whatever it looks like.
    guard units.count > 1 else { return .prose }
    if isDateline(unit.tokens) { return .dateline }
    if isMenu(unit.tokens) { return .residue }
    if isByline(unit.tokens) { return .residue }
    if index < Self.titleArea, repeatsNext(index) { return .residue }
    guard unit.kind == .text, index + 1 < units.count, !endsAsSentence(unit.tokens) else {
      return .prose
    }
    let longest = index == 0 ? Self.longestTitle : Self.longestHeading
    let standsAlone = units[index + 1].paragraph != unit.paragraph || index == 0
    let hasWord = unit.tokens.contains { !layout.tokens[$0].shape.contains(.punctuation) }
    let begins = layout.tokens[unit.tokens.lowerBound].shape
    let looksTitled = !begins.isDisjoint(with: [.capitalised, .hasDigit, .openQuote, .innerCapital])
    return unit.tokens.count <= longest && standsAlone && hasWord && (looksTitled || index == 0)
      ? .headline : .prose
  }

  /// "Sources", "External links": all up to the next heading is no part of the text.
  func opensSection(_ index: Int) -> Bool {
    residue.opensSection(layout.units[index].tokens, layout)
  }

  /// "Related stories", "Share this article": a short line that heads others like it.
  func opensBox(_ index: Int) -> Bool {
    let tokens = layout.units[index].tokens
    return tokens.count <= 4 && !isByline(tokens)
      && !layout.tokens[tokens.lowerBound].shape.contains(.punctuation)
  }

  /// Whether a unit belongs to a box that the residue before it in its block opens: "Related
  /// stories" and the titles under it. Sentences do not.
  func continuesBox(_ index: Int) -> Bool {
    let unit = layout.units[index]
    guard unit.kind != .heading, unit.tokens.count <= Self.longestTitle else { return false }
    return !endsAsSentence(unit.tokens) || layout.firstByte(unit.tokens.upperBound - 1) == 0x3F
  }

  /// Nothing but marks: "---", "***", the second line of a table; or, first of all, the block of
  /// keys that some Markdown files begin with.
  private func isRule(_ range: Range<Int>, isFirst: Bool) -> Bool {
    if isFirst, layout.bytes(range.lowerBound).count >= 3,
      layout.firstByte(range.lowerBound) == 0x2D,
      range.count > 1, !layout.tokens[range.lowerBound + 1].shape.contains(.punctuation),
      range.contains(where: { layout.firstByte($0) == 0x3A })
    {
      return true
    }
    return range.allSatisfy { layout.tokens[$0].shape.contains(.punctuation) }
  }

  /// "Home | News | Sport", "World » Europe » Spain": short titles with marks between them.
  private func isMenu(_ range: Range<Int>) -> Bool {
    guard range.count >= 5, !endsAsSentence(range) else { return false }
    var marks = 0
    var run = 0
    for token in range {
      let byte = layout.firstByte(token)
      let form = layout.bytes(token)
      let isMark =
        form.count == 1 && byte == 0x7C || form.elementsEqual([0xC2, 0xBB])
        || form.elementsEqual([0xE2, 0x80, 0xBA]) || form.elementsEqual([0xC2, 0xB7])
      if isMark {
        if token == range.lowerBound { return false }
        (marks, run) = (marks + 1, 0)
      } else {
        run += 1
        if run > 4 || layout.tokens[token].shape.contains(.hasDigit) { return false }
      }
    }
    return marks >= 2
  }

  /// Breadcrumbs and doubled titles stand among the first units of a text.
  private static let titleArea = 6

  /// A title that one of the next units repeats, with a page's path before or its name behind it.
  private func repeatsNext(_ index: Int) -> Bool {
    let units = layout.units
    return units[(index + 1)...].prefix(3).contains { repeats(units[index].tokens, $0.tokens) }
  }

  private func repeats(_ this: Range<Int>, _ next: Range<Int>) -> Bool {
    guard next.count >= 3, this.count >= next.count, this.count <= next.count + 12,
      !endsAsSentence(next)
    else { return false }
    let extra = this.count - next.count
    if zip(this.dropFirst(extra), next).allSatisfy({ sameWord($0, $1) }) { return true }
    guard zip(this, next).allSatisfy({ sameWord($0, $1) }) else { return false }
    let divider = layout.firstByte(this.lowerBound + next.count)
    return divider == 0x7C || divider == 0x2D || divider >= 0x80
  }

  private func sameWord(_ a: Int, _ b: Int) -> Bool {
    layout.tokens[a].word == layout.tokens[b].word
  }

  /// The last token is a stop, question or exclamation mark, colon, or a quote behind one.
  private func endsAsSentence(_ range: Range<Int>) -> Bool {
    var index = range.upperBound - 1
    while index > range.lowerBound {
      let token = layout.tokens[index]
      let byte = layout.firstByte(index)
      if token.shape.contains(.closeQuote) || byte == 0x29 || byte == 0x5D {
        index -= 1
        continue
      }
      guard token.shape.contains(.punctuation) else { return false }
      return byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3A || byte == 0x3B
        || byte == 0x2C || layout.lastByte(index) == 0xA6
    }
    return false
  }

  /// Nothing but a date with its weekday, hour and the words about publishing.
  private func isDateline(_ range: Range<Int>) -> Bool {
    guard range.count <= 16 else { return false }
    var hasDate = false
    for index in range {
      let token = layout.tokens[index]
      if words.months.contains(token.word) {
        hasDate = true
      } else if token.shape.contains(.hasDigit) {
        let form = layout.bytes(index)
        let marks = form.reduce(0) { $0 + ($1 == 0x2D || $1 == 0x2F || $1 == 0x2E ? 1 : 0) }
        if marks == 2, form.count >= 6 { hasDate = true }
      } else if !words.dateWords.contains(token.word), !token.shape.contains(.punctuation) {
        return false
      }
    }
    return hasDate && range.contains { layout.tokens[$0].shape.contains(.hasDigit) }
  }

  /// "By Ann Lee and Bob Ray, staff".
  private func isByline(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 12, !endsAsSentence(range),
      layout.tokens[range.lowerBound].word == words.by
    else { return false }
    return range.dropFirst().allSatisfy {
      let token = layout.tokens[$0]
      return token.end - token.start <= 3
        || !token.shape.isDisjoint(with: [.capitalised, .punctuation])
    }
  }

  private func isCopyright(_ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    let first = layout.tokens[range.lowerBound].word
    if first == words.copyrightSign { return true }
    guard first == words.copyright, range.count > 1 else { return false }
    let second = layout.tokens[range.lowerBound + 1]
    return second.word == words.copyrightSign || second.shape.contains(.hasDigit)
      || layout.firstByte(range.lowerBound + 1) == 0x28
  }

  /// Behind the dash of "LONDON (AP) —" or "GENEVA, May 5 –" at the start of a paragraph, or nil.
  func leadingDatelineEnd(_ range: Range<Int>) -> Int? {
    guard range.count > 6, layout.tokens[range.lowerBound].shape.contains(.capitalised) else {
      return nil
    }
    var hasAgency = false
    var isShouted = true
    var inBracket = false
    for index in range.prefix(12) {
      let token = layout.tokens[index]
      let byte = layout.firstByte(index)
      if isDash(index) {
        guard index > range.lowerBound, hasAgency || isShouted, !inBracket else { return nil }
        return index + 1 < range.upperBound ? index + 1 : nil
      }
      switch byte {
      case 0x28: (inBracket, hasAgency) = (true, true)
      case 0x29: inBracket = false
      case 0x2C, 0x2F: break
      default:
        if token.shape.contains(.hasDigit) || words.dateWords.contains(token.word) { continue }
        guard token.shape.contains(.capitalised) else { return nil }
        if !token.shape.contains(.allCaps), !inBracket, !token.shape.contains(.abbreviation) {
          isShouted = false
        }
      }
    }
    return nil
  }

  private func isDash(_ index: Int) -> Bool {
    guard layout.tokens[index].shape.contains(.punctuation) else { return false }
    let form = layout.bytes(index)
    if form[0] == 0x2D { return true }
    return form.count == 3 && form[0] == 0xE2 && form[1] == 0x80
      && (0x92...0x95).contains(form[2])
  }
}
