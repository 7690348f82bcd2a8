package import English
package import Knowledge

/// Which sentences hold which lemmas, over all articles, and how rare a lemma is.
///
/// An inverted index in flat arrays: `slots` turns a lemma into a row, `starts` and `postings` hold
/// the rows. Sentences are numbered through over all articles, in order.
package final class SentenceIndex {
  /// A sentence by article and number in it.
  package struct Place: Sendable {
    package var article: Int32
    package var sentence: Int32
  }

  package private(set) var places: [Place] = []
  /// Number of the first sentence of each article.
  package private(set) var firstOfArticle: [Int] = []
  /// Row of a lemma by its id, -1 for none.
  private var slots: [Int32] = []
  private var starts: [Int32] = [0]
  private var postings: [Int32] = []
  private var rarity: [Float] = []

  /// Indexes everything but left-overs of web pages. O(tokens): the rows are counted first and filled
  /// then, so that nothing is sorted and nothing stands in memory twice.
  package init(articles: [Article]) {
    for (number, article) in articles.enumerated() {
      firstOfArticle.append(places.count)
      for index in article.reading.sentences.indices {
        places.append(Place(article: Int32(number), sentence: Int32(index)))
      }
    }
    var counts: [Int32] = []
    forEachWord(of: articles) { word, _ in
      while counts.count <= word { counts.append(0) }
      counts[word] += 1
    }
    slots = [Int32](repeating: -1, count: counts.count)
    var next: [Int32] = []
    for (word, count) in counts.enumerated() where count > 0 {
      slots[word] = Int32(next.count)
      next.append(starts[next.count])
      starts.append(starts[next.count - 1] + count)
    }
    postings = [Int32](repeating: 0, count: Int(starts[next.count]))
    forEachWord(of: articles) { word, sentence in
      let row = Int(slots[word])
      postings[Int(next[row])] = sentence
      next[row] += 1
    }
    measureRarity()
  }

  /// Calls `body` with each lemma and form of each sentence, once a sentence.
  private func forEachWord(of articles: [Article], _ body: (Int, Int32) -> Void) {
    var last: [Int32] = []
    func note(_ word: WordID, _ sentence: Int32) {
      let word = Int(word.raw)
      if word >= last.count {
        let missing = max(word + 1, 2 * last.count) - last.count
        last.append(contentsOf: repeatElement(-1, count: missing))
      }
      guard last[word] != sentence else { return }
      last[word] = sentence
      body(word, sentence)
    }
    for (number, article) in articles.enumerated() {
      let reading = article.reading
      for (index, sentence) in reading.sentences.enumerated() where sentence.kind != .residue {
        let id = Int32(firstOfArticle[number] + index)
        for position in sentence.tokens {
          let token = reading.tokens[position]
          guard !token.tag.isPunctuation, !token.lemma.isNone else { continue }
          note(token.lemma, id)
          if token.word != token.lemma { note(token.word, id) }
        }
      }
    }
  }

  /// Sentences that hold the lemma (or word form), in order. O(1).
  package func sentences(with lemma: WordID) -> ArraySlice<Int32> {
    guard let row = row(lemma) else { return [] }
    return postings[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// How much a lemma tells, from its share of the sentences; 0.2 and more, rarest highest.
  package func idf(_ lemma: WordID) -> Float {
    guard let row = row(lemma) else { return unseen }
    return rarity[row]
  }

  /// The weight of a lemma that no sentence holds.
  package private(set) var unseen: Float = 1

  private func row(_ lemma: WordID) -> Int? {
    let id = Int(lemma.raw)
    guard id < slots.count, slots[id] >= 0 else { return nil }
    return Int(slots[id])
  }

  /// Robertson and Sparck Jones's inverse document frequency, a sentence being the document.
  private func measureRarity() {
    let total = Float(max(places.count, 1))
    rarity.reserveCapacity(starts.count)
    for row in 0..<max(starts.count - 1, 0) {
      let count = Float(starts[row + 1] - starts[row])
      rarity.append(logarithm(1 + (total + 1) / (count + 0.5)))
    }
    unseen = logarithm(1 + (total + 1) / 0.5)
  }
}

/// Natural logarithm of a number of 1 or more, by its exponent and a polynomial of its mantissa;
/// precise to four digits, without Foundation.
func logarithm(_ value: Float) -> Float {
  let exponent = Float(value.exponent)
  let m = value.significand - 1
  let polynomial =
    m
    * (0.999_949_6 + m * (-0.491_911_1 + m * (0.289_431_5 + m * (-0.136_192_5 + m * 0.032_166_4))))
  return exponent * 0.693_147_2 + polynomial
}
