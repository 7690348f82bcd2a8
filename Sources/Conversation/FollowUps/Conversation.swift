package import Answering
internal import English
package import Knowledge

/// What was said before, so that a question may lean on it.
///
/// `resolve` reads a turn in the light of those before it, `record` takes in what came of it. A
/// turn is told by its words (`TurnReader`); then the last question is asked again of something
/// else (`Substitution`) or for something else (`Ellipsis`), and what only points back is named
/// (`References`).
package struct Conversation {
  /// A turn as a question that stands by itself, or a reply for which no article is needed.
  package struct Resolution {
    package var question: String
    /// What was made of the turn, for `/why`.
    package var steps: [Answer.Step] = []
    package var reply: Answer?
    /// What the answer that the turn leans on stood on.
    package var near: Evidence?
  }

  let names: NameIndex
  let finder: MentionFinder
  private let parser: QuestionParser
  private let turns: TurnReader
  private var mentions = Mentions()
  /// The last question that was understood.
  private var last: Exchange?
  /// The last one that was not completed from another: "And X?" goes back to it behind "when?"
  /// (the question under discussion, Roberts 1996).
  private var whole: Exchange?
  /// A question that quoth could not answer without knowing which of several is meant.
  var open: OpenChoice?
  /// What the turn under way put in the last question.
  private var substituted: String?
  /// The few questions before the last.
  private var earlier: [Exchange] = []
  /// The last one whose answer was a list, as long as only its parts were asked about since.
  private var listed: Exchange?
  /// The turn under way asks about a part of that list.
  private var isPart = false
  /// The turn under way was completed from the last question.
  private var isElliptical = false
  /// Pronouns of the last turn for which nothing was spoken of.
  private var unresolved: [Pronoun] = []
  /// What the turn under way pointed back to.
  private var pointed: [Mention] = []
  /// Sentences that answers stood on.
  private var told: [Evidence] = []
  private let talk = SmallTalk()
  private let further: FurtherSentences

  package init(knowledge: KnowledgeBase) {
    let names = NameIndex(knowledge)
    let reader = knowledge.reader
    let parser = QuestionParser(lexicon: knowledge.lexicon)
    self.names = names
    self.parser = parser
    finder = MentionFinder(knowledge, names: names)
    turns = TurnReader(
      isFragment: { text in
        let form = parser.parse(reader.tagged(Array(text.utf8))).first?.form
        return form == .keywords
      },
      isReference: { text in
        let tokens = reader.tagged(Array(text.utf8))
        let words = tokens.tokens.count { !$0.tag.isPunctuation }
        if let named = names.mentions(in: text).first, named.words.count == words { return true }
        if words == 1, tokens.tokens.first?.tag == .pronoun { return true }
        if words <= 4, tokens.tokens.prefix(words).allSatisfy({ $0.tag.isName }) { return true }
        guard let time = tokens.quantities.first, time.kind.isTime else { return false }
        return time.range.count + (tokens.tokens.first?.tag == .preposition ? 1 : 0) == words
      })
    further = FurtherSentences(knowledge: knowledge)
    mentions.figures = names.mainFigures
  }

  /// The turn as a question that stands by itself.
  package mutating func resolve(_ text: String) -> Resolution {
    var result = read(text)
    if !result.steps.isEmpty { result.question = asSentence(result.question) }
    if !result.steps.isEmpty, last != nil { result.near = told.last }
    return result
  }

  /// With a capital letter, and a question with its mark.
  private func asSentence(_ text: String) -> String {
    let trimmed = PlainText.trimmed(text[...])
    guard let first = trimmed.first, let last = trimmed.last else { return text }
    let sentence = first.uppercased() + trimmed.dropFirst()
    if ".?!".contains(last) { return sentence }
    switch parser.parse(finder.reader.tagged(Array(sentence.utf8))).first?.form {
    case .wh, .inPlace, .yesNo, .choice: return sentence + "?"
    default: return sentence
    }
  }

  private mutating func read(_ text: String) -> Resolution {
    substituted = nil
    isElliptical = false
    isPart = false
    pointed = []
    if talk.reply(to: text) != nil, open == nil { return Resolution(question: text) }
    if let question = open?.question(choosing: text) {
      open = nil
      return Resolution(question: question, steps: [Self.step("choice", question)])
    }
    open = nil
    switch turns.read(text) {
    case .full(let question): return references(question, original: text)
    case .newTopic(let question):
      mentions.forget()
      last = nil
      whole = nil
      return Resolution(question: question, steps: [Self.step("topic", question)])
    case .about(let other): return substitution(other, rule: "substitution", original: text)
    case .correction(let other): return substitution(other, rule: "correction", original: text)
    case .dislocated(let topic, let question):
      let isPlace = Words(question).lowered.contains("there")
      for found in names.mentions(in: topic) {
        mentions.take(isPlace ? found.mention.known(as: .place) : found.mention)
      }
      return references(question, original: text)
    case .ellipsis(let use): return ellipsis(use, original: text)
    case .place(let place): return selection(place, original: text)
    }
  }

  /// Takes in a turn: the question as resolved, and its answer.
  package mutating func record(_ answer: Answer) {
    switch answer.status {
    case .chat: return
    case .ask:
      if open == nil { open = open(answer) }
      return
    case .answered, .corrected, .unknown, .guess: break
    }
    open = nil
    told += answer.evidence
    if let first = answer.steps.first?.rule, first == "turn.more" || first == "turn.count" {
      return
    }
    guard
      var exchange = Exchange(
        answer, parser: parser, reader: finder.reader, names: names)
    else { return }
    exchange.substituted = substituted
    // Words without a clause that got no answer leave nothing to go on from.
    if exchange.question.form == .keywords, answer.text == nil { return }
    if let last { earlier = earlier.suffix(2) + [last] }
    if !isElliptical { whole = exchange }
    if answer.items.count > 1 { listed = exchange } else if !isPart { listed = nil }
    last = exchange
    note(exchange)
  }

  /// Remembers what the turn spoke of, the most prominent last: what a common noun answers, the
  /// question's phrases from the last on, the names that answer, the subject, and what a pronoun
  /// of the turn stood for.
  private mutating func note(_ exchange: Exchange) {
    var asked = finder.mentions(in: exchange.question)
    // "Who were the founders?" without an answer leaves nobody to speak of.
    if exchange.question.wh == .who, exchange.question.isCopula, exchange.answer.status == .unknown
    {
      asked.removeAll(where: \.isCommon)
    }
    let found = answered(exchange)
    unresolved.removeAll { pronoun in found.contains { pronoun.fits($0) } || found.count > 1 }
    let isPlain = found.count == 1 && found[0].isCommon && found[0].kind != .person
    if isPlain { mentions.take(found[0]) }
    for mention in asked.reversed() { mentions.take(mention) }
    // "Who is its rival?" "Acme": the two are one.
    let question = exchange.question
    let isSame =
      question.isCopula && (question.topic == nil || question.wh == .who) && !isPlain
      && !found.isEmpty
    let subject = isSame ? nil : self.subject(of: exchange, among: asked)
    if isSame { for mention in pointed.reversed() { mentions.take(mention) } }
    if found.count > 1 {
      mentions.take(list: found)
    } else if let only = found.first, !isPlain {
      mentions.take(only)
    }
    if !isSame { for mention in pointed.reversed() { mentions.take(mention) } }
    if let subject { mentions.take(subject) }
  }

  private func answered(_ exchange: Exchange) -> [Mention] {
    let answer = exchange.answer
    guard answer.status != .unknown, answer.kind == .time || exchange.isNominal else { return [] }
    switch exchange.question.kind {
    case .number, .amount, .definition: return []
    default: return answer.items.compactMap { finder.mention(of: $0, kind: answer.kind) }
    }
  }

  private func subject(of exchange: Exchange, among asked: [Mention]) -> Mention? {
    guard exchange.question.gap.slot != .subject, let text = exchange.proposition?.subjectText
    else { return nil }
    if let mark = text.firstIndex(where: { $0 == "'" || $0 == "\u{2019}" }),
      let owner = asked.first(where: { $0.name == text[..<mark] || $0.phrase == text[..<mark] })
    {
      return owner
    }
    let named = names.mentions(in: text)
    if named.count == 1, named[0].words.upperBound == Words(text).lowered.count {
      return named[0].mention
    }
    return named.first?.mention ?? asked.first { $0.name == text }
  }
}

