/// Who says it, put between commas into what is said: "The mill, she said on Monday, will close."
extension SyntaxBuilder {
  /// Takes such insertions out of a run of chunks, so that the sentence reads as if they were not
  /// there. They are parsed behind it.
  func liftReports(_ input: [Chunk]) -> (rest: [Chunk], reports: [[Chunk]]) {
    guard input.contains(where: { $0.kind == .verbGroup && isSaying($0) }) else {
      return (input, [])
    }
    var rest: [Chunk] = []
    rest.reserveCapacity(input.count)
    var reports: [[Chunk]] = []
    var i = 0
    while i < input.count {
      guard input[i].kind == .comma, let end = endOfReport(from: i + 1, in: input),
        saysSomething(rest, before: end, in: input)
      else {
        rest.append(input[i])
        i += 1
        continue
      }
      var report = Array(input[(i + 1)..<end])
      // "said Ann Lee"
      if report[0].kind == .verbGroup { report.swapAt(0, 1) }
      reports.append(report)
      // "In May, she said, the mill closes" keeps one comma, "the mill, she said, closes" none.
      if end + 1 < input.count, input[end].kind == .comma, input[end + 1].kind != .verbGroup {
        rest.append(input[i])
      }
      i = end < input.count && input[end].kind == .comma ? end + 1 : end
    }
    return (rest, reports)
  }

  private func isSaying(_ chunk: Chunk) -> Bool {
    let form = forms[chunk.ref]
    // "The mill, she believes, will close"
    return form.form == .finite && !form.group.isPassive && form.group.particle == nil
      && !verbs[form.group.lemma].isDisjoint(with: [.say, .clausal])
  }

  /// "she said", "the minister told reporters", "said Ann Lee", with a few phrases of time and place,
  /// up to a comma or the end; the place behind it.
  private func endOfReport(from start: Int, in input: [Chunk]) -> Int? {
    func kind(_ i: Int) -> Chunk.Kind { i < input.count ? input[i].kind : .stop }
    var k: Int
    if kind(start) == .nounPhrase, kind(start + 1) == .verbGroup, isSaying(input[start + 1]),
      nounPhrases[input[start].ref].kind != .time
    {
      k = start + 2
      if kind(k) == .nounPhrase, lemma(forms[input[start + 1].ref].group.head) == words.tell {
        k += 1
      }
    } else if kind(start) == .verbGroup, isSaying(input[start]), kind(start + 1) == .nounPhrase,
      verbs[forms[input[start].ref].group.lemma].contains(.say), start > 1
    {
      k = start + 2
    } else {
      return nil
    }
    var steps = 0
    while steps < 3 {
      if kind(k) == .preposition, kind(k + 1) == .nounPhrase {
        k += 2
      } else if kind(k) == .adverb
        || kind(k) == .nounPhrase && nounPhrases[input[k].ref].kind == .time
      {
        k += 1
      } else {
        break
      }
      steps += 1
    }
    return kind(k) == .comma || kind(k) == .stop ? k : nil
  }

  /// Before the insertion stands something that its words are, no quotation, and where the sentence
  /// ends behind it, a whole clause.
  private func saysSomething(_ before: [Chunk], before end: Int, in input: [Chunk]) -> Bool {
    guard let last = before.last, last.kind != .quotation, last.kind != .closeQuote else {
      return false
    }
    let after = end + 1 < input.count ? input[end + 1].kind : .stop
    if after == .quotation || after == .openQuote { return false }
    let isLast = end >= input.count || input[end].kind == .stop
    let hasVerb = before.contains { $0.kind == .verbGroup && forms[$0.ref].form == .finite }
    if isLast { return hasVerb }
    return after != .coordinator || hasVerb
  }

  /// Parses the insertions of a clause and attributes it to them.
  mutating func addReports(_ reports: [[Chunk]], to root: Int) {
    for report in reports {
      let clause = parse(report, kind: .main)
      clauses[clause].arguments.append(Argument(slot: .clausal, filler: .clause(root)))
      clauses[root].attribution = clause
    }
  }
}
