import English
import Knowledge

/// Answers from what the text calls somebody: members of a class, posts that somebody holds,
/// whether somebody is one of a class.
extension PartAnswerer {
  /// "List the board members", "committee members": everybody that the text calls so.
  func members(_ question: Question) -> [Proposal] {
    guard let asked = question.asked, asked.source == .listed || question.form == .keywords,
      question.isPlural || question.kind == .list
    else { return [] }
    let tokens = question.reading.tokens
    let modifiers = asked.range.filter {
      $0 != asked.head && matcher.arguments.isContent(tokens[$0])
    }
    var result: [Proposal] = []
    for (a, article) in knowledge.articles.enumerated() {
      let reading = article.reading
      for pair in reading.classPairs {
        let klass = reading.nounPhrases[pair.klass]
        let instance = reading.nounPhrases[pair.instance]
        guard
          reading.tokens[klass.head].lemma == asked.lemma
            || isHeaded(pair.instance, by: asked.lemma, reading),
          instance.nextConjunct != nil, instance.previousConjunct == nil
        else { continue }
        let sentence = Int(reading.sentenceAt[instance.head])
        guard sentence >= 0, reading.sentences[sentence].kind == .prose else { continue }
        let words = reading.sentences[sentence].tokens
        guard
          modifiers.allSatisfy({ m in words.contains { reading.tokens[$0].lemma == tokens[m].lemma }
          })
        else { continue }
        let names = spans.chain(from: pair.instance, reading).map { np -> String in
          let phrase = reading.nounPhrases[np]
          return SpanText.clean(reading.text(phrase.nameRange ?? phrase.range))
        }
        var proposal = Proposal(
          text: names.joined(separator: ", "), items: names, kind: .list, confidence: 0.8)
        if let count = question.wantedCount, count != names.count { proposal.confidence -= 0.1 }
        proposal.evidence = [(a, sentence)]
        proposal.steps = [.init(rule: "list.class", detail: proposal.text)]
        result.append(proposal)
      }
    }
    return result
  }

  /// "board members Ann Lee": the class stands inside the phrase of the name.
  private func isHeaded(_ np: Int, by lemma: WordID, _ reading: Reading) -> Bool {
    let phrase = reading.nounPhrases[np]
    guard let name = phrase.nameRange, name.lowerBound > phrase.range.lowerBound else {
      return false
    }
    return reading.tokens[name.lowerBound - 1].lemma == lemma
  }

  /// "What position did X hold?", "What is X's job?": what the text calls X.
  func posts(_ question: Question) -> [Proposal] {
    guard let asked = question.asked, asked.source != .listed, posts.contains(asked.lemma) else {
      return []
    }
    let names = question.constraints.filter { $0.kind == .name }.map(\.token).sorted()
    guard let first = names.first, let last = names.last, last - first == names.count - 1 else {
      return []
    }
    return definitions.find(first..<(last + 1), in: question.reading, knowledge: knowledge)
      .filter { found in
        let reading = knowledge.articles[found.article].reading
        return reading.nounPhrases.contains {
          found.range.contains($0.head) && $0.kind == .person && !$0.isPronoun
        }
      }.prefix(2).map { found in
        let reading = knowledge.articles[found.article].reading
        let text = SpanText.clean(reading.text(spans.trim(found.range, reading)))
        var proposal = Proposal(text: text, kind: question.kind, confidence: found.score - 0.1)
        proposal.evidence = [(found.article, found.sentence)]
        proposal.steps = [.init(rule: "post.class", detail: text, score: found.score)]
        return proposal
      }
  }

  /// "What did X do before?": what X is called that was.
  func formerPosts(_ question: Question) -> [Proposal] {
    guard question.dimension == .activity, asksBefore(question) else { return [] }
    let names = question.constraints.filter { $0.kind == .name }.map(\.token).sorted()
    guard let first = names.first else { return [] }
    var end = first + 1
    while names.contains(end) { end += 1 }
    return definitions.find(first..<end, in: question.reading, knowledge: knowledge)
      .filter { found in
        let tokens = knowledge.articles[found.article].reading.tokens
        return found.range.contains { former.contains(tokens[$0].lemma) }
      }.prefix(2).map { found in
        let reading = knowledge.articles[found.article].reading
        let text = SpanText.clean(reading.text(spans.trim(found.range, reading)))
        var proposal = Proposal(text: text, kind: question.kind, confidence: 0.93)
        proposal.evidence = [(found.article, found.sentence)]
        proposal.keepsText = true
        proposal.isBorneOut = true
        proposal.steps = [.init(rule: "post.former", detail: text, score: found.score)]
        return proposal
      }
  }

  /// "Do before that", "used to do", "previously do".
  private func asksBefore(_ question: Question) -> Bool {
    question.tokens.contains { i in
      let word = question.reading.tokens[i].word
      return word == words.before || earlier.contains(word)
    }
  }

