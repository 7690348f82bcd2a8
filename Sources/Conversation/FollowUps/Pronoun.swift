internal import Knowledge

/// A pronoun that may point back to an earlier turn.
struct Pronoun {
  enum Role { case plain, possessive }
  var role: Role
  /// The kinds it may stand for.
  private var kinds: [Mention.Kind]
  /// The gender of those it may stand for, besides unknown; nil for any.
  private var gender: Gender?

  /// The pronoun `word` (in lower case) is before `next`, the word after it.
  init?(word: String, next: String?) {
    switch word {
    case "he", "him": self.init(.plain, [.person, .unknown], .male)
    case "she": self.init(.plain, [.person, .unknown], .female)
    case "his": self.init(.possessive, [.person, .unknown], .male)
    case "her":
      let isObject = next.map { Pronoun.afterObject.contains($0) } ?? true
      self.init(isObject ? .plain : .possessive, [.person, .unknown], .female)
    case "it":
      if let next, Pronoun.afterEmptyIt.contains(next) { return nil }
      self.init(.plain, [.organisation, .thing, .unknown], .neuter)
    case "its": self.init(.possessive, [.organisation, .thing, .unknown], .neuter)
    case "they", "them": self.init(.plain, [.several, .organisation, .unknown], nil)
    case "their": self.init(.possessive, [.several, .organisation, .unknown], nil)
    default: return nil
    }
  }

  private init(_ role: Role, _ kinds: [Mention.Kind], _ gender: Gender?) {
    self.role = role
    self.kinds = kinds
    self.gender = gender
  }

  /// Whether it may stand for this.
  func fits(_ mention: Mention) -> Bool {
    guard kinds.contains(mention.kind) else { return false }
    return gender == nil || mention.gender == .unknown || mention.gender == gender
  }

  /// What stands in its place.
  func replacement(by name: String) -> String {
    role == .possessive ? name + "'s" : name
  }

  /// Words that can't begin what "her" possesses.
  private static let afterObject: Set<String> = [
    "a", "about", "an", "and", "as", "at", "because", "before", "after", "by", "do", "for", "from",
    "in", "into", "leave", "of", "on", "or", "over", "that", "the", "to", "when", "where", "why",
    "with",
  ]
  /// "Is it true that ...": the pronoun stands for nothing.
  private static let afterEmptyIt: Set<String> = [
    "true", "possible", "likely", "clear", "known", "correct", "right", "false", "that", "rains",
  ]
}
