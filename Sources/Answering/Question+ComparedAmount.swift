import English

extension Question {
  /// Whether an amount only tells a difference: "costs $70 more than the old one" for "how much
  /// does it cost?". Never so where the question itself compares.
  ///
  /// - Parameter range: the amount's tokens in `reading`.
  func isDifference(_ range: Range<Int>, in reading: Reading) -> Bool {
    let end = range.upperBound
    guard end < reading.tokens.count, Self.compares(reading.tokens[end]) else { return false }
    let behind = (end + 1)..<min(end + 4, reading.tokens.count)
    guard behind.contains(where: { reading.tokens[$0].spells("than", in: reading) }) else {
      return false
    }
    return !self.reading.tokens.contains(where: Self.compares)
  }

  private static func compares(_ token: Token) -> Bool {
    token.tag == .comparative || token.tag == .adverbComparative
  }
}

extension Token {
  fileprivate func spells(_ text: StaticString, in reading: Reading) -> Bool {
    reading.bytes.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[byteRange]).equals(text)
    }
  }
}
