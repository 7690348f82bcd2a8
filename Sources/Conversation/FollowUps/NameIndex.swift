internal import English
internal import Knowledge

/// The names in the articles with what is known of their bearers, found in a text whatever their
/// case.
struct NameIndex {
  private struct Entry {
    var mention: Mention
    var words: [String]
  }
  /// The names by their first word in lower case.
  private var entries: [String: [Entry]] = [:]
  /// Everybody and everything by name, in alphabetical order.
  var all: [Mention] {
    var found: [String: Mention] = [:]
    for entry in entries.values.joined() { found[entry.mention.name] = entry.mention }
    return found.values.sorted { $0.name < $1.name }
  }
  /// Whom and what an only article is mostly about, the weightiest last.
  private(set) var mainFigures: [Mention] = []

  init(_ knowledge: KnowledgeBase) {
    var counts: [(mention: Mention, count: Int)] = []
    for article in knowledge.articles {
      let reading = article.reading
      for (entity, phrase) in zip(article.entities, article.coreference.representative)
      where entity.isName && reading.nounPhrases.indices.contains(Int(phrase)) {
        guard let range = reading.nounPhrases[Int(phrase)].nameRange else { continue }
        var mention = Mention(
          name: Self.trimmed(PlainText.line(reading.text(range))), kind: Mention.Kind(entity),
          gender: entity.gender)
        mention.classes = entity.classes
        mention.takesArticle = Self.takesArticle(entity, reading)
        // "The Port and Haulage Union" reads like two; a shorter name of it, "PHU", does not.
        if Words(mention.name).lowered.contains("and"),
          let short = Self.forms(of: entity, reading).first(where: {
            !Words($0).lowered.contains("and") && $0.utf8.count > 1
          })
        {
          let long = mention.name
          mention.name = short
          add(mention, form: long)
        }
        add(mention, form: mention.name)
        if knowledge.articles.count == 1 { counts.append((mention, entity.mentions.count)) }
        // Shorter forms ("Lee" of "Ann Lee"), as the articles use them.
        for other in entity.mentions where reading.nounPhrases.indices.contains(other) {
          guard let form = reading.nounPhrases[other].nameRange else { continue }
          add(mention, form: reading.text(form))
        }
      }
    }
    // Of names that begin alike the longest is tried first: "Ann Lee Ltd" before "Ann Lee".
    for first in entries.keys {
      entries[first]!.sort {
        ($1.words.count, $0.mention.name) < ($0.words.count, $1.mention.name)
      }
    }
    mainFigures = Self.main(counts)
  }

  /// What an entity is called, the longest first.
  private static func forms(of entity: Entity, _ reading: Reading) -> [String] {
    entity.mentions.compactMap { phrase in
      guard reading.nounPhrases.indices.contains(phrase),
        let range = reading.nounPhrases[phrase].nameRange
      else { return nil }
      return trimmed(PlainText.line(reading.text(range)))
    }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// "The Harrow Company": whether the name stands behind "the" most of the time.
  private static func takesArticle(_ entity: Entity, _ reading: Reading) -> Bool {
    var count = 0
    var all = 0
    for phrase in entity.mentions where reading.nounPhrases.indices.contains(phrase) {
      guard let range = reading.nounPhrases[phrase].nameRange, range.count >= entity.name.count
      else { continue }
      all += 1
      let start = range.lowerBound
      if start > 0, reading.text(start - 1..<start).lowercased() == "the" { count += 1 }
    }
    return count * 2 > all
  }

  /// Without the full stop of a sentence; "Inc." and "U.S." keep theirs.
  private static func trimmed(_ name: String) -> String {
    guard name.hasSuffix("."), !name.dropLast().contains("."), !name.contains(" ") else {
      return name
    }
    return String(name.dropLast())
  }

  /// Of people and of other names that which is spoken of at least twice as often as any other;
  /// of men and of women the only one.
  private static func main(_ counts: [(mention: Mention, count: Int)]) -> [Mention] {
    let people = counts.filter { $0.mention.kind == .person }
    let others = counts.filter { $0.mention.kind != .person && $0.mention.kind != .place }
    var found = [people, others].compactMap { group -> (mention: Mention, count: Int)? in
      let sorted = group.sorted { $0.count > $1.count }
      guard let first = sorted.first, first.count >= 3,
        sorted.count < 2 || first.count >= 2 * sorted[1].count
      else { return nil }
      return first
    }
    for gender in [Gender.male, .female] {
      let alike = people.filter { $0.mention.gender == gender }
      let isClear = people.allSatisfy { $0.mention.gender != .unknown }
      if alike.count == 1, isClear { found.append(alike[0]) }
    }
    return found.sorted { $0.count < $1.count }.map(\.mention)
  }

  private mutating func add(_ mention: Mention, form: String) {
    let words = Words(form).lowered
    guard let first = words.first else { return }
    if entries[first]?.contains(where: { $0.words == words }) != true {
      entries[first, default: []].append(Entry(mention: mention, words: words))
    }
  }

  /// The names in a text in the order they stand there, none inside another, with the places of
  /// their words.
  func mentions(in text: String) -> [(mention: Mention, words: Range<Int>)] {
    mentions(in: Words(text).lowered[...])
  }

  /// A name as it stands in a sentence, with "the" where the articles put it there.
  func phrase(_ name: String) -> String {
    let found = mentions(in: name)
    guard found.count == 1, found[0].words.count == Words(name).lowered.count else { return name }
    return found[0].mention.takesArticle ? "the " + name : name
  }

  /// The names in a run of words in lower case.
  func mentions(in words: ArraySlice<String>) -> [(mention: Mention, words: Range<Int>)] {
    var found: [(mention: Mention, words: Range<Int>)] = []
    var rest = words
    while let first = rest.first {
      let entry = entries[first]?.first { rest.starts(with: $0.words) }
      let length = entry?.words.count ?? 1
      if let entry {
        found.append((entry.mention, rest.startIndex..<rest.startIndex + length))
      }
      rest = rest.dropFirst(length)
    }
    return found
  }
}

extension Mention.Kind {
  fileprivate init(_ entity: Entity) {
    self = Mention.Kind(entity.kind)
    if self == .person, entity.isPlural { self = .several }
    if self == .unknown, entity.gender == .male || entity.gender == .female { self = .person }
  }
}
