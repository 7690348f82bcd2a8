/// Every frame and wording, indexed by the word that evokes it.
package struct FrameLexicon: Sendable {
  package internal(set) var frames: [Frame] = []
  package internal(set) var patterns: [FramePattern] = []
  package internal(set) var places: [FramePattern.Place] = []
  package internal(set) var companions: [WordID] = []
  package internal(set) var files: [String] = []
  /// What is wrong with the files, each "file:line: what".
  package internal(set) var errors: [String] = []

  struct Entry: Sendable {
    var pattern: Int32
    var companions: Range<Int32>
    /// Next entry of the same lemma and kind, or -1.
    var next: Int32
  }
  var entries: [Entry] = []
  /// First entry by lemma id; verbs, nouns, role nouns, adjectives apart.
  var firsts: [[Int32]] = [[], [], [], []]
  var frameByName: [String: Int] = [:]
  var pendingLinks: [PendingLink] = []

  package init() {}

  /// Calls `body` with each wording that `lemma` may evoke.
  @inline(__always)
  func forEachEntry(
    _ kind: FramePattern.Kind, _ lemma: WordID, _ body: (FramePattern, Range<Int32>, Int) -> Void
  ) {
    let table = firsts[Int(kind.rawValue)]
    let raw = Int(lemma.raw)
    guard raw < table.count else { return }
    var e = table[raw]
    while e >= 0 {
      let entry = entries[Int(e)]
      body(patterns[Int(entry.pattern)], entry.companions, Int(entry.pattern))
      e = entry.next
    }
  }

  package func hasEntry(_ kind: FramePattern.Kind, _ lemma: WordID) -> Bool {
    let table = firsts[Int(kind.rawValue)]
    return Int(lemma.raw) < table.count && table[Int(lemma.raw)] >= 0
  }

  package func index(ofFrame name: String) -> Int? { frameByName[name] }
  package var wordingCount: Int { entries.count }

  /// "work.frames:12" for a pattern.
  package func location(ofPattern index: Int) -> String {
    let pattern = patterns[index]
    return "\(files[Int(pattern.file)]):\(pattern.line)"
  }

  mutating func addEntry(_ kind: FramePattern.Kind, _ lemma: WordID, pattern: Int, companions: Range<Int32>) {
    let k = Int(kind.rawValue)
    let raw = Int(lemma.raw)
    if raw >= firsts[k].count {
      firsts[k].append(contentsOf: repeatElement(-1, count: raw + 256 - firsts[k].count))
    }
    entries.append(Entry(pattern: Int32(pattern), companions: companions, next: firsts[k][raw]))
    firsts[k][raw] = Int32(entries.count - 1)
  }
}
