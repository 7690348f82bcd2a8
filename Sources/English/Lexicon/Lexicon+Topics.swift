/// A word, or several words, that may stand for another.
package struct TopicEntry: Sendable {
  /// The words of the entry, in order; all of them are in the vocabulary.
  package var words: [WordID]
  package var nearness: RelatedWords.Nearness
}

/// What the topics of related words say of a word or phrase.
extension Lexicon {
  /// The entries near a word, or near a phrase written with `_`, that are made of known words only:
  /// others stand in no article. Not remembered here.
  package func topicEntries(near word: WordID) -> [TopicEntry] {
    let form = vocabulary.withBytes(word) { Array($0) }
    var result: [TopicEntry] = []
    form.withUnsafeBufferPointer { form in
      RelatedWords.forEach(near: form) { other, nearness in
        if let words = knownParts(of: other) {
          result.append(TopicEntry(words: words, nearness: nearness))
        }
      }
    }
    return result
  }

  private func knownParts(of entry: UnsafeBufferPointer<UInt8>) -> [WordID]? {
    var words: [WordID] = []
    for part in entry.split(separator: 0x5F) {
      guard let word = vocabulary.find(UnsafeBufferPointer(rebasing: part)), !word.isNone else {
        return nil
      }
      words.append(word)
    }
    return words.isEmpty ? nil : words
  }

  /// The words of a phrase that is written with `_`; the word itself if it is one.
  package func parts(of phrase: WordID) -> [WordID] {
    let form = vocabulary.withBytes(phrase) { Array($0) }
    guard form.contains(0x5F) else { return [phrase] }
    return form.split(separator: 0x5F).map { part in
      part.withUnsafeBufferPointer { vocabulary.intern($0) }
    }
  }

  /// The id of the words joined by `_` if that is an entry, the first or the last of them in their
  /// base forms; nil otherwise.
  package func topicPhrase(_ tokens: [Token]) -> WordID? {
    guard let first = tokens.first, let last = tokens.last, tokens.count > 1 else { return nil }
    for head in first.lemma == first.word ? [first.word] : [first.lemma, first.word] {
      var hash = extend(TopicIndex.emptyHash, head)
      for token in tokens[1..<tokens.count - 1] {
        hash = extend(TopicIndex.hash(hash, 0x5F), token.word)
      }
      hash = TopicIndex.hash(hash, 0x5F)
      for end in last.lemma == last.word ? [last.word] : [last.word, last.lemma]
      where TopicIndex.shared.mayHold(extend(hash, end)) {
        let words = [head] + tokens[1..<tokens.count - 1].map(\.word) + [end]
        return intern(words.map(text).joined(separator: "_"))
      }
    }
    return nil
  }

  private func extend(_ hash: UInt32, _ word: WordID) -> UInt32 {
    vocabulary.withBytes(word) { TopicIndex.hash(hash, $0) }
  }
}
