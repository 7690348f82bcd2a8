internal import English

/// What stands round a question and asks nothing: courtesies, "can you tell me", "in this story".
extension QuestionDraft {
  /// Drops final punctuation and leading courtesies.
  mutating func dropEnds() {
    while let last = order.last, isEnd(last) { order.removeLast() }
    dropAlso()
    if count > 3, word(count - 2) == words.or, isNegation(count - 1) { order.removeLast(2) }
    keepAskingSentence()
    while count > 1,
      words.courtesies.contains(word(0)) || tag(0) == .comma || tag(0) == .dash
        || words.greetings.contains(word(0)) && tag(1) == .comma
    {
      if word(0) == words.so, isModal(1) || tag(1).isAdjective { break }
      order.removeFirst()
    }
    while count > 1, words.courtesies.contains(word(count - 1)), word(count - 1) != words.then,
      word(count - 1) != words.now
    {
      order.removeLast()
      if tag(count - 1) == .comma { order.removeLast() }
    }
  }

  /// "Does Ann get one as well?" asks no more than whether she gets one.
  private mutating func dropAlso() {
    guard count > 4 else { return }
    let last = lexicon.text(word(count - 1))
    if last == "too", tag(count - 2).isNoun || tag(count - 2) == .comma {
      order.removeLast(tag(count - 2) == .comma ? 2 : 1)
    } else if last == "well", lexicon.text(word(count - 2)) == "as" {
      order.removeLast(2)
    }
  }

  func isEnd(_ index: Int) -> Bool {
    let token = question.reading.tokens[index]
    return token.tag == .stop || token.tag == .colon || token.tag == .dash
      || token.tag == .semicolon
      || token.tag == .comma
  }

  /// Of several sentences the last with a question word or an auxiliary first counts; the others
  /// stay as context in the constraints.
  mutating func keepAskingSentence() {
    guard question.reading.sentences.count > 1 else { return }
    for sentence in question.reading.sentences.reversed() {
      let tokens = sentence.tokens
      guard !tokens.isEmpty else { continue }
      let kept = order.filter { tokens.contains($0) }
      let asks = kept.contains { words.wh.contains(question.reading.tokens[$0].word) }
      guard asks, kept.count > 1 else { continue }
      question.context = order.filter { !tokens.contains($0) }
      order = kept
      while let last = order.last, isEnd(last) { order.removeLast() }
      return
    }
  }

  /// Drops "can you tell me", "do you know", "I wonder", "according to the article" ...
  mutating func dropWrappers() {
    dropTextMentions()
    defer { dropContext() }
    while dropOpener() || dropAsking() {}
  }

  /// Drops one listed opener; false if there is none.
  private mutating func dropOpener() -> Bool {
    for opener in words.openers(startingWith: word(0)) where matches(opener.tokens) {
      let rest = opener.tokens.count
      guard rest < count else { continue }
      switch opener.follower {
      case .topic:
        guard !isWh(rest), word(rest) != words.if, word(rest) != words.whether else { continue }
        order.removeFirst(rest)
        question.form = .describe
        return false
      case .question:
        guard startsQuestion(skipAdverbs(rest)) else { continue }
      case .statement:
        isWhether = true
      case .nounPhrase: break
      }
      dropBeforeQuestion(opener.follower == .question ? skipAdverbs(rest) : rest)
      return true
    }
    return false
  }

  /// Drops words of asking in any order before a question word: "I'm trying to find out",
  /// "would you mind telling me", "is there any information about".
  private mutating func dropAsking() -> Bool {
    guard count > 2, !isWh(0) else { return false }
    var hasHead = false
    var end = 0
    while end < count, !startsQuestion(end) {
      guard words.openerWords.contains(word(end)) || tag(end) == .comma || tag(end) == .stop else {
        return false
      }
      if words.openerHeads.contains(word(end)) || words.openerHeads.contains(lemma(end)) {
        hasHead = true
      }
      end += 1
    }
    guard hasHead, end > 0, end + 1 < count else { return false }
    dropBeforeQuestion(end)
    return true
  }

  /// Whether a question word, its preposition, "if" or "whether" stands at `position`.
  private func startsQuestion(_ position: Int) -> Bool {
    isWh(position) || isPreposition(position) && isWh(position + 1) && !openerAbout(position)
      || word(position) == words.if || word(position) == words.whether
  }

  /// "information ABOUT who paid": the preposition is the opener's.
  private func openerAbout(_ position: Int) -> Bool {
    position > 0
      && (word(position) == words.about || word(position) == words.on || word(position) == words.of
        || word(position) == words.out)
      && words.openerWords.contains(word(position - 1))
  }

