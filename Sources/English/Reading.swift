/// What the reader understood of one text: flat arrays joined by indices.
package struct Reading: Sendable {
  /// The text as it lies on disk.
  package var bytes: [UInt8]
  package var tokens: [Token] = []
  package var sentences: [Sentence] = []
  package var quantities: [Quantity] = []
  package var nounPhrases: [NounPhrase] = []
  package var attachments: [NounAttachment] = []
  package var clauses: [Clause] = []
  package var classPairs: [ClassPair] = []
  /// For each token the index of the innermost noun phrase it is in, or -1.
  package var nounPhraseAt: [Int32] = []
  /// For each token the index of the sentence it is in.
  package var sentenceAt: [Int32] = []
  /// For each token the index of the clause whose verb group it is in, or -1.
  package var clauseAt: [Int32] = []

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes of a run of tokens as text, invalid UTF-8 repaired.
  package func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let from = Int(tokens[range.lowerBound].start)
    let to = Int(tokens[range.upperBound - 1].end)
    return String(decoding: bytes[from..<to], as: UTF8.self)
  }
}
