/// Prepositions of several words ("because of"), from `words/multiword-prepositions.txt`.
///
/// Each has an id of its own, spelt with underscores, by which frames and rules name it.
package struct MultiwordPrepositions: Sendable {
  private var byFirst: [WordID: [(rest: [WordID], id: WordID)]] = [:]

  package init(text: UnsafeBufferPointer<UInt8>, intern: (String) -> WordID) {
    for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let parts = line.split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count > 1 else { continue }
      let id = intern(parts.joined(separator: "_"))
      byFirst[intern(parts[0]), default: []].append((parts.dropFirst().map(intern), id))
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
