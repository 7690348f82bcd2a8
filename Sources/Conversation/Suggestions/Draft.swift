/// A question that a clause suggests, before it is tried.
struct Draft {
  /// What it asks, in the order in which they are offered.
  enum Kind: Int, CaseIterable { case what, when, who, howMany, whereTo, why, whoIs }
  var kind: Kind
  var question: String
  /// What the clause says.
  var answer: String
  var names: [String]
  var source: String
  /// Line of the sentence.
  var line: Int
  var sentence: Int
}
