import English
import Knowledge

/// What a sentence, or one beside it, gives as the reason of what it says.
///
/// The effect is known by the words that a question and the sentence share; a reason is a part of
/// the text that stands outside them and is marked as one, or, unmarked, the clause as a whole.
struct Reasons {
  struct Found {
    var filler: Argument.Filler
    /// How well such a marker tells a reason, 0 to 1.
    var strength: Double
    var rule: String
    var isWhole = false
    /// Sentence of the reason.
    var sentence: Int
  }

  let words: Words
  let verbs: VerbClasses
  /// The frame of causes and their effects, and its roles.
  let cause: (frame: Int, agent: Int, effect: Int)?
  private let strongPrepositions: Set<WordID>
  private let weakPrepositions: Set<WordID>
  private let strongConnectors: Set<WordID>
  private let weakConnectors: Set<WordID>
  private let citing: Set<WordID>
  private let reasonNouns: Set<WordID>
  private let demonstratives: Set<WordID>
  let conditionNouns: Set<WordID>
  let conditionals: Set<WordID>

  init(reader: Reader, intern: (String) -> WordID) {
    words = reader.words
    verbs = reader.verbs
    func set(_ list: String) -> Set<WordID> {
      Set(list.split(separator: " ").map { intern(String($0)) })
    }
    strongPrepositions = set(
      "because_of due_to owing_to thanks_to on_account_of in_response_to as_a_result_of "
        + "as_a_consequence_of in_the_wake_of in_the_aftermath_of for_lack_of for_want_of "
        + "for_fear_of on_the_grounds_of in_reaction_to in_view_of in_light_of by_virtue_of "
        + "for_the_sake_of for_the_purpose_of with_a_view_to in_memory_of in_honour_of in_honor_of")
    weakPrepositions = set("following amid amidst over after in_support_of in_the_face_of")
    strongConnectors = set("because so_that in_that given_that seeing_that now_that in_case")
    weakConnectors = set("since as after once when")
    citing = set("cite blame fear")
    reasonNouns = set("reason cause explanation motive purpose aim goal")
    demonstratives = set("this that it these they")
    conditionNouns = set("case circumstance condition situation event")
    conditionals = set(
      "if only_if unless when provided_that providing_that as_long_as on_condition_that in_case")
    let frames = reader.frames.frames
    cause = reader.frames.index(ofFrame: "cause").flatMap { index in
      let agent = frames[index].whyRole
      guard agent >= 0, frames[index].roles.count == 2 else { return nil }
      return (index, agent, 1 - agent)
    }
  }

