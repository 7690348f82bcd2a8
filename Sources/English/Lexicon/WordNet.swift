/// Princeton WordNet's database (Miller 1995; file formats: wndb(5WN)), searched where it lies.
///
/// The sorted index, exception and count files are mapped and searched by halving; the synsets,
/// which lie far apart, are read one by one. Nothing is parsed ahead and nothing is remembered
/// here: `Lexicon` remembers per word. No byte of the files is trusted.
package final class WordNet {
  /// The folder that was opened.
  package let directory: String
  private let indexFiles: [MappedFile]
  private let exceptionFiles: [MappedFile]
  private let countFile: MappedFile?
  private let synsetFiles: [RecordFile]

  /// Opens the database in `directory`, or in the first usual folder that has one.
  ///
  /// - Throws: `databaseNotFound`, `unreadableFile` or `malformedFile`.
  package init(directory: String? = nil) throws(LexiconError) {
    let folder = if let directory { directory } else { try WordNet.usualDirectory() }
    var indexFiles: [MappedFile] = []
    var exceptionFiles: [MappedFile] = []
    var synsetFiles: [RecordFile] = []
    for wordClass in WordClass.allCases {
      let suffix = wordClass.fileSuffix
      indexFiles.append(try MappedFile(path: "\(folder)/index.\(suffix)"))
      exceptionFiles.append(try MappedFile(path: "\(folder)/\(suffix).exc"))
      synsetFiles.append(try RecordFile(path: "\(folder)/data.\(suffix)"))
      // A file that was cut off, or isn't text, would only make the answers worse.
      let isWhole = indexFiles[indexFiles.count - 1].bytes.last == UInt8(ascii: "\n")
      guard isWhole else { throw LexiconError(.malformedFile, path: "\(folder)/index.\(suffix)") }
      guard synsetFiles[synsetFiles.count - 1].isText else {
        throw LexiconError(.malformedFile, path: "\(folder)/data.\(suffix)")
      }
    }
    self.directory = folder
    self.indexFiles = indexFiles
    self.exceptionFiles = exceptionFiles
    self.synsetFiles = synsetFiles
    // Sense counts are a help, not a need: some packages leave the file out.
    let counts = "\(folder)/cntlist.rev"
    self.countFile = isReadable(counts) ? try MappedFile(path: counts) : nil
  }

  /// The first usual folder that holds the database.
  private static func usualDirectory() throws(LexiconError) -> String {
    var folders: [String] = []
    if let folder = environmentValue("WNSEARCHDIR") { folders.append(folder) }
    if let home = environmentValue("WNHOME") { folders.append("\(home)/dict") }
    folders += [
      "/usr/share/wordnet", "/usr/local/share/wordnet", "/usr/share/wordnet/dict",
      "/usr/local/WordNet-3.0/dict", "/usr/local/WordNet-3.1/dict",
      "/opt/homebrew/opt/wordnet/dict", "/usr/local/opt/wordnet/dict",
      "/opt/homebrew/share/wordnet", "/opt/local/share/WordNet-3.0/dict",
    ]
    for folder in folders where isReadable("\(folder)/index.noun") { return folder }
    throw LexiconError(.databaseNotFound, path: folders.joined(separator: ", "))
  }

  /// What the index says of a lemma.
  struct Entry {
    let wordClass: WordClass
    /// The number of its senses, at most 128.
    fileprivate(set) var senseCount = 0
    /// How many of them, the first ones, occur in the counted texts.
    fileprivate(set) var taggedSenseCount = 0
    /// Every sense is a single thing, not a class of things ("paris", "jupiter").
    fileprivate(set) var isInstanceOnly = false
  }

  /// Whether a lemma (lower case, blanks as underscores) is in the index.
  func contains(_ lemma: UnsafeBufferPointer<UInt8>, as wordClass: WordClass) -> Bool {
    indexFiles[Int(wordClass.rawValue)].lines.contains(lemma)
  }

  /// The index entry of a lemma, nil if there is none. The places of its senses in the data file,
  /// the most frequent first, are added to `offsets`.
  func entry(
    _ lemma: UnsafeBufferPointer<UInt8>, as wordClass: WordClass, into offsets: inout [UInt32]
  ) -> Entry? {
    let lines = indexFiles[Int(wordClass.rawValue)].lines
    guard let line = lines.value(of: lemma) else { return nil }
    // pos synset_cnt p_cnt [ptr_symbol...] sense_cnt tagsense_cnt synset_offset...
    var fields = Fields(line)
    guard fields.next() != nil, let senseCount = fields.nextNumber(),
      let pointerCount = fields.nextNumber()
    else { return nil }
    var hasHypernym = false
    var hasInstanceHypernym = false
    for _ in 0..<pointerCount {
      guard let symbol = fields.next() else { return nil }
      guard symbol[0] == 0x40 else { continue }
      if symbol.count == 1 { hasHypernym = true } else { hasInstanceHypernym = true }
    }
    guard fields.nextNumber() != nil, let tagged = fields.nextNumber() else { return nil }
    var entry = Entry(wordClass: wordClass)
    entry.taggedSenseCount = tagged
    entry.isInstanceOnly = hasInstanceHypernym && !hasHypernym
    for _ in 0..<min(senseCount, 128) {
      guard let offset = fields.nextNumber() else { break }
      offsets.append(UInt32(truncatingIfNeeded: offset))
      entry.senseCount += 1
    }
    return entry.senseCount == 0 ? nil : entry
  }

  /// Calls `body` with each base form the exception list gives for an irregular form.
  func forEachException(
    _ form: UnsafeBufferPointer<UInt8>, as wordClass: WordClass,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let lines = exceptionFiles[Int(wordClass.rawValue)].lines
    guard let line = lines.value(of: form) else { return }
    var fields = Fields(line)
    while let base = fields.next() { body(base) }
  }

  /// Calls `body` for every sense of a lemma that occurs in the counted texts (SemCor).
  func forEachCount(
    _ lemma: UnsafeBufferPointer<UInt8>,
    _ body: (_ wordClass: WordClass, _ file: SenseFile, _ sense: Int, _ count: Int) -> Void
  ) {
    guard let countFile else { return }
    // lemma%ss_type:lex_filenum:lex_id:head_word:head_id sense_number tag_cnt
    countFile.lines.forEachValue(of: lemma, separator: 0x25) { rest in
      var fields = Fields(rest)
      guard let key = fields.next(), let sense = fields.nextNumber(),
        let count = fields.nextNumber(), key.count > 4, key[1] == 0x3A, key[4] == 0x3A,
        let wordClass = WordClass(code: key[0]),
        let number = Fields.number(UnsafeBufferPointer(rebasing: key[2..<4])),
        let file = SenseFile(rawValue: UInt8(truncatingIfNeeded: number))
      else { return }
      body(wordClass, file, sense, count)
    }
  }

  /// The lexicographer file of the synset at an offset, nil if there is none.
  func file(of offset: UInt32, as wordClass: WordClass) -> SenseFile? {
    // synset_offset lex_filenum
    synsetFiles[Int(wordClass.rawValue)].withBytes(at: Int(offset), count: 16) { line in
      var fields = Fields(line)
      guard fields.nextNumber() == Int(offset), let number = fields.nextNumber() else { return nil }
      return SenseFile(rawValue: UInt8(truncatingIfNeeded: number))
    }
  }

  /// Adds the synsets right above a noun's synset, classes and those it is an instance of.
  func addHypernyms(of offset: UInt32, to found: inout [UInt32]) {
    synsetFiles[Int(WordClass.noun.rawValue)].withRecord(at: Int(offset), expected: 512) { line in
      guard let record = SynsetRecord(line: line, offset: offset),
        var fields = record.forEachWord({ _, _ in }), fields.next() != nil
      else { return }
      // Of a pointer's fields only the symbol begins with @ (@i: an instance).
      while fields.skip(to: 0x40) {
        if let target = fields.nextNumber() { found.append(UInt32(truncatingIfNeeded: target)) }
      }
    }
  }

  /// Calls `body` with the synset at an offset of a class's data file, if there is one.
  func withSynset(at offset: UInt32, of wordClass: WordClass, _ body: (SynsetRecord) -> Void) {
    synsetFiles[Int(wordClass.rawValue)].withRecord(at: Int(offset), expected: 512) { line in
      if let record = SynsetRecord(line: line, offset: offset) { body(record) }
    }
  }
}
