import English
import Knowledge

/// Who somebody is, what something is: from appositions, copulas, titles and parentheses, over all
/// mentions of the thing.
package struct Definitions {
  let arguments: ArgumentMatcher
  let spans: SpanText
  let words: Words
  /// call, know, dub: verbs of naming
  let naming: Set<WordID>
  /// mean, refer, stand: verbs that tell what a word is used for
  let explaining: Set<WordID>
  let refer: WordID
  /// term, word, jargon
  let terms: Set<WordID>

  struct Found {
    var article: Int
    var sentence: Int
    var range: Range<Int>
    var score: Double
    var rule: String
    /// The phrase whose list the thing stands on, or nil.
    var list: Int?
  }

  /// Definitions of what `topic`'s tokens name, best first.
  func find(_ topic: Range<Int>, in question: Reading, knowledge: KnowledgeBase) -> [Found] {
    var found: [Found] = []
    for (a, article) in knowledge.articles.enumerated() {
      let reading = article.reading
      let mentions = mentions(of: topic, in: question, article)
      found += explained(topic, in: question, article, a)
      guard !mentions.isEmpty else { continue }
      for pair in reading.classPairs {
        let (instance, klass, direct) = resolve(pair, mentions, reading)
        guard let instance, let klass else { continue }
        let phrase = reading.nounPhrases[klass]
        guard !phrase.isPronoun, klass != instance else { continue }
        if pair.source == .parenthesis, phrase.range.count == 1, phrase.isName == false { continue }
        let sentence = Int(reading.sentenceAt[phrase.head])
        guard sentence >= 0, reading.sentences[sentence].kind != .residue else { continue }
        var score: Double
        switch pair.source {
        case .copula: score = 0.9
        case .apposition: score = 0.95
        case .title: score = 0.8
        case .called: score = 0.8
        case .parenthesis: score = 0.5
        case .suchAs:
          // "Ann Lee and other figures" tells who is meant, hardly what she is.
          let isOther = reading.tokens[phrase.range.lowerBound].word == words.other
          score = phrase.fullRange.count > 2 ? isOther ? 0.5 : 0.72 : 0.4
        case .role: score = 0.6
        }
        if reading.sentences[sentence].kind == .headline { score -= 0.25 }
        if phrase.fullRange.count <= 1 { score -= 0.15 }
        if !direct { score -= 0.1 }
        score += min(0.08, 0.01 * Double(phrase.fullRange.count))
        found.append(
          Found(
            article: a, sentence: sentence,
            range: description(klass, pair, reading),
            score: score,
            rule: "define.\(pair.source)", list: pair.source == .suchAs ? klass : nil))
      }
      // "a measure known in the house as X", "the game, called X": what bears the name.
      for clause in reading.clauses {
        guard let verb = clause.verb, verb.isPassive, naming.contains(verb.lemma),
          let bearer = clause.antecedent, !reading.nounPhrases[bearer].isPronoun
        else { continue }
        let isNamed = clause.arguments.contains { argument in
          guard case .nounPhrase(let np) = argument.filler, mentions.contains(np) else {
            return false
          }
          return argument.slot == .complement || argument.slot == .object
            || argument.preposition == words.as
        }
        guard isNamed, !mentions.contains(bearer) else { continue }
        let phrase = reading.nounPhrases[bearer]
        found.append(
          Found(
            article: a, sentence: clause.sentence, range: bare(phrase, before: clause, reading),
            score: 0.85, rule: "define.named"))
      }
      // "the X database, which ...": the noun that the name stands before says what it is.
      for attachment in reading.attachments where attachment.preposition == words.premodifier {
        guard let object = attachment.object, mentions.contains(object),
          reading.nounPhrases[object].isName
        else { continue }
        let phrase = reading.nounPhrases[attachment.nounPhrase]
        guard !phrase.isName, phrase.possessor == nil else { continue }
        let sentence = Int(reading.sentenceAt[phrase.head])
        let range =
          reading.nounPhrases[object].range
          .upperBound..<max(phrase.fullRange.upperBound, withTail(phrase, reading).upperBound)
        guard phrase.isDefinite, !range.isEmpty else { continue }
        found.append(
          Found(
            article: a, sentence: sentence, range: range,
            score: 0.66 + min(0.1, 0.01 * Double(range.count)), rule: "define.modifier"))
      }
    }
    return found.sorted { $0.score > $1.score }
  }

  /// A class with its tail; "the group within Acme" of "the group within Acme called the Ring".
  private func description(_ klass: Int, _ pair: ClassPair, _ reading: Reading) -> Range<Int> {
    let phrase = reading.nounPhrases[klass]
    switch pair.source {
    case .title, .suchAs: return spans.withoutVerb(klass, reading)
    case .called:
      let name = reading.nounPhrases[pair.instance].range.lowerBound
      let naming = reading.clauses.first {
        $0.antecedent == klass && $0.range.contains(name)
      }
      guard let naming, naming.range.lowerBound > phrase.range.lowerBound else {
        return withTail(phrase, reading)
      }
      return phrase.range.lowerBound..<naming.range.lowerBound
    default: return withTail(phrase, reading)
    }
  }

  /// "A means B", "A refers to B", "A stands for B".
  private func explained(
    _ topic: Range<Int>, in question: Reading, _ article: Article, _ a: Int
  ) -> [Found] {
    let reading = article.reading
    let asked = topic.filter { arguments.isContent(question.tokens[$0]) }
    guard !asked.isEmpty else { return [] }
    return reading.clauses.compactMap { clause in
      guard let verb = clause.verb, explaining.contains(verb.lemma), !verb.isNegated,
        clause.kind == .main || clause.kind == .relative || clause.kind == .quoted,
        let argument = clause.arguments.first(where: {
          $0.slot == .object || $0.slot == .clausal
            || $0.slot == .prepositional
              && ($0.preposition == words.to || $0.preposition == words.for)
        })
      else { return nil }
      let start = reading.sentences[clause.sentence].tokens.lowerBound
      let before = start..<verb.range.lowerBound
      // All that is explained stands before the verb, and little else; a report, too, refers to
      // things, a term explains them.
      let isTerm = before.contains {
        reading.tokens[$0].tag == .quote || terms.contains(reading.tokens[$0].lemma)
      }
      guard before.count <= asked.count + 8, isTerm || verb.lemma != refer,
        asked.allSatisfy({ i in
          before.contains {
            reading.tokens[$0].lemma == question.tokens[i].lemma
              || reading.tokens[$0].word == question.tokens[i].word
          }
        })
      else { return nil }
      let range: Range<Int>
      switch argument.filler {
      case .nounPhrase(let np): range = withTail(reading.nounPhrases[np], reading)
      case .clause(let c): range = reading.clauses[c].range
      case .tokens(let tokens): range = tokens
      }
      return Found(
        article: a, sentence: clause.sentence, range: range, score: 0.85, rule: "define.explained")
    }
  }

  /// A phrase up to the participle behind it, with the modifiers that a comma parts from it.
  private func bare(_ phrase: NounPhrase, before clause: Clause, _ reading: Reading) -> Range<Int> {
    var start = phrase.range.lowerBound
    let first = reading.sentences[clause.sentence].tokens.lowerBound
    if reading.tokens[start].tag != .determiner {
      // "a one month, temporary measure": the reader takes the first half for a phrase of its own.
      var at = start
      while at > first, start - at < 6 {
        at -= 1
        let tag = reading.tokens[at].tag
        if tag == .determiner {
          start = at
          break
        }
        guard tag == .comma || tag == .number || tag.isAdjective || tag.isNoun else { break }
      }
    }
    let end = max(
      phrase.range.upperBound, min(phrase.fullRange.upperBound, clause.range.lowerBound))
    return start..<end
  }

  /// A description with all that belongs to it: up to the next comma, bracket or stop.
  private func withTail(_ phrase: NounPhrase, _ reading: Reading) -> Range<Int> {
    var end = phrase.range.upperBound
    let limit = min(reading.tokens.count, phrase.range.lowerBound + 30)
    scan: while end < limit {
      switch reading.tokens[end].tag {
      case .comma, .semicolon, .colon, .stop, .dash, .quote, .openBracket, .closeBracket: break scan
      case .coordinator, .verbThird, .verbPast, .modal, .verbPresent:
        // A finite verb belongs to the description only inside a relative clause of its own.
        let inside = reading.clauses.contains {
          $0.kind == .relative && $0.range.contains(end)
            && $0.range.lowerBound >= phrase.range.upperBound
        }
        guard inside else {
          end = beforeRelative(end, of: phrase, reading)
          break scan
        }
        end += 1
      default: end += 1
      }
    }
    return phrase.range.lowerBound..<max(end, phrase.fullRange.upperBound)
  }

  /// "a chemist who also" says less than "a chemist": the place before the words that the verb at
  /// `end` leaves hanging.
  private func beforeRelative(_ end: Int, of phrase: NounPhrase, _ reading: Reading) -> Int {
    var end = end
    while end > phrase.range.upperBound {
      let tag = reading.tokens[end - 1].tag
      guard tag.isWh || tag.isAdverb || tag == .subordinator else { break }
      end -= 1
    }
    return end
  }

  /// The class that a pair gives a mention, also through conjuncts that share a plural title.
  private func resolve(
    _ pair: ClassPair, _ mentions: Set<Int>, _ reading: Reading
  ) -> (instance: Int?, klass: Int?, direct: Bool) {
    if mentions.contains(pair.instance) { return (pair.instance, pair.klass, true) }
    if pair.source == .copula || pair.source == .apposition || pair.source == .parenthesis,
      mentions.contains(pair.klass), reading.nounPhrases[pair.klass].isName
    {
      return (pair.klass, pair.instance, true)
    }
    // "board members A, B and C"
    var current = reading.nounPhrases[pair.instance].nextConjunct
    var steps = 0
    while let c = current, steps < 40 {
      if mentions.contains(c), reading.nounPhrases[pair.klass].isPlural || pair.source == .suchAs {
        return (c, pair.klass, false)
      }
      current = reading.nounPhrases[c].nextConjunct
      steps += 1
    }
    return (nil, nil, false)
  }

  /// Noun phrases of the article that are the topic, by name or by entity.
  func mentions(of topic: Range<Int>, in question: Reading, _ article: Article) -> Set<Int> {
    let reading = article.reading
    var result = Set<Int>()
    var entities = Set<Int32>()
    let content = topic.filter {
      arguments.isContent(question.tokens[$0]) || question.tokens[$0].tag == .unknown
    }
    guard let last = content.last else { return result }
    for (n, phrase) in reading.nounPhrases.enumerated() where !phrase.isPronoun {
      var same = false
      if let name = phrase.nameRange {
        same = arguments.compareNames(content[0]..<(last + 1), question, name, reading) > 0
      }
      if !same {
        let head = reading.tokens[phrase.head]
        same = head.lemma == question.tokens[last].lemma || head.word == question.tokens[last].word
        if same {
          same = content.dropLast().allSatisfy { i in
            phrase.fullRange.contains {
              reading.tokens[$0].lemma == question.tokens[i].lemma
                || reading.tokens[$0].word == question.tokens[i].word
            }
          }
        }
      }
      if same {
        result.insert(n)
        if n < article.coreference.entityOf.count, article.coreference.entityOf[n] >= 0 {
          entities.insert(article.coreference.entityOf[n])
        }
      }
    }
    if !entities.isEmpty {
      for (n, e) in article.coreference.entityOf.enumerated() where entities.contains(e) {
        result.insert(n)
      }
    }
    return result
  }
}
