internal import Answering
internal import English
internal import Knowledge

/// What a turn leaves in mind for those after it.
extension Conversation {
  /// Remembers what the turn spoke of, the most prominent last: what a common noun answers, the
  /// question's phrases from the last on, the names that answer, the subject, and what a pronoun
  /// of the turn stood for.
  mutating func note(_ exchange: Exchange) {
    mentions.beginTurn()
    var asked = finder.mentions(in: exchange.question)
    // "Who were the founders?" without an answer leaves nobody to speak of.
    if exchange.question.wh == .who, exchange.question.isCopula,
      exchange.answer.status == .unknown || exchange.answer.status == .guess
    {
      asked.removeAll(where: \.isCommon)
    }
    let found = answered(exchange)
    unresolved.removeAll { pronoun in found.contains { pronoun.fits($0) } || found.count > 1 }
    let isPlain = found.count == 1 && found[0].isCommon && found[0].kind != .person
    if isPlain { mentions.take(found[0]) }
    // "Who is its rival?" "Acme": the two are one.
    let question = exchange.question
    let isSame =
      question.isCopula && (question.topic == nil || question.wh == .who) && !isPlain
      && !found.isEmpty
    for var mention in asked.reversed() {
      // "Who is the judge?" "Ann Lee": no later "he" is the judge.
      if isSame, found.count == 1, mention.isCommon, mention.gender == .unknown {
        mention.gender = found[0].gender
      }
      mentions.take(mention)
    }
    let subject = isSame ? nil : self.subject(of: exchange, among: asked)
    if isSame { for mention in pointed.reversed() { mentions.take(mention) } }
    if found.count > 1 {
      mentions.take(list: found)
    } else if let only = found.first, !isPlain {
      mentions.take(only)
    }
    if !isSame { for mention in pointed.reversed() { mentions.take(mention) } }
    if let subject { mentions.take(subject, asSubject: true) }
    // "What is the board?": it is spoken of, whatever it was said to be.
    if question.wh == .what, question.kind == .definition, asked.count == 1 {
      mentions.take(asked[0], asSubject: true)
    }
  }

  /// Whoever asks two things at once doesn't know the answer to the first: the "it" of the second is
  /// what the first names.
  mutating func turnToWhatWasAsked() {
    guard let last else { return }
    let named = finder.mentions(in: last.question).filter { !$0.isCommon && $0.kind != .person }
    if named.count == 1 { mentions.take(named[0], asSubject: true) }
  }

  func answered(_ exchange: Exchange) -> [Mention] {
    let answer = exchange.answer
    guard answer.status != .unknown, answer.status != .guess,
      answer.kind == .time || exchange.isNominal
    else { return [] }
    switch exchange.question.kind {
    case .number, .amount, .definition: return []
    default:
      let found = answer.items.compactMap { finder.mention(of: $0, kind: answer.kind) }
      // "What did she make?": no answer of that is he or she.
      guard exchange.question.wh == .what, exchange.question.kind == .thing,
        exchange.question.gap.slot != .subject
      else { return found }
      return found.filter { !($0.isCommon && $0.kind == .person) }
    }
  }

  func subject(of exchange: Exchange, among asked: [Mention]) -> Mention? {
    guard exchange.question.gap.slot != .subject, let text = exchange.proposition?.subjectText
    else { return nil }
    if let mark = text.firstIndex(where: { $0 == "'" || $0 == "\u{2019}" }),
      let owner = asked.first(where: { $0.name == text[..<mark] || $0.phrase == text[..<mark] })
    {
      return owner
    }
    let named = names.mentions(in: text)
    if named.count == 1, named[0].words.upperBound == Words(text).lowered.count {
      return asked.first { names.mentions(in: $0.name).first?.mention == named[0].mention }
        ?? named[0].mention
    }
    return named.first?.mention ?? asked.first { $0.name == text }
  }
}
