import English

extension Question {
  /// Whether a phrase only counts what is to be named: "nine countries" for "which countries?".
  ///
  /// - Parameter head: the token of its head in `reading`.
  func isBareCount(_ range: Range<Int>, head: Int, in reading: Reading) -> Bool {
    guard wh == .which, let asked, asked.source == .determined,
      reading.tokens[head].lemma == asked.lemma
    else { return false }
    let rest = range.filter { $0 != head }.map { reading.tokens[$0].tag }
    return rest.contains(.number) && rest.allSatisfy { $0 == .number || $0 == .determiner }
  }
}
