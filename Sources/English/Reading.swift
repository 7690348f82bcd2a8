/// What the reader understood of one text: flat arrays joined by indices.
public struct Reading: Sendable {
  /// The text as it lies on disk.
  public var bytes: [UInt8]
  public var tokens: [Token] = []
  public var sentences: [Sentence] = []
  /// In the order of the text, none overlapping, as `QuantityReader` leaves them.
  public var quantities: [Quantity] = []
  public var nounPhrases: [NounPhrase] = []
  public var attachments: [NounAttachment] = []
  public var clauses: [Clause] = []
  public var classPairs: [ClassPair] = [] {
    didSet {
      pairsByInstance = Self.order(classPairs) { $0.instance }
      pairsByClass = Self.order(classPairs) { $0.klass }
    }
  }
  /// Indices of the class pairs, by their instance and by their class, each in the order of the text.
  private var pairsByInstance: [Int32] = []
  private var pairsByClass: [Int32] = []
  /// For each token the index of the innermost noun phrase it is in, or -1.
  public var nounPhraseAt: [Int32] = []
  /// For each token the index of the sentence it is in.
  public var sentenceAt: [Int32] = []
  /// For each token the index of the clause whose verb group it is in, or -1.
  public var clauseAt: [Int32] = []

  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// The class pairs in which a noun phrase is the class, in order. O(log of their number).
  public func classPairs(ofClass phrase: Int) -> [ClassPair] {
    Self.run(in: pairsByClass, classPairs, phrase) { $0.klass }.map { classPairs[Int($0)] }
  }

  /// The class pairs that any of the noun phrases is in, in order.
  public func classPairs(touching phrases: some Sequence<Int>) -> [ClassPair] {
    var numbers: [Int32] = []
    for phrase in phrases {
      numbers += Self.run(in: pairsByInstance, classPairs, phrase) { $0.instance }
      numbers += Self.run(in: pairsByClass, classPairs, phrase) { $0.klass }
    }
    numbers.sort()
    var found: [ClassPair] = []
    for (place, number) in numbers.enumerated() where place == 0 || numbers[place - 1] != number {
      found.append(classPairs[Int(number)])
    }
    return found
  }

  private static func order(_ pairs: [ClassPair], by phrase: (ClassPair) -> Int) -> [Int32] {
    guard !pairs.isEmpty else { return [] }
    return pairs.indices.map { Int32($0) }.sorted {
      (phrase(pairs[Int($0)]), $0) < (phrase(pairs[Int($1)]), $1)
    }
  }

  private static func run(
    in order: [Int32], _ pairs: [ClassPair], _ wanted: Int, by phrase: (ClassPair) -> Int
  ) -> ArraySlice<Int32> {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if phrase(pairs[Int(order[middle])]) < wanted { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < order.count, phrase(pairs[Int(order[end])]) == wanted { end += 1 }
    return order[low..<end]
  }

  /// Index of the first quantity that begins at `token` or behind it.
  public func firstQuantity(from token: Int) -> Int {
    var low = 0
    var high = quantities.count
    while low < high {
      let middle = (low + high) / 2
      if quantities[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bytes of a run of tokens as text, invalid UTF-8 repaired.
  public func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    if range.count == 1 {
      return String(decoding: bytes[tokens[range.lowerBound].byteRange], as: UTF8.self)
    }
    return String(decoding: plainBytes(range), as: UTF8.self)
  }

  /// The bytes of a run of tokens with the white space between them, without markup.
  public func plainBytes(_ range: Range<Int>) -> [UInt8] {
    guard let first = range.first else { return [] }
    var plain: [UInt8] = []
    var end = Int(tokens[first].start)
    plain.reserveCapacity(Int(tokens[range.upperBound - 1].end) - end)
    for token in range {
      let start = Int(tokens[token].start)
      if start > end {
        for byte in bytes[end..<start] where byte <= 0x20 || byte >= 0x80 { plain.append(byte) }
      }
      plain.append(
        contentsOf: bytes[max(start, min(end, Int(tokens[token].end)))..<Int(tokens[token].end)])
      end = max(end, Int(tokens[token].end))
    }
    return plain
  }
}
