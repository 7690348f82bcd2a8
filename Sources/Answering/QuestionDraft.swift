internal import English

/// A question while it is taken apart: positions are indices into `order`, the token indices that
/// still belong to it.
struct QuestionDraft {
  let lexicon: Lexicon
  let words: QuestionWords
  var question: Question
  /// Token indices of what is left of the question, in the order of the text.
  var order: [Int]
  /// The order of an embedded question: "tell me where X is", no inversion.
  var isEmbedded = false
  /// A noun phrase or clause is asked for by a wrapper: "tell me the name of X".
  var isRequest = false
  /// "Do you know whether ..."
  var isWhether = false
  /// The second of "who founded X and when": its clause is the first's.
  var isElliptical = false
  /// Of a second part: the token behind the first part's last, and its own first.
  var joint: (end: Int, next: Int)?
  /// Token indices of the statement; -1 is the gap.
  var statement: [Int] = []
  /// Position of the gap phrase's stand-in in `statement`, once placed.
  var hasGap = false
  /// Number of tokens at the statement's start that belong to a fronted adjunct.
  var frontCount = 0

  var count: Int { order.count }

  func token(_ position: Int) -> Token {
    question.reading.tokens[order[position]]
  }
  func word(_ position: Int) -> WordID {
    position >= 0 && position < order.count ? token(position).word : .none
  }
  func lemma(_ position: Int) -> WordID {
    position >= 0 && position < order.count ? token(position).lemma : .none
  }
  func tag(_ position: Int) -> Tag {
    position >= 0 && position < order.count ? token(position).tag : .stop
  }

  /// Gives a token the tag that the form of the question calls for.
  mutating func retag(_ position: Int, _ tag: Tag) {
    let index = order[position]
    let word = question.reading.tokens[index].word
    question.reading.tokens[index].tag = tag
    question.reading.tokens[index].lemma = lexicon.lemma(word, tag)
  }

  /// "US" in capitals is the country.
  mutating func mendTags() {
    for position in order.indices
    where tag(position) == .pronoun && token(position).shape.contains(.allCaps) {
      let token = token(position)
      if token.end - token.start > 1 { retag(position, .name) }
    }
    // "what does X mean in law"
    for position in order.indices
    where word(position) == words.mean && position > 2 && !tag(position).isVerb
      && order.indices.contains(where: { $0 < position && isDo($0) && isWh($0 - 1) })
      && (position + 1 == count || tag(position + 1) == .preposition
        || tag(position + 1).isPunctuation)
    {
      retag(position, .verbBase)
    }
    // "was that the start": two determiners are two phrases
    if isBe(0), lexicon.isDemonstrative(word(1)),
      tag(2) == .determiner || tag(2) == .possessivePronoun
    {
      retag(1, .pronoun)
    }
    // "the main causes of": no verb stands between an adjective and "of"
    for position in order.indices.dropFirst().dropLast()
    where tag(position).isVerb && word(position + 1) == words.of && !isAuxiliary(position) {
      let before = tag(position - 1)
      let isComplement = before == .noun && (0..<position).contains { isBe($0) }
      guard before.isAdjective || before == .number || before == .possessiveMarker || isComplement
      else { continue }
      let form = word(position)
      if lexicon.canBe(form, .nounPlural) {
        retag(position, .nounPlural)
      } else if lexicon.canBe(form, .noun), tag(position) != .verbPast,
        tag(position) != .verbPastParticiple
      {
        retag(position, .noun)
      }
    }
  }

  func isWh(_ position: Int) -> Bool {
    words.wh.contains(word(position))
  }
  func isBe(_ position: Int) -> Bool {
    words.beForms.contains(word(position)) || isClitic(position, words.be)
  }
  func isDo(_ position: Int) -> Bool {
    words.doForms.contains(word(position)) || isClitic(position, words.do)
  }
  func isHave(_ position: Int) -> Bool {
    words.haveForms.contains(word(position)) || isClitic(position, words.have)
  }
  func isModal(_ position: Int) -> Bool {
    words.modals.contains(word(position)) && (tag(position) == .modal || position < 6)
      || isClitic(position, words.would)
  }
  /// "'s", "'d" as a verb: the tagger's lemma tells which.
  func isClitic(_ position: Int, _ verb: WordID) -> Bool {
    guard position >= 0, position < count else { return false }
    let token = token(position)
    return token.tag.isVerb && token.lemma == verb && token.end - token.start <= 2
  }
  func isAuxiliary(_ position: Int) -> Bool {
    isBe(position) || isDo(position) || isHave(position) || isModal(position)
  }
  func isNegation(_ position: Int) -> Bool {
    tag(position) == .negation || words.negations.contains(word(position))
  }
  func isAdverb(_ position: Int) -> Bool {
    // "What did she do next?"
    if word(position) == words.next, position + 1 >= count, tag(position - 1) != .determiner {
      return true
    }
    return tag(position).isAdverb || words.looseAdverbs.contains(word(position))
  }

  func isPreposition(_ position: Int) -> Bool {
    guard position < count else { return false }
    if tag(position) == .infinitiveTo { return !isBaseVerb(position + 1) }
    if tag(position) == .subordinator || tag(position) == .particle || tag(position).isAdverb {
      return words.prepositions.contains(word(position))
        && !words.looseAdverbs.contains(word(position))
    }
    return tag(position) == .preposition
  }

