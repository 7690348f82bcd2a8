import English
import Knowledge

/// What somebody's or something's N is: "Who is the bank's head?", "What is the name of her book?",
/// "the aim of the campaign". The text says it by apposition, copula, title, a name inside the
/// phrase, or a number with it.
extension PartAnswerer {
  /// The noun asked about and whose it is, in the statement's noun phrases.
  struct AskedAttribute {
    var phrase: Int
    var lemma: WordID
    /// Noun phrases that own or bound it.
    var owners: [Int]
  }

  func attributes(_ question: Question, _ statement: Statement) -> [Proposal] {
    guard let asked = askedAttribute(question, statement) else { return [] }
    var result: [Proposal] = []
    for (a, article) in knowledge.articles.enumerated() {
      let reading = article.reading
      for (n, phrase) in reading.nounPhrases.enumerated()
      where !phrase.isPronoun && phrase.head < reading.sentenceAt.count {
        guard let noun = nounToken(n, asked.lemma, reading) else { continue }
        let s = Int(reading.sentenceAt[phrase.head])
        guard s >= 0, reading.sentences[s].kind != .residue else { continue }
        let agreement = ownership(asked, statement.reading, n, article)
        guard agreement > 0 else { continue }
        let isSame = reading.tokens[noun].lemma == asked.lemma
        for value in values(of: n, noun: noun, article) {
          guard suits(value.filler, question, article) else { continue }
          let rendered = spans.render(
            value.filler, in: article, wantsName: question.wh == .who || question.asksForName)
          if isEcho(rendered.text, question) || rendered.text.isEmpty { continue }
          var confidence = 0.3 + (isSame ? 0.2 : 0.1) + 0.3 * agreement + 0.1 * value.strength
          confidence -= 0.08 * Double(missingModifiers(asked, statement.reading, n, article))
          if reading.sentences[s].kind == .headline { confidence -= 0.1 }
          var proposal = Proposal(
            text: rendered.text, items: rendered.items, kind: question.kind, confidence: confidence)
          proposal.isBorneOut = agreement >= 0.8
          proposal.evidence = [(a, s)]
          if let other = rendered.antecedentSentence { proposal.evidence.append((a, other)) }
          proposal.steps = [.init(rule: value.rule, detail: rendered.text, score: agreement)]
          result.append(proposal)
        }
      }
    }
    return result
  }

  private func askedAttribute(_ question: Question, _ statement: Statement) -> AskedAttribute? {
    let reading = statement.reading
    guard question.form == .wh || question.form == .keywords, !question.isPlural,
      question.wh == .who || question.wh == .what || question.wh == .which
        || question.wh == .howMuch,
      let gap = statement.gap,
      let main = reading.clauses.first(where: { $0.kind == .main }), let verb = main.verb,
      verb.lemma == words.be || verb.lemma == words.call
        || reader.lexicon.text(verb.lemma) == "name"
    else { return nil }
    var phrase = main.arguments.compactMap { argument -> Int? in
      guard argument.slot == .subject || argument.slot == .object,
        case .nounPhrase(let np) = argument.filler, reading.nounPhrases[np].head != gap
      else { return nil }
      return np
    }.first
    // "the name of her book": the book is asked about, and a name is wanted.
    if let asked = question.asked, asked.source == .nameOf {
      phrase = reading.nounPhrases.indices.first {
        reading.tokens[reading.nounPhrases[$0].head].lemma == asked.lemma
      }
    }
    guard let phrase, !reading.nounPhrases[phrase].isName,
      reading.tokens[reading.nounPhrases[phrase].head].tag.isNoun
    else { return nil }
    var owners: [Int] = []
    if let owner = reading.nounPhrases[phrase].possessor { owners.append(owner) }
    for attachment in reading.attachments where attachment.nounPhrase == phrase {
      if let object = attachment.object { owners.append(object) }
    }
    guard !owners.isEmpty else { return nil }
    return AskedAttribute(
      phrase: phrase, lemma: reading.tokens[reading.nounPhrases[phrase].head].lemma,
      owners: owners)
  }

  /// The token of a phrase that is the noun, or one that means nearly the same; the head, or the
  /// noun before a name ("its rival Acme").
  private func nounToken(_ np: Int, _ lemma: WordID, _ reading: Reading) -> Int? {
    let phrase = reading.nounPhrases[np]
    var token = phrase.head
    if let name = phrase.nameRange, name.contains(phrase.head) {
      guard name.lowerBound > phrase.range.lowerBound else { return nil }
      token = name.lowerBound - 1
    }
    let other = reading.tokens[token]
    if other.shape.contains(.hyphenated), isFormer(other.word, lemma) { return token }
    guard other.tag.isNoun else { return nil }
    if other.lemma == lemma { return token }
    return matcher.arguments.related(other.lemma, lemma) ? token : nil
  }

  /// "his then-wife", "her ex-husband" of "wife", "husband".
  private func isFormer(_ word: WordID, _ lemma: WordID) -> Bool {
    let noun = reader.lexicon.text(lemma)
    let text = reader.lexicon.text(word)
    return ["then-", "ex-", "former-", "now-"].contains { text == $0 + noun }
  }

