internal import English

/// Two questions in one: "Who founded X, and when was that?"
extension QuestionDraft {
  /// The parts; one where there is but one question.
  func split() -> [QuestionDraft] {
    guard let first = (0..<count).first(where: { isWh($0) }) else { return [self] }
    if let shared = sharedParts(first) { return shared }
    if isAuxiliary(0), let parts = afterYesNo() { return parts }
    var i = first + 1
    while i + 1 < count {
      let isBoundary =
        tag(i) == .coordinator && word(i) == words.and
        || tag(i) == .semicolon || tag(i) == .stop
      if isBoundary, i > first + 1 {
        var next = i + 1
        while tag(next) == .comma || tag(next) == .coordinator
          || words.courtesies.contains(word(next))
        {
          next += 1
        }
        if let parts = cut(at: i, next: next) { return parts }
      }
      i += 1
    }
    return [self]
  }

  /// "Did the union agree, and if so when?"
  private func afterYesNo() -> [QuestionDraft]? {
    for i in 2..<max(count - 1, 2) where tag(i) == .coordinator {
      var next = i + 1
      if word(next) == words.if { next += 2 }
      while tag(next) == .comma { next += 1 }
      guard isWh(next) || isPreposition(next) && isWh(next + 1) else { continue }
      var probe = self
      let end = probe.readAskingPhrase(at: isWh(next) ? next : next + 1)
      if end >= count || onlyAdverbs(from: end) {
        var parts = pair(i, next)
        parts[1].order = Array(order[next..<end]) + parts[0].order
        parts[1].isElliptical = true
        return parts
      }
      if isAuxiliary(end), isInverted(at: end) { return pair(i, next) }
    }
    return nil
  }

  func cut(at boundary: Int, next: Int) -> [QuestionDraft]? {
    let wh = isPreposition(next) ? next + 1 : next
    guard wh < count, isWh(wh) else {
      // "Who left, and did he say why?"
      guard isAuxiliary(next), isInverted(at: next), tag(boundary - 1) == .comma else { return nil }
      return pair(boundary, next)
    }
    // "the firm whose ... and which ..." coordinates relatives: the first part must be a question
    if isRelativeWh(wh), !isWh(0), !isRequest { return nil }
    var probe = self
    let end = probe.readAskingPhrase(at: wh)
    if end >= count || onlyAdverbs(from: end) { return ellipsis(boundary, next, end) }
    return pair(boundary, next)
  }

  func isRelativeWh(_ position: Int) -> Bool {
    word(position) == words.which || word(position) == words.who
  }

  func onlyAdverbs(from position: Int) -> Bool {
    (position..<count).allSatisfy { isAdverb($0) }
  }

  func pair(_ boundary: Int, _ next: Int) -> [QuestionDraft] {
    var one = self
    var two = self
    one.order = Array(order[..<boundary])
    while let last = one.order.last, question.reading.tokens[last].tag == .comma {
      one.order.removeLast()
    }
    two.order = Array(order[next...])
    two.joint = (order[boundary], order[next])
    return [one, two]
  }

  /// "Who founded X and when?": the second asks of the first's clause.
  func ellipsis(_ boundary: Int, _ next: Int, _ whEnd: Int) -> [QuestionDraft] {
    var parts = pair(boundary, next)
    let first = parts[0]
    guard let asking = first.askingWord() else { return parts }
    var probe = first
    let end = probe.readAskingPhrase(at: asking)
    let clause = first.order[min(end, first.count)...]
    let asksNoun = isWh(next) && !words.adverbial.contains(word(next)) || asksAmount(next)
    if asksNoun, first.isFiniteVerb(end), !first.isAuxiliary(end) || !first.isInverted(at: end) {
      // "who paid and how much": the second asks for what the verb has behind it
      parts[1].order = clause + Array(order[next..<whEnd])
    } else {
      parts[1].order = Array(order[next..<whEnd]) + clause
    }
    parts[1].isElliptical = true
    return parts
  }

  /// "how many", "how much".
  func asksAmount(_ how: Int) -> Bool {
    word(how) == words.how && (word(how + 1) == words.much || word(how + 1) == words.many)
  }

  /// "When and where was X born?": two wh-words share the rest.
  func sharedParts(_ first: Int) -> [QuestionDraft]? {
    guard first + 3 < count, word(first + 1) == words.and, isWh(first + 2), first == 0 else {
      return nil
    }
    guard isAuxiliary(first + 3) || isFiniteVerb(first + 3) else { return nil }
    var one = self
    var two = self
    one.order.removeSubrange((first + 1)...(first + 2))
    two.order.removeSubrange(first...(first + 1))
    return [one, two]
  }
}
