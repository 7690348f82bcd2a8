import English
import Knowledge

/// "Which crops did the study look at?": a list of things that are all of the asked kind, in a
/// sentence that speaks of the rest.
extension PartAnswerer {
  func kindLists(_ question: Question) -> [Proposal] {
    guard question.isPlural, question.kind != .number, question.kind != .amount,
      let asked = question.asked, asked.source == .determined || asked.source == .listed,
      matcher.arguments.general.kind(of: asked.lemma) != .person
    else { return [] }
    // "five Muslim countries": that they are countries says the list itself, the rest the sentence.
    let tokens = question.reading.tokens
    let ignoring = asked.range.filter { $0 == asked.head || tokens[$0].tag == .number }
    let spoken = ranker.sentences(for: question, ignoring: Set(ignoring), limit: 4)
    var result: [Proposal] = []
    for sentence in spoken where sentence.hasNames && sentence.coverage >= 0.2 {
      let article = knowledge.articles[sentence.article]
      let reading = article.reading
      let range = reading.sentences[sentence.sentence].tokens
      for (np, phrase) in reading.nounPhrases.enumerated()
      where range.contains(phrase.head) && phrase.nextConjunct != nil
        && phrase.previousConjunct == nil
      {
        let chain = spans.chain(from: np, reading)
        let fitting = chain.filter { isKind($0, of: asked.lemma, reading) }
        guard fitting.count >= 2, fitting.count * 3 >= chain.count * 2 else { continue }
        let rendered = spans.render(np, in: article, wantsName: false, base: true)
        if isEcho(rendered.text, question) { continue }
        var proposal = Proposal(
          text: rendered.text, items: rendered.items, kind: question.kind,
          confidence: 0.35 + 0.5 * sentence.coverage)
        if let count = question.wantedCount {
          proposal.confidence += count == rendered.items.count ? 0.15 : -0.1
        } else if sentence.coverage < 0.4 {
          continue
        }
        proposal.evidence = [(sentence.article, sentence.sentence)]
        proposal.keepsText = true
        proposal.steps = [
          .init(rule: "list.kind", detail: rendered.text, score: sentence.coverage)
        ]
        result.append(proposal)
      }
    }
    return result
  }

  /// Whether a phrase's head is a narrower word than the asked noun, or a country where that is
  /// asked for.
  private func isKind(_ np: Int, of asked: WordID, _ reading: Reading) -> Bool {
    let phrase = reading.nounPhrases[np]
    let head = reading.tokens[phrase.head]
    if head.lemma == asked { return false }
    if phrase.isName {
      let flags = reader.lexicon.info(head.word).flags
      switch reader.lexicon.text(asked) {
      case "country", "nation": return flags.contains(.country)
      case "city", "town": return flags.contains(.city)
      default: return false
      }
    }
    return head.tag.isNoun && reader.lexicon.isKind(head.lemma, of: asked)
  }
}
