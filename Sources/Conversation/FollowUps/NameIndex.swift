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

  init(_ knowledge: KnowledgeBase) {
    for article in knowledge.articles {
      let reading = article.reading
      for (entity, phrase) in zip(article.entities, article.coreference.representative)
      where entity.isName && reading.nounPhrases.indices.contains(Int(phrase)) {
        guard let range = reading.nounPhrases[Int(phrase)].nameRange else { continue }
        let mention = Mention(
          name: PlainText.line(reading.text(range)), kind: Mention.Kind(entity),
          gender: entity.gender)
        add(mention, form: mention.name)
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
  }

  private mutating func add(_ mention: Mention, form: String) {
    let words = Words(form).lowered
    guard let first = words.first else { return }
    if entries[first]?.contains(where: { $0.words == words }) != true {
      entries[first, default: []].append(Entry(mention: mention, words: words))
    }
  }

  /// The names in a text in the order they stand there; none inside another.
  func mentions(in text: String) -> [Mention] { mentions(in: Words(text).lowered[...]) }

  /// The names in a run of words in lower case.
  func mentions(in words: ArraySlice<String>) -> [Mention] {
    var found: [Mention] = []
    var rest = words
    while let first = rest.first {
      let entry = entries[first]?.first { rest.starts(with: $0.words) }
      if let entry { found.append(entry.mention) }
      rest = rest.dropFirst(entry?.words.count ?? 1)
    }
    return found
  }
}

extension Mention.Kind {
  fileprivate init(_ entity: Entity) {
    switch entity.kind {
    case .person: self = entity.isPlural ? .several : .person
    case .group: self = .organisation
    case .place, .event, .thing: self = .thing
    default: self = entity.gender == .unknown ? .unknown : .person
    }
  }
}