  /// How well what a phrase belongs to agrees with what the question's belongs to: 0 where it is
  /// another's.
  private func ownership(
    _ asked: AskedAttribute, _ statement: Reading, _ np: Int, _ article: Article
  ) -> Double {
    let reading = article.reading
    var held: [Int] = []
    if let owner = reading.nounPhrases[np].possessor { held.append(owner) }
    for attachment in reading.attachments where attachment.nounPhrase == np {
      if let object = attachment.object, !isAmount(object, reading) { held.append(object) }
    }
    var best = 0.0
    for owner in asked.owners {
      for other in held {
        switch matcher.arguments.compare(.nounPhrase(owner), statement, .nounPhrase(other), article)
        {
        case .likely(let value): best = max(best, value)
        case .contradiction: break
        }
      }
    }
    if best >= 0.4 { return best }
    // A phrase without an owner, or with a pronoun for one, belongs to what its sentence or the one
    // before speaks of.
    guard held.allSatisfy({ reading.nounPhrases[$0].isPronoun }) else { return 0 }
    let s = Int(reading.sentenceAt[reading.nounPhrases[np].head])
    for near in [s, s - 1] where near >= 0 {
      let range = reading.sentences[near].tokens
      for (n, phrase) in reading.nounPhrases.enumerated()
      where n != np && range.contains(phrase.head) {
        for owner in asked.owners
        where matcher.arguments.compare(.nounPhrase(owner), statement, .nounPhrase(n), article)
          .value >= 0.7
        {
          let isDefinite =
            reading.nounPhrases[np].isDefinite || reading.nounPhrases[np].isName || !held.isEmpty
          return near == s ? 0.55 : isDefinite ? 0.4 : 0
        }
      }
    }
    return 0
  }

  private func isAmount(_ np: Int, _ reading: Reading) -> Bool {
    reading.quantities.contains { reading.nounPhrases[np].range.contains($0.range.lowerBound) }
  }

  /// Words before the question's noun that the text's phrase and sentence lack.
  private func missingModifiers(
    _ asked: AskedAttribute, _ statement: Reading, _ np: Int, _ article: Article
  ) -> Int {
    let phrase = statement.nounPhrases[asked.phrase]
    let owned = phrase.possessor.map { statement.nounPhrases[$0].range } ?? 0..<0
    let range = article.reading.sentences[
      Int(article.reading.sentenceAt[article.reading.nounPhrases[np].head])
    ].tokens
    return phrase.range.reduce(0) { count, i in
      let token = statement.tokens[i]
      guard i != phrase.head, !owned.contains(i), matcher.arguments.isContent(token) else {
        return count
      }
      let isThere = range.contains { k in
        let other = article.reading.tokens[k]
        return other.lemma == token.lemma
          || matcher.arguments.isContent(other)
            && matcher.arguments.related(other.lemma, token.lemma)
      }
      return count + (isThere ? 0 : 1)
    }
  }

  /// What the text says the phrase is.
  private func values(of np: Int, noun: Int, _ article: Article) -> [(
    filler: Argument.Filler, strength: Double, rule: String
  )] {
    let reading = article.reading
    let phrase = reading.nounPhrases[np]
    var result: [(filler: Argument.Filler, strength: Double, rule: String)] = []
    if let name = phrase.nameRange, noun < name.lowerBound {
      result.append((.tokens(name), 1, "attribute.name"))
    }
    for pair in reading.classPairs(touching: [np])
    where pair.source != .suchAs && pair.source != .parenthesis {
      let other = pair.klass == np ? pair.instance : pair.klass
      guard other != np, !reading.nounPhrases[other].isPronoun || pair.source == .copula else {
        continue
      }
      result.append((.nounPhrase(other), 1, "attribute.\(pair.source)"))
    }
    for attachment in reading.attachments
    where attachment.nounPhrase == np && attachment.preposition == words.of {
      guard let object = attachment.object,
        let quantity = reading.quantities.first(where: {
          reading.nounPhrases[object].range.contains($0.range.lowerBound)
        })
      else { continue }
      result.append((.tokens(quantity.range), 0.9, "attribute.amount"))
    }
    for quantity in reading.quantities
    where quantity.range.lowerBound >= phrase.range.lowerBound
      && quantity.range.upperBound <= phrase.head && quantity.kind != .ordinal
    {
      result.append((.tokens(quantity.range), 0.7, "attribute.amount"))
    }
    for clause in reading.clauses where clause.verb?.lemma == words.be {
      guard
        clause.arguments.contains(where: { $0.slot == .subject && $0.filler == .nounPhrase(np) })
      else { continue }
      for argument in clause.arguments
      where argument.slot == .clausal || argument.slot == .complement {
        if case .nounPhrase = argument.filler { continue }
        result.append((argument.filler, 0.9, "attribute.copula"))
      }
    }
    return result
  }

  /// Whether a value is of the kind that is asked for.
  private func suits(_ filler: Argument.Filler, _ question: Question, _ article: Article) -> Bool {
    let reading = article.reading
    switch filler {
    case .clause:
      return question.kind != .person && question.kind != .place && question.kind != .organisation
    case .tokens(let range):
      let isAmount = reading.quantities.contains { $0.range == range }
      switch question.kind {
      case .amount, .number, .duration: return isAmount
      default: return !isAmount || question.asked?.source == .copula && question.kind == .thing
      }
    case .nounPhrase: return fits(question, filler, article)
    }
  }
}
