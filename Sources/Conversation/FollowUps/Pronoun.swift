internal import English
internal import Knowledge

/// A word that points back to an earlier turn: which things it may stand for, and what stands in
/// its place then.
struct Pronoun {
  enum Role { case plain, possessive, place, time }
  var role: Role
  /// The kinds it may stand for.
  var kinds: [Mention.Kind]
  /// The gender of those it may stand for, besides unknown; nil for any.
  var gender: Gender?

  /// The pronoun `word` (in lower case), tagged `tag`, before `next`, the word after it.
  init?(word: String, tag: Tag, after before: String?, next: String?) {
    let isPossessive = tag == .possessivePronoun && next != nil
    switch word {
    case "he", "him": self.init(.plain, [.person, .unknown], .male)
    case "she": self.init(.plain, [.person, .unknown], .female)
    case "his": self.init(.possessive, [.person, .unknown], .male)
    case "her", "hers":
      self.init(isPossessive ? .possessive : .plain, [.person, .unknown], .female)
    case "it":
      if let next, FollowUpWords.listed.contains("z", next) { return nil }
      self.init(.plain, [.organisation, .thing, .place, .unknown], .neuter)
    case "its": self.init(.possessive, [.organisation, .thing, .place, .unknown], .neuter)
    case "they", "them": self.init(.plain, [.several, .organisation, .unknown], nil)
    case "their", "theirs": self.init(.possessive, [.several, .organisation, .unknown], nil)
    case "there"
    where next.map { !Self.existing.contains($0) } ?? true
      || before.map { Self.prepositions.contains($0) } ?? false:
      self.init(.place, [.place], nil)
    case "then" where next == nil: self.init(.time, [.time], nil)
    default: return nil
    }
  }

  private init(_ role: Role, _ kinds: [Mention.Kind], _ gender: Gender?) {
    self.role = role
    self.kinds = kinds
    self.gender = gender
  }

  /// "that one", "this": any thing.
  static let demonstrative = Pronoun(.plain, [.thing, .organisation, .unknown], .neuter)

  var isPlural: Bool { kinds.first == .several }
  /// "He", "she": a person of a known sex.
  var isPersonal: Bool { gender == .male || gender == .female }

  /// Whether it is another form of the same word: "she", "her".
  func isLike(_ other: Pronoun) -> Bool {
    isPlural == other.isPlural && gender == other.gender
      && (role == .plain || role == .possessive)
      && (other.role == .plain || other.role == .possessive)
  }

  /// Whether "they" may be somebody of whom no sex is known, which holds for the last one spoken of.
  func isSomebody(_ mention: Mention) -> Bool {
    isPlural && mention.kind == .person && mention.isCommon && !mention.isPlural
  }

  /// Whether it may stand for this.
  func fits(_ mention: Mention) -> Bool {
    // "They" is also somebody of whom no sex is known.
    if isPlural, mention.kind == .person, mention.isCommon { return true }
    if isPlural, mention.isPlural { return true }
    // What kind a name is may not be known; a common noun says it.
    if mention.isCommon, mention.kind == .unknown { return gender == .neuter && !mention.isPlural }
    guard kinds.contains(mention.kind), !mention.isPlural else { return false }
    return gender == nil || mention.gender == .unknown || mention.gender == gender
  }

  /// A name of another kind, for want of a better one: that kind may be mistaken.
  func mightFit(_ mention: Mention) -> Bool {
    guard !mention.isCommon, !isPlural, mention.classes.isEmpty,
      role == .plain || role == .possessive
    else { return false }
    // What the articles call a company is no "she", unless they leave it open.
    if gender == .neuter || mention.gender == .neuter { return false }
    return mention.kind == .thing || mention.kind == .organisation
  }

  /// What stands in its place. `before`: the word before it.
  func replacement(by mention: Mention, after before: String?) -> String {
    switch role {
    case .plain: return mention.phrase
    case .possessive: return mention.phrase + (mention.name.hasSuffix("s") ? "'" : "'s")
    case .place:
      if let before, Self.prepositions.contains(before) { return mention.name }
      return (mention.kind == .organisation ? "at " : "in ") + mention.phrase
    case .time:
      let hasPreposition = Self.prepositions.contains(Words(mention.name).lowered.first ?? "")
      if hasPreposition { return mention.name }
      if let before, Self.prepositions.contains(before) { return mention.name }
      return (mention.name.allSatisfy(\.isNumber) ? "in " : "on ") + mention.name
    }
  }

  /// "There is", "there might".
  private static let existing: Set<String> = [
    "is", "s", "'s", "are", "was", "were", "be", "been", "being", "will", "would", "may", "might",
    "must", "can", "could", "should", "has", "have", "had", "any", "anything", "anyone", "a", "an",
    "another", "something", "someone", "other", "some", "many", "more", "no", "ever", "also",
    "still",
  ]
  private static let prepositions: Set<String> = [
    "after", "at", "before", "by", "during", "from", "in", "near", "on", "since", "to", "until",
    "in", "around",
  ]
}
