/// The four open classes of words, as WordNet divides them.
public enum WordClass: UInt8, Sendable, CaseIterable {
  case noun, verb, adjective, adverb

  /// The name of the class in WordNet's file names.
  var fileSuffix: String {
    switch self {
    case .noun: "noun"
    case .verb: "verb"
    case .adjective: "adj"
    case .adverb: "adv"
    }
  }

  /// The class of a letter or digit of WordNet's: n v a s r, or 1 to 5.
  init?(code: UInt8) {
    switch code {
    case 0x6E, 0x31: self = .noun
    case 0x76, 0x32: self = .verb
    case 0x61, 0x73, 0x33, 0x35: self = .adjective
    case 0x72, 0x34: self = .adverb
    default: return nil
    }
  }

  /// The class whose lemma a tag wants; nil for closed classes and names.
  public init?(_ tag: Tag) {
    switch tag {
    case .noun, .nounPlural: self = .noun
    case .verbBase, .verbPresent, .verbThird, .verbPast, .verbPastParticiple, .verbIng:
      self = .verb
    case .adjective, .comparative, .superlative: self = .adjective
    case .adverb, .adverbComparative, .adverbSuperlative: self = .adverb
    default: return nil
    }
  }
}

/// The lexicographer file a sense was written in: a rough class of meaning (WordNet's lexnames(5)).
public enum SenseFile: UInt8, Sendable, CaseIterable {
  case adjAll, adjPert, advAll
  case nounTops, nounAct, nounAnimal, nounArtifact, nounAttribute, nounBody, nounCognition
  case nounCommunication, nounEvent, nounFeeling, nounFood, nounGroup, nounLocation, nounMotive
  case nounObject, nounPerson, nounPhenomenon, nounPlant, nounPossession, nounProcess
  case nounQuantity, nounRelation, nounShape, nounState, nounSubstance, nounTime
  case verbBody, verbChange, verbCognition, verbCommunication, verbCompetition, verbConsumption
  case verbContact, verbCreation, verbEmotion, verbMotion, verbPerception, verbPossession
  case verbSocial, verbStative, verbWeather
  case adjParticiple
}

/// A set of lexicographer files.
public struct SenseFiles: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }
  public init(_ file: SenseFile) { rawValue = 1 << UInt64(file.rawValue) }
  public func contains(_ file: SenseFile) -> Bool { contains(SenseFiles(file)) }
}
