extension SyntaxBuilder {
  /// Whether `i` can be reached as the noun of a phrase from a modifier before it: only
  /// modifiers stand between. Returns the index of the nominal, or nil.
  func nominal(from start: Int, limit: Int) -> Int? {
    var i = start
    var steps = 0
    while i < limit, steps < 8 {
      switch tag(i) {
      case .noun, .nounPlural, .name, .namePlural, .number, .currency: return i
      case .adjective, .comparative, .superlative, .verbPastParticiple, .verbIng: i += 1
      case .adverb, .adverbComparative, .adverbSuperlative:
        guard tag(i + 1).isAdjective || tag(i + 1) == .verbPastParticiple else { return nil }
        i += 1
      case .quote: i += 1
      case .comma, .coordinator:
        // "a small, quiet town", "large and small firms"
        guard i > start, tag(i - 1).isAdjective, tag(i + 1).isAdjective else { return nil }
        i += 1
      default: return nil
      }
      steps += 1
    }
    return nil
  }

  /// Parses the noun phrase that starts at `start`; nil when none does.
  mutating func nounPhrase(at start: Int, limit: Int) -> Int? {
    switch tag(start) {
    case .pronoun, .gap, .existential:
      return addNounPhrase(range: start..<(start + 1), head: start)
    case .whPronoun, .whDeterminer, .whPossessive: return nil
    default: break
    }
    if word(start) == words.twice || word(start) == words.once,
      quantity(at: start)?.range.count == 1,
      tag(start + 1) != .determiner
    {
      return nil
    }
    var i = start
    var sawDeterminer = false
    var sawModifier = false
    var lastNominal: Int?
    var lastNumber: Int?
    var quantityKind: Quantity.Kind?
    i = skipApproximator(i, limit: limit)
    let approximated = i > start
    scan: while i < limit {
      if let q = quantity(at: i), lastNominal == nil || !isTime(q.kind) {
        // A quantity is one piece; what follows may still be its noun.
        let end = min(q.range.upperBound, limit)
        if isTime(q.kind) {
          lastNominal = end - 1
          quantityKind = q.kind
          i = end
          let joined = tag(i) == .noun || tag(i) == .nounPlural
          if !(joined && (q.range.count == 1 || sawDeterminer)) { break scan }
          if quantity(at: i) != nil { break scan }
          quantityKind = nil
          continue
        }
        if let last = lastNominal,
          !(q.kind == .number && q.range.count == 1
            && (tokens[last].tag.isName || isNumbered(last)))
            || tag(q.range.upperBound) == .nounPlural
        {
          // "gave the school 40 laptops": a number opens a phrase of its own.
          break scan
        }
        if q.kind == .number || q.kind == .ordinal {
          lastNumber = end - 1
          // "Explorer 6", "page 10": the number belongs to what it numbers.
          if lastNominal != nil { lastNominal = end - 1 }
        } else {
          lastNominal = end - 1
          quantityKind = q.kind
        }
        i = end
        sawModifier = true
        continue
      } else if quantity(at: i) != nil, lastNominal != nil, i > start {
        break scan
      }
      switch tag(i) {
      case .predeterminer:
        guard lastNominal == nil else { break scan }
        i += 1
        sawDeterminer = true
      case .determiner, .possessivePronoun:
        if tag(i) == .possessivePronoun, i == start, tag(i + 1) == .determiner {
          // "taught her the basics"
          let np = addNounPhrase(range: i..<(i + 1), head: i)
          nounPhrases[np].isPronoun = true
          return np
        }
        guard lastNominal == nil, !sawModifier || !sawDeterminer else { break scan }
        i += 1
        sawDeterminer = true
      case .noun, .nounPlural, .name, .namePlural:
        // A name does not follow a plural noun or a time inside one phrase ("officials Monday").
        if let last = lastNominal, tokens[i].tag.isName, tag(last) == .nounPlural,
          !isTitleLike(start..<(last + 1))
        {
          break scan
        }
        lastNominal = i
        quantityKind = nil
        i += 1
      case .number:
        if let last = lastNominal {
          guard last == i - 1, tokens[last].tag.isName || isNumbered(last) else { break scan }
          i += 1
          lastNominal = i - 1
        } else {
          lastNumber = i
          i += 1
          sawModifier = true
        }
      case .currency, .symbol:
        if tag(i) == .symbol, lastNominal != nil, tag(i + 1).isName || tag(i + 1) == .number {
          i += 1
          continue
        }
        guard lastNominal == nil, tag(i) == .currency || tag(i + 1) == .number else { break scan }
        lastNumber = i
        i += 1
      case .adjective, .comparative, .superlative, .verbPastParticiple, .verbIng:
        if tag(i).isVerb, !sawDeterminer, !sawModifier { break scan }
        if let last = lastNominal {
          // "a U.S. federal court": an adjective after a name that is itself a modifier
          guard tokens[last].tag.isName, last == i - 1, tag(i) == .adjective,
            tag(i + 1) == .noun || tag(i + 1) == .nounPlural,
            tokens[i].shape.contains(.capitalised) == false,
            quantity(at: i) == nil
          else { break scan }
          i += 1
          continue
        }
        if let next = nominal(from: i, limit: limit) {
          // A participle opens a phrase only if something nominal follows at once.
          sawModifier = true
          i = max(i + 1, tag(next).isNoun ? i + 1 : i + 1)
        } else if sawDeterminer, tag(i).isAdjective {
          // "the rich", "the most unequal"
          lastNominal = i
          i += 1
          break scan
        } else {
          break scan
        }
      case .adverb, .adverbComparative, .adverbSuperlative:
        guard lastNominal == nil, nominal(from: i, limit: limit) != nil,
          tag(i + 1).isAdjective || tag(i + 1) == .verbPastParticiple || tag(i + 1) == .number
        else { break scan }
        i += 1
        sawModifier = true
      case .comma, .coordinator:
        guard lastNominal == nil, sawModifier, tag(i - 1).isAdjective, tag(i + 1).isAdjective,
          nominal(from: i + 1, limit: limit) != nil
        else { break scan }
        i += 1
      case .quote:
        guard i > start, lastNominal == nil || tokens[i].shape.contains(.openQuote),
          nominal(from: i + 1, limit: limit) != nil, lastNominal == nil
        else { break scan }
        i += 1
      default:
        break scan
      }
    }
    guard let head = lastNominal ?? lastNumber else {
      // "this", "all", "some" alone
      guard sawDeterminer, !approximated, i > start, tag(i - 1) != .possessivePronoun || true
      else { return nil }
      return addNounPhrase(range: start..<i, head: i - 1)
    }
    // Trailing modifiers that found no noun are given back.
    let end = head + 1
    let np = addNounPhrase(range: start..<end, head: head)
    if let kind = quantityKind { nounPhrases[np].kind = Self.entityKind(kind) }
    return extendPossessive(np, limit: limit)
  }

