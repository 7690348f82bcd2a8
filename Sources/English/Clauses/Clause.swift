/// Verbs that belong together: "has not been seen", "set up", "plans to leave" is two.
package struct VerbGroup: Sendable {
  package enum Tense: UInt8, Sendable { case none, past, present, future, infinitive, participle }
  package enum Modality: UInt8, Sendable {
    /// Stated as fact.
    case actual
    /// can, could, may, might
    case possible
    /// must, should, ought, have to
    case required
    /// would, if ...
    case hypothetical
    /// Object of plan, want, hope, try, promise, expect ...
    case intended
    /// imperative
    case command
  }
  package var range: Range<Int>
  /// Token index of the main verb.
  package var head: Int
  /// Lemma of the main verb.
  package var lemma: WordID
  /// Token index of a particle ("up" in "set the firm up"), or nil.
  package var particle: Int?
  package var tense: Tense = .none
  package var isPassive = false
  package var isNegated = false
  package var isProgressive = false
  package var isPerfect = false
  package var modality: Modality = .actual
  /// Has a tensed verb or modal.
  package var isFinite = true
  package init(range: Range<Int>, head: Int, lemma: WordID) {
    self.range = range
    self.head = head
    self.lemma = lemma
  }
}

/// The place of an argument at its predicate, voice undone (the by-phrase of a passive is the
/// subject, its subject the object).
package enum Slot: UInt8, Sendable {
  case subject, object
  /// The recipient of "gave HIM a book".
  case indirectObject
  /// Behind `preposition`.
  case prepositional
  /// Noun phrase or adjective after a copula; "elected her PRESIDENT".
  case complement
  /// Infinitive, that-clause, wh-clause or gerund as complement.
  case clausal
  /// "yesterday", "three weeks ago": a noun phrase or adverb without preposition.
  case adverbial
}

/// A phrase in a place of a clause.
package struct Argument: Sendable {
  package enum Filler: Sendable, Equatable {
    /// Index of a noun phrase.
    case nounPhrase(Int)
    /// Index of a clause.
    case clause(Int)
    /// Token range: an adjective phrase, adverb, or quotation.
    case tokens(Range<Int>)
  }
  package var slot: Slot
  package var preposition: WordID
  package var filler: Filler
  /// Token index of the preposition or connector, where there is one.
  package var marker: Int?
  package init(slot: Slot, preposition: WordID = .none, filler: Filler, marker: Int? = nil) {
    self.slot = slot
    self.preposition = preposition
    self.filler = filler
    self.marker = marker
  }
}

/// A predicate with its arguments.
package struct Clause: Sendable {
  package enum Kind: UInt8, Sendable {
    case main, relative, complement, infinitive, participle, adverbial, quoted, verbless
  }
  package var sentence: Int
  package var kind: Kind
  /// Token indices from its first word to its last, embedded clauses included.
  package var range: Range<Int>
  /// nil for a verbless clause.
  package var verb: VerbGroup?
  package var arguments: [Argument] = []
  /// Index of the clause it is embedded in or coordinated with.
  package var parent: Int?
  /// Lemma of "because", "when", "if", "to" ... that introduces it.
  package var connector: WordID = .none
  /// Noun phrase that a relative or participle clause describes.
  package var antecedent: Int?
  /// Clause of the verb of saying that this one's content is attributed to.
  package var attribution: Int?
  package init(sentence: Int, kind: Kind, range: Range<Int>) {
    self.sentence = sentence
    self.kind = kind
    self.range = range
  }
}
