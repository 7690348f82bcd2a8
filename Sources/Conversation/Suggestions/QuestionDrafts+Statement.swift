internal import English

extension QuestionDrafts {
  /// A clause that states something by itself: a subject that can be named, a finite verb, and the
  /// words behind it as far as they belong to it.
  struct Statement {
    struct Adjunct {
      /// Its tokens, preposition included.
      var tokens: Range<Int>
      var text: String
      var isTime: Bool
    }
    private let drafts: QuestionDrafts
    private let verb: VerbGroup
    private let subject: Int
    private let subjectText: String
    /// Tokens of the words behind the verb.
    let rest: [Int]
    private(set) var object: Int?
    private(set) var objectTokens = 0..<0
    private(set) var adjuncts: [Adjunct] = []
    private(set) var reason: String?
    private(set) var names: [String] = []
    private var reading: Reading { drafts.reading }

    var token: Int { verb.head }

    init?(_ clause: Clause, _ drafts: QuestionDrafts) {
      let reading = drafts.reading
      guard clause.kind == .main, clause.attribution == nil, let verb = clause.verb, verb.isFinite,
        !verb.isNegated, verb.modality == .actual, verb.tense != .future,
        drafts.isProse(verb.head), !Self.isQuoted(verb.head, reading)
      else { return nil }
      let lemma = drafts.lexicon.text(verb.lemma)
      guard lemma.allSatisfy(\.isLetter), !FollowUpWords.listed.contains("y", lemma) else {
        return nil
      }
      // A passive's subject is the object of what is done.
      let slot: Slot = verb.isPassive ? .object : .subject
      guard
        let subject = Self.nounPhrase(slot, clause, before: verb.range.lowerBound, reading),
        let text = drafts.phrase(subject)
      else { return nil }
      self.drafts = drafts
      self.verb = verb
      self.subject = subject
      subjectText = text
      let start = max(verb.range.upperBound, (verb.particle ?? 0) + 1)
      guard let end = Self.end(of: clause, from: start, drafts), end - start <= 14 else {
        return nil
      }
      rest = Array(start..<end)
      guard Self.isWhole(clause, start..<end, reading), Self.agrees(subject, verb, reading) else {
        return nil
      }
      if let name = drafts.name(of: subject) { names.append(name) }
      if !verb.isPassive,
        let found = Self.nounPhrase(.object, clause, before: nil, reading),
        reading.nounPhrases[found].range.lowerBound == start
      {
        let full = reading.nounPhrases[found].fullRange
        if reading.nounPhrases[found].nextConjunct == nil, full.upperBound <= end,
          !reading.nounPhrases[found].isPronoun
        {
          object = found
          objectTokens = full
          if let name = drafts.name(of: found) { names.append(name) }
        }
      }
      collect(clause, start..<end)
    }

    /// Within quotation marks "I" and "we" are others.
    private static func isQuoted(_ token: Int, _ reading: Reading) -> Bool {
      let sentence = Int(reading.sentenceAt[token])
      return sentence < 0
        || reading.sentences[sentence].tokens.contains { reading.tokens[$0].tag == .quote }
    }

    private static func nounPhrase(
      _ slot: Slot, _ clause: Clause, before: Int?, _ reading: Reading
    ) -> Int? {
      for argument in clause.arguments where argument.slot == slot {
        guard case .nounPhrase(let phrase) = argument.filler else { continue }
        if let before, reading.nounPhrases[phrase].range.upperBound > before { continue }
        return phrase
      }
      return nil
    }

    /// Where the words behind a verb stop being its own: at a mark, at "and" before another verb, at
    /// "because" or "when". Nil where they go on in a clause that they need.
    private static func end(
      of clause: Clause, from start: Int, _ drafts: QuestionDrafts
    ) -> Int? {
      let reading = drafts.reading
      var end = start
      while end < reading.tokens.count, reading.sentenceAt[end] == clause.sentence {
        let tag = reading.tokens[end].tag
        if tag.isPunctuation { return tag == .openBracket || tag == .quote ? nil : end }
        if tag == .subordinator {
          let word = drafts.lexicon.text(reading.tokens[end].word)
          return FollowUpWords.listed.contains("g", word) ? end : nil
        }
        if tag == .whAdverb { return end }
        if tag == .whPronoun || tag == .whDeterminer || tag == .modal { return nil }
        if tag == .coordinator,
          reading.tokens[(end + 1)...].prefix(3).contains(where: {
            $0.tag.isVerb || $0.tag == .modal || $0.tag == .pronoun
          })
        {
          return end
        }
        if tag == .verbPast || tag == .verbThird || tag == .verbPresent { return nil }
        end += 1
      }
      return end
    }

