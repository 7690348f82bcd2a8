internal import Answering
internal import English
internal import Knowledge

/// What was spoken of, in the order of its prominence: the latest turn last, and of a turn what is
/// most in focus last. After centering theory (Grosz, Joshi and Weinstein 1995): the subject comes
/// before the objects, these before the rest; a name that answers comes right behind the subject.
struct Mentions {
  /// Each name once.
  private(set) var all: [Mention] = []
  /// Whom and what an only article is about: they need no mention.
  var figures: [Mention] = []
  private var lists = 0
  private(set) var turn = 0

  /// Begins to take what another turn speaks of.
  mutating func beginTurn() { turn += 1 }

  /// Remembers something as the latest spoken of.
  mutating func take(_ mention: Mention, asSubject isSubject: Bool = false) {
    var mention = mention
    // What an earlier turn showed somebody to be stays known.
    if let known = all.first(where: { $0.name == mention.name }), known.kind == .person,
      mention.kind == .unknown || mention.kind == .thing || mention.kind == .person
    {
      mention.kind = .person
      if mention.gender == .unknown { mention.gender = known.gender }
    }
    all.removeAll { $0.name == mention.name }
    all.append(mention)
    all[all.count - 1].turn = turn
    all[all.count - 1].isSubject = isSubject
  }

  /// Remembers the parts of a list, and the list as the latest.
  mutating func take(list: [Mention]) {
    lists += 1
    for var mention in list.reversed() {
      mention.list = lists
      take(mention)
    }
    let kind = Set(list.map(\.kind))
    if kind.contains(.time) { return }
    take(Mention(name: Self.joined(list.map(\.name)), kind: .several))
  }

  mutating func forget() { all = [] }

  /// Those that are not so named, unless that leaves none.
  func without(_ names: [String]) -> Mentions {
    var rest = self
    rest.all.removeAll { names.contains($0.name) }
    return rest
  }

  /// "A", "A and B", "A, B and C".
  static func joined(_ names: [String], by coordinator: String = "and") -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(coordinator) " + last
  }

  /// The last event spoken of.
  func event(besides names: [String] = []) -> Mention? {
    all.last { $0.isEvent && $0.kind != .time && !names.contains($0.name) }
  }

  /// The last of those a pronoun may stand for that has a size: no firm, nobody.
  func size(of pronoun: Pronoun, besides names: [String] = []) -> Mention? {
    all.last {
      pronoun.fits($0) && !names.contains($0.name) && $0.kind != .organisation && $0.kind != .person
    }
  }

  /// What "it" means that is no subject itself, where the last question had a subject and an object:
  /// the object. Parallel roles count beside prominence (Lappin and Leass 1994).
  func parallel(to pronoun: Pronoun, besides names: [String] = []) -> Mention? {
    let fitting = all.filter { pronoun.fits($0) && !names.contains($0.name) }
    guard let last = fitting.last, last.isSubject else { return nil }
    return fitting.last {
      $0.turn == last.turn && !$0.isSubject && $0.list == nil && $0.kind != .place
    }
  }

  /// The last of those a pronoun may stand for that can do something.
  func acting(_ pronoun: Pronoun, besides names: [String] = []) -> Mention? {
    all.last {
      pronoun.fits($0) && !names.contains($0.name) && !($0.isCommon && $0.kind == .thing)
    }
  }

  /// Those that a pronoun may stand for: one, or several where nothing tells which is meant.
  func candidates(for pronoun: Pronoun, besides names: [String] = []) -> [Mention] {
    var fitting = all.filter {
      pronoun.fits($0) && !names.contains($0.name)
        && (!pronoun.isSomebody($0) || $0.turn == turn)
    }
    // "She" is a name of unknown kind only where no woman was spoken of.
    if pronoun.isPersonal, fitting.contains(where: { $0.kind == .person }) {
      fitting.removeAll { $0.kind != .person }
    }
    guard let last = fitting.last else {
      let mistaken = all.last { pronoun.mightFit($0) && !names.contains($0.name) }
      let figure = figures.last {
        pronoun.fits($0) && !names.contains($0.name) && (pronoun.isPersonal || all.isEmpty)
      }
      // The man whom the article is about before a group that may be a man after all.
      let other = mistaken?.kind == .organisation ? figure ?? mistaken : mistaken ?? figure
      return other.map { [$0] } ?? []
    }
    // "She" is a woman spoken of lately before a minister who may be a man.
    if pronoun.isPersonal, last.isCommon, last.gender == .unknown, last.list == nil,
      let sure = fitting.last(where: {
        !$0.isCommon && $0.gender == pronoun.gender && $0.list == nil && $0.turn + 5 > turn
      })
    {
      return [sure]
    }
    guard let list = last.list else { return [last] }
    // Of a list and the one thing that the question was about "it" is this.
    if pronoun.gender == .neuter, !pronoun.isPlural,
      let thing = fitting.last(where: { $0.list == nil && $0.turn == last.turn })
    {
      return [thing]
    }
    let rivals = fitting.filter { $0.list == list }
    // One who is known to be a man is "he" before one of whom nothing is known.
    let sure = rivals.filter { $0.gender == pronoun.gender }
    if sure.count == 1 { return sure }
    return (sure.isEmpty ? rivals : sure).reversed()
  }
}

/// Finds what a text speaks of: names of the articles, and definite noun phrases.
struct MentionFinder {
  let names: NameIndex
  let reader: Reader
  let kinds: NameKinds
  private let genders: Genders

  init(_ knowledge: KnowledgeBase, names: NameIndex) {
    self.names = names
    reader = knowledge.reader
    genders = knowledge.genders
    kinds = NameKinds(lexicon: knowledge.lexicon)
  }

