internal import English
package import Knowledge

/// The names in the articles by what they name.
package struct NamedEntities {
  package struct Group: Sendable, Equatable {
    /// "people"
    package var title: String
    /// Those spoken of most first.
    package var names: [String]
  }
  package private(set) var groups: [Group] = []

  package init(_ knowledge: KnowledgeBase) {
    var counts: [String: (title: String, count: Int)] = [:]
    for article in knowledge.articles {
      for (entity, phrase) in zip(article.entities, article.coreference.representative)
      where entity.isName && phrase >= 0 {
        guard let range = article.reading.nounPhrases[Int(phrase)].nameRange else { continue }
        let name = article.reading.text(range)
        counts[name, default: (Self.title(entity), 0)].count += entity.mentions.count
      }
    }
    for title in ["people", "organisations", "places", "others"] {
      let names = counts.filter { $0.value.title == title }.sorted {
        ($1.value.count, $0.key) < ($0.value.count, $1.key)
      }
      if !names.isEmpty { groups.append(Group(title: title, names: names.map(\.key))) }
    }
  }

  private static func title(_ entity: Entity) -> String {
    switch entity.kind {
    case .person: "people"
    case .group: "organisations"
    case .place: "places"
    default: "others"
    }
  }
}
