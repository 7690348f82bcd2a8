internal import Answering
internal import English

/// The last question that was understood, and its answer.
struct Exchange {
  /// The question in full.
  var text: String
  var question: Question
  var answer: Answer
  /// The two together; nil where the question has no clause.
  var proposition: Proposition?
  /// The name that a question "and X?" put into it.
  var substituted: String?

  init?(_ answer: Answer, parser: QuestionParser, reader: Reader, names: NameIndex) {
    text = Self.withoutAlso(answer.readAs)
    let parts = parser.parse(reader.tagged(Array(text.utf8)))
    guard let part = parts.first else { return nil }
    question = part
    self.answer = answer
    proposition = Proposition(
      part, filler: Self.filler(part, answer, reader, names), lexicon: reader.lexicon)
  }

  /// Whether the answer is a name or another noun phrase, that can stand in a sentence.
  var isNominal: Bool { Self.isNominal(question, answer) }

  private static func isNominal(_ question: Question, _ answer: Answer) -> Bool {
    guard answer.text != nil, answer.status == .answered else { return false }
    switch question.kind {
    case .person, .organisation, .place, .number, .amount, .thing, .list, .definition:
      return question.dimension != .activity
    default: return false
    }
  }

  private static func filler(
    _ question: Question, _ answer: Answer, _ reader: Reader, _ names: NameIndex
  ) -> String? {
    guard let text = answer.text, text.count <= 60 else { return nil }
    if isNominal(question, answer) {
      let filler = Mentions.joined(answer.items.map { names.phrase($0) })
      guard question.wh == .howMany, let asked = question.asked, asked.source == .determined,
        !reader.tagged(Array(filler.utf8)).tokens.contains(where: { $0.tag.isNoun })
      else { return filler }
      // "How many dockers left?" "1,900": 1,900 dockers left.
      return filler + " " + question.reading.text(asked.range)
    }
    // "What did she do?" "Left the bank": did leave the bank.
    guard question.dimension == .activity, answer.status == .answered else { return nil }
    let reading = reader.tagged(Array(text.utf8))
    guard let verb = reading.tokens.first, verb.tag == .verbPast || verb.tag == .verbThird else {
      return nil
    }
    return reader.lexicon.text(verb.lemma) + " " + reading.text(1..<reading.tokens.count)
  }

  /// Without "too", "as well" at its end, which only the turn before made true.
  private static func withoutAlso(_ text: String) -> String {
    let words = Words(text)
    let tails = [["as", "well"], ["too"], ["either"], ["also"]]
    guard let tail = tails.first(where: { words.lowered.suffix($0.count) == $0[...] }),
      words.lowered.count > tail.count
    else { return text }
    return text[..<words.ranges[words.ranges.count - tail.count - 1].upperBound] + "?"
  }

  /// The question with its bytes in `range` replaced.
  func replacing(_ range: Range<Int>, by text: String) -> String {
    let bytes = question.reading.bytes
    guard range.upperBound <= bytes.count else { return self.text }
    return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + text
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }

  /// The same question of an earlier time: "Where did he work before?" of "Where does he work now?"
  var asBefore: String? {
    guard question.form == .wh else { return nil }
    var words = open.split(separator: " ").map(String.init)
    let pasts = ["does": "did", "do": "did", "is": "was", "are": "were", "has": "had"]
    if let auxiliary = words.dropFirst().firstIndex(where: { pasts[$0] != nil }) {
      words[auxiliary] = pasts[words[auxiliary]] ?? words[auxiliary]
    } else if !words.contains(where: { ["did", "was", "were", "had"].contains($0) }) {
      return nil
    }
    while let end = words.last, ["now", "currently", "today", "before"].contains(end) {
      words.removeLast()
    }
    return words.joined(separator: " ") + " before?"
  }

  /// The question without its final marks, to be added to.
  var open: String {
    var rest = text[...]
    while let last = rest.last, "?!. ".contains(last) { rest.removeLast() }
    return String(rest)
  }
}
