/// Where WordNet has the senses of the words that were looked up: each word is searched once.
struct SenseTable {
  /// Places of synsets in the data files, a word's together, by class and from the most frequent.
  private(set) var offsets: [UInt32] = []
  /// By word id: one more than where its senses begin in `offsets`, 0 where nobody looked.
  private var starts: [UInt32] = []
  /// How many senses it has in each class.
  private var counts: [SIMD4<UInt8>] = []

  /// Where the senses of a word in a class stand in `offsets`; nil where nobody looked.
  @inline(__always)
  func range(of word: WordID, as wordClass: WordClass) -> Range<Int>? {
    let index = Int(word.raw)
    guard index < starts.count, starts[index] != 0 else { return nil }
    var start = Int(starts[index]) - 1
    let counts = counts[index]
    for before in 0..<Int(wordClass.rawValue) { start += Int(counts[before]) }
    return start..<start + Int(counts[Int(wordClass.rawValue)])
  }

  /// Looks a word up in every class; `body` is told of each class that has it.
  mutating func add(
    _ word: WordID, _ form: UnsafeBufferPointer<UInt8>, in wordNet: WordNet,
    _ body: (WordNet.Entry) -> Void = { _ in }
  ) {
    let index = Int(word.raw)
    if index >= starts.count {
      let missing = max(index + 1, 2 * starts.count, 1024) - starts.count
      starts.append(contentsOf: repeatElement(0, count: missing))
      counts.append(contentsOf: repeatElement(SIMD4(), count: missing))
    }
    let start = UInt32(offsets.count + 1)
    var found = SIMD4<UInt8>()
    for wordClass in WordClass.allCases {
      guard let entry = wordNet.entry(form, as: wordClass, into: &offsets) else { continue }
      found[Int(wordClass.rawValue)] = UInt8(entry.senseCount)
      body(entry)
    }
    starts[index] = start
    counts[index] = found
  }
}

extension Lexicon {
  /// Where the senses of a word in a class stand in `senseTable.offsets`.
  @inline(__always)
  func senseRange(of word: WordID, as wordClass: WordClass) -> Range<Int> {
    senseTable.range(of: word, as: wordClass) ?? lookUp(word, wordClass)
  }

  private func lookUp(_ word: WordID, _ wordClass: WordClass) -> Range<Int> {
    vocabulary.withBytes(word) { senseTable.add(word, $0, in: wordNet) }
    return senseTable.range(of: word, as: wordClass) ?? 0..<0
  }
}
