/// Prepositions of several words ("because of"), from `words/multiword-prepositions.txt`.
///
/// Each has an id of its own, spelt with underscores, by which frames and rules name it.
package struct MultiwordPrepositions: Sendable {
  private var byFirst: [WordID: [(rest: [WordID], id: WordID)]] = [:]

  package init(
    text: UnsafeBufferPointer<UInt8>, intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) {
    var joined: [UInt8] = []
    EmbeddedData.forEachRow(in: text) { row in
      guard let first = row.next() else { return }
      joined.removeAll(keepingCapacity: true)
      joined += first
      var rest: [WordID] = []
      while let word = row.next() {
        joined.append(UInt8(ascii: "_"))
        joined += word
        rest.append(intern(word))
      }
      guard !rest.isEmpty else { return }
      let id = joined.withUnsafeBufferPointer { intern($0) }
      byFirst[intern(first), default: []].append((rest, id))
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The longest multiword preposition that starts at `start`: its id and number of tokens.
  func match(at start: Int, limit: Int, tokens: [Token]) -> (id: WordID, count: Int)? {
    guard let candidates = byFirst[tokens[start].word] else { return nil }
    next: for candidate in candidates where start + candidate.rest.count < limit {
      for (offset, word) in candidate.rest.enumerated()
      where tokens[start + 1 + offset].word != word { continue next }
      return (candidate.id, candidate.rest.count + 1)
    }
    return nil
  }
}
