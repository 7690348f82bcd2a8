import English
import Testing

/// The word lists are text files, sorted, one entry a line, with a header of comments.
@Suite struct WordListTests {
  /// Lists whose lines have an order of their own.
  private static let unsorted: Set<String> = [
    "words/residue.txt", "words/tag-bigrams.txt", "words/tag-rules.txt",
  ]

  private static let names = (0..<EmbeddedData.count).map { EmbeddedData.file(at: $0).name }
    .filter { $0.hasPrefix("words/") }

  @Test func filesAreListedInOrder() {
    let names = (0..<EmbeddedData.count).map { EmbeddedData.file(at: $0).name }
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: names) func isSortedAndPlain(name: String) {
    let bytes = EmbeddedData.bytes(named: name)
    #expect(String(validating: bytes, as: UTF8.self) != nil, "not UTF-8")
    #expect(bytes.first == 0x23, "no header")
    #expect(bytes.last == 0x0A, "no line break at the end")
    guard !Self.unsorted.contains(name) else { return }
    var previous: [UInt8] = []
    EmbeddedData.forEachLine(of: name) { line, number in
      let entry = Array(line)
      if !previous.lexicographicallyPrecedes(entry) {
        Issue.record("\(name):\(number): \(String(decoding: entry, as: UTF8.self))")
      }
      previous = entry
    }
  }
}
