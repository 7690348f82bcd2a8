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
