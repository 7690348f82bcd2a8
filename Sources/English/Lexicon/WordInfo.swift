/// A part of speech a word may have, with the logarithm of its share.
public struct TagWeight: Sendable, Equatable {
  public let tag: Tag
  /// Ten times the natural logarithm of the share: 0 for certain, -23 for one in ten.
  public let weight: Int16
  public init(tag: Tag, weight: Int16) {
    self.tag = tag
    self.weight = weight
  }
}

/// What the word lists say of a word, whatever its use in a text.
public struct WordFlags: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Listed among the closed-class words: all its uses are known.
  public static let closedClass = WordFlags(rawValue: 1)
  public static let maleName = WordFlags(rawValue: 2)
  public static let femaleName = WordFlags(rawValue: 4)
  /// Stands before a person's name: "Mr", "President", "Senator".
  public static let title = WordFlags(rawValue: 8)
  /// Heads a name or noun phrase for a group: "company", "university", "Inc".
  public static let groupHead = WordFlags(rawValue: 16)
  /// Heads a name or noun phrase for a place: "river", "city", "street".
  public static let placeHead = WordFlags(rawValue: 32)
  public static let country = WordFlags(rawValue: 64)
  /// "French", "American": the adjective or the people of a country, city or region.
  public static let nationality = WordFlags(rawValue: 128)
  public static let city = WordFlags(rawValue: 256)
  /// A continent, state, province or other region.
  public static let region = WordFlags(rawValue: 512)
  public static let month = WordFlags(rawValue: 1024)
  public static let weekday = WordFlags(rawValue: 2048)
  /// In WordNet under some class, itself or by a base form.
  public static let known = WordFlags(rawValue: 4096)
  /// All WordNet has of it as a noun are single things ("paris", "jupiter"): a name in lower case.
  public static let instanceOnly = WordFlags(rawValue: 8192)
  /// Heads a name or noun phrase for an event: "conference", "festival", "cup".
  public static let eventHead = WordFlags(rawValue: 16384)
  /// Heads a name or noun phrase for a person: "spokesman", "researcher".
  public static let personHead = WordFlags(rawValue: 32768)
  /// A plural noun by form, or one that has no singular ("people").
  public static let pluralForm = WordFlags(rawValue: 65536)
  public static let surname = WordFlags(rawValue: 131072)
  /// Ends the name of a group, though it is no noun for one: "Times", "United".
  public static let groupName = WordFlags(rawValue: 1 << 18)
  /// Begins the name of a place: "Lake", "San".
  public static let placeName = WordFlags(rawValue: 1 << 19)

  public static let givenName: WordFlags = [.maleName, .femaleName]
}

/// What the lexicon knows of a word form.
public struct WordInfo: Sendable {
  /// The tags it may have when written in lower case: a range of the lexicon's `tagWeights`.
  public var candidates: Range<UInt32> = 0..<0
  public var flags: WordFlags = []
  /// The lexicographer files of its first three senses as a noun.
  public var nounFiles: SenseFiles = []
  /// The lexicographer file of its first sense as a noun, and as a verb.
  public var firstNounFile: SenseFile?
  public var firstVerbFile: SenseFile?
  /// Its base form as an inflected noun, verb, adjective or adverb ("left": leave); none where it
  /// is no such form.
  public var singular = WordID.none
  public var verbBase = WordID.none
  public var positive = WordID.none
  public var adverbPositive = WordID.none
  /// The lemma the closed-class list gives ("her": she).
  public var listedLemma = WordID.none
  /// The classes WordNet has the form itself in, as a lemma: bit `WordClass.rawValue`.
  public var lemmaClasses: UInt8 = 0

  /// `candidates` as indices.
  public var range: Range<Int> { Int(candidates.lowerBound)..<Int(candidates.upperBound) }

  /// The lists give it as a particle, or it is an adverb that verbs take like one ("back").
  public var mayBeParticle = false

  public func isLemma(_ wordClass: WordClass) -> Bool {
    lemmaClasses & (1 << wordClass.rawValue) != 0
  }
}
