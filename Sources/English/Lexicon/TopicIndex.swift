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
  private var next: [Int32]
  private var hashes: [UInt32]
  /// File in the upper 8 bits, offset in the lower 24.
  private var places: [UInt32]

  static let shared = TopicIndex()

  private init() {
    var files: [Int] = []
    var size = 0
    for file in 0..<EmbeddedData.count where EmbeddedData.isTopics(file) {
      files.append(file)
      size += EmbeddedData.bytes(at: file).count
    }
    // An entry and the blank behind it take three bytes or more.
    let most = size / 3 + files.count
    var count = 0
    var places: [UInt32] = []
    hashes = [UInt32](unsafeUninitializedCapacity: most) { hashes, used in
      places = [UInt32](unsafeUninitializedCapacity: most) { places, used in
        for file in files {
          let text = EmbeddedData.bytes(at: file)
          Self.forEachEntry(of: text) { entry in
            hashes[count] = Self.hash(UnsafeBufferPointer(rebasing: text[entry]))
            places[count] = UInt32(file) << 24 | UInt32(truncatingIfNeeded: entry.lowerBound)
            count += 1
          }
        }
        used = count
      }
      used = count
    }
    self.places = places
    var heads = [Int32](repeating: 0, count: 1 << 15)
    let found = hashes
    next = heads.withUnsafeMutableBufferPointer { heads in
      found.withUnsafeBufferPointer { hashes in
        [Int32](unsafeUninitializedCapacity: count) { next, used in
          // From the last to the first, so that chains run in the order of the files.
          var entry = count
          while entry > 0 {
            let chain = Int(hashes[entry - 1]) & (heads.count - 1)
            next[entry - 1] = heads[chain]
            heads[chain] = Int32(truncatingIfNeeded: entry)
            entry -= 1
          }
          used = count
        }
      }
    }
    self.heads = heads
  }

  /// Calls `body` with every entry's place: what stands between blanks, but for topics' names, bars
  /// and comment lines. Looks for blanks in eight bytes at a time.
  @inline(__always)
  private static func forEachEntry(
    of text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    guard let base = text.baseAddress else { return }
    var start = 0
    /// Takes the word that a blank ends; gives where the next one starts.
    @inline(__always) func take(_ end: Int) -> Int {
      if end > start + 1, base[end - 1] != UInt8(ascii: ":") {
        if base[start] == UInt8(ascii: "#"), start == 0 || base[start - 1] == 0x0A {
          return text.firstNewline(from: start) + 1
        }
        body(start..<end)
      }
      return end + 1
    }
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var at = 0
    while at + 8 <= text.count {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self).littleEndian
      // The upper bit of each byte that is 0x20 or less.
      var blanks = ~((word & low) &+ 0x5F5F_5F5F_5F5F_5F5F | word) & ~low
      while blanks != 0 {
        let end = at + blanks.trailingZeroBitCount / 8
        blanks &= blanks &- 1
        if end >= start { start = take(end) }
      }
      at += 8
    }
    while at < text.count {
      if base[at] <= 0x20, at >= start { start = take(at) }
      at += 1
    }
    if start < text.count { _ = take(text.count) }
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
