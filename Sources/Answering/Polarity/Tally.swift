import English
import Knowledge

/// How much of what a question says beside its predicate a text has, near a clause.
///
/// A missing name or number may be the very thing that makes the claim false; of other words a few
/// may be missing at a price.
struct Tally {
  /// Share of the words, by rareness, that are there: 0 to 1.
  private(set) var share = 1.0
  private(set) var isNameMissing = false
  private(set) var isNumberMissing = false
  /// Another number of the kind asked for stands where the question's is missing.
  private(set) var isNumberDifferent = false
  /// "first", "largest": missing.
  private(set) var isRankMissing = false
  /// A noun or an adjective of the question is missing.
  private(set) var isNounMissing = false
  /// How much of the words that no place has weighs, against all: 0 to 1.
  private(set) var heaviestMissing = 0.0
  /// By token of the question how well it is found.
  private(set) var strengths: [Int: Double] = [:]

  /// Tokens that may account for words, and how near they are: 0 to 1.
  struct Zone {
    var ranges: [Range<Int>]
    var weight: Double
  }

  init(_ claim: Claim, _ zones: [Zone], _ article: Article, _ answerer: PartAnswerer) {
    let question = claim.asked.question
    let carriers = claim.carriers
    var total = 0.0
    var found = 0.0
    for constraint in question.constraints where !carriers.contains(constraint.token) {
      let asked = question.reading.tokens[constraint.token]
      if answerer.matcher.arguments.general.isAnyone(constraint.lemma) { continue }
      var weight = Double(answerer.ranker.index.idf(constraint.lemma))
      if asked.tag.isAdverb { weight *= answerer.saysLittle(asked.word) ? 0.1 : 1 }
      // "adjusted by hand": how is what is asked.
      if claim.kind == .manner, asked.tag.isVerb { weight *= 0.3 }
      if reaches(constraint, claim, zones, article, answerer) { continue }
      let strength = self.strength(of: constraint, asked, zones, article, answerer)
      strengths[constraint.token] = strength
      total += weight
      found += weight * strength
      guard strength < 0.5 else { continue }
      heaviestMissing = max(heaviestMissing, weight)
      switch constraint.kind {
      case .name: isNameMissing = true
      case .number, .time: isNumberMissing = true
      case .content:
        if asked.tag.isNoun || asked.tag.isAdjective { isNounMissing = true }
        if asked.tag == .superlative || asked.tag == .adverbSuperlative
          || question.reading.quantities.contains(where: {
            $0.kind == .ordinal && $0.range.contains(constraint.token)
          })
        {
          isRankMissing = true
        }
      }
    }
    if total > 0 {
      share = found / total
      heaviestMissing /= total
    }
  }

  /// Whether a number of the question is accounted for by the nearest words: by itself, by one that
  /// its bound admits ("more than 200": 238), or by another, which is noted.
  private mutating func reaches(
    _ constraint: Question.Constraint, _ claim: Claim, _ zones: [Zone], _ article: Article,
    _ answerer: PartAnswerer
  ) -> Bool {
    let question = claim.asked.question.reading
    guard constraint.kind == .number || constraint.kind == .time,
      let asked = question.quantities.first(where: {
        $0.range.contains(constraint.token) && !$0.value.isNaN
      }), asked.kind != .ordinal, let zone = zones.first
    else { return false }
    let bound = Bound(before: asked.range.lowerBound, question, answerer.words)
    var isOther = false
    let reading = article.reading
    for range in zone.ranges {
      var q = reading.firstQuantity(from: range.lowerBound)
      while q < reading.quantities.count, range.contains(reading.quantities[q].range.lowerBound) {
        let here = reading.quantities[q]
        q += 1
        guard !here.value.isNaN, here.kind == asked.kind else { continue }
        if bound.admits(here.value, asked.value) { return true }
        if here.unit == asked.unit || asked.kind != .measure { isOther = true }
      }
    }
    if isOther { isNumberDifferent = true }
    return isOther
  }

  private func strength(
    of constraint: Question.Constraint, _ asked: Token, _ zones: [Zone], _ article: Article,
    _ answerer: PartAnswerer
  ) -> Double {
    var best = 0.0
    for zone in zones where zone.weight > best {
      for range in zone.ranges {
        for i in range {
          let found = answerer.likeness(constraint, asked, i, article)
          best = max(best, zone.weight * found)
        }
      }
    }
    return best
  }
}

extension PartAnswerer {
  /// How well a word of an article stands for a word of the question: 0 to 1.
  func likeness(
    _ constraint: Question.Constraint, _ asked: Token, _ i: Int, _ article: Article
  ) -> Double {
    let reading = article.reading
    let other = reading.tokens[i]
    if other.lemma == constraint.lemma || other.word == asked.word { return 1 }
    guard matcher.arguments.isContent(other) else { return 0 }
    if other.shape.contains(.hyphenated), !asked.tag.isName, hasPart(asked, reading, i) {
      return 0.9
    }
    if asked.tag.isName != other.tag.isName {
      // "British": the adjective of a name.
      return asked.tag.isAdjective && isOf(asked.lemma, other.lemma) ? 0.9 : 0
    }
    if asked.tag.isName { return 0 }
    if constraint.phrase.isNone, matcher.arguments.related(other.lemma, constraint.lemma) {
      return 0.9
    }
    if asked.tag.isNoun, other.tag.isNoun {
      if reader.lexicon.isKind(other.lemma, of: constraint.lemma) { return 0.8 }
      let np = Int(reading.nounPhraseAt[i])
      if np >= 0, reading.nounPhrases[np].isDefinite, reading.nounPhrases[np].head == i,
        reader.lexicon.isKind(constraint.lemma, of: other.lemma)
      {
        return 0.7
      }
    }
    if isInGroup(i, reading, of: constraint.meaning) { return 0.75 }
    if asked.tag.isAdjective, isOf(asked.lemma, other.lemma) { return 0.8 }
    if frameRelation(asked, other) == true { return 0.7 }
    return 0
  }

  /// "air" in "air-quality".
  private func hasPart(_ asked: Token, _ reading: Reading, _ i: Int) -> Bool {
    let own = reader.lexicon.text(asked.lemma).utf8
    return reading.bytes[reading.tokens[i].byteRange].split(separator: 0x2D).contains { part in
      part.elementsEqual(own) { $0 | 0x20 == $1 }
    }
  }

  /// "British" and "UK": the adjective belongs to what the noun names.
  private func isOf(_ adjective: WordID, _ noun: WordID) -> Bool {
    reader.lexicon.pertainyms(of: adjective).contains {
      $0.word == noun || reader.lexicon.synonyms(of: $0.word, as: .noun).contains(noun)
    }
  }
}

/// How a number is bounded by the words before it.
enum Bound {
  case none, atLeast, atMost

  /// "more than", "at least", "over"; "less than", "at most", "under".
  init(before i: Int, _ reading: Reading, _ words: Words) {
    self = .none
    for k in stride(from: i - 1, through: max(0, i - 3), by: -1) {
      let word = reading.tokens[k].word
      if word == words.more || word == words.over || word == words.least {
        self = .atLeast
        return
      }
      if word == words.less || word == words.under || word == words.most {
        self = .atMost
        return
      }
    }
  }

  func admits(_ value: Double, _ asked: Double) -> Bool {
    switch self {
    case .none: value == asked
    case .atLeast: value >= asked
    case .atMost: value <= asked
    }
  }
}
