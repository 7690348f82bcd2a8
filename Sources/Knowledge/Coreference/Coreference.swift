package import English

/// Finds which noun phrases of an article speak of the same thing.
///
/// Reads tokens, sentences, noun phrases, attachments, clauses and class pairs. Names are joined
/// first; then, in the order of the text, each pronoun and definite noun phrase gets the best
/// entity mentioned before it, if one is good enough. A wrong link costs more than a missing one.
package struct Coreference {
  let reading: Reading
  let lexicon: EntityLexicon
  let words: CoreferenceWords
  var names: NameInventory
  package private(set) var result = CoreferenceResult()
  package private(set) var entities: [Entity] = []
  /// Entity of each name in the inventory, or -1 where it has not been met or is ambiguous.
  private var entityOfName: [Int]
  var mentions: [Mention] = []
  /// Position of each noun phrase's mention in `mentions`, or -1.
  var mentionOf: [Int]
  /// Class nouns of each noun phrase, from class pairs.
  private var classesOf: [Int: [WordID]] = [:]
  /// Noun phrase that a class noun phrase was said of.
  private var instanceOf: [Int: Int] = [:]
  /// Noun phrases with something behind the noun that tells which one is meant.
  var modified: Set<Int> = []
  /// Clauses of each sentence.
  var clausesIn: [[Int]]
  /// Entity that the last personal pronoun referred to.
  var topic = -1

  package init(
    _ reading: Reading, lexicon: EntityLexicon, words: CoreferenceWords,
    aliases: AliasTable = AliasTable()
  ) {
    self.reading = reading
    self.lexicon = lexicon
    self.words = words
    names = NameInventory(reading, lexicon, words, aliases)
    entityOfName = [Int](repeating: -1, count: names.names.count)
    let count = reading.nounPhrases.count
    mentionOf = [Int](repeating: -1, count: count)
    result.entityOf = [Int32](repeating: -1, count: count)
    result.antecedent = [Int32](repeating: -1, count: count)
    clausesIn = [[Int]](repeating: [], count: reading.sentences.count)
    for (index, clause) in reading.clauses.enumerated()
    where clausesIn.indices.contains(clause.sentence) {
      clausesIn[clause.sentence].append(index)
    }
    readClassPairs()
    for attachment in reading.attachments where attachment.object != nil || attachment.clause != nil
    {
      if let object = attachment.object,
        reading.nounPhrases[object].range.lowerBound
          < reading.nounPhrases[attachment.nounPhrase].head
      {
        continue  // stands before the noun
      }
      let telling = [
        words.of, words.from, words.at, words.with, words.behind, words.near, words.in, words.that,
      ]
      if telling.contains(attachment.preposition) { modified.insert(attachment.nounPhrase) }
    }
    for clause in reading.clauses {
      if let antecedent = clause.antecedent { modified.insert(antecedent) }
    }
    mentions = MentionReader(reading, lexicon, words).mentions
    for (position, mention) in mentions.enumerated() { mentionOf[mention.nounPhrase] = position }
  }

  /// The whole work: entities and links of a reading.
  package static func resolve(
    _ reading: Reading, lexicon: EntityLexicon, words: CoreferenceWords
  ) -> CoreferenceResult {
    var coreference = Coreference(reading, lexicon: lexicon, words: words)
    coreference.run()
    return coreference.result
  }

  package mutating func run() {
    var waiting: [Int] = []
    // Names first: what is said of them anywhere tells which pronouns fit them.
    for mention in mentions where mention.form == .name { addName(mention) }
    for position in mentions.indices {
      let mention = mentions[position]
      switch mention.form {
      case .name: continue
      case .pronoun:
        if let entity = pronounEntity(position) {
          link(mention, to: entity)
        } else {
          waiting.append(position)
        }
      case .definite, .other:
        if let entity = classInstance(mention)
          ?? (mention.form == .definite ? definiteEntity(position) : nil)
        {
          link(mention, to: entity)
        } else {
          addNominal(mention)
        }
      }
    }
    // What follows them is known by now: "“My work is done,” the coach said".
    for position in waiting {
      if let entity = laterEntity(position) { link(mentions[position], to: entity) }
    }
    chooseRepresentatives()
  }

  /// "The town of Ellisford" is Ellisford.
  private mutating func readNamedPlaces() {
    for attachment in reading.attachments where attachment.preposition == words.of {
      let phrase = reading.nounPhrases[attachment.nounPhrase]
      guard let object = attachment.object, reading.nounPhrases[object].isName,
        names.nameOf[object] >= 0, !phrase.isPlural, phrase.isDefinite,
        reading.nounPhrases[object].head > phrase.head,
        words.anaphors[reading.tokens[phrase.head].lemma] == .place,
        instanceOf[attachment.nounPhrase] == nil
      else { continue }
      let kind = reading.nounPhrases[object].kind
      guard kind == .place || kind == .unknown else { continue }
      instanceOf[attachment.nounPhrase] = object
      classesOf[object, default: []].append(reading.tokens[phrase.head].lemma)
    }
  }

  private mutating func readClassPairs() {
    let members = countedMembers
    for pair in reading.classPairs {
      guard reading.nounPhrases.indices.contains(pair.instance),
        reading.nounPhrases.indices.contains(pair.klass)
      else { continue }
      let klass = reading.nounPhrases[pair.klass]
      guard !klass.isPronoun, isPlausible(pair) else { continue }
      guard let noun = className(pair.klass, members) else { continue }
      classesOf[pair.instance, default: []].append(noun)
      let isSame =
        pair.source == .apposition || pair.source == .title || pair.source == .role
        || pair.source == .copula || pair.source == .called
      let isEmpty =
        pair.source == .copula
        && words.pronouns[reading.tokens[reading.nounPhrases[pair.instance].head].word] == .thing
      let agrees = klass.isPlural == reading.nounPhrases[pair.instance].isPlural
      if isSame, agrees, !isEmpty { instanceOf[pair.klass] = pair.instance }
    }
    readOffices()
    readNamedPlaces()
  }

  /// The noun that a class goes by: "one of the club's signings" is a signing; a mere number tells
  /// nothing.
  private func className(_ klass: Int, _ members: [Int: Int]) -> WordID? {
    let head = reading.tokens[reading.nounPhrases[klass].head]
    guard head.tag == .number else { return head.lemma }
    guard let whole = members[klass], reading.nounPhrases[whole].isPlural,
      !reading.nounPhrases[whole].isName
    else { return nil }
    return reading.tokens[reading.nounPhrases[whole].head].lemma
  }

  /// "One of the signings": of a phrase that is a number, those of whom it is.
  private var countedMembers: [Int: Int] {
    var result: [Int: Int] = [:]
    for attachment in reading.attachments where attachment.preposition == words.of {
      let head = reading.nounPhrases[attachment.nounPhrase].head
      guard reading.tokens[head].tag == .number, let object = attachment.object,
        result[attachment.nounPhrase] == nil
      else { continue }
      result[attachment.nounPhrase] = object
    }
    return result
  }

  /// "Ann Lee, Acme's Chief Executive, ..." and "Acme's Chief Executive, Ann Lee, ...".
  private mutating func readOffices() {
    var names: [Int: Int] = [:]
    var namesFrom: [Int: Int] = [:]
    for (index, phrase) in reading.nounPhrases.enumerated() where self.names.nameOf[index] >= 0 {
      names[phrase.range.upperBound] = index
      namesFrom[phrase.range.lowerBound] = index
    }
    for (index, phrase) in reading.nounPhrases.enumerated()
    where instanceOf[index] == nil && lexicon.isOffice(phrase, reading) {
      let (start, end) = (phrase.range.lowerBound, phrase.range.upperBound)
      var instance: Int?
      if start > 1, reading.tokens[start - 1].word == words.comma { instance = names[start - 1] }
      if instance == nil, end + 1 < reading.tokens.count, reading.tokens[end].word == words.comma {
        instance = namesFrom[end + 1]
      }
      guard let instance, reading.nounPhrases[instance].kind == .person else { continue }
      instanceOf[index] = instance
      classesOf[instance, default: []].append(reading.tokens[phrase.head].word)
    }
  }

  /// Class pairs the reader may have made of a list ("A, the B and C"), of two names side by side
  /// ("the Museum, Washington") or of "no question Lee".
  private func isPlausible(_ pair: ClassPair) -> Bool {
    let klass = reading.nounPhrases[pair.klass]
    let instance = reading.nounPhrases[pair.instance]
    let office = lexicon.isTitle(reading.tokens[klass.head].word)
    if klass.isName, !office { return false }
    let first = reading.tokens[klass.range.lowerBound]
    if first.word == words.no { return false }
    let head = reading.tokens[klass.head].shape
    if pair.source != .title, !office, head.contains(.capitalised),
      head.isDisjoint(with: [.sentenceStart])
    {
      return false
    }
    guard pair.source == .apposition else { return true }
    return [klass, instance].allSatisfy { $0.nextConjunct == nil && $0.previousConjunct == nil }
  }

  /// Whether a thing of a known kind may be called by a noun: no person is "the association".
  func mayBe(_ entity: Int, _ noun: WordID) -> Bool {
    let kind = lexicon.kind(noun)
    let known = entities[entity].kind
    if known == .time || known == .duration { return false }
    return words.either.contains(noun) || kind == .unknown || known == .unknown
      || (kind == .person) == (known == .person)
  }

  /// The entity that a class noun phrase was said of, if it has one by now.
  private func classInstance(_ mention: Mention) -> Int? {
    guard let instance = instanceOf[mention.nounPhrase] else { return nil }
    let entity = Int(result.entityOf[instance])
    guard entity >= 0 else { return nil }
    let head = reading.tokens[reading.nounPhrases[mention.nounPhrase].head].lemma
    return mayBe(entity, head) ? entity : nil
  }

  private mutating func addName(_ mention: Mention) {
    let index = mention.nounPhrase
    let number = Int(names.nameOf[index])
    guard number >= 0 else { return addNominal(mention) }
    var entity = entityOfName[number]
    if entity < 0 || names.names[number].longer.count > 1 {
      entity = entityByLongerName(number) ?? entity
    }
    if entity < 0 { entity = entityByShorterName(number) ?? -1 }
    if entity < 0, let instance = classInstance(mention) { entity = instance }
    if entity < 0 {
      entity = entities.count
      entities.append(Entity())
    }
    entityOfName[number] = entity
    let name = names.names[number]
    if name.words.count > entities[entity].name.count { entities[entity].name = name.words }
    if entities[entity].kind == .unknown { entities[entity].kind = name.kind }
    if entities[entity].gender == .unknown { entities[entity].gender = name.gender }
    if name.kind == .group || name.kind == .place { entities[entity].gender = .neuter }
    entities[entity].isPlural = reading.nounPhrases[index].isPlural
    note(mention, entity)
  }

  /// The entity of a longer name this one is short for: the one mentioned last.
  private func entityByLongerName(_ number: Int) -> Int? {
    names.names[number].longer.map { entityOfName[$0] }.filter { $0 >= 0 }
      .max { lastPlace($0) < lastPlace($1) }
  }

  private func lastPlace(_ entity: Int) -> Int {
    entities[entity].mentions.last.map { mentionOf[$0] } ?? -1
  }

  /// The entity of a shorter name that was met before and can only be short for this one.
  private func entityByShorterName(_ number: Int) -> Int? {
    names.names[number].shorter.lazy.map { entityOfName[$0] }.first { $0 >= 0 }
  }

  private mutating func addNominal(_ mention: Mention) {
    let phrase = reading.nounPhrases[mention.nounPhrase]
    var entity = Entity()
    let head = reading.tokens[phrase.head]
    entity.kind = phrase.kind == .unknown ? lexicon.kind(head.lemma) : phrase.kind
    entity.gender = words.gendered[head.lemma] ?? .unknown
    if entity.gender != .unknown { entity.kind = .person }
    entity.isPlural = phrase.isPlural
    entity.classes = [head.lemma]
    entities.append(entity)
    note(mention, entities.count - 1)
  }

  /// Records that a mention is of an entity.
  private mutating func note(_ mention: Mention, _ entity: Int) {
    result.entityOf[mention.nounPhrase] = Int32(entity)
    let place = mentionIndex(entity, before: mentionOf[mention.nounPhrase])
    entities[entity].mentions.insert(mention.nounPhrase, at: place)
    for klass in classesOf[mention.nounPhrase] ?? [] where mayBe(entity, klass) {
      if !entities[entity].classes.contains(klass) { entities[entity].classes.append(klass) }
      if let gender = words.gendered[klass], entities[entity].gender == .unknown {
        (entities[entity].gender, entities[entity].kind) = (gender, .person)
      }
      if entities[entity].kind == .unknown, !words.either.contains(klass) {
        entities[entity].kind = lexicon.kind(klass)
      }
    }
  }

  private mutating func link(_ mention: Mention, to entity: Int) {
    if let nearest = nearestMention(of: entity, to: mention) {
      result.antecedent[mention.nounPhrase] = Int32(nearest)
    }
    let phrase = reading.nounPhrases[mention.nounPhrase]
    let word = reading.tokens[phrase.head].word
    switch words.pronouns[word] {
    case .male where mention.form == .pronoun: learn(entity, .male)
    case .female where mention.form == .pronoun: learn(entity, .female)
    case .speaker where mention.form == .pronoun:
      if entities[entity].kind == .unknown { entities[entity].kind = .person }
    case .thing where mention.form == .pronoun:
      if entities[entity].gender == .unknown, entities[entity].kind != .person {
        entities[entity].gender = .neuter
      }
    case nil:
      let lemma = reading.tokens[phrase.head].lemma
      if !entities[entity].classes.contains(lemma) { entities[entity].classes.append(lemma) }
      if entities[entity].kind == .unknown, let kind = words.anaphors[lemma] {
        entities[entity].kind = kind
      }
    default: break
    }
    note(mention, entity)
  }

  /// Behind the last of an entity's mentions that stands before the mention at `position`.
  private func mentionIndex(_ entity: Int, before position: Int) -> Int {
    let places = entities[entity].mentions
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if mentionOf[places[middle]] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last mention of an entity before another mention, or the first one after it.
  private func nearestMention(of entity: Int, to mention: Mention) -> Int? {
    let index = mentionIndex(entity, before: mentionOf[mention.nounPhrase])
    let places = entities[entity].mentions
    return index > 0 ? places[index - 1] : places.first
  }

  private mutating func learn(_ entity: Int, _ gender: Gender) {
    topic = entity
    if entities[entity].gender == .unknown { entities[entity].gender = gender }
    if entities[entity].kind == .unknown { entities[entity].kind = .person }
  }

  /// The longest name stands for an entity, in running text rather than in a headline.
  private mutating func chooseRepresentatives() {
    result.representative = entities.map { entity in
      var best = -1
      var bestScore = -1
      for mention in entity.mentions {
        let phrase = reading.nounPhrases[mention]
        var score = 0
        if let range = phrase.nameRange {
          score = names.core(range).count * 4 + 2
          // A name that opens its phrase is whole; "the Acme Corporation head" is not its name.
          if reading.sentences[Int(reading.sentenceAt[phrase.head])].kind == .prose { score += 200 }
        } else if !phrase.isPronoun {
          score = 1
        }
        if score > bestScore { (best, bestScore) = (mention, score) }
      }
      return Int32(best)
    }
  }
}
