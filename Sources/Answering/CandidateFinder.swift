internal import English

/// All spans of a sentence that may be answers.
struct CandidateFinder {
  let layout: ArticleLayout
  let reading: Reading
  let words: RankingWords
  var found: [Candidate] = []
  var sentence = 0
  var limits = 0..<0

  init(layout: ArticleLayout, words: RankingWords) {
    self.layout = layout
    reading = layout.reading
    self.words = words
  }

  /// The candidates of a sentence, each span once.
  mutating func candidates(of sentence: Int) -> [Candidate] {
    self.sentence = sentence
    limits = reading.sentences[sentence].tokens
    found.removeAll(keepingCapacity: true)
    addQuantities()
    addQuotations()
    for index in layout.phrases(of: sentence) { addPhrase(index) }
    for index in layout.clauses(of: sentence) { addClause(index) }
    addPrepositional()
    return unique()
  }

  func tag(_ index: Int) -> Tag {
    limits.contains(index) ? reading.tokens[index].tag : .stop
  }

  mutating func add(
    _ range: Range<Int>, head: Int, shape: Candidate.Shape, kind: EntityKind = .unknown,
    phrase: Int = -1, quantity: Int = -1, clause: Int = -1, marker: Int = -1,
    isPronoun: Bool = false
  ) {
    guard !range.isEmpty, range.lowerBound >= limits.lowerBound,
      range.upperBound <= limits.upperBound
    else { return }
    found.append(
      Candidate(
        sentence: Int32(sentence), start: Int32(range.lowerBound), end: Int32(range.upperBound),
        head: Int32(head), shape: shape, kind: kind, nounPhrase: Int32(phrase),
        quantity: Int32(quantity), clause: Int32(clause), marker: Int32(marker),
        isPronoun: isPronoun))
  }

  mutating func addPhrase(_ index: Int) {
    var phrase = reading.nounPhrases[index]
    // "State Route 99" is no number.
    if phrase.isName, phrase.kind == .number || phrase.kind == .amount { phrase.kind = .unknown }
    guard limits.contains(phrase.range.lowerBound), reading.tokens[phrase.head].tag != .existential
    else { return }
    // "for example" stands outside its sentence.
    if phrase.range.count == 1, words.exampleNouns.contains(reading.tokens[phrase.head].word),
      tag(phrase.head - 1) == .preposition
    {
      return
    }
    if phrase.isPronoun {
      add(
        phrase.range, head: phrase.head, shape: .basePhrase, kind: phrase.kind, phrase: index,
        isPronoun: true)
      return
    }
    let isWhole = isNameWithParticle(phrase.range)
    if isWhole {
      let kind = phrase.kind == .unknown ? EntityKind.person : phrase.kind
      add(phrase.range, head: phrase.head, shape: .name, kind: kind, phrase: index)
    } else if let name = phrase.nameRange, name != phrase.range {
      add(name, head: name.upperBound - 1, shape: .name, kind: phrase.kind, phrase: index)
    }
    let shape: Candidate.Shape = phrase.isName ? .name : .basePhrase
    add(phrase.range, head: phrase.head, shape: shape, kind: phrase.kind, phrase: index)
    addCore(phrase, index: index)
    addModifiers(phrase, index: index)
    addFull(phrase, index: index)
    if phrase.previousConjunct == nil, phrase.nextConjunct != nil { addList(phrase, index: index) }
    addNumberOf(phrase, index: index)
  }

  /// "Francisco de Orellana": names joined by a small word of a Romance, Dutch or Arabic name.
  func isNameWithParticle(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, reading.tokens[range.lowerBound].shape.contains(.capitalised),
      reading.tokens[range.upperBound - 1].shape.contains(.capitalised)
    else { return false }
    var particles = 0
    for position in range {
      let token = reading.tokens[position]
      if words.nameParticles.contains(token.word), !token.shape.contains(.capitalised) {
        particles += 1
      } else if !token.shape.contains(.capitalised) {
        return false
      }
    }
    return particles > 0
  }

  /// Without possessor or number: "her two books" gives "books"; without determiner it is the
  /// same answer.
  mutating func addCore(_ phrase: NounPhrase, index: Int) {
    var start = phrase.range.lowerBound
    var i = start
    while i < phrase.head {
      if reading.tokens[i].tag == .possessiveMarker || reading.tokens[i].tag == .possessivePronoun
        || reading.tokens[i].tag == .number || reading.tokens[i].tag == .determiner
      {
        start = i + 1
      }
      i += 1
    }
    if start > phrase.range.lowerBound, start <= phrase.head,
      !(start == phrase.range.lowerBound + 1 && reading.tokens[start - 1].tag == .determiner)
    {
      add(
        start..<phrase.range.upperBound, head: phrase.head, shape: .corePhrase, kind: phrase.kind,
        phrase: index)
    }
  }

