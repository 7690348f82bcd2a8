internal import Answering
internal import Knowledge

/// A question of quoth's own: which of several is meant, and where its name goes.
struct OpenChoice {
  /// The question that waits for the name.
  var question: String
  /// The bytes that the name takes the place of.
  var range: Range<Int>
  var isPossessive = false
  var choices: [Mention]

  /// The question with the name that the reply picks: "Mary" of two Fords, "the first one", "the
  /// company"; nil where the reply picks none.
  func question(choosing reply: String) -> String? {
    guard let choice = choice(of: reply) else { return nil }
    let bytes = Array(question.utf8)
    guard range.upperBound <= bytes.count else { return nil }
    let name = choice.name + (isPossessive ? "'s" : "")
    return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + name
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }

  private func choice(of reply: String) -> Mention? {
    var words = Words(reply).lowered[...]
    while let first = words.first, Self.idle.contains(first) { words = words.dropFirst() }
    if words.last == "one" || words.last == "please" { words = words.dropLast() }
    if choices.count == 1, let word = words.first, words.count == 1, Self.assent.contains(word) {
      return choices[0]
    }
    guard !words.isEmpty else { return nil }
    let fitting = choices.filter { choice in
      let name = Words(choice.name).lowered
      return words.allSatisfy { name.contains($0) }
    }
    if fitting.count == 1 { return fitting[0] }
    guard words.count == 1, let word = words.first else { return nil }
    if let place = FollowUpWords.listed.places[word] ?? Int(word) {
      let index = place > 0 ? place - 1 : choices.count + place
      return choices.indices.contains(index) ? choices[index] : nil
    }
    let ofKind = choices.filter { Self.kinds[word] == $0.kind || Self.genders[word] == $0.gender }
    return ofKind.count == 1 ? ofKind[0] : nil
  }

  private static let assent: Set<String> = [
    "yes", "y", "yeah", "yep", "yup", "right", "sure", "correct", "exactly", "ok", "okay",
  ]
  private static let idle: Set<String> = ["i", "mean", "meant", "the", "it", "s", "is", "no", "oh"]
  private static let kinds: [String: Mention.Kind] = [
    "company": .organisation, "group": .organisation, "organisation": .organisation,
    "organization": .organisation, "firm": .organisation, "person": .person, "place": .place,
    "city": .place, "country": .place,
  ]
  private static let genders: [String: Gender] = [
    "man": .male, "guy": .male, "him": .male, "woman": .female, "lady": .female, "her": .female,
  ]
}
