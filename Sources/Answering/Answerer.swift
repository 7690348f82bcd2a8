internal import English
package import Knowledge

/// Answers questions from a knowledge base. Not for use by several threads at once.
package final class Answerer {
  package struct Options: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    /// Give the best candidate even where the articles don't say.
    package static let guess = Options(rawValue: 1)
  }
  package let knowledge: KnowledgeBase

  package init(knowledge: KnowledgeBase) { self.knowledge = knowledge }

  /// Answers one question. `question` may hold any bytes; the reply never holds control characters.
  package func answer(_ question: String, options: Options = []) -> Answer {
    Answer(question: question, status: .unknown, kind: .thing)
  }
}