  /// "Is X a board member of Y?": the text calls X so, and the rest of the phrase stands there.
  func isOneOf(_ question: Question, _ statement: Statement) -> [Proposal] {
    let reading = statement.reading
    guard question.form == .yesNo, !question.isNegated,
      let clause = reading.clauses.first(where: { $0.kind == .main }),
      clause.verb?.lemma == words.be,
      let subject = nounPhrase(.subject, clause), let klass = nounPhrase(.complement, clause),
      let name = reading.nounPhrases[subject].nameRange
    else { return [] }
    let asked = reading.nounPhrases[klass]
    guard reading.tokens[asked.head].tag.isNoun, !reading.tokens[asked.head].tag.isName else {
      return []
    }
    // Content words behind the copula but for the head: "OpenBank board", "of the city".
    let rest = (0..<reading.tokens.count).filter {
      $0 != asked.head && !name.contains($0) && $0 > name.upperBound - 1
        && matcher.arguments.isContent(reading.tokens[$0])
    }
    var result: [Proposal] = []
    for found in definitions.find(name, in: reading, knowledge: knowledge) {
      let article = knowledge.articles[found.article]
      let other = article.reading
      guard
        found.range.contains(where: { i in
          other.tokens[i].lemma == reading.tokens[asked.head].lemma
            || matcher.arguments.related(other.tokens[i].lemma, reading.tokens[asked.head].lemma)
            || reader.lexicon.isKind(other.tokens[i].lemma, of: reading.tokens[asked.head].lemma)
        })
      else { continue }
      let near = other.sentences[found.sentence].tokens
      let present = rest.allSatisfy { i in
        near.contains {
          other.tokens[$0].lemma == reading.tokens[i].lemma
            || other.tokens[$0].word == reading.tokens[i].word
        }
          || reading.tokens[i].tag.isName
            && (refers(to: i, reading, within: near, article)
              || found.sentence > 0
                && other.sentences[found.sentence - 1].tokens.contains {
                  other.tokens[$0].word == reading.tokens[i].word
                })
      }
      guard present else { continue }
      var proposal = Proposal(text: "Yes", kind: .yesNo, confidence: min(0.9, found.score))
      proposal.evidence = [(found.article, found.sentence)]
      proposal.steps = [
        .init(rule: "polarity.class", detail: SpanText.clean(other.text(found.range)))
      ]
      result.append(proposal)
      break
    }
    return result
  }

  private func nounPhrase(_ slot: Slot, _ clause: Clause) -> Int? {
    for argument in clause.arguments where argument.slot == slot {
      if case .nounPhrase(let np) = argument.filler { return np }
    }
    return nil
  }

  /// Whether a phrase of the sentence stands for what a name names: "they" for the firm.
  private func refers(
    to token: Int, _ question: Reading, within range: Range<Int>, _ article: Article
  ) -> Bool {
    article.reading.nounPhrases.indices.contains { n in
      range.contains(article.reading.nounPhrases[n].head)
        && matcher.arguments.variants(n, article).contains { v in
          article.reading.nounPhrases[v].nameRange.map {
            $0.contains { article.reading.tokens[$0].word == question.tokens[token].word }
          } ?? false
        }
    }
  }

  /// "Tell me about X" where no definition is good: the sentence that says most of X.
  func about(_ topic: Range<Int>, _ question: Question) -> [Proposal] {
    var best: (score: Double, article: Int, sentence: Int)?
    for (a, article) in knowledge.articles.enumerated() {
      let reading = article.reading
      let mentions = definitions.mentions(of: topic, in: question.reading, article)
      for np in mentions {
        let phrase = reading.nounPhrases[np]
        let s = Int(reading.sentenceAt[phrase.head])
        guard s >= 0, reading.sentences[s].kind == .prose else { continue }
        var score = phrase.isPronoun ? 0.0 : 0.5
        // "the X team" is the team's name.
        let holder =
          reading.attachments.first {
            $0.object == np && $0.preposition == words.premodifier
          }?.nounPhrase ?? np
        for clause in reading.clauses where clause.sentence == s {
          for argument in clause.arguments where argument.filler == .nounPhrase(holder) {
            switch argument.slot {
            case .subject: score += clause.kind == .main ? 1 : 0.7
            case .object: score += 0.6
            default: score += 0.3
            }
          }
        }
        if reading.sentences[s].tokens.count > 40 { score -= 0.5 }
        score -= 0.01 * Double(s)
        if best == nil || score > best?.score ?? 0 { best = (score, a, s) }
      }
    }
    guard let best, best.score > 0.3 else { return [] }
    let reading = knowledge.articles[best.article].reading
    let text = SpanText.clean(
      reading.text(spans.trim(reading.sentences[best.sentence].tokens, reading)))
    var proposal = Proposal(text: text, kind: .definition, confidence: 0.8)
    proposal.evidence = [(best.article, best.sentence)]
    proposal.steps = [.init(rule: "about.sentence")]
    return [proposal]
  }
}
