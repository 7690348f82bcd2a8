import English
import Knowledge

/// Facts of the opposite meaning, and yes or no from a sentence without a fact of the question's
/// frame.
extension PartAnswerer {
  /// Facts of opposite frames and of verbs that are antonyms, with the question's fillers.
  func opposites(_ asked: Asked) -> [FactMatch] {
    var result: [FactMatch] = []
    let statement = asked.statement
    for instance in statement.instances {
      if instance.frame < LexicalFrame.base {
        guard isAsserted(instance, asked), let turned = turned(instance) else {
          continue
        }
        result += matcher.matches(
          statement: statement.reading, instances: [turned], gap: nil, in: knowledge
        ).facts.filter { $0.agreed == $0.given && $0.score >= 0.6 }.prefix(3)
      } else if instance.trigger == asked.verb.head,
        LexicalFrame.particle(of: instance.frame).isNone
      {
        let lemma = LexicalFrame.verb(of: instance.frame)
        for antonym in reader.lexicon.antonyms(of: lemma, as: .verb) {
          var turned = instance
          turned.frame = LexicalFrame.index(of: antonym)
          result += matcher.matches(
            statement: statement.reading, instances: [turned], gap: nil, in: knowledge
          ).facts.filter { $0.agreed == $0.given && $0.score >= 0.6 }.prefix(3)
        }
      }
    }
    return result
  }

  /// The instance in the opposite frame: roles of the same name keep their fillers.
  private func turned(_ instance: FrameInstance) -> FrameInstance? {
    let ours = reader.frames.frames[instance.frame]
    guard let opposite = ours.opposite else { return nil }
    let theirs = reader.frames.frames[opposite]
    var turned = instance
    turned.frame = opposite
    turned.roles = instance.roles.compactMap { role in
      guard role.role < ours.roles.count else { return nil }
      let name = ours.roles[role.role].name
      guard let index = theirs.roles.firstIndex(where: { $0.name == name }) else { return nil }
      return .init(role: index, filler: role.filler)
    }
    return turned.roles.isEmpty ? nil : turned
  }

  /// The token of a clause that says what is claimed: the complement of a copula, else the verb.
  func predicate(of clause: Clause, _ reading: Reading) -> Int? {
    guard let verb = clause.verb else { return nil }
    if verb.lemma != words.be, verb.lemma != words.have, verb.lemma != words.do {
      return verb.head
    }
    for argument in clause.arguments where argument.slot == .complement {
      switch argument.filler {
      case .tokens(let range) where !range.isEmpty: return range.upperBound - 1
      case .nounPhrase(let np): return reading.nounPhrases[np].head
      default: continue
      }
    }
    // "there is an N at P": what there is.
    for argument in clause.arguments where argument.slot == .subject {
      if case .nounPhrase(let np) = argument.filler { return reading.nounPhrases[np].head }
    }
    return nil
  }

  /// Whether a word of an article says what a word of the question says (true), or its opposite
  /// (false); nil for neither.
  func relation(_ asked: Token, _ other: Token) -> Bool? {
    if other.lemma == asked.lemma || other.word == asked.word { return true }
    guard matcher.arguments.isContent(other) else { return nil }
    if matcher.arguments.related(other.lemma, asked.lemma) { return true }
    if isOpposite(asked, other) || isOpposite(other, asked) { return false }
    return frameRelation(asked, other)
  }

  /// Whether two verbs or adjectives say the same, or the opposite, of their subjects by the frames
  /// they may evoke.
  func frameRelation(_ asked: Token, _ other: Token) -> Bool? {
    let ours = wordings(asked)
    if ours.isEmpty { return nil }
    let frames = reader.frames.frames
    var result: Bool?
    for theirs in wordings(other) {
      for own in ours {
        if own.frame == theirs.frame, own.role == theirs.role { return true }
        let isOpposite =
          frames[own.frame].opposite == theirs.frame || frames[theirs.frame].opposite == own.frame
        if isOpposite,
          frames[own.frame].roles[own.role].name
            == frames[theirs.frame].roles[theirs.role].name
        {
          result = false
        }
      }
    }
    return result
  }

  /// The frames of a verb's or an adjective's wordings, with the role of the subject.
  private func wordings(_ token: Token) -> [(frame: Int, role: Int)] {
    guard token.tag.isVerb || token.tag.isAdjective else { return [] }
    var result: [(frame: Int, role: Int)] = []
    for kind in token.tag.isVerb ? [FramePattern.Kind.verb, .adjective] : [.adjective] {
      reader.frames.forEachEntry(kind, token.lemma) { pattern, companions, _ in
        if companions.isEmpty, pattern.subject >= 0 {
          result.append((Int(pattern.frame), Int(pattern.subject)))
        }
      }
    }
    return result
  }

  func isOpposite(_ a: Token, _ b: Token) -> Bool {
    let lexicon = reader.lexicon
    for wordClass in [WordClass.adjective, .verb, .adverb] {
      let found = lexicon.antonyms(of: a.lemma, as: wordClass)
      if found.contains(b.lemma) || found.contains(b.word) { return true }
      if a.word != a.lemma, wordClass == .adjective {
        let found = lexicon.antonyms(of: a.word, as: wordClass)
        if found.contains(b.lemma) || found.contains(b.word) { return true }
      }
    }
    return isNegatedForm(a, b)
  }

