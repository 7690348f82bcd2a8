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
      if text[position] != 0x23 {
        addLine(UnsafeBufferPointer(rebasing: text[..<end]), from: position, file)
      }
      position = end + 1
    }
  }

  /// - Parameter text: the file up to the end of the line.
  private mutating func addLine(
    _ text: UnsafeBufferPointer<UInt8>, from position: Int, _ file: Int
  ) {
    var start = position
    while start < text.count {
      let end = text.first(0x20, from: start)
      note(start..<end, text, file)
      start = end + 1
    }
  }

  /// Notes an entry unless it is the topic's name or a bar.
  private mutating func note(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ file: Int
  ) {
    guard range.count > 1, text[range.upperBound - 1] != 0x3A else { return }
    hashes.append(Self.hash(UnsafeBufferPointer(rebasing: text[range])))
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

  /// A hash of a word's length, its first and its last eight bytes: the whole of nearly every word,
  /// read with two loads. Multiplication and fold as in Knuth, The Art of Computer Programming 6.4.
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let count = word.count
    guard let start = UnsafeRawPointer(word.baseAddress), count > 0 else { return 0 }
    var first: UInt64
    var last: UInt64
    if count >= 8 {
      first = start.loadUnaligned(as: UInt64.self)
      last = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      first = UInt64(start.loadUnaligned(as: UInt32.self))
      last = UInt64(start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    } else {
      first = UInt64(word[0])
      last = UInt64(word[count / 2]) << 8 | UInt64(word[count - 1])
    }
    first = (first ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    last = (last &+ first) &* 0xC2B2_AE3D_27D4_EB4F
    return UInt32(truncatingIfNeeded: last ^ last >> 29)
      ^ UInt32(truncatingIfNeeded: last >> 32)
  }
}