  /// The names and definite noun phrases of a question, in their order; an owner before what it
  /// owns ("Acme's rivals": Acme), after Gordon, Hendrick, Ledoux and Yang (1999).
  func mentions(in question: Question) -> [Mention] {
    // "Was that the start of her career?" speaks of "that", and calls it something.
    let isPredicate =
      question.isCopula
      && question.statement.map {
        $0.tokens.first?.tag == .pronoun
          || $0.tokens.first?.tag == .determiner && $0.tokens.count > 1 && $0.tokens[1].tag.isVerb
      } ?? false
    var reading = question.statement ?? question.reading
    reader.parse(&reading)
    var found: [Mention] = []
    for phrase in reading.nounPhrases
    where !phrase.range.contains(question.statementGap ?? -1) && phrase.kind != .time {
      let text = reading.text(phrase.range)
      let named = names.mentions(in: text)
      let isNamed = named.last.map { $0.words.upperBound == Words(text).lowered.count } ?? false
      for (index, name) in named.enumerated() {
        var mention = name.mention
        if isNamed, index == 0, name.words.lowerBound == 1, text.lowercased().hasPrefix("the ") {
          mention.name = String(Words(text).text(from: 1, of: text))
          mention.takesArticle = true
        }
        // "John Lund" of a Lund of whom the articles don't tell what he is.
        if isNamed, phrase.kind == .person, index == 0, let sex = genders.of(phrase, in: reading) {
          if mention.kind == .unknown || mention.kind == .thing {
            (mention.kind, mention.gender) = (.person, sex)
          } else if mention.kind == .person, mention.gender == .unknown {
            mention.gender = sex
          }
        }
        found.append(mention)
      }
      if !isNamed, !isPredicate, phrase.isName || isDefinite(phrase, reading) {
        let whole = mention(of: phrase, in: reading)
        // "Acme's rivals" come behind Acme, "the Acme deal" before it.
        let isOwned = named.first.map { name in
          ["s", "'"].contains(
            Words(text).lowered[min(name.words.upperBound, Words(text).lowered.count - 1)])
        }
        if isOwned ?? true {
          found.append(whole)
        } else {
          found.insert(whole, at: found.count - named.count)
        }
      }
    }
    return found
  }

  /// What an item of an answer speaks of; nil for "someone".
  func mention(of item: String, kind: AnswerKind) -> Mention? {
    if kind == .time { return Mention(name: item, kind: .time) }
    if let named = names.mentions(in: item).last?.mention, fits(named, kind),
      names.mentions(in: item).last?.words.upperBound == Words(item).lowered.count
    {
      return named.known(as: kind)
    }
    var reading = reader.tagged(Array(item.utf8))
    reader.parse(&reading)
    guard let phrase = reading.nounPhrases.first, !phrase.isPronoun,
      reading.tokens[phrase.head].tag.isNoun, !Self.isIndefinite(item)
    else { return nil }
    return self.mention(of: phrase, in: reading).known(as: kind)
  }

  /// "Someone", "nobody who was there".
  private static func isIndefinite(_ item: String) -> Bool {
    guard let first = Words(item).lowered.first else { return true }
    return ["one", "body", "thing"].contains {
      first.hasSuffix($0) && first.utf8.count > $0.utf8.count
    }
  }

  private func fits(_ mention: Mention, _ kind: AnswerKind) -> Bool {
    switch kind {
    case .person: mention.kind == .person || mention.kind == .unknown
    default: true
    }
  }

  /// The noun phrase with its modifiers; "a letter" is "the letter" when it is spoken of again.
  private func mention(of phrase: NounPhrase, in reading: Reading) -> Mention {
    let head = reading.tokens[phrase.head]
    var text = reading.text(phrase.range)
    let full = reading.text(phrase.fullRange)
    if full.count <= 60, !reading.tokens[phrase.fullRange].contains(where: { $0.tag == .gap }),
      phrase.fullRange.lowerBound == phrase.range.lowerBound
    {
      text = full
    }
    let first = Words(text).lowered.first ?? ""
    if ["a", "an"].contains(first) {
      text = "the" + text.dropFirst(first.count)
    } else if first == "the" {
      text = "the" + text.dropFirst(3)
    } else if !phrase.isName, reading.tokens[phrase.range.lowerBound].tag.isAdjective,
      let letter = text.first, !text.dropFirst().prefix(1).allSatisfy({ $0.isUppercase })
    {
      // "Former clerks" opened the answer, and does not open the question.
      text = letter.lowercased() + text.dropFirst()
    }
    var mention = Mention(name: text, kind: .unknown)
    mention.isCommon = !phrase.isName
    mention.kind = Mention.Kind(phrase.isName ? phrase.kind : kinds.commonKind(head.lemma))
    if mention.kind == .person { mention.gender = genders.of(phrase, in: reading) ?? .unknown }
    mention.isPlural = phrase.isPlural
    mention.isEvent = !phrase.isName && kinds.commonKind(head.lemma) == .event
    mention.classes = phrase.isName ? [] : [head.lemma]
    return mention
  }

  /// What begins so leans on something else itself.
  private static let pointers: Set<String> = [
    "this", "that", "these", "those", "his", "her", "its", "their",
  ]
  /// What is read is not what is spoken of.
  private static let texts: Set<String> = ["article", "story", "text", "passage", "one", "name"]

  private func isDefinite(_ phrase: NounPhrase, _ reading: Reading) -> Bool {
    guard !phrase.isPronoun, reading.tokens[phrase.head].tag.isNoun else { return false }
    let first = reader.lexicon.text(reading.tokens[phrase.range.lowerBound].word)
    if Self.pointers.contains(first) { return false }
    if Self.texts.contains(reader.lexicon.text(reading.tokens[phrase.head].lemma)) { return false }
    return phrase.isDefinite || phrase.possessor != nil
  }
}
