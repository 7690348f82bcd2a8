/// What kind of thing a noun phrase or a role filler is.
public enum EntityKind: UInt8, Sendable, CaseIterable {
  case unknown, person, group, place, time, duration, amount, money, percent, number, event, thing
}

/// A noun phrase: determiner to head ("the bank's two new directors"), its post-modifiers apart.
public struct NounPhrase: Sendable {
  /// Token indices of the base phrase, determiner and possessor included.
  @CompactRange public var range: Range<Int>
  /// Token index of the head noun (the last word of a name, the numeral of "four", the pronoun).
  @Compact public var head: Int
  /// Token indices from the determiner to the end of the last post-modifier that belongs to it:
  /// of-phrases, other prepositional phrases, restrictive relative and participle clauses.
  @CompactRange public var fullRange: Range<Int>
  public var kind: EntityKind = .unknown
  /// The head is a name, or the phrase ends in one ("policy researcher Ann Lee").
  public var isName = false
  public var isPlural = false
  public var isPronoun = false
  public var isDefinite = false
  /// Index of the noun phrase that stands before 's, or of the possessive pronoun.
  @CompactOptional public var possessor: Int? = nil
  /// Token range of the proper name inside, without titles ("Ann Lee" of "Dr Ann Lee").
  @CompactOptionalRange public var nameRange: Range<Int>? = nil
  /// Index of the next conjunct in a coordination ("A, B and C": A -> B -> C).
  @CompactOptional public var nextConjunct: Int? = nil
  @CompactOptional public var previousConjunct: Int? = nil
  /// Index of the noun phrase this one stands in apposition to.
  @CompactOptional public var appositiveOf: Int? = nil

  public init(range: Range<Int>, head: Int) {
    self.range = range
    self.head = head
    self.fullRange = range
  }
}

/// A prepositional phrase or infinitive behind a noun: "investment from Amazon", "decision to go".
public struct NounAttachment: Sendable {
  /// Index of the noun phrase that governs.
  @Compact public var nounPhrase: Int
  /// The preposition's lemma ("of"); "to" with `clause` set for an infinitive, "that" for a clause.
  public var preposition: WordID
  /// What follows: index of a noun phrase or of a clause.
  @CompactOptional public var object: Int? = nil
  @CompactOptional public var clause: Int? = nil
  public init(nounPhrase: Int, preposition: WordID, object: Int? = nil, clause: Int? = nil) {
    self.nounPhrase = nounPhrase
    self.preposition = preposition
    self.object = object
    self.clause = clause
  }
}

/// A number with its unit, an amount of money, a date ... found in the tokens.
public struct Quantity: Sendable {
  public enum Kind: UInt8, Sendable {
    case number, ordinal, money, percent, date, clockTime, year, duration, measure, score, age
  }
  @CompactRange public var range: Range<Int>
  public var kind: Kind
  /// The value in units of one ("$4 billion" 4e9, "5m" 5e6); NaN where there is none.
  public var value: Double
  /// Lemma of the unit or currency ("year", "dollar", "metre"), or none.
  public var unit: WordID
  public init(range: Range<Int>, kind: Kind, value: Double, unit: WordID) {
    self.range = range
    self.kind = kind
    self.value = value
    self.unit = unit
  }
}

/// "X is a Y" as the text says it: by copula, apposition, title before a name, "such as" ...
public struct ClassPair: Sendable {
  public enum Source: UInt8, Sendable {
    case copula, apposition, title, suchAs, called, parenthesis, role
  }
  /// Indices of noun phrases.
  @Compact public var instance: Int
  @Compact public var klass: Int
  public var source: Source
  public init(instance: Int, klass: Int, source: Source) {
    self.instance = instance
    self.klass = klass
    self.source = source
  }
}
