internal import English
internal import Knowledge

/// The questions that an article's clauses suggest, before they are tried.
struct QuestionDrafts {
  private(set) var all: [Draft] = []
  let article: Article
  let lexicon: Lexicon
  let reader: Reader
  var reading: Reading { article.reading }

  init(_ knowledge: KnowledgeBase, article number: Int) {
    article = knowledge.articles[number]
    lexicon = knowledge.lexicon
    reader = knowledge.reader
    for clause in reading.clauses {
      if let statement = Statement(clause, self) { add(statement) }
    }
    for pair in reading.classPairs { add(pair) }
  }

  /// "Ann Lee, a researcher": "Who is Ann Lee?"
  private mutating func add(_ pair: ClassPair) {
    let head = reading.nounPhrases[pair.instance].head
    guard isProse(head), let name = name(of: pair.instance), entityKind(pair.instance) == .person,
      !reading.nounPhrases[pair.klass].isPronoun, !reading.nounPhrases[pair.klass].isName,
      isSurelyPerson(pair.instance, name)
    else { return }
    let noun = reading.nounPhrases[pair.klass].head
    append(.whoIs, "Who is \(name)?", reading.text(noun..<(noun + 1)), [name], head)
  }

  private mutating func add(_ statement: Statement) {
    askSubject(statement)
    askObject(statement)
    for place in statement.adjuncts {
      let rest = statement.rest(without: place.tokens)
      guard statement.isLocatedOnce,
        statement.object == nil || rest.contains(where: { statement.objectTokens.contains($0) })
      else { continue }
      let (kind, asking) = place.isTime ? (Draft.Kind.when, "When") : (.whereTo, "Where")
      append(kind, statement.question(asking, rest), place.text, statement.names, statement.token)
    }
    if let reason = statement.reason {
      append(
        .why, statement.question("Why", statement.rest), reason, statement.names, statement.token)
    }
  }

  /// "Who founded Acme?", "How many dockers walked out?"
  private mutating func askSubject(_ statement: Statement) {
    guard statement.isTelling, statement.restIsFree, !statement.isPresentPlural else { return }
    let predicate = statement.predicate
    if let count = statement.subjectCount {
      append(
        .howMany, "How many \(count.noun) \(predicate)?", count.number, statement.names,
        statement.token)
      return
    }
    guard let kind = statement.subjectKind else { return }
    let answer = statement.subjectAnswer
    let asking = kind == .person || kind == .group ? "Who" : "What"
    guard kind == .person || statement.rest.count >= 2 else { return }
    append(
      asking == "Who" ? .who : .what, "\(asking) \(predicate)?", answer, statement.names,
      statement.token)
  }

  /// "What did Ann Lee found?", "How many ships did it sink?"
  private mutating func askObject(_ statement: Statement) {
    guard let object = statement.object else { return }
    let rest = statement.rest(without: statement.objectTokens)
    let phrase = reading.nounPhrases[object]
    if let first = rest.first {
      // "The failure of the plan", "the king and the queen" go on behind.
      let tag = reading.tokens[first].tag
      let isOf = tag == .preposition && lexicon.text(reading.tokens[first].word) == "of"
      if tag == .coordinator || isOf || tag == .verbIng || tag == .verbPastParticiple { return }
    }
    if let count = count(of: object) {
      append(
        .howMany, statement.question("How many \(count.noun)", rest), count.number,
        statement.names, statement.token)
      return
    }
    if phrase.kind == .money {
      append(
        .howMany, statement.question("How much", rest), reading.text(phrase.range),
        statement.names, statement.token)
      return
    }
    let isPerson = entityKind(object) == .person
    guard name(of: object) != nil || phrase.fullRange.count >= 3 || !rest.isEmpty else { return }
    let answer = name(of: object) ?? reading.text(phrase.head..<(phrase.head + 1))
    append(
      isPerson ? .who : .what, statement.question(isPerson ? "Who" : "What", rest), answer,
      statement.names, statement.token)
  }

  /// "1,900 dockers at the port": what is counted, and how many there are.
  func count(of phrase: Int) -> (noun: String, number: String)? {
    let found = reading.nounPhrases[phrase]
    guard found.isPlural,
      let quantity = reading.quantities.first(where: {
        $0.kind == .number && found.range.contains($0.range.lowerBound)
          && $0.range.upperBound <= found.head && $0.range.upperBound < found.range.upperBound
      }), !reading.tokens[found.range.lowerBound].tag.isName, found.possessor == nil
    else { return nil }
    let noun = PlainText.line(reading.text(quantity.range.upperBound..<found.fullRange.upperBound))
    let isPlain = reading.tokens[quantity.range.upperBound..<found.fullRange.upperBound]
      .allSatisfy { !$0.tag.isPunctuation && $0.tag != .pronoun && $0.tag != .possessivePronoun }
    return isPlain && found.fullRange.count <= 8
      ? (noun, PlainText.line(reading.text(quantity.range))) : nil
  }

  /// One word alone is a person's name only where something else says so.
  private func isSurelyPerson(_ phrase: Int, _ name: String) -> Bool {
    guard name.first?.isLetter == true else { return false }
    let gender = entity(of: phrase).map { article.entities[$0].gender } ?? .unknown
    return name.contains(" ") || gender == .male || gender == .female
  }

  private func entity(of phrase: Int) -> Int? {
    guard phrase < article.coreference.entityOf.count else { return nil }
    let entity = Int(article.coreference.entityOf[phrase])
    return entity >= 0 ? entity : nil
  }

  func entityKind(_ phrase: Int) -> EntityKind {
    entity(of: phrase).map { article.entities[$0].kind } ?? reading.nounPhrases[phrase].kind
  }

  /// The best name of what a noun phrase speaks of, with "the" where the phrase has it.
  func name(of phrase: Int) -> String? {
    guard let entity = entity(of: phrase), article.entities[entity].isName else { return nil }
    let best = Int(article.coreference.representative[entity])
    guard best >= 0, let range = reading.nounPhrases[best].nameRange else { return nil }
    let name = PlainText.line(reading.text(range))
    guard name.utf8.count <= 60 else { return nil }
    let first = reading.nounPhrases[best].range.lowerBound
    let hasArticle =
      first < range.lowerBound && reading.text(first..<first + 1).lowercased() == "the"
    return hasArticle && range.lowerBound == first + 1 ? "the " + name : name
  }

  func isProse(_ token: Int) -> Bool {
    let sentence = Int(reading.sentenceAt[token])
    return sentence >= 0 && reading.sentences[sentence].kind == .prose
  }

  private mutating func append(
    _ kind: Draft.Kind, _ question: String, _ answer: String, _ names: [String], _ token: Int
  ) {
    let words = question.utf8.count { $0 == 0x20 } + 1
    guard kind == .whoIs || (3...16).contains(words) else { return }
    let sentence = Int(reading.sentenceAt[token])
    let start = reading.sentences[sentence].byteRange.lowerBound
    all.append(
      Draft(
        kind: kind, question: question, answer: answer, names: names, source: article.path,
        line: article.lines.line(ofByte: start), sentence: sentence))
  }
}
