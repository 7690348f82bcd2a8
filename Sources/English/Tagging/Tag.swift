/// Parts of speech, after the Penn Treebank tag set (Marcus, Santorini and Marcinkiewicz 1993),
/// whose names the raw values are.
public enum Tag: UInt8, Sendable, CaseIterable {
  case unknown
  /// NN, NNS: common noun, singular (or mass) and plural
  case noun, nounPlural
  /// NNP, NNPS: name
  case name, namePlural
  /// PRP ("she"), PRP$ ("her")
  case pronoun, possessivePronoun
  /// DT ("the", "every"), PDT ("all" the)
  case determiner, predeterminer
  /// JJ, JJR, JJS
  case adjective, comparative, superlative
  /// RB, RBR, RBS; "not" has a tag of its own
  case adverb, adverbComparative, adverbSuperlative, negation
  /// VB, VBP (not third person), VBZ, VBD, VBN, VBG
  case verbBase, verbPresent, verbThird, verbPast, verbPastParticiple, verbIng
  /// MD
  case modal
  /// IN as preposition; IN as subordinating conjunction ("because", "that")
  case preposition, subordinator
  /// RP: "up" in "set up"
  case particle
  /// TO before a verb; before a noun phrase "to" is a preposition
  case infinitiveTo
  /// CC
  case coordinator
  /// CD
  case number
  /// EX
  case existential
  /// WP ("who"), WP$ ("whose"), WDT ("which" N; relative "that", "which"), WRB ("when", "how")
  case whPronoun, whPossessive, whDeterminer, whAdverb
  /// POS: 's
  case possessiveMarker
  /// UH
  case interjection
  /// $ £ € and other symbols
  case currency, symbol
  /// , ; : . ? ! ( ) quotes dashes
  case comma, semicolon, colon, stop, openBracket, closeBracket, quote, dash
  /// The placeholder for what a question asks about.
  case gap

  public var isVerb: Bool { rawValue >= Tag.verbBase.rawValue && rawValue <= Tag.modal.rawValue }
  public var isNoun: Bool {
    rawValue >= Tag.noun.rawValue && rawValue <= Tag.namePlural.rawValue
  }
  public var isName: Bool { self == .name || self == .namePlural }
  public var isAdjective: Bool {
    self == .adjective || self == .comparative || self == .superlative
  }
  public var isAdverb: Bool {
    rawValue >= Tag.adverb.rawValue && rawValue <= Tag.negation.rawValue
  }
  public var isPunctuation: Bool {
    rawValue >= Tag.comma.rawValue && rawValue <= Tag.dash.rawValue
  }
  public var isWh: Bool {
    rawValue >= Tag.whPronoun.rawValue && rawValue <= Tag.whAdverb.rawValue
  }
}
