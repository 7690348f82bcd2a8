package import English
package import Knowledge

/// A fact of an article that speaks of what a question speaks of.
package struct FactMatch: Sendable {
  package var fact: FactRef
  /// The question's own instance, to tell the roles apart.
  package var asked: FrameInstance
  /// What fills the asked role, when one is asked and filled.
  package var filler: Argument.Filler?
  /// Agreement of the given roles, 0 to 1, and how many were given and agreed.
  package var score: Double
  package var given: Int
  package var agreed: Int
  /// Roles whose filler differs.
  package var contradicted: [Int]
}

/// Finds facts by the frames and roles of a question.
package struct FactMatcher {
  var arguments: ArgumentMatcher
  let frames: FrameLexicon
  /// Lemmas that mean nearly the same as a verb, for verbs without a frame.
  let relations: WordRelations

  /// - Parameters:
  ///   - statement: the question as a parsed statement.
  ///   - instances: the frames it evokes.
  ///   - gap: token index of the gap, or nil where an adjunct or the whole is asked.
  ///   - isAdjunct: when, where, why or how is asked, for which what is entailed is good enough.
  package func matches(
    statement: Reading, instances: [FrameInstance], gap: Int?, isAdjunct: Bool = false,
    in knowledge: KnowledgeBase
  ) -> (facts: [FactMatch], descriptions: Descriptions) {
    let gapPhrase = gap.flatMap { g in statement.nounPhrases.firstIndex { $0.head == g } }
    var matcher = self
    matcher.resolveDescriptions(statement, instances, gapPhrase, knowledge)
    let facts = matcher.found(statement, instances, gap, gapPhrase, isAdjunct, knowledge)
    return (facts, matcher.arguments.descriptions)
  }

  /// Looks the question's descriptions up as facts, so that they agree with whom they are of.
  private mutating func resolveDescriptions(
    _ statement: Reading, _ instances: [FrameInstance], _ gapPhrase: Int?,
    _ knowledge: KnowledgeBase
  ) {
    var descriptions = Descriptions()
    for asked in instances {
      guard let (np, role) = Descriptions.described(asked, statement), np != gapPhrase,
        !asked.roles.contains(where: { $0.filler == gapPhrase.map(Argument.Filler.nounPhrase) })
      else { continue }
      var matches: [FactMatch] = []
      collect(asked, role, asked.frame, 1, statement, knowledge, &matches)
      for match in matches {
        let fact = knowledge.facts[match.fact]
        guard match.agreed == match.given, match.score >= 0.65, match.contradicted.isEmpty,
          !fact.isNegated, let filler = match.filler
        else { continue }
        descriptions.add(np, filler, in: knowledge.articles[Int(match.fact.article)])
      }
    }
    arguments.descriptions = descriptions
  }

  private func found(
    _ statement: Reading, _ instances: [FrameInstance], _ gap: Int?, _ gapPhrase: Int?,
    _ isAdjunct: Bool, _ knowledge: KnowledgeBase
  ) -> [FactMatch] {
    var result: [FactMatch] = []
    for asked in instances {
      // What the asked frame entails may be what the text says ("hired" is asked, "joined" said);
      // good enough to name somebody, never for a yes.
      if asked.entailedBy >= 0, gap == nil, !isAdjunct { continue }
      // A coach works for the team, but not all who do coach it.
      if asked.entailedBy >= 0, frames.isRoleNoun(instances[asked.entailedBy].pattern) { continue }
      let gapRole = gapPhrase.flatMap { g in
        asked.roles.first { $0.filler == .nounPhrase(g) }?.role
      }
      if gapPhrase != nil, gapRole == nil { continue }
      if asked.frame >= LexicalFrame.base {
        collect(asked, gapRole, asked.frame, 1, statement, knowledge, &result)
        // Good enough to name somebody or to tell when and where, never for a yes: words of one topic.
        for other in relations.verbsLike(asked.frame)
        where other.isSynonym || gap != nil || isAdjunct {
          collect(
            asked, gapRole, other.frame, other.isSynonym ? 0.85 : 0.75, statement, knowledge,
            &result)
        }
      } else {
        collect(
          asked, gapRole, asked.frame, asked.entailedBy < 0 ? 1 : 0.85, statement, knowledge,
          &result)
      }
    }
    result.sort { ($0.score, Double($0.agreed)) > ($1.score, Double($1.agreed)) }
    return result
  }

  private func collect(
    _ asked: FrameInstance, _ gapRole: Int?, _ frame: Int, _ weight: Double, _ statement: Reading,
    _ knowledge: KnowledgeBase, _ result: inout [FactMatch]
  ) {
    for ref in knowledge.facts.facts(of: frame) {
      let fact = knowledge.facts[ref]
      let article = knowledge.articles[Int(ref.article)]
      if article.reading.sentences[fact.sentence].kind == .residue { continue }
      if let match = compare(asked, gapRole, fact, ref, statement, article, weight) {
        result.append(match)
      }
      if frame < LexicalFrame.base, let pair = frames.frames[frame].symmetric {
        var swapped = asked
        for i in swapped.roles.indices {
          if swapped.roles[i].role == pair.0 {
            swapped.roles[i].role = pair.1
          } else if swapped.roles[i].role == pair.1 {
            swapped.roles[i].role = pair.0
          }
        }
        let role = gapRole.map { $0 == pair.0 ? pair.1 : $0 == pair.1 ? pair.0 : $0 }
        if let match = compare(swapped, role, fact, ref, statement, article, weight) {
          result.append(match)
        }
      }
    }
  }

  private func compare(
    _ asked: FrameInstance, _ gapRole: Int?, _ fact: FrameInstance, _ ref: FactRef,
    _ statement: Reading, _ article: Article, _ weight: Double
  ) -> FactMatch? {
    var filler: Argument.Filler?
    if let gapRole {
      filler = fact.filler(of: gapRole) ?? receiver(gapRole, fact)
      if filler == nil { return nil }
    }
    var given = 0
    var agreed = 0
    var total = 0.0
    var contradicted: [Int] = []
    for role in asked.roles where role.role != gapRole && !isTurn(role.filler, statement) {
      guard let other = fact.filler(of: role.role) ?? receiver(role.role, fact) else {
        given += 1
        if isMentioned(role.filler, statement, in: fact, article) {
          agreed += 1
          total += 0.6
        }
        continue
      }
      if other == filler { return nil }
      given += 1
      switch agreement(role.filler, statement, other, of: fact, article) {
      case .likely(let value):
        total += value
        if value >= 0.4 { agreed += 1 }
      case .contradiction: contradicted.append(role.role)
      }
    }
    if given > 0, agreed == 0, gapRole == nil || !contradicted.isEmpty { return nil }
    var score = given == 0 ? 0.4 : total / Double(given)
    score *= weight
    if fact.entailedBy >= 0 { score *= 0.95 }
    if asked.frame < LexicalFrame.base, given > 0 { score += 0.05 }
    if fact.modality != .actual, asked.modality == .actual { score -= 0.05 }
    if article.reading.sentences[fact.sentence].kind == .headline { score -= 0.1 }
    return FactMatch(
      fact: ref, asked: asked, filler: filler, score: score, given: given, agreed: agreed,
      contradicted: contradicted)
  }

  /// "For the last time" says how often, which no fact needs to say again.
  private func isTurn(_ filler: Argument.Filler, _ statement: Reading) -> Bool {
    guard case .nounPhrase(let phrase) = filler else { return false }
    let text = statement.text(statement.nounPhrases[phrase].range).lowercased()
    return ["the first time", "the last time", "the second time", "the final time"].contains(text)
  }

  /// "Gave the boy a coat" says that it was given to the boy: the receiver of a verb without a frame
  /// stands as its second object or behind "to".
  private func receiver(_ role: Int, _ fact: FrameInstance) -> Argument.Filler? {
    guard fact.frame >= LexicalFrame.base else { return nil }
    let to = LexicalFrame.preposition + Int(arguments.words.to.raw)
    switch role {
    case LexicalFrame.indirect: return fact.filler(of: to)
    case to: return fact.filler(of: LexicalFrame.indirect)
    default: return nil
    }
  }

  /// Agreement with a role's filler. In "the mayor of the town, which ..." nothing but sense tells
  /// which of the two nouns is meant: the other is tried where the one does not agree.
  private func agreement(
    _ asks: Argument.Filler, _ statement: Reading, _ filler: Argument.Filler,
    of fact: FrameInstance, _ article: Article
  ) -> Agreement {
    let first = arguments.compare(asks, statement, filler, article)
    guard first.value < 0.4, fact.clause >= 0, case .nounPhrase(let np) = filler else {
      return first
    }
    let reading = article.reading
    let clause = reading.clauses[fact.clause]
    guard clause.kind == .relative, clause.antecedent == np else { return first }
    var best = first
    for attachment in reading.attachments where attachment.preposition == arguments.words.of {
      let other: Int
      if attachment.object == np {
        other = attachment.nounPhrase
      } else if attachment.nounPhrase == np, let object = attachment.object {
        other = object
      } else {
        continue
      }
      let found = arguments.compare(asks, statement, .nounPhrase(other), article)
      if found.value >= 0.4, found.value > best.value { best = .likely(found.value * 0.9) }
    }
    return best
  }

  /// Whether a role that a fact leaves empty is filled inside a clause that fills another: "she
  /// complained that the bank cheats" complains of the bank. Only names are that sure.
  private func isMentioned(
    _ asks: Argument.Filler, _ statement: Reading, in fact: FrameInstance, _ article: Article
  ) -> Bool {
    guard fact.frame < LexicalFrame.base, case .nounPhrase(let np) = asks,
      statement.nounPhrases[np].nameRange != nil
    else { return false }
    for role in fact.roles {
      guard case .clause(let c) = role.filler else { continue }
      for argument in article.reading.clauses[c].arguments where argument.slot == .subject {
        if arguments.compare(asks, statement, argument.filler, article).value >= 0.7 { return true }
      }
    }
    return false
  }

  /// Sentences whose facts say of somebody or something else what the question asks of its own:
  /// "founded in 2021" of another firm. A sentence that agrees with the question in another fact
  /// of the same kind is none.
  package func vetoes(
    statement: Reading, instances: [FrameInstance], in knowledge: KnowledgeBase
  ) -> Set<SentenceRef> {
    var denied: Set<SentenceRef> = []
    var agreed: Set<SentenceRef> = []
    guard let main = statement.clauses.first(where: { $0.kind == .main })?.verb,
      main.lemma != arguments.words.be
    else { return [] }
    for asked in instances where asked.entailedBy < 0 && asked.trigger == main.head {
      for ref in knowledge.facts.facts(of: asked.frame) {
        let fact = knowledge.facts[ref]
        let article = knowledge.articles[Int(ref.article)]
        var contradicted = 0
        var likely = 0
        for role in asked.roles {
          guard let other = fact.filler(of: role.role) else { continue }
          switch arguments.compare(role.filler, statement, other, article) {
          case .likely(let value): if value >= 0.4 { likely += 1 }
          case .contradiction: contradicted += 1
          }
        }
        let place = SentenceRef(article: Int(ref.article), sentence: fact.sentence)
        if contradicted > 0 { denied.insert(place) } else if likely > 0 { agreed.insert(place) }
      }
    }
    return denied.subtracting(agreed)
  }
}

/// A sentence of an article.
package struct SentenceRef: Hashable, Sendable {
  package var article: Int
  package var sentence: Int
}
