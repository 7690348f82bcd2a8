import English
import Knowledge

/// When somebody was born and died: "Ann Lee (4 March 1851 – 19 November 1923)", "(1851–1923)",
/// "(born 1951)".
extension PartAnswerer {
  func lifespans(
    of subject: Int, isBirth: Bool, _ question: Question, _ statement: Reading
  ) -> [Proposal] {
    mentions(of: subject, statement).flatMap { a, article, phrases -> [Proposal] in
      phrases.sorted().compactMap { np -> Proposal? in
        guard let bracket = bracket(behind: np, article.reading),
          let range = date(in: bracket, isBirth: isBirth, article.reading)
        else { return nil }
        var proposal = measured(range, "measure.lifespan", 0.97, a, article, question)
        if range.count == 1, let year = year(at: range.lowerBound, isBirth, article.reading) {
          proposal.text = year
          proposal.items = [year]
        }
        return proposal
      }
    }
  }

  /// The words in a short bracket right behind a name.
  private func bracket(behind np: Int, _ reading: Reading) -> Range<Int>? {
    guard let name = reading.nounPhrases[np].nameRange,
      reading.tokens.indices.contains(name.upperBound),
      reading.tokens[name.upperBound].tag == .openBracket
    else { return nil }
    let start = name.upperBound + 1
    let end = reading.tokens[start...].prefix(24).firstIndex { $0.tag == .closeBracket }
    return end.map { start..<$0 }
  }

  private func date(in bracket: Range<Int>, isBirth: Bool, _ reading: Reading) -> Range<Int>? {
    if let both = bracket.first(where: { year(at: $0, isBirth, reading) != nil }) {
      return both..<(both + 1)
    }
    let dates = reading.quantities.filter {
      ($0.kind == .date || $0.kind == .year) && bracket.contains($0.range.lowerBound)
    }.map(\.range)
    if dates.count == 2,
      reading.tokens[dates[0].upperBound..<dates[1].lowerBound].contains(where: { $0.tag == .dash })
    {
      return isBirth ? dates[0] : dates[1]
    }
    guard dates.count == 1 else { return nil }
    let told = reading.tokens[bracket.lowerBound..<dates[0].lowerBound].last?.lemma
    return told.map { reader.lexicon.text($0) } == (isBirth ? "bear" : "die") ? dates[0] : nil
  }

  /// The first or the second year of "1851–1923" in one word.
  private func year(at token: Int, _ isFirst: Bool, _ reading: Reading) -> String? {
    let parts = reading.text(token..<(token + 1)).split { "-\u{2013}\u{2014}".contains($0) }
    guard parts.count == 2, parts.allSatisfy({ $0.count == 4 && $0.allSatisfy(\.isNumber) }) else {
      return nil
    }
    return String(parts[isFirst ? 0 : 1])
  }
}
