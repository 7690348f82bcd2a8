package import English
package import Knowledge

/// When, where, why and how a matched clause says something happened.
package struct Adjuncts {
  let words: Words
  let reasonPrepositions: Set<WordID>
  let reasonConnectors: Set<WordID>
  let timePrepositions: Set<WordID>
  let keptTimePrepositions: Set<WordID>
  let placePrepositions: Set<WordID>
  let mannerPrepositions: Set<WordID>
  let purposeConnectors: Set<WordID>

  package init(words: Words, intern: (String) -> WordID) {
    self.words = words
    func set(_ list: String) -> Set<WordID> {
      Set(list.split(separator: " ").map { intern(String($0)) })
    }
    reasonPrepositions = set(
      "because_of due_to owing_to thanks_to on_account_of in_response_to following over amid amidst as_a_result_of as_a_consequence_of in_the_wake_of after for_lack_of for_fear_of on_the_grounds_of in_reaction_to in_view_of in_light_of"
    )
    reasonConnectors = set("because since as so after once")
    timePrepositions = set(
      "in on at during before after since until by from between around throughout within over for")
    keptTimePrepositions = set("before after since until by during between from within")
    placePrepositions = set(
      "in at on near outside inside into to from across through under above behind between beside next_to in_front_of off along around over towards toward beyond below within throughout"
    )
    mannerPrepositions = set("by with through via using by_means_of without")
    purposeConnectors = set("to so in_order_to")
  }

  /// Candidate answers, best first.
  package func find(
    _ kind: AnswerKind, clause c: Int, in article: Article
  ) -> [Argument.Filler] {
    switch kind {
    case .time: times(c, article)
    case .duration: durations(c, article)
    case .place: places(c, article)
    case .reason: reasons(c, article)
    case .manner: manners(c, article)
    default: []
    }
  }

  private func times(_ c: Int, _ article: Article) -> [Argument.Filler] {
    let reading = article.reading
    let clause = reading.clauses[c]
    var result = ownTimes(c, reading)
    // "decided to leave two weeks after": the deciding may be meant
    for argument in clause.arguments where result.isEmpty && argument.slot == .clausal {
      if case .clause(let child) = argument.filler, reading.clauses[child].kind == .infinitive {
        result += ownTimes(child, reading)
      }
    }
    if result.isEmpty, let parent = clause.parent, clause.kind == .infinitive {
      result += times(parent, article)
    }
    // A clause of time, or a date anywhere in the clause's own words.
    for (k, other) in reading.clauses.enumerated()
    where other.kind == .adverbial && other.parent == c
      && (other.connector == words.when || other.connector == words.after
        || other.connector == words.before
        || other.connector == words.since || other.connector == words.until)
    {
      result.append(.tokens(measured(reading.clauses[k].range, reading)))
    }
    if result.isEmpty {
      for q in reading.quantities where q.kind == .date || q.kind == .year || q.kind == .clockTime {
        if clause.range.lowerBound <= q.range.lowerBound,
          q.range.upperBound <= clause.range.upperBound
        {
          result.append(.tokens(q.range))
        }
      }
    }
    return result
  }

  /// Times that stand as arguments of a clause.
  private func ownTimes(_ c: Int, _ reading: Reading) -> [Argument.Filler] {
    let clause = reading.clauses[c]
    var result: [Argument.Filler] = []
    for argument in clause.arguments {
      // "two weeks after leaving"
      if case .clause(let child) = argument.filler, argument.slot == .prepositional,
        keptTimePrepositions.contains(argument.preposition), let marker = argument.marker
      {
        result.append(.tokens(measured(marker..<reading.clauses[child].range.upperBound, reading)))
      }
      guard case .nounPhrase(let np) = argument.filler else { continue }
      let kind = reading.nounPhrases[np].kind
      if argument.slot == .adverbial, kind == .time { result.append(.nounPhrase(np)) }
      if argument.slot == .prepositional, kind == .time || kind == .duration,
        timePrepositions.contains(argument.preposition)
      {
        if keptTimePrepositions.contains(argument.preposition), let marker = argument.marker {
          result.append(
            .tokens(measured(marker..<reading.nounPhrases[np].fullRange.upperBound, reading)))
        } else {
          result.append(.nounPhrase(np))
        }
      }
    }
    return result
  }

  /// Lengths of time in the clause, else in the one it is part of ("Lee's decision to leave came
  /// two days after"), with the adverb before them ("just weeks").
  private func durations(_ c: Int, _ article: Article) -> [Argument.Filler] {
    let reading = article.reading
    var at: Int? = c
    var steps = 0
    while let clause = at, steps < 3 {
      let range = reading.clauses[clause].range
      var found: [Argument.Filler] = reading.quantities.filter {
        $0.kind == .duration && range.contains($0.range.lowerBound)
      }.map { .tokens($0.range) }
      for (n, phrase) in reading.nounPhrases.enumerated()
      where phrase.kind == .duration && range.contains(phrase.head) && !phrase.isDefinite
        && (phrase.isPlural || phrase.range.count > 1)
      {
        if !found.contains(where: { overlaps($0, phrase.range) }) { found.append(.nounPhrase(n)) }
      }
      if !found.isEmpty { return found }
      at =
        reading.clauses[clause].parent
        ?? reading.clauses.firstIndex { $0.kind == .main && $0.range.overlaps(range) }
      if at == clause { break }
      steps += 1
    }
    return []
  }

  private func overlaps(_ filler: Argument.Filler, _ range: Range<Int>) -> Bool {
    guard case .tokens(let other) = filler else { return false }
    return other.overlaps(range)
  }

  /// A time clause or phrase with the length of time before it: "two days after he spoke".
  private func measured(_ range: Range<Int>, _ reading: Reading) -> Range<Int> {
    let connector = reading.tokens[range.lowerBound].lemma
    guard connector == words.after || connector == words.before, range.lowerBound > 0 else {
      return range
    }
    let last = range.lowerBound - 1
    guard
      let phrase = reading.nounPhrases.first(where: {
        $0.kind == .duration && $0.range.upperBound == last + 1
      })
    else { return range }
    return phrase.range.lowerBound..<range.upperBound
  }

  private func places(_ c: Int, _ article: Article) -> [Argument.Filler] {
    let reading = article.reading
    var result: [(Int, Argument.Filler)] = []
    for argument in reading.clauses[c].arguments
    where argument.slot == .prepositional && placePrepositions.contains(argument.preposition) {
      guard case .nounPhrase(let np) = argument.filler else { continue }
      let kind = reading.nounPhrases[np].kind
      if argument.preposition == words.from {
        // "from A to B": where somebody moves is B
        result.append((2, argument.filler))
      } else if kind == .place {
        result.append((0, argument.filler))
      } else if kind == .group || kind == .unknown || kind == .thing {
        result.append((1, argument.filler))
      }
    }
    result.sort { $0.0 < $1.0 }
    return result.map(\.1)
  }

  private func reasons(_ c: Int, _ article: Article) -> [Argument.Filler] {
    let reading = article.reading
    let clause = reading.clauses[c]
    var strong: [Argument.Filler] = []
    var weak: [Argument.Filler] = []
    for other in reading.clauses where other.kind == .adverbial && other.parent == c {
      guard reasonConnectors.contains(other.connector) else { continue }
      // "Since it was sworn in two years ago" tells when.
      if other.connector == words.since,
        clause.verb?.isPerfect == true
          || reading.quantities.contains(where: {
            other.range.contains($0.range.lowerBound)
              && ($0.kind == .date || $0.kind == .year || $0.kind == .duration)
          })
      {
        continue
      }
      let range = other.range
      if other.connector == words.because {
        strong.append(.tokens(range))
      } else {
        weak.append(.tokens(range))
      }
    }
    for argument in clause.arguments where argument.slot == .prepositional {
      if reasonPrepositions.contains(argument.preposition) {
        let range = phraseRange(argument, reading)
        if argument.preposition == words.after || argument.preposition == words.over {
          if case .nounPhrase(let np) = argument.filler, reading.nounPhrases[np].kind == .time {
            continue
          }
          weak.append(.tokens(range))
        } else {
          strong.append(.tokens(range))
        }
      } else if argument.preposition == words.for, case .clause = argument.filler {
        strong.append(.tokens(phraseRange(argument, reading)))
      } else if argument.preposition == words.to, case .clause = argument.filler {
        weak.append(.tokens(phraseRange(argument, reading)))
      }
    }
    return strong + weak
  }

  private func manners(_ c: Int, _ article: Article) -> [Argument.Filler] {
    let reading = article.reading
    var result: [Argument.Filler] = []
    for argument in reading.clauses[c].arguments where argument.slot == .prepositional {
      if mannerPrepositions.contains(argument.preposition) {
        result.append(.tokens(phraseRange(argument, reading)))
      }
    }
    return result
  }

  /// The reason that the sentence before opens with: "In response to X, Y did this. They did that."
  /// The fact's own subject must be a pronoun, for only then does its sentence go on with the matter.
  package func reasonBefore(_ fact: FrameInstance, in article: Article) -> Argument.Filler? {
    let reading = article.reading
    guard fact.sentence > 0, fact.clause >= 0,
      reading.sentences[fact.sentence - 1].paragraph == reading.sentences[fact.sentence].paragraph
    else { return nil }
    let continues = reading.clauses[fact.clause].arguments.contains {
      guard $0.slot == .subject, case .nounPhrase(let np) = $0.filler else { return false }
      return reading.nounPhrases[np].isPronoun
    }
    guard continues else { return nil }
    let range = reading.sentences[fact.sentence - 1].tokens
    for clause in reading.clauses
    where clause.kind == .main && range.contains(clause.range.lowerBound) {
      for argument in clause.arguments
      where argument.slot == .prepositional && reasonPrepositions.contains(argument.preposition)
        && argument.preposition != words.over && argument.preposition != words.after
      {
        if case .nounPhrase(let np) = argument.filler, reading.nounPhrases[np].kind == .time {
          continue
        }
        return .tokens(phraseRange(argument, reading))
      }
    }
    return nil
  }

  /// The preposition with all it governs.
  private func phraseRange(_ argument: Argument, _ reading: Reading) -> Range<Int> {
    let end: Int
    let start: Int
    switch argument.filler {
    case .nounPhrase(let np):
      start = reading.nounPhrases[np].range.lowerBound
      end = reading.nounPhrases[np].fullRange.upperBound
    case .clause(let c):
      start = reading.clauses[c].range.lowerBound
      end = reading.clauses[c].range.upperBound
    case .tokens(let range):
      start = range.lowerBound
      end = range.upperBound
    }
    return min(argument.marker ?? start, start)..<end
  }
}
