import English
import Knowledge

/// Yes or no from facts of every frame that the question's predicate may evoke, whether or not the
/// question has the places that the wording wants: "growing" beside "slipped to 5 %", "harmful"
/// beside "caused damage to".
extension PartAnswerer {
  func byWording(_ asked: Asked) -> [Proposal] {
    let statement = asked.statement.reading
    guard let place = predicate(of: asked.clause, statement),
      let surface = asked.clause.arguments.first(where: {
        $0.slot == (asked.verb.isPassive ? .object : .subject)
      })
    else { return [] }
    let token = statement.tokens[place]
    var result: [Proposal] = []
    for kind in [FramePattern.Kind.verb, .adjective] {
      guard (kind == .verb) == token.tag.isVerb || kind == .adjective else { continue }
      reader.frames.forEachEntry(kind, token.lemma) { pattern, companions, _ in
        let role = Int(kind == .verb && asked.verb.isPassive ? pattern.object : pattern.subject)
        guard companions.isEmpty, role >= 0, result.count < 4 else { return }
        let frame = Int(pattern.frame)
        for fact in knowledge.facts.facts(of: frame) {
          result += weigh(fact, role, surface.filler, place, asked, isOpposite: false)
        }
        guard let opposite = reader.frames.frames[frame].opposite,
          let other = reader.frames.frames[opposite].roles.firstIndex(where: {
            $0.name == reader.frames.frames[frame].roles[role].name
          })
        else { return }
        for fact in knowledge.facts.facts(of: opposite) {
          result += weigh(fact, other, surface.filler, place, asked, isOpposite: true)
        }
      }
    }
    return result
  }

  private func weigh(
    _ ref: FactRef, _ role: Int, _ surface: Argument.Filler, _ predicate: Int, _ asked: Asked,
    isOpposite: Bool
  ) -> [Proposal] {
    let fact = knowledge.facts[ref]
    let article = knowledge.articles[Int(ref.article)]
    let reading = article.reading
    guard fact.clause >= 0, fact.entailedBy < 0,
      reading.sentences[fact.sentence].kind != .residue
    else { return [] }
    let statement = asked.statement.reading
    let fills = fact.roles.contains { filled in
      // Of a passive the surface subject may stand in another place: "ban cars from the town".
      guard filled.role == role || asked.verb.isPassive && !isSubject(filled.filler, fact, reading)
      else { return false }
      return matcher.arguments.compare(surface, statement, filled.filler, article).value >= 0.4
    }
    guard fills else { return [] }
    let range = reading.clauses[fact.clause].range
    var ranges = [range] + matcher.arguments.referents(in: range, article)
    for filled in fact.roles { ranges += matcher.arguments.ranges(of: filled.filler, article) }
    var known = asked.ignored.union(
      asked.origins(predicate..<(predicate + 1)) + asked.origins(asked.verb.range))
    if case .nounPhrase(let np) = surface {
      let phrase = statement.nounPhrases[np]
      known.formUnion(asked.origins(phrase.head..<(phrase.head + 1)))
      if let name = phrase.nameRange { known.formUnion(asked.origins(name)) }
    }
    let account = Account(
      asked.question, known: known, ranges, article, matcher.arguments, reader.lexicon)
    guard account.isComplete, let holds = verdict(fact, asked, article), holds || !isOpposite
    else { return [] }
    let name = reader.frames.frames[fact.frame].name
    return [
      polar(
        holds != isOpposite, (Int(ref.article), fact.sentence), fact.clause, "polarity.wording",
        confidence: 0.64, steps: [.init(rule: "frame.\(name)")])
    ]
  }

  private func isSubject(
    _ filler: Argument.Filler, _ fact: FrameInstance, _ reading: Reading
  ) -> Bool {
    reading.clauses[fact.clause].arguments.contains { $0.slot == .subject && $0.filler == filler }
  }

  /// "Did X say that P?": what X says, thinks or rules in any words of saying is compared with P.
  func byReport(_ asked: Asked) -> [Proposal] {
    let statement = asked.statement.reading
    guard reader.isReporting(asked.verb.lemma),
      let subject = asked.clause.arguments.first(where: { $0.slot == .subject })
    else { return [] }
    var claim: Int?
    for argument in asked.clause.arguments {
      if case .clause(let c) = argument.filler, argument.slot == .clausal { claim = c }
    }
    guard let claim else { return [] }
    var result: [Proposal] = []
    for (a, article) in knowledge.articles.enumerated() {
      for (c, clause) in article.reading.clauses.enumerated() {
        guard let verb = clause.verb, reader.isReporting(verb.lemma), !verb.isNegated,
          let speaker = clause.arguments.first(where: { $0.slot == .subject }),
          let content = clause.arguments.first(where: { $0.slot == .clausal || $0.slot == .object }
          ),
          matcher.arguments.compare(subject.filler, statement, speaker.filler, article).value
            >= 0.4,
          var isSo = contentAgreement(claim, asked, content.filler, a)
        else { continue }
        if standings.denies(verb.lemma) { isSo.toggle() }
        result.append(
          polar(isSo, (a, clause.sentence), c, "polarity.report", confidence: 0.66, steps: []))
      }
    }
    return result
  }
}
