internal import English

/// Several words of the question that mean one thing: "step down", "get rid of", "pay rise".
extension QuestionDraft {
  /// Gives the constraints that are part of such a phrase its id, and keeps the one that stands for
  /// the whole: its verb, or else its last word.
  mutating func joinPhrases() {
    var start = 0
    while start < question.tokens.count {
      guard let (phrase, members) = phrase(at: start), !isBehindAuxiliary(start) else {
        start += 1
        continue
      }
      join(phrase, members.map { question.tokens[$0] })
      start = (members.max() ?? start) + 1
    }
  }

  /// "been paid back": another phrase begins behind the auxiliary that this one begins with.
  private func isBehindAuxiliary(_ start: Int) -> Bool {
    question.reading.tokens[question.tokens[start]].lemma == words.be
      && start + 1 < question.tokens.count && phrase(at: start + 1) != nil
  }

  private mutating func join(_ phrase: WordID, _ members: [Int]) {
    let parts = question.constraints.indices.filter {
      members.contains(question.constraints[$0].token) && question.constraints[$0].kind == .content
    }
    let verb = parts.first {
      question.reading.tokens[question.constraints[$0].token].tag.isVerb
    }
    guard let head = verb ?? parts.last else { return }
    question.constraints[head].phrase = phrase
    question.constraints[head].isAsked = parts.allSatisfy { question.constraints[$0].isAsked }
    for part in parts.reversed() where part != head { question.constraints.remove(at: part) }
  }

  /// The longest phrase that begins at a place of `question.tokens`, with its places.
  private func phrase(at start: Int) -> (WordID, [Int])? {
    let tokens = question.tokens
    let longest = min(4, tokens.count - start)
    for length in stride(from: longest, to: 1, by: -1) {
      let places = Array(start..<start + length)
      if let found = entry(of: places) { return (found, places) }
    }
    // "put the plan OFF": the particle behind the object
    guard question.reading.tokens[tokens[start]].tag.isVerb else { return nil }
    for gap in 2...4 where start + gap < tokens.count {
      let last = question.reading.tokens[tokens[start + gap]]
      guard last.tag == .particle || last.tag == .adverb || last.tag == .preposition else {
        continue
      }
      if let found = entry(of: [start, start + gap]) { return (found, [start, start + gap]) }
    }
    return nil
  }

  /// The topics' entry made of these tokens.
  private func entry(of places: [Int]) -> WordID? {
    let tokens = places.map { question.reading.tokens[question.tokens[$0]] }
    if tokens.contains(where: { $0.tag.isName || $0.tag.isPunctuation }) { return nil }
    return lexicon.topicPhrase(tokens)
  }
}
