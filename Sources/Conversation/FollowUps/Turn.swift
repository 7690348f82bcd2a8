/// What a turn is in the light of the one before it.
enum Turn: Equatable {
  /// A question of its own, pronouns apart; words that say nothing are gone from its start.
  case full(String)
  /// The same, with nothing carried over.
  case newTopic(String)
  /// "And X?": the last question is asked of something else.
  case about(String)
  /// "No, I mean X".
  case correction(String)
  /// "And X, what did he say?"
  case dislocated(topic: String, question: String)
  /// "When?", "who else?", "which ones?", "really?" ...
  case ellipsis(FollowUpWords.Use)
  /// "The second one?": a place in the last list, from 1, or from -1 at its end.
  case place(Int)
}

/// Tells what a turn is, by its words.
struct TurnReader {
  let list = FollowUpWords.listed
  /// Whether words hold no clause.
  var isFragment: (String) -> Bool
  /// Whether words are nothing but a name, a pronoun or a time.
  var isReference: (String) -> Bool
  /// Whether words are a preposition and what asks, and no more: "under whose name", "by what time".
  var isAsking: (String) -> Bool

  func read(_ text: String) -> Turn {
    let words = Words(text)
    var start = 0
    func rest() -> ArraySlice<String> { words.lowered[start...] }
    func remainder() -> String { words.text(from: start, of: text) }
    if let use = list.use(of: rest()) { return .ellipsis(use) }

    let topic = list.prefix("n", of: rest())
    if topic > 0, topic < words.lowered.count, words.hasMark(behind: topic - 1, of: text) {
      start = topic
      return .newTopic(remainder())
    }
    let correction = correctionLength(words, text)
    if correction > 0 {
      start = correction
      return isFragment(remainder()) ? .correction(remainder()) : .full(remainder())
    }
    var isJoined = false
    while let length = openerLength(words, from: start, text) {
      start += length
      isJoined = true
      if let use = list.use(of: rest()) { return .ellipsis(use) }
    }
    if asksForMore(rest()) { return .ellipsis(.more) }
    let about = list.prefix("a", of: rest())
    if about > 0, start + about < words.lowered.count {
      start += about
      return self.about(remainder())
    }
    if let use = withoutTail(rest()) { return .ellipsis(use) }
    if let place = place(rest()) { return .place(place) }
    let kept = remainder()
    if isAsking(kept) { return .ellipsis(.wh(Substitution.trimmed(kept).lowercased() + " ~")) }
    if isJoined, let split = dislocation(kept) { return split }
    if isJoined ? isFragment(kept) : isReference(kept) { return .about(kept) }
    return .full(kept)
  }

  /// "Is there anything else interesting about it?", "what is the most important fact in the text?"
  private func asksForMore(_ words: ArraySlice<String>) -> Bool {
    if words.first == "what", let last = words.last, ["article", "story", "text"].contains(last),
      let fact = words.firstIndex(where: { ["fact", "thing", "aspect", "detail"].contains($0) }),
      words.contains(where: { list.contains("v", $0) }), fact - words.startIndex <= 6
    {
      return true
    }
    let opening = words.prefix(3)
    guard opening.count == 3, ["is", "are", "was", "were"].contains(opening[opening.startIndex]),
      opening[opening.startIndex + 1] == "there",
      ["any", "anything", "something", "other"].contains(opening[opening.startIndex + 2])
    else { return false }
    let isOther = words.contains { ["else", "other", "more"].contains($0) }
    return isOther && words.contains { list.contains("v", $0) }
  }

  /// "No, 2019", "no I mean X": the number of words before what is meant.
  private func correctionLength(_ words: Words, _ text: String) -> Int {
    var length = list.prefix("c", of: words.lowered[...])
    if length == 0, words.lowered.first == "no", words.hasMark(behind: 0, of: text) { length = 1 }
    return length < words.lowered.count ? length : 0
  }

  private func openerLength(_ words: Words, from start: Int, _ text: String) -> Int? {
    let rest = words.lowered[start...]
    let plain = list.prefix("o", of: rest)
    if plain > 0, plain < rest.count { return plain }
    let marked = list.prefix("i", of: rest)
    guard marked > 0, marked < rest.count, words.hasMark(behind: start + marked - 1, of: text)
    else { return nil }
    return marked
  }

  /// "When was that", "why though": the question word without what only points back.
  private func withoutTail(_ words: ArraySlice<String>) -> FollowUpWords.Use? {
    var kept = words
    while true {
      let length = list.suffix("t", of: kept)
      guard length > 0, length < kept.count else { return nil }
      kept = kept.dropLast(length)
      if case .wh(let pattern) = list.use(of: kept) { return .wh(pattern) }
    }
  }

  /// "The second one", "who is the last one".
  private func place(_ words: ArraySlice<String>) -> Int? {
    var words = words
    if let first = words.first, ["who", "what", "which", "whos", "whats"].contains(first) {
      words = words.dropFirst()
      if let verb = words.first, ["is", "was", "s", "are"].contains(verb) {
        words = words.dropFirst()
      }
    }
    if words.last == "one" || words.last == "ones" { words = words.dropLast() }
    if words.first == "the" { words = words.dropFirst() }
    guard words.count == 1, let word = words.first else { return nil }
    return list.places[word]
  }

  /// "What about X": the question of X itself may follow.
  private func about(_ rest: String) -> Turn {
    if let place = place(Words(rest).lowered[...]) { return .place(place) }
    return dislocation(rest) ?? .about(rest)
  }

  /// "X, what did he say?", "X - so nobody can enter?"; with "is he?" only X counts.
  private func dislocation(_ text: String) -> Turn? {
    guard let mark = text.firstIndex(where: { ",-–—:".contains($0) }),
      text[mark] != "-" || text[..<mark].last == " "
    else { return nil }
    let topic = String(PlainText.trimmed(text[..<mark]))
    var question = String(PlainText.trimmed(text[text.index(after: mark)...]))
    guard !topic.isEmpty, isFragment(topic) else { return nil }
    let words = Words(question)
    if let length = openerLength(words, from: 0, question) {
      question = words.text(from: length, of: question)
    }
    if list.contains("u", Words(question).lowered.joined(separator: " ")) { return .about(topic) }
    return isFragment(question) ? nil : .dislocated(topic: topic, question: question)
  }
}
