internal import English

/// Measures the features of one sentence's candidates.
struct CandidateScorer {
  let terms: QuestionTerms
  let match: SentenceMatch
  let predicate: PredicateMatch
  let table: MatchTable
  let index: SentenceIndex
  let words: RankingWords
  let questionWords: QuestionWords
  let lexicon: Lexicon
  let neighbour: Float
  /// Of each token of the sentence: see `clauseShares(_:_:_:_:)`.
  let clauseShares: [Float]
  let sums: TermSums

  var question: Question { terms.question }
  var reading: Reading { match.layout.reading }

  func features(of candidate: Candidate) -> FeatureVector {
    var result = FeatureVector()
    result[.overlap] = match.overlap
    result[.neighbour] = neighbour
    result[.type] = TypeMatch(words: words, layout: match.layout).score(question, candidate)
    if candidate.quantity >= 0, question.isDifference(candidate.range, in: reading) {
      result[.type] = min(result[.type], -0.5)
    }
    measureWords(candidate, &result)
    result[.proximity] = proximity(candidate)
    result[.alignment] = alignment(candidate)
    result[.shape] = prior(candidate)
    measureAskedNoun(candidate, &result)
    let strength = predicate.strength(of: candidate)
    if strength > 0 { result[.predicate] = strength } else { result[.otherPlace] = -strength }
    result[.role] = predicate.role(of: candidate)
    result[.side] = side(candidate)
    // A pronoun that nothing is known of says nothing.
    result[.pronoun] =
      !candidate.isPronoun ? 0 : match.layout.name(of: Int(candidate.nounPhrase)) == nil ? 2 : 1
    let sentence = Int(reading.sentenceAt[Int(candidate.start)])
    result[.headline] = sentence >= 0 && reading.sentences[sentence].kind == .headline ? 1 : 0
    result[.preposition] = preposition(candidate)
    result[.usualPreposition] = usualPreposition(candidate)
    measureNearness(candidate, &result)
    result[.naming] = naming(candidate)
    result[.sameClass] = sameClass(candidate)
    result[.sameClause] = sameClause(candidate)
    result[.boundary] = boundary(candidate)
    result[.inner] = inner(candidate)
    result[.frequent] = frequency(candidate)
    result[.plurality] = plurality(candidate)
    result[.length] = Float(candidate.end - candidate.start)
    result[.excluded] = isExcluded(candidate) ? 1 : 0
    result[.position] = -min(Float(sentence), 20) / 20
    return result
  }

  /// The shares of question words and of telling words among the candidate's.
  private func measureWords(_ candidate: Candidate, _ result: inout FeatureVector) {
    var asked: Float = 0
    var total: Float = 0
    var rare: Float = 0
    var count: Float = 0
    for position in candidate.range {
      let token = reading.tokens[position]
      guard match.layout.isContent[position] else { continue }
      let weight = index.idf(token.lemma)
      total += weight
      count += 1
      rare += weight
      if let found = table[token.lemma] ?? table[token.word] {
        let term = terms.terms[Int(found.term)]
        if !term.isAsked, found.strength > 0.55 { asked += weight * found.strength }
      }
    }
    guard total > 0 else {
      result[.specificity] = candidate.isPronoun ? 0 : -1
      return
    }
    let head = reading.tokens[Int(candidate.head)]
    var known: Float = 0
    if let found = table[head.lemma], !terms.terms[Int(found.term)].isAsked, found.strength > 0.55 {
      known = found.strength
    }
    result[.questionWords] = 0.6 * asked / total + 0.4 * known
    if asked >= total * 0.99 { result[.nothingNew] = 1 }
    if words.vagueHeads.contains(head.lemma), candidate.shape != .quantity {
      result[.specificity] = -1
    }
    if candidate.range.contains(Int(candidate.head)),
      words.referring.contains(reading.tokens[Int(candidate.start)].word)
    {
      result[.specificity] -= 0.5
    }
    result[.specificity] += rare / count / max(index.unseen, 0.1) * 0.5
  }

  private func proximity(_ candidate: Candidate) -> Float {
    let from = match.chunk(of: Int(candidate.start))
    let to = match.chunk(of: Int(candidate.end) - 1)
    sums.clear()
    for hit in match.hits {
      if candidate.range.contains(Int(hit.token)) { continue }
      let distance = hit.chunk < from ? from - hit.chunk : hit.chunk > to ? hit.chunk - to : 1
      sums.note(hit.term, hit.strength / (1 + 0.25 * Float(distance - 1)))
    }
    return terms.total > 0 ? sums.total / terms.total : 0
  }

