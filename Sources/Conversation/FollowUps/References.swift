internal import Answering
internal import English

/// Puts names in the place of what only points back: "she", "that company", "there", "that".
struct References {
  let mentions: Mentions
  let names: NameIndex
  let finder: MentionFinder
  let last: Exchange?
  /// Pronouns of the last question with nothing to put in their place: what else it named is not
  /// meant either.
  var open: [Pronoun] = []

  /// A word for which several would do, and the bytes it takes up.
  struct Doubt {
    var range: Range<Int>
    var isPossessive: Bool
    var choices: [Mention]
  }
  struct Result {
    var text: String
    /// What was put for what: "she: Ann Lee".
    var notes: [String] = []
    /// What the words stood for, in their order.
    var pointed: [Mention] = []
    var doubt: Doubt?
    /// Pronouns for which nothing was spoken of.
    var unknown: [(word: String, pronoun: Pronoun)] = []
    /// "That company" where none was spoken of.
    var unnamed: String?
  }

  private struct Edit {
    var range: Range<Int>
    var text: String
    var note: String
  }

  func resolve(_ text: String) -> Result {
    let reading = finder.reader.tagged(Array(text.utf8))
    var edits: [Edit] = []
    var named: [Mention] = []
    var result = Result(text: text)
    var index = 0
    while index < reading.tokens.count {
      let length = edit(at: index, reading, &edits, &named, &result)
      index += max(length, 1)
    }
    var bytes = reading.bytes
    for edit in edits.reversed() {
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    result.text = String(decoding: bytes, as: UTF8.self)
    result.notes = edits.map(\.note)
    if let doubt = result.doubt {
      let shift = edits.filter { $0.range.upperBound <= doubt.range.lowerBound }
        .reduce(0) { $0 + $1.text.utf8.count - $1.range.count }
      result.doubt?.range = doubt.range.lowerBound + shift..<doubt.range.upperBound + shift
    }
    return result
  }

  /// Notes the edit for the words at `index` and returns how many tokens it takes up.
  private func edit(
    at index: Int, _ reading: Reading, _ edits: inout [Edit], _ named: inout [Mention],
    _ result: inout Result
  ) -> Int {
    let found = names.mentions(in: words(reading, from: index)[...]).first
    if let found, found.words.lowerBound == 0 {
      named.append(found.mention)
      return found.words.count
    }
    func put(_ count: Int, _ text: String, _ mention: Mention?) {
      let range = bytes(reading, index..<index + count)
      edits.append(
        Edit(range: range, text: text, note: "\(reading.text(index..<index + count)): \(text)"))
      if let mention {
        named.append(mention)
        result.pointed.append(mention)
      }
    }
    if let (count, mention) = selection(at: index, reading) ?? definite(at: index, reading, named) {
      put(count, mention.phrase, mention)
      return count
    }
    if let pointer = unnamed(at: index, reading) { result.unnamed = pointer }
    if let (count, text) = event(at: index, reading) {
      put(count, text, nil)
      return count
    }
    guard let pronoun = pronoun(at: index, reading) else { return 1 }
    if pronoun.role != .place, pronoun.role != .time,
      hasAntecedent(pronoun, at: index, reading, named)
    {
      return 1
    }
    let candidates = antecedents(of: pronoun, at: index, reading, named.map(\.name))
    if candidates.count > 1 {
      if result.doubt == nil {
        result.doubt = Doubt(
          range: bytes(reading, index..<index + 1), isPossessive: pronoun.role == .possessive,
          choices: candidates)
      }
    } else if let mention = candidates.first {
      let before = index > 0 ? word(reading, index - 1) : nil
      put(1, pronoun.replacement(by: mention, after: before), mention)
    } else {
      result.unknown.append((word(reading, index), pronoun))
    }
    return 1
  }

  /// What a pronoun may stand for.
  private func antecedents(
    of pronoun: Pronoun, at index: Int, _ reading: Reading, _ named: [String]
  ) -> [Mention] {
    if open.contains(where: { $0.isLike(pronoun) }) { return [] }
    if pronoun.isPlural, pronoun.role == .plain, isPart(index, reading) {
      return mentions.all.last {
        ($0.kind == .several || $0.isPlural) && !named.contains($0.name)
      }.map { [$0] } ?? []
    }
    if word(reading, index) == "it" {
      if isHappening(at: index, reading), let event = mentions.event(besides: named) {
        return [event]
      }
      if asksSize(reading), let thing = mentions.size(of: pronoun, besides: named) {
        return [thing]
      }
      if !isSubject(index, reading), let other = mentions.parallel(to: pronoun, besides: named) {
        return [other]
      }
    }
    let found = mentions.candidates(for: pronoun, besides: named)
    if pronoun.isPlural, found.count == 1, found[0].isCommon, found[0].kind == .thing,
      isDeed(behind: index, reading)
    {
      return mentions.acting(pronoun, besides: named).map { [$0] } ?? []
    }
    return found
  }

  /// Whether the pronoun is the subject of what only people and groups do: "they sold", "did they
  /// win?"
  private func isDeed(behind index: Int, _ reading: Reading) -> Bool {
    guard isSubject(index, reading) else { return false }
    var next = index + 1
    while next < reading.tokens.count, reading.tokens[next].tag.isAdverb { next += 1 }
    guard next < reading.tokens.count, reading.tokens[next].tag.isVerb,
      reading.tokens[next].tag != .verbPastParticiple
    else { return false }
    let verb = reading.tokens[next].lemma
    if FollowUpWords.listed.contains("f", finder.reader.lexicon.text(verb)) { return true }
    switch finder.reader.lexicon.info(verb).firstVerbFile {
    case .verbCommunication, .verbCognition, .verbCompetition, .verbSocial, .verbEmotion:
      return true
    default: return false
    }
  }

  /// "Any OF THEM", "which of them": of several.
  private func isPart(_ index: Int, _ reading: Reading) -> Bool {
    index > 1 && word(reading, index - 1) == "of"
      && FollowUpWords.listed.contains("P", word(reading, index - 2))
  }

  /// "How high is it?": things are high, not those who built them.
  private func asksSize(_ reading: Reading) -> Bool {
    guard reading.tokens.count > 2, let how = (0...1).first(where: { word(reading, $0) == "how" })
    else { return false }
    let asking = "how " + word(reading, how + 1)
    return FollowUpWords.listed.contains("h", asking)
  }

  /// "Where is it being held?", "when does it start?": what the verb tells of is an event.
  private func isHappening(at index: Int, _ reading: Reading) -> Bool {
    var next = index + 1
    while next < reading.tokens.count,
      reading.tokens[next].tag.isAdverb
        || finder.reader.lexicon.text(reading.tokens[next].lemma) == "be"
    {
      next += 1
    }
    guard next < reading.tokens.count, reading.tokens[next].tag.isVerb,
      isSubject(index, reading)
    else { return false }
    let verb = finder.reader.lexicon.text(reading.tokens[next].lemma)
    if verb == "hold" { return reading.tokens[next].tag == .verbPastParticiple }
    if verb == "take" {
      return next + 1 < reading.tokens.count && word(reading, next + 1) == "place"
    }
    return FollowUpWords.listed.contains("j", verb)
  }

  /// Whether a pronoun stands where a subject does: behind an auxiliary, or before a verb.
  private func isSubject(_ index: Int, _ reading: Reading) -> Bool {
    let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1].tag : .stop
    if next == .modal || next == .verbPast || next == .verbThird || next == .verbPresent {
      return true
    }
    guard index > 0 else { return true }
    let before = reading.tokens[index - 1]
    return before.tag == .modal
      || before.tag.isVerb
        && ["be", "do", "have"].contains(finder.reader.lexicon.text(before.lemma))
  }

