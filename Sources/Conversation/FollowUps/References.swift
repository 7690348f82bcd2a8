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
    return mentions.candidates(for: pronoun, besides: named)
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
      if index > 2, reading.tokens[index - 1].tag.isVerb, isLast || next?.tag == .preposition,
        token.tag == .determiner || token.tag == .pronoun
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

  /// "the second one", "that one": of the list that the last answer gave.
  private func selection(at index: Int, _ reading: Reading) -> (Int, Mention)? {
    guard let last, index + 1 < reading.tokens.count else { return nil }
    let first = word(reading, index)
    let second = word(reading, index + 1)
    let third = index + 2 < reading.tokens.count ? word(reading, index + 2) : ""
    if first == "the", third == "one", let place = FollowUpWords.listed.places[second],
      let item = last.answer.item(at: place),
      let mention = finder.mention(of: item, kind: last.answer.kind)
    {
      return (3, mention)
    }
    if let kind = kindOfOne(at: index, reading) { return (1, kind) }
    if first == "that" || first == "this", second == "one", reading.sentences.count == 1 {
      let mention = mentions.all.last {
        $0.kind != .time && $0.kind != .several && ($0.kind != .person || !$0.isCommon)
      }
      return mention.map { (2, $0) }
    }
    return nil
  }

  /// "The old ONE", "which ONES are rated high": another of the kind that was spoken of last.
  private func kindOfOne(at index: Int, _ reading: Reading) -> Mention? {
    let one = word(reading, index)
    guard one == "one" || one == "ones", index > 0, let last else { return nil }
    let before = reading.tokens[index - 1]
    let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1] : nil
    let isChosen = ["which", "what", "another"].contains(word(reading, index - 1))
    guard isChosen || before.tag.isAdjective || before.tag == .comparative,
      next.map({ !$0.tag.isNoun && $0.tag != .preposition }) ?? true
    else { return nil }
    let lexicon = finder.reader.lexicon
    let asked = last.question.asked.flatMap { $0.source == .determined ? $0.lemma : nil }
    guard let noun = asked ?? mentions.all.last(where: { !$0.classes.isEmpty })?.classes.last
    else { return nil }
    let singular = lexicon.text(noun)
    let text = one == "ones" ? VerbForms.listed.third(singular) : singular
    var mention = Mention(name: text, kind: .unknown)
    mention.isCommon = true
    mention.isPlural = one == "ones"
    mention.classes = [noun]
    return mention
  }

  /// "that company", "the team": the last that was called so.
  private func definite(
    at index: Int, _ reading: Reading, _ named: [Mention]
  ) -> (Int, Mention)? {
    let first = word(reading, index)
    guard ["the", "this", "that", "these", "those"].contains(first),
      index + 1 < reading.tokens.count, reading.tokens[index + 1].tag == .noun,
      word(reading, index + 1) != "one"
    else { return nil }
    let isPointed = first == "this" || first == "that"
    guard isPointed || first == "the" else { return nil }
    let noun = reading.tokens[index + 1]
    if index + 2 < reading.tokens.count {
      let next = reading.tokens[index + 2]
      // "The company of the year", "the company car", "the company's name" go on.
      if next.tag.isNoun || word(reading, index + 2) == "of" { return nil }
      if !isPointed, next.tag == .whPronoun || next.tag == .whDeterminer { return nil }
    }
    let kind = Mention.Kind(finder.kinds.commonKind(noun.lemma))
    let mention = mentions.all.last { mention in
      if mention.isCommon { return isPointed && mention.classes.contains(noun.lemma) }
      if mention.classes.contains(noun.lemma) { return true }
      return isPointed && kind != .unknown && kind != .thing && mention.kind == kind
    }
    guard let mention, !named.contains(where: { $0.name == mention.name }) else { return nil }
    if mention.isCommon, !(3...6).contains(Words(mention.name).lowered.count) { return nil }
    return (2, mention)
  }

  /// "That company", "that man": points at one that was spoken of, which things of other kinds may do
  /// less strictly.
  private func unnamed(at index: Int, _ reading: Reading) -> String? {
    guard ["that", "this"].contains(word(reading, index)), index + 1 < reading.tokens.count,
      reading.tokens[index + 1].tag == .noun
    else { return nil }
    let kind = Mention.Kind(finder.kinds.commonKind(reading.tokens[index + 1].lemma))
    guard kind == .organisation || kind == .person else { return nil }
    let next = index + 2 < reading.tokens.count ? reading.tokens[index + 2].tag : .stop
    return next.isNoun ? nil : reading.text(index..<(index + 2))
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

  private func word(_ reading: Reading, _ index: Int) -> String {
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
