/// Where each entry of the topics of related words stands: a hash table with chains in flat arrays,
/// made in one pass over the files at the first question.
struct TopicIndex: Sendable {
  /// An entry's file among the embedded ones and its first byte there.
  struct Place {
    var file: Int
    var start: Int
  }

  /// Number of the first entry of each chain, counted from 1; 0 for none.
  private var heads: [Int32]
  private var next: [Int32] = []
  private var hashes: [UInt32] = []
  /// File in the upper 8 bits, offset in the lower 24.
  private var places: [UInt32] = []

  static let shared = TopicIndex()

  private init() {
    heads = [Int32](repeating: 0, count: 1 << 16)
    let expected = 64_000
    hashes.reserveCapacity(expected)
    places.reserveCapacity(expected)
    for file in 0..<EmbeddedData.count where EmbeddedData.isTopics(file) { add(file) }
    next = [Int32](repeating: 0, count: hashes.count)
    // From the last to the first, so that chains run in the order of the files.
    for entry in hashes.indices.reversed() {
      let chain = Int(hashes[entry]) & (heads.count - 1)
      next[entry] = heads[chain]
      heads[chain] = Int32(entry + 1)
    }
  }

  private mutating func add(_ file: Int) {
    let text = EmbeddedData.bytes(at: file)
    var position = 0
    while position < text.count {
      let end = text.firstNewline(from: position)
      if text[position] != 0x23 { addLine(text, position..<end, file) }
      position = end + 1
    }
  }

  private mutating func addLine(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ file: Int
  ) {
    var hash = Self.emptyHash
    var start = line.lowerBound
    for position in line {
      let byte = text[position]
      if byte > 0x20 {
        hash = Self.hash(hash, byte)
        continue
      }
      note(hash, start..<position, text, file)
      start = position + 1
      hash = Self.emptyHash
    }
    note(hash, start..<line.upperBound, text, file)
  }

  /// Notes an entry unless it is the topic's name or a bar.
  private mutating func note(
    _ hash: UInt32, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ file: Int
  ) {
    guard range.count > 1, text[range.upperBound - 1] != 0x3A else { return }
    hashes.append(hash)
    places.append(UInt32(file) << 24 | UInt32(range.lowerBound))
  }

  /// Calls `body` with the places of the entries of this hash: those of the word, and perhaps of
  /// another.
  func forEachPlace(ofHash hash: UInt32, _ body: (Place) -> Void) {
    var entry = Int(heads[Int(hash) & (heads.count - 1)])
    while entry > 0 {
      if hashes[entry - 1] == hash {
        let place = places[entry - 1]
        body(Place(file: Int(place >> 24), start: Int(place & 0xFF_FFFF)))
      }
      entry = Int(next[entry - 1])
    }
  }

  /// Whether a word or phrase of this hash may be an entry; true for a few that are none.
  func mayHold(_ hash: UInt32) -> Bool {
    var isThere = false
    forEachPlace(ofHash: hash) { _ in isThere = true }
    return isThere
  }

  /// The hash of no bytes.
  static let emptyHash: UInt32 = 2_166_136_261

  /// The hash with a further byte: FNV-1a (Fowler, Noll and Vo).
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  static func hash(_ hash: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    bytes.reduce(hash) { Self.hash($0, $1) }
  }
}
