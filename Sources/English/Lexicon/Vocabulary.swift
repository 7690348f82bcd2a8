/// Interned words: every distinct lower-cased form has one number, and its bytes lie in one array.
///
/// An open addressing hash table over the normalised bytes. Normalising lower-cases ASCII, Latin,
/// Greek and Cyrillic letters, makes typographic apostrophes, quotes and hyphens plain, and drops
/// soft hyphens and zero-width characters. Other bytes, valid UTF-8 or not, are kept.
package struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  /// Where the word begins in `bytes`; one more entry than there are words.
  private var starts: [UInt32] = [0, 0]
  private var hashes: [UInt32] = [0]
  /// Word numbers by hash, 0 for an empty slot; the count is a power of two.
  private var slots: [UInt32]

  package init(minimumCapacity: Int = 2048) {
    var size = 4096
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    bytes.reserveCapacity(minimumCapacity * 8)
  }

  /// Number of words, the empty one included; ids are 0 ..< count.
  package var count: Int { hashes.count }

  /// The id of a form, new if it was not seen before. O(length).
  package mutating func intern(_ form: UnsafeBufferPointer<UInt8>) -> WordID {
    guard !form.isEmpty else { return .none }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: form.count) { plain in
      let length = normalise(form, into: plain)
      return internPlain(UnsafeBufferPointer(rebasing: plain[..<length]))
    }
  }

  package mutating func intern(_ form: Span<UInt8>) -> WordID {
    form.withUnsafeBufferPointer { intern($0) }
  }

  package mutating func intern(_ form: String) -> WordID {
    var form = form
    return form.withUTF8 { intern($0) }
  }

  /// The id of bytes that are known to be normalised already, such as those of a word list.
  package mutating func internPlain(_ form: UnsafeBufferPointer<UInt8>) -> WordID {
    guard !form.isEmpty else { return .none }
    let hash = Self.hash(form)
    var slot = self.slot(of: form, hash: hash)
    if slots[slot] != 0 { return WordID(raw: slots[slot]) }
    if hashes.count * 2 >= slots.count {
      grow()
      slot = self.slot(of: form, hash: hash)
    }
    let id = UInt32(hashes.count)
    slots[slot] = id
    hashes.append(hash)
    bytes.append(contentsOf: form)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    return WordID(raw: id)
  }

  /// The id of a form if it was interned before.
  package func find(_ form: UnsafeBufferPointer<UInt8>) -> WordID? {
    guard !form.isEmpty else { return WordID.none }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: form.count) { plain in
      let length = normalise(form, into: plain)
      let key = UnsafeBufferPointer(rebasing: plain[..<length])
      let id = slots[slot(of: key, hash: Self.hash(key))]
      return id == 0 ? nil : WordID(raw: id)
    }
  }

  package func find(_ form: String) -> WordID? {
    var form = form
    return form.withUTF8 { find($0) }
  }

  /// Where the normalised bytes of a word lie.
  private func range(_ word: WordID) -> Range<Int> {
    let id = Int(word.raw)
    guard id < hashes.count else { return 0..<0 }
    return Int(starts[id])..<Int(starts[id + 1])
  }

  /// The normalised form as a string; allocates, so not for the inner loops.
  package func text(_ word: WordID) -> String {
    withBytes(word) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the normalised bytes of a word.
  package func withBytes<Result>(
    _ word: WordID, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let range = range(word)
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Number of normalised bytes of a word.
  package func length(_ word: WordID) -> Int { range(word).count }

  private func slot(of form: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    return bytes.withUnsafeBufferPointer { bytes in
      while true {
        let id = Int(slots[slot])
        if id == 0 { return slot }
        if hashes[id] == hash {
          let start = Int(starts[id])
          let length = Int(starts[id + 1]) - start
          if length == form.count {
            var same = true
            for index in 0..<length where bytes[start + index] != form[index] {
              same = false
              break
            }
            if same { return slot }
          }
        }
        slot = (slot + 1) & mask
      }
    }
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    for id in 1..<hashes.count {
      var slot = Int(hashes[id]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(id)
    }
  }

  /// FNV-1a with a final mix, for the low bits choose the slot.
  private static func hash(_ form: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in form { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash ^= hash >> 15
    return hash &* 0x2c1b_3c6d ^ (hash >> 12)
  }
}