  /// How well the words round the candidate stand as those of the statement stand round its gap:
  /// on the same side, as far away.
  private func alignment(_ candidate: Candidate) -> Float {
    let start = Int(match.layout.contentBefore[Int(candidate.start)])
    let last = Int(match.layout.contentBefore[Int(candidate.end) - 1])
    sums.clear()
    for hit in match.hits {
      guard let wanted = terms.terms[Int(hit.term)].fromGap else { continue }
      let token = Int(hit.token)
      if candidate.range.contains(token) { continue }
      let at = Int(match.layout.contentBefore[token])
      let distance = token < Int(candidate.start) ? at - start : at - last
      guard (distance < 0) == (wanted < 0) else { continue }
      sums.note(hit.term, hit.strength / (1 + 0.3 * Float(abs(distance - wanted))))
    }
    return terms.total > 0 ? sums.total / terms.total : 0
  }

  /// How often an answer has this shape.
  private func prior(_ candidate: Candidate) -> Float {
    switch candidate.shape {
    case .name: question.kind == .organisation ? 0 : 0.4
    case .basePhrase: question.kind == .thing || question.kind == .organisation ? 0.2 : -0.2
    case .corePhrase:
      candidate.start > 0 && reading.tokens[Int(candidate.start) - 1].tag == .possessivePronoun
        ? 0 : -0.5
    case .ofPhrase: 0.2
    case .fullPhrase: isSite(candidate) ? 0.3 : -0.8
    case .list: 1.2
    case .quantity: 1
    case .quantityPhrase: -0.3
    case .prepositional: -1.2
    case .adjective, .modifier: -0.5
    case .verbPhrase: 0.4
    case .infinitive, .gerund: 0
    case .thatClause, .reasonClause: 0.3
    case .clause: -0.6
    case .quotation: question.kind == .thing ? 2 : 1
    }
  }

  /// "an office on the 33rd floor" for "where": a place without a name needs what tells it apart.
  private func isSite(_ candidate: Candidate) -> Bool {
    guard question.wh == .where, candidate.nounPhrase >= 0 else { return false }
    let phrase = reading.nounPhrases[Int(candidate.nounPhrase)]
    guard !phrase.isName, !phrase.isDefinite, phrase.range.upperBound < Int(candidate.end) else {
      return false
    }
    return words.placePrepositions.contains(reading.tokens[phrase.range.upperBound].word)
  }

  /// Whether the candidate stands on that side of the verb where the gap is.
  private func side(_ candidate: Candidate) -> Float {
    guard predicate.verb >= 0, let slot = question.gap.slot else { return 0 }
    let isBefore = Int(candidate.end) <= predicate.verb
    switch slot {
    case .subject: return isBefore ? 1 : -0.5
    case .object, .prepositional, .complement, .adverbial, .clausal: return isBefore ? -0.5 : 1
    case .indirectObject: return 0
    }
  }

  private func preposition(_ candidate: Candidate) -> Float {
    guard !question.gap.preposition.isNone else { return 0 }
    let before =
      candidate.shape == .prepositional ? Int(candidate.marker) : Int(candidate.start) - 1
    guard before >= 0, match.tokens.contains(before) else { return 0 }
    return reading.tokens[before].word == question.gap.preposition ? 1 : 0
  }

  /// "in 1990" for when, "in the city" for where, "by trial" for how.
  private func usualPreposition(_ candidate: Candidate) -> Float {
    let before =
      candidate.shape == .prepositional ? Int(candidate.marker) : Int(candidate.start) - 1
    guard before >= 0, match.tokens.contains(before) else { return 0 }
    let token = reading.tokens[before]
    guard token.tag == .preposition || token.tag == .infinitiveTo else { return 0 }
    switch question.kind {
    case .time: return words.timePrepositions.contains(token.word) ? 1 : 0
    case .place: return words.placePrepositions.contains(token.word) ? 1 : 0
    case .manner: return words.meansPrepositions.contains(token.word) ? 1 : 0
    case .reason: return words.reasonPrepositions.contains(token.word) ? 1 : 0
    case .duration: return words.timePrepositions.contains(token.word) ? 1 : 0
    case .person, .organisation, .thing:
      return token.word == words.by && question.gap.slot == .subject ? 1 : 0
    default: return 0
    }
  }

  private func measureNearness(_ candidate: Candidate, _ result: inout FeatureVector) {
    let from = match.chunk(of: Int(candidate.start))
    let to = match.chunk(of: Int(candidate.end) - 1)
    var nearest: Float = 0
    for hit in match.hits {
      if candidate.range.contains(Int(hit.token)) { continue }
      let distance = hit.chunk < from ? from - hit.chunk : hit.chunk > to ? hit.chunk - to : 1
      nearest = max(nearest, hit.strength / Float(max(1, distance)))
    }
    result[.adjacent] = nearest
  }