  /// Reasons in and beside a sentence, surest first.
  ///
  /// - Parameter facts: the article's facts.
  func find(_ spoken: SpokenSentence, in article: Article, facts: [FrameInstance]) -> [Found] {
    let reading = article.reading
    let hits = Set(spoken.hits)
    var found: [Found] = []
    // The effect must stand outside the reason, or for the most part.
    func add(_ filler: Argument.Filler, _ strength: Double, _ rule: String, of clause: Int? = nil) {
      let range = range(of: filler, reading)
      let outside = spoken.hits.filter { !range.contains($0) }.count
      guard !range.isEmpty, outside * 2 >= hits.count, outside > 0 else { return }
      let isAnchored = clause.map { holds($0, hits, reading) } ?? true
      guard isAnchored || strength > 0.8 else { return }
      found.append(
        Found(
          filler: filler, strength: isAnchored ? strength : strength - 0.2, rule: rule,
          sentence: spoken.sentence))
    }
    for (c, clause) in reading.clauses.enumerated() where clause.sentence == spoken.sentence {
      if clause.kind == .adverbial || clause.kind == .participle {
        if strongConnectors.contains(clause.connector) {
          add(.tokens(clause.range), 0.92, "reason.because", of: clause.parent)
        } else if clause.kind == .adverbial, weakConnectors.contains(clause.connector) {
          add(.tokens(clause.range), 0.66, "reason.connector", of: clause.parent)
        }
      }
      if clause.kind == .participle, let verb = clause.verb, citing.contains(verb.lemma) {
        add(.tokens(clause.range), 0.8, "reason.cited")
      }
      if clause.kind == .infinitive, isPurpose(c, reading) {
        let start = clause.range.lowerBound
        let isMarked = start >= 2 && clause.antecedent != nil && isOrder(start - 1, reading)
        add(.tokens(clause.range), isMarked ? 0.9 : 0.66, "reason.purpose", of: clause.parent)
      }
      for argument in clause.arguments where argument.slot == .prepositional {
        let range = phraseRange(argument, reading)
        if strongPrepositions.contains(argument.preposition) {
          add(.tokens(range), 0.9, "reason.preposition", of: c)
        } else if weakPrepositions.contains(argument.preposition), !isTime(argument, reading) {
          add(.tokens(range), 0.66, "reason.preposition", of: c)
        } else if argument.preposition == words.for, case .clause = argument.filler {
          add(.tokens(range), 0.78, "reason.for", of: c)
        }
      }
      addCauser(c, reading, hits, add)
    }
    for attachment in reading.attachments where strongPrepositions.contains(attachment.preposition)
    {
      guard let object = attachment.object,
        Int(reading.sentenceAt[reading.nounPhrases[object].head]) == spoken.sentence
      else { continue }
      add(.nounPhrase(object), 0.88, "reason.preposition")
    }
    if let cause {
      for fact in facts where fact.frame == cause.frame && fact.sentence == spoken.sentence {
        guard let agent = fact.filler(of: cause.agent), let effect = fact.filler(of: cause.effect),
          range(of: effect, reading).contains(where: { hits.contains($0) })
        else { continue }
        add(agent, 0.9, "reason.cause")
      }
    }
    found += beside(spoken, reading)
    return found.sorted { $0.strength > $1.strength }
  }

  /// Whether a clause says what the question says: its verb, or the noun it stands with, is of the
  /// question's words.
  private func holds(_ c: Int, _ hits: Set<Int>, _ reading: Reading) -> Bool {
    let clause = reading.clauses[c]
    guard let verb = clause.verb else { return true }
    if hits.contains(verb.head) { return true }
    return clause.arguments.contains { argument in
      let isPredicate =
        argument.slot == .object || argument.slot == .complement || verb.isPassive
        || verb.lemma == words.be && argument.slot == .subject
      guard isPredicate else { return false }
      switch argument.filler {
      case .nounPhrase(let np): return hits.contains(reading.nounPhrases[np].head)
      case .tokens(let range): return range.contains { hits.contains($0) }
      case .clause: return false
      }
    }
  }

  /// "X forced Y to close", "X made Y fall": the subject is the reason of what the infinitive says.
  private func addCauser(
    _ c: Int, _ reading: Reading, _ hits: Set<Int>,
    _ add: (Argument.Filler, Double, String, Int?) -> Void
  ) {
    let clause = reading.clauses[c]
    guard let verb = clause.verb,
      !verbs[verb.lemma].isDisjoint(with: [.objectControl, .bare]),
      verbs[verb.lemma].isDisjoint(with: .say),
      let subject = clause.arguments.first(where: { $0.slot == .subject })
    else { return }
    for argument in clause.arguments where argument.slot == .clausal {
      guard case .clause(let inner) = argument.filler,
        reading.clauses[inner].kind == .infinitive,
        reading.clauses[inner].range.contains(where: { hits.contains($0) })
      else { continue }
      add(subject.filler, 0.8, "reason.causer", inner)
    }
  }

