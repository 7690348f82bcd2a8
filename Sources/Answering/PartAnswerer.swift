import English
import Knowledge

/// Answers one question of possibly several that a line holds.
struct PartAnswerer {
  let knowledge: KnowledgeBase
  let reader: Reader
  let matcher: FactMatcher
  let adjuncts: Adjuncts
  let definitions: Definitions
  let spans: SpanText
  let reasons: Reasons
  let ranker: Ranker
  /// Nouns for what somebody does in a group: "position", "job".
  let posts: Set<WordID>
  /// Words for a post that somebody no longer holds: "former", and adverbs that ask for it.
  let former: Set<WordID>
  let earlier: Set<WordID>
  let standings: StandingReader
  let oppositions: Oppositions
  let lack: WordID
  let lose: WordID
  /// "still", "ever": adverbs that a text need not have.
  let lightAdverbs: Set<WordID>
  var words: Words { reader.words }

  func saysLittle(_ adverb: WordID) -> Bool { lightAdverbs.contains(adverb) }

  /// The question as a parsed statement with the frames it evokes.
  struct Statement {
    var reading: Reading
    var instances: [FrameInstance]
    var gap: Int?
    var matches: [FactMatch]
    /// Whom its descriptions stand for.
    var descriptions = Descriptions()
  }

  func statement(of question: Question) -> Statement? {
    guard var reading = question.statement else { return nil }
    reader.parse(&reading)
    let gap = question.statementGap
    let instances = reader.frames(of: reading, asking: gap == nil ? question.askedAdverb : nil)
    let (matches, descriptions) = matcher.matches(
      statement: reading, instances: instances, gap: gap,
      isAdjunct: question.form == .wh && gap == nil, in: knowledge)
    return Statement(
      reading: reading, instances: instances, gap: gap, matches: matches,
      descriptions: descriptions)
  }

  /// Whether a match is about what the question says, not about a noun inside it: evoked by the
  /// main verb, its complement, or the object of a verb that says little itself.
  func isMain(_ match: FactMatch, _ statement: Statement) -> Bool {
    let reading = statement.reading
    let trigger = match.asked.trigger
    for clause in reading.clauses {
      guard let verb = clause.verb,
        clause.kind == .main || clause.kind == .infinitive || clause.kind == .quoted
      else { continue }
      if verb.head == trigger { return true }
      for argument in clause.arguments {
        switch argument.filler {
        case .nounPhrase(let np):
          if reading.nounPhrases[np].head == trigger,
            argument.slot == .complement || argument.slot == .object
          {
            return true
          }
        case .tokens(let range):
          if range.contains(trigger) { return true }
        case .clause: break
        }
        if argument.marker == trigger { return true }
      }
    }
    return false
  }

  /// Proposals from facts, definitions and polarity, best first.
  func propose(_ question: Question) -> [Proposal] {
    propose(question, statement(of: question))
  }

  func propose(_ question: Question, _ statement: Statement?) -> [Proposal] {
    var result: [Proposal] = []
    if question.kind == .definition, let topic = question.topic ?? question.asked?.range {
      result += define(topic, question)
      // "Tell me about X" has no short answer but a good definition.
      if question.form == .describe, (result.map(\.confidence).max() ?? 0) < 0.8 {
        result += about(topic, question)
      }
    }
    result += members(question)
    result += posts(question)
    result += formerPosts(question)
    result += kindLists(question)
    if let statement {
      switch question.form {
      case .yesNo: result += yesNo(question, statement) + isOneOf(question, statement)
      case .choice: result += choose(question, statement)
      default:
        if statement.gap != nil {
          result += fillGap(question, statement)
          result += attributes(question, statement)
        } else {
          result += adjunct(question, statement)
          if question.form == .wh { result += denials(question, statement) }
        }
      }
    }
    if let statement { result += measures(question, statement) }
    result += conditions(question)
    if let statement { result += fates(question, statement) }
    if question.form == .wh || question.form == .keywords, asksReason(question, statement) {
      result += spokenReasons(question)
    }
    return result.sorted { $0.confidence > $1.confidence }
  }

  /// Sentences that speak of another than the question does.
  func vetoes(_ statement: Statement?) -> Set<SentenceRef> {
    guard let statement else { return [] }
    return matcher.vetoes(
      statement: statement.reading, instances: statement.instances, in: knowledge)
  }

  private func define(_ topic: Range<Int>, _ question: Question) -> [Proposal] {
    definitions.find(topic, in: question.reading, knowledge: knowledge).prefix(3).map { found in
      let article = knowledge.articles[found.article]
      let text =
        found.list.flatMap { listed(by: $0, in: article) }
        ?? SpanText.clean(article.reading.text(spans.trim(found.range, article.reading)))
      var proposal = Proposal(text: text, kind: .definition, confidence: found.score)
      proposal.evidence = [(found.article, found.sentence)]
      proposal.steps = [.init(rule: found.rule, detail: text, score: found.score)]
      return proposal
    }
  }

  func step(_ match: FactMatch) -> Answer.Step {
    let fact = knowledge.facts[match.fact]
    if fact.frame >= LexicalFrame.base {
      let verb = LexicalFrame.name(of: fact.frame, reader.lexicon)
      return .init(rule: "verb.\(verb)", detail: "same verb, roles in place", score: match.score)
    }
    let frame = reader.frames.frames[fact.frame]
    let wording = fact.pattern >= 0 ? reader.frames.location(ofPattern: fact.pattern) : ""
    return .init(rule: "frame.\(frame.name)", detail: wording, score: match.score)
  }

