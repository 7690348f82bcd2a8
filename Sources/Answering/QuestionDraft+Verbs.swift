internal import English

/// Finding the verbs of a question: auxiliary, subject's end, main verb.
extension QuestionDraft {
  /// A verb group read from its first verb on.
  struct Group {
    /// Position of the main verb.
    var main: Int
    var isPassive = false
    var isProgressive = false
  }

  /// Behind adverbs and negations.
  func skipAdverbs(_ position: Int) -> Int {
    var i = position
    while i < count, isAdverb(i) || isNegation(i) { i += 1 }
    return i
  }

  func isParticiple(_ position: Int) -> Bool {
    switch tag(position) {
    case .verbPastParticiple, .verbPast: return true
    case .adjective, .noun, .unknown: return lexicon.canBe(word(position), .verbPastParticiple)
    default: return false
    }
  }

  /// Reads auxiliaries and main verb from `position`, where no subject stands between.
  func group(at position: Int) -> Group {
    var main = position
    var isPassive = false
    var isProgressive = false
    while main < count, isAuxiliary(main) {
      let next = skipAdverbs(main + 1)
      guard next < count else { break }
      if isBe(main), tag(next) == .verbIng || isBe(next) {
        isProgressive = true
      } else if isBe(main), tag(next) == .verbPastParticiple || tag(next) == .verbPast {
        isPassive = true
      } else if isHave(main), isParticiple(next), !tag(next).isAdjective || !tag(next + 1).isNoun {
        isPassive = false
      } else if isDo(main) || isModal(main), couldBeBaseVerb(next),
        !words.determiners.contains(word(next))
      {
        isPassive = false
      } else {
        break
      }
      main = next
    }
    let next = main + 1
    if lemma(main) == words.have
      || lemma(main) == words.use && tag(main) == .verbPast && !isPassive,
      tag(next) == .infinitiveTo, isBaseVerb(next + 1)
    {
      // "had to quit", "used to own"
      return group(at: next + 1)
    }
    if lemma(main) == words.get, tag(next) == .verbPastParticiple, !tag(next + 1).isNoun {
      // "the report got sent to the ministry"
      return Group(main: next, isPassive: true)
    }
    if lemma(main) == words.go, tag(main) == .verbIng, tag(next) == .infinitiveTo,
      isBaseVerb(next + 1) || isAuxiliary(next + 1)
    {
      // "is going to pay"
      return group(at: next + 1)
    }
    return Group(main: main, isPassive: isPassive, isProgressive: isProgressive)
  }

  /// Whether the auxiliary at `position` stands before its subject.
  func isInverted(at position: Int) -> Bool {
    let next = skipAdverbs(position + 1)
    guard next < count else { return isBe(position) }
    if isBe(position) {
      if words.determiners.contains(word(next)) || words.pronouns.contains(word(next)) {
        return true
      }
      switch tag(next) {
      case .verbPastParticiple, .verbPast, .verbIng:
        return tag(next) == .verbIng && next + 1 == count
      case .adjective, .comparative, .superlative:
        return tag(baseEnd(next) - 1).isNoun
      case .preposition, .infinitiveTo, .subordinator: return false
      default: return startsNounPhrase(next)
      }
    }
    if isDo(position) {
      // "who did not vote": the verb follows the negation
      if next > position + 1, couldBeBaseVerb(next), !words.determiners.contains(word(next)),
        findBase(from: next) == nil
      {
        return false
      }
      return startsNounPhrase(next) && findBase(from: next) != nil
    }
    if isHave(position) {
      if tag(next).isVerb || isBe(next) { return false }
      return startsNounPhrase(next) && findParticiple(from: next) != nil
    }
    if isModal(position) {
      if tag(next) == .verbBase || isBe(next) || isHave(next) { return false }
      return startsNounPhrase(next) && findBase(from: next) != nil
    }
    return false
  }

  /// Position of the base-form verb whose subject starts at `start`.
  func findBase(from start: Int) -> Int? {
    var i = start + 1
    var isRelative = false
    var inRelative: Int?
    while i < count {
      if isRelativePronoun(i) {
        isRelative = true
      } else if isRelative, tag(i).isVerb || isAuxiliary(i) {
        // "do schools that only accept girls produce"
        isRelative = false
        i = group(at: i).main
        if isBaseVerb(i), tag(i) == .verbBase { inRelative = inRelative ?? i }
      } else if isBaseVerb(i), tag(i - 1) != .infinitiveTo {
        // "did the boy start school": of two words that may be the verb the last is its object
        let isObject =
          i + 1 == count && i - 1 > start && tag(i - 1) == .noun && mayFollowSubject(i - 1)
          && lexicon.isRatherVerb(word(i - 1)) && !lexicon.isRatherVerb(word(i))
        return isObject ? i - 1 : i
      } else if isBe(i) && word(i) == words.be || isHave(i) && word(i) == words.have {
        return i
      }
      i += 1
    }
    // The tagger took the verb for a noun: "What does the upkeep cost?"
    let found = (start + 1..<max(count, start + 1)).filter { mayFollowSubject($0) }
    // "did she published": a slip of grammar
    let past = (start + 1..<max(count, start + 1)).first {
      tag($0) == .verbPast && tag($0 - 1).isNoun
    }
    return past ?? found.last { lexicon.isRatherVerb(word($0)) } ?? inRelative ?? found.last
  }

  /// Whether a word the tagger took for no verb may be the verb behind a subject.
  func mayFollowSubject(_ i: Int) -> Bool {
    guard couldBeBaseVerb(i), !isPreposition(i) else { return false }
    let before = tag(i - 1)
    return before.isNoun || before == .pronoun || before == .number || before == .quote
      || isAdverb(i - 1)
      || before == .adjective
        && (i == 1 || !tag(i - 2).isNoun && isAuxiliary(i - 2)
          || words.determiners.contains(word(i - 2)))
      || before == .closeBracket
  }

  /// Position of the past participle of have or be, whose subject starts at `start`.
  func findParticiple(from start: Int) -> Int? {
    var i = start + 1
    var relative = 0
    while i < count {
      if isRelativePronoun(i) {
        relative = 1
      } else if tag(i) == .verbPastParticiple || tag(i) == .verbPast || word(i) == words.been {
        if relative > 0 {
          relative -= 1
        } else if !(tag(i + 1).isNoun && words.determiners.contains(word(i - 1))) {
          return i
        }
      }
      i += 1
    }
    return nil
  }

  /// "the people WHO started", "the law THAT": a pronoun that opens a relative clause.
  func isRelativePronoun(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    let word = word(position)
    guard words.relatives.contains(word) else { return false }
    if word == words.that { return tag(position) != .determiner && tag(position - 1).isNoun }
    return tag(position - 1).isNoun || tag(position - 1) == .comma
  }

  /// Whether a finite verb stands at `position` (adverbs skipped by the caller).
  func isFiniteVerb(_ position: Int) -> Bool {
    if isAuxiliary(position) { return true }
    switch tag(position) {
    case .verbThird, .verbPast, .verbPresent, .modal: return true
    case .verbBase: return true
    case .verbPastParticiple: return true
    default: return false
    }
  }
}
