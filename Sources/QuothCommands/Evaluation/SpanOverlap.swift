/// Partial match of lists of spans, as MultiSpanQA measures it (Li et al. 2022): what each span
/// shares with the nearest of the other side, averaged over all spans of all questions.
package struct SpanOverlap: Equatable, Sendable {
  private var predicted = 0.0
  private var predictedCount = 0
  private var gold = 0.0
  private var goldCount = 0

  package init() {}

  /// Adds a question: the spans given and those expected.
  package mutating func add(_ given: [String], expected: [String]) {
    let given = given.map { SQuADMeasure.words($0) }.filter { !$0.isEmpty }
    let expected = expected.map { SQuADMeasure.words($0) }.filter { !$0.isEmpty }
    for span in given {
      predicted += Self.best(span, among: expected)
      predictedCount += 1
    }
    for span in expected {
      gold += Self.best(span, among: given)
      goldCount += 1
    }
  }

  /// What is right of the spans given, 0 to 1.
  package var precision: Double { predictedCount == 0 ? 0 : predicted / Double(predictedCount) }
  /// What is found of the spans expected, 0 to 1.
  package var recall: Double { goldCount == 0 ? 0 : gold / Double(goldCount) }
  package var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  /// The longest run of words a span shares with any other, over its own length.
  private static func best(_ span: [String], among others: [[String]]) -> Double {
    let run = others.map { longestRun(span, $0) }.max() ?? 0
    return Double(run) / Double(span.count)
  }

  private static func longestRun(_ a: [String], _ b: [String]) -> Int {
    var old = [Int](repeating: 0, count: b.count + 1)
    var longest = 0
    for word in a {
      var row = [Int](repeating: 0, count: b.count + 1)
      for j in b.indices where b[j] == word {
        row[j + 1] = old[j] + 1
        longest = max(longest, row[j + 1])
      }
      old = row
    }
    return longest
  }
}
