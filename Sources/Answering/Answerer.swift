import English
package import Knowledge

/// Answers questions from a knowledge base. Not for use by several threads at once.
package final class Answerer {
  package struct Options: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    /// Give the best candidate even where the articles don't say.
    package static let guess = Options(rawValue: 1)
  }
  package let knowledge: KnowledgeBase
  let parser: QuestionParser
  let ranker: Ranker
  let facts: PartAnswerer
  let verifier: Verifier
  let repair: QuestionRepair
  let builder: AnswerBuilder
  let aliases: AliasReading
  let ambiguity: Ambiguity
  let disagreement: Disagreement
  let aboutText: AboutText
  let smallTalk = SmallTalk()

  /// - Parameter other: answers from a copy of the same knowledge; its indices are shared.
  package init(knowledge: KnowledgeBase, sharing other: Answerer? = nil) {
    self.knowledge = knowledge
    let reader = knowledge.reader
    let lexicon = knowledge.lexicon
    parser = QuestionParser(lexicon: lexicon)
    ranker = Ranker(knowledge: knowledge, words: parser.words, index: other?.ranker.index)
    let relations = WordRelations(lexicon: lexicon)
    let arguments = ArgumentMatcher(
      words: reader.words, aliases: knowledge.aliases,
      related: { relations.areRelated($0, $1) },
      general: GeneralNouns(intern: lexicon.intern), genders: knowledge.genders)
    let spans = SpanText(words: reader.words)
    facts = PartAnswerer(
      knowledge: knowledge, reader: reader,
      matcher: FactMatcher(
        arguments: arguments, frames: reader.frames,
        relations: relations),
      adjuncts: Adjuncts(words: reader.words, intern: lexicon.intern),
      definitions: Definitions(
        arguments: arguments, spans: spans, words: reader.words,
        naming: Set(
          ["call", "know", "dub", "name", "term", "nickname", "describe", "refer", "title"].map(
            lexicon.intern)),
        explaining: Set(["mean", "refer", "stand", "denote", "signify"].map(lexicon.intern)),
        refer: lexicon.intern("refer"),
        terms: Set(
          ["term", "word", "phrase", "jargon", "slang", "expression", "abbreviation", "acronym"]
            .map(
              lexicon.intern))),
      spans: spans,
      reasons: Reasons(reader: reader, intern: lexicon.intern),
      ranker: ranker,
      posts: Set(
        ["position", "job", "role", "title", "post", "occupation", "profession", "rank"]
          .map(lexicon.intern)),
      former: Set(
        ["former", "ex", "retired", "erstwhile", "onetime", "one-time", "previous"]
          .map(lexicon.intern)),
      earlier: Set(
        ["previously", "formerly", "earlier", "beforehand", "used"].map(lexicon.intern)),
      standings: StandingReader(words: reader.words, intern: lexicon.intern),
      oppositions: Oppositions(intern: lexicon.intern),
      lack: lexicon.intern("lack"), lose: lexicon.intern("lose"),
      lightAdverbs: Set(
        ["still", "ever", "really", "actually", "already", "yet", "now", "just", "also", "even"]
          .map(lexicon.intern)))
    verifier = Verifier(
      knowledge: knowledge, arguments: arguments,
      groundings: GroundingReader(
        arguments: arguments, relations: relations, lexicon: lexicon))
    repair = other?.repair.with(lexicon) ?? QuestionRepair(knowledge: knowledge)
    builder = AnswerBuilder(knowledge: knowledge)
    aliases = AliasReading(knowledge: knowledge)
    aboutText = AboutText(intern: lexicon.intern)
    ambiguity = Ambiguity(knowledge: knowledge)
    disagreement = Disagreement(knowledge: knowledge, words: reader.words)
  }

  /// Answers a question that goes on from another: of what else is as good that is best which stands
  /// near the other's evidence.
  ///
  /// - Parameter clause: what answered the other, if no more is asked than when, where, why or how
  ///   that was.
  package func answer(
    _ question: String, near evidence: Evidence?, of clause: ClausePlace? = nil,
    options: Options = []
  ) -> Answer {
    ranker.focus = evidence.flatMap { builder.place(of: $0) }
    defer { ranker.focus = nil }
    let plain = answer(question, options: options)
    return clause.flatMap { afterthought(plain, of: $0) } ?? plain
  }

  /// When, where, why or how what a clause says was, where that clause tells and the question itself
  /// found no answer, or one that another sentence gives.
  private func afterthought(_ plain: Answer, of place: ClausePlace) -> Answer? {
    guard plain.status != .chat, plain.status != .ask,
      let found = facts.afterthought(plain.kind, of: place)
    else { return nil }
    let own = builder.evidence(token: found.sentenceToken, of: place.article)
    let isElsewhere = !plain.evidence.contains(own) && plain.confidence < Self.sure
    guard plain.text == nil || plain.status == .guess || isElsewhere else { return nil }
    var answer = plain
    answer.instead = nil
    answer.steps = []
    answer.evidence = []
    fill(&answer, found.proposal)
    answer.clause = place
    return answer
  }

  /// An answer from elsewhere of this confidence goes before one from the clause in focus.
  private static let sure = 0.75

  /// Answers one question. `question` may hold any bytes; the reply never holds control characters.
  package func answer(_ question: String, options: Options = []) -> Answer {
    var bounded = question
    if question.utf8.count > Self.longestQuestion {
      bounded = String(decoding: Array(question.utf8.prefix(Self.longestQuestion)), as: UTF8.self)
    }
    if let reply = smallTalk.reply(to: bounded) {
      return chat(question, reply, .chat)
    }
    var first: Answer?
    for variant in aliases.variants(of: bounded) {
      var answer = answer(question, as: variant.text, options)
      answer.steps = variant.steps + answer.steps
      if answer.text != nil, answer.status != .guess { return answer }
      if first == nil { first = answer }
    }
    return first ?? chat(question, SmallTalk.nonsense, .nonsense)
  }

  /// Answers a question in one of its wordings.
  private func answer(_ question: String, as wording: String, _ options: Options) -> Answer {
    let repaired = repair.repair(SpanText.clean(wording))
    if repaired.isNonsense { return chat(question, SmallTalk.nonsense, .nonsense) }
    let choices = ambiguity.choices(of: repaired.text, reader: knowledge.reader)
    if !choices.isEmpty, let choice = choose(question, repaired, choices, options) {
      return choice
    }
    return answer(question, repaired, options)
  }

  /// Reads the question in each of the ways that a name in it can be taken. Asks which is meant if
  /// the answers differ; one that alone has an answer is the one that was meant.
  private func choose(
    _ question: String, _ repaired: QuestionRepair.Repaired,
    _ choices: [(name: String, question: String)], _ options: Options
  ) -> Answer? {
    var found: [(name: String, answer: Answer)] = []
    for choice in choices {
      var reworded = repaired
      reworded.text = choice.question
      reworded.steps.append(.init(rule: "name.full", detail: choice.name))
      let answer = answer(question, reworded, options.subtracting(.guess))
      if answer.text != nil { found.append((choice.name, answer)) }
    }
    guard let first = found.first else { return nil }
    if found.allSatisfy({ $0.answer.text == first.answer.text }) { return first.answer }
    var asking = Answer(question: question, status: .ask, kind: .choice)
    asking.choices = found.map(\.name)
    asking.readAs = repaired.text
    asking.steps = repaired.steps + [.init(rule: "name.ambiguous")]
    return asking
  }

  /// Answers a question whose names and spelling are mended.
  private func answer(
    _ question: String, _ repaired: QuestionRepair.Repaired, _ options: Options
  ) -> Answer {
    let reading = knowledge.reader.tagged(Array(repaired.text.utf8))
    let answers = parser.parse(reading).prefix(2).map {
      answer(part: $0, question, repaired, options)
    }
    guard var answer = answers.first else { return chat(question, SmallTalk.nonsense, .nonsense) }
    if answers.count > 1 { answer = .combined(answers) }
    answer.question = question
    answer.readAs = repaired.text
    return answer
  }

  /// The parts of a question as turns of a conversation; none where it has but one. Most questions
  /// can't have two, which their bytes tell.
  package func turns(of question: String) -> [String] {
    guard question.utf8.count <= Self.longestQuestion,
      question.utf8.dropLast().contains(where: {
        $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "?")
      })
        || question.contains(" and "), smallTalk.reply(to: question) == nil
    else { return [] }
    return parser.turns(of: knowledge.reader.tagged(Array(question.utf8)))
  }

  /// A turn with its names and spelling mended, and how.
  package func mended(_ turn: String) -> (text: String, steps: [Answer.Step]) {
    guard turn.utf8.count <= Self.longestQuestion, smallTalk.reply(to: turn) == nil else {
      return (turn, [])
    }
    let repaired = repair.repair(SpanText.clean(turn))
    return repaired.isNonsense || repaired.steps.isEmpty
      ? (turn, []) : (repaired.text, repaired.steps)
  }

  /// Longer questions are read up to here; nobody's question is longer, but a script's may be.
  static let longestQuestion = 4096

  private func chat(_ question: String, _ reply: String, _ kind: AnswerKind) -> Answer {
    var answer = Answer(question: question, status: .chat, kind: kind)
    answer.text = reply
    answer.items = [reply]
    answer.confidence = 1
    answer.steps = [.init(rule: kind == .nonsense ? "talk.nonsense" : "talk.small")]
    return answer
  }

  private func answer(
    part: Question, _ question: String, _ repaired: QuestionRepair.Repaired, _ options: Options
  ) -> Answer {
    var answer = Answer(question: question, status: .unknown, kind: part.kind)
    answer.steps = repaired.steps
    if aboutText.isMeant(by: part), !options.contains(.guess) {
      answer.steps.append(.init(rule: "silence.about-text"))
      return answer
    }
    if aboutText.asksTopic(part), let opening = FurtherSentences(knowledge: knowledge).opening {
      answer.status = .answered
      answer.kind = .clause
      answer.text = opening.text
      answer.items = [opening.text]
      answer.confidence = 0.6
      answer.evidence = [opening]
      answer.steps.append(.init(rule: "text.topic"))
      return answer
    }
    let statement = facts.statement(of: part)
    let proposals = facts.propose(part, statement)
    // "The other one": nobody knows which of the words' neighbours that would be.
    let isOpen =
      facts.seeksAnother(part) && part.excluded.isEmpty && !part.isPlural && !part.asksForName
      && !options.contains(.guess)
    let ranked =
      isOpen
      ? []
      : ranker.candidates(
        for: part, limit: part.form == .yesNo ? 4 : 12,
        support: FactSupport(proposals, knowledge: knowledge))
    let choice = verifier.choose(
      part, proposals, ranked, ranker, vetoes: ranked.isEmpty ? [] : facts.vetoes(statement),
      statement: statement)
    switch choice {
    case .proposal(let proposal):
      fill(&answer, proposal)
      if let span = proposal.span {
        ranker.fill(&answer, with: span)
        answer.confidence = proposal.confidence
        rename(&answer, part, span)
      }
      if let place = proposal.evidence.first {
        date(&answer, part, article: place.article, sentence: place.sentence)
      }
      // The measure of the proposals among themselves, not that of the answer's rightness.
      let own = proposals.first { $0.text == proposal.text } ?? proposal
      answer = disagreement.quoting(answer, own, proposals)
    case .ranked(let scored, let confidence):
      fill(&answer, part, scored, confidence)
      answer.status = .answered
      date(&answer, part, article: scored.article, sentence: Int(scored.candidate.sentence))
      answer = disagreement.quoting(answer, scored, ranked)
    case .abstain(let nearest, let refused, let reason):
      answer.steps.append(.init(rule: reason))
      if !options.contains(.guess) {
        answer.steps += Confidence.doubts(refused?.1.steps ?? nearest?.steps ?? [])
      }
      if let (scored, confidence) = refused {
        if options.contains(.guess) {
          fill(&answer, part, scored, confidence)
          answer.status = .guess
        }
        answer.confidence = confidence.value
      } else if let nearest {
        if options.contains(.guess) {
          fill(&answer, nearest)
          answer.status = .guess
        }
        answer.confidence = nearest.confidence
      }
      if options.contains(.guess), part.form == .yesNo, answer.text == nil {
        guessYes(&answer, ranked.first)
      }
      if answer.text == nil { answer.instead = hint(ranked.first) }
    }
    return answer
  }

  /// Where an answer must be given: what is asked about in the articles' own words is more often so
  /// than not.
  private func guessYes(_ answer: inout Answer, _ nearest: ScoredCandidate?) {
    guard let nearest, nearest.features[.overlap] >= 0.5 else { return }
    let kind = answer.kind
    ranker.fill(&answer, with: nearest)
    answer.text = "Yes"
    answer.items = ["Yes"]
    answer.kind = kind
    answer.status = .guess
  }

  /// The nearest thing the articles do say: a sentence that has half of the question's words.
  private func hint(_ nearest: ScoredCandidate?) -> String? {
    guard let nearest, nearest.features[.overlap] >= 0.5 else { return nil }
    let reading = knowledge.articles[nearest.article].reading
    let tokens = reading.sentences[Int(nearest.candidate.sentence)].tokens
    return builder.evidence(token: tokens.lowerBound, of: nearest.article).text
  }

  private func fill(
    _ answer: inout Answer, _ part: Question, _ scored: ScoredCandidate, _ confidence: Confidence
  ) {
    ranker.fill(&answer, with: scored)
    answer.clause = ClausePlace(article: scored.article, token: Int(scored.candidate.start))
    answer.confidence = confidence.value
    answer.steps += confidence.steps
    rename(&answer, part, scored)
  }

  /// "Who ...?" is answered by a name where the text gives one for the phrase found.
  private func rename(_ answer: inout Answer, _ part: Question, _ scored: ScoredCandidate) {
    guard part.wh == .who, part.kind != .definition, scored.candidate.nounPhrase >= 0,
      answer.items.count == 1
    else { return }
    let np = Int(scored.candidate.nounPhrase)
    let reading = knowledge.articles[scored.article].reading
    guard !reading.nounPhrases[np].isName, !reading.nounPhrases[np].isPronoun,
      let name = facts.spans.name(for: np, reading)
    else { return }
    let text = builder.text(reading.nounPhrases[name].range, of: scored.article)
    answer.text = text
    answer.items = [text]
    answer.steps.append(.init(rule: "render.name", detail: text))
  }

  private func fill(_ answer: inout Answer, _ proposal: Proposal) {
    answer.text = proposal.text
    answer.items = proposal.items
    answer.status = proposal.status
    answer.kind = proposal.kind
    answer.confidence = proposal.confidence
    answer.instead = proposal.instead
    answer.steps += proposal.steps
    answer.clause = proposal.fact.map { facts.clause(of: $0) }
    for (article, sentence) in proposal.evidence {
      let token = knowledge.articles[article].reading.sentences[sentence].tokens.lowerBound
      let evidence = builder.evidence(token: token, of: article)
      if !answer.evidence.contains(evidence) { answer.evidence.append(evidence) }
    }
  }
}
