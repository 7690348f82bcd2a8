import English
import Knowledge

extension PartAnswerer {
  /// Yes, no with what the text says instead, or nothing.
  func yesNo(_ question: Question, _ statement: Statement) -> [Proposal] {
    var result: [Proposal] = []
    for match in statement.matches.filter({ isMain($0, statement) }).prefix(12) {
      let fact = knowledge.facts[match.fact]
      let a = Int(match.fact.article)
      let article = knowledge.articles[a]
      if !match.contradicted.isEmpty {
        // "Did B join too?" is not denied by A's joining.
        if let correction = correct(match, statement), !asksOfAnother(question) {
          result.append(correction)
        }
        continue
      }
      guard match.given > 0, match.agreed > 0,
        match.agreed == match.given && match.score >= 0.5 || coverage(match, question) >= 0.8
      else { continue }
      let positive = fact.isNegated == match.asked.isNegated
      let factual =
        fact.modality == .actual || match.asked.modality != .actual || fact.tense == .future
      guard factual else { continue }
      let text: String
      if positive { text = "Yes" } else { text = "No: " + clauseText(fact, article) }
      var proposal = Proposal(text: text, kind: .yesNo, confidence: confidence(match, question))
      proposal.status = positive ? .answered : .corrected
      proposal.evidence = [(a, fact.sentence)]
      proposal.steps = [step(match), .init(rule: positive ? "polarity.yes" : "polarity.no")]
      result.append(proposal)
    }
    // A fact with another name in a role is against it.
    if result.isEmpty, statement.matches.allSatisfy({ $0.contradicted.isEmpty }),
      let covered = byCoverage(question)
    {
      result.append(covered)
    }
    // A fact of the opposite frame with the same fillers says no.
    result += opposites(question, statement)
    return result
  }

  /// All the question's words stand in one sentence: it says so, or denies it.
  private func byCoverage(_ question: Question) -> Proposal? {
    let content = question.constraints.filter { !$0.isAsked }
    guard content.count >= 3 else { return nil }
    let tokens = question.reading.tokens
    let relations = matcher.arguments.related
    for (a, article) in knowledge.articles.enumerated() {
      let reading = article.reading
      for (s, sentence) in reading.sentences.enumerated() where sentence.kind == .prose {
        var missing = 0
        for constraint in content {
          let token = tokens[constraint.token]
          let found = sentence.tokens.contains { i in
            let other = reading.tokens[i]
            return other.lemma == constraint.lemma || other.word == token.word
              || matcher.arguments.isContent(other) && relations(other.lemma, constraint.lemma)
          }
          if !found { missing += 1 }
          if missing > 0, constraint.kind == .name || constraint.kind == .number { missing += 2 }
          if missing > content.count / 5 { break }
        }
        guard missing <= content.count / 5 else { continue }
        let denied = reading.clauses.contains {
          $0.sentence == s && $0.verb?.isNegated == true
        }
        if denied { continue }
        var proposal = Proposal(text: "Yes", kind: .yesNo, confidence: 0.62)
        proposal.evidence = [(a, s)]
        proposal.steps = [.init(rule: "polarity.coverage")]
        return proposal
      }
    }
    return nil
  }

  private func asksOfAnother(_ question: Question) -> Bool {
    question.asksForOther
      || question.tokens.contains {
        let word = question.reading.tokens[$0].word
        return word == words.also
      }
  }

  private func opposites(_ question: Question, _ statement: Statement) -> [Proposal] {
    var result: [Proposal] = []
    for asked in statement.instances where asked.frame < LexicalFrame.base {
      guard let opposite = reader.frames.frames[asked.frame].opposite else { continue }
      let ours = reader.frames.frames[asked.frame]
      let theirs = reader.frames.frames[opposite]
      var turned = asked
      turned.frame = opposite
      turned.roles = asked.roles.compactMap { role in
        guard role.role < ours.roles.count else { return nil }
        let name = ours.roles[role.role].name
        guard let index = theirs.roles.firstIndex(where: { $0.name == name }) else { return nil }
        return .init(role: index, filler: role.filler)
      }
      guard !turned.roles.isEmpty else { continue }
      for match in matcher.matches(
        statement: statement.reading, instances: [turned], gap: nil, in: knowledge
      ).prefix(3) {
        let fact = knowledge.facts[match.fact]
        guard match.contradicted.isEmpty, match.agreed == match.given, match.score >= 0.6,
          !fact.isNegated, fact.modality == .actual
        else { continue }
        let article = knowledge.articles[Int(match.fact.article)]
        var proposal = Proposal(
          text: "No: " + clauseText(fact, article), kind: .yesNo,
          confidence: confidence(match, question) - 0.05)
        proposal.status = .corrected
        proposal.evidence = [(Int(match.fact.article), fact.sentence)]
        proposal.steps = [step(match), .init(rule: "polarity.opposite", detail: theirs.name)]
        result.append(proposal)
      }
    }
    return result
  }

