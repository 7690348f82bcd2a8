import English
import Knowledge

/// Fillers of the asked role: one, several facts' together, all but those named, their number.
extension PartAnswerer {
  /// What fills the asked role of the best facts.
  func fillGap(_ question: Question, _ statement: Statement) -> [Proposal] {
    var result: [Proposal] = []
    let mostGiven = statement.matches.map(\.given).max() ?? 0
    for match in statement.matches.prefix(16) {
      guard let filler = match.filler else { continue }
      if match.given == 0, mostGiven > 0 { continue }
      // "Who is the head of the bank?": the head of another house is none.
      if match.given > 0, match.agreed == 0, reader.frames.isRoleNoun(match.asked.pattern) {
        continue
      }
      let a = Int(match.fact.article)
      let article = knowledge.articles[a]
      let fact = knowledge.facts[match.fact]
      guard match.contradicted.isEmpty, fact.isNegated == match.asked.isNegated else { continue }
      // "Ann Lee is responsible" does not tell who she is.
      if question.kind == .definition, question.wh == .who, case .tokens = filler { continue }
      if question.kind == .number, let counted = count(filler, match, fact, a, question) {
        result.append(counted)
        continue
      }
      guard fits(question, filler, article), !isExcluded(filler, article, question),
        !isAside(filler, article)
      else {
        continue
      }
      let kinship = kinship(question, filler, article)
      let wantsName = wantsName(question)
      let rendered = without(
        question,
        spans.render(
          filler, in: article, wantsName: wantsName,
          base: question.kind == .amount || question.kind == .duration),
        filler, article)
      if isEcho(rendered.text, question) || isBareCount(filler, question, article) { continue }
      // Where nothing else is given the asked noun is: "which team was closed?", "the team was".
      let isNamed = match.given == 0 && (kinship > 0 || isCalledSo(filler, question, article))
      var proposal = Proposal(
        text: rendered.text, items: rendered.items, kind: question.kind,
        confidence: max(0, confidence(match, question) + (isNamed ? 0.2 : kinship)))
      proposal.isBorneOut = isBorneOut(match) || isNamed
      proposal.evidence = [(a, fact.sentence)]
      if let other = rendered.antecedentSentence { proposal.evidence.append((a, other)) }
      proposal.steps = [step(match)]
      proposal.keepsText = rendered.hasContent || rendered.isStandIn
      proposal.fact = match.fact
      proposal.filler = filler
      proposal.salience = salience(filler, article)
      result.append(proposal)
    }
    if wantsName(question) { preferNames(&result) }
    result.sort {
      ($0.confidence.rounded(toPlaces: 1), $0.salience) > (
        $1.confidence.rounded(toPlaces: 1), $1.salience
      )
    }
    if question.isPlural || question.kind == .list, question.kind != .number {
      result = [collected(result)].compactMap { $0 } + result
    }
    // "Who was the other leader?" wants somebody that the one known filler is not.
    if seeksAnother(question), question.excluded.isEmpty, collected(result) == nil {
      // Where the text names several, one of them is another.
      return result.filter { $0.items.count > 1 }
    }
    return result
  }

  /// "Nine countries" names none of the countries asked for.
  private func isBareCount(
    _ filler: Argument.Filler, _ question: Question, _ article: Article
  ) -> Bool {
    guard case .nounPhrase(let np) = filler else { return false }
    let phrase = article.reading.nounPhrases[np]
    return phrase.nextConjunct == nil
      && question.isBareCount(phrase.fullRange, head: phrase.head, in: article.reading)
  }

  private func wantsName(_ question: Question) -> Bool {
    question.kind == .person || question.kind == .organisation || question.kind == .place
      || question.kind == .list || question.wh == .who
  }

  /// "Who is its rival?": a name goes before "competitors" where both fit about as well.
  private func preferNames(_ proposals: inout [Proposal]) {
    func isNamed(_ proposal: Proposal) -> Bool {
      proposal.items.allSatisfy { $0.utf8.contains { $0 &- 0x41 < 26 } }
    }
    guard let named = proposals.filter(isNamed).map(\.confidence).max() else { return }
    for i in proposals.indices
    where !isNamed(proposals[i]) && proposals[i].confidence < named + 0.1 {
      proposals[i].confidence = min(proposals[i].confidence, max(0, named - 0.1))
    }
  }

  /// "How many ...": the number in the filler, or how many the text lists.
  func count(
    _ filler: Argument.Filler, _ match: FactMatch, _ fact: FrameInstance, _ a: Int,
    _ question: Question
  ) -> Proposal? {
    // "How old", "how long" count nothing.
    guard case .nounPhrase(let np) = filler, question.wh != .howAdjective else { return nil }
    let article = knowledge.articles[a]
    let reading = article.reading
    let all = spans.chain(from: np, reading)
    let conjuncts = all.filter { !isExcluded(.nounPhrase($0), article, question) }
    guard kinship(question, filler, article) >= 0 else { return nil }
    let text: String
    var rule = "count.stated"
    if conjuncts.count == all.count,
      let stated = reading.quantities.first(where: {
        $0.kind == .number && reading.nounPhrases[np].range.contains($0.range.lowerBound)
      })
    {
      text = SpanText.clean(reading.text(stated.range))
    } else if conjuncts.count > 1, !conjuncts.contains(where: { reading.nounPhrases[$0].isPlural })
    {
      // "Employees and managers" are more than two.
      text = "\(conjuncts.count)"
      rule = "count.listed"
    } else {
      return nil
    }
    var proposal = Proposal(text: text, kind: .number, confidence: confidence(match, question))
    proposal.evidence = [(a, fact.sentence)]
    proposal.steps = [step(match), .init(rule: rule, detail: text)]
    return proposal
  }

