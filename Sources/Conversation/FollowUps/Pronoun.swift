/// A pronoun that may point back to an earlier turn.
struct Pronoun {
  enum Role { case plain, possessive }
  var role: Role
  /// The kinds it may stand for, best first.
  var kinds: [Mention.Kind]

  /// The pronoun `word` (in lower case) is before `next`, the word after it.
  init?(word: String, next: String?) {
    switch word {
    case "he", "him": self.init(.plain, [.person, .unknown])
    case "she": self.init(.plain, [.person, .unknown])
    case "his": self.init(.possessive, [.person, .unknown])
    case "her":
      let isObject = next.map { Pronoun.afterObject.contains($0) } ?? true
      self.init(isObject ? .plain : .possessive, [.person, .unknown])
    case "it":
      if let next, Pronoun.afterEmptyIt.contains(next) { return nil }
      self.init(.plain, [.organisation, .thing, .unknown])
    case "its": self.init(.possessive, [.organisation, .thing, .unknown])
    case "they", "them": self.init(.plain, [.several, .organisation, .unknown])
    case "their": self.init(.possessive, [.several, .organisation, .unknown])
    default: return nil
    }
  }

  private init(_ role: Role, _ kinds: [Mention.Kind]) {
    self.role = role
    self.kinds = kinds
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
