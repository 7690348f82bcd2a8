/// The measures of SQuAD's official script (Rajpurkar et al. 2016, 2018).
package enum SQuADMeasure {
  /// How well an answer agrees with the gold ones: both 0 to 1.
  package struct Agreement: Equatable, Sendable {
    package var exact: Double
    package var overlap: Double
  }

  /// The words that are compared: lower case, without ASCII punctuation and articles.
  package static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func finish() {
      let text = String(word)
      if !word.isEmpty, text != "a", text != "an", text != "the" { words.append(text) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value) {
        finish()
      } else if !isPunctuation(scalar) {
        word.append(scalar)
      }
    }
    finish()
    return words
  }

  /// Agreement with the best of the gold answers. Gold answers without a word don't count; where
  /// none is left only silence is right.
  package static func agreement(of answer: String, with gold: [String]) -> Agreement {
    let words = words(answer)
    var best = Agreement(exact: 0, overlap: 0)
    let golds = gold.map { SQuADMeasure.words($0) }.filter { !$0.isEmpty }
    for gold in golds.isEmpty ? [[]] : golds {
      best.exact = max(best.exact, words == gold ? 1 : 0)
      best.overlap = max(best.overlap, overlap(words, gold))
    }
    return best
  }

  /// Whether a text holds the words of a gold answer, one after the other.
  package static func holds(_ text: String, anyOf gold: [String]) -> Bool {
    let words = words(text)
    return gold.contains { gold in
      let gold = SQuADMeasure.words(gold)
      guard !gold.isEmpty, gold.count <= words.count else { return false }
      return (0...(words.count - gold.count)).contains { start in
        words[start..<start + gold.count] == gold[...]
      }
    }
  }

  /// F1 of the words two answers share, counted as often as they stand in both.
  private static func overlap(_ answer: [String], _ gold: [String]) -> Double {
    if answer.isEmpty || gold.isEmpty { return answer == gold ? 1 : 0 }
    var left: [String: Int] = [:]
    for word in gold { left[word, default: 0] += 1 }
    var shared = 0
    for word in answer where left[word, default: 0] > 0 {
      left[word]! -= 1
      shared += 1
    }
    if shared == 0 { return 0 }
    let precision = Double(shared) / Double(answer.count)
    let recall = Double(shared) / Double(gold.count)
    return 2 * precision * recall / (precision + recall)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
