internal import English

extension KnowledgeBase {
  /// What was understood, one fact a line, of everything or of what touches a name: the place, who
  /// did what to whom, and the frames the wording evokes. Pronouns and the like are followed by the
  /// name they stand for.
  package func factLines(about name: String?) -> [String] {
    articles.indices.flatMap { number -> [String] in
      let article = articles[number]
      let text = FactText(article: article, lexicon: lexicon, frames: reader.frames)
      let wanted = name.map { text.entities(named: $0) }
      return text.facts(of: facts.instances[number]).compactMap { fact in
        if let wanted, wanted.isDisjoint(with: text.entities(in: fact.phrases)) { return nil }
        let start = article.reading.sentences[fact.sentence].byteRange.lowerBound
        return "\(article.path):\(article.lines.line(ofByte: start)): \(fact.text)"
      }
    }
  }
}

/// The facts of an article as people read them.
struct FactText {
  let article: Article
  let lexicon: Lexicon
  let frames: FrameLexicon
  private var reading: Reading { article.reading }

  struct Fact {
    var sentence: Int
    /// Noun phrases that fill its places, conjuncts included.
    var phrases: [Int]
    var text: String
  }

  init(article: Article, lexicon: Lexicon, frames: FrameLexicon) {
    self.article = article
    self.lexicon = lexicon
    self.frames = frames
  }

  /// Every fact in the order of the text: what the clauses say, what nouns and adjectives evoke, and
  /// what the text calls somebody.
  func facts(of instances: [FrameInstance]) -> [Fact] {
    let stated = instances.filter {
      $0.entailedBy < 0 && reading.sentences[$0.sentence].kind != .residue
    }
    let verbs = Set(stated.filter { $0.frame >= LexicalFrame.base }.map(\.trigger))
    var evoked: [Int: [String]] = [:]
    for instance in stated where instance.frame < LexicalFrame.base {
      evoked[instance.trigger, default: []].append(frames.frames[instance.frame].name)
    }
    var found: [Fact] = []
    for instance in stated {
      if instance.frame >= LexicalFrame.base {
        found.append(clause(instance, evoked: evoked[instance.trigger] ?? []))
      } else if !verbs.contains(instance.trigger) {
        found.append(event(instance))
      }
    }
    found += reading.classPairs.compactMap { classFact($0) }
    return found.enumerated().sorted {
      ($0.element.sentence, $0.offset) < ($1.element.sentence, $1.offset)
    }
    .map(\.element)
  }

  /// "Ann Lee, Bo Day | is | the owners"
  private func classFact(_ pair: ClassPair) -> Fact? {
    let phrase = reading.nounPhrases[pair.instance]
    let sentence = Int(reading.sentenceAt[phrase.head])
    guard sentence >= 0, reading.sentences[sentence].kind != .residue else { return nil }
    // What holds of a list is said once, of the whole.
    if let before = phrase.previousConjunct,
      reading.classPairs.contains(where: { $0.instance == before && $0.klass == pair.klass })
    {
      return nil
    }
    let isOne = reading.nounPhrases[pair.klass].isPlural && !isCoordinated(pair.instance)
    let texts = [pair.instance, pair.klass].map { first in
      chain(first).map { reading.text(reading.nounPhrases[$0].range) }.joined(separator: ", ")
    }
    return Fact(
      sentence: sentence, phrases: chain(pair.instance) + chain(pair.klass),
      text: "\(texts[0]) | \(isOne ? "one of" : "is") | \(texts[1])")
  }

