import English
import Knowledge

/// How well a filler of the question agrees with one of an article.
package enum Agreement: Sendable, Equatable {
  /// 0 to 1; 0.4 and more is an agreement, less is not known.
  case likely(Double)
  /// Another name or another amount stands there.
  case contradiction

  var value: Double {
    if case .likely(let v) = self { return v }
    return 0
  }
}

/// Compares what a question says with what an article says, over all names an article has for a
/// thing.
package struct ArgumentMatcher {
  let words: Words
  /// Names that are one by the owner's notes.
  var aliases = AliasTable()
  /// What the question's descriptions stand for.
  var descriptions = Descriptions()
  /// Same lemma, synonym, or derived from one another.
  let related: (WordID, WordID) -> Bool
  let general: GeneralNouns
  let genders: Genders

  func compare(
    _ q: Argument.Filler, _ question: Reading, _ f: Argument.Filler, _ article: Article
  ) -> Agreement {
    switch (q, f) {
    case (.nounPhrase(let a), .nounPhrase(let b)):
      return compare(a, question, b, article)
    case (.clause(let a), .clause(let b)):
      return .likely(compareClauses(a, question, b, article))
    case (.nounPhrase(let a), .tokens(let range)):
      return compareTokens(question.nounPhrases[a].range, question, range, article)
    case (.tokens(let a), .tokens(let b)):
      return compareTokens(a, question, b, article)
    case (.tokens(let a), .nounPhrase(let b)):
      return compareTokens(a, question, article.reading.nounPhrases[b].fullRange, article)
    case (.nounPhrase(let a), .clause(let c)):
      let range = article.reading.clauses[c].range
      return .likely(0.8 * overlap(question.nounPhrases[a].range, question, range, article.reading))
    case (.clause(let c), .nounPhrase(let b)):
      let range = article.reading.nounPhrases[b].fullRange
      return .likely(0.8 * overlap(question.clauses[c].range, question, range, article.reading))
    case (.clause(let c), .tokens(let range)):
      return .likely(0.8 * overlap(question.clauses[c].range, question, range, article.reading))
    case (.tokens(let a), .clause(let c)):
      return .likely(0.8 * overlap(a, question, article.reading.clauses[c].range, article.reading))
    }
  }

  /// "that body", "this company": the last phrase of that kind before it, in its sentence or the
  /// one before.
  func demonstrated(_ np: Int, _ reading: Reading) -> Int? {
    let phrase = reading.nounPhrases[np]
    let first = reading.tokens[phrase.range.lowerBound].word
    guard first == words.that || first == words.this, phrase.range.count == 2 else { return nil }
    let kind = general.kind(of: reading.tokens[phrase.head].lemma)
    guard kind != .unknown else { return nil }
    var k = np - 1
    while k >= 0,
      reading.sentenceAt[phrase.head] - reading.sentenceAt[reading.nounPhrases[k].head] <= 1
    {
      let other = reading.nounPhrases[k]
      if other.kind == kind, !other.isPronoun, other.range.upperBound <= phrase.range.lowerBound,
        reading.tokens[other.range.lowerBound].tag == .determiner
      {
        return k
      }
      k -= 1
    }
    return nil
  }

  /// "None of the passengers", "two of the judges": those of whom a bare quantity is.
  private func whole(of np: Int, _ reading: Reading) -> Int? {
    let phrase = reading.nounPhrases[np]
    let tag = reading.tokens[phrase.head].tag
    guard phrase.range.count == 1, tag == .number || tag == .determiner || tag == .pronoun,
      phrase.head + 1 < reading.tokens.count, reading.tokens[phrase.head + 1].word == words.of
    else { return nil }
    return reading.attachments.first {
      $0.nounPhrase == np && $0.preposition == words.of
    }?.object
  }

  /// Every noun phrase of the article that speaks of the same thing as `np`, itself first.
  func variants(_ np: Int, _ article: Article) -> [Int] {
    var result = [np]
    let reading = article.reading
    let coreference = article.coreference
    func push(_ i: Int) { if i >= 0, !result.contains(i), result.count < 24 { result.append(i) } }
    var i = 0
    while i < result.count {
      let current = result[i]
      if current < coreference.antecedent.count {
        push(Int(coreference.antecedent[current]))
        let entity = Int(coreference.entityOf[current])
        if entity >= 0, entity < coreference.representative.count {
          push(Int(coreference.representative[entity]))
        }
      }
      if let outer = reading.nounPhrases[current].appositiveOf { push(outer) }
      if let pointed = demonstrated(current, reading) { push(pointed) }
      if let whole = whole(of: current, reading) { push(whole) }
      i += 1
      if i > 8 { break }
    }
    return result
  }

  private func compare(_ a: Int, _ question: Reading, _ b: Int, _ article: Article) -> Agreement {
    // Any conjunct may be meant: "A and B left" says that B left.
    var best = Agreement.likely(0)
    var contradicted = false
    var member: Int? = b
    var steps = 0
    while let current = member, steps < 40 {
      switch compareOne(a, question, current, article) {
      case .likely(let v): if v > best.value { best = .likely(v) }
      case .contradiction: contradicted = true
      }
      member = article.reading.nounPhrases[current].nextConjunct
      steps += 1
    }
    if best.value < 0.4, let listed = compareListed(a, question, b, article) { return listed }
    if best.value < 0.4, contradicted { return .contradiction }
    return best
  }

  /// "four members: A, B, C and D": a name agrees with the phrase if it is on its list, and with
  /// no other if it is not.
  private func compareListed(_ a: Int, _ question: Reading, _ b: Int, _ article: Article)
    -> Agreement?
  {
    let reading = article.reading
    guard let name = question.nounPhrases[a].nameRange else { return nil }
    for pair in reading.classPairs(ofClass: b) where pair.source == .suchAs {
      let first = reading.nounPhrases[pair.instance]
      let start = first.range.lowerBound
      guard first.previousConjunct == nil, start > 0, reading.tokens[start - 1].tag == .colon else {
        continue
      }
      var member: Int? = pair.instance
      var steps = 0
      while let current = member, steps < 40 {
        if let other = reading.nounPhrases[current].nameRange,
          compareNames(name, question, other, reading) > 0
        {
          return .likely(0.95)
        }
        member = reading.nounPhrases[current].nextConjunct
        steps += 1
      }
      return first.isName ? .contradiction : nil
    }
    return nil
  }

  private func compareOne(_ a: Int, _ question: Reading, _ b: Int, _ article: Article) -> Agreement
  {
    let q = question.nounPhrases[a]
    let reading = article.reading
    if descriptions.stands(a, for: b, in: article, variants: { variants($0, article) }) {
      return .likely(0.9)
    }
    // "Her husband" is not "she", and may be "he".
    var isSameSex = false
    if reading.nounPhrases[b].isPronoun, !q.isPronoun, let asked = genders.of(q, in: question),
      let said = genders.of(reading.nounPhrases[b], in: reading)
    {
      if asked != said { return .contradiction }
      isSameSex = q.nameRange == nil
    }
    let isBare = !q.range.contains { $0 != q.head && isContent(question.tokens[$0]) }
    if q.isPronoun || isBare && general.isAnyone(question.tokens[q.head].lemma) {
      return .likely(isThing(b, reading) && isSomebody(q, question) ? 0 : 0.45)
    }
    // "The population", "the reservoir" are amounts by their nouns and give no number.
    let isAmount = q.kind == .money || q.kind == .percent || q.kind == .number || q.kind == .amount
    if isAmount, question.quantities.contains(where: { $0.range.overlaps(q.range) }) {
      return compareAmounts(q.range, question, reading.nounPhrases[b].range, reading)
    }
    let all = variants(b, article)
    var best = isSameSex && all.count == 1 ? 0.4 : 0
    var otherName = false
    for v in all {
      let f = reading.nounPhrases[v]
      if let name = q.nameRange {
        if let other = f.nameRange {
          let s = compareNames(name, question, other, reading)
          if s > 0 { best = max(best, s) } else { otherName = true }
        }
      } else {
        best = max(best, compareCommon(q, question, v, article))
      }
    }
    if q.nameRange == nil, best < 0.4 { best = max(best, compareClass(q, question, all, article)) }
    if q.nameRange != nil, best == 0 {
      if otherName, !reading.nounPhrases[b].isPronoun || all.count > 1 {
        let f = reading.nounPhrases[all.first { reading.nounPhrases[$0].nameRange != nil } ?? b]
        let sameKind =
          f.kind == q.kind || f.kind == .unknown || q.kind == .unknown
          || (Self.isActor(f.kind) && Self.isActor(q.kind))
        return sameKind ? .contradiction : .likely(0)
      }
      // The name may stand elsewhere in the phrase: "staff at Acme" for Acme's doings.
      return .likely(reading.nounPhrases[b].isPronoun ? 0.2 : 0.1)
    }
    return .likely(best)
  }

  /// "anybody", "she": no thing.
  private func isSomebody(_ q: NounPhrase, _ question: Reading) -> Bool {
    q.kind == .person || general.kind(of: question.tokens[q.head].lemma) == .person
  }

  /// A common noun that is not known to be somebody.
  private func isThing(_ np: Int, _ reading: Reading) -> Bool {
    let phrase = reading.nounPhrases[np]
    guard !phrase.isName, !phrase.isPronoun else { return false }
    switch phrase.kind {
    case .thing, .event, .place, .money, .percent, .time, .duration: return true
    case .unknown, .person, .group, .amount, .number: return false
    }
  }

  static func isActor(_ kind: EntityKind) -> Bool {
    kind == .person || kind == .group || kind == .place || kind == .unknown
  }

  private func compareCommon(_ q: NounPhrase, _ question: Reading, _ v: Int, _ article: Article)
    -> Double
  {
    let reading = article.reading
    let f = reading.nounPhrases[v]
    let qHead = question.tokens[q.head]
    let fHead = reading.tokens[f.head]
    if f.isPronoun { return 0 }
    let base: Double
    if let owner = q.possessor, let other = f.possessor, !question.nounPhrases[owner].isPronoun,
      compare(owner, question, other, article) == .contradiction
    {
      // "Acme's share" is not "Zenith's share".
      return 0
    }
    if qHead.lemma == fHead.lemma {
      base = 0.95
    } else if related(qHead.lemma, fHead.lemma) {
      base = 0.75
    } else if general.areMembers(qHead.lemma, fHead.lemma) {
      base = 0.7
    } else {
      return 0
    }
    // Modifiers of the question must be found or at least not denied.
    var missing = 0
    var conflict = false
    for i in q.range where i != q.head {
      let t = question.tokens[i]
      guard t.tag.isNoun || t.tag.isAdjective || t.tag == .number || t.tag == .verbPastParticiple
      else { continue }
      var present = f.fullRange.contains { k in
        let o = reading.tokens[k]
        return o.lemma == t.lemma || o.word == t.word || related(o.lemma, t.lemma)
      }
      // "its staff" for "the bank's staff"
      if !present, let owner = f.possessor, reading.nounPhrases[owner].isPronoun {
        present = variants(owner, article).contains { v in
          reading.nounPhrases[v].range.contains { reading.tokens[$0].word == t.word }
        }
      }
      if !present {
        missing += 1
        // "his team" is not known to be "the Acme team".
        if t.tag.isName, f.possessor != nil { conflict = true }
        if t.tag == .number, f.range.contains(where: { reading.tokens[$0].tag == .number }) {
          conflict = true
        }
      }
    }
    if conflict { return 0.1 }
    return max(base - 0.12 * Double(missing), 0.4)
  }

  /// "the company" and a name that the text calls a company.
  private func compareClass(_ q: NounPhrase, _ question: Reading, _ all: [Int], _ article: Article)
    -> Double
  {
    let reading = article.reading
    let qHead = question.tokens[q.head].lemma
    var best = 0.0
    for pair in reading.classPairs(touching: all) {
      let other = all.contains(pair.instance) ? pair.klass : pair.instance
      let head = reading.tokens[reading.nounPhrases[other].head].lemma
      if head == qHead {
        best = max(best, 0.85)
      } else if related(head, qHead) {
        best = max(best, 0.7)
      }
    }
    if best == 0 {
      for v in all
      where general.kind(of: qHead) != .unknown
        && general.kind(of: qHead) == reading.nounPhrases[v].kind
      {
        best = max(best, 0.5)
      }
    }
    return best
  }

  private func compareAmounts(_ a: Range<Int>, _ x: Reading, _ b: Range<Int>, _ y: Reading)
    -> Agreement
  {
    let p = x.quantities.first { $0.range.overlaps(a) }
    let q = y.quantities.first { $0.range.overlaps(b) }
    guard let p, let q else { return .likely(0.1) }
    if p.value == q.value { return .likely(1) }
    guard p.kind == q.kind else { return .likely(0.1) }
    return .contradiction
  }

  private func compareTokens(
    _ a: Range<Int>, _ question: Reading, _ b: Range<Int>, _ article: Article
  ) -> Agreement {
    if let p = question.quantities.first(where: { $0.range.overlaps(a) && !$0.value.isNaN }),
      let q = article.reading.quantities.first(where: { $0.range.overlaps(b) && !$0.value.isNaN }),
      p.kind == q.kind
    {
      return p.value == q.value ? .likely(1) : .contradiction
    }
    return .likely(overlap(a, question, b, article.reading))
  }

  private func compareClauses(_ a: Int, _ question: Reading, _ b: Int, _ article: Article) -> Double
  {
    let p = question.clauses[a]
    let q = article.reading.clauses[b]
    var score = overlap(p.range, question, q.range, article.reading)
    if let v = p.verb, let w = q.verb {
      if v.lemma == w.lemma {
        score = min(1, score + 0.2)
      } else if !related(v.lemma, w.lemma) {
        score *= 0.8
      }
    }
    return score
  }

  /// Share of the content words of `a` that occur in `b`.
  func overlap(_ a: Range<Int>, _ x: Reading, _ b: Range<Int>, _ y: Reading) -> Double {
    var total = 0.0
    var found = 0.0
    for i in a {
      let t = x.tokens[i]
      guard isContent(t) else { continue }
      total += 1
      for k in b {
        let o = y.tokens[k]
        if o.lemma == t.lemma || o.word == t.word {
          found += 1
          break
        } else if isContent(o), related(o.lemma, t.lemma) {
          found += 0.8
          break
        }
      }
    }
    return total == 0 ? 0 : found / total
  }

  func isContent(_ t: Token) -> Bool {
    t.tag.isNoun || t.tag.isAdjective || t.tag == .number
      || (t.tag.isVerb && t.tag != .modal && t.lemma != words.be && t.lemma != words.have
        && t.lemma != words.do)
  }
}
