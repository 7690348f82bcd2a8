/// Every frame and wording, indexed by the word that evokes it.
///
/// The frames are read at once, but of a wording only the words that evoke it: a line is parsed when
/// a text has such a word. Most texts need a few dozen of the thousands.
package final class FrameLexicon {
  package internal(set) var frames: [Frame] = []
  package internal(set) var patterns: [FramePattern] = []

  /// Whether a wording is a noun that fills a role itself ("founder"); false for -1.
  package func isRoleNoun(_ pattern: Int) -> Bool {
    patterns.indices.contains(pattern) && patterns[pattern].kind == .roleNoun
  }

  package internal(set) var places: [FramePattern.Place] = []
  package internal(set) var companions: [WordID] = []
  package internal(set) var files: [String] = []
  /// What is wrong with the files, each "file:line: what".
  package internal(set) var errors: [String] = []

  struct Entry {
    var pattern: Int32
    var companions: Range<Int32>
    /// Next entry of the same lemma and kind, or -1.
    var next: Int32
  }
  var entries: [Entry] = []
  /// First entry by lemma id, -1 for none, -2 for a lemma nobody asked for yet; verbs, nouns, role
  /// nouns, adjectives apart.
  private var firsts: [[Int32]] = [[], [], [], []]
  var frameByName: [String: Int] = [:]
  /// Names of the roles of each frame, where they stand in the files.
  var roleNames: [[UnsafeBufferPointer<UInt8>]] = []
  var pendingLinks: [PendingLink] = []
  /// The wordings that are not parsed yet.
  var index = WordingIndex()
  /// Texts added at run time, which wordings point into.
  var owned: [UnsafeMutableBufferPointer<UInt8>] = []
  let intern: (UnsafeBufferPointer<UInt8>) -> WordID
  private let spelling: (WordID) -> [UInt8]
  private var exNouns: [WordID: WordID] = [:]

  /// - Parameters:
  ///   - intern: the id of a word.
  ///   - spelling: the bytes of an id.
  package init(
    intern: @escaping (UnsafeBufferPointer<UInt8>) -> WordID,
    spelling: @escaping (WordID) -> [UInt8]
  ) {
    self.intern = intern
    self.spelling = spelling
  }

  deinit { for text in owned { text.deallocate() } }

  /// Makes every lemma one that nobody asked for yet, because there are more wordings.
  func forgetLookUps() {
    for table in firsts.indices {
      for lemma in firsts[table].indices { firsts[table][lemma] = -2 }
    }
  }

  /// Calls `body` with each wording that `lemma` may evoke.
  @inline(__always)
  package func forEachEntry(
    _ kind: FramePattern.Kind, _ lemma: WordID, _ body: (FramePattern, Range<Int32>, Int) -> Void
  ) {
    let raw = Int(lemma.raw)
    let table = Int(kind.rawValue)
    var e = raw < firsts[table].count ? firsts[table][raw] : -2
    if e == -2 { e = find(kind, lemma) }
    while e >= 0 {
      let entry = entries[Int(e)]
      body(patterns[Int(entry.pattern)], entry.companions, Int(entry.pattern))
      e = entry.next
    }
  }

  package func index(ofFrame name: String) -> Int? { frameByName[name] }

  /// "work.frames:12" for a pattern.
  package func location(ofPattern index: Int) -> String {
    let pattern = patterns[index]
    return "\(files[Int(pattern.file)]):\(pattern.line)"
  }

  /// The noun for who was once what `lemma` says: "ex-employee" for "employee".
  func exNoun(_ lemma: WordID) -> WordID {
    if let known = exNouns[lemma] { return known }
    let form = Array("ex-".utf8) + spelling(lemma)
    let noun = form.withUnsafeBufferPointer { intern($0) }
    exNouns[lemma] = noun
    return noun
  }

  /// Parses the wordings of a lemma at the first question for it.
  private func find(_ kind: FramePattern.Kind, _ lemma: WordID) -> Int32 {
    let table = Int(kind.rawValue)
    let raw = Int(lemma.raw)
    if raw >= firsts[table].count {
      firsts[table].append(contentsOf: repeatElement(-2, count: raw + 256 - firsts[table].count))
    }
    firsts[table][raw] = -1
    spelling(lemma).withUnsafeBufferPointer { form in
      for (wording, alternative) in index.wordings(kind, form) {
        let pattern = parse(wording)
        if pattern >= 0 { add(alternative, to: pattern, kind, lemma) }
      }
    }
    return firsts[table][raw]
  }

  private func parse(_ wording: Int) -> Int {
    let known = index.wordings[wording]
    if known.pattern >= 0 { return Int(known.pattern) }
    var loader = FrameLoader(
      lexicon: self, file: known.file, line: Int(known.number), frame: Int(known.frame))
    guard let pattern = loader.pattern(known.line)?.pattern else { return -1 }
    index.wordings[wording].pattern = Int32(pattern)
    return pattern
  }

  private func add(
    _ alternative: UnsafeBufferPointer<UInt8>, to pattern: Int, _ kind: FramePattern.Kind,
    _ lemma: WordID
  ) {
    let start = Int32(companions.count)
    // Nouns of several words end in the head; verbs and adjectives begin with it.
    let separator = UInt8(ascii: "_")
    if kind.isHeadFirst {
      if let end = alternative.firstIndex(of: separator) {
        addCompanions(UnsafeBufferPointer(rebasing: alternative[end...]))
      }
    } else if let end = alternative.lastIndex(of: separator) {
      addCompanions(UnsafeBufferPointer(rebasing: alternative[..<end]))
    }
    let table = Int(kind.rawValue)
    let raw = Int(lemma.raw)
    entries.append(
      Entry(
        pattern: Int32(pattern), companions: start..<Int32(companions.count),
        next: firsts[table][raw]))
    firsts[table][raw] = Int32(entries.count - 1)
  }

  private func addCompanions(_ words: UnsafeBufferPointer<UInt8>) {
    FrameLoader.forEachPiece(of: words, UInt8(ascii: "_")) { word in
      if !FrameLoader.isArticle(word) { companions.append(intern(word)) }
    }
  }
}
