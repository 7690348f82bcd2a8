/// What changed between two runs over the same questions.
package struct RunComparison: Sendable {
  package struct Change: Equatable, Sendable {
    package var before: EvaluationRecord
    package var after: EvaluationRecord
  }
  /// Questions of both runs.
  package private(set) var common = 0
  package private(set) var lost: [Change] = []
  package private(set) var gained: [Change] = []
  /// Neither lost nor gained, though the answer is another.
  package private(set) var otherwiseChanged = 0
  /// What the scores rose by, summed up.
  package private(set) var rise = 0.0
  private let isForced: Bool

  /// Compares what came of the questions that both runs asked.
  /// - Parameter isForced: judge the answers quoth gives when it must.
  package init(
    before: [String: EvaluationRecord], after: [EvaluationRecord], forced isForced: Bool
  ) {
    self.isForced = isForced
    for record in after {
      guard let old = before[record.id] else { continue }
      common += 1
      let (was, now) = (old.outcome(forced: isForced), record.outcome(forced: isForced))
      rise += now.score - was.score
      switch (was.isRight, now.isRight) {
      case (true, false): lost.append(Change(before: old, after: record))
      case (false, true): gained.append(Change(before: old, after: record))
      default: if was.text != now.text { otherwiseChanged += 1 }
      }
    }
  }

  package var text: String {
    // Saved scores are rounded to thousandths.
    let exact = common == 0 ? 0 : 100 * rise / Double(common)
    let mean = abs(exact) < 0.05 && lost.isEmpty && gained.isEmpty ? 0 : exact
    var lines = [
      "against the other run\(isForced ? ", forced" : ""): \(common) questions, "
        + "wrong->right \(gained.count), right->wrong \(lost.count), "
        + "otherwise changed \(otherwiseChanged), mean score "
        + "\(mean < 0 ? "" : "+")\(Figures.fixed(mean))"
    ]
    for (title, changes) in [("right->wrong", lost), ("wrong->right", gained)]
    where !changes.isEmpty {
      lines.append(title)
      for change in changes { lines += describe(change) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func describe(_ change: Change) -> [String] {
    func shown(_ record: EvaluationRecord) -> String {
      let outcome = record.outcome(forced: isForced)
      return "\(outcome.text ?? "(silence)")  [\(Figures.fixed(record.confidence, decimals: 2)) "
        + "\(record.rules.filter { !$0.hasPrefix("rank.") }.joined(separator: " "))"
        + "\(record.isRanked ? " rank" : "")]"
    }
    return [
      "\(change.after.id): \(change.after.question)",
      "    expected: \(change.after.expected)",
      "    before:   \(shown(change.before))",
      "    now:      \(shown(change.after))",
    ]
  }
}
