/// Which noun phrases of an article speak of the same thing.
public struct CoreferenceResult: Sendable {
  /// For each noun phrase the number of its entity, or -1. Names, their parts and what refers to
  /// them share one.
  public var entityOf: [Int32] = []
  /// For each pronoun or definite noun phrase the noun phrase it refers to (the nearest earlier
  /// mention), or -1.
  public var antecedent: [Int32] = []
  /// Of each entity the noun phrase that names it best (the longest name), or -1.
  public var representative: [Int32] = []
  public init() {}
}
