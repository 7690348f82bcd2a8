/// The figures over our own questions, line by line as the scorer that comes with them prints them.
package struct QuestionReport: Sendable {
  package struct Result: Sendable {
    package var item: QuestionItem
    package var answer: String?
    package var verdict: QuestionJudge.Verdict
    package init(item: QuestionItem, answer: String?, verdict: QuestionJudge.Verdict) {
      self.item = item
      self.answer = answer
      self.verdict = verdict
    }
  }
  package var results: [Result] = []

  package init() {}

  package var text: String {
    var lines = ["right         " + share(results.count { $0.verdict.isRight }, results.count)]
    lines += table("expect") { $0.item.expectation.rawValue }
    lines += table("kind") { $0.item.kind }
    let unknown = results.filter { $0.item.expectation == .unknown }
    let answer = results.filter { $0.item.expectation == .answer }
    let correct = results.filter { $0.item.expectation == .correct }
    lines.append(
      "false answers on unknown items    \(share(.falseAnswer, of: unknown)) "
        + "(of them \(unknown.count { $0.verdict.isLured }) with a foreseen wrong answer)")
    lines.append("abstained on answerable items     \(share(.missed, of: answer))")
    lines.append("wrong answers on answerable items \(share(.wrong, of: answer))")
    lines.append("safe, not corrected (correct)     \(share(.safe, of: correct))")
    let words = results.compactMap { $0.answer.map { NormalisedText($0).wordCount } }.sorted()
    if let longest = words.last {
      lines.append(
        "words in a reply                  median \(words[words.count / 2]), longest \(longest), "
          + "over 80 words: \(words.count { $0 > 80 })")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(_ name: String, _ key: (Result) -> String) -> [String] {
    let groups = Dictionary(grouping: results, by: key)
    return ["by \(name)"]
      + groups.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      .map { group in
        let members = groups[group]!
        let right = members.count { $0.verdict.isRight }
        return "  \(Figures.left(group, 14)) \(share(right, members.count))"
      }
  }

  private func share(_ outcome: QuestionJudge.Verdict.Outcome, of results: [Result]) -> String {
    share(results.count { $0.verdict.outcome == outcome }, results.count)
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    let percent = Figures.right(Figures.percent(Double(part), of: whole), 5)
    return "\(Figures.right(part, 3))/\(Figures.left(whole, 3)) \(percent)%"
  }
}
