/// Verbs that belong together: "has not been seen", "set up", "plans to leave" is two.
public struct VerbGroup: Sendable {
  public enum Tense: UInt8, Sendable { case none, past, present, future, infinitive, participle }
  public enum Modality: UInt8, Sendable {
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
  @CompactRange public var range: Range<Int>
  /// Token index of the main verb.
  @Compact public var head: Int
  /// Lemma of the main verb.
  public var lemma: WordID
  /// Token index of a particle ("up" in "set the firm up"), or nil.
  @CompactOptional public var particle: Int? = nil
  public var tense: Tense = .none
  public var isPassive = false
  public var isNegated = false
  public var isProgressive = false
  public var isPerfect = false
  public var modality: Modality = .actual
  /// Has a tensed verb or modal.
  public var isFinite = true
  public init(range: Range<Int>, head: Int, lemma: WordID) {
    self.range = range
    self.head = head
    self.lemma = lemma
  }
}

/// The place of an argument at its predicate, voice undone (the by-phrase of a passive is the
/// subject, its subject the object).
public enum Slot: UInt8, Sendable {
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
public struct Argument: Sendable {
  public enum Filler: Sendable, Equatable {
    /// Index of a noun phrase.
    case nounPhrase(Int)
    /// Index of a clause.
    case clause(Int)
    /// Token range: an adjective phrase, adverb, or quotation.
    case tokens(Range<Int>)
  }
  public var slot: Slot
  public var preposition: WordID
  @CompactFiller public var filler: Filler
  /// Token index of the preposition or connector, where there is one.
  @CompactOptional public var marker: Int? = nil
  public init(slot: Slot, preposition: WordID = .none, filler: Filler, marker: Int? = nil) {
    self.slot = slot
    self.preposition = preposition
    self.filler = filler
    self.marker = marker
  }
}

/// A predicate with its arguments.
public struct Clause: Sendable {
  public enum Kind: UInt8, Sendable {
    case main, relative, complement, infinitive, participle, adverbial, quoted, verbless
  }
  public var sentence: Int
  public var kind: Kind
  /// Token indices from its first word to its last, embedded clauses included.
  public var range: Range<Int>
  /// nil for a verbless clause.
  public var verb: VerbGroup?
  public var arguments: [Argument] = []
  /// Index of the clause it is embedded in or coordinated with.
  @CompactOptional public var parent: Int? = nil
  /// Lemma of "because", "when", "if", "to" ... that introduces it.
  public var connector: WordID = .none
  /// Noun phrase that a relative or participle clause describes.
  @CompactOptional public var antecedent: Int? = nil
  /// Clause of the verb of saying that this one's content is attributed to.
  @CompactOptional public var attribution: Int? = nil
  public init(sentence: Int, kind: Kind, range: Range<Int>) {
    self.sentence = sentence
    self.kind = kind
    self.range = range
  }
}
