internal import EnglishData

/// The topics of related words (files related/*.txt): words that can stand for each other when a
/// question and a sentence speak of the same thing, over parts of speech and in plain or in
/// official English, where WordNet's synonyms are too narrow.
///
/// A line is a topic, `name: group | group`. Words of one group may replace each other; those of
/// different groups belong to one small scene ("lend" and "debt"). Several words of one entry are
/// joined by `_`. The text is searched in place: nothing is read before a word is asked for.
package enum RelatedWords {
  package enum Nearness: Sendable { case sameGroup, sameTopic }

  /// Calls `body` with every other entry of the topics that hold `entry`, an entry as often as it
  /// stands there. O(size of the files), some 0.1 ms.
  package static func forEach(
    near entry: UnsafeBufferPointer<UInt8>,
    _ body: (_ other: UnsafeBufferPointer<UInt8>, Nearness) -> Void
  ) {
    forEachPlace(of: entry) { line, place in
      let group = groupNumber(of: place, in: line)
      forEachEntry(of: line) { other, number in
        guard !isSame(other, entry) else { return }
        body(other, number == group ? .sameGroup : .sameTopic)
      }
    }
  }

  /// Calls `body` with the entries of a topic's line and the numbers of their groups.
  package static func forEachEntry(
    of line: UnsafeBufferPointer<UInt8>,
    _ body: (_ entry: UnsafeBufferPointer<UInt8>, _ group: Int) -> Void
  ) {
    var fields = Fields(line)
    guard let name = fields.next(), name.last == 0x3A else { return }
    var group = 0
    while let field = fields.next() {
      if field.count == 1, field[0] == 0x7C { group += 1 } else { body(field, group) }
    }
  }

  private static func isSame(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    a.count == b.count && a.elementsEqual(b)
  }

  private static func groupNumber(of place: Int, in line: UnsafeBufferPointer<UInt8>) -> Int {
    line[..<place].reduce(0) { $0 + ($1 == 0x7C ? 1 : 0) }
  }

  /// Calls `body` with each line that holds the entry and where in the line it stands.
  private static func forEachPlace(
    of entry: UnsafeBufferPointer<UInt8>,
    _ body: (_ line: UnsafeBufferPointer<UInt8>, _ place: Int) -> Void
  ) {
    guard let first = entry.baseAddress, entry.count > 1 else { return }
    for index in 0..<EmbeddedData.count where EmbeddedData.isTopics(index) {
      let text = EmbeddedData.bytes(at: index)
      guard let start = text.baseAddress else { continue }
      var from = 0
      while true {
        let hit = quoth_find_bytes(start + from, text.count - from, first, entry.count)
        guard hit >= 0 else { break }
        let place = from + hit
        let end = place + entry.count
        from = end
        guard place > 0, text[place - 1] == 0x20, end == text.count || text[end] <= 0x20 else {
          continue
        }
        var lower = place
        while lower > 0, text[lower - 1] != 0x0A { lower -= 1 }
        let upper = text.firstNewline(from: end)
        from = upper
        if text[lower] == 0x23 { continue }
        body(UnsafeBufferPointer(rebasing: text[lower..<upper]), place - lower)
      }
    }
  }
}
