import English
import Knowledge

/// Who or what a question's descriptions stand for: "the people who started Acme" and "Acme's
/// founders" are those who fill that role of a fact of the articles.
package struct Descriptions: Sendable {
  struct Referent {
    /// Path of the article.
    var article: String
    var nounPhrase: Int
  }
  /// By noun phrase of the question.
  private(set) var referents: [Int: [Referent]] = [:]

  /// The role of an instance that a description fills, with the phrase: one that the instance's
  /// clause describes as a relative, or whose head names the role.
  static func described(_ asked: FrameInstance, _ statement: Reading) -> (phrase: Int, role: Int)? {
    guard asked.entailedBy < 0, !asked.isNegated, asked.roles.count > 1 else { return nil }
    for role in asked.roles {
      guard case .nounPhrase(let np) = role.filler else { continue }
      let phrase = statement.nounPhrases[np]
      if phrase.isPronoun || phrase.isName { continue }
      if phrase.head == asked.trigger { return (np, role.role) }
      if asked.clause >= 0 {
        let clause = statement.clauses[asked.clause]
        if clause.kind == .relative || clause.kind == .participle, clause.antecedent == np {
          return (np, role.role)
        }
      }
    }
    return nil
  }

  mutating func add(_ np: Int, _ filler: Argument.Filler, in article: Article) {
    guard case .nounPhrase(let first) = filler else { return }
    var member: Int? = first
    var steps = 0
    while let current = member, steps < 40 {
      referents[np, default: []].append(Referent(article: article.path, nounPhrase: current))
      member = article.reading.nounPhrases[current].nextConjunct
      steps += 1
    }
  }

  /// Whether the article's phrase `other` is what the question's phrase describes.
  func stands(_ np: Int, for other: Int, in article: Article, variants: (Int) -> [Int]) -> Bool {
    guard let found = referents[np] else { return false }
    let all = variants(other)
    return found.contains { referent in
      referent.article == article.path
        && variants(referent.nounPhrase).contains { all.contains($0) }
    }
  }
}
