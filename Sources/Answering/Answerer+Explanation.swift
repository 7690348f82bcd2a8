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
      let line = "question: " + analysis(of: part)
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

  /// What the parser made of a question, in one line.
  private func analysis(of part: Question) -> String {
    let lexicon = knowledge.lexicon
    var line = "\(part.form) kind=\(part.kind.rawValue) wh=\(part.wh)"
    if part.dimension != .none { line += " dimension=\(part.dimension)" }
    if let asked = part.asked { line += " asked=\(lexicon.text(asked.lemma)) (\(asked.source))" }
    if let slot = part.gap.slot { line += " gap=\(slot)" }
    if !part.gap.preposition.isNone { line += " preposition=\(lexicon.text(part.gap.preposition))" }
    if let verb = part.gap.verb {
      line += " verb=\(lexicon.text(part.reading.tokens[verb].lemma))"
    }
    if part.isPlural { line += " plural" }
    if part.asksForOther { line += " other" }
    if let count = part.wantedCount { line += " wanted=\(count)" }
    for range in part.alternatives { line += " or=\(part.reading.text(range))" }
    for range in part.excluded { line += " not=\(part.reading.text(range))" }
    if let topic = part.topic { line += " topic=\(part.reading.text(topic))" }
    if let statement = part.statement {
      line += " statement=\(String(decoding: statement.bytes, as: UTF8.self))"
    }
    return line
  }

  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let digits = abs(hundredths) % 100
    return "\(sign)\(abs(hundredths) / 100).\(digits < 10 ? "0" : "")\(digits)"
  }
}
