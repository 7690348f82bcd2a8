internal import English

/// Whether a text says that what one of its clauses says is so.
enum Standing: Equatable {
  case holds, denied
  /// It may be done, or can be.
  case possible
  /// It is meant to become so.
  case intended
  /// Somebody says, thinks, wants or fears it; or it depends on something.
  case open
}

/// Reads the standing of clauses from negation, modality and what governs them.
struct StandingReader {
  private enum Class: String {
    case denying, doubting, implying, intending, nearly, perhaps, permitting, rejecting
  }

  let words: Words
  private var classes: [WordID: Class] = [:]
  private var rejecting: Set<WordID> = []
  private let insteadOf: WordID
  private let ratherThan: WordID
  private let rather: WordID
  private let unless: WordID
  private let whether: WordID
  private let rule: WordID
  private let expect: WordID
  private let universal: Set<WordID>
  private let out: WordID

  init(words: Words, intern: (String) -> WordID) {
    self.words = words
    insteadOf = intern("instead_of")
    ratherThan = intern("rather_than")
    rather = intern("rather")
    unless = intern("unless")
    whether = intern("whether")
    rule = intern("rule")
    expect = intern("expect")
    universal = Set(["all", "each", "every", "everybody", "everyone", "everything"].map(intern))
    out = intern("out")
    EmbeddedData.forEachLine(of: "words/implicatives.txt") { line, _ in
      let parts = line.split(separator: UInt8(ascii: " "))
      guard let first = parts.first,
        let found = Class(rawValue: String(decoding: first, as: UTF8.self))
      else { return }
      for part in parts.dropFirst() {
        let word = intern(String(decoding: part, as: UTF8.self))
        if found == .rejecting { rejecting.insert(word) } else { classes[word] = found }
      }
    }
  }

  /// Whether who uses the verb of saying says that its clause is not so: "denied that".
  func denies(_ verb: WordID) -> Bool { rejecting.contains(verb) }

  /// Whether a word says that its infinitive may be done: "allowed to".
  func permits(_ word: WordID) -> Bool { classes[word] == .permitting }

  /// Whether a word says that its infinitive is meant to come about: "planned".
  func intends(_ word: WordID) -> Bool { classes[word] == .intending || word == expect }

  /// Whether a clause is what somebody says, not what somebody asks: "whether", "how" open questions.
  func states(_ connector: WordID) -> Bool { connector.isNone || connector == words.that }

  /// "all", "everybody".
  func isUniversal(_ word: WordID) -> Bool { universal.contains(word) }

  /// What a word says of a noun that depends on it: nil for nothing.
  func standing(ofObjectOf word: WordID) -> Standing? {
    switch classes[word] {
    case .denying: return .denied
    case .doubting, .perhaps: return .open
    case .intending: return .intended
    case .permitting: return .possible
    case .implying, .nearly, .rejecting, nil: return nil
    }
  }

  /// Whether a verb takes its object off the table: "rule out a strike".
  func excludes(_ verb: VerbGroup, _ reading: Reading) -> Bool {
    classes[verb.lemma] == .denying
      || verb.lemma == rule && verb.particle.map { reading.tokens[$0].word == out } ?? false
  }

  /// The standing of a clause of an article.
  func standing(of c: Int, _ reading: Reading) -> Standing { standing(of: c, reading, depth: 0) }

  private func standing(of c: Int, _ reading: Reading, depth: Int) -> Standing {
    let own = own(c, reading)
    guard depth < 5, let governor = governor(of: c, reading) else { return own }
    // "I know two things: that ...": nothing is said by the colon.
    if reading.clauses[c].verb == nil, governor.clause >= 0 {
      return standing(of: governor.clause, reading, depth: depth + 1)
    }
    return combine(own, governor, reading, depth)
  }

  /// What the clause itself says: negated, modal, conditional.
  private func own(_ c: Int, _ reading: Reading) -> Standing {
    let clause = reading.clauses[c]
    guard let verb = clause.verb else { return .holds }
    if isConditional(c, reading) { return .open }
    var isDenied = verb.isNegated
    let start = max(0, verb.range.lowerBound - 1)
    for i in start..<max(start, verb.head) {
      switch classes[reading.tokens[i].word] {
      case .nearly: isDenied.toggle()
      case .perhaps: return .open
      default: break
      }
    }
    if !isDenied, deniesComplement(clause, verb, reading) { isDenied = true }
    if isDenied { return verb.modality == .hypothetical ? .open : .denied }
    switch verb.modality {
    case .actual: return isArranged(clause, verb, reading) ? .intended : .holds
    case .possible: return .possible
    case .intended: return .intended
    // "said it would": what was to come, seen from then.
    case .hypothetical where clause.kind == .complement || clause.kind == .quoted:
      return .intended
    case .required, .hypothetical, .command: return .open
    }
  }

  /// "A trial is to begin in May": what is arranged.
  private func isArranged(_ clause: Clause, _ verb: VerbGroup, _ reading: Reading) -> Bool {
    guard verb.lemma == words.be else { return false }
    var isFound = false
    for argument in clause.arguments {
      if argument.slot == .complement { return false }
      guard argument.slot == .clausal, case .clause(let c) = argument.filler else { continue }
      isFound = reading.clauses[c].kind == .infinitive
    }
    return isFound
  }

