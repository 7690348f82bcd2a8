package import English

/// A span of an article that may be an answer.
package struct Candidate: Sendable {
  /// What kind of span it is.
  package enum Shape: UInt8, Sendable, CaseIterable {
    /// A proper name without title or modifier.
    case name
    /// Determiner to head.
    case basePhrase
    /// Base phrase without what stands before its head's own modifiers: no possessor.
    case corePhrase
    /// With its of-phrases.
    case ofPhrase
    /// With all its post-modifiers.
    case fullPhrase
    /// First to last conjunct.
    case list
    /// A number, date, amount, duration.
    case quantity
    /// "about 300 of its people"
    case quantityPhrase
    case prepositional
    case adjective
    /// What stands before the head noun: "moist tropical" of "moist tropical forest".
    case modifier
    case verbPhrase, infinitive, gerund, thatClause, reasonClause, clause, quotation
  }

  package var sentence: Int32
  /// Token indices in the article.
  package var start: Int32
  package var end: Int32
  /// Token index of the head.
  package var head: Int32
  package var shape: Shape
  package var kind: EntityKind
  /// Index of the noun phrase it is or is built on, or -1.
  package var nounPhrase: Int32 = -1
  /// Index of the quantity it is, or -1.
  package var quantity: Int32 = -1
  /// Index of the clause it is, or -1.
  package var clause: Int32 = -1
  /// Token index of the preposition or connector before it, or -1.
  package var marker: Int32 = -1
  /// It starts at a pronoun; the answer is its antecedent.
  package var isPronoun = false

  package var range: Range<Int> { Int(start)..<Int(end) }
}
