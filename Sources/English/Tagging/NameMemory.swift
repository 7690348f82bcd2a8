/// Which words of one text are names: those seen capitalised inside sentences and not, or rarely,
/// in lower case. It settles words at a sentence's start, in headlines and in lower-case questions.
package struct NameMemory: Sendable {
  /// Times seen capitalised where a common word would not be, and in lower case; by word number.
  private var capitalised: [UInt16] = []
  private var lower: [UInt16] = []

  package init() {}

  /// Adds what the sentences of a reading show.
  package mutating func learn(_ reading: Reading, vocabularyCount: Int) {
    if capitalised.count < vocabularyCount {
      let more = vocabularyCount - capitalised.count
      capitalised.append(contentsOf: repeatElement(0, count: more))
      lower.append(contentsOf: repeatElement(0, count: more))
    }
    for sentence in reading.sentences where sentence.kind != .residue {
      var atStart = true
      for index in sentence.tokens {
        let shape = reading.tokens[index].shape
        let word = Int(reading.tokens[index].word.raw)
        guard word < capitalised.count else { continue }
        if shape.contains(.punctuation) {
          // A quotation or what follows a colon begins like a sentence.
          if !shape.isDisjoint(with: [.openQuote]) || isColon(reading, index) { atStart = true }
          continue
        }
        if shape.contains(.capitalised) || shape.contains(.innerCapital) {
          if !atStart, !shape.contains(.titleCased), sentence.kind != .headline {
            if capitalised[word] < .max { capitalised[word] += 1 }
          }
        } else if lower[word] < .max {
          lower[word] += 1
        }
        atStart = false
      }
    }
  }

  private func isColon(_ reading: Reading, _ index: Int) -> Bool {
    let start = Int(reading.tokens[index].start)
    return start < reading.bytes.count && reading.bytes[start] == 0x3A
  }

  /// Whether the text writes the word with a capital and nearly never without.
  package func isName(_ word: WordID) -> Bool {
    let index = Int(word.raw)
    return index < capitalised.count && Int(capitalised[index]) > 2 * Int(lower[index])
      && capitalised[index] > 0
  }

  /// Whether the word was seen in lower case.
  package func isSeenInLowerCase(_ word: WordID) -> Bool {
    let index = Int(word.raw)
    return index < lower.count && lower[index] > 0
  }
}
