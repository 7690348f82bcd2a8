internal import English
import Knowledge

/// Why a span may not stand as an answer at all, however well it ranks.
extension Verifier {
  /// The rule by which a span may not stand as an answer at all; nil where it may.
  func objection(
    to scored: ScoredCandidate, _ question: Question, _ names: [Range<Int>],
    _ vetoes: Set<SentenceRef>, _ ranker: Ranker
  ) -> String? {
    // "these", "nobody": a pronoun that nothing is known of says nothing.
    if scored.candidate.isPronoun, !hasName(scored) { return "silence.says-nothing" }
    if question.dimension == .age, !isAge(scored) { return "silence.kind" }
    if saysNothing(question, scored) || isInitials(scored, question) {
      return "silence.says-nothing"
    }
    let kinds = KindCheck(
      question: question, lexicon: knowledge.lexicon, vagueNumbers: ranker.words.vagueNumbers)
    if !kinds.admits(
      scored.candidate.range, head: Int(scored.candidate.head),
      in: knowledge.articles[scored.article].reading)
    {
      return "silence.kind"
    }
    let sentence = Int(scored.candidate.sentence)
    if isTopicMissing(question, article: scored.article, sentence)
      || isRoleMissing(question, article: scored.article, sentence)
    {
      return "silence.topic"
    }
    if vetoes.contains(.init(article: scored.article, sentence: sentence)) {
      return "silence.said-of-another"
    }
    return namesOccur(names, question, article: scored.article, sentence: sentence)
      ? nil : "silence.name"
  }

  /// "Who is the head of the bank?": a sentence that speaks of no head, by whatever noun or verb, tells
  /// of none. ("The people" are no word for him.)
  private func isRoleMissing(_ question: Question, article a: Int, _ sentence: Int) -> Bool {
    guard question.wh == .who, let asked = question.asked, asked.source == .copula else {
      return false
    }
    let reading = knowledge.articles[a].reading
    let group = groundings.relations.group(of: asked.lemma)
    return !reading.sentences[sentence].tokens.contains {
      let token = reading.tokens[$0]
      if token.lemma == asked.lemma || group.contains(token.lemma) { return true }
      guard arguments.isContent(token), !token.tag.isName else { return false }
      if arguments.related(token.lemma, asked.lemma) { return true }
      return token.tag.isNoun && arguments.general.kind(of: token.lemma) == .unknown
        && (knowledge.lexicon.isKind(token.lemma, of: asked.lemma)
          || knowledge.lexicon.isKind(asked.lemma, of: token.lemma))
    }
  }

  /// "What is a carbon tax?": a sentence that says nothing of taxes tells what none is.
  private func isTopicMissing(_ question: Question, article a: Int, _ sentence: Int) -> Bool {
    guard question.kind == .definition, let topic = question.topic, !topic.isEmpty else {
      return false
    }
    let reading = knowledge.articles[a].reading
    let asked = question.reading.tokens[topic]
    guard let head = asked.last, head.tag.isNoun, !head.tag.isName else { return false }
    return !asked.allSatisfy { word in
      !arguments.isContent(word)
        || reading.sentences[sentence].tokens.contains {
          let token = reading.tokens[$0]
          return token.lemma == word.lemma || token.word == word.word
            || arguments.related(token.lemma, word.lemma)
        }
    }
  }

  /// "APHU" says no more than the question's "Amalgamated Port and Haulage Union".
  private func isInitials(_ scored: ScoredCandidate, _ question: Question) -> Bool {
    let reading = knowledge.articles[scored.article].reading
    let head = Int(scored.candidate.head)
    guard reading.tokens.indices.contains(head), reading.tokens[head].shape.contains(.allCaps),
      scored.candidate.range.allSatisfy({ $0 == head || reading.tokens[$0].tag == .determiner })
    else { return false }
    let letters = reading.bytes[reading.tokens[head].byteRange].filter { $0 != UInt8(ascii: ".") }
    guard letters.count > 2 else { return false }
    let asked = question.reading
    let firsts = asked.tokens.filter { $0.shape.contains(.capitalised) }.map {
      asked.bytes[Int($0.start)]
    }
    guard firsts.count >= letters.count else { return false }
    return (0...(firsts.count - letters.count)).contains {
      firsts[$0..<($0 + letters.count)].elementsEqual(letters)
    }
  }

  /// A phrase that names what the question names already ("its rival Acme" for "who leads Acme?"),
  /// counts what is to be named ("nine countries" for "which countries?"), or is no name where one
  /// is asked for.
  private func saysNothing(_ question: Question, _ scored: ScoredCandidate) -> Bool {
    let candidate = scored.candidate
    if question.asksForName { return candidate.shape == .adjective }
    let reading = knowledge.articles[scored.article].reading
    if question.form == .wh, question.alternatives.isEmpty,
      candidate.kind == .person || question.wh == .who, candidate.nounPhrase >= 0,
      let name = reading.nounPhrases[Int(candidate.nounPhrase)].nameRange,
      candidate.range.contains(name.lowerBound),
      isNamed(name, reading, in: question)
    {
      return true
    }
    return question.isBareCount(candidate.range, head: Int(candidate.head), in: reading)
  }

  /// Whether a question names the bearer of a name: "Lee" for Ann Lee, "the NB" for the Northern Board.
  private func isNamed(_ name: Range<Int>, _ reading: Reading, in question: Question) -> Bool {
    let asked = question.reading
    return name.allSatisfy { i in asked.tokens.contains { $0.word == reading.tokens[i].word } }
      || namesOf(question).contains {
        arguments.compareNames($0, asked, name, reading)
          > (question.kind == .definition ? 0.99 : 0.9)
      }
  }

  /// "How old": an age, or a number that may be one, never just a length of time.
  private func isAge(_ scored: ScoredCandidate) -> Bool {
    knowledge.articles[scored.article].reading.quantities.contains {
      scored.candidate.range.overlaps($0.range) && !$0.value.isNaN
    }
  }

  private func hasName(_ scored: ScoredCandidate) -> Bool {
    let article = knowledge.articles[scored.article]
    guard scored.candidate.nounPhrase >= 0 else { return false }
    return arguments.variants(Int(scored.candidate.nounPhrase), article).contains {
      !article.reading.nounPhrases[$0].isPronoun
    }
  }
}
