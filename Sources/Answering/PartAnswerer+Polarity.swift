import English
import Knowledge

extension PartAnswerer {
  func asksOfAnother(_ question: Question) -> Bool {
    question.asksForOther
      || question.tokens.contains {
        let word = question.reading.tokens[$0].word
        return word == words.also
      }
  }

  /// The words of a clause of an article, or of its sentence where the clause does not stand by
  /// itself; at most thirty of them.
  func clauseText(_ clause: Int, sentence: Int, _ article: Article) -> String {
    let reading = article.reading
    var range = reading.sentences[sentence].tokens
    let kind = clause >= 0 ? reading.clauses[clause].kind : .verbless
    if kind == .main || kind == .complement { range = reading.clauses[clause].range }
    if range.count > 30 { range = range.lowerBound..<(range.lowerBound + 30) }
    return SpanText.clean(reading.text(spans.trim(range, reading)))
  }

  /// "No: it was X": exactly one exclusive role is filled by somebody or something else.
  ///
  /// - Parameter isPresupposed: "why did Lee leave?" takes it for granted that Lee did; where the text
  ///   says it of another and never of Lee, that is worth telling though both may have left.
  func correct(
    _ match: FactMatch, _ statement: Statement, isPresupposed: Bool = false
  ) -> Proposal? {
    let fact = knowledge.facts[match.fact]
    if isPresupposed, statement.matches.contains(where: { isSaid($0, like: match) }) { return nil }
    guard match.contradicted.count == 1, match.agreed >= 1, let role = match.contradicted.first,
      fact.isNegated == match.asked.isNegated,
      fact.modality == .actual || match.asked.modality != .actual
    else { return nil }
    if fact.frame < LexicalFrame.base {
      guard role < reader.frames.frames[fact.frame].roles.count,
        isPresupposed || reader.frames.frames[fact.frame].roles[role].isExclusive
          || match.agreed >= 2 && isAmount(match.asked.filler(of: role), statement.reading)
      else { return nil }
    } else if role != LexicalFrame.subject && role != LexicalFrame.object {
      return nil
    }
    if !isPresupposed, isSaidOfSeveral(match, role, statement) { return nil }
    guard let filler = fact.filler(of: role) else { return nil }
    let a = Int(match.fact.article)
    let article = knowledge.articles[a]
    let rendered = spans.render(filler, in: article, wantsName: true)
    var proposal = Proposal(
      text: "No: it was \(rendered.text)", items: rendered.items, kind: .yesNo,
      confidence: 0.35 + 0.4 * Double(match.agreed) / Double(max(match.given - 1, 1)))
    proposal.status = .corrected
    proposal.evidence = [(a, fact.sentence)]
    proposal.steps = [step(match), .init(rule: "correct.role", detail: rendered.text)]
    return proposal
  }

  /// Whether the text says of those asked about what it says of others.
  private func isSaid(_ match: FactMatch, like other: FactMatch) -> Bool {
    match.asked.trigger == other.asked.trigger && match.contradicted.isEmpty
      && match.agreed == match.given && match.given > 0
  }

  /// Where the text says it of two, a third may have done it, too: "Did Lee leave?"
  private func isSaidOfSeveral(
    _ match: FactMatch, _ role: Int, _ statement: Statement
  ) -> Bool {
    var known: Int32?
    for other in statement.matches
    where other.asked.frame == match.asked.frame && other.contradicted == [role]
      && other.fact.article == match.fact.article
    {
      guard case .nounPhrase(let np)? = knowledge.facts[other.fact].filler(of: role) else {
        continue
      }
      let entity = knowledge.articles[Int(other.fact.article)].coreference.entityOf[np]
      if let known, known != entity { return true }
      known = entity
    }
    return false
  }