  /// The words of the clause that a fact stands in, at most thirty of them.
  func clauseText(_ fact: FrameInstance, _ article: Article) -> String {
    let reading = article.reading
    var range = reading.sentences[fact.sentence].tokens
    if fact.clause >= 0,
      reading.clauses[fact.clause].kind == .main || reading.clauses[fact.clause].kind == .complement
    {
      range = reading.clauses[fact.clause].range
    }
    if range.count > 30 { range = range.lowerBound..<(range.lowerBound + 30) }
    return SpanText.clean(reading.text(spans.trim(range, reading)))
  }

  /// "No: it was X": exactly one exclusive role is filled by somebody or something else.
  func correct(_ match: FactMatch, _ statement: Statement) -> Proposal? {
    let fact = knowledge.facts[match.fact]
    guard match.contradicted.count == 1, match.agreed >= 1, let role = match.contradicted.first,
      fact.isNegated == match.asked.isNegated,
      fact.modality == .actual || match.asked.modality != .actual
    else { return nil }
    if fact.frame < LexicalFrame.base {
      guard role < reader.frames.frames[fact.frame].roles.count,
        reader.frames.frames[fact.frame].roles[role].isExclusive
          || match.agreed >= 2 && isAmount(match.asked.filler(of: role), statement.reading)
      else { return nil }
    } else if role != LexicalFrame.subject && role != LexicalFrame.object {
      return nil
    }
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

  /// "A or B?": the alternative whose statement the text bears out.
  func choose(_ question: Question, _ statement: Statement) -> [Proposal] {
    var best: (proposal: Proposal, index: Int)?
    for (index, alternative) in question.alternatives.enumerated() {
      // The other alternatives are struck out of the statement.
      let others = question.alternatives.enumerated().filter { $0.offset != index }.map(\.element)
      guard let single = restricted(statement, question, keeping: alternative, dropping: others)
      else { continue }
      for match in single.matches.prefix(3)
      where match.contradicted.isEmpty && match.agreed == match.given && match.given > 0 {
        let fact = knowledge.facts[match.fact]
        guard fact.isNegated == match.asked.isNegated else { continue }
        let text = SpanText.clean(question.reading.text(alternative))
        var proposal = Proposal(text: text, kind: .choice, confidence: confidence(match, question))
        proposal.evidence = [(Int(match.fact.article), fact.sentence)]
        proposal.steps = [step(match), .init(rule: "choice.borne-out", detail: text)]
        if best == nil || proposal.confidence > best!.proposal.confidence {
          best = (proposal, index)
        }
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
  ) -> Statement? {
    guard let source = question.statement else { return nil }
    var reading = source
    var tokens: [Token] = []
    for (i, token) in source.tokens.enumerated() {
      let origin = i < question.statementOrigin.count ? question.statementOrigin[i] : -1
      if dropping.contains(where: { $0.contains(origin) }) { continue }
      if token.tag == .coordinator, origin >= 0, isBetween(origin, keeping, dropping) { continue }
      tokens.append(token)
    }
    reading.tokens = tokens
    reading.sentences = [Sentence(tokens: 0..<tokens.count, byteRange: 0..<reading.bytes.count)]
    reading.quantities = []
    reader.parse(&reading)
    let instances = reader.frames(of: reading)
    let matches = matcher.matches(statement: reading, instances: instances, gap: nil, in: knowledge)
    return Statement(reading: reading, instances: instances, gap: nil, matches: matches)
  }

  private func isBetween(_ origin: Int, _ keeping: Range<Int>, _ dropping: [Range<Int>]) -> Bool {
    dropping.contains { drop in
      origin >= min(keeping.upperBound, drop.upperBound)
        && origin < max(keeping.lowerBound, drop.lowerBound)
    }
  }
}
