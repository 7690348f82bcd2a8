internal import English

/// Adds up, over all sentences, how much of a question each holds. Its arrays serve every question.
struct Overlaps {
  private var rows: [Int32]
  private var touched: [Int32] = []
  /// Strengths by row, then term.
  private var strengths: [Float] = []
  private static let width = QuestionTerms.limit

  init(count: Int) { rows = [Int32](repeating: -1, count: count) }

  /// Notes that the sentences hold a word that stands for a term.
  mutating func note(_ sentences: ArraySlice<Int32>, _ match: QuestionTerms.Match) {
    for sentence in sentences {
      var row = Int(rows[Int(sentence)])
      if row < 0 {
        row = touched.count
        rows[Int(sentence)] = Int32(row)
        touched.append(sentence)
        strengths.append(contentsOf: repeatElement(0, count: Self.width))
      }
      let at = row * Self.width + Int(match.term)
      strengths[at] = max(strengths[at], match.strength)
    }
  }

  /// The sentences noted with their sums, and everything is empty again.
  mutating func take(weights: [Float]) -> [(sentence: Int, overlap: Float)] {
    var result: [(sentence: Int, overlap: Float)] = []
    result.reserveCapacity(touched.count)
    for (row, sentence) in touched.enumerated() {
      var sum: Float = 0
      for (term, weight) in weights.enumerated() {
        sum += weight * strengths[row * Self.width + term]
      }
      result.append((Int(sentence), sum))
      rows[Int(sentence)] = -1
    }
    touched.removeAll(keepingCapacity: true)
    strengths.removeAll(keepingCapacity: true)
    return result
  }
}
