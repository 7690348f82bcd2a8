/// A set of synonyms with its relations to others: a line of a data file, parsed as far as is asked.
///
/// synset_offset lex_filenum ss_type w_cnt word lex_id ... p_cnt ptr... [frames] | gloss
struct SynsetRecord {
  /// A relation of WordNet's; the rest are not read.
  enum Relation {
    case antonym, attribute, derivation, similar, pertainym

    init?(symbol: UnsafeBufferPointer<UInt8>) {
      guard symbol.count == 1 else { return nil }
      switch symbol[0] {
      case 0x21: self = .antonym  // !
      case 0x3D: self = .attribute  // =
      case 0x2B: self = .derivation  // +
      case 0x26: self = .similar  // &
      case 0x5C: self = .pertainym  // \ (for adverbs: derived from adjective)
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

  /// What stands behind the number of words.
  private var rest: Fields
  private let wordCount: Int

  /// nil if it is not the line of the synset at `offset`.
  init?(line: UnsafeBufferPointer<UInt8>, offset: UInt32) {
    var fields = Fields(line)
    guard fields.nextNumber() == Int(offset), let fileNumber = fields.nextNumber(),
      SenseFile(rawValue: UInt8(truncatingIfNeeded: fileNumber)) != nil, fields.next() != nil,
      let count = fields.nextNumber(radix: 16)
    else { return nil }
    rest = fields
    wordCount = count
  }

  /// Calls `body` with each word and its number from 1: as it is written, the marker that may follow
  /// an adjective left out. Returns what stands behind the words; nil if the line ends before that.
  @discardableResult
  func forEachWord(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) -> Fields? {
    var fields = rest
    for number in 0..<wordCount {
      guard let word = fields.next(), fields.next() != nil else { return nil }
      let end = word.firstIndex(of: 0x28) ?? word.count
      body(UnsafeBufferPointer(rebasing: word[..<end]), number + 1)
    }
    return fields
  }

  /// Calls `body` with each pointer behind the words, `fields` being what `forEachWord` returned.
  func forEachPointer(in fields: Fields, _ body: (Pointer) -> Void) {
    var fields = fields
    guard let count = fields.nextNumber() else { return }
    for _ in 0..<count {
      guard let symbol = fields.next(), let target = fields.next(), let code = fields.next(),
        let ends = fields.next()
      else { return }
      guard let relation = Relation(symbol: symbol) else { continue }
      guard let offset = Fields.number(target), let wordClass = WordClass(code: code[0]),
        let ends = Fields.number(ends, radix: 16)
      else { return }
      body(
        Pointer(
          relation: relation, offset: UInt32(truncatingIfNeeded: offset), wordClass: wordClass,
          source: ends >> 8, target: ends & 0xFF))
    }
  }

  /// Whether a word as it is written is a form in small letters.
  static func isEqual(
    _ word: UnsafeBufferPointer<UInt8>, _ form: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard word.count == form.count else { return false }
    for index in 0..<word.count where small(word[index]) != form[index] { return false }
    return true
  }

  static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
