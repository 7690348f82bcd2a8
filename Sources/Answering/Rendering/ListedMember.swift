import English
import Knowledge

/// What somebody is who stands on a list: "Four members of its board oversee it: A, B, C and D" makes
/// of A one of four members of the firm's board who oversee it.
extension PartAnswerer {
  /// The description of an item by the counted phrase `klass` that its list belongs to, with what
  /// the sentence says of them all; nil for a phrase without a number.
  func listed(by klass: Int, in article: Article) -> String? {
    let reading = article.reading
    let phrase = reading.nounPhrases[klass]
    guard phrase.isPlural, reading.tokens[phrase.range.lowerBound].tag == .number else {
      return nil
    }
    var text = "one of " + resolved(spans.withoutVerb(klass, reading), article)
    let clause = reading.clauses.first { clause in
      clause.kind == .main && clause.verb?.isFinite == true
        && clause.arguments.contains { $0.slot == .subject && $0.filler == .nounPhrase(klass) }
    }
    guard let clause, let verb = clause.verb, verb.range.lowerBound >= phrase.range.upperBound,
      let end = (verb.range.upperBound..<reading.sentences[clause.sentence].tokens.upperBound)
        .first(where: { reading.tokens[$0].tag == .colon }), end - verb.range.lowerBound <= 20
    else { return text }
    text += phrase.kind == .person ? " who " : " that "
    return text + resolved(verb.range.lowerBound..<end, article)
  }

  /// A range in which pronouns and demonstratives give way to what they stand for.
  private func resolved(_ range: Range<Int>, _ article: Article) -> String {
    let reading = article.reading
    var parts: [String] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let starting = reading.nounPhrases.indices.filter {
        reading.nounPhrases[$0].range.lowerBound == at
          && reading.nounPhrases[$0].range.upperBound <= range.upperBound
      }
      if let np = starting.min(by: {
        reading.nounPhrases[$0].range.count < reading.nounPhrases[$1].range.count
      }),
        let name = standIn(for: np, article)
      {
        let isOwner = reading.tokens[at].tag == .possessivePronoun
        parts.append(name + (isOwner ? "'s" : ""))
        at = reading.nounPhrases[np].range.upperBound
      } else {
        parts.append(reading.text(at..<(at + 1)))
        at += 1
      }
    }
    return SpanText.clean(parts.joined(separator: " "))
  }

  /// The words that a pronoun or "that body" stands for.
  private func standIn(for np: Int, _ article: Article) -> String? {
    let reading = article.reading
    let phrase = reading.nounPhrases[np]
    let isDemonstrative =
      phrase.range.count == 2 && reading.tokens[phrase.range.lowerBound].word == words.that
    guard phrase.isPronoun || isDemonstrative else { return nil }
    let other =
      isDemonstrative
      ? matcher.arguments.demonstrated(np, reading) : spans.antecedent(of: np, article)
    return other.map {
      isDemonstrative
        ? SpanText.clean(reading.text(reading.nounPhrases[$0].range))
        : spans.render($0, in: article, wantsName: true, base: true).text
    }
  }
}