  /// Whether a noun phrase may start here.
  func startsNounPhrase(_ position: Int) -> Bool {
    guard position < count else { return false }
    switch tag(position) {
    case .noun, .nounPlural, .name, .namePlural, .pronoun, .possessivePronoun, .determiner,
      .predeterminer, .adjective, .comparative, .superlative, .number, .currency, .existential,
      .quote, .openBracket, .unknown, .symbol:
      return !words.looseAdverbs.contains(word(position)) || tag(position) == .determiner
    case .verbPastParticiple, .verbIng:
      return tag(position + 1).isNoun
    default:
      return words.determiners.contains(word(position)) || words.pronouns.contains(word(position))
    }
  }

  /// Whether a noun phrase that says when starts here: "last year", "Monday", "today".
  func startsTimePhrase(_ position: Int) -> Bool {
    guard position < count else { return false }
    if word(position) == words.next, position + 1 == count { return true }
    if words.timeModifiers.contains(word(position)), words.timeNouns.contains(lemma(position + 1)) {
      return true
    }
    if words.looseAdverbs.contains(word(position)) { return true }
    let index = order[position]
    for quantity in question.reading.quantities where quantity.range.contains(index) {
      switch quantity.kind {
      case .date, .clockTime, .year: return true
      default: return false
      }
    }
    return false
  }

  /// The end of the base noun phrase that starts at `position`; possessors are part of it.
  func baseEnd(_ position: Int) -> Int {
    var i = position
    var sawNoun = false
    while i < count {
      switch tag(i) {
      case .pronoun, .existential:
        return sawNoun ? i : i + 1
      case .determiner, .predeterminer, .possessivePronoun:
        if sawNoun { return i }
        i += 1
      case .number where tag(i + 1).isAdjective && (tag(i + 2).isNoun || tag(i + 2).isAdjective):
        // "five small towns"
        i += 1
      case .noun, .nounPlural, .name, .namePlural, .number, .currency, .symbol:
        // "Was the orchestra part of the school?"
        if sawNoun, words.parts.contains(word(i)), word(i + 1) == words.of { return i }
        sawNoun = true
        i += 1
      case .possessiveMarker:
        sawNoun = false
        i += 1
      case .adjective, .comparative, .superlative, .verbPastParticiple, .verbIng, .unknown:
        if sawNoun, !(tag(i) == .adjective && tag(i + 1).isNoun && tag(i - 1).isName) { return i }
        if tag(i).isVerb, !tag(i + 1).isNoun, !tag(i + 1).isAdjective { return i }
        i += 1
      case .quote:
        i = quoteEnd(i)
        sawNoun = true
      case .openBracket:
        while i < count, tag(i) != .closeBracket { i += 1 }
        i = min(i + 1, count)
      case .adverb, .adverbComparative, .adverbSuperlative:
        guard
          !sawNoun,
          tag(i + 1).isAdjective || tag(i + 1) == .verbPastParticiple
            || word(i) == words.ever && tag(i + 1).isNoun
        else {
          return i
        }
        i += 1
      case .comma:
        // "a small, quiet town"; "Portland, Oregon"
        guard
          tag(i - 1).isAdjective && tag(i + 1).isAdjective && !sawNoun
            || tag(i - 1).isName && tag(i + 1).isName && i > position
        else { return i }
        i += 1
      default:
        if !sawNoun, words.determiners.contains(word(i)), tag(i) != .whDeterminer {
          i += 1
          continue
        }
        return i
      }
    }
    return i
  }

  /// Behind the closing mark of the quotation that opens at `position`.
  func quoteEnd(_ position: Int) -> Int {
    var i = position + 1
    while i < count, tag(i) != .quote { i += 1 }
    return min(i + 1, count)
  }

  /// The end of the noun phrase with of-phrases, conjuncts and prepositional phrases that cannot
  /// belong to a verb, for none stands between.
  func fullEnd(_ position: Int, taking allowed: WordSet? = nil) -> Int {
    var end = baseEnd(position)
    if end == position { return end }
    var isListed = false
    while end < count {
      if word(end) == words.of || (allowed?.contains(word(end)) ?? false) {
        let next = baseEnd(end + 1)
        guard next > end + 1 else { break }
        end = next
      } else if tag(end) == .coordinator || tag(end) == .comma, startsNounPhrase(end + 1) {
        let next = baseEnd(end + 1)
        // "A and B": a verb right behind the second belongs to both
        guard next > end + 1,
          tag(end) == .coordinator || tag(next) == .coordinator || tag(next) == .comma
        else { break }
        isListed = tag(end) == .comma
        end = next
      } else if tag(end) == .comma, tag(end + 1) == .coordinator, isListed,
        startsNounPhrase(end + 2)
      {
        end = max(baseEnd(end + 2), end + 2)
        break
      } else {
        break
      }
    }
    return end
  }

  /// Whether the token may be read as the base form of a verb.
  func isBaseVerb(_ position: Int) -> Bool {
    guard position < count else { return false }
    let token = token(position)
    if token.tag == .verbBase || token.tag == .verbPresent { return true }
    return token.tag.isVerb && token.tag != .modal && token.word == token.lemma
  }
  /// Whether a noun or adjective here has the form of a verb's base too ("cost", "face").
  func couldBeBaseVerb(_ position: Int) -> Bool {
    guard position < count else { return false }
    return isBaseVerb(position) || lexicon.canBe(word(position), .verbBase)
  }
}
