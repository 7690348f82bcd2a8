internal import Answering

/// Sums over the questions of a SQuAD file, with the figures reported of them.
struct SQuADTally {
  private(set) var answerable = 0
  private(set) var unanswerable = 0
  private var declined = 0
  private var corrected = 0
  private var forced = SQuADMeasure.Agreement(exact: 0, overlap: 0)
  private var abstaining = SQuADMeasure.Agreement(exact: 0, overlap: 0)
  private var forcedSpans = SpanOverlap()
  private var abstainingSpans = SpanOverlap()
  private var hasSpans = false

  /// Adds a question answered with the option to guess, and tells whether its forced answer was
  /// exactly right or, where the text does not say, whether it was declined.
  mutating func add(_ question: SQuADFile.Question, _ answer: Answer) -> Bool {
    let isCertain = answer.status == .answered
    let isForced = isCertain || answer.status == .guess
    if answer.status == .corrected { corrected += 1 }
    if let spans = question.spans {
      hasSpans = true
      forcedSpans.add(isForced ? answer.items : [], expected: spans)
      abstainingSpans.add(isCertain ? answer.items : [], expected: spans)
    }
    guard !question.answers.isEmpty else {
      unanswerable += 1
      if !isCertain { declined += 1 }
      return !isCertain
    }
    answerable += 1
    let text = isForced ? answer.text ?? "" : ""
    let agreement = SQuADMeasure.agreement(of: text, with: question.answers)
    forced.add(agreement)
    if isCertain { abstaining.add(agreement) }
    return agreement.exact == 1
  }

  /// The report, a figure a line.
  func report(name: String, texts: Int) -> String {
    let all = answerable + unanswerable
    var lines = ["\(name): \(all) questions on \(texts) texts"]
    lines.append("answerable, forced         \(pair(forced, of: answerable))")
    lines.append("answerable, abstaining     \(pair(abstaining, of: answerable))")
    if unanswerable > 0 {
      let share = Figures.percent(Double(declined), of: unanswerable)
      lines.append("unanswerable, declined     \(Figures.right(share, 5)) % of \(unanswerable)")
    }
    var overall = abstaining
    overall.add(
      SQuADMeasure.Agreement(exact: Double(declined), overlap: Double(declined)))
    lines.append("all, abstaining            \(pair(overall, of: all))")
    if corrected > 0 {
      lines.append("corrected (as abstaining)  \(corrected)")
    }
    if hasSpans {
      lines.append("spans, forced              \(spans(forcedSpans))")
      lines.append("spans, abstaining          \(spans(abstainingSpans))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same on one line of a table.
  func row(name: String) -> String {
    let share = Figures.percent(Double(declined), of: unanswerable)
    return "  \(Figures.left(name, 14)) \(pair(forced, of: answerable))"
      + (unanswerable > 0 ? ", declined \(share) % of \(unanswerable)" : "")
  }

  private func pair(_ sum: SQuADMeasure.Agreement, of count: Int) -> String {
    let exact = Figures.right(Figures.percent(sum.exact, of: count), 5)
    let overlap = Figures.right(Figures.percent(sum.overlap, of: count), 5)
    return "EM \(exact)  F1 \(overlap)  of \(count)"
  }

  private func spans(_ overlap: SpanOverlap) -> String {
    let figures = [overlap.precision, overlap.recall, overlap.f1].map {
      Figures.right(Figures.fixed(100 * $0), 5)
    }
    return "P \(figures[0])  R \(figures[1])  F1 \(figures[2])"
  }
}

extension SQuADMeasure.Agreement {
  fileprivate mutating func add(_ other: SQuADMeasure.Agreement) {
    exact += other.exact
    overlap += other.overlap
  }
}