/// What becomes of each kind of turn.
extension Conversation {
  private mutating func references(_ question: String, original: String) -> Resolution {
    if let reply = membership(question, original) { return reply }
    let references = References(
      mentions: mentions, names: names, finder: finder, last: last, open: unresolved)
    let found = references.resolve(question)
    var result = Resolution(
      question: found.text, steps: found.notes.map { Self.step("reference", $0) })
    pointed = found.pointed
    if let doubt = found.doubt {
      open = OpenChoice(
        question: found.text, range: doubt.range, isPossessive: doubt.isPossessive,
        choices: doubt.choices)
      result.reply = asking(original, found.text, doubt.choices)
      return result
    }
    unresolved = found.unknown.map(\.pronoun)
    if let unknown = found.unknown.first(where: { $0.pronoun.isPersonal }), last != nil {
      result.reply = asking(original, found.text, whom(unknown, in: found.text))
      return result
    }
    let names = names
    if let last,
      let excluding = Exclusion(
        last: last,
        isName: { name in
          !names.mentions(in: name).isEmpty || last.isNominal
        }
      ).added(to: found.text)
    {
      result.question = excluding
      result.steps.append(Self.step("other", excluding))
    }
    return result
  }

  /// "And X?" asks the last question of X; where that has no place for it, X is described.
  private mutating func substitution(
    _ other: String, rule: String, original: String
  ) -> Resolution {
    // "And him?" is somebody else than the one just asked about.
    let isPronoun = Words(other).lowered.count == 1
    let besides =
      isPronoun ? last.map { names.mentions(in: $0.text).map(\.mention.name) } ?? [] : []
    let references = References(
      mentions: mentions.without(besides), names: names, finder: finder, last: last)
    let found = references.resolve(Substitution.trimmed(other))
    let substitution = Substitution(names: names, finder: finder)
    let askedOf = rule == "correction" ? last : whole ?? last
    if !found.unknown.isEmpty, last != nil {
      var result = Resolution(question: original)
      result.reply = asking(original, original, [])
      return result
    }
    let places = [askedOf, last].compactMap(\.self) + earlier.reversed()
    guard
      let question = places.lazy.compactMap({ substitution.ask($0, of: found.text) }).first
    else {
      return self.references(original, original: original)
    }
    substituted = found.text
    if let reply = membership(question, original) { return reply }
    return Resolution(
      question: question,
      steps: found.notes.map { Self.step("reference", $0) } + [Self.step(rule, question)])
  }

