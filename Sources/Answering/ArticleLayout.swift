internal import English
internal import Knowledge

/// One article's reading with the look-ups that ranking needs: what lies in a sentence, what is
/// said of a noun phrase. Made once, shared.
final class ArticleLayout {
  let reading: Reading
  private let phraseRanges: [Range<Int>]
  private let clauseRanges: [Range<Int>]
  private let quantityRanges: [Range<Int>]
  private let pairs: Rows
  private let attachments: Rows
  /// Noun phrase that names a phrase's entity, or -1.
  private let representative: [Int32]
  /// For each token the number of its chunk (noun phrase, or word outside one) in its sentence.
  let chunks: [Int16]
  /// For each token the number of content words before it in its sentence.
  let contentBefore: [Int16]
  /// Whether it is one of them.
  let isContent: [Bool]

  /// Lists of numbers in one array: row i is `items[starts[i] ..< starts[i + 1]]`.
  private struct Rows {
    var starts: [Int32]
    var items: [Int32]

    init(count: Int, entries: [(row: Int, item: Int)]) {
      starts = [Int32](repeating: 0, count: count + 1)
      for entry in entries { starts[entry.row + 1] += 1 }
      for row in 0..<count { starts[row + 1] += starts[row] }
      var next = starts
      items = [Int32](repeating: 0, count: entries.count)
      for entry in entries {
        items[Int(next[entry.row])] = Int32(entry.item)
        next[entry.row] += 1
      }
    }

    subscript(row: Int) -> ArraySlice<Int32> { items[Int(starts[row])..<Int(starts[row + 1])] }
  }

  /// - Parameter empty: words without content.
  init(article: Article, empty: WordSet) {
    let reading = article.reading
    self.reading = reading
    let count = reading.sentences.count
    phraseRanges = Self.ranges(reading.nounPhrases, count) { phrase in
      phrase.range.isEmpty ? -1 : Int(reading.sentenceAt[phrase.range.lowerBound])
    }
    clauseRanges = Self.ranges(reading.clauses, count) { $0.sentence }
    quantityRanges = Self.ranges(reading.quantities, count) { quantity in
      quantity.range.isEmpty ? -1 : Int(reading.sentenceAt[quantity.range.lowerBound])
    }
    var entries: [(row: Int, item: Int)] = []
    for (index, pair) in reading.classPairs.enumerated() {
      entries.append((pair.instance, index))
      if pair.klass != pair.instance { entries.append((pair.klass, index)) }
    }
    pairs = Rows(count: reading.nounPhrases.count, entries: entries)
    attachments = Rows(
      count: reading.nounPhrases.count,
      entries: reading.attachments.enumerated().map { ($1.nounPhrase, $0) })
    let coreference = article.coreference
    representative = coreference.entityOf.map { entity in
      entity >= 0 && Int(entity) < coreference.representative.count
        ? coreference.representative[Int(entity)] : -1
    }
    (chunks, contentBefore, isContent) = Self.numberTokens(of: reading, empty)
  }

  private static func numberTokens(
    of reading: Reading, _ empty: WordSet
  ) -> (chunks: [Int16], contentBefore: [Int16], isContent: [Bool]) {
    var chunks = [Int16](repeating: 0, count: reading.tokens.count)
    var contentBefore = chunks
    var isContent = [Bool](repeating: false, count: reading.tokens.count)
    for sentence in reading.sentences {
      var number = 0
      var previous: Int32 = -2
      var content = 0
      for position in sentence.tokens {
        let token = reading.tokens[position]
        let isPunctuation = token.tag.isPunctuation
        contentBefore[position] = Int16(clamping: content)
        isContent[position] = !isPunctuation && !empty.contains(token.word)
        if isContent[position] { content += 1 }
        let phrase = reading.nounPhraseAt[position]
        if phrase < 0 || phrase != previous { number += isPunctuation ? 2 : 1 }
        previous = phrase
        chunks[position] = Int16(clamping: number)
      }
    }
    return (chunks, contentBefore, isContent)
  }

  private static func ranges<Element>(
    _ elements: [Element], _ count: Int, _ sentence: (Element) -> Int
  ) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: count)
    for (index, element) in elements.enumerated() {
      let at = sentence(element)
      guard at >= 0, at < count else { continue }
      ranges[at] =
        ranges[at].isEmpty
        ? index..<(index + 1)
        : min(ranges[at].lowerBound, index)..<max(ranges[at].upperBound, index + 1)
    }
    return ranges
  }

  /// Indices of the noun phrases of a sentence; some of the range may belong to another.
  func phrases(of sentence: Int) -> Range<Int> { phraseRanges[sentence] }
  func clauses(of sentence: Int) -> Range<Int> { clauseRanges[sentence] }
  func quantities(of sentence: Int) -> Range<Int> { quantityRanges[sentence] }

  /// Indices of the class pairs that a noun phrase is in, as instance or as class.
  func classPairs(of phrase: Int) -> ArraySlice<Int32> { pairs[phrase] }
  /// Indices of the attachments that a noun phrase governs.
  func attachments(of phrase: Int) -> ArraySlice<Int32> { attachments[phrase] }

  /// A noun phrase with its prepositional phrases, without the clauses behind it.
  func nominalRange(of phrase: Int) -> Range<Int> {
    let found = reading.nounPhrases[phrase]
    var end = found.range.upperBound
    while end < found.fullRange.upperBound {
      let token = reading.tokens[end]
      let inner = end + 1 < reading.tokens.count ? Int(reading.nounPhraseAt[end + 1]) : -1
      guard token.tag == .preposition || token.tag == .infinitiveTo, inner >= 0 else { break }
      end = max(reading.nounPhrases[inner].range.upperBound, end + 2)
    }
    return found.range.lowerBound..<end
  }

  /// The noun phrase whose text an answer gives in place of a pronoun or short form, or nil.
  func name(of phrase: Int) -> Int? {
    guard phrase < representative.count, representative[phrase] >= 0,
      Int(representative[phrase]) != phrase
    else { return nil }
    return Int(representative[phrase])
  }

  /// Tokens of the phrase that a pronoun or short name stands for.
  func nameTokens(of phrase: Int) -> Range<Int> {
    guard let name = name(of: phrase) else { return 0..<0 }
    let other = reading.nounPhrases[name]
    return other.nameRange ?? other.range
  }
}
