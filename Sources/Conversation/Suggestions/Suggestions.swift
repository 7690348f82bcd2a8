package import Answering
internal import English
internal import Knowledge

/// Questions that the articles answer, made from what was understood.
///
/// A fact becomes a question by asking for one of its places: "Ann Lee founded Acme" for its
/// subject, "Who founded Acme?", or for its object, "What did Ann Lee found?". Each is put to quoth
/// and kept only where the answer is what the fact says, from the sentence it was made from.
package struct Suggestions {
  package struct Suggestion: Sendable, Equatable {
    package var question: String
    package var answer: String
    /// The names in it.
    package var names: [String]
  }

  package private(set) var all: [Suggestion] = []

  /// - Parameter limit: how many at most; each costs a few questions.
  package init(_ answerer: Answerer, limit: Int = 40) {
    let knowledge = answerer.knowledge
    var seen: Set<String> = []
    var perSentence: [String: Int] = [:]
    for number in knowledge.articles.indices {
      for draft in QuestionDrafts(knowledge, article: number).all {
        let place = "\(number):\(draft.sentence)"
        guard all.count < limit, perSentence[place, default: 0] < 2,
          seen.insert(draft.question).inserted
        else { continue }
        let answer = answerer.answer(draft.question)
        guard Self.isRight(answer, draft) else { continue }
        perSentence[place, default: 0] += 1
        all.append(
          Suggestion(question: draft.question, answer: answer.reply, names: draft.names))
      }
    }
  }

  /// Some of them, from all over the articles; those about a name in `question` alone where one is
  /// given.
  package func some(_ count: Int, about question: String? = nil, from start: Int = 0) -> [String] {
    guard let question else {
      guard !all.isEmpty else { return [] }
      let step = max(1, all.count / max(1, count))
      return (0..<min(count, all.count)).map { all[(start + $0 * step) % all.count].question }
    }
    let words = Set(Words(question).lowered)
    let fitting = all.filter { suggestion in
      suggestion.question != question
        && suggestion.names.contains { name in
          Words(name).lowered.contains { words.contains($0) && $0.count > 2 }
        }
    }
    return fitting.prefix(count).map(\.question)
  }

  private static func isRight(_ answer: Answer, _ draft: QuestionDrafts.Draft) -> Bool {
    guard answer.status == .answered, let text = answer.text else { return false }
    guard
      answer.evidence.contains(where: { $0.source == draft.source && $0.line == draft.line })
    else { return false }
    let said = Words(text).lowered
    let wanted = Words(draft.answer).lowered
    return !wanted.isEmpty && wanted.allSatisfy { said.contains($0) }
      && said.count <= wanted.count + 6
  }
}

/// The questions that an article's facts suggest, before they are tried.
struct QuestionDrafts {
  struct Draft {
    var question: String
    /// What the fact says.
    var answer: String
    var names: [String]
    var source: String
    /// Line of the sentence.
    var line: Int
    var sentence: Int
  }

  private(set) var all: [Draft] = []
  private let article: Article
  private let lexicon: Lexicon
  private var reading: Reading { article.reading }

