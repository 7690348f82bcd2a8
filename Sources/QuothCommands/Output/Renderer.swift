package import Answering
internal import Conversation

/// How much is shown of where an answer comes from.
package enum EvidenceDetail: String, CaseIterable, Sendable {
  /// Sentences and places, places alone, nothing.
  case full, brief, none
}

/// An answer as a person on a terminal sees it: the answer, then its sentences and their places,
/// dimmer.
package struct Renderer {
  package var style: TerminalStyle

  private let evidence: EvidenceDetail

  package init(style: TerminalStyle, evidence: EvidenceDetail = .full) {
    self.style = style
    self.evidence = evidence
  }

  package func lines(_ answer: Answer) -> [String] {
    var lines = style.wrap(answer.reply).map(style.bold)
    if answer.status == .guess { lines += note("A guess: the articles hardly say so.") }
    if reads(answer) { lines += note("(read as: \(PlainText.line(answer.readAs)))") }
    if let instead = answer.instead { lines += note("They do say: \(PlainText.line(instead))") }
    if evidence == .none { return lines }
    for (number, piece) in answer.evidence.enumerated() {
      if evidence == .full { lines += note("“\(PlainText.line(piece.text))”") }
      // /open takes the number.
      let mark = answer.evidence.count > 1 ? "[\(number + 1)] " : ""
      lines += note("\(mark)\(PlainText.line(piece.source)):\(piece.line)")
    }
    return lines
  }

  /// How the answer was found: the rules that found it, what spoke for the phrase and against it,
  /// and what makes quoth sure or unsure, what counts most first.
  package func explanation(_ answer: Answer) -> [String] {
    let confidence = Int((answer.confidence * 100).rounded())
    var lines = style.wrap("Question: \(PlainText.line(answer.readAs))")
    lines += style.wrap("Asked for: \(answer.kind.rawValue)")
    lines += style.wrap("Outcome: \(answer.status.rawValue), confidence \(confidence) %")
    let scored = ["rank.", "confidence."]
    let rules = answer.steps.filter { step in !scored.contains { step.rule.hasPrefix($0) } }
    if !rules.isEmpty { lines.append("Rules:") }
    for step in rules {
      let gloss = RuleGloss.text(of: step.rule)
      var text = step.rule + (gloss.isEmpty ? "" : ": \(gloss)")
      if !step.detail.isEmpty { text += " (\(PlainText.line(step.detail)))" }
      lines += style.wrap(text, indent: "  ")
    }
    lines += points("Why this phrase, in points:", answer, "rank.")
    lines += points("How sure, in points:", answer, "confidence.")
    return lines
  }

  private func points(_ heading: String, _ answer: Answer, _ family: String) -> [String] {
    let steps = answer.steps.filter { $0.rule.hasPrefix(family) && abs($0.score) >= 0.1 }
      .enumerated().sorted {
        (abs($1.element.score), $0.offset) < (abs($0.element.score), $1.offset)
      }.map(\.element)
    guard !steps.isEmpty else { return [] }
    return style.wrap(heading)
      + steps.flatMap { step -> [String] in
        let gloss = RuleGloss.text(of: step.rule)
        return style.wrap(
          gloss.isEmpty ? step.rule : "\(gloss) (\(step.rule))",
          behind: "  \(Figures.right(signed(step.score), 6))  ")
      }
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