  /// Whether a name before the pronoun in the same question is its antecedent: for a possessive any,
  /// for the rest one of another clause (principle B: nobody in a clause is "him" beside himself).
  private func hasAntecedent(
    _ pronoun: Pronoun, at index: Int, _ reading: Reading, _ named: [Mention]
  ) -> Bool {
    guard named.contains(where: { pronoun.fits($0) || pronoun.mightFit($0) }) else { return false }
    if pronoun.role == .possessive { return true }
    let verbs = reading.tokens[..<index].indices.filter { place in
      let token = reading.tokens[place]
      return token.tag.isVerb && token.tag != .modal
        && !["be", "do", "have"].contains(finder.reader.lexicon.text(token.lemma))
    }
    let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1].tag : .stop
    // A subject behind a name begins another clause.
    return next.isVerb || next.isAdverb || verbs.count > 1
  }

  /// Whether nothing but a mark stands there.
  private func isEnd(_ index: Int, _ reading: Reading) -> Bool {
    index >= reading.tokens.count || reading.tokens[index].tag.isPunctuation
  }

  private func pronoun(at index: Int, _ reading: Reading) -> Pronoun? {
    let token = reading.tokens[index]
    let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1] : nil
    let isLast = next.map { $0.tag.isPunctuation } ?? true
    let word = word(reading, index)
    if reading.sentences.count > 1, word == "it" || word == "that", index > 3 { return nil }
    if word == "this" || word == "that" {
      // "Need that for?": with nothing behind the preposition it introduces no clause.
      let isBare = next?.tag == .preposition && isEnd(index + 2, reading)
      if index > 2, reading.tokens[index - 1].tag.isVerb, isLast || next?.tag == .preposition,
        token.tag == .determiner || token.tag == .pronoun || isBare
      {
        return .demonstrative
      }
      // "Was that well received?", "did this affect": by itself, and not before what it introduces.
      guard index > 0, index <= 2, token.tag == .determiner || token.tag == .pronoun,
        let next, !next.tag.isNoun, !next.tag.isAdjective || word == "that",
        reading.tokens[index - 1].tag.isVerb
      else { return nil }
      return .demonstrative
    }
    return Pronoun(
      word: word, tag: token.tag, after: index > 0 ? self.word(reading, index - 1) : nil,
      next: isLast || isEnd(index + 2, reading) && self.word(reading, index + 1) == "about"
        ? nil : self.word(reading, index + 1))
  }

  /// "before that", "since then", "after this": what the last turn said happened.
  private func event(at index: Int, _ reading: Reading) -> (Int, String)? {
    guard let last, index + 1 < reading.tokens.count else { return nil }
    if let said = report(at: index, reading, last) { return said }
    guard ["before", "after", "since"].contains(word(reading, index)) else { return nil }
    let pointer = word(reading, index + 1)
    guard ["that", "this", "then"].contains(pointer) else { return nil }
    let isEnd = index + 2 >= reading.tokens.count || reading.tokens[index + 2].tag.isPunctuation
    guard isEnd else { return nil }
    if last.answer.kind == .time, last.answer.status == .answered, let time = last.answer.text {
      return (2, word(reading, index) + " " + Self.withoutPreposition(time))
    }
    guard pointer != "then", let proposition = last.proposition, last.answer.text != nil else {
      return nil
    }
    let clause = proposition.clause
    guard clause.utf8.count < 100 else { return nil }
    return (2, word(reading, index) + " " + clause)
  }

  /// "said so", "think that": what the last question asked.
  private func report(at index: Int, _ reading: Reading, _ last: Exchange) -> (Int, String)? {
    let verb = reading.tokens[index]
    guard verb.tag.isVerb, finder.reader.isReporting(verb.lemma),
      ["so", "that", "this"].contains(word(reading, index + 1)),
      index + 2 >= reading.tokens.count || reading.tokens[index + 2].tag.isPunctuation,
      last.answer.status != .unknown, let clause = last.proposition?.clause, clause.utf8.count < 100
    else { return nil }
    return (2, word(reading, index) + " that " + clause)
  }

  static func withoutPreposition(_ time: String) -> String {
    let words = Words(time)
    guard let first = words.lowered.first, ["in", "on", "at", "since", "during"].contains(first)
    else { return time }
    return words.text(from: 1, of: time)
  }

  func word(_ reading: Reading, _ index: Int) -> String {
    finder.reader.lexicon.text(reading.tokens[index].word)
  }

  /// The words from a token on, as many as a name has at most.
  private func words(_ reading: Reading, from index: Int) -> [String] {
    reading.tokens[index...].prefix(8).map { finder.reader.lexicon.text($0.word) }
  }

  private func bytes(_ reading: Reading, _ range: Range<Int>) -> Range<Int> {
    Int(reading.tokens[range.lowerBound].start)..<Int(reading.tokens[range.upperBound - 1].end)
  }
}

extension Answer {
  /// An item of a list, from 1, or from -1 at its end.
  func item(at place: Int) -> String? {
    let index = place > 0 ? place - 1 : items.count + place
    return items.indices.contains(index) ? items[index] : nil
  }
}
