/// A set of synonyms with its relations to others, as a line of a data file gives it.
struct Synset {
  /// A relation of WordNet's; the rest are not read.
  enum Relation {
    case antonym, hypernym, instanceHypernym, attribute, derivation, similar, pertainym, seeAlso
    case entailment, cause, memberHolonym, verbGroup

    init?(symbol: UnsafeBufferPointer<UInt8>, wordClass: WordClass) {
      guard let first = symbol.first else { return nil }
      switch (first, symbol.count) {
      case (0x21, 1): self = .antonym  // !
      case (0x40, 1): self = .hypernym  // @
      case (0x40, 2): self = .instanceHypernym  // @i
      case (0x3D, 1): self = .attribute  // =
      case (0x2B, 1): self = .derivation  // +
      case (0x26, 1): self = .similar  // &
      case (0x5C, 1): self = .pertainym  // \ (for adverbs: derived from adjective)
      case (0x5E, 1): self = .seeAlso  // ^
      case (0x2A, 1): self = .entailment  // *
      case (0x3E, 1): self = .cause  // >
      case (0x24, 1): self = .verbGroup  // $
      case (0x23, 2) where symbol[1] == 0x6D: self = .memberHolonym  // #m
      default: return nil
      }
    }
  }

  struct Pointer {
    let relation: Relation
    let offset: UInt32
    let wordClass: WordClass
    /// Number of the word it starts from, from 1; 0 if it holds between the whole synsets.
    let source: Int
    /// Number of the word it leads to.
    let target: Int
  }

  let offset: UInt32
  let wordClass: WordClass
  let file: SenseFile
  /// The words, lower-cased, blanks as underscores, markers such as "(p)" left out.
  private(set) var words: [[UInt8]] = []
  private(set) var pointers: [Pointer] = []

  /// Parses a line of a data file; nil if it is not the line of the synset at `offset`.
  init?(line: UnsafeBufferPointer<UInt8>, offset: UInt32, wordClass: WordClass) {
    // synset_offset lex_filenum ss_type w_cnt word lex_id ... p_cnt ptr... [frames] | gloss
    var fields = Fields(line)
    guard fields.nextNumber() == Int(offset), let fileNumber = fields.nextNumber(),
      let file = SenseFile(rawValue: UInt8(truncatingIfNeeded: fileNumber)),
      fields.next() != nil, let wordCount = fields.nextNumber(radix: 16)
    else { return nil }
    self.offset = offset
    self.wordClass = wordClass
    self.file = file
    for _ in 0..<wordCount {
      guard let word = fields.next(), fields.next() != nil else { return nil }
      var plain: [UInt8] = []
      for byte in word {
        if byte == 0x28 { break }
        plain.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      words.append(plain)
    }
    guard let pointerCount = fields.nextNumber() else { return nil }
    for _ in 0..<pointerCount {
      guard let symbol = fields.next(), let target = fields.nextNumber(),
        let classField = fields.next(), let targetClass = WordClass(code: classField[0]),
        let ends = fields.nextNumber(radix: 16)
      else { return }
      if let relation = Relation(symbol: symbol, wordClass: wordClass) {
        pointers.append(
          Pointer(
            relation: relation, offset: UInt32(truncatingIfNeeded: target),
            wordClass: targetClass, source: ends >> 8, target: ends & 0xFF))
      }
    }
  }
}
