package import English

/// Reads a question: what is asked for, where it is missing, what is given.
package struct QuestionParser {
  package let lexicon: Lexicon
  package let words: QuestionWords

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    self.words = QuestionWords(lexicon: lexicon)
  }

  /// The question of a tagged reading and, where it has two parts, both in order. Never empty.
  package func parse(_ reading: Reading) -> [Question] {
    var draft = QuestionDraft(
      lexicon: lexicon, words: words, question: Question(reading: reading),
      order: Array(reading.tokens.indices))
    draft.mendTags()
    draft.dropEnds()
    draft.dropWrappers()
    return draft.split().map { analyse($0) }
  }

  /// The stages of the analysis, in order.
  private func analyse(_ part: QuestionDraft) -> Question {
    var draft = part
    draft.question.tokens = draft.order
    draft.takeExclusions()
    draft.analyseForm()
    draft.judgeKind()
    draft.collectConstraints()
    draft.joinPhrases()
    draft.buildStatement()
    return draft.question
  }
}