  private mutating func dropBeforeQuestion(_ length: Int) {
    isEmbedded = startsQuestion(skipAdverbs(length))
    if !isEmbedded { isRequest = true }
    order.removeFirst(length)
    while count > 1, words.courtesies.contains(word(0)) || tag(0) == .comma || tag(0) == .colon {
      order.removeFirst()
    }
    if word(0) == words.if || word(0) == words.whether, count > 1 {
      order.removeFirst()
      isWhether = true
    }
  }

  /// "I have heard about X, but who paid for it?", "... and need to know who paid": what stands
  /// before is context.
  mutating func dropContext() {
    guard let wh = (1..<max(count, 1)).first(where: { isWh($0) }), wh > 2, !isWh(0), !isAuxiliary(0)
    else { return }
    let before = isPreposition(wh - 1) && tag(wh - 2) == .coordinator ? wh - 1 : wh
    let isJoined = tag(before - 1) == .coordinator || word(before - 1) == words.so
    let isTold =
      words.isKnowing(lemma(before - 1))
      && (0..<before).contains { words.speakers.contains(word($0)) }
    guard isJoined && tag(before - 2) == .comma || isTold else { return }
    question.context += order[..<before]
    order.removeFirst(before)
    isEmbedded = isTold
  }

  func matches(_ wrapper: [WordID]) -> Bool {
    guard wrapper.count < count else { return false }
    for (position, word) in wrapper.enumerated() where self.word(position) != word { return false }
    return true
  }

  /// Drops "according to the article", "in this story", "does the article say".
  mutating func dropTextMentions() {
    var i = 0
    while i < count {
      var from = i
      var at = i
      if word(i) == words.according, word(i + 1) == words.to {
        at = i + 2
      } else if word(i) == words.in {
        at = i + 1
      } else {
        i += 1
        continue
      }
      if words.determiners.contains(word(at)) { at += 1 }
      if words.textModifiers.contains(word(at)), words.textNouns.contains(lemma(at + 1)) { at += 1 }
      guard words.textNouns.contains(lemma(at)),
        at + 1 >= count || !startsNounPhrase(at + 1) && word(at + 1) != words.of
      else {
        i += 1
        continue
      }
      var end = at + 1
      if end < count, tag(end) == .comma { end += 1 }
      if from > 0, end >= count, tag(from - 1) == .comma { from -= 1 }
      guard end - from < count else { return }
      order.removeSubrange(from..<end)
    }
    dropSaying()
  }

  /// "What does the article say X did?": the article is no part of the matter.
  mutating func dropSaying() {
    guard let auxiliary = (0..<count).first(where: { isDo($0) }), auxiliary > 0, isWh(0) else {
      return
    }
    var at = auxiliary + 1
    guard words.determiners.contains(word(at)) else { return }
    at += 1
    guard words.textNouns.contains(lemma(at)), words.verbClass(lemma(at + 1)).contains(.saying),
      at + 2 < count
    else { return }
    if word(at + 2) == words.about {
      // "What does the article say about X?"
      order.removeSubrange(0..<(at + 3))
      question.form = .describe
    } else {
      order.removeSubrange(auxiliary..<(at + 2))
      isEmbedded = true
    }
  }

  /// Takes out "besides X", "other than X", "leaving out X": what is named is not the answer.
  mutating func takeExclusions() {
    for i in 0..<count where word(i) == words.else || words.others.contains(word(i)) {
      if word(i) == words.other, word(i + 1) != words.than, !isAsked(i) { continue }
      question.asksForOther = true
    }
    var i = 0
    while i < count {
      guard let length = exclusionOpener(at: i) else {
        i += 1
        continue
      }
      let from = i + length
      let end = fullEnd(from)
      guard end > from, end - i < count else {
        i += 1
        continue
      }
      question.excluded.append(order[from]..<(order[end - 1] + 1))
      question.asksForOther = true
      var upper = end
      var lower = i
      if lower == 0, upper < count, tag(upper) == .comma { upper += 1 }
      if lower > 0, tag(lower - 1) == .comma, upper >= count { lower -= 1 }
      order.removeSubrange(lower..<upper)
      i = lower
    }
  }

  func isAsked(_ position: Int) -> Bool {
    position > 0 && (isWh(position - 1) || isWh(position - 2))
  }

  /// Number of tokens of "besides", "other than", "if you leave out" at `position`.
  func exclusionOpener(at position: Int) -> Int? {
    for opener in words.exclusions {
      guard position + opener.count < count else { continue }
      guard opener.indices.allSatisfy({ word(position + $0) == opener[$0] }) else { continue }
      // "set itself apart from rivals"
      if opener[0] == words.apart,
        (max(0, position - 3)..<position).contains(where: { words.parting.contains(lemma($0)) })
      {
        return nil
      }
      return opener.count
    }
    return nil
  }
}
