internal import Answering
internal import English

/// Asks the last question of something else: "And Acme?", "no, I mean 2019".
struct Substitution {
  let names: NameIndex
  let finder: MentionFinder

  /// The last question with `text` in the place of what it takes over; nil if there is no such
  /// place.
  func ask(_ last: Exchange, of text: String) -> String? {
    let other = Self.trimmed(text)
    guard !other.isEmpty else { return nil }
    let words = Words(other)
    let reading = finder.reader.tagged(Array(other.utf8))
    if let preposition = reading.tokens.first, preposition.tag == .preposition {
      return place(phrase: other, preposition: finder.reader.lexicon.text(preposition.word), last)
    }
    if isTime(reading) { return place(time: other, last) }
    if let counted = counted(reading, last) { return last.replacing(counted, by: other) }
    let named = names.mentions(in: other).first
    let kind = named.map(\.mention.kind) ?? kind(of: reading)
    // "Who came from Lindow?" "And Keller?" takes the place of who came.
    let isAsked = kind == .person && last.question.wh == .who
    if isAsked, !names.mentions(in: last.text).contains(where: { $0.mention.kind == .person }),
      let filled = filling(last, with: other, kind: kind)
    {
      return filled
    }
    if let range = slot(for: kind, isName: named != nil || startsWithName(reading), last, other) {
      return last.replacing(range, by: other)
    }
    if named != nil || startsWithName(reading) || kind == .person,
      let filled = filling(last, with: other, kind: kind)
    {
      return filled
    }
    guard words.lowered.count <= 8, let range = topic(last) else { return nil }
    return last.replacing(range, by: other)
  }

  /// Without marks at the end, "himself" and the like.
  static func trimmed(_ text: String) -> String {
    var rest = PlainText.trimmed(text[...])
    while let last = rest.last, "?!.,;: ".contains(last) { rest.removeLast() }
    let words = rest.split(separator: " ")
    guard words.count > 1, let last = words.last?.lowercased() else { return String(rest) }
    let isIdle = ["himself", "herself", "itself", "themselves", "too", "then", "instead", "though"]
      .contains(last)
    return isIdle ? trimmed(words.dropLast().joined(separator: " ")) : String(rest)
  }

  // MARK: What stands where

  private func startsWithName(_ reading: Reading) -> Bool {
    reading.tokens.first { !$0.tag.isPunctuation && $0.tag != .determiner }?.tag.isName ?? false
  }

  private func isTime(_ reading: Reading) -> Bool {
    guard let first = reading.quantities.first, first.kind.isTime else { return false }
    return first.range.count >= reading.tokens.count { !$0.tag.isPunctuation }
  }

  private func kind(of reading: Reading) -> Mention.Kind {
    guard let head = reading.tokens.last(where: { $0.tag.isNoun }), !head.tag.isName else {
      return .unknown
    }
    return Mention.Kind(finder.kinds.commonKind(head.lemma))
  }

  /// Bytes of the name in the last question that a name of this kind takes the place of: one of
  /// the same kind before one of an unknown kind; of several that which was put there last, else
  /// the first.
  private func slot(
    for kind: Mention.Kind, isName: Bool, _ last: Exchange, _ other: String
  ) -> Range<Int>? {
    let new = Words(other).lowered
    let spoken = Words(last.text).lowered
    let found = names.mentions(in: last.text).filter { Array(spoken[$0.words]) != new }
    guard !found.isEmpty else { return nil }
    let places = Words(last.text)
    let same = found.filter { $0.mention.kind == kind && kind != .unknown }
    let loose = found.filter { $0.mention.kind == .unknown || kind == .unknown }
    let near = found.filter { Self.areNear($0.mention.kind, kind) }
    guard let pool = [same, loose, near].first(where: { !$0.isEmpty }) else { return nil }
    if !isName, same.isEmpty { return nil }
    let substituted = last.substituted.map { Words($0).lowered }
    let chosen = pool.first { Array(places.lowered[$0.words]) == substituted } ?? pool[0]
    let start = places.ranges[chosen.words.lowerBound].lowerBound
    let end = places.ranges[chosen.words.upperBound - 1].upperBound
    return last.text.utf8.distance(
      from: last.text.startIndex, to: start)..<last.text.utf8.distance(
        from: last.text.startIndex, to: end)
  }

  /// Places, groups and things are easily taken for one another.
  private static func areNear(_ a: Mention.Kind, _ b: Mention.Kind) -> Bool {
    let loose: [Mention.Kind] = [.organisation, .place, .thing]
    return loose.contains(a) && loose.contains(b)
  }