  /// "Acme | not sell | the mill | to Bolt | [sell]"
  private func clause(_ instance: FrameInstance, evoked: [String]) -> Fact {
    var subject = "–"
    var rest: [String] = []
    for role in instance.roles {
      let text = filler(role.filler)
      switch role.role {
      case LexicalFrame.subject: subject = text
      case LexicalFrame.object: rest.insert(text, at: 0)
      case LexicalFrame.preposition...:
        let preposition = lexicon.text(WordID(raw: UInt32(role.role - LexicalFrame.preposition)))
        rest.append(
          String(preposition.map { $0 == "_" ? " " : $0 }) + (text.isEmpty ? "" : " ") + text)
      default: rest.append(text)
      }
    }
    let frame = instance.frame
    var verb = lexicon.text(LexicalFrame.verb(of: frame))
    let particle = LexicalFrame.particle(of: frame)
    if !particle.isNone { verb += " " + lexicon.text(particle) }
    var parts = [subject, qualified(verb, instance)] + rest
    if !evoked.isEmpty { parts.append("[" + evoked.joined(separator: ", ") + "]") }
    return Fact(
      sentence: instance.sentence, phrases: phrases(of: instance),
      text: parts.joined(separator: " | "))
  }

  /// "invest | backer: Acme | amount: $4 billion"
  private func event(_ instance: FrameInstance) -> Fact {
    let frame = frames.frames[instance.frame]
    var parts = ["[" + qualified(frame.name, instance) + "]"]
    for role in instance.roles where role.role < frame.roles.count {
      parts.append("\(frame.roles[role.role].name): \(filler(role.filler))")
    }
    return Fact(
      sentence: instance.sentence, phrases: phrases(of: instance),
      text: parts.joined(separator: " | "))
  }

  private func qualified(_ name: String, _ instance: FrameInstance) -> String {
    (instance.isNegated ? "not " : "") + name
      + (instance.modality == .actual ? "" : " (\(instance.modality))")
  }

  private func filler(_ filler: Argument.Filler) -> String {
    switch filler {
    case .nounPhrase(let np): phrase(np)
    case .tokens(let range): reading.text(range)
    case .clause(let c):
      reading.clauses[c].verb.map { reading.text($0.range) + " …" } ?? "…"
    }
  }

  /// A noun phrase with its conjuncts, each followed by its name where it is none.
  private func phrase(_ np: Int) -> String {
    chain(np).map { np in
      let phrase = reading.nounPhrases[np]
      let text = reading.text(phrase.range)
      guard !phrase.isName, let name = name(of: np), !text.contains(name) else { return text }
      return "\(text) (\(name))"
    }.joined(separator: ", ")
  }

  private func chain(_ np: Int) -> [Int] {
    var found = [np]
    while let next = reading.nounPhrases[found[found.count - 1]].nextConjunct,
      !found.contains(next)
    {
      found.append(next)
    }
    return found
  }

  private func isCoordinated(_ np: Int) -> Bool { reading.nounPhrases[np].nextConjunct != nil }

  private func phrases(of instance: FrameInstance) -> [Int] {
    instance.roles.flatMap { role -> [Int] in
      if case .nounPhrase(let np) = role.filler { chain(np) } else { [] }
    }
  }

  /// The name of the entity that a noun phrase speaks of.
  private func name(of np: Int) -> String? {
    guard let entity = entity(of: np) else { return nil }
    let best = Int(article.coreference.representative[entity])
    guard best >= 0, let range = reading.nounPhrases[best].nameRange else { return nil }
    return reading.text(range)
  }

  private func entity(of np: Int) -> Int? {
    guard np < article.coreference.entityOf.count else { return nil }
    let entity = Int(article.coreference.entityOf[np])
    return entity >= 0 ? entity : nil
  }

  /// Entities of noun phrases.
  func entities(in phrases: [Int]) -> Set<Int> { Set(phrases.compactMap { entity(of: $0) }) }

  /// The entities that a mention with these words speaks of, in any case of letters.
  func entities(named name: String) -> Set<Int> {
    let wanted = words(of: name)
    guard !wanted.isEmpty else { return [] }
    return entities(
      in: reading.nounPhrases.indices.filter { np in
        let words = words(of: reading.text(reading.nounPhrases[np].range))
        return words.count >= wanted.count
          && (0...(words.count - wanted.count)).contains { words[$0...].starts(with: wanted) }
      })
  }

  private func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .map(String.init)
  }
}
