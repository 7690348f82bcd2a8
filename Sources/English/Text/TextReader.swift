/// The first stage of reading: bytes to tokens and sentences. Holds the word lists it needs, so
/// make one and use it for every text of the same vocabulary.
package struct TextReader: Sendable {
  let abbreviations: Abbreviations
  let words: SentenceWords
  let residue: ResidueRules

  /// The rules for lines left over from web pages, for tests and documentation.
  package var residueRules: [ResidueRules.Rule] { residue.rules }

  package init(vocabulary: inout Vocabulary) {
    abbreviations = Abbreviations(vocabulary: &vocabulary)
    words = SentenceWords(vocabulary: &vocabulary)
    residue = ResidueRules(vocabulary: &vocabulary)
  }

  /// Tokens and sentences of a text, any bytes whatever. O(bytes).
  package func read(
    _ bytes: UnsafeBufferPointer<UInt8>, vocabulary: inout Vocabulary
  ) -> (tokens: [Token], sentences: [Sentence]) {
    let tokens = Tokenizer.tokens(
      of: bytes, abbreviations: abbreviations, vocabulary: &vocabulary)
    var layout = Layout(tokens: tokens, bytes: bytes)
    var splitter = SentenceSplitter(words: words, abbreviations: abbreviations)
    splitter.split(&layout, residue: residue)
    return (layout.tokens, splitter.sentences)
  }

  /// Fills in `tokens`, `sentences` and `sentenceAt` of a reading from its bytes.
  package func read(_ reading: inout Reading, vocabulary: inout Vocabulary) {
    let (tokens, sentences) = reading.bytes.withUnsafeBufferPointer {
      read($0, vocabulary: &vocabulary)
    }
    reading.tokens = tokens.fitted
    reading.sentences = sentences.fitted
    reading.sentenceAt = [Int32](repeating: -1, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { reading.sentenceAt[token] = Int32(index) }
    }
  }
}
