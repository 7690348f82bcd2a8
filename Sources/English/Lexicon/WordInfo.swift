/// A part of speech a word may have, with the logarithm of its share.
package struct TagWeight: Sendable, Equatable {
  package let tag: Tag
  /// Ten times the natural logarithm of the share: 0 for certain, -23 for one in ten.
  package let weight: Int16
  package init(tag: Tag, weight: Int16) {
    self.tag = tag
    self.weight = weight
  }
}

/// What the word lists say of a word, whatever its use in a text.
package struct WordFlags: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Listed among the closed-class words: all its uses are known.
  package static let closedClass = WordFlags(rawValue: 1)
  package static let maleName = WordFlags(rawValue: 2)
  package static let femaleName = WordFlags(rawValue: 4)
  /// Stands before a person's name: "Mr", "President", "Senator".
  package static let title = WordFlags(rawValue: 8)
  /// Heads a name or noun phrase for a group: "company", "university", "Inc".
  package static let groupHead = WordFlags(rawValue: 16)
  /// Heads a name or noun phrase for a place: "river", "city", "street".
  package static let placeHead = WordFlags(rawValue: 32)
  package static let country = WordFlags(rawValue: 64)
  /// "French", "American": the adjective or the people of a country, city or region.
  package static let nationality = WordFlags(rawValue: 128)
  package static let city = WordFlags(rawValue: 256)
  /// A continent, state, province or other region.
  package static let region = WordFlags(rawValue: 512)
  package static let month = WordFlags(rawValue: 1024)
  package static let weekday = WordFlags(rawValue: 2048)
  /// In WordNet under some class, itself or by a base form.
  package static let known = WordFlags(rawValue: 4096)
  /// All WordNet has of it as a noun are single things ("paris", "jupiter"): a name in lower case.
  package static let instanceOnly = WordFlags(rawValue: 8192)
  /// Heads a name or noun phrase for an event: "conference", "festival", "cup".
  package static let eventHead = WordFlags(rawValue: 16384)
  /// Heads a name or noun phrase for a person: "spokesman", "researcher".
  package static let personHead = WordFlags(rawValue: 32768)
  /// A plural noun by form, or one that has no singular ("people").
  package static let pluralForm = WordFlags(rawValue: 65536)
  package static let surname = WordFlags(rawValue: 131072)
  /// Ends the name of a group, though it is no noun for one: "Times", "United".
  package static let groupName = WordFlags(rawValue: 1 << 18)
  /// Begins the name of a place: "Lake", "San".
  package static let placeName = WordFlags(rawValue: 1 << 19)

  package static let givenName: WordFlags = [.maleName, .femaleName]
}

/// What the lexicon knows of a word form.
package struct WordInfo: Sendable {
  /// The tags it may have when written in lower case: a range of the lexicon's `tagWeights`.
  package var candidates: Range<UInt32> = 0..<0
  package var flags: WordFlags = []
  /// The lexicographer files of its first three senses as a noun.
  package var nounFiles: SenseFiles = []
  /// The lexicographer file of its first sense as a noun, and as a verb.
  package var firstNounFile: SenseFile?
  package var firstVerbFile: SenseFile?
  /// Its base form as an inflected noun, verb, adjective or adverb ("left": leave); none where it
  /// is no such form.
  package var singular = WordID.none
  package var verbBase = WordID.none
  package var positive = WordID.none
  package var adverbPositive = WordID.none
  /// The lemma the closed-class list gives ("her": she).
  package var listedLemma = WordID.none
  /// The classes WordNet has the form itself in, as a lemma: bit `WordClass.rawValue`.
  package var lemmaClasses: UInt8 = 0

  /// `candidates` as indices.
  package var range: Range<Int> { Int(candidates.lowerBound)..<Int(candidates.upperBound) }

  /// The lists give it as a particle, or it is an adverb that verbs take like one ("back").
  package var mayBeParticle = false

  package func isLemma(_ wordClass: WordClass) -> Bool {
    lemmaClasses & (1 << wordClass.rawValue) != 0
  }
}
