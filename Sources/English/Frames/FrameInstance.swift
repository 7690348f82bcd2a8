/// One happening or relation of a text, in the terms of a frame.
package struct FrameInstance: Sendable {
  package var frame: Int
  /// Index of the pattern that evoked it, for the explanation; -1 for an entailed instance.
  package var pattern: Int
  /// Index of the entailing instance, or -1.
  package var entailedBy = -1
  /// Token index of the word that evoked it.
  package var trigger: Int
  package var sentence: Int
  /// Clause it stands in (for polarity, time and place), or -1.
  package var clause: Int
  /// Filler by role index, parallel arrays of those that are filled.
  package var roles: [RoleFiller] = []
  package var isNegated = false
  package var modality: VerbGroup.Modality = .actual
  package var tense: VerbGroup.Tense = .none
  /// How well the wording fits: companions and filled places.
  package var strength = 0

  package struct RoleFiller: Sendable {
    package var role: Int
    package var filler: Argument.Filler
    package init(role: Int, filler: Argument.Filler) {
      self.role = role
      self.filler = filler
    }
  }

  package func filler(of role: Int) -> Argument.Filler? {
    for r in roles where r.role == role { return r.filler }
    return nil
  }
}

/// Frames that are nothing but a verb: every clause has one, under its lemma and its particle, for
/// "set up" and "set apart" have nothing in common.
package enum LexicalFrame {
  /// Indices from here on are lexical; the lemma's id is added.
  package static let base = 1 << 24
  package static let subject = 0
  package static let object = 1
  package static let indirect = 2
  package static let complement = 3
  package static let clausal = 4
  /// Behind a preposition: this plus the preposition's id.
  package static let preposition = 1 << 16

  package static func index(of lemma: WordID, particle: WordID = .none) -> Int {
    base + Int(lemma.raw) + Int(particle.raw) << 32
  }

  package static func verb(of frame: Int) -> WordID {
    WordID(raw: UInt32(truncatingIfNeeded: frame) - UInt32(base))
  }

  /// The particle of the verb, or none.
  package static func particle(of frame: Int) -> WordID { WordID(raw: UInt32(frame >> 32)) }

  /// "set_up": as verbs with a particle are written in WordNet and in the topics.
  package static func name(of frame: Int, _ lexicon: Lexicon) -> String {
    let verb = lexicon.text(verb(of: frame))
    let particle = particle(of: frame)
    return particle.isNone ? verb : "\(verb)_\(lexicon.text(particle))"
  }

  package static func role(of argument: Argument) -> Int {
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
