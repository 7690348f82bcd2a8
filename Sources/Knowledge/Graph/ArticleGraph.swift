internal import English

/// Finds in one article what connects the things it names.
///
/// A clause connects its subject with its object and with what stands behind its prepositions, a
/// class pair connects somebody with what belongs to the class ("a former executive at OpenAI").
/// What has no name itself stands for the name that belongs to it: "the cloud of Acme" leads to
/// Acme, and "relies on" becomes "relies on the cloud of".
struct ArticleGraph {
  struct Link {
    var from: FactGraph.Node
    var label: String
    var to: FactGraph.Node
    var place: FactGraph.Place
  }

  /// An entity that a noun phrase leads to, with the words on the way.
  struct End {
    var entity: Int
    /// "the cloud" and "of", or empty where the phrase speaks of the entity itself.
    var phrase = ""
    var preposition = ""
  }

  let article: Article
  let lexicon: Lexicon
  let instances: [FrameInstance]
  /// Of each entity its node, or nil where it is none.
  private var nodes: [FactGraph.Node?]
  /// Attachments of each noun phrase.
  private var attachments: [Int: [NounAttachment]] = [:]
  private var reading: Reading { article.reading }

  init(_ knowledge: KnowledgeBase, article number: Int) {
    article = knowledge.articles[number]
    lexicon = knowledge.lexicon
    instances = knowledge.facts.instances[number]
    nodes = []
    for attachment in article.reading.attachments {
      attachments[attachment.nounPhrase, default: []].append(attachment)
    }
    nodes = article.entities.indices.map { node(of: $0) }
    dropTitles()
  }

  // MARK: Nodes

  private func node(of entity: Int) -> FactGraph.Node? {
    let best = Int(article.coreference.representative[entity])
    let found = article.entities[entity]
    guard let kind = FactGraph.Kind(found.kind) else { return nil }
    if found.isName {
      guard best >= 0, let range = reading.nounPhrases[best].nameRange else { return nil }
      return FactGraph.Node(
        name: plain(reading.text(range)), kind: kind,
        description: kind == .person ? description(of: entity) : nil)
    }
    // What the text comes back to is worth a node: "a safety committee ... the committee".
    let nouns = found.mentions.filter { !reading.nounPhrases[$0].isPronoun }
    guard nouns.count >= 2, kind == .organisation, !found.isPlural, let first = nouns.first else {
      return nil
    }
    return FactGraph.Node(name: bare(first), kind: kind, isUnnamed: true)
  }

  /// What the text calls somebody first: "policy researcher".
  private func description(of entity: Int) -> String? {
    for pair in reading.classPairs where self.entity(of: pair.instance) == entity {
      let phrase = reading.nounPhrases[pair.klass]
      guard !phrase.isPlural, phrase.possessor == nil, !phrase.isName, !phrase.isPronoun,
        isStated(phrase.head)
      else { continue }
      let text = bare(pair.klass)
      if !text.isEmpty, text.utf8.count <= 40 { return text }
    }
    return nil
  }

  /// A "name" that holds two others is a headline or the title of a work.
  private mutating func dropTitles() {
    let names = nodes.map { $0.flatMap { $0.isUnnamed ? nil : $0.name } }
    for entity in nodes.indices {
      guard let name = names[entity] else { continue }
      let parts = names.count { part in
        guard let part, part.utf8.count < name.utf8.count else { return false }
        return Self.holds(name, part)
      }
      if parts >= 2 { nodes[entity] = nil }
    }
  }

  private static func holds(_ text: String, _ part: String) -> Bool {
    let words = text.split(separator: " ")
    let wanted = part.split(separator: " ")
    guard words.count > wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { words[$0...].starts(with: wanted) }
  }

  private func entity(of phrase: Int) -> Int? {
    guard phrase < article.coreference.entityOf.count else { return nil }
    let entity = Int(article.coreference.entityOf[phrase])
    return entity >= 0 ? entity : nil
  }

  /// The entities that a noun phrase and its conjuncts lead to.
  private func ends(of phrase: Int) -> [End] {
    chain(phrase).flatMap { phrase -> [End] in
      if let entity = entity(of: phrase), nodes[entity] != nil { return [End(entity: entity)] }
      if reading.nounPhrases[phrase].isPronoun { return [] }
      // "four members oversee it: Ann Lee, Bo Day ..."
      let members = reading.classPairs(ofClass: phrase).flatMap { pair in
        chain(pair.instance).compactMap { self.entity(of: $0) }
      }
      .filter { nodes[$0] != nil }
      if !members.isEmpty { return members.map { End(entity: $0) } }
      return owners(of: phrase, withArticle: true)
    }
  }

