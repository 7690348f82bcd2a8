package import Answering
internal import English
internal import Knowledge

/// Questions that the articles answer, made from what was understood.
///
/// A clause becomes a question by asking for one of its places: "Ann Lee founded Acme in 1990" for
/// its subject, "Who founded Acme in 1990?", its object, "What did Ann Lee found in 1990?", its time.
/// Each is put to quoth and kept only where the answer is what the clause says, from the sentence it
/// was made from.
package struct Suggestions {
  package struct Suggestion: Sendable, Equatable {
    package var question: String
    package var answer: String
    /// The names in it.
    package var names: [String]
  }

  package private(set) var all: [Suggestion] = []

  /// Those that are tried at most: each costs a question.
  private static let tries = 300

  /// - Parameter limit: how many at most.
  package init(_ answerer: Answerer, limit: Int = 40) {
    let knowledge = answerer.knowledge
    var seen: Set<String> = []
    var perSentence: [String: Int] = [:]
    var tries = 0
    // By turns a question of each kind, from all over the articles.
    var queues = [[Draft]](repeating: [], count: Draft.Kind.allCases.count)
    for number in knowledge.articles.indices {
      for draft in QuestionDrafts(knowledge, article: number).all {
        queues[draft.kind.rawValue].append(draft)
      }
    }
    queues = queues.map(Self.spread)
    var next = [Int](repeating: 0, count: queues.count)
    while all.count < limit, tries < Self.tries {
      var isEmpty = true
      for kind in queues.indices where all.count < limit {
        while next[kind] < queues[kind].count, tries < Self.tries {
          let draft = queues[kind][next[kind]]
          next[kind] += 1
          isEmpty = false
          let place = "\(draft.source):\(draft.sentence)"
          guard perSentence[place, default: 0] < 2, seen.insert(draft.question).inserted else {
            continue
          }
          tries += 1
          let answer = answerer.answer(draft.question)
          guard Self.isRight(answer, draft) else { continue }
          perSentence[place, default: 0] += 1
          all.append(
            Suggestion(question: draft.question, answer: answer.reply, names: draft.names))
          break
        }
      }
      if isEmpty { break }
    }
  }

  /// Every seventh, then those behind them: what stands together comes apart.
  private static func spread(_ drafts: [Draft]) -> [Draft] {
    (0..<7).flatMap { start in stride(from: start, to: drafts.count, by: 7).map { drafts[$0] } }
  }

  /// Some of them, the `round`-th handful; those about a name in `question` alone where one is given.
  package func some(_ count: Int, about question: String? = nil, round: Int = 0) -> [String] {
    guard let question else {
      let start = all.isEmpty ? 0 : round * count % all.count
      return (0..<min(count, all.count)).map { all[(start + $0) % all.count].question }
    }
    let words = Set(Words(question).lowered)
    let fitting = all.filter { suggestion in
      suggestion.question != question
        && suggestion.names.contains { name in
          Words(name).lowered.contains { words.contains($0) && $0.count > 2 }
        }
    }
    return fitting.prefix(count).map(\.question)
  }

  private static func isRight(_ answer: Answer, _ draft: Draft) -> Bool {
    guard answer.status == .answered, let text = answer.text else { return false }
    guard
      answer.evidence.contains(where: { $0.source == draft.source && $0.line == draft.line })
    else { return false }
    let said = Words(text).lowered
    let wanted = Words(draft.answer).lowered
    return !wanted.isEmpty && wanted.allSatisfy { said.contains($0) }
      && said.count <= wanted.count + 6
  }
}