  private mutating func ellipsis(_ use: FollowUpWords.Use, original: String) -> Resolution {
    guard let last else {
      var result = Resolution(question: original)
      result.reply = asking(original, original, [])
      return result
    }
    if use == .count, let list = listed ?? nominal {
      return counting(list, original)
    }
    if use == .source || use == .again && last.answer.text == nil {
      return source(last, original)
    }
    let words = Words(original).lowered
    if use == .more, let sentence = continuation(last, original) { return sentence }
    let ellipsis = Ellipsis(last: last, whole: whole ?? last, earlier: earlier, mentions: mentions)
    let completed = ellipsis.question(
      use == .count ? .whichOf("how many") : use, denied: words.contains("not"))
    guard let completed else {
      if case .other("what") = use, let sentence = continuation(last, original) { return sentence }
      return references(original, original: original)
    }
    let rule = if case .other = use { "other" } else { "ellipsis" }
    if case .wh = use { isElliptical = true }
    return Resolution(question: completed, steps: [Self.step(rule, completed)])
  }

  /// The last answer that can be counted.
  private var nominal: Exchange? {
    [last, whole].compactMap(\.self).first { $0.isNominal }
  }

  /// "The second one?" of the last list.
  private mutating func selection(_ place: Int, original: String) -> Resolution {
    guard let last = listed ?? nominal else {
      return references(original, original: original)
    }
    guard let item = last.answer.item(at: place) else {
      var result = Resolution(question: original)
      let all = last.answer.items
      result.reply = reply(
        original,
        "There \(all.count == 1 ? "is" : "are") only \(all.count): \(Mentions.joined(all)).",
        last)
      return result
    }
    isPart = true
    let mention = finder.mention(of: item, kind: last.answer.kind)
    let isPerson = mention?.kind == .person || last.question.wh == .who
    let question = (isPerson ? "Who is " : "What is ") + item + "?"
    return Resolution(question: question, steps: [Self.step("place", question)])
  }