  /// "X's Y": the phrase found so far is the possessor of a larger one.
  private mutating func extendPossessive(_ np: Int, limit: Int) -> Int {
    let end = nounPhrases[np].range.upperBound
    guard tag(end) == .possessiveMarker else { return np }
    guard let next = nominal(from: end + 1, limit: limit), next < limit else {
      nounPhrases[np].range = nounPhrases[np].range.lowerBound..<(end + 1)
      nounPhrases[np].fullRange = nounPhrases[np].range
      return np
    }
    guard let inner = nounPhrase(at: end + 1, limit: limit) else { return np }
    // The inner phrase grows to the left; the possessor keeps its own place.
    let start = nounPhrases[np].range.lowerBound
    var outermost = inner
    while let p = nounPhrases[outermost].possessor, nounPhrases[p].range.lowerBound > end {
      outermost = p
    }
    nounPhrases[outermost].possessor = np
    if nounPhrases[outermost].isName, isRoleWord(tokens[nounPhrases[outermost].head].word) {
      nounPhrases[outermost].isName = false
      nounPhrases[outermost].nameRange = nil
      nounPhrases[outermost].kind = .person
    }
    nounPhrases[inner].range = start..<nounPhrases[inner].range.upperBound
    nounPhrases[inner].fullRange = nounPhrases[inner].range
    nounPhrases[inner].isDefinite = true
    mark(inner)
    return inner
  }

  /// Nouns that a number names ("page 10", "flight 370"): singular, no number before them.
  private func isNumbered(_ i: Int) -> Bool {
    tag(i) == .noun && !(i > 0 && (tag(i - 1) == .number || tag(i - 1) == .determiner))
      && !tag(i + 2).isNoun && !tag(i + 2).isAdjective
  }

  func quantity(at i: Int) -> Quantity? {
    guard i < quantityAt.count, quantityAt[i] >= 0 else { return nil }
    let q = quantities[Int(quantityAt[i])]
    return q.range.upperBound <= sentenceEnd ? q : nil
  }

  func isTime(_ kind: Quantity.Kind) -> Bool {
    kind == .date || kind == .year || kind == .clockTime
  }

  static func entityKind(_ kind: Quantity.Kind) -> EntityKind {
    switch kind {
    case .money: .money
    case .percent: .percent
    case .date, .year, .clockTime: .time
    case .duration, .age: .duration
    case .measure: .amount
    case .number, .ordinal, .score: .number
    }
  }

  /// "more than", "at least", "about", "nearly" ... before an amount. The result is the index
  /// behind it, or `i`.
  private func skipApproximator(_ i: Int, limit: Int) -> Int {
    guard amountAt[i] >= 0, Int(amountAt[i]) < limit else { return i }
    return Int(amountAt[i])
  }

  /// "policy researcher", "former president": may stand before a name.
  func isTitleLike(_ range: Range<Int>) -> Bool {
    kindOf(range, range.upperBound - 1) == .person
  }

