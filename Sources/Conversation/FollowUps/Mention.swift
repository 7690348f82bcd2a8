internal import Answering
internal import English
package import Knowledge

/// Somebody or something that was spoken of.
package struct Mention: Sendable, Equatable {
  /// What is known of it; decides which pronouns may stand for it.
  package enum Kind: Sendable {
    case person, organisation, place, time, thing, several, unknown

    init(_ kind: EntityKind) {
      switch kind {
      case .person: self = .person
      case .group: self = .organisation
      case .place: self = .place
      case .time: self = .time
      case .event, .thing: self = .thing
      default: self = .unknown
      }
    }
  }
  package var name: String
  package var kind: Kind
  package var gender: Gender
  /// Lemmas of the nouns it was called by.
  var classes: [WordID] = []
  /// A common noun, not a name.
  var isCommon = false
  var isPlural = false
  /// The name stands behind "the".
  var takesArticle = false
  /// What stands in a sentence: "the Harrow Company".
  var phrase: String {
    takesArticle && !name.lowercased().hasPrefix("the ") ? "the " + name : name
  }
  /// Number of the list it was a part of, if it was.
  var list: Int?
  /// Something that happens: a match, a vote.
  var isEvent = false
  /// The subject of the last question.
  var isSubject = false
  /// Number of the turn that spoke of it last.
  var turn = 0

  package init(name: String, kind: Kind, gender: Gender = .unknown) {
    self.name = name
    self.kind = kind
    self.gender = gender
  }

  /// The same as an answer to a question for a person, a group, a place.
  func known(as asked: AnswerKind) -> Mention {
    var mention = self
    guard kind == .unknown || kind == .thing || isCommon else { return mention }
    switch asked {
    case .person: mention.kind = .person
    case .organisation: mention.kind = .organisation
    case .place: mention.kind = .place
    default: break
    }
    return mention
  }
}