  /// "unsafe" of "safe": the same adjective behind a prefix that denies it.
  private func isNegatedForm(_ a: Token, _ b: Token) -> Bool {
    (a.tag.isAdjective || a.tag == .verbPastParticiple)
      && reader.lexicon.denies(a.word, b.word, least: 4)
  }

  /// "Is X a mayor?": the text must call X so, not just have a mayor in it.
  func isClass(_ token: Int, _ place: Int, _ asked: Asked, _ article: Article) -> Bool {
    let statement = asked.statement.reading
    guard statement.tokens[place].tag.isNoun, place != asked.verb.head,
      let subject = asked.clause.arguments.first(where: { $0.slot == .subject })
    else { return true }
    if case .nounPhrase(let np) = subject.filler,
      statement.tokens[statement.nounPhrases[np].head].tag == .existential
    {
      return true
    }
    let np = Int(article.reading.nounPhraseAt[token])
    return np >= 0 && isCalled(subject.filler, statement, .nounPhrase(np), article)
  }

  /// The innermost clause round a token.
  func clause(at token: Int, in sentence: Int, _ reading: Reading) -> Int? {
    var best: Int?
    for (c, clause) in reading.clauses.enumerated()
    where clause.sentence == sentence && clause.range.contains(token) {
      if best == nil || clause.range.count < reading.clauses[best!].range.count { best = c }
    }
    return best
  }

  /// What the fact's clause and its roles account for.
  func account(_ match: FactMatch, _ asked: Asked) -> Account {
    let fact = knowledge.facts[match.fact]
    let article = knowledge.articles[Int(match.fact.article)]
    let reading = article.reading
    let range =
      fact.clause >= 0
      ? reading.clauses[fact.clause].range : reading.sentences[fact.sentence].tokens
    var ranges = [range] + matcher.arguments.referents(in: range, article)
    for role in fact.roles { ranges += matcher.arguments.ranges(of: role.filler, article) }
    var known = asked.ignored.union(asked.origins(asked.verb.range))
    known.formUnion(asked.origins(match.asked.trigger..<(match.asked.trigger + 1)))
    let statement = asked.statement.reading
    for role in match.asked.roles {
      guard let filler = fact.filler(of: role.role) else { continue }
      switch role.filler {
      case .nounPhrase(let np):
        // The head agrees by its role; a name agrees as a whole.
        let phrase = statement.nounPhrases[np]
        known.formUnion(asked.origins(phrase.head..<(phrase.head + 1)))
        if let name = phrase.nameRange { known.formUnion(asked.origins(name)) }
        // A description that stands for another noun is borne out as a whole.
        if case .nounPhrase(let other) = filler,
          reading.tokens[reading.nounPhrases[other].head].lemma
            != statement.tokens[phrase.head].lemma,
          asked.statement.descriptions.stands(
            np, for: other, in: article, variants: { matcher.arguments.variants($0, article) })
        {
          known.formUnion(asked.origins(phrase.fullRange))
        }
      case .clause(let q):
        if case .nounPhrase = filler { continue }
        known.formUnion(asked.origins(statement.clauses[q].range))
      case .tokens: break
      }
    }
    // Companions of a wording stand in no role and in no adjunct.
    if match.asked.frame < LexicalFrame.base {
      known.formUnion(companions(match.asked, asked))
    }
    return Account(
      asked.question, known: known, ranges, article, matcher.arguments, reader.lexicon)
  }

  /// Tokens behind the verb that no role and no adjunct of the clause holds: "take OVER the firm".
  private func companions(_ instance: FrameInstance, _ asked: Asked) -> [Int] {
    let statement = asked.statement.reading
    var free = Set(
      asked.verb.range.upperBound..<max(asked.verb.range.upperBound, statement.tokens.count))
    for argument in asked.clause.arguments {
      let range: Range<Int>
      switch argument.filler {
      case .nounPhrase(let np): range = statement.nounPhrases[np].fullRange
      case .clause(let c): range = statement.clauses[c].range
      case .tokens(let tokens): range = tokens
      }
      if instance.roles.contains(where: { $0.filler == argument.filler })
        || argument.slot == .prepositional || argument.slot == .adverbial
        || argument.slot == .subject
      {
        free.subtract(range)
      }
    }
    return free.filter { $0 < asked.origin.count }.map { asked.origin[$0] }.filter { $0 >= 0 }
  }

  /// Whether a token of the question stands in the role that is filled otherwise.
  func isInContradicted(_ token: Int, _ match: FactMatch, _ asked: Asked) -> Bool {
    match.contradicted.contains { role in
      guard let filler = match.asked.filler(of: role) else { return false }
      let statement = asked.statement.reading
      switch filler {
      case .nounPhrase(let np):
        return asked.origins(statement.nounPhrases[np].fullRange).contains(token)
      case .tokens(let range): return asked.origins(range).contains(token)
      case .clause(let c): return asked.origins(statement.clauses[c].range).contains(token)
      }
    }
  }
}
