/// The named features of a candidate; the score is their sum, each times its weight.
package enum Feature: Int, Sendable, CaseIterable {
  /// Share of the question's words, by rarity, that the sentence holds.
  case overlap
  /// The same of words that only the sentence before holds.
  case neighbour
  /// The candidate is of the kind that is asked for.
  case type
  /// The candidate's words are the question's.
  case questionWords
  /// Nothing in the candidate is new.
  case nothingNew
  /// Rare words of the question stand near by.
  case proximity
  /// The question's words stand round it as round the gap.
  case alignment
  /// Its place in its clause is the gap's, though the verb is another.
  case role
  /// The prior of the candidate's shape.
  case shape
  /// The candidate says much (names, rare words) or little ("thing").
  case specificity
  /// The head is the noun that is asked for.
  case askedNoun
  /// The text declares the candidate to be of the class that is asked for.
  case declaredClass
  /// It fills the question's gap at the question's verb.
  case predicate
  /// It fills another place of the question's verb.
  case otherPlace
  /// It stands on the side of the verb where the gap is.
  case side
  /// Boundaries: starts and ends where an answer of this kind does.
  case boundary
  case pronoun
  case headline
  case position
  /// Stands behind the gap's preposition.
  case preposition
  case sameClause
  /// One item where several are wanted, or the other way round.
  case plurality
  case excluded
  case length
  /// Complement of a noun's "of".
  case inner
  /// Stands near the sentence that answered the question this one goes on from.
  case focus
  /// Behind a preposition that such answers follow.
  case usualPreposition
  /// The head is of the asked noun's rough class of meaning.
  case sameClass
  /// Behind "called", "known as", for questions that ask what a thing is called.
  case naming
  /// A word of the question stands right beside it.
  case adjacent
  /// An everyday noun.
  case frequent
  /// A fact that matches the question has it in the asked role.
  case fact
  /// Stable id for explanations.
  package var id: String { "rank.\(self)" }
}

/// The weights of the features and the constants of their measures, in one place.
package struct Weights: Sendable {
  /// By `Feature.rawValue`.
  package var features: SIMD32<Float>
  /// Share of its rarity that the asked noun counts in the overlap.
  package var askedNounShare: Float = 0.5
  package var nameShare: Float = 1.2
  package var derived: Float = 0.8
  package var synonym: Float = 0.6
  /// A word of the same group of a topic, the first or another one.
  package var sameGroup: Float = 0.5
  package var sameSide: Float = 0.4
  /// A word of another group of a topic.
  package var sameTopic: Float = 0.15
  package var antecedent: Float = 0.8
  /// The verb of "come down" without the particle.
  package var verbAlone: Float = 0.3

  package init() {
    features = SIMD32(repeating: 0)
    self[.overlap] = 4
    self[.neighbour] = 2
    self[.type] = 2.5
    self[.questionWords] = -1
    self[.nothingNew] = -2.5
    self[.proximity] = 4
    self[.alignment] = 2
    self[.role] = 0.8
    self[.shape] = 1.4
    self[.specificity] = 1
    self[.askedNoun] = 2.4
    self[.declaredClass] = 2
    self[.predicate] = 2
    self[.otherPlace] = 0
    self[.side] = 0.3
    self[.boundary] = 2.6
    self[.pronoun] = -2
    self[.headline] = -0.5
    self[.position] = 0.1
    self[.preposition] = 2
    self[.sameClause] = 0.8
    self[.plurality] = 2.6
    self[.excluded] = -8
    self[.inner] = 0
    self[.focus] = 1
    self[.usualPreposition] = 0.9
    self[.sameClass] = 0.6
    self[.naming] = 1.5
    self[.adjacent] = 0.6
    self[.frequent] = -0.6
    self[.length] = 0
    self[.fact] = 2
  }

  package subscript(_ feature: Feature) -> Float {
    get { features[feature.rawValue] }
    set { features[feature.rawValue] = newValue }
  }
}

/// The features of one candidate.
package struct FeatureVector: Sendable {
  package var values = SIMD32<Float>(repeating: 0)
  package init() {}
  package subscript(_ feature: Feature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }
  /// The sum of the features, each times its weight.
  package func score(_ weights: Weights) -> Float {
    withUnsafeBytes(of: values) { values in
      withUnsafeBytes(of: weights.features) { weights in
        let values = values.assumingMemoryBound(to: Float.self)
        let weights = weights.assumingMemoryBound(to: Float.self)
        var sum: Float = 0
        for index in 0..<Self.count { sum += values[index] * weights[index] }
        return sum
      }
    }
  }

  private static let count = Feature.allCases.count
}

/// Shares of a question's words, by weight, that neither a sentence nor the one before it holds.
package struct Missing: Sendable {
  package var names: Float = 0
  package var numbers: Float = 0
  package var content: Float = 0
  /// The question's verb: 1 when it is missing.
  package var verb: Float = 0
  /// The word that weighs most among the missing, as a share.
  package var heaviest: Float = 0
  package init() {}
}

/// A candidate with its score and how it came about.
package struct ScoredCandidate: Sendable {
  package var candidate: Candidate
  /// Number of the article in the knowledge base.
  package var article: Int
  package var score: Float
  /// The score without what facts say.
  package var plainScore: Float
  package var features: FeatureVector
  /// What of the question the sentence does not hold.
  package var missing = Missing()
  /// How far it leads the best candidate with other words, facts left out.
  package var lead: Float = 0
  /// By how much of the question, as a share of its words' weight, the best of the other sentences
  /// holds more than its own.
  package var lag: Float = 0

  /// The features that counted, as steps of an explanation.
  package func steps(_ weights: Weights) -> [Answer.Step] {
    var result: [Answer.Step] = []
    for feature in Feature.allCases where features[feature] != 0 && weights[feature] != 0 {
      result.append(
        Answer.Step(rule: feature.id, score: Double(features[feature] * weights[feature])))
    }
    return result
  }
}
