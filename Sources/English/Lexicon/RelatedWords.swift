/// The topics of related words (files related/*.txt): words that can stand for each other when a
/// question and a sentence speak of the same thing, over parts of speech and in plain or in
/// official English, where WordNet's synonyms are too narrow.
///
/// A line is a topic, `name: group | group`. Words of one group may replace each other; those of
/// different groups belong to one small scene ("lend" and "debt"). Several words of one entry are
/// joined by `_`. The text stays where it is; an index of it is made when a word is first asked for.
package enum RelatedWords {
  /// In the first group of a topic, in another of its groups, in different ones.
  package enum Nearness: Sendable { case sameGroup, sameSide, sameTopic }

  /// Calls `body` with every other entry of the topics that hold `entry`, an entry as often as it
  /// stands there. O(length of the topics found).
  package static func forEach(
    near entry: UnsafeBufferPointer<UInt8>,
    _ body: (_ other: UnsafeBufferPointer<UInt8>, Nearness) -> Void
  ) {
    forEachPlace(of: entry) { line, place in
      let group = groupNumber(of: place, in: line)
      forEachEntry(of: line) { other, number in
        guard !isSame(other, entry) else { return }
        body(other, number != group ? .sameTopic : group == 0 ? .sameGroup : .sameSide)
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
    TopicIndex.shared.forEachPlace(ofHash: TopicIndex.hash(entry)) { place in
      let text = EmbeddedData.bytes(at: place.file)
      let end = place.start + entry.count
      guard end <= text.count,
        isSame(UnsafeBufferPointer(rebasing: text[place.start..<end]), entry),
        end == text.count || text[end] <= 0x20
      else { return }
      var lower = place.start
      while lower > 0, text[lower - 1] != 0x0A { lower -= 1 }
      let line = UnsafeBufferPointer(rebasing: text[lower..<text.firstNewline(from: end)])
      body(line, place.start - lower)
    }
  }
}
