package import English
package import Knowledge

/// Which sentences hold which lemmas, over all articles, and how rare a lemma is.
///
/// An inverted index in flat arrays: `slots` turns a lemma into a row, `starts` and `postings` hold
/// the rows. Sentences are numbered through over all articles, in order.
package struct SentenceIndex: Sendable {
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

  /// Indexes everything but left-overs of web pages. O(tokens).
  package init(articles: [Article]) {
    var pairs: [UInt64] = []
    for (number, article) in articles.enumerated() {
      firstOfArticle.append(places.count)
      let reading = article.reading
      for (index, sentence) in reading.sentences.enumerated() {
        let id = UInt64(places.count)
        places.append(Place(article: Int32(number), sentence: Int32(index)))
        guard sentence.kind != .residue else { continue }
        for position in sentence.tokens {
          let token = reading.tokens[position]
          guard !token.tag.isPunctuation, !token.lemma.isNone else { continue }
          pairs.append(UInt64(token.lemma.raw) << 32 | id)
          if token.word != token.lemma { pairs.append(UInt64(token.word.raw) << 32 | id) }
        }
      }
    }
    pairs.sort()
    var last: UInt64?
    var lastLemma: UInt32 = .max
    for pair in pairs where pair != last {
      last = pair
      let lemma = UInt32(truncatingIfNeeded: pair >> 32)
      if lemma != lastLemma {
        if lastLemma != .max { starts.append(Int32(postings.count)) }
        lastLemma = lemma
        while slots.count <= Int(lemma) { slots.append(-1) }
        slots[Int(lemma)] = Int32(starts.count - 1)
      }
      postings.append(Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF))
    }
    if lastLemma != .max { starts.append(Int32(postings.count)) }
    measureRarity()
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
  private mutating func measureRarity() {
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
