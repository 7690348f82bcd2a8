internal import English
internal import Knowledge

/// Names in a question that fit several people of the articles: "Ford" beside Tom and Mary Ford.
struct Ambiguity {
  /// A full name, and where it is first met.
  private struct Bearer {
    var words: [WordID]
    var text: String
    var gender: Gender
    /// Mentions by the shared word alone.
    var shortMentions = 0
    var mentions = 0
  }

  /// People by each first and last word of their names that several share.
  private var bearers: [WordID: [Bearer]] = [:]

  init(knowledge: KnowledgeBase) {
    var people: [[WordID]: Bearer] = [:]
    var shortMentions: [WordID: [[WordID]: Int]] = [:]
    // "House" beside "House Speaker Tom Ford" names something itself.
    var ownNames = Set<WordID>()
    for article in knowledge.articles {
      for entity in article.entities
      where entity.isName && entity.name.count == 1 && entity.kind != .person {
        ownNames.insert(entity.name[0])
      }
      for (number, entity) in article.entities.enumerated()
      where entity.kind == .person && entity.name.count > 1 {
        let best = Int(article.coreference.representative[number])
        guard best >= 0, let range = article.reading.nounPhrases[best].nameRange else { continue }
        var bearer =
          people[entity.name]
          ?? Bearer(
            words: entity.name, text: Self.text(range, entity.name, article.reading),
            gender: entity.gender)
        bearer.mentions += entity.mentions.count
        for mention in entity.mentions {
          guard let short = article.reading.nounPhrases[mention].nameRange, short.count == 1 else {
            continue
          }
          shortMentions[article.reading.tokens[short.lowerBound].word, default: [:]][
            entity.name, default: 0] += 1
        }
        people[entity.name] = bearer
      }
    }
    for (name, bearer) in people {
      for word in Set([name[0], name[name.count - 1]]) where !ownNames.contains(word) {
        var own = bearer
        own.shortMentions = shortMentions[word]?[name] ?? 0
        bearers[word, default: []].append(own)
      }
    }
    bearers = bearers.compactMapValues { Self.distinct($0) }
  }

  /// The name as written, without titles before it.
  private static func text(_ range: Range<Int>, _ name: [WordID], _ reading: Reading) -> String {
    let start = range.first { reading.tokens[$0].word == name[0] } ?? range.lowerBound
    return SpanText.clean(reading.text(start..<range.upperBound))
  }

  /// Different people, in the order of their names; nil if there are not several, or if the
  /// articles themselves use the short name for one of them only.
  private static func distinct(_ found: [Bearer]) -> [Bearer]? {
    var kept: [Bearer] = []
    for bearer in found.sorted(by: { $0.words.count > $1.words.count }) {
      // "Ann Lee" is "Ann M. Lee" again.
      let isKnown = kept.contains { other in bearer.words.allSatisfy { other.words.contains($0) } }
      if !isKnown { kept.append(bearer) }
    }
    let short = kept.filter { $0.shortMentions > 0 }
    guard kept.count > 1, short.count != 1 else { return nil }
    return (short.isEmpty ? kept : short).sorted { $0.text < $1.text }
  }

  /// Ways to read a question: its name replaced by each full name it fits; empty where it is clear.
  func choices(of question: String, reader: Reader) -> [(name: String, question: String)] {
    guard !bearers.isEmpty else { return [] }
    let reading = reader.tagged(Array(question.utf8))
    let tokens = reading.tokens
    for (place, token) in tokens.enumerated() where token.tag.isName {
      guard var fitting = bearers[token.word],
        !(place > 0 && tokens[place - 1].tag.isName && !isTitle(tokens[place - 1], reader)),
        !(place + 1 < tokens.count && tokens[place + 1].tag.isName)
      else { continue }
      var start = Int(token.start)
      if place > 0, isTitle(tokens[place - 1], reader) {
        start = Int(tokens[place - 1].start)
        if let gender = Self.gender(reader.lexicon.text(tokens[place - 1].word)) {
          fitting.removeAll { $0.gender != gender && $0.gender != .unknown }
        }
      }
      // "Which Ford ...?" asks itself.
      if place > 0, tokens[place - 1].tag.isWh { continue }
      let before = String(decoding: reading.bytes[..<start], as: UTF8.self)
      let after = String(decoding: reading.bytes[Int(token.end)...], as: UTF8.self)
      return fitting.map { ($0.text, before + $0.text + after) }
    }
    return []
  }

  private func isTitle(_ token: Token, _ reader: Reader) -> Bool {
    reader.lexicon.info(token.word).flags.contains(.title)
  }

  private static func gender(_ title: String) -> Gender? {
    switch title {
    case "mr", "mr.", "sir": .male
    case "mrs", "mrs.", "ms", "ms.", "miss": .female
    default: nil
    }
  }
}
