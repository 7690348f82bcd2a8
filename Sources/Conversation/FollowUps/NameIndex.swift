/// The names in the articles, found in a text whatever their case.
struct NameIndex {
  private struct Entry {
    var name: String
    var words: [String]
  }
  /// The names by their first word in lower case.
  private var entries: [String: [Entry]] = [:]

  init(_ names: [String]) {
    for name in names {
      let words = Words(name).lowered
      if let first = words.first {
        entries[first, default: []].append(Entry(name: name, words: words))
      }
    }
    // Of names that begin alike the longest is tried first: "Ann Lee Ltd" before "Ann Lee".
    for first in entries.keys {
      entries[first]!.sort { ($1.words.count, $0.name) < ($0.words.count, $1.name) }
    }
  }

  /// The names in a text in the order they stand there; none inside another.
  func names(in words: Words) -> [String] { names(in: words.lowered[...]) }

  /// The names in a run of words in lower case.
  func names(in words: ArraySlice<String>) -> [String] {
    var found: [String] = []
    var rest = words
    while let first = rest.first {
      let entry = entries[first]?.first { rest.starts(with: $0.words) }
      if let entry { found.append(entry.name) }
      rest = rest.dropFirst(entry?.words.count ?? 1)
    }
    return found
  }
}
