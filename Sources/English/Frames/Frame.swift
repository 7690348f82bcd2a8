/// A kind of event or relation, as `frames/FORMAT.md` describes it.
package struct Frame: Sendable {
  package var name: String
  package var gloss: String
  package var roles: [Role] = []
  /// Roles that answer where, when, why, how, how much; role index or -1.
  package var whereRole = -1
  package var whenRole = -1
  package var whyRole = -1
  package var howRole = -1
  package var howMuchRole = -1
  package var symmetric: (Int, Int)?
  package var opposite: Int?
  package var entailments: [Entailment] = []
  /// Sentences it must and must not be evoked by, and questions; for the tests.
  package var examples: [Example] = []

  package struct Role: Sendable {
    package var name: String
    package var kinds: KindSet
    /// Another filler of this role contradicts.
    package var isExclusive = true
  }
  package struct Entailment: Sendable {
    package var frame: Int
    /// Pairs of (its role, our role).
    package var roles: [(Int, Int)]
  }
  package struct Example: Sendable {
    package enum Kind: Sendable { case fires, silent, question }
    package var kind: Kind
    package var text: String
    /// Role name and filler text; for a question the asked role and "".
    package var fillers: [(role: String, text: String)]
    package var line: Int
    /// The reader ought to hold to it and doesn't yet.
    package var isPending = false
  }
}

/// What where, when, why, how and how much ask for: a role that no phrase of the question fills.
package enum AskedAdverb: Sendable { case place, time, reason, manner, amount }

/// Kinds of thing that may fill a role.
package struct KindSet: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package static let person = KindSet(rawValue: 1)
  package static let group = KindSet(rawValue: 2)
  package static let place = KindSet(rawValue: 4)
  package static let time = KindSet(rawValue: 8)
  package static let amount = KindSet(rawValue: 16)
  package static let money = KindSet(rawValue: 32)
  package static let event = KindSet(rawValue: 64)
  package static let clause = KindSet(rawValue: 128)
  package static let thing = KindSet(rawValue: 256)
  package static let any = KindSet(rawValue: 0x1ff)

  /// The kind of a name as the theme files spell it.
  init?(named name: UnsafeBufferPointer<UInt8>) {
    if name.equals("person") {
      self = .person
    } else if name.equals("group") {
      self = .group
    } else if name.equals("place") {
      self = .place
    } else if name.equals("time") {
      self = .time
    } else if name.equals("amount") {
      self = .amount
    } else if name.equals("money") {
      self = .money
    } else if name.equals("event") {
      self = .event
    } else if name.equals("clause") {
      self = .clause
    } else if name.equals("thing") {
      self = .thing
    } else if name.equals("any") {
      self = .any
    } else {
      return nil
    }
  }

  /// Whether something of `kind` may fill a role of these kinds. Unknown kinds may fill any; only
  /// clear misfits are turned away, for the kind of a noun is often a guess.
  package func admits(_ kind: EntityKind) -> Bool {
    if self == .any || kind == .unknown { return true }
    switch kind {
    case .unknown: return true
    case .person, .group, .place:
      return !isDisjoint(with: [.person, .group, .place, .thing])
    case .time, .duration: return !isDisjoint(with: [.time, .amount])
    case .money: return !isDisjoint(with: [.money, .amount])
    case .percent, .amount, .number:
      return !isDisjoint(with: [.money, .amount, .person, .group, .thing])
    case .event: return !isDisjoint(with: [.event, .thing, .clause, .group, .time])
    case .thing:
      return !isDisjoint(with: [.thing, .event, .clause, .group, .place, .money, .amount])
    }
  }

  /// Whether `kind` is one of these kinds, without the benefit of the doubt.
  package func names(_ kind: EntityKind) -> Bool {
    switch kind {
    case .unknown: return false
    case .person: return contains(.person)
    case .group: return contains(.group)
    case .place: return contains(.place)
    case .time, .duration: return contains(.time)
    case .money: return contains(.money)
    case .percent, .amount, .number: return contains(.amount)
    case .event: return contains(.event)
    case .thing: return contains(.thing)
    }
  }
}

/// A wording: which word evokes a frame, and where its roles stand.
package struct FramePattern: Sendable {
  package enum Kind: UInt8, Sendable { case verb, noun, roleNoun, adjective }
  package struct Place: Sendable {
    package var preposition: WordID
    package var role: Int8
    package var isObligatory: Bool
  }
  package var frame: Int32
  package var kind: Kind
  /// Role of the subject (verb, adjective), of the noun itself (role noun); -1 for none.
  package var subject: Int8 = -1
  package var object: Int8 = -1
  package var objectIsOptional = false
  /// Recipient of a double object.
  package var indirect: Int8 = -1
  /// Index range into the lexicon's places.
  package var places: Range<Int32> = 0..<0
  package var hasObligatoryPlace = false
  /// File and line, for `/why` and error messages.
  package var line: Int32 = 0
  package var file: Int16 = 0
}
