/// What kind of thing a noun phrase or a role filler is.
package enum EntityKind: UInt8, Sendable, CaseIterable {
  case unknown, person, group, place, time, duration, amount, money, percent, number, event, thing
}

/// A noun phrase: determiner to head ("the bank's two new directors"), its post-modifiers apart.
package struct NounPhrase: Sendable {
  /// Token indices of the base phrase, determiner and possessor included.
  package var range: Range<Int>
  /// Token index of the head noun (the last word of a name, the numeral of "four", the pronoun).
  package var head: Int
  /// Token indices from the determiner to the end of the last post-modifier that belongs to it:
  /// of-phrases, other prepositional phrases, restrictive relative and participle clauses.
  package var fullRange: Range<Int>
  package var kind: EntityKind = .unknown
  /// The head is a name, or the phrase ends in one ("policy researcher Ann Lee").
  package var isName = false
  package var isPlural = false
  package var isPronoun = false
  package var isDefinite = false
  /// Index of the noun phrase that stands before 's, or of the possessive pronoun.
  package var possessor: Int?
  /// Token range of the proper name inside, without titles ("Ann Lee" of "Dr Ann Lee").
  package var nameRange: Range<Int>?
  /// Index of the next conjunct in a coordination ("A, B and C": A -> B -> C).
  package var nextConjunct: Int?
  package var previousConjunct: Int?
  /// Index of the noun phrase this one stands in apposition to.
  package var appositiveOf: Int?

  package init(range: Range<Int>, head: Int) {
    self.range = range
    self.head = head
    self.fullRange = range
  }
}

/// A prepositional phrase or infinitive behind a noun: "investment from Amazon", "decision to go".
package struct NounAttachment: Sendable {
  /// Index of the noun phrase that governs.
  package var nounPhrase: Int
  /// The preposition's lemma ("of"); "to" with `clause` set for an infinitive, "that" for a clause.
  package var preposition: WordID
  /// What follows: index of a noun phrase or of a clause.
  package var object: Int?
  package var clause: Int?
  package init(nounPhrase: Int, preposition: WordID, object: Int? = nil, clause: Int? = nil) {
    self.nounPhrase = nounPhrase
    self.preposition = preposition
    self.object = object
    self.clause = clause
  }
}

/// A number with its unit, an amount of money, a date ... found in the tokens.
package struct Quantity: Sendable {
  package enum Kind: UInt8, Sendable {
    case number, ordinal, money, percent, date, clockTime, year, duration, measure, score, age
  }
  package var range: Range<Int>
  package var kind: Kind
  /// The value in units of one ("$4 billion" 4e9, "5m" 5e6); NaN where there is none.
  package var value: Double
  /// Lemma of the unit or currency ("year", "dollar", "metre"), or none.
  package var unit: WordID
  package init(range: Range<Int>, kind: Kind, value: Double, unit: WordID) {
    self.range = range
    self.kind = kind
    self.value = value
    self.unit = unit
  }
}

/// "X is a Y" as the text says it: by copula, apposition, title before a name, "such as" ...
package struct ClassPair: Sendable {
  package enum Source: UInt8, Sendable {
    case copula, apposition, title, suchAs, called, parenthesis, role
  }
  /// Indices of noun phrases.
  package var instance: Int
  package var klass: Int
  package var source: Source
  package init(instance: Int, klass: Int, source: Source) {
    self.instance = instance
    self.klass = klass
    self.source = source
  }
}
