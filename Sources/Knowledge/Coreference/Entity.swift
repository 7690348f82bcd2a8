public import English

/// A thing that an article speaks of, with everything said about which thing it is.
public struct Entity: Sendable {
  /// Words of its longest name without titles; empty for what has no name.
  public var name: [WordID] = []
  public var kind: EntityKind = .unknown
  public var gender: Gender = .unknown
  public var isPlural = false
  /// Lemmas of the nouns it was called by ("company" of "Acme, a company").
  public var classes: [WordID] = []
  /// Noun phrases, in order of mention.
  public var mentions: [Int] = []

  public init() {}

  public var isName: Bool { !name.isEmpty }

  /// The entity without what only coreference needs: an article has tens of thousands.
  var settled: Entity {
    var settled = self
    if !isName { settled.classes = [] }
    return settled
  }
}

/// A noun phrase as coreference sees it.
struct Mention {
  enum Form { case name, pronoun, definite, other }
  var nounPhrase: Int
  var form: Form
  var sentence: Int
  /// Token index of the head.
  var head: Int
  /// Subject of a clause with a verb, after passives are undone for the eye: the first argument.
  var isSubject = false
  /// Subject of the sentence's main clause.
  var isMainSubject = false
  /// Object or recipient of its clause's verb, not in a prepositional phrase.
  var isObject = false
  /// Clause whose argument it is, or -1.
  var clause = -1
  /// Inside a quotation.
  var isQuoted = false

  /// "71-year-old": somebody of that age.
  static func isAged(_ token: Token, _ reading: Reading) -> Bool {
    token.tag.isNoun && token.shape.contains(.hyphenated)
      && reading.bytes[token.byteRange].suffix(9).elementsEqual("-year-old".utf8)
  }
}