  /// Whether a filler may be called by the asked noun: a phrase with that head is surer, one with
  /// an unrelated common noun for its head much less sure ("which journal": "a paper").
  func kinship(
    _ question: Question, _ filler: Argument.Filler, _ article: Article
  ) -> Double {
    guard let asked = question.asked, case .nounPhrase(let np) = filler,
      matcher.arguments.general.kind(of: asked.lemma) == .unknown
    else { return 0 }
    let phrase = article.reading.nounPhrases[np]
    if phrase.isPronoun || phrase.isName { return 0 }
    let head = article.reading.tokens[phrase.head]
    guard head.tag.isNoun else { return 0 }
    if head.lemma == asked.lemma || matcher.arguments.related(head.lemma, asked.lemma) {
      return 0.05
    }
    return reader.lexicon.isKind(head.lemma, of: asked.lemma) ? 0 : -0.45
  }

  /// Share of the given roles that agree, drawn towards the middle for few of them.
  /// and by the share of the question's words that the fact's sentence accounts for.
  func confidence(_ match: FactMatch, _ question: Question) -> Double {
    let evidence = match.given == 0 ? 0.3 : Double(match.agreed) / Double(match.given)
    let base = 0.22 + 0.45 * match.score + 0.15 * evidence
    return min(0.97, max(0.05, base + 0.3 * (coverage(match, question) - 0.5)))
  }

  /// Share of the question's content words that stand in the fact's sentence, themselves or by a
  /// related word; the verb or noun that evokes the frame counts as found, the asked phrase not.
  func coverage(_ match: FactMatch, _ question: Question) -> Double {
    let fact = knowledge.facts[match.fact]
    let article = knowledge.articles[Int(match.fact.article)]
    let reading = article.reading
    let range = reading.sentences[fact.sentence].tokens
    var total = 0.0
    var found = 0.0
    for constraint in question.constraints where !constraint.isAsked {
      let weight = constraint.kind == .name ? 2.0 : 1.0
      total += weight
      let token = question.reading.tokens[constraint.token]
      if token.tag.isVerb {
        found += weight
        continue
      }
      for i in range {
        let other = reading.tokens[i]
        if other.lemma == constraint.lemma || other.word == token.word {
          found += weight
          break
        } else if matcher.arguments.isContent(other),
          matcher.arguments.related(other.lemma, constraint.lemma)
        {
          found += 0.8 * weight
          break
        }
      }
    }
    if total == 0 { return 0.9 }
    // Roles that agree through an antecedent or another name count as found too.
    let agreed = match.given == 0 ? 0 : Double(match.agreed) / Double(match.given)
    return max(found / total, agreed * 0.9)
  }

  /// An answer that only says the question's own words again is none, be they inflected.
  func isEcho(_ text: String, _ question: Question) -> Bool {
    let asked = question.reading.tokens
    var text = text
    return text.withUTF8 { bytes in
      bytes.split(whereSeparator: { Self.parts($0) }).allSatisfy { part in
        let word = reader.lexicon.intern(String(decoding: part.map(Self.lower), as: UTF8.self))
        if asked.contains(where: { $0.word == word || $0.lemma == word }) { return true }
        if reader.lexicon.canBe(word, .determiner), !reader.lexicon.canBe(word, .number) {
          return true
        }
        let lemma = reader.lexicon.lemma(word, .nounPlural)
        return asked.contains { $0.lemma == lemma }
      }
    }
  }

  /// Whether a byte parts the words of an answer.
  private static func parts(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: ".")
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Whether a filler is of the kind that is asked for.
  func fits(_ question: Question, _ filler: Argument.Filler, _ article: Article) -> Bool {
    guard case .nounPhrase(let np) = filler else {
      switch question.kind {
      case .person, .organisation, .place, .time: return false
      case .number, .amount, .duration:
        if case .tokens(let range) = filler {
          return article.reading.quantities.contains { $0.range.overlaps(range) }
        }
        return false
      default: return true
      }
    }
    let kind = article.reading.nounPhrases[np].kind
    switch question.kind {
    case .person: return kind == .person || kind == .group || kind == .unknown || kind == .place
    case .organisation: return kind != .time && kind != .number && kind != .money && kind != .person
    case .place: return kind == .place || kind == .group || kind == .unknown || kind == .thing
    case .time: return kind == .time || kind == .duration || kind == .event
    case .number, .amount, .duration:
      return article.reading.quantities.contains {
        $0.range.overlaps(article.reading.nounPhrases[np].range) && suits($0.kind, question)
          && !question.isDifference($0.range, in: article.reading)
      }
    default: return true
    }
  }

  /// Whether a quantity answers the question's dimension: money for money, per cent for shares.
  private func suits(_ kind: Quantity.Kind, _ question: Question) -> Bool {
    switch question.dimension {
    case .money: kind == .money
    case .percent: kind == .percent
    case .year, .month, .day, .date: kind == .date || kind == .year
    case .age: kind == .age || kind == .duration || kind == .number
    case .length: kind == .measure || kind == .number || kind == .duration
    default:
      switch question.kind {
      case .duration: kind == .duration || kind == .age || kind == .date
      case .number: kind == .number || kind == .ordinal && question.dimension == .rank
      default: kind == .money || kind == .percent || kind == .measure || kind == .number
      }
    }
  }
}
