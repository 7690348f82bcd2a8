import English
import Knowledge

/// When, where, why and how: what stands beside the roles of the facts that match.
extension PartAnswerer {
  /// Whether the name that a fact contradicts stands in its sentence all the same.
  func speaksOfContradicted(
    _ match: FactMatch, _ statement: Statement, _ article: Article
  ) -> Bool {
    let sentence = article.reading.sentences[knowledge.facts[match.fact].sentence].tokens
    return match.contradicted.contains { role in
      guard case .nounPhrase(let np)? = match.asked.filler(of: role),
        let name = statement.reading.nounPhrases[np].nameRange
      else { return false }
      let word = statement.reading.tokens[name.upperBound - 1].word
      return sentence.contains { article.reading.tokens[$0].word == word }
    }
  }

  /// When, where, why, how: from the facts that the rest of the question matches.
  func adjunct(_ question: Question, _ statement: Statement) -> [Proposal] {
    var result: [Proposal] = []
    for match in statement.matches.filter({ isMain($0, statement) }).prefix(8) {
      let fact = knowledge.facts[match.fact]
      let a = Int(match.fact.article)
      let article = knowledge.articles[a]
      guard match.agreed > 0 || match.given == 0 else { continue }
      if question.kind == .time, fact.isNegated, !match.asked.isNegated,
        match.contradicted.isEmpty, let end = until(fact, match, question, article)
      {
        result.append(end)
        continue
      }
      if !match.contradicted.isEmpty || fact.isNegated != match.asked.isNegated {
        // What somebody else did by another verb, however near, corrects nothing; nor does a sentence
        // that speaks of who is asked about, too.
        if fact.frame == match.asked.frame, !speaksOfContradicted(match, statement, article),
          let correction = correct(
            match, statement, isPresupposed: question.kind == .reason)
        {
          result.append(correction)
        }
        continue
      }
      guard match.score >= 0.35 else { continue }
      var fillers: [Argument.Filler] = []
      if let role = adjunctRole(question, fact), let filler = fact.filler(of: role) {
        fillers.append(filler)
      }
      if fact.clause >= 0, isAbout(fact, article) {
        fillers += adjuncts.find(question.kind, clause: fact.clause, in: article)
      }
      if fillers.isEmpty, question.kind == .reason,
        let before = adjuncts.reasonBefore(fact, in: article)
      {
        var proposal = Proposal(
          text: spans.render(before, in: article, wantsName: false).text, kind: question.kind,
          confidence: confidence(match, question) - 0.08)
        proposal.evidence = [(a, fact.sentence - 1), (a, fact.sentence)]
        proposal.steps = [step(match), .init(rule: "adjunct.reason.before", detail: proposal.text)]
        result.append(proposal)
      }
      for (n, filler) in fillers.prefix(2).enumerated() {
        let rendered = spans.render(filler, in: article, wantsName: false)
        if isEcho(rendered.text, question) { continue }
        var proposal = Proposal(
          text: rendered.text, items: rendered.items, kind: question.kind,
          confidence: confidence(match, question) - 0.05 * Double(n))
        proposal.isBorneOut = isBorneOut(match)
        proposal.filler = filler
        proposal.fact = match.fact
        proposal.evidence = [(a, fact.sentence)]
        proposal.steps = [
          step(match), .init(rule: "adjunct.\(question.kind.rawValue)", detail: rendered.text),
        ]
        result.append(proposal)
      }
    }
    return result
  }

  /// "It does not open until May": when it opens.
  func until(
    _ fact: FrameInstance, _ match: FactMatch, _ question: Question, _ article: Article
  ) -> Proposal? {
    guard fact.clause >= 0 else { return nil }
    for argument in article.reading.clauses[fact.clause].arguments
    where argument.slot == .prepositional && argument.preposition == words.until {
      guard case .nounPhrase(let np) = argument.filler else { continue }
      let rendered = spans.render(argument.filler, in: article, wantsName: false)
      guard article.reading.nounPhrases[np].kind == .time, !isEcho(rendered.text, question) else {
        continue
      }
      var proposal = Proposal(
        text: rendered.text, kind: .time, confidence: confidence(match, question))
      proposal.isBorneOut = isBorneOut(match)
      proposal.filler = argument.filler
      proposal.evidence = [(Int(match.fact.article), fact.sentence)]
      proposal.steps = [step(match), .init(rule: "adjunct.until", detail: rendered.text)]
      return proposal
    }
    return nil
  }

  /// Whether the adjuncts of the clause that a fact stands in are the fact's own: those of a verb
  /// are, those of a noun ("with an investment from X") only where it is what the clause is about.
  func isAbout(_ fact: FrameInstance, _ article: Article) -> Bool {
    let clause = article.reading.clauses[fact.clause]
    guard let verb = clause.verb, !verb.range.contains(fact.trigger), fact.trigger != verb.head
    else {
      return true
    }
    return !clause.arguments.contains { argument in
      guard argument.slot == .prepositional, case .nounPhrase(let np) = argument.filler else {
        return false
      }
      return article.reading.nounPhrases[np].fullRange.contains(fact.trigger)
    }
  }

  func adjunctRole(_ question: Question, _ fact: FrameInstance) -> Int? {
    guard fact.frame < LexicalFrame.base else { return nil }
    guard let asked = question.askedAdverb else { return nil }
    let role = reader.frames.role(asked, of: fact.frame)
    return role >= 0 ? role : nil
  }
}
