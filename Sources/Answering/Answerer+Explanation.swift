import English
import Knowledge

extension Answerer {
  /// How a question is understood and what was found for it, line by line: for people who mend
  /// rules.
  package func explanation(of text: String) -> [String] {
    let repaired = repair.repair(SpanText.clean(text))
    let reading = knowledge.reader.tagged(Array(repaired.text.utf8))
    var lines = ["read as: \(repaired.text)"]
    let lexicon = knowledge.lexicon
    let frames = knowledge.reader.frames
    for part in parser.parse(reading) {
      var line = "question: \(part.form) kind=\(part.kind.rawValue) wh=\(part.wh)"
      if let asked = part.asked { line += " asked=\(lexicon.text(asked.lemma)) (\(asked.source))" }
      if let slot = part.gap.slot { line += " gap=\(slot)" }
      if let topic = part.topic { line += " topic=\(reading.text(topic))" }
      lines.append(line)
      if let statement = facts.statement(of: part) {
        let description = ReadingDescription(statement.reading, lexicon: lexicon, frames: frames)
        for c in statement.reading.clauses.indices { lines.append("  " + description.clause(c)) }
        for fact in statement.instances { lines.append("  asks " + description.fact(fact)) }
        for match in statement.matches.prefix(8) {
          let article = knowledge.articles[Int(match.fact.article)]
          let other = ReadingDescription(article.reading, lexicon: lexicon, frames: frames)
          lines.append(
            "  fact \(Self.rounded(match.score)) agreed \(match.agreed)/\(match.given)"
              + (match.contradicted.isEmpty ? "" : " contradicted")
              + (match.filler.map { " gap=" + other.filler($0) } ?? "") + " "
              + other.fact(knowledge.facts[match.fact]))
        }
      }
      for proposal in facts.propose(part).prefix(4) {
        lines.append(
          "  proposal \(Self.rounded(proposal.confidence)) \(proposal.status): \(proposal.text)  "
            + proposal.steps.map(\.rule).joined(separator: " "))
      }
      for scored in ranker.candidates(for: part, limit: 6) {
        lines.append(
          "  score \(Self.rounded(Double(scored.score))) "
            + builder.text(scored.candidate.range, of: scored.article)
            + "  "
            + scored.steps(ranker.weights).map {
              "\($0.rule.dropFirst(5))=\(Self.rounded($0.score))"
            }
            .joined(separator: " "))
      }
    }
    return lines
  }

  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let digits = abs(hundredths) % 100
    return "\(sign)\(abs(hundredths) / 100).\(digits < 10 ? "0" : "")\(digits)"
  }
}
