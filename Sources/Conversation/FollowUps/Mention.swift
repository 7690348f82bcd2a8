package import Knowledge

/// Somebody or something that was spoken of.
package struct Mention: Sendable, Equatable {
  /// What is known of it; decides which pronouns may stand for it.
  package enum Kind: Sendable {
    case person, organisation, thing, several, unknown
  }
  package var name: String
  package var kind: Kind
  package var gender: Gender

  package init(name: String, kind: Kind, gender: Gender = .unknown) {
    self.name = name
    self.kind = kind
    self.gender = gender
  }
}
