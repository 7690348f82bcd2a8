/// How often each rule had a part in right and in wrong answers, and in silence.
package struct RuleTable: Sendable {
  package struct Row: Equatable, Sendable {
    package var right = 0
    package var wrong = 0
    /// Of the wrong ones: answers to questions that the text does not answer.
    package var unanswerable = 0
    package var rightSilence = 0
    package var wrongSilence = 0

    package init() {}

    fileprivate mutating func add(_ other: Row) {
      right += other.right
      wrong += other.wrong
      unanswerable += other.unanswerable
      rightSilence += other.rightSilence
      wrongSilence += other.wrongSilence
    }
  }
  package private(set) var rows: [String: Row] = [:]
  /// The same for what the ids begin with ("frame", "rank"): how many answers any of them was in.
  package private(set) var families: [String: Row] = [:]
  private let isForced: Bool

  /// - Parameter isForced: judge the answers quoth gives when it must.
  package init(forced isForced: Bool) { self.isForced = isForced }

  package mutating func add(_ record: EvaluationRecord) {
    let outcome = record.outcome(forced: isForced)
    var row = Row()
    switch (outcome.text != nil, outcome.isRight) {
    case (true, true): row.right = 1
    case (true, false):
      row.wrong = 1
      row.unanswerable = record.isAnswerable ? 0 : 1
    case (false, true): row.rightSilence = 1
    case (false, false): row.wrongSilence = 1
    }
    for rule in Set(record.rules) { rows[rule, default: Row()].add(row) }
    let names = record.rules.map { $0.prefix { $0 != "." } }
    for family in Set(names) { families[String(family), default: Row()].add(row) }
  }

  /// The ids, those first that do most harm: wrong answers less right ones.
  package var worstFirst: [String] { Self.worstFirst(rows) }

  private static func worstFirst(_ rows: [String: Row]) -> [String] {
    rows.keys.sorted { a, b in
      let (x, y) = (rows[a]!, rows[b]!)
      let (harm, other) = (x.wrong - x.right, y.wrong - y.right)
      if harm != other { return harm > other }
      return x.wrong != y.wrong ? x.wrong > y.wrong : a < b
    }
  }

  package var text: String {
    let heading = "            answers   wrong (unanswerable)  right %   silent   wrongly"
    var lines = ["by family of rules  " + heading]
    for family in Self.worstFirst(families) { lines.append(Self.line(family, families[family]!)) }
    lines.append("by rule, worst first" + heading)
    for rule in worstFirst { lines.append(Self.line(rule, rows[rule]!)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ row: Row) -> String {
    let answers = row.right + row.wrong
    let share = answers == 0 ? "-" : Figures.percent(Double(row.right), of: answers)
    return "  \(Figures.left(name, 28)) \(Figures.right(answers, 8)) \(Figures.right(row.wrong, 7))"
      + " \(Figures.right("(\(row.unanswerable))", 13)) \(Figures.right(share, 8))"
      + " \(Figures.right(row.rightSilence + row.wrongSilence, 8))"
      + " \(Figures.right(row.wrongSilence, 9))"
  }
}
