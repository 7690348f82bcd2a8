import English

/// Nouns that name no more than a kind: "company", "person", "place".
package struct GeneralNouns: Sendable {
  let kinds: [WordID: EntityKind]
  let anyone: Set<WordID>
  /// Those who belong to a group: "staff", "members", "people".
  let members: Set<WordID>

  init(intern: (String) -> WordID) {
    var kinds: [WordID: EntityKind] = [:]
    for word in [
      "person", "people", "man", "woman", "individual", "guy", "human", "somebody",
      "someone", "anyone", "anybody", "everyone", "everybody",
    ] {
      kinds[intern(word)] = .person
    }
    for word in [
      "company", "firm", "organisation", "organization", "group", "business", "corporation",
      "enterprise", "team", "body", "institution", "party",
    ] { kinds[intern(word)] = .group }
    for word in ["place", "location", "country", "city", "town", "area", "region", "site"] {
      kinds[intern(word)] = .place
    }
    self.kinds = kinds
    members = Set(
      [
        "member", "staff", "people", "person", "employee", "worker", "staffer", "personnel",
        "workforce",
        "crew", "researcher", "colleague", "team",
      ].map(intern))
    anyone = Set(
      [
        "someone", "somebody", "anyone", "anybody", "something", "anything", "one", "people",
        "person",
        "thing", "everyone", "they",
      ].map(intern))
  }

  func kind(of lemma: WordID) -> EntityKind { kinds[lemma] ?? .unknown }
  func areMembers(_ a: WordID, _ b: WordID) -> Bool { members.contains(a) && members.contains(b) }
  func isAnyone(_ lemma: WordID) -> Bool { anyone.contains(lemma) }
}
