/// A run of tokens that the clause parser handles as one piece.
struct Chunk {
  enum Kind: UInt8 {
    case nounPhrase, verbGroup, preposition, adjective, adverb, subordinator, coordinator, wh
    case comma, semicolon, colon, dash, openBracket, closeBracket, openQuote, closeQuote
    case particle, that, stop, other
    /// A quotation with a verb of its own, parsed apart; `ref` is its main clause.
    case quotation
  }
  var kind: Kind
  var range: Range<Int>
  /// Index of the noun phrase, verb form or clause, or -1.
  var ref: Int
}

/// A verb group with the form facts that decide how a clause takes it up.
struct VerbForm {
  enum Form: UInt8 { case finite, infinitive, ing, participle, bare }
  var group: VerbGroup
  var form: Form
  /// One word that may be simple past as well as past participle ("founded").
  var isPastOrParticiple = false
}
