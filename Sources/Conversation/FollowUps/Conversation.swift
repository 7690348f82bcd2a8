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
    /// The clause that answered it, where the turn asks no more than when, where, why or how that was.
    package var clause: ClausePlace?
  }

  let names: NameIndex
  let finder: MentionFinder
  let parser: QuestionParser
  let turns: TurnReader
  var mentions = Mentions()
  /// The last question that was understood.
  var last: Exchange?
  /// The last one that was not completed from another: "And X?" goes back to it behind "when?"
  /// (the question under discussion, Roberts 1996).
  var whole: Exchange?
  /// A question that quoth could not answer without knowing which of several is meant.
  var open: OpenChoice?
  /// What the turn under way put in the last question.
  var substituted: String?
  /// The few questions before the last.
  var earlier: [Exchange] = []
  /// The last one whose answer was a list, as long as only its parts were asked about since.
  var listed: Exchange?
  /// The turn under way asks about a part of that list.
  var isPart = false
  /// The turn under way was completed from the last question.
  var isElliptical = false
  /// Pronouns of the last turn for which nothing was spoken of.
  var unresolved: [Pronoun] = []
  /// What the turn under way pointed back to.
  var pointed: [Mention] = []
  /// Sentences that answers stood on.
  var told: [Evidence] = []
  private let talk = SmallTalk()
  let further: FurtherSentences

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
      },
      isAsking: { text in
        let tokens = reader.tagged(Array(text.utf8))
        guard tokens.tokens.count > 1, tokens.tokens[0].tag == .preposition,
          [.whDeterminer, .whPossessive, .whPronoun].contains(tokens.tokens[1].tag)
        else { return false }
        let words = tokens.tokens.count { !$0.tag.isPunctuation }
        return words <= 5 && !tokens.tokens.contains { $0.tag.isVerb }
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
      var found = names.mentions(in: topic).map(\.mention)
      // Nobody of that name is in the articles, but that is who is meant.
      if found.isEmpty, topic.first?.isUppercase == true {
        found = [Mention(name: topic, kind: .unknown)]
      }
      for mention in found { mentions.take(isPlace ? mention.known(as: .place) : mention) }
      return references(question, original: text)
    case .ellipsis(let use): return ellipsis(use, original: text)
    case .place(let place): return selection(place, original: text)
    }
  }

  /// What was made of a question of several parts, each of which was recorded as a turn.
  static func partsStep(_ turns: [String]) -> Answer.Step {
    step("parts", turns.joined(separator: " "))
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
    if let first = answer.steps.first?.rule,
      first == "turn.more" || first == "turn.count" || first == "turn.parts"
    {
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

  static func step(_ rule: String, _ detail: String) -> Answer.Step {
    Answer.Step(rule: "turn." + rule, detail: detail)
  }
}