  /// "A or B?": the alternative whose statement the text bears out.
  func choose(_ question: Question, _ statement: Statement) -> [Proposal] {
    var best: (proposal: Proposal, index: Int)?
    for (index, alternative) in question.alternatives.enumerated() {
      // The other alternatives are struck out of the statement.
      let others = question.alternatives.enumerated().filter { $0.offset != index }.map(\.element)
      guard
        let (single, origin) = restricted(
          statement, question, keeping: alternative, dropping: others),
        let asked = Asked(question, single, origin: origin),
        let found = decide(asked).first, found.status == .answered
      else { continue }
      let text = SpanText.clean(question.reading.text(alternative))
      var proposal = Proposal(text: text, kind: .choice, confidence: found.confidence)
      proposal.isBorneOut = true
      proposal.evidence = found.evidence
      proposal.steps = found.steps + [.init(rule: "choice.borne-out", detail: text)]
      if best == nil || proposal.confidence > best!.proposal.confidence {
        best = (proposal, index)
      }
    }
    return best.map { [$0.proposal] } ?? named(question, statement)
  }

  /// Of several alternatives the only one whose words stand in a fact that agrees in all else.
  private func named(_ question: Question, _ statement: Statement) -> [Proposal] {
    for match in statement.matches.prefix(4) where match.agreed > 0 {
      let fact = knowledge.facts[match.fact]
      guard match.given - match.agreed <= 1, fact.isNegated == match.asked.isNegated else {
        continue
      }
      let reading = knowledge.articles[Int(match.fact.article)].reading
      let range = reading.sentences[fact.sentence].tokens
      let found = question.alternatives.filter { alternative in
        alternative.allSatisfy { i in
          let token = question.reading.tokens[i]
          return !matcher.arguments.isContent(token)
            || range.contains {
              reading.tokens[$0].lemma == token.lemma || reading.tokens[$0].word == token.word
            }
        }
      }
      guard found.count == 1, let only = found.first else { continue }
      let text = SpanText.clean(question.reading.text(only))
      var proposal = Proposal(text: text, kind: .choice, confidence: 0.68)
      proposal.evidence = [(Int(match.fact.article), fact.sentence)]
      proposal.steps = [step(match), .init(rule: "choice.named", detail: text)]
      return [proposal]
    }
    return []
  }

  /// Amounts in one and the same event exclude each other.
  private func isAmount(_ filler: Argument.Filler?, _ reading: Reading) -> Bool {
    guard case .nounPhrase(let np)? = filler else { return false }
    switch reading.nounPhrases[np].kind {
    case .money, .percent, .number, .amount: return true
    default: return false
    }
  }

  private func restricted(
    _ statement: Statement, _ question: Question, keeping: Range<Int>, dropping: [Range<Int>]
  ) -> (statement: Statement, origin: [Int])? {
    guard let source = question.statement else { return nil }
    var reading = source
    var tokens: [Token] = []
    var kept: [Int] = []
    for (i, token) in source.tokens.enumerated() {
      let origin = i < question.statementOrigin.count ? question.statementOrigin[i] : -1
      if dropping.contains(where: { $0.contains(origin) }) { continue }
      if token.tag == .coordinator, origin >= 0, isBetween(origin, keeping, dropping) { continue }
      tokens.append(token)
      kept.append(origin)
    }
    reading.tokens = tokens
    reading.sentences = [Sentence(tokens: 0..<tokens.count, byteRange: 0..<reading.bytes.count)]
    reading.quantities = []
    reader.parse(&reading)
    let instances = reader.frames(of: reading)
    let (matches, descriptions) = matcher.matches(
      statement: reading, instances: instances, gap: nil, in: knowledge)
    return (
      Statement(
        reading: reading, instances: instances, gap: nil, matches: matches,
        descriptions: descriptions), kept
    )
  }

  private func isBetween(_ origin: Int, _ keeping: Range<Int>, _ dropping: [Range<Int>]) -> Bool {
    dropping.contains { drop in
      origin >= min(keeping.upperBound, drop.upperBound)
        && origin < max(keeping.lowerBound, drop.lowerBound)
    }
  }
}
