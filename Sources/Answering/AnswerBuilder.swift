internal import English
internal import Knowledge

/// Turns a span of an article into an answer: its text, its sentence, where that stands.
struct AnswerBuilder {
  let knowledge: KnowledgeBase

  /// The text of a run of tokens as an answer shows it: one line, no control characters, without
  /// brackets or quotation marks that stand open.
  func text(_ range: Range<Int>, of article: Int) -> String {
    let reading = knowledge.articles[article].reading
    var range = range
    while range.count > 1, isLoose(reading.tokens[range.upperBound - 1].tag, range, reading) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    while range.count > 1, isLooseStart(reading.tokens[range.lowerBound].tag, range, reading) {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    guard !range.isEmpty else { return "" }
    return Self.line(reading.plainBytes(range)[...])
  }

  private func isLoose(_ tag: Tag, _ range: Range<Int>, _ reading: Reading) -> Bool {
    switch tag {
    case .comma, .semicolon, .colon, .dash, .openBracket, .possessiveMarker, .stop: true
    case .quote: range.filter { reading.tokens[$0].tag == .quote }.count % 2 == 1
    case .closeBracket: !range.contains { reading.tokens[$0].tag == .openBracket }
    default: false
    }
  }

  private func isLooseStart(_ tag: Tag, _ range: Range<Int>, _ reading: Reading) -> Bool {
    switch tag {
    case .comma, .semicolon, .colon, .dash, .closeBracket: true
    case .quote: range.filter { reading.tokens[$0].tag == .quote }.count % 2 == 1
    case .openBracket: !range.contains { reading.tokens[$0].tag == .closeBracket }
    default: false
    }
  }

  /// Bytes as one line of text: white space folded, control characters dropped.
  static func line(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        if let last = plain.last, last != 0x20 { plain.append(0x20) }
      } else if byte >= 0x20, byte != 0x7F {
        plain.append(byte)
      }
    }
    if plain.last == 0x20 { plain.removeLast() }
    let text = String(decoding: plain, as: UTF8.self)
    // C1 controls are two bytes in UTF-8.
    guard text.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) }) else {
      return text
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !(0x80..<0xA0).contains(scalar.value) {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The sentence a token stands in, with its place.
  func evidence(token: Int, of article: Int) -> Evidence {
    let reading = knowledge.articles[article].reading
    let sentence = reading.sentences[Int(reading.sentenceAt[token])]
    var line = 1
    for byte in reading.bytes[..<sentence.byteRange.lowerBound] where byte == 0x0A { line += 1 }
    return Evidence(
      source: knowledge.articles[article].path, line: line, byteRange: sentence.byteRange,
      text: Self.line(reading.bytes[sentence.byteRange]))
  }

  /// Numbers of the article and the sentence that a piece of evidence was taken from. O(sentences).
  func place(of evidence: Evidence) -> (article: Int, sentence: Int)? {
    guard let article = knowledge.articles.firstIndex(where: { $0.path == evidence.source }) else {
      return nil
    }
    let sentences = knowledge.articles[article].reading.sentences
    let found = sentences.firstIndex { $0.byteRange.lowerBound == evidence.byteRange.lowerBound }
    return found.map { (article, $0) }
  }
}
