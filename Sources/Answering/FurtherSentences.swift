internal import English
package import Knowledge

/// What an article goes on to say, for those who ask for more.
package struct FurtherSentences {
  private let knowledge: KnowledgeBase
  private let builder: AnswerBuilder
  /// Fewer words say little by themselves.
  private static let leastWords = 6

  package init(knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    builder = AnswerBuilder(knowledge: knowledge)
  }

  /// The first sentence behind a quoted one that was not quoted yet; nil at the article's end.
  /// O(length of the article).
  package func next(after quoted: Evidence, besides told: [Evidence]) -> Evidence? {
    guard let number = knowledge.articles.firstIndex(where: { $0.path == quoted.source }) else {
      return nil
    }
    let reading = knowledge.articles[number].reading
    for sentence in reading.sentences
    where sentence.kind == .prose && sentence.byteRange.lowerBound >= quoted.byteRange.upperBound
      && sentence.tokens.count > Self.leastWords
    {
      let isTold = told.contains {
        $0.source == quoted.source && $0.byteRange.lowerBound == sentence.byteRange.lowerBound
      }
      if !isTold { return builder.evidence(token: sentence.tokens.lowerBound, of: number) }
    }
    return nil
  }
}
