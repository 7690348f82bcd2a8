/// One happening or relation of a text, in the terms of a frame.
public struct FrameInstance: Sendable {
  public var frame: Int
  /// Index of the pattern that evoked it, for the explanation; -1 for an entailed instance.
  @Compact public var pattern: Int
  /// Index of the entailing instance, or -1.
  @Compact public var entailedBy: Int = -1
  /// Token index of the word that evoked it.
  @Compact public var trigger: Int
  public var sentence: Int
  /// Clause it stands in (for polarity, time and place), or -1.
  @Compact public var clause: Int
  /// Filler by role index, parallel arrays of those that are filled.
  public var roles: [RoleFiller] = []
  public var isNegated = false
  public var modality: VerbGroup.Modality = .actual
  public var tense: VerbGroup.Tense = .none
  /// How well the wording fits: companions and filled places.
  @Compact public var strength: Int = 0

  public struct RoleFiller: Sendable {
    @Compact public var role: Int
    @CompactFiller public var filler: Argument.Filler
    public init(role: Int, filler: Argument.Filler) {
      self.role = role
      self.filler = filler
    }
  }

  public func filler(of role: Int) -> Argument.Filler? {
    for r in roles where r.role == role { return r.filler }
    return nil
  }
}

/// Frames that are nothing but a verb: every clause has one, under its lemma and its particle, for
/// "set up" and "set apart" have nothing in common.
public enum LexicalFrame {
  /// Indices from here on are lexical; the lemma's id is added.
  public static let base = 1 << 24
  public static let subject = 0
  public static let object = 1
  public static let indirect = 2
  public static let complement = 3
  public static let clausal = 4
  /// Behind a preposition: this plus the preposition's id.
  public static let preposition = 1 << 16

  public static func index(of lemma: WordID, particle: WordID = .none) -> Int {
    base + Int(lemma.raw) + Int(particle.raw) << 32
  }

  public static func verb(of frame: Int) -> WordID {
    WordID(raw: UInt32(truncatingIfNeeded: frame) - UInt32(base))
  }

  /// The particle of the verb, or none.
  public static func particle(of frame: Int) -> WordID { WordID(raw: UInt32(frame >> 32)) }

  /// "set_up": as verbs with a particle are written in WordNet and in the topics.
  package static func name(of frame: Int, _ lexicon: Lexicon) -> String {
    let verb = lexicon.text(verb(of: frame))
    let particle = particle(of: frame)
    return particle.isNone ? verb : "\(verb)_\(lexicon.text(particle))"
  }

  public static func role(of argument: Argument) -> Int {
    switch argument.slot {
    case .subject: subject
    case .object: object
    case .indirectObject: indirect
    case .complement: complement
    case .clausal: clausal
    case .prepositional: preposition + Int(argument.preposition.raw)
    case .adverbial: preposition
    }
  }
}
