/// Nearness of words, for suggestions.
package enum EditDistance {
  /// Letters to insert, delete, replace or swap with a neighbour to get from one word to the other
  /// (Damerau 1964, in the restricted form).
  package static func between(_ a: String, _ b: String) -> Int {
    let a = Array(a.lowercased())
    let b = Array(b.lowercased())
    var older: [Int] = []
    var old = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(old[j + 1] + 1, row[j] + 1, old[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
        row.append(cost)
      }
      older = old
      old = row
    }
    return old[b.count]
  }

  /// The nearest of some words, or nil when none is near: a third of the letters may differ.
  package static func nearest(to word: String, among words: [String]) -> String? {
    guard word.utf8.count <= 40 else { return nil }
    let best = words.map { (distance: between(word, $0), word: $0) }.min {
      $0.distance < $1.distance
    }
    guard let best, best.distance <= max(1, (word.count + 1) / 3) else { return nil }
    return best.word
  }
}
