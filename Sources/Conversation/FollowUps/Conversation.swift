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

  package init(knowledge: KnowledgeBase) { names = NameIndex(knowledge.names) }

  /// The question with its pronouns replaced by the names they stand for, or as it is.
  package func resolve(_ question: String) -> String {
    guard !mentions.isEmpty else { return question }
    return replacingPronouns(in: question)
  }

  /// Takes in a turn: the question as resolved, and its answer.
  package mutating func record(_ answer: Answer) {
    switch answer.status {
    case .chat, .ask: return
    case .answered, .corrected, .unknown, .guess: break
    }
    for name in names.names(in: Words(answer.readAs)) { mention(name, kind: .unknown) }
    guard answer.status != .unknown, !answer.items.isEmpty else { return }
    if answer.items.count > 1 {
      return mention(answer.items.joined(separator: " and "), kind: .several)
    }
    switch answer.kind {
    case .person: mention(answer.items[0], kind: .person)
    case .organisation: mention(answer.items[0], kind: .organisation)
    default: for name in names.names(in: Words(answer.items[0])) { mention(name, kind: .unknown) }
    }
  }

  /// Remembers a name as the latest; what was known of it is kept.
  private mutating func mention(_ name: String, kind: Mention.Kind) {
    var kind = kind
    if let old = mentions.firstIndex(where: { $0.name == name }) {
      if kind == .unknown { kind = mentions[old].kind }
      mentions.remove(at: old)
    }
    mentions.append(Mention(name: name, kind: kind))
  }

  private func replacingPronouns(in question: String) -> String {
    let words = Words(question)
    var out = ""
    var end = question.startIndex
    for index in words.ranges.indices {
      let next = index + 1 < words.lowered.count ? words.lowered[index + 1] : nil
      guard let pronoun = Pronoun(word: words.lowered[index], next: next) else { continue }
      // A name before it in the same question is the nearer antecedent.
      if !names.names(in: words.lowered[..<index]).isEmpty { break }
      guard let name = antecedent(of: pronoun) else { continue }
      out += question[end..<words.ranges[index].lowerBound] + pronoun.replacement(by: name)
      end = words.ranges[index].upperBound
    }
    return out + question[end...]
  }

  private func antecedent(of pronoun: Pronoun) -> String? {
    mentions.last { pronoun.kinds.contains($0.kind) }?.name
  }
}
