internal import English

/// Reads noun phrases as mentions, in the order of their heads in the text; headlines come last,
/// for they sum up what the text then introduces.
struct MentionReader {
  private(set) var mentions: [Mention] = []
  private let reading: Reading
  private let words: CoreferenceWords

  private let lexicon: EntityLexicon

  init(_ reading: Reading, _ lexicon: EntityLexicon, _ words: CoreferenceWords) {
    self.reading = reading
    self.lexicon = lexicon
    self.words = words
    let roles = readRoles()
    let quoted = Self.quotedTokens(reading)
    for (index, phrase) in reading.nounPhrases.enumerated() {
      guard reading.sentenceAt.indices.contains(phrase.head) else { continue }
      let sentence = Int(reading.sentenceAt[phrase.head])
      guard sentence >= 0, reading.sentences[sentence].kind != .residue,
        let form = form(of: phrase)
      else { continue }
      var mention = Mention(nounPhrase: index, form: form, sentence: sentence, head: phrase.head)
      if let role = roles[index] {
        mention.clause = role.clause
        mention.isSubject = role.isSubject
        mention.isObject = role.isObject
        mention.isMainSubject = role.isSubject && reading.clauses[role.clause].kind == .main
      }
      mention.isQuoted = quoted[phrase.head]
      mentions.append(mention)
    }
    let kinds = reading.sentences.map { $0.kind == .prose ? 0 : 1 }
    mentions.sort {
      (kinds[$0.sentence], $0.head, reading.nounPhrases[$0.nounPhrase].range.lowerBound)
        < (kinds[$1.sentence], $1.head, reading.nounPhrases[$1.nounPhrase].range.lowerBound)
    }
  }

  private func form(of phrase: NounPhrase) -> Mention.Form? {
    let head = reading.tokens[phrase.head]
    if phrase.isPronoun || head.tag == .possessivePronoun {
      return words.pronouns[head.word] == nil ? nil : .pronoun
    }
    switch phrase.kind {
    case .duration where Mention.isAged(head, reading): break
    case .time, .duration, .amount, .money, .percent, .number: return nil
    default: break
    }
    let isOffice = lexicon.isOffice(phrase, reading)
    if phrase.nameRange != nil, !isOffice { return .name }
    guard isOffice || head.tag == .noun || head.tag == .nounPlural else { return nil }
    let first = reading.tokens[phrase.range.lowerBound].word
    let points = [words.the, words.this, words.that, words.these, words.those]
    return points.contains(first) ? .definite : .other
  }

  /// Clause and subjecthood of each noun phrase that is an argument. The subject of a passive, an
  /// object by meaning, counts as a subject: that is where the text put it.
  private func readRoles() -> [Int: (clause: Int, isSubject: Bool, isObject: Bool)] {
    var roles: [Int: (clause: Int, isSubject: Bool, isObject: Bool)] = [:]
    for (index, clause) in reading.clauses.enumerated() {
      for argument in clause.arguments {
        guard case .nounPhrase(let phrase) = argument.filler,
          reading.nounPhrases.indices.contains(phrase)
        else { continue }
        let isPassiveSubject =
          clause.verb?.isPassive == true
          && (argument.slot == .object || argument.slot == .indirectObject)
          && reading.nounPhrases[phrase].head < clause.verb?.head ?? 0
        let isSubject =
          argument.slot == .subject && clause.verb?.isPassive != true
          || isPassiveSubject
        // The subject that a clause only borrows ("criticised the firm for putting ...") says nothing
        // of where the phrase stands.
        if let known = roles[phrase],
          known.isSubject || !isSubject || !clause.range.contains(reading.nounPhrases[phrase].head)
        {
          continue
        }
        let isObject = !isSubject && (argument.slot == .object || argument.slot == .indirectObject)
        roles[phrase] = (index, isSubject, isObject)
      }
    }
    // Conjuncts share the place of the first.
    for (index, phrase) in reading.nounPhrases.enumerated() {
      var next = phrase.nextConjunct
      var steps = 0
      while let other = next, steps < 50, let role = roles[index] {
        if roles[other] == nil { roles[other] = role }
        next = reading.nounPhrases[other].nextConjunct
        steps += 1
      }
    }
    return roles
  }

  /// For each token whether it stands inside a double-quoted quotation.
  static func quotedTokens(_ reading: Reading) -> [Bool] {
    var quoted = [Bool](repeating: false, count: reading.tokens.count)
    var isOpen = false
    var paragraph = -1
    for sentence in reading.sentences {
      if sentence.paragraph != paragraph { (isOpen, paragraph) = (false, sentence.paragraph) }
      for token in sentence.tokens {
        let shape = reading.tokens[token].shape
        if shape.contains(.closeQuote) { isOpen = false }
        quoted[token] = isOpen
        if shape.contains(.openQuote) { isOpen = true }
      }
    }
    return quoted
  }
}