  /// The share of the question's words that the innermost clause round the head holds.
  private func sameClause(_ candidate: Candidate) -> Float {
    let place = Int(candidate.head) - match.tokens.lowerBound
    return clauseShares.indices.contains(place) ? clauseShares[place] : 0
  }

  /// For each token of a sentence the share of the question's words that the innermost clause round
  /// it holds; 0 outside all.
  static func clauseShares(
    _ clauses: Range<Int>, _ match: SentenceMatch, _ terms: QuestionTerms, _ sums: TermSums
  ) -> [Float] {
    var shares = [Float](repeating: 0, count: match.tokens.count)
    guard terms.total > 0 else { return shares }
    var lengths = [Int](repeating: .max, count: match.tokens.count)
    let start = match.tokens.lowerBound
    for index in clauses {
      let range = match.reading.clauses[index].range
      sums.clear()
      for hit in match.hits where range.contains(Int(hit.token)) {
        sums.note(hit.term, hit.strength)
      }
      let share = sums.total / terms.total
      for token in range.clamped(to: match.tokens) where range.count < lengths[token - start] {
        lengths[token - start] = range.count
        shares[token - start] = share
      }
    }
    return shares
  }

  /// Whether the span stops where an answer does: a bare noun before its of-phrase says too little,
  /// a person's name with its title too much.
  private func boundary(_ candidate: Candidate) -> Float {
    guard candidate.nounPhrase >= 0 else { return 0 }
    let phrase = reading.nounPhrases[Int(candidate.nounPhrase)]
    switch candidate.shape {
    case .basePhrase, .corePhrase:
      if phrase.isName { return 0 }
      let next = Int(candidate.end)
      return match.tokens.contains(next) && reading.tokens[next].word == words.of
        && phrase.fullRange.upperBound > next ? -1 : 0
    case .name:
      let next = Int(candidate.end)
      if next + 1 < match.tokens.upperBound, reading.tokens[next].word == words.of,
        reading.tokens[next + 1].tag.isName || reading.tokens[next + 1].tag == .determiner,
        phrase.fullRange.upperBound > next, candidate.kind != .person
      {
        return -1
      }
      if question.kind == .person, let name = phrase.nameRange, name.count < candidate.range.count {
        return -0.7
      }
      return 0
    case .ofPhrase:
      // "the town of X": the name says it
      guard let asked = question.asked, reading.tokens[phrase.head].lemma == asked.lemma,
        reading.tokens[Int(candidate.end) - 1].tag.isName, !phrase.isName
      else { return 0 }
      return -0.5
    default: return 0
    }
  }

  /// The complement of another noun's "of": rarely an answer by itself.
  private func inner(_ candidate: Candidate) -> Float {
    let before = Int(candidate.start) - 1
    guard before > match.tokens.lowerBound, candidate.shape != .prepositional,
      reading.tokens[before].word == words.of, reading.tokens[before - 1].tag.isNoun
    else { return 0 }
    return 1
  }

  /// How everyday the head is: "way" more than "quicksort"; 0 to 1.
  private func frequency(_ candidate: Candidate) -> Float {
    let head = reading.tokens[Int(candidate.head)]
    guard !head.tag.isName, head.tag.isNoun else { return 0 }
    let count = Float(lexicon.frequency(ofNoun: head.lemma))
    return min(1, logarithm(1 + count) / 6)
  }

  private func plurality(_ candidate: Candidate) -> Float {
    guard candidate.shape == .list else { return 0 }
    if question.isPlural, question.wh != .howMany {
      // "which five towns": a list of five.
      guard let wanted = question.wantedCount else { return 1 }
      return conjuncts(of: candidate) == wanted ? 1.4 : 0.3
    }
    if question.isPlural { return -0.5 }
    // "who wrote it", "where is it found": one or several, nobody knows.
    return question.asked == nil && question.kind != .definition && !question.asksForName
      ? 0 : -0.5
  }

  private func conjuncts(of candidate: Candidate) -> Int {
    var count = 0
    var member: Int? = candidate.nounPhrase >= 0 ? Int(candidate.nounPhrase) : nil
    while let phrase = member, count < 40 {
      count += 1
      member = reading.nounPhrases[phrase].nextConjunct
    }
    return count
  }

  private func isExcluded(_ candidate: Candidate) -> Bool {
    for range in question.excluded {
      for position in range
      where question.reading.tokens[position].lemma == reading.tokens[Int(candidate.head)].lemma {
        return true
      }
    }
    return false
  }
}