  mutating func addNounPhrase(range: Range<Int>, head: Int) -> Int {
    let index = nounPhrases.count
    var np = NounPhrase(range: range, head: head)
    let t = tokens[head].tag
    np.isPronoun = t == .pronoun || (range.count == 1 && t == .determiner)
    np.isPlural = t == .nounPlural || t == .namePlural
    let first = tokens[range.lowerBound]
    np.isDefinite =
      first.word == words.the || first.word == words.this || first.word == words.that
      || first.word == words.these || first.word == words.those || first.tag == .possessivePronoun
    let isRole = t.isName && isRoleWord(tokens[head].word) && first.tag != t && range.count > 1
    if isRole {
      // "the Prime Minister", "its Chief Executive": a role, capitals or not
      np.kind = .person
    } else if t.isName || (t == .number && head > range.lowerBound && tag(head - 1).isName) {
      np.isName = true
      var s = head
      while s > range.lowerBound, isNamePart(s - 1, in: range) { s -= 1 }
      // "Environment Minister Ann Lee": the name begins behind the role.
      var k = head - 1
      while k >= s {
        if isRoleWord(tokens[k].word), tokens[k].tag.isName, k > s || startsWithTitle(range, head) {
          s = k + 1
          np.kind = .person
          break
        }
        k -= 1
      }
      np.nameRange = s..<(head + 1)
    }
    nounPhrases.append(np)
    if first.tag == .possessivePronoun, range.count > 1 {
      let p = nounPhrases.count
      var pronoun = NounPhrase(
        range: range.lowerBound..<(range.lowerBound + 1), head: range.lowerBound)
      pronoun.isPronoun = true
      nounPhrases.append(pronoun)
      nounPhrases[index].possessor = p
    }
    if !np.isPronoun, np.kind == .unknown { nounPhrases[index].kind = kindOf(range, head) }
    addInner(index)
    mark(index)
    return index
  }

  /// "President Ann Lee" is the president; "General Motors" is no general.
  private func startsWithTitle(_ range: Range<Int>, _ head: Int) -> Bool {
    !words.honorifics.contains(tokens[range.lowerBound].word) && kindOf(range, head) == .person
  }

  private func isNamePart(_ i: Int, in range: Range<Int>) -> Bool {
    let t = tokens[i]
    return t.tag.isName || (t.tag == .symbol && i > range.lowerBound)
      || (t.tag == .adjective && t.shape.contains(.capitalised)
        && !t.shape.contains(.sentenceStart))
  }

  /// Names and nouns before the head become phrases of their own: "OpenBank" in "a former
  /// OpenBank executive"; "policy researcher" before "Ann Lee" is the name's class.
  private mutating func addInner(_ index: Int) {
    let np = nounPhrases[index]
    guard np.range.count > 1, !np.isPronoun else { return }
    var bodyStart = np.range.lowerBound
    while bodyStart < np.head,
      tag(bodyStart) == .determiner || tag(bodyStart) == .possessivePronoun
        || tag(bodyStart) == .predeterminer
    { bodyStart += 1 }
    if let name = np.nameRange, name.lowerBound > bodyStart {
      // Something stands before the name: a title or class, if it holds a noun.
      let before = name.lowerBound - 1
      if tag(before).isNoun {
        let klass = addNounPhrase(range: np.range.lowerBound..<name.lowerBound, head: before)
        if isRoleWord(tokens[before].word) {
          nounPhrases[klass].isName = false
          nounPhrases[klass].nameRange = nil
          nounPhrases[klass].kind = .person
        }
        classPairs.append(ClassPair(instance: index, klass: klass, source: .title))
        return
      }
    }
    if !np.isName {
      // The innermost run of names or nouns right before the head.
      var e = np.head
      while e > bodyStart, tag(e - 1).isAdjective || tag(e - 1) == .quote { e -= 1 }
      var s = e
      while s > bodyStart, tag(s - 1).isNoun { s -= 1 }
      var nameStart = e
      while nameStart > s, tokens[nameStart - 1].tag.isName { nameStart -= 1 }
      if nameStart == e {
        // "Acme chief executive": names further left
        var k = s
        while k < e, tokens[k].tag.isName { k += 1 }
        if k > s { addModifier(s..<k, of: index) }
        addModifier(k..<e, of: index)
      } else {
        addModifier(nameStart..<e, of: index)
      }
    }
  }

  private mutating func addModifier(_ range: Range<Int>, of index: Int) {
    guard !range.isEmpty else { return }
    let inner = addNounPhrase(range: range, head: range.upperBound - 1)
    attachments.append(
      NounAttachment(nounPhrase: index, preposition: words.premodifier, object: inner))
  }

  /// Records the innermost noun phrase for each token that has none yet.
  private mutating func mark(_ index: Int) {
    for i in nounPhrases[index].range where nounPhraseAt[i] < 0 { nounPhraseAt[i] = Int32(index) }
  }
}
