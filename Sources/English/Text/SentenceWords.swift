/// Words that sentence splitting and line kinds go by.
struct SentenceWords: Sendable {
  /// Words that seldom follow an abbreviation inside a sentence when capitalised.
  private(set) var starters: Set<WordID> = []
  /// Months, weekdays and the other words of a line that holds a date.
  private(set) var dateWords: Set<WordID> = []
  private(set) var months: Set<WordID> = []
  /// Words that stay small in a title.
  private(set) var small: Set<WordID> = []
  let by: WordID
  let copyright: WordID
  let copyrightSign: WordID

  init(vocabulary: inout Vocabulary) {
    by = vocabulary.intern("by")
    copyright = vocabulary.intern("copyright")
    copyrightSign = vocabulary.intern("©")
    EmbeddedData.forEachLine(of: "words/sentence-starters.txt") { line, _ in
      starters.insert(vocabulary.intern(line))
    }
    EmbeddedData.forEachLine(of: "words/title-small-words.txt") { line, _ in
      small.insert(vocabulary.intern(line))
    }
    EmbeddedData.forEachLine(of: "words/date-line.txt") { line, _ in
      let blank = line.firstIndex(of: 0x20) ?? line.endIndex
      let word = vocabulary.intern(UnsafeBufferPointer(rebasing: line[..<blank]))
      dateWords.insert(word)
      if blank < line.endIndex { months.insert(word) }
    }
  }
}
