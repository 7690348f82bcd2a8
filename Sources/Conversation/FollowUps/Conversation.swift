package import Answering
package import Knowledge

/// What was said before, so that a question may lean on it.
///
/// `resolve` reads a question in the light of the turns so far, `record` takes in the turn that
/// followed. Reading is a row of steps, each from a question to a question; for now there is one,
/// the pronouns.
package struct Conversation {
  private let names: NameIndex
  /// Everything spoken of, the latest last; each name once.
  private(set) var mentions: [Mention] = []
  /// A question that quoth could not answer without knowing which of several is meant.
  private var open: Answer?

  package init(knowledge: KnowledgeBase) { names = NameIndex(knowledge) }

  /// The question with its pronouns replaced by the names they stand for, or as it is.
  package func resolve(_ question: String) -> String {
    if let chosen = choosing(question) { return chosen }
    guard !mentions.isEmpty else { return question }
    return replacingPronouns(in: question)
  }

  /// Takes in a turn: the question as resolved, and its answer.
  package mutating func record(_ answer: Answer) {
    open = answer.status == .ask ? answer : nil
    switch answer.status {
    case .chat, .ask: return
    case .answered, .corrected, .unknown, .guess: break
    }
    for mention in names.mentions(in: answer.readAs) { take(mention) }
    guard answer.status != .unknown, let first = answer.items.first else { return }
    if answer.items.count > 1 {
      return take(Mention(name: answer.items.joined(separator: " and "), kind: .several))
    }
    let named = names.mentions(in: first)
    switch answer.kind {
    case .person where named.count != 1: take(Mention(name: first, kind: .person))
    case .organisation where named.count != 1: take(Mention(name: first, kind: .organisation))
    default: for mention in named { take(mention) }
    }
  }

  /// The question that was left open, with the name that the reply picks: "Mary" of two Fords.
  private func choosing(_ reply: String) -> String? {
    guard let open else { return nil }
    let words = Words(reply).lowered
    guard !words.isEmpty else { return nil }
    let fitting = open.choices.filter { choice in
      let name = Words(choice).lowered
      return words.allSatisfy { name.contains($0) }
    }
    guard fitting.count == 1 else { return nil }
    let asked = Words(open.readAs)
    for (index, word) in asked.lowered.enumerated()
    where open.choices.allSatisfy({ Words($0).lowered.contains(word) }) {
      let range = asked.ranges[index]
      return open.readAs[..<range.lowerBound] + fitting[0] + open.readAs[range.upperBound...]
    }
    return nil
  }

  /// Remembers something as the latest spoken of.
  private mutating func take(_ mention: Mention) {
    mentions.removeAll { $0.name == mention.name }
    mentions.append(mention)
  }

  private func replacingPronouns(in question: String) -> String {
    let words = Words(question)
    var out = ""
    var end = question.startIndex
    for index in words.ranges.indices {
      let next = index + 1 < words.lowered.count ? words.lowered[index + 1] : nil
      guard let pronoun = Pronoun(word: words.lowered[index], next: next) else { continue }
      // A name before it in the same question is the nearer antecedent.
      if names.mentions(in: words.lowered[..<index]).contains(where: pronoun.fits) { continue }
      guard let mention = mentions.last(where: pronoun.fits) else { continue }
      out += question[end..<words.ranges[index].lowerBound]
      out += pronoun.replacement(by: mention.name)
      end = words.ranges[index].upperBound
    }
    return out + question[end...]
  }
}
