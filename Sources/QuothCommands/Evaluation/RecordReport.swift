/// The tables that are made from the outcomes of single questions, for files of either sort.
struct RecordReport {
  let records: [EvaluationRecord]
  let settings: EvaluationSettings
  /// Whether the base report holds figures by kind and length already.
  let hasOwnTables: Bool

  var text: String {
    var text = ""
    if !hasOwnTables, settings.showsKinds {
      text += shares("by kind as understood", groups: Set(records.map(\.kind)).sorted(), \.kind)
    }
    if !hasOwnTables, settings.showsLengths {
      text += shares("by length", groups: EvaluationRecord.lengthClasses, \.lengthClass)
    }
    if settings.showsRules {
      var table = RuleTable(forced: settings.isForced)
      for record in records { table.add(record) }
      text += table.text
    }
    if settings.showsConfidence {
      var table = ConfidenceTable()
      for record in records { table.add(record) }
      text += table.text
    }
    return text
  }

  private func shares(
    _ title: String, groups: [String], _ key: (EvaluationRecord) -> String
  ) -> String {
    var lines = [title]
    for group in groups {
      let members = records.filter { key($0) == group }
      if members.isEmpty { continue }
      let right = members.count { $0.outcome(forced: settings.isForced).isRight }
      lines.append(
        "  \(Figures.left(group, 14)) \(Figures.right(right, 4))/\(Figures.left(members.count, 4)) "
          + "\(Figures.right(Figures.percent(Double(right), of: members.count), 5)) %")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many answers came from facts and how many from ranking, and how good they were, of the
  /// answers given with silence allowed.
  static func sources(_ records: [EvaluationRecord]) -> String {
    let given = records.filter { $0.free.text != nil }
    var lines: [String] = []
    for (name, members) in [
      ("facts", given.filter { !$0.isRanked }), ("ranking", given.filter(\.isRanked)),
    ] {
      let share = Figures.percent(Double(members.count), of: given.count)
      let right = Figures.percent(Double(members.count { $0.free.isRight }), of: members.count)
      lines.append(
        "given by \(Figures.left(name, 17)) \(Figures.right(share, 5)) % of \(given.count), "
          + "of them right \(right) %")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How often the sentence that is cited holds a gold answer, of attempts at answerable questions.
  static func citations(_ records: [EvaluationRecord]) -> String {
    let answerable = records.filter(\.isAnswerable)
    var lines: [String] = []
    for (name, members) in [
      ("abstaining", answerable.filter { $0.free.text != nil }),
      ("forced", answerable.filter { $0.forced.text != nil }),
    ] {
      let known = members.compactMap(\.citesGold)
      if known.isEmpty { continue }
      let share = Figures.percent(Double(known.count { $0 }), of: known.count)
      lines.append(
        "cites gold, \(Figures.left(name, 14)) \(Figures.right(share, 5)) % of \(known.count)")
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}
