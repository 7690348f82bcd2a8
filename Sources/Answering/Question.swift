package import English

/// A question as understood: what is asked for, in which place of which predicate it is missing,
/// and what the question gives.
package struct Question: Sendable {
  /// The outward form of a question.
  package enum Form: UInt8, Sendable {
    /// A wh-phrase stands first, or behind its preposition.
    case wh
    /// Statement order with a wh-phrase inside: "X put how much into Y?"
    case inPlace
    /// "Did X join Y?", "X joined Y?"
    case yesNo
    /// "Is it A or B?"
    case choice
    /// "Name two people who quit", "List the board members"
    case list
    /// "Tell me about X", "Explain X"
    case describe
    /// Words without a clause: "anthem composer"
    case keywords
  }

  /// The word that asks.
  package enum Wh: UInt8, Sendable {
    case none, who, whose, what, which, when, `where`, why, how, howMany, howMuch
    /// "how long", "how old", "how far": see `Question.dimension`.
    case howAdjective
  }

  /// A closer description of what is asked than its `AnswerKind`.
  package enum Dimension: String, Sendable {
    case none, money, percent, year, month, day, date, clockTime, century, age, length, frequency
    case temperature, weight, speed, area, count, rank, score
    case city, country, nationality, language, colour, title, role, name, reason, activity
  }

  /// Where the noun that is asked for was found.
  package enum NounSource: UInt8, Sendable {
    case none
    /// "which company", "what year", "how many people"
    case determined
    /// "what kind of ship"
    case kindOf
    /// "what is the name of the ship"
    case nameOf
    /// "who is the director of the bank", "what is the capital"
    case copula
    /// "list the board members", "board members"
    case listed
    /// "which of the bank's teams"
    case partOf
    /// "whose house"
    case possessed
  }

  /// The noun of "which company", "how many people", "what kind of ship".
  package struct AskedNoun: Sendable {
    /// Token index of the noun.
    package var head: Int
    package var lemma: WordID
    /// Tokens of the phrase round it without the wh-word: "AI company", "board members".
    package var range: Range<Int>
    package var source: NounSource
    /// A noun of time ("year"), of place ("city").
    package var isTime = false
    package var isPlace = false
  }

  /// The missing place.
  package struct Gap: Sendable {
    /// nil for adjuncts ("why", "when") and for yes/no questions.
    package var slot: Slot?
    package var preposition: WordID = .none
    /// Token index of the preposition, stranded or fronted.
    package var prepositionToken: Int?
    /// Token index of the verb (or copula) at which the phrase is missing.
    package var verb: Int?
    /// The preposition stands before the wh-word: "in which city".
    package var isFronted = false
    package init(slot: Slot? = nil) { self.slot = slot }
  }

  /// A word of the question that an answer's sentence should account for.
  package struct Constraint: Sendable {
    package enum Kind: UInt8, Sendable { case content, name, number, time }
    package var token: Int
    package var lemma: WordID
    package var kind: Kind
    /// The word belongs to the asked-for phrase ("company" of "which company").
    package var isAsked: Bool
    /// The entry of the topics of related words that the word is the head of ("step_down"), or none.
    package var phrase = WordID.none

    /// What related words are looked for of.
    var meaning: WordID { phrase.isNone ? lemma : phrase }
  }

  /// The question's words, tagged; repaired where the form of the question settles a tag.
  package var reading: Reading
  /// Token indices of this part, wrappers ("can you tell me") and final punctuation left out.
  package var tokens: [Int] = []
  package var form: Form = .wh
  package var wh: Wh = .none
  package var kind: AnswerKind = .thing
  package var dimension: Dimension = .none
  /// Tokens of the asking phrase, its preposition left out: "which AI company".
  package var whRange: Range<Int> = 0..<0
  package var asked: AskedNoun?
  /// The set of "which OF THE TEAMS", "how many OF THEM", without "of".
  package var partOf: Range<Int>?
  package var gap = Gap()
  /// Several answers are expected.
  package var isPlural = false
  /// "name TWO people": how many are wanted, or nil.
  package var wantedCount: Int?
  /// "else", "other", "besides": what is named is not the answer.
  package var asksForOther = false
  /// Tokens of fillers that are no answers: "besides THE COMMITTEE".
  package var excluded: [Range<Int>] = []
  /// The alternatives of "A or B".
  package var alternatives: [Range<Int>] = []
  package var isNegated = false
  /// The main verb is "be" with a noun phrase: "what is the capital of X".
  package var isCopula = false
  /// The adjective or adverb of "how long", "how soon".
  package var howWord = WordID.none
  /// What a definition or description is wanted of.
  package var topic: Range<Int>?
  /// Tokens of sentences that stand beside the one that asks.
  package var context: [Int] = []
  package var constraints: [Constraint] = []
  /// The question as a statement, a GAP in the place of what is asked; nil where there is none.
  package var statement: Reading?
  /// Index of the GAP in the statement's tokens, or nil (adjuncts, yes/no).
  package var statementGap: Int?
  /// For each token of the statement its index in `reading`, -1 for the gap.
  package var statementOrigin: [Int] = []

  package init(reading: Reading) { self.reading = reading }

  /// The question wants to know what something is called: set by the parser.
  package var asksForName = false
  /// The asked noun is one of time: "what year", "which day".
  package var asksTime: Bool {
    wh != .howMany && wh != .howMuch && asked.map { $0.isTime } ?? false
  }
  /// The asked noun is one of place: "which city".
  package var asksPlace: Bool { asked.map { $0.isPlace } ?? false }

  /// The kind of thing an answer is, as far as the kind of question tells.
  package var entityKind: EntityKind {
    switch kind {
    case .person: .person
    case .organisation: .group
    case .place: .place
    case .time: .time
    case .duration: .duration
    case .number: .number
    case .amount: dimension == .money ? .money : dimension == .percent ? .percent : .amount
    default: .unknown
    }
  }

  /// The role of a frame that its question word asks for.
  var askedAdverb: AskedAdverb? {
    switch kind {
    case .place: .place
    case .time: .time
    case .reason: .reason
    case .manner: .manner
    case .amount: .amount
    default: nil
    }
  }
}