  /// The names that belong to an unnamed noun phrase: "the cloud of Acme", "Acme's cloud".
  private func owners(of phrase: Int, withArticle: Bool = false) -> [End] {
    let text = short(phrase, withArticle: withArticle)
    guard !text.isEmpty else { return [] }
    var found: [End] = []
    if let owner = reading.nounPhrases[phrase].possessor, let entity = entity(of: owner),
      nodes[entity] != nil
    {
      found.append(End(entity: entity, phrase: text, preposition: "of"))
    }
    for attachment in attachments[phrase] ?? [] where found.isEmpty {
      guard let object = attachment.object, attachment.preposition != .none else { continue }
      let preposition = lexicon.text(attachment.preposition)
      guard Self.linking.contains(preposition) else { continue }
      found += chain(object).compactMap { entity(of: $0) }.filter { nodes[$0] != nil }
        .map { End(entity: $0, phrase: text, preposition: preposition) }
    }
    return found
  }

  /// Prepositions that tie what stands behind them to the verb or noun; "after", "among", "unlike"
  /// and the like only set the scene.
  private static let linking: Set<String> = [
    "about", "against", "at", "by", "for", "from", "in", "into", "of", "on", "over", "through",
    "to",
    "under", "with",
  ]

  // MARK: Links

  func links() -> [Link] {
    var found: [(sentence: Int, link: Link)] = []
    for instance in instances
    where instance.frame >= LexicalFrame.base && instance.entailedBy < 0
      && isStated(instance.trigger)
      && instance.modality == .actual
    {
      for link in links(of: instance) { found.append((instance.sentence, link)) }
    }
    for pair in reading.classPairs {
      let head = reading.nounPhrases[pair.instance].head
      guard isStated(head) else { continue }
      for link in links(of: pair) { found.append((Int(reading.sentenceAt[head]), link)) }
    }
    return found.enumerated().sorted {
      ($0.element.sentence, $0.offset) < ($1.element.sentence, $1.offset)
    }.map(\.element.link)
  }

  private func links(of instance: FrameInstance) -> [Link] {
    guard case .nounPhrase(let subject)? = instance.filler(of: LexicalFrame.subject) else {
      return []
    }
    let froms = ends(of: subject)
    guard !froms.isEmpty, let verb = verb(of: instance) else { return [] }
    var object: (phrase: Int, text: String, isNamed: Bool)?
    var found: [Link] = []
    for role in instance.roles {
      guard case .nounPhrase(let phrase) = role.filler else { continue }
      if role.role == LexicalFrame.object || role.role == LexicalFrame.complement {
        let ends = ends(of: phrase)
        object = (phrase, short(phrase, withArticle: true), ends.contains { $0.phrase.isEmpty })
        found += links(froms, verb, ends, instance.trigger)
      }
    }
    for role in instance.roles where role.role > LexicalFrame.preposition {
      guard case .nounPhrase(let phrase) = role.filler else { continue }
      let preposition = spaced(
        lexicon.text(WordID(raw: UInt32(role.role - LexicalFrame.preposition))))
      guard Self.linking.contains(preposition) else { continue }
      // Behind a named object a phrase often belongs to that: "hired Lee after a break with Acme".
      if let object, object.isNamed, !["to", "from", "for"].contains(preposition) { continue }
      let words = [verb, object?.text ?? "", preposition].filter { !$0.isEmpty }
      found += links(froms, words.joined(separator: " "), ends(of: phrase), instance.trigger)
    }
    return found
  }

  /// "Jan Leike, a former executive at OpenAI", "its rival OpenAI"
  private func links(of pair: ClassPair) -> [Link] {
    let phrase = reading.nounPhrases[pair.klass]
    guard !phrase.isName, !phrase.isPronoun else { return [] }
    let froms = chain(pair.instance).compactMap { entity(of: $0) }.filter { nodes[$0] != nil }
      .map { End(entity: $0) }
    return links(froms, "", owners(of: pair.klass), phrase.head)
  }

