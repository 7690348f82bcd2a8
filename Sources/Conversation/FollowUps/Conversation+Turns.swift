internal import Answering
internal import English

/// What becomes of each kind of turn.
extension Conversation {
  mutating func references(_ question: String, original: String) -> Resolution {
    if let reply = membership(question, original) { return reply }
    let references = References(
      mentions: mentions, names: names, finder: finder, last: last, open: unresolved)
    let found = references.resolve(question)
    var result = Resolution(
      question: found.text, steps: found.notes.map { Self.step("reference", $0) })
    pointed = found.pointed
    if let doubt = found.doubt {
      open = OpenChoice(
        question: found.text, range: doubt.range, isPossessive: doubt.isPossessive,
        choices: doubt.choices)
      result.reply = asking(original, found.text, doubt.choices)
      return result
    }
    // "That company" behind a question that named none.
    if let pointer = found.unnamed, let last, last.answer.text == nil {
      result.reply = asking(original, found.text, [])
      result.reply?.steps = [Self.step("ask", pointer)]
      return result
    }
    unresolved = found.unknown.map(\.pronoun)
    if let unknown = found.unknown.first(where: { $0.pronoun.isPersonal }), last != nil {
      result.reply = asking(original, found.text, whom(unknown, in: found.text))
      return result
    }
    let names = names
    if let last,
      let excluding = Exclusion(
        last: last,
        isName: { name in
          !names.mentions(in: name).isEmpty || last.isNominal
        }
      ).added(to: found.text)
    {
      result.question = excluding
      result.steps.append(Self.step("other", excluding))
    }
    return result
  }

  /// "And X?" asks the last question of X; where that has no place for it, X is described.
  mutating func substitution(
    _ other: String, rule: String, original: String
  ) -> Resolution {
    if FollowUpWords.listed.contains("N", Words(other).lowered.joined(separator: " ")), let last,
      let question = last.asBefore
    {
      return Resolution(question: question, steps: [Self.step("before", question)])
    }
    // "And him?" is somebody else than the one just asked about.
    let isPronoun = Words(other).lowered.count == 1
    let besides =
      isPronoun ? last.map { names.mentions(in: $0.text).map(\.mention.name) } ?? [] : []
    let references = References(
      mentions: mentions.without(besides), names: names, finder: finder, last: last)
    let found = references.resolve(Substitution.trimmed(other))
    let substitution = Substitution(names: names, finder: finder)
    let askedOf = rule == "correction" ? last : whole ?? last
    if !found.unknown.isEmpty, last != nil {
      var result = Resolution(question: original)
      result.reply = asking(original, original, [])
      return result
    }
    let places = [askedOf, last].compactMap(\.self) + earlier.reversed()
    guard
      let question = places.lazy.compactMap({ substitution.ask($0, of: found.text) }).first
    else {
      return self.references(original, original: original)
    }
    substituted = found.text
    if let reply = membership(question, original) { return reply }
    return Resolution(
      question: question,
      steps: found.notes.map { Self.step("reference", $0) } + [Self.step(rule, question)])
  }

  mutating func ellipsis(_ use: FollowUpWords.Use, original: String) -> Resolution {
    guard let last else {
      var result = Resolution(question: original)
      result.reply = asking(original, original, [])
      return result
    }
    if use == .count, let list = listed ?? nominal {
      return counting(list, original)
    }
    if use == .speaker {
      return saying(last, original) ?? references(original, original: original)
    }
    if use == .source || use == .again && last.answer.text == nil {
      return source(last, original)
    }
    let words = Words(original).lowered
    if use == .more, let sentence = continuation(last, original) { return sentence }
    if case .wh(let pattern) = use, let event = pointedEvent(words, last) {
      pointed = [event]
      let asking = PlainText.trimmed(pattern.prefix { $0 != "~" })
      let verb = words.contains("was") ? "was" : "is"
      let question = "\(asking) \(verb) \(event.phrase)?"
      return Resolution(
        question: question, steps: [Self.step("reference", "that: \(event.phrase)")])
    }
    let ellipsis = Ellipsis(last: last, whole: whole ?? last, earlier: earlier, mentions: mentions)
    let completed = ellipsis.question(
      use == .count ? .whichOf("how many") : use, denied: words.contains("not"))
    guard let completed else {
      if case .other("what") = use, let sentence = continuation(last, original) { return sentence }
      return references(original, original: original)
    }
    let rule = if case .other = use { "other" } else { "ellipsis" }
    var result = Resolution(question: completed, steps: [Self.step(rule, completed)])
    if case .wh = use {
      isElliptical = true
      result.clause = (whole ?? last).answer.clause
    }
    return result
  }

  /// "Can he play in the final?" "When is that?" asks of the final; where the last question was
  /// about something done, "when was that?" asks of the doing.
  private func pointedEvent(_ words: [String], _ last: Exchange) -> Mention? {
    guard words.count == 3, words[0] == "when" || words[0] == "where",
      words[2] == "that" || words[2] == "this" || words[2] == "it",
      words[1] == "is" || words[1] == "was" && last.question.form == .yesNo
    else { return nil }
    guard let event = mentions.event(), event.turn == mentions.turn, !event.isSubject else {
      return nil
    }
    return event
  }

  /// The last answer that can be counted.
  var nominal: Exchange? {
    [last, whole].compactMap(\.self).first { $0.isNominal }
  }

  /// "The second one?" of the last list.
  mutating func selection(_ place: Int, original: String) -> Resolution {
    guard let last = listed ?? nominal else {
      return references(original, original: original)
    }
    guard let item = last.answer.item(at: place) else {
      var result = Resolution(question: original)
      let all = last.answer.items
      result.reply = reply(
        original,
        "There \(all.count == 1 ? "is" : "are") only \(all.count): \(Mentions.joined(all)).",
        last)
      return result
    }
    isPart = true
    let mention = finder.mention(of: item, kind: last.answer.kind)
    let isPerson = mention?.kind == .person || last.question.wh == .who
    let question = (isPerson ? "Who is " : "What is ") + item + "?"
    return Resolution(question: question, steps: [Self.step("place", question)])
  }
}
