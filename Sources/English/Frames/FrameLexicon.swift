/// A text that stays where it is as long as anybody points into it; it is not written to.
final class KeptText {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: [UInt8]) {
    let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = kept.initialize(from: text)
    bytes = UnsafeBufferPointer(kept)
  }

  deinit { bytes.deallocate() }
}

/// Every frame and wording, indexed by the word that evokes it.
///
/// At first only names are taken in, and of a wording the words that evoke it: its line and the
/// frame's are parsed when a text has such a word. Most texts need a few dozen of the thousands.
package final class FrameLexicon {
  /// The frames as far as they are parsed, and where their lines stand.
  var parsed: [Frame] = []
  var sources: [FrameSource] = []
  /// What may fill the roles, a frame's together, and where a frame's begin; -1 for none yet.
  var roleKinds: [KindSet] = []
  var kindStarts: [Int32] = []
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
    /// Number of the pattern; the complement of the wording's number until it is parsed, `broken` if
    /// it can't be.
    var pattern: Int32
    var companions: Range<Int32>
    /// Next entry of the same lemma and kind, or -1.
    var next: Int32
  }
  var entries: [Entry] = []
  /// First entry by lemma id, -1 for none, -2 for a lemma nobody asked for yet; verbs, nouns, role
  /// nouns, adjectives apart.
  private var firsts: [[Int32]] = [[], [], [], []]
  /// Frames by the hash of their names; of those that share one the first.
  var frameByName = IntegerMap<Int32>()
  var pendingLinks: [PendingLink] = []
  /// The wordings that are not parsed yet.
  var index = WordingIndex()
  /// Texts added at run time, which wordings point into.
  var owned: [KeptText] = []
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

  /// The same frames, parsed as far, for another lexicon with the same ids.
  package init(
    copying other: FrameLexicon, intern: @escaping (UnsafeBufferPointer<UInt8>) -> WordID,
    spelling: @escaping (WordID) -> [UInt8]
  ) {
    self.intern = intern
    self.spelling = spelling
    parsed = other.parsed
    sources = other.sources
    roleKinds = other.roleKinds
    kindStarts = other.kindStarts
    patterns = other.patterns
    places = other.places
    companions = other.companions
    files = other.files
    errors = other.errors
    entries = other.entries
    firsts = other.firsts
    frameByName = other.frameByName
    pendingLinks = other.pendingLinks
    index = other.index
    owned = other.owned
    exNouns = other.exNouns
  }

  /// Makes every lemma one that nobody asked for yet, because there are more wordings.
  func forgetLookUps() {
    for table in firsts.indices {
      for lemma in firsts[table].indices { firsts[table][lemma] = -2 }
    }
  }

  /// Calls `body` with each wording that `lemma` may evoke.
  ///
  /// - Parameter mayFit: whether a wording's companions are there. Of the many that begin with
  ///   "take", few are parsed.
  @inline(__always)
  package func forEachEntry(
    _ kind: FramePattern.Kind, _ lemma: WordID,
    where mayFit: (Range<Int32>) -> Bool = { _ in true },
    _ body: (FramePattern, Range<Int32>, Int) -> Void
  ) {
    let raw = Int(lemma.raw)
    let table = Int(kind.rawValue)
    var e = raw < firsts[table].count ? firsts[table][raw] : -2
    if e == -2 { e = find(kind, lemma) }
    while e >= 0 {
      let entry = entries[Int(e)]
      var pattern = entry.pattern
      if pattern < 0, entry.companions.isEmpty || mayFit(entry.companions) {
        pattern = parse(entry: Int(e))
      }
      if pattern >= 0 { body(patterns[Int(pattern)], entry.companions, Int(pattern)) }
      e = entry.next
    }
  }

  /// All frames, each parsed when it is looked at.
  package var frames: FrameList { FrameList(lexicon: self) }

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
        add(alternative, to: wording, kind, lemma)
      }
    }
    return firsts[table][raw]
  }

  private static let broken = Int32.min

  private func parse(entry: Int) -> Int32 {
    let found = entries[entry].pattern
    if found == Self.broken { return found }
    let pattern = parse(wording: Int(~found))
    entries[entry].pattern = pattern
    return pattern
  }

  private func parse(wording: Int) -> Int32 {
    let known = index.wordings[wording]
    if known.pattern >= 0 { return known.pattern }
    var loader = FrameLoader(
      lexicon: self, file: known.file, line: Int(known.number), frame: Int(known.frame))
    guard let pattern = loader.pattern(known.line)?.pattern else { return Self.broken }
    index.wordings[wording].pattern = Int32(pattern)
    return Int32(pattern)
  }

  private func add(
    _ alternative: UnsafeBufferPointer<UInt8>, to wording: Int, _ kind: FramePattern.Kind,
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
        pattern: ~Int32(wording), companions: start..<Int32(companions.count),
        next: firsts[table][raw]))
    firsts[table][raw] = Int32(entries.count - 1)
  }

  private func addCompanions(_ words: UnsafeBufferPointer<UInt8>) {
    FrameLoader.forEachPiece(of: words, UInt8(ascii: "_")) { word in
      if !FrameLoader.isArticle(word) { companions.append(intern(word)) }
    }
  }
}