  /// The sentence behind that says so ("The reason is", "This is because"), and the phrase of
  /// reason that the sentence before opens with where this one goes on with its subject.
  private func beside(_ spoken: SpokenSentence, _ reading: Reading) -> [Found] {
    var found: [Found] = []
    let next = spoken.sentence + 1
    if next < reading.sentences.count, reading.sentences[next].kind == .prose {
      let tokens = reading.sentences[next].tokens
      let opening = tokens.prefix(8)
      if let at = opening.first(where: { reading.tokens[$0].lemma == words.because }),
        opening.prefix(3).contains(where: { demonstratives.contains(reading.tokens[$0].word) })
          || at == tokens.lowerBound
      {
        found.append(
          Found(
            filler: .tokens(at..<tokens.upperBound), strength: 0.85, rule: "reason.next",
            sentence: next))
      } else if let at = opening.first(where: { reasonNouns.contains(reading.tokens[$0].lemma) }),
        let be = (at..<tokens.upperBound).first(where: { reading.tokens[$0].lemma == words.be }),
        be + 1 < tokens.upperBound
      {
        found.append(
          Found(
            filler: .tokens((be + 1)..<tokens.upperBound), strength: 0.8, rule: "reason.next",
            sentence: next))
      }
    }
    return found
  }

  /// The clause or sentence that speaks of the effect, as the fairest answer where nothing is
  /// marked: the next sentence where this one says no more than the question does.
  func whole(_ spoken: SpokenSentence, in article: Article) -> Found? {
    let reading = article.reading
    let hits = Set(spoken.hits)
    var at = spoken.sentence
    let fresh = reading.sentences[at].tokens.filter {
      !hits.contains($0) && isContent(reading.tokens[$0])
    }
    var strength = 0.8
    if fresh.count < 4 {
      at += 1
      guard at < reading.sentences.count, reading.sentences[at].kind == .prose,
        reading.sentences[at].paragraph - reading.sentences[spoken.sentence].paragraph <= 1
      else { return nil }
      strength = 0.85
    }
    let tokens = reading.sentences[at].tokens
    guard tokens.count <= 50 else { return nil }
    return Found(
      filler: .tokens(tokens), strength: strength, rule: "reason.whole", isWhole: true,
      sentence: at)
  }

  private func isContent(_ token: Token) -> Bool {
    token.tag.isNoun || token.tag.isAdjective || token.tag == .number
      || token.tag.isVerb && token.tag != .modal && token.lemma != words.be
        && token.lemma != words.have && token.lemma != words.do
  }

  /// "in order" before "to".
  private func isOrder(_ token: Int, _ reading: Reading) -> Bool {
    reading.tokens[token - 1].word == words.in && reading.tokens[token].tag.isNoun
      && reading.tokens[token].byteRange.count == 5
  }

  /// An infinitive that is no complement of its verb: "built a wall TO KEEP THE SEA OUT".
  private func isPurpose(_ c: Int, _ reading: Reading) -> Bool {
    let clause = reading.clauses[c]
    guard clause.verb?.modality != .command,
      reading.tokens[clause.range.lowerBound].tag == .infinitiveTo
    else { return false }
    for other in reading.clauses where other.sentence == clause.sentence {
      for argument in other.arguments where argument.slot != .prepositional {
        if argument.filler == .clause(c) { return false }
      }
    }
    return clause.verb?.modality == .intended || clause.parent != nil
  }

  private func isTime(_ argument: Argument, _ reading: Reading) -> Bool {
    guard case .nounPhrase(let np) = argument.filler else { return false }
    let kind = reading.nounPhrases[np].kind
    return kind == .time || kind == .duration || kind == .number
  }

  func range(of filler: Argument.Filler, _ reading: Reading) -> Range<Int> {
    switch filler {
    case .nounPhrase(let np): reading.nounPhrases[np].fullRange
    case .clause(let c): reading.clauses[c].range
    case .tokens(let range): range
    }
  }

  /// The preposition with all it governs.
  private func phraseRange(_ argument: Argument, _ reading: Reading) -> Range<Int> {
    var range = range(of: argument.filler, reading)
    if case .nounPhrase(let np) = argument.filler {
      // All conjuncts give the reason.
      var last = np
      while let next = reading.nounPhrases[last].nextConjunct, next > last { last = next }
      let end = reading.nounPhrases[last].fullRange.upperBound
      range = range.lowerBound..<max(range.upperBound, end)
    }
    return min(argument.marker ?? range.lowerBound, range.lowerBound)..<range.upperBound
  }
}