  private func links(_ froms: [End], _ label: String, _ tos: [End], _ token: Int) -> [Link] {
    let start = reading.sentences[Int(reading.sentenceAt[token])].byteRange.lowerBound
    let place = FactGraph.Place(
      source: article.path, line: article.lines.line(ofByte: start))
    return froms.flatMap { from in
      tos.compactMap { to -> Link? in
        guard from.entity != to.entity, let first = nodes[from.entity],
          let second = nodes[to.entity]
        else { return nil }
        // "Former employees of Acme founded it" is said of Acme, and tells who.
        let words = [from.phrase, label, to.phrase, to.preposition].filter { !$0.isEmpty }
        return Link(from: first, label: words.joined(separator: " "), to: second, place: place)
      }
    }
  }

  // MARK: Words

  /// The verb as the graph has it: the past as it stands, all else in the third person.
  private func verb(of instance: FrameInstance) -> String? {
    let lemma = lexicon.text(LexicalFrame.verb(of: instance.frame))
    guard let first = lemma.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
    let group = instance.clause >= 0 ? reading.clauses[instance.clause].verb : nil
    let token = reading.tokens[group?.head ?? instance.trigger]
    let isPast = instance.tense == .past || token.tag == .verbPast || group?.isPerfect == true
    var text = PresentTense.thirdPerson(lemma)
    if instance.isNegated {
      text = "does not \(lemma)"
    } else if isPast, token.tag == .verbPast || token.tag == .verbPastParticiple {
      let head = group?.head ?? instance.trigger
      text = reading.text(head..<(head + 1)).lowercased()
      // "has drawn", but "recruited", which is the past as well.
      if group?.isPerfect == true, group?.isPassive == false, !text.hasSuffix("ed") {
        text = "has " + text
      }
    }
    if let particle = group?.particle { text += " " + reading.text(particle..<(particle + 1)) }
    return text
  }

  /// A noun phrase of at most five words, with those it is coordinated with, without its possessor
  /// and, where that is not wanted, without its article; or nothing.
  private func short(_ phrase: Int, withArticle: Bool = false) -> String {
    var first = phrase
    while let before = reading.nounPhrases[first].previousConjunct, before < first {
      first = before
    }
    let start = bareRange(first).lowerBound
    var range = start..<max(start + 1, reading.nounPhrases[phrase].range.upperBound)
    guard range.count <= 5 else { return "" }
    let whole = reading.nounPhrases[first]
    if withArticle, whole.possessor == nil { range = whole.range.lowerBound..<range.upperBound }
    return plain(lowered(range))
  }

  /// The text of a run of tokens, its first letter small unless it belongs to a name.
  private func lowered(_ range: Range<Int>) -> String {
    let text = reading.text(range)
    let first = reading.tokens[range.lowerBound]
    guard first.shape.contains(.sentenceStart), !first.shape.contains(.allCaps),
      ![.name, .namePlural].contains(first.tag)
    else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// A noun phrase without article or possessor.
  private func bare(_ phrase: Int) -> String { plain(reading.text(bareRange(phrase))) }

  private func bareRange(_ phrase: Int) -> Range<Int> {
    var range = reading.nounPhrases[phrase].range
    if let owner = reading.nounPhrases[phrase].possessor {
      let end = reading.nounPhrases[owner].range.upperBound
      if range.contains(end) { range = end..<range.upperBound }
    }
    while range.count > 1,
      [.determiner, .possessivePronoun, .possessiveMarker, .predeterminer].contains(
        reading.tokens[range.lowerBound].tag)
    {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    return range
  }

  /// "because_of"
  private func spaced(_ preposition: String) -> String {
    String(preposition.map { $0 == "_" ? " " : $0 })
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? " " : $0 })
  }

  private func chain(_ phrase: Int) -> [Int] {
    var found = [phrase]
    while let next = reading.nounPhrases[found[found.count - 1]].nextConjunct,
      !found.contains(next)
    {
      found.append(next)
    }
    return found
  }

  private func isStated(_ token: Int) -> Bool {
    let sentence = Int(reading.sentenceAt[token])
    return sentence >= 0 && reading.sentences[sentence].kind != .residue
  }
}

extension FactGraph.Kind {
  /// Nil of what a graph has no place for: times, amounts, events.
  fileprivate init?(_ kind: EntityKind) {
    switch kind {
    case .person: self = .person
    case .group: self = .organisation
    case .place: self = .place
    case .unknown: self = .other
    case .time, .duration, .amount, .money, .percent, .number, .event, .thing: return nil
    }
  }
}
