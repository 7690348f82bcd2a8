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
    var form: [UInt8] = []
    form.reserveCapacity(48)
    for head in first.lemma == first.word ? [first.word] : [first.lemma, first.word] {
      form.removeAll(keepingCapacity: true)
      append(head, to: &form)
      for token in tokens[1..<tokens.count - 1] { append(token.word, to: &form) }
      let stem = form.count
      for end in last.lemma == last.word ? [last.word] : [last.word, last.lemma] {
        form.removeLast(form.count - stem)
        append(end, to: &form)
        let found = form.withUnsafeBufferPointer { form in
          TopicIndex.shared.mayHold(TopicIndex.hash(form)) ? vocabulary.intern(form) : nil
        }
        if let found { return found }
      }
    }
    return nil
  }

  private func append(_ word: WordID, to form: inout [UInt8]) {
    if !form.isEmpty { form.append(0x5F) }
    vocabulary.withBytes(word) { form.append(contentsOf: $0) }
  }
}