  /// "Is Ann one of them?" is answered from the list that the last answer gave.
  private func membership(_ question: String, _ original: String) -> Resolution? {
    guard let last, let member = Membership(question) else { return nil }
    var names = member.list
    if names.isEmpty, last.isNominal {
      let listed = last.answer.items
      names = listed.count > 1 ? listed : Membership.parts(of: listed.first ?? "")
    } else if last.answer.steps.first?.rule != "turn.member" {
      return nil
    }
    guard names.count > 1 else { return nil }
    let isMember = names.contains { Membership.isSame($0, member.name) }
    let all = Mentions.joined(names)
    var result = Resolution(question: "Is \(member.name) one of \(all)?")
    var answer = reply(original, isMember ? "Yes" : "No: it says \(all)", last)
    answer.status = isMember ? .answered : .corrected
    answer.kind = .yesNo
    answer.confidence = last.answer.confidence
    answer.readAs = result.question
    answer.steps = [Self.step("member", all)]
    result.reply = answer
    return result
  }

  /// How many the last answer listed.
  private func counting(_ last: Exchange, _ original: String) -> Resolution {
    let listed = Mentions.joined(last.answer.items)
    var result = Resolution(question: "How many are \(listed)?")
    var answer = reply(original, "\(last.answer.items.count)", last)
    answer.status = .answered
    answer.kind = .number
    answer.confidence = last.answer.confidence
    answer.readAs = result.question
    answer.steps = [Self.step("count", listed)]
    result.reply = answer
    return result
  }

  /// "Tell me more", "anything else?": the article goes on where the last answer stood.
  private func continuation(_ last: Exchange, _ original: String) -> Resolution? {
    guard let quoted = told.last else { return nil }
    var result = Resolution(question: "What does the article say next?")
    guard let next = further.next(after: quoted, besides: told) else {
      result.reply = reply(original, "The article ends there.", last)
      return result
    }
    var answer = reply(original, next.text, last)
    answer.status = .answered
    answer.kind = .clause
    answer.confidence = 0.5
    answer.readAs = result.question
    answer.evidence = [next]
    answer.steps = [Self.step("more", next.text)]
    result.reply = answer
    return result
  }

  /// How the last question was read and what its answer stands on.
  private func source(_ last: Exchange, _ original: String) -> Resolution {
    var text = "I read your question as: \(last.text)"
    if let evidence = last.answer.evidence.first {
      text += " The article says: \(evidence.text)"
    } else {
      text += " The articles don't say."
    }
    var result = Resolution(question: original)
    result.reply = reply(original, text, last)
    return result
  }

  /// A reply that no article is asked for, with the evidence of the last answer.
  private func reply(_ original: String, _ text: String, _ last: Exchange) -> Answer {
    var answer = Answer(question: original, status: .chat, kind: .chat)
    answer.text = text
    answer.items = [text]
    answer.confidence = 1
    answer.evidence = last.answer.evidence
    answer.steps = [Self.step("source", last.text)]
    return answer
  }

  static func step(_ rule: String, _ detail: String) -> Answer.Step {
    Answer.Step(rule: "turn." + rule, detail: detail)
  }
}