    /// Nothing that the verb needs lies outside of the words behind it.
    private static func isWhole(_ clause: Clause, _ words: Range<Int>, _ reading: Reading) -> Bool {
      if let last = words.last {
        let tag = reading.tokens[last].tag
        if tag == .preposition || tag == .determiner || tag == .infinitiveTo { return false }
      }
      return clause.arguments.allSatisfy { argument in
        guard argument.slot == .clausal, case .clause(let other) = argument.filler else {
          return true
        }
        return words.contains(reading.clauses[other].range.lowerBound)
          && reading.clauses[other].range.upperBound <= words.upperBound
      }
    }

    /// One is, several are: where they disagree the reading is wrong.
    private static func agrees(_ subject: Int, _ verb: VerbGroup, _ reading: Reading) -> Bool {
      let phrase = reading.nounPhrases[subject]
      let isSeveral =
        phrase.isPlural || phrase.nextConjunct != nil || phrase.previousConjunct != nil
      switch reading.tokens[verb.range.lowerBound].tag {
      case .verbThird: return !isSeveral
      case .verbPresent, .verbBase: return isSeveral
      default: return true
      }
    }

    private mutating func collect(_ clause: Clause, _ words: Range<Int>) {
      for argument in clause.arguments {
        switch argument.filler {
        case .nounPhrase(let phrase):
          let found = reading.nounPhrases[phrase]
          let isTime = found.kind == .time
          guard argument.slot == .prepositional || argument.slot == .adverbial && isTime else {
            continue
          }
          let from = argument.marker ?? found.range.lowerBound
          let tokens = min(from, found.range.lowerBound)..<found.fullRange.upperBound
          let isPlace =
            found.kind == .place && argument.slot == .prepositional
            && ["in", "at", "on"].contains(drafts.lexicon.text(argument.preposition))
          guard isTime && isDate(found.fullRange) || isPlace && found.isName,
            tokens.lowerBound >= words.lowerBound && tokens.upperBound <= words.upperBound
              || tokens.upperBound <= verb.range.lowerBound
          else { continue }
          adjuncts.append(
            Adjunct(
              tokens: tokens, text: PlainText.line(reading.text(found.range)), isTime: isTime))
        default: continue
        }
      }
      for other in reading.clauses
      where other.kind == .adverbial && other.sentence == clause.sentence
        && other.range.lowerBound >= words.upperBound
        && drafts.lexicon.text(other.connector) == "because"
      {
        reason = PlainText.line(reading.text(other.range))
      }
    }

    /// "On Monday", "in 1990": not "on a cold day".
    private func isDate(_ range: Range<Int>) -> Bool {
      reading.quantities.contains {
        ($0.kind == .date || $0.kind == .year || $0.kind == .clockTime)
          && $0.range.overlaps(range)
      }
    }

    // MARK: The question

    /// What is behind the verb tells which of many such things is meant.
    var isTelling: Bool {
      let tokens = rest.map { reading.tokens[$0] }
      return tokens.contains { $0.tag.isName || $0.tag == .number || $0.tag == .currency }
        || tokens.count { $0.tag.isNoun || $0.tag.isAdjective } >= 2
    }

    /// One place or time is asked for, no other is given.
    var isLocatedOnce: Bool {
      adjuncts.count { !$0.isTime } <= 1 && adjuncts.count { $0.isTime } <= 1
    }

    /// Nothing behind the verb points at something else.
    var restIsFree: Bool {
      rest.allSatisfy {
        reading.tokens[$0].tag != .pronoun && reading.tokens[$0].tag != .possessivePronoun
      }
    }

    /// "are", "have": a question for the subject would want another form.
    var isPresentPlural: Bool {
      let first = reading.tokens[verb.range.lowerBound]
      return first.tag == .verbPresent || first.tag == .verbBase
    }

