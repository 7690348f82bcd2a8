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

  /// How the answer was found, a step a line.
  func explanation(_ answer: Answer) -> [String] {
    var lines = style.wrap("Question: \(PlainText.line(answer.readAs))")
    lines += style.wrap("Asked for: \(answer.kind.rawValue)")
    let confidence = Int((answer.confidence * 100).rounded())
    lines += style.wrap("Outcome: \(answer.status.rawValue), confidence \(confidence) %")
    for step in answer.steps {
      var text = step.rule
      if !step.detail.isEmpty { text += ": " + PlainText.line(step.detail) }
      if step.score != 0 { text += " (\(signed(step.score)))" }
      lines += style.wrap(text, indent: "  ")
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
    let hundredths = (score * 100).rounded() / 100
    return hundredths > 0 ? "+\(hundredths)" : "\(hundredths)"
  }
}
