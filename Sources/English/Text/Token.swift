/// A word, number or punctuation mark of a text.
public struct Token: Sendable {
  /// UTF-8 byte offsets in the text; `start < end`.
  public var start: UInt32
  public var end: UInt32
  /// The lower-cased form, with typographic apostrophes and hyphens made plain.
  public var word: WordID
  /// The base form for `tag` ("founded" as a verb: "found").
  public var lemma: WordID
  public var tag: Tag
  public var shape: Shape

  public init(
    start: UInt32, end: UInt32, word: WordID, lemma: WordID = .none, tag: Tag = .unknown,
    shape: Shape = []
  ) {
    self.start = start
    self.end = end
    self.word = word
    self.lemma = lemma
    self.tag = tag
    self.shape = shape
  }

  public var byteRange: Range<Int> { Int(start)..<Int(end) }
}

/// What the letters of a token look like.
public struct Shape: OptionSet, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// First letter is upper case.
  public static let capitalised = Shape(rawValue: 1)
  /// Two letters or more, all upper case (full stops aside).
  public static let allCaps = Shape(rawValue: 2)
  public static let hasDigit = Shape(rawValue: 4)
  /// Nothing but digits, with or without grouping commas and a decimal point.
  public static let numeric = Shape(rawValue: 8)
  /// White space stands before it.
  public static let spaceBefore = Shape(rawValue: 16)
  /// First word of its sentence (opening quotes aside).
  public static let sentenceStart = Shape(rawValue: 32)
  /// An upper-case letter after a lower-case one ("iPhone", "McDonald").
  public static let innerCapital = Shape(rawValue: 64)
  public static let hyphenated = Shape(rawValue: 128)
  public static let openQuote = Shape(rawValue: 256)
  public static let closeQuote = Shape(rawValue: 512)
  public static let punctuation = Shape(rawValue: 1024)
  public static let abbreviation = Shape(rawValue: 2048)
  /// Bytes that are not valid UTF-8, or control bytes.
  public static let broken = Shape(rawValue: 4096)
  /// Every letter of the sentence's words is capitalised alike: a headline or shouted line.
  public static let titleCased = Shape(rawValue: 8192)
  /// The token is a placeholder for what a question asks.
  public static let gap = Shape(rawValue: 16384)
}

/// A sentence or a line that stands for itself (a headline, a list item).
public struct Sentence: Sendable {
  /// Indices into the tokens of the reading.
  @CompactRange public var tokens: Range<Int>
  /// UTF-8 byte offsets in the text, without surrounding white space.
  public var byteRange: Range<Int>
  /// Number of the paragraph (blocks of lines between blank lines), from 0.
  @Compact public var paragraph: Int
  public var kind: Kind

  public enum Kind: UInt8, Sendable {
    case prose
    /// A title or heading: weaker evidence than prose.
    case headline
    /// A line that holds nothing but a date, place or both.
    case dateline
    /// Left over from a web page: navigation, "share this", a doubled title. Never evidence.
    case residue
  }

  public init(
    tokens: Range<Int>, byteRange: Range<Int>, paragraph: Int = 0, kind: Kind = .prose
  ) {
    self.tokens = tokens
    self.byteRange = byteRange
    self.paragraph = paragraph
    self.kind = kind
  }
}
