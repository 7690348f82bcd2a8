/// The candidate tags of a sentence's words, column by column; work space kept from one sentence to
/// the next.
struct TagLattice {
  /// The candidates of one token.
  struct Column {
    /// Index of the token.
    let token: Int32
    var first: Int32
    var count: Int32 = 0
    /// The lemma a list gives the word ("is": be).
    var lemma: WordID
  }

  let lexicon: Lexicon
  let memory: NameMemory
  private(set) var columns: [Column] = []
  var tags: [Tag] = []
  var scores: [Int32] = []
  var totals: [Int32] = []
  var cameFrom: [Int32] = []
  var rows: [Int32] = []
  /// Tokens that take no part: quotes, which stand between words without parting them.
  private var quotes: [Int32] = []
  private var chosen: [Tag] = []
  /// How the sentence at hand is written.
  private(set) var style = Style.normal

  enum Style {
    case normal
    /// Every word is capitalised, so a capital says little.
    case titleCased
    /// No word is, so its absence says nothing.
    case lowerCase
  }

  init(lexicon: Lexicon, memory: NameMemory) {
    self.lexicon = lexicon
    self.memory = memory
  }

  /// Collects the candidates of a sentence's tokens.
  mutating func fill(_ sentence: Sentence, _ reading: Reading) {
    columns.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    scores.removeAll(keepingCapacity: true)
    quotes.removeAll(keepingCapacity: true)
    style = TagLattice.style(sentence, reading)
    for index in sentence.tokens {
      let token = reading.tokens[index]
      if token.shape.contains(.gap) {
        beginColumn(index, .none)
        add(.gap, 0)
      } else if token.shape.contains(.punctuation) {
        let tag = TagLattice.punctuation(token, reading)
        if tag == .quote {
          quotes.append(Int32(index))
        } else {
          beginColumn(index, .none)
          add(tag, 0)
        }
      } else {
        addWord(index, reading, sentence)
      }
    }
    if totals.count < tags.count {
      let more = tags.count - totals.count
      totals.append(contentsOf: repeatElement(0, count: more))
      cameFrom.append(contentsOf: repeatElement(0, count: more))
      rows.append(contentsOf: repeatElement(0, count: more))
    }
  }

  mutating func beginColumn(_ token: Int, _ lemma: WordID) {
    columns.append(Column(token: Int32(token), first: Int32(tags.count), lemma: lemma))
  }

  /// Adds a candidate to the last column, or raises its score.
  mutating func add(_ tag: Tag, _ score: Int32) {
    let last = columns.count - 1
    for index in Int(columns[last].first)..<tags.count where tags[index] == tag {
      scores[index] = max(scores[index], score)
      return
    }
    tags.append(tag)
    scores.append(score)
    columns[last].count += 1
  }

  /// Walks back from the best of the last column's candidates.
  mutating func follow(from last: Range<Int>) {
    chosen.removeAll(keepingCapacity: true)
    guard var candidate = last.max(by: { totals[$0] < totals[$1] }) else { return }
    for _ in columns {
      chosen.append(tags[candidate])
      candidate = Int(cameFrom[candidate])
      if candidate < 0 { break }
    }
    chosen.reverse()
  }

  func writeTags(to reading: inout Reading, _ sentence: Sentence) {
    for (column, tag) in zip(columns, chosen) { reading.tokens[Int(column.token)].tag = tag }
    for index in quotes { reading.tokens[Int(index)].tag = .quote }
  }

  /// Whether a tag was among the candidates of a token.
  func hasCandidate(_ tag: Tag, at token: Int) -> Bool {
    // Columns are in the order of tokens, quotes left out, so the place is near the offset.
    guard let first = columns.first else { return false }
    var place = min(token - Int(first.token), columns.count - 1)
    while place > 0, columns[place].token > token { place -= 1 }
    guard place >= 0, columns[place].token == token else { return false }
    let start = Int(columns[place].first)
    for index in start..<(start + Int(columns[place].count)) where tags[index] == tag {
      return true
    }
    return false
  }

  private static func style(_ sentence: Sentence, _ reading: Reading) -> Style {
    var capitals = 0
    var lower = 0
    for index in sentence.tokens {
      let shape = reading.tokens[index].shape
      if shape.contains(.titleCased) { return .titleCased }
      if shape.contains(.punctuation) || shape.contains(.hasDigit) { continue }
      if shape.contains(.capitalised) || shape.contains(.innerCapital) {
        capitals += 1
      } else {
        lower += 1
      }
    }
    if capitals == 0 { return .lowerCase }
    return sentence.kind == .headline && lower == 0 ? .titleCased : .normal
  }

  /// "Smith & Sons": an ampersand between capitals is part of a name.
  private static func joinsNames(_ place: Int, _ reading: Reading) -> Bool {
    let bytes = reading.bytes
    var after = place + 1
    while after < bytes.count, bytes[after] == 0x20 { after += 1 }
    guard after < bytes.count, bytes[after] &- 0x41 < 26 else { return false }
    var before = place - 1
    while before >= 0, bytes[before] == 0x20 { before -= 1 }
    guard before >= 0 else { return false }
    while before > 0, bytes[before - 1] > 0x20 { before -= 1 }
    return bytes[before] &- 0x41 < 26
  }

  /// The tag of a punctuation mark or symbol by its first byte.
  private static func punctuation(_ token: Token, _ reading: Reading) -> Tag {
    let start = Int(token.start)
    let length = Int(token.end) - start
    guard start + length <= reading.bytes.count, length > 0 else { return .symbol }
    switch reading.bytes[start] {
    case 0x2C: return .comma
    case 0x3B: return .semicolon
    case 0x3A: return .colon
    case 0x2E, 0x21, 0x3F: return .stop
    case 0x28, 0x5B, 0x7B: return .openBracket
    case 0x29, 0x5D, 0x7D: return .closeBracket
    case 0x22, 0x27, 0x60: return .quote
    case 0x2D: return .dash
    case 0x24: return .currency
    case 0x25: return .noun
    case 0x26: return joinsNames(start, reading) ? .symbol : .coordinator
    case 0xE2 where length >= 3 && reading.bytes[start + 1] == 0x80:
      switch reading.bytes[start + 2] {
      case 0x90...0x95: return .dash
      case 0x98...0x9F, 0xB9, 0xBA: return .quote
      case 0xA6: return .stop
      default: return .symbol
      }
    case 0xE2 where length >= 3 && reading.bytes[start + 1] == 0x82: return .currency
    case 0xC2 where length >= 2:
      switch reading.bytes[start + 1] {
      case 0xA2...0xA5: return .currency
      case 0xAB, 0xBB: return .quote
      default: return .symbol
      }
    case 0x41...0x5A, 0x61...0x7A: return .currency
    default: return .symbol
    }
  }
}
