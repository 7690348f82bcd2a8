extension SyntaxBuilder {
  /// Parses the verb group that starts at `start` (a verb, modal or infinitive "to").
  mutating func verbGroup(at start: Int, limit: Int) -> Int {
    var chain: [Int] = []
    var i = start
    var negated = false
    var form = VerbForm.Form.finite
    if tag(i) == .infinitiveTo {
      form = .infinitive
      i += 1
      while i < limit, tag(i).isAdverb {
        negated = negated || isNegation(i)
        i += 1
      }
      guard i < limit, tag(i).isVerb else {
        forms.append(verbForm(range: start..<(start + 1), chain: [start], form: .infinitive))
        return forms.count - 1
      }
    }
    chain.append(i)
    i += 1
    while i < limit {
      var k = i
      while k < limit, tag(k).isAdverb || (k == i && tag(k) == .quote && false) {
        k += 1
      }
      guard k < limit, continues(chain[chain.count - 1], with: k, first: chain.count == 1) else {
        // "have to leave", "used to work": one group, modality by its first word
        if k < limit, tag(k) == .infinitiveTo, joinsInfinitive(chain[chain.count - 1]),
          k + 1 < limit, tag(k + 1).isVerb, k == i
        {
          chain.append(k + 1)
          i = k + 2
          continue
        }
        break
      }
      for adverb in i..<k where isNegation(adverb) { negated = true }
      chain.append(k)
      i = k + 1
    }
    // A negation right behind an auxiliary that has no verb after it ("is not", "was never").
    if i < limit, tag(i) == .negation, isAuxiliary(chain[chain.count - 1]) {
      negated = true
      i += 1
    }
    var verb = verbForm(range: start..<i, chain: chain, form: form)
    verb.group.isNegated = negated
    if start > 0, start - 1 >= sentences[sentence].tokens.lowerBound, isNegation(start - 1) {
      verb.group.isNegated = true
    }
    if i < limit, tag(i) == .particle {
      verb.group.particle = i
      verb.group.range = start..<(i + 1)
    }
    forms.append(verb)
    return forms.count - 1
  }

  func isNegation(_ i: Int) -> Bool {
    let w = tokens[i].word
    return tag(i) == .negation || w == words.never || w == words.not
      || (w == words.longer && i > 0 && word(i - 1) == words.no)
  }

  func isAuxiliary(_ i: Int) -> Bool {
    let l = lemma(i)
    return tag(i) == .modal || l == words.be || l == words.have || l == words.do
  }

  private func joinsInfinitive(_ i: Int) -> Bool {
    lemma(i) == words.have || word(i) == words.ought
      || (lemma(i) == words.use && tag(i) == .verbPast)
      || (lemma(i) == words.go && tag(i) == .verbIng)
  }

  private func continues(_ last: Int, with next: Int, first: Bool) -> Bool {
    let l = lemma(last)
    let t = tag(next)
    if tag(last) == .modal || l == words.do {
      return t == .verbBase || (t == .verbPresent)
        || (tag(last) == .modal && t == .verbPast && lemma(next) == word(next))
    }
    if l == words.be {
      return t == .verbPastParticiple || t == .verbIng
        || (t == .verbPast && !isAuxiliary(next))
    }
    if l == words.have {
      return t == .verbPastParticiple || (t == .verbPast && lemma(next) != words.be)
    }
    if l == words.get { return t == .verbPastParticiple && next == last + 1 }
    return false
  }

  private func verbForm(range: Range<Int>, chain: [Int], form: VerbForm.Form) -> VerbForm {
    let head = chain[chain.count - 1]
    let first = chain[0]
    var group = VerbGroup(range: range, head: head, lemma: lemma(head))
    var form = form
    let headTag = tag(head)
    let firstTag = tag(first)
    let before = chain.count > 1 ? lemma(chain[chain.count - 2]) : .none
    if headTag == .verbPastParticiple || headTag == .verbPast {
      group.isPassive = before == words.be || before == words.get
    }
    group.isProgressive = headTag == .verbIng && before == words.be
    for link in chain.dropLast() where lemma(link) == words.have && link + 1 < sentenceEnd {
      group.isPerfect = true
    }
    if form != .infinitive {
      switch firstTag {
      case .verbIng: form = .ing
      case .verbPastParticiple where chain.count == 1: form = .participle
      case .verbBase where chain.count == 1: form = .bare
      default: form = .finite
      }
    }
    switch form {
    case .finite:
      group.tense = firstTag == .verbPast ? .past : .present
    case .infinitive: group.tense = .infinitive
    case .ing, .participle: group.tense = .participle
    case .bare: group.tense = .present
    }
    if form == .participle { group.isPassive = true }
    group.isFinite = form == .finite || form == .bare
    if firstTag == .modal {
      let w = word(first)
      if w == words.will || w == words.shall {
        group.tense = .future
      } else if w == words.would {
        group.modality = .hypothetical
      } else if w == words.must || w == words.should || w == words.ought {
        group.modality = .required
      } else if w == words.can || w == words.could || w == words.may || w == words.might {
        group.modality = .possible
      } else {
        group.tense = .future
      }
    }
    for (n, link) in chain.enumerated().dropLast() where n + 1 < chain.count {
      if lemma(link) == words.have, chain[n + 1] > link + 1, tag(chain[n + 1] - 1) == .infinitiveTo
      {
        group.modality = .required
        group.isPerfect = false
      }
    }
    var result = VerbForm(group: group, form: form)
    result.isPastOrParticiple =
      chain.count == 1
      && (headTag == .verbPastParticiple || headTag == .verbPast && mayBeParticiple(word(head)))
    return result
  }
}
