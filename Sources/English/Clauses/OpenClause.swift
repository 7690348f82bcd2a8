/// A clause whose end has not been reached.
struct OpenClause {
  /// Index into the clauses.
  var clause: Int
  var kind: Clause.Kind
  var subject: Argument.Filler?
  var hasVerb = false
  /// Stands before its parent's subject ("When he left, ..." "Founded in 1990, ...").
  var isFronted = false
  /// Opened behind a comma: it ends at a comma too.
  var isParenthetical = false
  /// Noun phrases from the outermost governor to the one met last; empty when something else
  /// than a noun phrase came last.
  var chain: [Int] = []
  /// A subject is expected behind the verb ("said Ann Lee", "On the hill stands a church").
  var awaitsSubject = false
  /// Clause of a coordinated verb right before, whose object stands here ("makes and sells X").
  var sharesObjectWith: Int?
  /// Quotations met before the verb of saying.
  var quotations: [Int] = []
  var form: VerbForm.Form = .finite
  /// Class of the verb, for its complements.
  var verbClass: VerbClass = []
  /// Index of the preposition's argument whose object a relative pronoun is ("in which").
  var relativePreposition: WordID = .none
  /// The relative word was "where", "when", "why".
  var relativeAdverb: WordID = .none
  /// "with the bank failing": the clause has its subject and awaits a participle.
  var awaitsParticiple = false
  /// Behind "whose": the antecedent owns the next noun phrase.
  var ownsNext = false

  init(clause: Int, kind: Clause.Kind) {
    self.clause = clause
    self.kind = kind
  }
}
