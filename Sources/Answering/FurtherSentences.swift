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

  /// The first sentence of the only article.
  package var opening: Evidence? {
    guard knowledge.articles.count == 1 else { return nil }
    let sentence = knowledge.articles[0].reading.sentences.first {
      $0.kind == .prose && $0.tokens.count > Self.leastWords
    }
    return sentence.flatMap { builder.evidence(token: $0.tokens.lowerBound, of: 0) }
  }

  /// Who says what a quoted sentence tells: "the mayor" of "The mayor said that it rained"; nil where
  /// nobody but the article does.
  package func speaker(of quoted: Evidence) -> String? {
    guard let number = knowledge.articles.firstIndex(where: { $0.path == quoted.source }) else {
      return nil
    }
    let article = knowledge.articles[number]
    let reading = article.reading
    guard
      let sentence = reading.sentences.first(where: { sentence in
        builder.evidence(token: sentence.tokens.lowerBound, of: number) == quoted
      })
    else { return nil }
    for clause in reading.clauses {
      guard let verb = clause.verb, sentence.tokens.contains(verb.head), !verb.isPassive,
        knowledge.reader.isReporting(verb.lemma),
        clause.arguments.contains(where: { $0.slot == .clausal || $0.slot == .object })
      else { continue }
      for argument in clause.arguments where argument.slot == .subject {
        guard case .nounPhrase(let phrase) = argument.filler else { continue }
        return name(phrase, article)
      }
    }
    return nil
  }

  /// A noun phrase as it stands, or for a pronoun what it refers to.
  private func name(_ phrase: Int, _ article: Article) -> String? {
    let reading = article.reading
    guard reading.nounPhrases[phrase].isPronoun else {
      return reading.text(reading.nounPhrases[phrase].range)
    }
    let entity = Int(article.coreference.entityOf[phrase])
    guard entity >= 0, case let best = Int(article.coreference.representative[entity]), best >= 0
    else { return nil }
    return reading.text(reading.nounPhrases[best].range)
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
