/// Cuts text into words, numbers and punctuation marks as the Penn Treebank does: clitics apart
/// ("do|n't", "Lee|'s", "can|not"), hyphenated words, addresses and grouped numbers whole.
///
/// One pass over the bytes; looks ahead a bounded number of characters, so linear in any input.
struct Tokenizer {
  let reader: CharacterReader
  let abbreviations: Abbreviations
  var tokens: [Token] = []
  var position = 0
  /// End of the last token, to know whether a blank stands before the next.
  var lastEnd = 0
  /// A single or double quotation is open; forgotten at an empty line.
  var singleOpen = false
  var doubleOpen = false
  /// Marks of emphasis that are open, and where the link that is open closes and ends.
  var emphasis: [UInt8] = []
  var linkClose = -1
  var linkEnd = -1

  init(bytes: UnsafeBufferPointer<UInt8>, abbreviations: Abbreviations) {
    reader = CharacterReader(bytes: bytes)
    self.abbreviations = abbreviations
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  /// The text's tokens, in order.
  static func tokens(
    of bytes: UnsafeBufferPointer<UInt8>, abbreviations: Abbreviations,
    vocabulary: inout Vocabulary
  ) -> [Token] {
    var tokenizer = Tokenizer(bytes: bytes, abbreviations: abbreviations)
    tokenizer.run(&vocabulary)
    return tokenizer.tokens
  }

  private mutating func run(_ vocabulary: inout Vocabulary) {
    var newlines = 0
    while position < reader.bytes.count {
      let character = reader.character(at: position)
      if character.kind.isSpace {
        if character.kind == .newline {
          newlines += 1
          if newlines > 1 { (singleOpen, doubleOpen) = (false, false) }
          if !emphasis.isEmpty { emphasis = [] }
        }
        position += character.length
        continue
      }
      newlines = 0
      switch character.kind {
      case .digit: scanNumber(from: position, &vocabulary)
      case .upper, .lower, .broken: scanWord(&vocabulary)
      case .currency: emit(position..<position + character.length, .punctuation, &vocabulary)
      default: scanPunctuation(character, &vocabulary)
      }
    }
  }

  /// Adds the token at `range` and moves behind it.
  mutating func emit(_ range: Range<Int>, _ shape: Shape, _ vocabulary: inout Vocabulary) {
    let form = UnsafeBufferPointer(rebasing: reader.bytes[range])
    add(range, vocabulary.intern(form), shape)
  }

  /// Adds a token whose word is known, such as one mark for a run of marks.
  mutating func add(_ range: Range<Int>, _ word: WordID, _ shape: Shape) {
    var shape = shape
    if range.lowerBound > lastEnd || range.lowerBound == 0 { shape.insert(.spaceBefore) }
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound), word: word, shape: shape))
    lastEnd = range.upperBound
    position = range.upperBound
  }

  /// "al-Amri", "el-Sisi": the Arabic article, also before sun letters, and a name.
  private func isBehindArticle(_ at: Int, of range: Range<Int>) -> Bool {
    guard at - range.lowerBound == 3, reader.bytes[at - 1] == 0x2D else { return false }
    let vowel = reader.bytes[range.lowerBound]
    guard vowel == UInt8(ascii: "a") || vowel == UInt8(ascii: "e") || vowel == UInt8(ascii: "u")
    else { return false }
    switch reader.bytes[range.lowerBound + 1] {
    case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "r"), UInt8(ascii: "n"),
      UInt8(ascii: "d"), UInt8(ascii: "t"), UInt8(ascii: "z"):
      return true
    default: return false
    }
  }

  /// The shape of a word or number by its letters.
  func letterShape(_ range: Range<Int>) -> Shape {
    var shape: Shape = []
    var letters = 0
    var uppers = 0
    var others = 0
    var afterLower = false
    var at = range.lowerBound
    while at < range.upperBound {
      let character = reader.character(at: at)
      switch character.kind {
      case .upper:
        if letters == 0, at == range.lowerBound { shape.insert(.capitalised) }
        if afterLower || isBehindArticle(at, of: range) { shape.insert(.innerCapital) }
        letters += 1
        uppers += 1
      case .lower, .broken:
        letters += 1
        afterLower = true
        if character.kind == .broken { shape.insert(.broken) }
      case .digit: shape.insert(.hasDigit)
      default:
        afterLower = false
        if character.scalar == 0x2D || (0x2010...0x2013).contains(character.scalar) {
          shape.insert(.hyphenated)
        } else if character.scalar != 0x2C && character.scalar != 0x2E {
          others += 1
        }
      }
      at += max(character.length, 1)
    }
    if letters >= 2, uppers == letters { shape.insert(.allCaps) }
    if letters == 0, others == 0, shape.contains(.hasDigit), !shape.contains(.hyphenated) {
      shape.insert(.numeric)
    }
    return shape
  }
}