    var subjectKind: EntityKind? {
      let kind = drafts.entityKind(subject)
      let phrase = reading.nounPhrases[subject]
      if phrase.nextConjunct != nil || phrase.previousConjunct != nil { return nil }
      if kind == .person || kind == .group { return kind }
      return kind == .time ? nil : .thing
    }

    var subjectCount: (noun: String, number: String)? {
      drafts.name(of: subject) == nil ? drafts.count(of: subject) : nil
    }

    var subjectAnswer: String {
      if let name = drafts.name(of: subject) { return name }
      let head = reading.nounPhrases[subject].head
      return reading.text(head..<(head + 1))
    }

    /// The verb and what is behind it, as the text has them.
    var predicate: String {
      let end = rest.last.map { $0 + 1 } ?? max(verb.range.upperBound, (verb.particle ?? 0) + 1)
      return text(Array(verb.range.lowerBound..<end))
    }

    /// The words behind the verb without some of them.
    func rest(without tokens: Range<Int>) -> [Int] { rest.filter { !tokens.contains($0) } }

    /// A question with the auxiliary before the subject.
    func question(_ asking: String, _ rest: [Int]) -> String {
      let lexicon = drafts.lexicon
      let first = reading.tokens[verb.range.lowerBound]
      let lemma = lexicon.text(first.lemma)
      let isAuxiliary =
        first.tag == .modal || lemma == "be"
        || ["have", "do"].contains(lemma) && verb.head > verb.range.lowerBound
      var parts = [asking]
      if isAuxiliary {
        parts.append(text([verb.range.lowerBound]).lowercased())
        parts.append(subjectText)
        parts.append(text(Array((verb.range.lowerBound + 1)..<verb.range.upperBound)))
      } else {
        let present = verb.tense == .present
        parts.append(present ? first.tag == .verbThird ? "does" : "do" : "did")
        parts.append(subjectText)
        parts.append(text(Array(verb.range.lowerBound..<verb.head)))
        parts.append(lexicon.text(verb.lemma))
        parts.append(text(Array((verb.head + 1)..<max(verb.head + 1, verb.range.upperBound))))
      }
      if let particle = verb.particle, particle >= verb.range.upperBound {
        parts.append(text([particle]))
      }
      parts.append(text(rest))
      return parts.filter { !$0.isEmpty }.joined(separator: " ") + "?"
    }

    /// Tokens as they stand in the text, runs of them parted by a blank.
    private func text(_ all: [Int]) -> String {
      // "Also", "now", "however" lean on the sentence before.
      let tokens = all.filter {
        !reading.tokens[$0].tag.isAdverb
          || !FollowUpWords.listed.contains("l", drafts.lexicon.text(reading.tokens[$0].word))
      }
      var parts: [String] = []
      var start = 0
      for index in tokens.indices {
        let isLast = index + 1 == tokens.count
        if isLast || tokens[index + 1] != tokens[index] + 1 {
          parts.append(PlainText.line(reading.text(tokens[start]..<(tokens[index] + 1))))
          start = index + 1
        }
      }
      return parts.joined(separator: " ")
    }
  }

  /// A subject that means something outside of its sentence: a name, or words without a pronoun.
  func phrase(_ number: Int) -> String? {
    if let name = name(of: number) { return name }
    let found = reading.nounPhrases[number]
    let range = found.fullRange
    guard !found.isPronoun, found.nextConjunct == nil, found.previousConjunct == nil,
      found.possessor == nil
        || !reading.tokens[range].contains(where: { $0.tag == .possessivePronoun }),
      range.count <= 7, reading.tokens[found.head].tag.isNoun,
      !reading.tokens[range].contains(where: {
        $0.tag.isPunctuation || $0.tag == .pronoun || $0.tag == .possessivePronoun
          || $0.tag == .openBracket || $0.tag == .quote
      })
    else { return nil }
    let text = PlainText.line(reading.text(range))
    let first = reading.tokens[range.lowerBound]
    guard
      ["this", "that", "these", "those", "such", "another", "other"].allSatisfy({
        reader.lexicon.text(first.word) != $0
      })
    else { return nil }
    let isProper =
      first.tag.isName || first.shape.contains(.allCaps)
      || !lexicon.info(first.word).flags.isDisjoint(with: [.nationality, .country, .city, .region])
    return isProper ? text : text.prefix(1).lowercased() + text.dropFirst()
  }
}
