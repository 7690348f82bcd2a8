package import English
package import Knowledge

/// Turns fillers into answer texts: whole lists, names for pronouns, quotations without marks.
package struct SpanText {
  let words: Words

  /// One answer: its text, its items and the noun phrase it came from.
  package struct Rendered: Sendable {
    package var text: String
    package var items: [String]
    /// Sentence of an antecedent that lent its name, if it is not the answer's own.
    package var antecedentSentence: Int?
    /// A noun with the clause that says what it is about: "plans to leave".
    package var hasContent = false
    /// What the words of the place stand for, not those words.
    package var isStandIn = false
  }

  /// - Parameter wantsName: a pronoun or "the company" is replaced by the name it stands for.
  package func render(
    _ filler: Argument.Filler, in article: Article, wantsName: Bool, base: Bool = false
  ) -> Rendered {
    switch filler {
    case .nounPhrase(let np): return render(np, in: article, wantsName: wantsName, base: base)
    case .tokens(let range): return single(trim(range, article.reading), article)
    case .clause(let c):
      return single(trim(article.reading.clauses[c].range, article.reading), article)
    }
  }

  package func render(
    _ np: Int, in article: Article, wantsName: Bool, base: Bool
  ) -> Rendered {
    let reading = article.reading
    let conjuncts = chain(from: np, reading)
    if conjuncts.count > 1 {
      let items = conjuncts.map { render(one: $0, article, wantsName: wantsName, base: base).text }
      let start = reading.nounPhrases[conjuncts[0]].range.lowerBound
      let end = reading.nounPhrases[conjuncts[conjuncts.count - 1]].fullRange.upperBound
      // The list as the article has it, unless something was replaced.
      let whole = Self.clean(reading.text(trim(start..<end, reading)))
      return Rendered(text: whole, items: items, antecedentSentence: nil)
    }
    if wantsName, !reading.nounPhrases[np].isName, let first = listed(np, reading) {
      return render(first, in: article, wantsName: false, base: true)
    }
    return render(one: np, article, wantsName: wantsName, base: base)
  }

  /// The first item of the list that a colon puts behind a phrase: "four members: A, B, C and D".
  private func listed(_ np: Int, _ reading: Reading) -> Int? {
    for pair in reading.classPairs where pair.klass == np && pair.source == .suchAs {
      let start = reading.nounPhrases[pair.instance].range.lowerBound
      if reading.nounPhrases[pair.instance].previousConjunct == nil, start > 0,
        reading.tokens[start - 1].tag == .colon
      {
        return pair.instance
      }
    }
    return nil
  }

  /// The conjuncts that follow a noun phrase, itself first.
  package func chain(from np: Int, _ reading: Reading) -> [Int] {
    var result = [np]
    var current = reading.nounPhrases[np].nextConjunct
    while let n = current, result.count < 64, !result.contains(n) {
      result.append(n)
      current = reading.nounPhrases[n].nextConjunct
    }
    return result
  }

  private func render(one np: Int, _ article: Article, wantsName: Bool, base: Bool) -> Rendered {
    let reading = article.reading
    let phrase = reading.nounPhrases[np]
    if phrase.isPronoun || wantsName && phrase.isDefinite && !phrase.isName,
      let other = antecedent(of: np, article)
    {
      var result = render(one: other, article, wantsName: false, base: true)
      let own = reading.sentenceAt[phrase.head]
      let its = reading.sentenceAt[reading.nounPhrases[other].head]
      if own != its { result.antecedentSentence = Int(its) }
      result.isStandIn = !phrase.isPronoun
      return result
    }
    // "its rival Acme": only the name can stand for itself.
    if wantsName || base, let name = phrase.nameRange,
      reading.tokens[phrase.range.lowerBound].tag == .possessivePronoun,
      phrase.head < name.upperBound
    {
      return single(trim(name, reading), article)
    }
    if wantsName, !phrase.isName, let name = name(for: np, reading),
      !phrase.isPlural || reading.nounPhrases[name].isPlural
        || reading.nounPhrases[name].nextConjunct != nil || reading.nounPhrases[name].kind == .group
    {
      return single(trim(reading.nounPhrases[name].range, reading), article)
    }
    if wantsName, phrase.isName, !base {
      return single(trim(nameAlone(np, reading), reading), article)
    }
    let range =
      base
      ? phrase.range
      : withContent(of: np, withLists(inside: np, withoutVerb(np, reading), reading), reading)
    var result = single(trim(range, reading), article)
    result.hasContent = !base && hasContent(np, reading)
    return result
  }

  private func hasContent(_ np: Int, _ reading: Reading) -> Bool {
    reading.attachments.contains { attachment in
      attachment.nounPhrase == np
        && attachment.clause.map {
          reading.clauses[$0].kind == .infinitive || reading.clauses[$0].kind == .complement
        } ?? false
    }
  }

  /// A name with its of-phrase, without the apposition or clause behind a comma: "Ann Lee" of "Ann
  /// Lee, a baker who left".
  private func nameAlone(_ np: Int, _ reading: Reading) -> Range<Int> {
    let range = withoutVerb(np, reading)
    let from = reading.nounPhrases[np].range.upperBound
    guard from < range.upperBound else { return range }
    for place in from..<(range.upperBound - 1) where reading.tokens[place].tag == .comma {
      let next = reading.tokens[place + 1].tag
      if next == .determiner || next == .possessivePronoun || next.isWh || next == .number {
        return range.lowerBound..<place
      }
    }
    return range
  }

  /// The name that the text gives what a phrase describes: "the firm's head, Ann Lee", "an
  /// engineer called Ann Lee". At most two steps.
  package func name(for np: Int, _ reading: Reading, steps: Int = 2) -> Int? {
    guard steps > 0 else { return nil }
    var others: [Int] = []
    for pair in reading.classPairs where pair.source != .suchAs {
      if pair.klass == np { others.append(pair.instance) }
      if pair.instance == np { others.append(pair.klass) }
    }
    if let outer = reading.nounPhrases[np].appositiveOf { others.append(outer) }
    for (n, phrase) in reading.nounPhrases.enumerated() where phrase.appositiveOf == np {
      others.append(n)
    }
    for other in others where reading.nounPhrases[other].isName { return other }
    for other in others {
      if let found = name(for: other, reading, steps: steps - 1), found != np { return found }
    }
    return nil
  }

  /// What a pronoun or definite phrase stands for: the entity's best name, or the last mention
  /// that is no pronoun.
  package func antecedent(of np: Int, _ article: Article) -> Int? {
    let coreference = article.coreference
    guard np < coreference.entityOf.count else { return nil }
    let entity = Int(coreference.entityOf[np])
    if entity >= 0, entity < coreference.representative.count {
      let best = Int(coreference.representative[entity])
      if best >= 0, best != np, !article.reading.nounPhrases[best].isPronoun { return best }
    }
    var current = Int(coreference.antecedent[np])
    var steps = 0
    while current >= 0, steps < 20 {
      if !article.reading.nounPhrases[current].isPronoun { return current }
      current = Int(coreference.antecedent[current])
      steps += 1
    }
    return nil
  }

  /// A phrase's whole range, but not the verb whose subject it is: "four members oversee it: A, B".
  func withoutVerb(_ np: Int, _ reading: Reading) -> Range<Int> {
    let range = reading.nounPhrases[np].fullRange
    for clause in reading.clauses {
      guard let verb = clause.verb, verb.isFinite, range.contains(verb.range.lowerBound),
        verb.range.lowerBound > reading.nounPhrases[np].head,
        clause.arguments.contains(where: { $0.slot == .subject && $0.filler == .nounPhrase(np) }),
        clause.kind != .relative
      else { continue }
      return range.lowerBound..<verb.range.lowerBound
    }
    return range
  }

  /// A range with all that goes on from it: the phrases behind it, the rest of a list one of its
  /// phrases begins, a clause coordinated with the last. Ends at other punctuation and finite verbs.
  func extended(_ range: Range<Int>, _ reading: Reading) -> Range<Int> {
    var end = range.upperBound
    let sentence = reading.sentenceAt[range.lowerBound]
    let limit = min(reading.sentences[Int(sentence)].tokens.upperBound, end + 40)
    while end < limit {
      if let next = resumption(at: end, after: range.lowerBound, reading) {
        end = min(limit, max(next, end + 1))
        continue
      }
      let tag = reading.tokens[end].tag
      let isInside = reading.clauses.contains {
        $0.kind == .relative && $0.range.contains(end) && $0.antecedent != nil
          && $0.range.lowerBound >= range.lowerBound
      }
      guard isInside || Self.goesOn(tag) else { break }
      end += 1
    }
    return range.lowerBound..<end
  }

  /// Where a conjunct of a phrase, or a clause beside one, that begins at `end` ends; nil without.
  private func resumption(at end: Int, after start: Int, _ reading: Reading) -> Int? {
    let tag = reading.tokens[end].tag
    guard tag == .comma || tag == .coordinator else { return nil }
    for phrase in reading.nounPhrases
    where phrase.range.lowerBound >= start && phrase.range.upperBound <= end {
      guard let next = phrase.nextConjunct else { continue }
      let other = reading.nounPhrases[next]
      if other.range.lowerBound > end, other.range.lowerBound - end <= 3 {
        return other.fullRange.upperBound
      }
    }
    guard tag == .coordinator else { return nil }
    for clause in reading.clauses
    where clause.range.lowerBound > end && clause.range.lowerBound - end <= 1 {
      let isBeside = reading.clauses.contains {
        $0.kind == clause.kind && $0.connector == clause.connector && $0.range.lowerBound >= start
          && $0.range.upperBound <= end + 1 && $0.sentence == clause.sentence
      }
      if isBeside, clause.kind != .main { return clause.range.upperBound }
    }
    return nil
  }

  private static func goesOn(_ tag: Tag) -> Bool {
    switch tag {
    case .comma, .semicolon, .colon, .stop, .dash, .quote, .openBracket, .closeBracket,
      .coordinator, .verbThird, .verbPast, .modal, .verbPresent, .subordinator:
      false
    default: true
    }
  }

  /// "plans to test it", "a claim that it failed": the clause behind a noun is what it is about.
  private func withContent(of np: Int, _ range: Range<Int>, _ reading: Reading) -> Range<Int> {
    for attachment in reading.attachments where attachment.nounPhrase == np {
      guard let clause = attachment.clause else { continue }
      let content = reading.clauses[clause].range
      guard
        reading.clauses[clause].kind == .infinitive || reading.clauses[clause].kind == .complement,
        content.lowerBound >= range.lowerBound, content.lowerBound <= range.upperBound + 1
      else { continue }
      return range.lowerBound..<max(range.upperBound, content.upperBound)
    }
    return range
  }

  /// "the harvests of wheat, rice and maize": the list that a phrase behind the head begins belongs
  /// to it.
  private func withLists(inside np: Int, _ range: Range<Int>, _ reading: Reading) -> Range<Int> {
    let start = reading.nounPhrases[np].range.upperBound
    guard start < range.upperBound else { return range }
    for (k, phrase) in reading.nounPhrases.enumerated()
    where k != np && phrase.range.lowerBound >= start
      && phrase.fullRange.upperBound == range.upperBound && phrase.previousConjunct == nil
    {
      guard let last = chain(from: k, reading).last, last != k else { continue }
      let end = reading.nounPhrases[last].fullRange.upperBound
      if end > range.upperBound, end - range.upperBound < 24 { return range.lowerBound..<end }
    }
    return range
  }

  private func single(_ range: Range<Int>, _ article: Article) -> Rendered {
    let text = Self.clean(article.reading.text(range))
    return Rendered(text: text, items: [text], antecedentSentence: nil)
  }

  /// Without leading prepositions' blanks, outer quotation marks, trailing commas and 's.
  func trim(_ range: Range<Int>, _ reading: Reading) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end,
      reading.tokens[start].tag == .comma || reading.tokens[start].tag == .dash
        || reading.tokens[start].tag == .stop || reading.tokens[start].tag == .colon
        || reading.tokens[start].tag == .coordinator
    { start += 1 }
    while end > start {
      let tag = reading.tokens[end - 1].tag
      guard
        tag == .comma || tag == .dash || tag == .possessiveMarker || tag == .stop || tag == .colon
          || tag == .semicolon || tag == .coordinator
      else { break }
      end -= 1
    }
    // A quotation mark without its partner inside goes.
    let quotes = (start..<end).filter { reading.tokens[$0].tag == .quote }
    if quotes.count == 1 {
      if quotes[0] == start {
        start += 1
      } else if quotes[0] == end - 1 {
        end -= 1
      } else if end < reading.tokens.count, reading.tokens[end].tag == .quote {
        end += 1
      }
    } else if quotes.count == 2, quotes[0] == start, quotes[1] == end - 1, end - start > 2 {
      start += 1
      end -= 1
    }
    return start < end ? start..<end : range
  }

  /// One line, no control characters.
  package static func clean(_ text: String) -> String {
    // Most texts are clean as they are.
    var last: UInt8 = 0x20
    let isClean = text.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 && byte < 0x7f || byte == 0x20 && last != 0x20
    }
    if isClean, last != 0x20 { return text }
    var result: [UInt8] = []
    var blank = false
    for scalar in text.unicodeScalars {
      let v = scalar.value
      if v <= 0x20 || v == 0x7f || (0x80...0x9f).contains(v) || v == 0x2028 || v == 0x2029
        || (0x200b...0x200f).contains(v) || (0x202a...0x202e).contains(v)
        || (0x2066...0x2069).contains(v) || v == 0xfeff
      {
        blank = true
        continue
      }
      if blank, !result.isEmpty { result.append(32) }
      blank = false
      result.append(contentsOf: Array(String(scalar).utf8))
    }
    return String(decoding: result, as: UTF8.self)
  }
}