  /// Bytes of the noun that was counted, where others are to be: "How many ships came?" "And boats?"
  private func counted(_ other: Reading, _ last: Exchange) -> Range<Int>? {
    let question = last.question
    guard question.wh == .howMany, let asked = question.asked, asked.source == .determined,
      let head = other.tokens.last(where: { !$0.tag.isPunctuation }), head.tag == .nounPlural,
      other.tokens.allSatisfy({
        $0.tag == .nounPlural || $0.tag == .noun || $0.tag.isAdjective || $0.tag.isPunctuation
      })
    else { return nil }
    return bytes(asked.range, question.reading)
  }

  /// "Who left?" "And Krueger?": Did Krueger leave?
  private func filling(_ last: Exchange, with text: String, kind: Mention.Kind) -> String? {
    guard kind == .person || kind == .organisation || kind == .unknown,
      last.question.kind == .person || last.question.kind == .organisation,
      last.question.gap.slot == .subject
    else { return nil }
    return last.proposition?.with(subject: text).polarQuestion
  }

  /// Bytes of the phrase the question is about: its subject, or what is described.
  private func topic(_ last: Exchange) -> Range<Int>? {
    let question = last.question
    let reading = question.reading
    if let topic = question.topic, !topic.isEmpty { return bytes(topic, reading) }
    guard let statement = question.statement else { return nil }
    var parsed = statement
    finder.reader.parse(&parsed)
    let phrase = parsed.nounPhrases.first { phrase in
      !phrase.range.contains(question.statementGap ?? -1)
        && parsed.tokens[phrase.head].tag.isNoun
    }
    guard let phrase else { return nil }
    let range =
      phrase.fullRange.contains(question.statementGap ?? -1) ? phrase.range : phrase.fullRange
    var places = question.statementOrigin[range].filter { $0 >= 0 }
    // What was moved out of the phrase belongs to it where it stands right behind it.
    places.sort()
    guard let first = places.first, let end = places.last else { return nil }
    var upper = end + 1
    while upper < reading.tokens.count, reading.tokens[upper].tag == .preposition,
      upper + 1 < reading.tokens.count, reading.tokens[upper + 1].tag.isNoun
    {
      upper += 2
    }
    return bytes(first..<upper, reading)
  }

  private func bytes(_ range: Range<Int>, _ reading: Reading) -> Range<Int> {
    Int(reading.tokens[range.lowerBound].start)..<Int(reading.tokens[range.upperBound - 1].end)
  }

  // MARK: Times and prepositional phrases

  private func place(time: String, _ last: Exchange) -> String {
    let isYear = time.allSatisfy(\.isNumber)
    let reading = last.question.reading
    guard let old = reading.quantities.last(where: { $0.kind.isTime }) else {
      return withoutNow(last) + (isYear ? " in " : " on ") + time + "?"
    }
    return last.replacing(bytes(old.range, reading), by: time)
  }

  /// "And in Paris?": in the place of a phrase with the same preposition, else at the end.
  private func place(phrase: String, preposition: String, _ last: Exchange) -> String {
    let reading = last.question.reading
    let tokens = reading.tokens
    let lexicon = finder.reader.lexicon
    let isTime = finder.reader.tagged(Array(phrase.utf8)).quantities.first?.kind.isTime ?? false
    for index in tokens.indices.dropFirst().reversed()
    where lexicon.text(tokens[index].word) == preposition && index + 1 < tokens.count {
      let old = reading.quantities.first { $0.range.lowerBound == index + 1 }
      if (old?.kind.isTime ?? false) != isTime { continue }
      var end = old?.range.upperBound ?? index + 1
      if old == nil {
        while end < tokens.count,
          tokens[end].tag.isNoun || tokens[end].tag == .determiner
            || tokens[end].tag.isAdjective
        {
          end += 1
        }
      }
      guard end > index + 1 else { continue }
      return last.replacing(bytes(index..<end, reading), by: phrase)
    }
    return (isTime ? withoutNow(last) : last.open) + " " + phrase + "?"
  }

  /// The question without "now", "right now", "today": another time is asked for.
  private func withoutNow(_ last: Exchange) -> String {
    for word in [
      " right now", " at the moment", " at present", " currently", " nowadays", " today", " now",
    ]
    where last.open.lowercased().hasSuffix(word) {
      return String(last.open.dropLast(word.count))
    }
    return last.open
  }
}

extension Quantity.Kind {
  var isTime: Bool { self == .date || self == .clockTime || self == .year }
}
