internal import English

/// The question as a text in statement order.
extension QuestionDraft {
  /// Writes the statement's tokens and bytes. The words are copied, so that the reading stands for
  /// itself: its text is what the parser reads.
  mutating func buildStatement() {
    guard !statement.isEmpty else { return }
    let reading = question.reading
    var bytes: [UInt8] = []
    bytes.reserveCapacity(reading.bytes.count + 8)
    var tokens: [Token] = []
    tokens.reserveCapacity(statement.count)
    var gap: Int?
    for (position, index) in statement.enumerated() {
      var token: Token
      if index < 0 {
        let text: String
        switch index {
        case Self.goal: (token, text) = (goalToken(), "to")
        case Self.copula: (token, text) = (copulaToken(), "were")
        default:
          (token, text) = (gapToken(), "__")
          gap = position
        }
        if position > 0 { bytes.append(0x20) }
        token.start = UInt32(bytes.count)
        bytes.append(contentsOf: text.utf8)
      } else {
        token = reading.tokens[index]
        let isJoined =
          position > 0 && !token.shape.contains(.spaceBefore)
          && statement[position - 1] == index - 1
        if position > 0, !isJoined { bytes.append(0x20) }
        let range = token.byteRange
        token.start = UInt32(bytes.count)
        bytes.append(contentsOf: reading.bytes[range])
        if position > 0, !isJoined { token.shape.insert(.spaceBefore) }
        token.shape.remove(.sentenceStart)
        // "what did she complain about": behind it the gap is its object
        if index == question.gap.prepositionToken, position + 1 < statement.count,
          statement[position + 1] == -1
        {
          token.tag = .preposition
          token.lemma = token.word
        }
      }
      token.end = UInt32(bytes.count)
      tokens.append(token)
    }
    tokens[0].shape.insert(.sentenceStart)
    var result = Reading(bytes: bytes)
    result.tokens = tokens
    result.sentences = [Sentence(tokens: 0..<tokens.count, byteRange: 0..<bytes.count)]
    result.sentenceAt = [Int32](repeating: 0, count: tokens.count)
    result.quantities = movedQuantities()
    question.statement = result
    question.statementGap = gap
    question.statementOrigin = statement
  }

  /// Stands in `statement` for the "to" that "where did she go" leaves out.
  static let goal = -2

  func goalToken() -> Token {
    Token(
      start: 0, end: 0, word: words.to, lemma: words.to, tag: .preposition, shape: .spaceBefore)
  }

  /// Stands in `statement` for the "were" that "people killed in the blast" leaves out.
  static let copula = -3

  func copulaToken() -> Token {
    Token(
      start: 0, end: 0, word: words.were, lemma: words.be, tag: .verbPast, shape: .spaceBefore)
  }

  /// The gap carries the asked-for noun, so that rules can ask for its kind.
  func gapToken() -> Token {
    let lemma = question.asked?.lemma ?? .none
    var shape: Shape = [.gap, .spaceBefore]
    if question.isPlural { shape.insert(.gap) }
    let word =
      question.whRange.isEmpty
      ? WordID.none : question.reading.tokens[question.whRange.lowerBound].word
    return Token(start: 0, end: 0, word: word, lemma: lemma, tag: .gap, shape: shape)
  }

  /// Quantities whose tokens still stand together.
  func movedQuantities() -> [Quantity] {
    var result: [Quantity] = []
    for quantity in question.reading.quantities {
      guard let start = statement.firstIndex(of: quantity.range.lowerBound) else { continue }
      let end = start + quantity.range.count
      guard end <= statement.count,
        (start..<end).allSatisfy({ statement[$0] == quantity.range.lowerBound + $0 - start })
      else { continue }
      var moved = quantity
      moved.range = start..<end
      result.append(moved)
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