  init(_ knowledge: KnowledgeBase, article number: Int) {
    article = knowledge.articles[number]
    lexicon = knowledge.lexicon
    for instance in knowledge.facts.instances[number]
    where instance.frame >= LexicalFrame.base && instance.entailedBy < 0
      && instance.modality == .actual && !instance.isNegated
    {
      add(instance)
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
    append("Who is \(name)?", reading.text(noun..<(noun + 1)), [name], head)
  }

  private mutating func add(_ instance: FrameInstance) {
    guard isProse(instance.trigger), instance.clause >= 0,
      let group = reading.clauses[instance.clause].verb, group.isFinite,
      case .nounPhrase(let subject)? = instance.filler(of: LexicalFrame.subject),
      let actor = name(of: subject), isAlone(subject)
    else { return }
    let lemma = lexicon.text(LexicalFrame.verb(of: instance.frame))
    guard lemma.allSatisfy({ $0.isLetter }), !Self.unasked.contains(lemma) else { return }
    let particle = group.particle.map { " " + reading.text($0..<($0 + 1)) } ?? ""
    let isPast = group.tense == .past || group.isPerfect
    let did = isPast ? "did" : "does"
    var object: String?
    var objectPhrase = -1
    if case .nounPhrase(let phrase)? = instance.filler(of: LexicalFrame.object) {
      object = thing(phrase)
      objectPhrase = phrase
      guard object != nil else { return }
    }
    let names = [actor] + (objectPhrase >= 0 ? [name(of: objectPhrase)].compactMap { $0 } : [])
    let places = prepositional(instance)
    let done = [actor, lemma + particle, object].compactMap { $0 }.joined(separator: " ")
    // "When did Acme announce?" breaks off where the text says what.
    let isClosed =
      object != nil
      || instance.roles.allSatisfy {
        $0.role == LexicalFrame.subject || $0.role >= LexicalFrame.preposition
      }
    for place in places where place.kind == .time && isClosed {
      append("When \(did) \(done)?", place.text, names, instance.trigger)
    }
    if let object, objectPhrase >= 0 {
      let kind = reading.nounPhrases[objectPhrase].kind
      let isPerson = entityKind(objectPhrase) == .person
      if kind == .money, let place = places.first(where: { $0.kind != .time && $0.isNamed }) {
        append(
          "How much \(did) \(actor) \(lemma)\(particle) \(place.preposition) \(place.text)?",
          object,
          names + [place.text], instance.trigger)
      } else if isWhole(instance, objectPhrase) {
        append(
          "\(isPerson ? "Who" : "What") \(did) \(actor) \(lemma)\(particle)?", object, names,
          instance.trigger)
      }
    }
    if let object,
      reading.nounPhrases[objectPhrase].isName || reading.nounPhrases[objectPhrase].isDefinite,
      let verb = finite(group, lemma)
    {
      let who = entityKind(subject) == .person ? "Who" : "Which company"
      if entityKind(subject) == .person || entityKind(subject) == .group {
        append("\(who) \(verb)\(particle) \(object)?", actor, names, instance.trigger)
      }
    }
  }

  /// Whether subject, verb and object are all there is to say: "What did it put?" asks for half of
  /// "put safety first". An unnamed object is worth asking for where it has an adjective or so.
  private func isWhole(_ instance: FrameInstance, _ object: Int) -> Bool {
    let isNamed = reading.nounPhrases[object].isName
    let isAll = instance.roles.allSatisfy { role in
      role.role == LexicalFrame.subject || role.role == LexicalFrame.object
        || role.role >= LexicalFrame.preposition && isNamed
    }
    return isAll && (isNamed || reading.nounPhrases[object].range.count >= 3)
  }

  /// The verb as it can follow "who": "founded", "backs"; nil where only a participle is known.
  private func finite(_ group: VerbGroup, _ lemma: String) -> String? {
    let token = reading.tokens[group.head]
    if group.tense == .present, !group.isPerfect { return PresentTense.thirdPerson(lemma) }
    if token.tag == .verbPast { return reading.text(group.head..<(group.head + 1)).lowercased() }
    let text = reading.text(group.head..<(group.head + 1)).lowercased()
    return token.tag == .verbPastParticiple && text.hasSuffix("ed") ? text : nil
  }

  private func prepositional(
    _ instance: FrameInstance
  ) -> [(preposition: String, text: String, kind: EntityKind, isNamed: Bool)] {
    instance.roles.compactMap { role in
      guard role.role >= LexicalFrame.preposition, case .nounPhrase(let phrase) = role.filler,
        let text = thing(phrase)
      else { return nil }
      let preposition = lexicon.text(
        WordID(raw: UInt32(role.role - LexicalFrame.preposition)))
      return (preposition, text, reading.nounPhrases[phrase].kind, name(of: phrase) != nil)
    }
  }

  /// A noun phrase that means something outside of its sentence: a name, or words without a pronoun
  /// in them.
  private func thing(_ phrase: Int) -> String? {
    if let name = name(of: phrase) { return isAlone(phrase) ? name : nil }
    let found = reading.nounPhrases[phrase]
    guard isAlone(phrase), !found.isPronoun, found.possessor == nil, found.range.count <= 6,
      !found.range.contains(where: { reading.tokens[$0].tag == .possessivePronoun })
    else { return nil }
    let text = PlainText.line(reading.text(found.range))
    // Half a quotation, or a possessor without what it has.
    guard !text.unicodeScalars.contains(where: { "\"“”".unicodeScalars.contains($0) }),
      !text.hasSuffix("'s"), !text.hasSuffix("’s")
    else { return nil }
    let first = reading.tokens[found.range.lowerBound]
    return first.tag == .determiner ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  /// One word alone is a person's name only where something else says so.
  private func isSurelyPerson(_ phrase: Int, _ name: String) -> Bool {
    guard name.first?.isLetter == true else { return false }
    let gender = entity(of: phrase).map { article.entities[$0].gender } ?? .unknown
    return name.contains(" ") || gender == .male || gender == .female
  }

  /// Verbs that hold little without the clause behind them.
  private static let unasked: Set<String> = [
    "ask", "be", "believe", "have", "say", "suggest", "tell", "think",
  ]

  private func isAlone(_ phrase: Int) -> Bool {
    reading.nounPhrases[phrase].nextConjunct == nil
      && reading.nounPhrases[phrase].previousConjunct == nil
  }

  private func entity(of phrase: Int) -> Int? {
    guard phrase < article.coreference.entityOf.count else { return nil }
    let entity = Int(article.coreference.entityOf[phrase])
    return entity >= 0 ? entity : nil
  }

  private func entityKind(_ phrase: Int) -> EntityKind {
    entity(of: phrase).map { article.entities[$0].kind } ?? reading.nounPhrases[phrase].kind
  }

  /// The best name of what a noun phrase speaks of.
  private func name(of phrase: Int) -> String? {
    guard let entity = entity(of: phrase), article.entities[entity].isName else { return nil }
    let best = Int(article.coreference.representative[entity])
    guard best >= 0, let range = reading.nounPhrases[best].nameRange else { return nil }
    let name = PlainText.line(reading.text(range))
    return name.utf8.count <= 60 ? name : nil
  }

  private func isProse(_ token: Int) -> Bool {
    let sentence = Int(reading.sentenceAt[token])
    return sentence >= 0 && reading.sentences[sentence].kind == .prose
  }

  private mutating func append(
    _ question: String, _ answer: String, _ names: [String], _ token: Int
  ) {
    let sentence = Int(reading.sentenceAt[token])
    let start = reading.sentences[sentence].byteRange.lowerBound
    all.append(
      Draft(
        question: question, answer: answer, names: names, source: article.path,
        line: article.lines.line(ofByte: start), sentence: sentence))
  }
}