  /// "is neither old nor large", "is not old but new".
  private func deniesComplement(_ clause: Clause, _ verb: VerbGroup, _ reading: Reading) -> Bool {
    let end = min(clause.range.upperBound, verb.range.upperBound + 2)
    guard verb.range.upperBound < end else { return false }
    return (verb.range.upperBound..<end).contains {
      let word = reading.tokens[$0].word
      return word == words.neither || word == words.nor
        || word == words.not && $0 == verb.range.upperBound
    }
  }

  private func isConditional(_ c: Int, _ reading: Reading) -> Bool {
    let clause = reading.clauses[c]
    if isCondition(clause.connector) { return true }
    return reading.clauses.contains {
      $0.sentence == clause.sentence && $0.kind == .adverbial && $0.parent == c
        && isCondition($0.connector)
    }
  }

  private func isCondition(_ connector: WordID) -> Bool {
    connector == words.if || connector == unless || connector == whether
  }

  /// What a clause depends on.
  private struct Governor {
    /// The governing clause, or -1 for a noun that stands in none.
    var clause: Int
    /// Lemmas of the verb, of its complement ("able"), or of the noun.
    var lemmas: [WordID]
    var preposition: WordID = .none
    var isContent: Bool
    var isInfinitive: Bool
    /// "rather" stands before "than".
    var hasRather = false
  }

  private func governor(of c: Int, _ reading: Reading) -> Governor? {
    let clause = reading.clauses[c]
    guard clause.kind != .main, clause.kind != .relative else { return nil }
    let isContent = clause.kind == .complement || clause.kind == .quoted
    let isInfinitive = clause.kind == .infinitive
    for (p, parent) in reading.clauses.enumerated()
    where p != c && parent.sentence == clause.sentence {
      for argument in parent.arguments where argument.filler == .clause(c) {
        var lemmas = parent.verb.map { [$0.lemma] } ?? []
        for other in parent.arguments where other.slot == .complement {
          if case .tokens(let range) = other.filler, let last = range.last {
            lemmas.append(reading.tokens[last].lemma)
          }
          if case .nounPhrase(let np) = other.filler {
            lemmas.append(reading.tokens[reading.nounPhrases[np].head].lemma)
          }
        }
        var result = Governor(
          clause: p, lemmas: lemmas, preposition: argument.preposition, isContent: isContent,
          isInfinitive: isInfinitive)
        let start = clause.range.lowerBound
        result.hasRather = (max(0, start - 2)..<start).contains {
          reading.tokens[$0].word == rather
        }
        return result
      }
    }
    for attachment in reading.attachments where attachment.clause == c {
      let head = reading.nounPhrases[attachment.nounPhrase].head
      let parent = reading.clauses.indices.filter {
        $0 != c && reading.clauses[$0].sentence == clause.sentence
          && reading.clauses[$0].range.contains(head) && reading.clauses[$0].verb != nil
          && !clause.range.contains(reading.clauses[$0].range.lowerBound)
      }.min { reading.clauses[$0].range.count < reading.clauses[$1].range.count }
      // "took to the stage to say": a purpose, though it stands behind a noun.
      let noun = reading.tokens[head].lemma
      let verb = classes[noun] == nil ? parent.flatMap { reading.clauses[$0].verb?.lemma } : nil
      return Governor(
        clause: parent ?? -1, lemmas: [verb ?? noun], isContent: isContent,
        isInfinitive: isInfinitive)
    }
    return nil
  }

  private func combine(
    _ own: Standing, _ governor: Governor, _ reading: Reading, _ depth: Int
  ) -> Standing {
    let outer =
      governor.clause >= 0
      ? standing(of: governor.clause, reading, depth: depth + 1) : .holds
    if governor.preposition == words.without || governor.preposition == insteadOf
      || governor.preposition == ratherThan || governor.hasRather
    {
      return own == .denied ? .holds : .denied
    }
    var found: Class?
    for lemma in governor.lemmas { if let one = classes[lemma] { found = one } }
    if governor.isContent {
      return found == .doubting || outer == .denied || outer == .open ? .open : own
    }
    switch found {
    case .denying:
      return outer == .denied ? .holds : outer == .holds ? .denied : outer
    case .implying: return outer != .holds ? outer : own == .intended ? .holds : own
    case .permitting: return outer == .holds ? .possible : outer
    case .intending: return outer == .holds ? .intended : .open
    case .doubting: return .open
    case .nearly, .perhaps, .rejecting, nil: break
    }
    if governor.isInfinitive {
      let isArranged = governor.lemmas == [words.be] && outer == .intended
      return own == .intended || isArranged ? .intended : .open
    }
    // "after leaving", "by paying": an adjunct is so where the governing clause is.
    if !governor.preposition.isNone { return outer == .holds ? own : outer }
    return outer == .holds ? .open : outer
  }
}
