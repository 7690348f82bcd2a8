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
    draft(of: reading).split().map { analyse($0) }
  }

  /// The parts of a question as the turns of a conversation: of "Who founded X, and when did he
  /// leave?" the words of the first and those of the second. One where they can't be parted so.
  package func turns(of reading: Reading) -> [String] {
    let parts = draft(of: reading).split()
    guard parts.count == 2, let joint = parts[1].joint, let last = parts[1].order.max(),
      joint.end > 0, joint.next <= last
    else { return [] }
    var end = joint.end
    while end > 1, reading.tokens[end - 1].tag.isPunctuation { end -= 1 }
    return [reading.text(0..<end) + "?", reading.text(joint.next..<(last + 1)) + "?"]
  }

  private func draft(of reading: Reading) -> QuestionDraft {
    var draft = QuestionDraft(
      lexicon: lexicon, words: words, question: Question(reading: reading),
      order: Array(reading.tokens.indices))
    draft.mendTags()
    draft.dropEnds()
    draft.dropWrappers()
    return draft
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
