import English
import Knowledge

/// How a word of a text stands to what a question claims.
struct Bond {
  /// It says the same; otherwise what excludes it.
  var isSame: Bool
  /// 0 to 1.
  var strength: Double
}

extension PartAnswerer {
  /// How the word at `i` of an article stands to the predicate of a claim; nil for not at all.
  func bond(_ claim: Claim, _ reading: Reading, _ i: Int) -> Bond? {
    let statement = claim.statement
    let asked = statement.tokens[claim.place]
    let other = reading.tokens[i]
    guard
      matcher.arguments.isContent(other) || other.tag.isAdverb || other.tag == .particle
        || other.tag == .preposition
    else { return nil }
    if other.tag.isName, !asked.tag.isName, other.lemma != asked.lemma { return nil }
    if claim.isIdiom {
      return isInGroup(i, reading, of: claim.phrase) || stands(claim.phrase, i, reading)
        ? Bond(isSame: true, strength: 0.9) : nil
    }
    if other.lemma == asked.lemma || other.word == asked.word {
      // "step down" is no "step".
      let own = particle(at: claim.place, statement)
      let theirs = particle(at: i, reading)
      if own == theirs { return Bond(isSame: true, strength: 1) }
      if own.isNone || !theirs.isNone || !other.tag.isVerb { return nil }
    }
    let sides = oppositions.sides(of: i, in: reading)
    if !sides.isEmpty {
      for side in claim.sides where sides.contains(where: { $0.excludes(side) }) {
        return Bond(isSame: false, strength: 0.9)
      }
    }
    guard matcher.arguments.isContent(other) else { return nil }
    let isPhrase = !claim.phrase.isNone
    if !isPhrase, matcher.arguments.related(other.lemma, asked.lemma) {
      return Bond(isSame: true, strength: 0.9)
    }
    if isOpposite(asked, other) || isOpposite(other, asked) {
      return Bond(isSame: false, strength: 0.9)
    }
    // "take", "put", "say": nearly every sentence has one.
    if other.tag.isVerb, reader.isLight(other.lemma) || isSaying(other.lemma) { return nil }
    if isInGroup(i, reading, of: isPhrase ? claim.phrase : asked.lemma) {
      return Bond(isSame: true, strength: isPhrase ? 0.85 : hasManySenses(asked) ? 0.65 : 0.8)
    }
    if claim.sides.contains(where: { sides.contains($0) }) {
      return Bond(isSame: true, strength: 0.75)
    }
    if let isSame = frameRelation(asked, other) { return Bond(isSame: isSame, strength: 0.75) }
    if asked.tag.isNoun, other.tag.isNoun, reader.lexicon.isKind(other.lemma, of: asked.lemma) {
      return Bond(isSame: true, strength: 0.8)
    }
    return nil
  }

  /// "see", "run": what stands for one of its meanings seldom stands for the one asked about.
  private func hasManySenses(_ token: Token) -> Bool {
    guard let wordClass = WordClass(token.tag) else { return false }
    return reader.lexicon.senses(of: token.lemma, as: wordClass).count >= 8
  }

  /// Whether a phrase itself begins at `i`.
  private func stands(_ phrase: WordID, _ i: Int, _ reading: Reading) -> Bool {
    let parts = reader.lexicon.parts(of: phrase)
    guard reading.tokens[i].lemma == parts[0] || reading.tokens[i].word == parts[0] else {
      return false
    }
    return parts.indices.dropFirst().allSatisfy { n in
      i + n < reading.tokens.count
        && (reading.tokens[i + n].word == parts[n] || reading.tokens[i + n].lemma == parts[n])
    }
  }

  private func isSaying(_ verb: WordID) -> Bool {
    verb == words.say || verb == words.tell || verb == words.ask
  }

  /// The particle of the verb at `i`, or none.
  private func particle(at i: Int, _ reading: Reading) -> WordID {
    let c = i < reading.clauseAt.count ? Int(reading.clauseAt[i]) : -1
    guard c >= 0, let verb = reading.clauses[c].verb, verb.head == i, let place = verb.particle
    else { return .none }
    return reading.tokens[place].word
  }

  /// Whether the topics have the word at `i`, or a phrase that begins there, in one group with a
  /// word or phrase of the question.
  func isInGroup(_ i: Int, _ reading: Reading, of meaning: WordID) -> Bool {
    let token = reading.tokens[i]
    return matcher.relations.phrases(like: meaning).contains { words in
      guard words[0] == token.lemma || words[0] == token.word else { return false }
      var at = i + 1
      for word in words.dropFirst() {
        let end = min(at + (words.count == 2 ? 3 : 1), reading.tokens.count)
        guard
          let found = (at..<max(at, end)).first(where: {
            reading.tokens[$0].word == word || reading.tokens[$0].lemma == word
          })
        else { return false }
        at = found + 1
      }
      return true
    }
  }
}