  /// "moist tropical" of "the moist tropical forest"; "Superalignment" of "the Superalignment team".
  mutating func addModifiers(_ phrase: NounPhrase, index: Int) {
    guard phrase.head == phrase.range.upperBound - 1, phrase.range.count > 1,
      !reading.tokens[phrase.head].tag.isName
    else { return }
    var start = phrase.head
    while start > phrase.range.lowerBound {
      let tag = reading.tokens[start - 1].tag
      guard
        tag.isNoun || tag.isAdjective || tag == .verbPastParticiple || tag == .verbIng
          || tag == .quote
          || tag == .coordinator || tag == .comma
      else { break }
      start -= 1
    }
    while start < phrase.head,
      reading.tokens[start].tag == .comma || reading.tokens[start].tag == .coordinator
    { start += 1 }
    if start < phrase.head {
      add(start..<phrase.head, head: phrase.head - 1, shape: .modifier, phrase: index)
    }
  }

  mutating func addFull(_ phrase: NounPhrase, index: Int) {
    let start = phrase.range.lowerBound
    let full = phrase.fullRange.upperBound
    // Of-phrases only.
    var end = phrase.range.upperBound
    while end < full, words.of == reading.tokens[end].word, end + 1 < full {
      let next = Int(reading.nounPhraseAt[end + 1])
      guard next >= 0, reading.nounPhrases[next].range.lowerBound <= end + 1 else { break }
      end = max(reading.nounPhrases[next].range.upperBound, end + 2)
    }
    if end > phrase.range.upperBound, end < full {
      add(start..<end, head: phrase.head, shape: .ofPhrase, kind: phrase.kind, phrase: index)
    }
    addSite(phrase, index: index, full: full)
    if full > phrase.range.upperBound {
      add(
        start..<full, head: phrase.head, shape: end >= full ? .ofPhrase : .fullPhrase,
        kind: phrase.kind, phrase: index)
    }
  }

  /// "an office on the third floor" of "an office on the third floor where they met".
  private mutating func addSite(_ phrase: NounPhrase, index: Int, full: Int) {
    let marker = phrase.range.upperBound
    guard !phrase.isName, marker + 1 < full,
      words.placePrepositions.contains(reading.tokens[marker].word)
    else { return }
    let next = Int(reading.nounPhraseAt[marker + 1])
    guard next >= 0, reading.nounPhrases[next].range.lowerBound == marker + 1 else { return }
    let end = reading.nounPhrases[next].range.upperBound
    if end < full {
      add(
        phrase.range.lowerBound..<end, head: phrase.head, shape: .fullPhrase, kind: phrase.kind,
        phrase: index)
    }
  }

  mutating func addList(_ phrase: NounPhrase, index: Int) {
    var last = phrase
    var steps = 0
    while let next = last.nextConjunct, steps < 40 {
      // "in 1914, the firm and its owner": a time is no companion of a thing.
      guard reading.nounPhrases[next].kind.isTime == phrase.kind.isTime else { break }
      last = reading.nounPhrases[next]
      steps += 1
    }
    guard last.range.upperBound > phrase.range.upperBound else { return }
    var kind = phrase.kind
    var next = phrase.nextConjunct
    while kind == .unknown, let other = next {
      kind = reading.nounPhrases[other].kind
      next = reading.nounPhrases[other].nextConjunct
    }
    add(
      phrase.range.lowerBound..<last.range.upperBound, head: phrase.head, shape: .list, kind: kind,
      phrase: index)
    if last.fullRange.upperBound > last.range.upperBound {
      add(
        phrase.range.lowerBound..<last.fullRange.upperBound, head: phrase.head, shape: .list,
        kind: phrase.kind, phrase: index)
    }
  }

  /// Each span once: the first shape it was found in.
  mutating func unique() -> [Candidate] {
    var result: [Candidate] = []
    result.reserveCapacity(found.count)
    for candidate in found {
      let isSeen = result.contains {
        $0.start == candidate.start && $0.end == candidate.end
      }
      if !isSeen { result.append(candidate) }
    }
    return result
  }
}

extension EntityKind {
  fileprivate var isTime: Bool { self == .time }
}
