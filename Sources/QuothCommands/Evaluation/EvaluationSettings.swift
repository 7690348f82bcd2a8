/// Which part of a file is measured and what is printed besides the figures.
struct EvaluationSettings {
  /// Every `count`-th text, from the `first`-th on, counted from 1.
  struct Part {
    var first: Int
    var count: Int

    /// Reads "2/5"; nil when it is no such thing.
    init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let first = parts[0], let count = parts[1],
        count > 0, (1...count).contains(first)
      else { return nil }
      self.first = first
      self.count = count
    }

    func contains(_ index: Int) -> Bool { index % count == first - 1 }
  }

  var part: Part?
  /// At most so many questions of a file.
  var limit: Int?
  var showsErrors = false
  var showsKinds = false
  var showsLengths = false
  var showsRules = false
  var showsConfidence = false
  /// Whether the answers judged in lists and tables are those quoth gives when it must.
  var isForced = false
  /// Whether turns of a conversation are read in the light of those before.
  var followsUp = true
}

/// A question that was not answered as expected, as `--errors` shows it.
struct EvaluationError {
  var question: String
  var expected: String
  var got: String
  var status: String
  var confidence: Double
  var rules: [String]
  var place: String

  var lines: String {
    """
    \(place): \(question)
        expected: \(expected)
        got:      \(got)
        \(status), confidence \(Figures.fixed(confidence, decimals: 2)), \
    \(rules.isEmpty ? "no rules" : rules.joined(separator: " "))

    """
  }
}
