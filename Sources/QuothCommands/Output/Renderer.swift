internal import Answering
internal import Conversation

/// An answer as a person on a terminal sees it: the answer, then its sentences and their places,
/// dimmer.
struct Renderer {
  var style: TerminalStyle

  func lines(_ answer: Answer) -> [String] {
    var lines = style.wrap(answer.reply).map(style.bold)
    if answer.status == .guess { lines += note("A guess: the articles hardly say so.") }
    if reads(answer) { lines += note("(read as: \(PlainText.line(answer.readAs)))") }
    if let instead = answer.instead { lines += note("They do say: \(PlainText.line(instead))") }
    for piece in answer.evidence {
      lines += note("“\(PlainText.line(piece.text))”")
      lines += note("\(PlainText.line(piece.source)):\(piece.line)")
    }
    return lines
  }

  /// How the answer was found, a rule a line: what speaks for it first, small matters left out.
  func explanation(_ answer: Answer) -> [String] {
    let confidence = Int((answer.confidence * 100).rounded())
    var lines = style.wrap("Question: \(PlainText.line(answer.readAs))")
    lines += style.wrap("Asked for: \(answer.kind.rawValue)")
    lines += style.wrap("Outcome: \(answer.status.rawValue), confidence \(confidence) %")
    let others = answer.steps.filter { !$0.rule.hasPrefix("rank.") }
    let features = answer.steps.filter { $0.rule.hasPrefix("rank.") && abs($0.score) >= 0.1 }
      .enumerated().sorted {
        (abs($1.element.score), $0.offset) < (abs($0.element.score), $1.offset)
      }.map(\.element)
    let column = (others + features).map { TextWidth.columns($0.rule) }.max() ?? 0
    for step in others + features {
      var text = RuleGloss.text(of: step.rule)
      if !step.detail.isEmpty {
        text += (text.isEmpty ? "" : ": ") + PlainText.line(step.detail)
      }
      let score = step.rule.hasPrefix("rank.") ? signed(step.score) : ""
      let head =
        "  " + Figures.left(step.rule, column) + " " + Figures.right(score, 6)
        + (text.isEmpty ? "" : "  ")
      lines += style.wrap(text, behind: head)
    }
    return lines
  }

  /// Whether the question as understood is another than the one asked.
  private func reads(_ answer: Answer) -> Bool {
    PlainText.line(answer.readAs) != PlainText.line(answer.question)
  }

  private func note(_ text: String) -> [String] {
    style.wrap(text, indent: "  ").map(style.dim)
  }

  private func signed(_ score: Double) -> String {
    (score < 0 ? "" : "+") + Figures.fixed(score, decimals: 2)
  }
}