  func isBorneOut(_ match: FactMatch) -> Bool {
    match.given > 0 && match.agreed == match.given && match.score >= 0.75
  }

  /// Whether a filler's head is the asked noun itself.
  private func isCalledSo(
    _ filler: Argument.Filler, _ question: Question, _ article: Article
  ) -> Bool {
    guard let asked = question.asked, case .nounPhrase(let np) = filler else { return false }
    let reading = article.reading
    return reading.tokens[reading.nounPhrases[np].head].lemma == asked.lemma
  }

  /// The fillers of all facts that agree about as well as the best, as one list. A list that ends
  /// in "and others" is open to more.
  private func collected(_ proposals: [Proposal]) -> Proposal? {
    guard var result = proposals.first,
      result.items.count == 1 && result.text.count < 60 || result.items.contains(where: isOpenItem)
    else { return nil }
    result.items.removeAll(where: isOpenItem)
    for proposal in proposals.dropFirst() where proposal.confidence > result.confidence - 0.15 {
      guard proposal.items.count == 1 || proposal.items.contains(where: isOpenItem) else {
        continue
      }
      for item in proposal.items where item.count < 60 && !isOpenItem(item) {
        if result.items.contains(where: { Self.overlaps($0, item) }) { continue }
        result.items.append(item)
        result.evidence += proposal.evidence
      }
    }
    guard result.items.count > 1 else { return nil }
    result.text = result.items.joined(separator: ", ")
    result.steps.append(.init(rule: "list.facts", detail: result.text))
    return result
  }

  /// "other notable figures": stands for more than it names.
  private func isOpenItem(_ item: String) -> Bool {
    item.hasPrefix("other ") || item.hasPrefix("others")
  }

  /// Whether one answer's last word stands in the other: "Lee" and "Ann Lee".
  private static func overlaps(_ a: String, _ b: String) -> Bool {
    let p = a.lowercased().split(separator: " ")
    let q = b.lowercased().split(separator: " ")
    guard let x = p.last, let y = q.last else { return true }
    return q.contains(x) || p.contains(y)
  }

  /// "else", "other", "another": what the text says of one is no answer.
  func seeksAnother(_ question: Question) -> Bool {
    if question.asksForOther { return true }
    guard let asked = question.asked else { return false }
    return (max(0, asked.head - 3)..<asked.head).contains {
      question.reading.tokens[$0].word == words.other
    }
  }

  /// "for example": it stands outside its sentence and fills no role of it.
  private func isAside(_ filler: Argument.Filler, _ article: Article) -> Bool {
    guard case .nounPhrase(let np) = filler else { return false }
    let phrase = article.reading.nounPhrases[np]
    guard phrase.range.count == 1 else { return false }
    let word = reader.lexicon.text(article.reading.tokens[phrase.head].word)
    return word == "example" || word == "instance"
  }

  /// Whether a filler is what the question leaves out: "besides the committee".
  func isExcluded(_ filler: Argument.Filler, _ article: Article, _ question: Question) -> Bool {
    guard case .nounPhrase(let np) = filler, !question.excluded.isEmpty else { return false }
    let variants = matcher.arguments.variants(np, article)
    return spans.chain(from: np, article.reading).count == 1
      && question.excluded.contains { range in
        let mentions = definitions.mentions(of: range, in: question.reading, article)
        return variants.contains { mentions.contains($0) }
      }
      || article.reading.nounPhrases[np].previousConjunct != nil
        && question.excluded.contains { range in
          definitions.mentions(of: range, in: question.reading, article).contains(np)
        }
  }

  /// A list without those whom the question leaves out.
  private func without(
    _ question: Question, _ rendered: SpanText.Rendered, _ filler: Argument.Filler,
    _ article: Article
  ) -> SpanText.Rendered {
    guard case .nounPhrase(let np) = filler, !question.excluded.isEmpty, rendered.items.count > 1
    else { return rendered }
    let chain = spans.chain(from: np, article.reading)
    var result = rendered
    result.items = zip(chain, rendered.items).filter { member, _ in
      !question.excluded.contains {
        definitions.mentions(of: $0, in: question.reading, article).contains(member)
      }
    }.map(\.1)
    guard result.items.count < rendered.items.count, !result.items.isEmpty else { return rendered }
    result.text = result.items.joined(separator: ", ")
    return result
  }

  /// How often the article speaks of a filler: of two that fit alike, the better known is meant.
  private func salience(_ filler: Argument.Filler, _ article: Article) -> Int {
    guard case .nounPhrase(let np) = filler, np < article.coreference.entityOf.count else {
      return 0
    }
    let entity = article.coreference.entityOf[np]
    return entity < 0 ? 0 : article.coreference.entityOf.reduce(0) { $0 + ($1 == entity ? 1 : 0) }
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    let scale = places == 1 ? 10.0 : 100.0
    return (self * scale).rounded() / scale
  }
}
