import English
import Testing

/// The tokens of a text, joined by blanks.
private func words(_ text: String) -> String {
  var vocabulary = Vocabulary()
  let reader = TextReader(vocabulary: &vocabulary)
  var reading = Reading(bytes: Array(text.utf8))
  reader.read(&reading, vocabulary: &vocabulary)
  return reading.tokens.indices.map { reading.text($0..<$0 + 1) }.joined(separator: " ")
}

/// The sentences of a text, each with its kind unless it is prose.
private func sentences(_ text: String) -> [String] {
  var vocabulary = Vocabulary()
  let reader = TextReader(vocabulary: &vocabulary)
  var reading = Reading(bytes: Array(text.utf8))
  reader.read(&reading, vocabulary: &vocabulary)
  return reading.sentences.map {
    let text = reading.text($0.tokens).split(separator: "\n").joined(separator: " ")
    return $0.kind == .prose ? text : "\($0.kind): \(text)"
  }
}

@Suite struct MarkupTests {
  @Test(arguments: [
    ("The **Zorba Museum** has *it*.", "The Zorba Museum has it ."),
    ("It is by _Lena Park_ and ~~Bo~~ Cy.", "It is by Lena Park and Bo Cy ."),
    ("She bought [a ship](http://x.org/y) in May.", "She bought a ship in May ."),
    ("![A ship](img/a.png \"Ship\") It sank.", "It sank ."),
    ("It sank in 1912.[3][12] He died[citation needed] then.", "It sank in 1912 . He died then ."),
    ("It was <b>big</b>.<br />", "It was big ."),
    ("Run `make` now.", "Run make now ."),
  ]) func markupMakesNoTokens(text: String, expected: String) { #expect(words(text) == expected) }

  @Test(arguments: [
    ("5 * 3 * 2", "5 * 3 * 2"), ("a price of 5* or more", "a price of 5 * or more"),
    ("the file my_old_name", "the file my_old_name"),
    ("(so [he] said)", "( so [ he ] said )"), ("[He] said (no)", "[ He ] said ( no )"),
    ("if a < b and c > d", "if a < b and c > d"),
    ("He said [it](sic).", "He said [ it ] ( sic ) ."), ("in [1912] it", "in [ 1912 ] it"),
  ]) func otherMarksStay(text: String, expected: String) { #expect(words(text) == expected) }

  @Test func textIsWithoutMarkup() {
    var vocabulary = Vocabulary()
    let reader = TextReader(vocabulary: &vocabulary)
    var reading = Reading(bytes: Array("The **Zorba Museum** has [a ship](x.org/y) now".utf8))
    reader.read(&reading, vocabulary: &vocabulary)
    #expect(reading.text(0..<reading.tokens.count) == "The Zorba Museum has a ship now")
  }

  @Test(arguments: [
    (
      """
      Home | News | Sport

      Bridge to close for a year

      The bridge will close. It is old.

      Related stories
      Ferry company seeks owner
      Why is the river high?

      It will open in May.
      """,
      [
        "residue: Home | News | Sport", "headline: Bridge to close for a year",
        "The bridge will close.", "It is old.", "residue: Related stories",
        "residue: Ferry company seeks owner", "residue: Why is the river high?",
        "It will open in May.",
      ]
    ),
    (
      """
      ---
      title: Museum buys ship
      author: Karen Finch
      ---

      # Museum buys ship

      > "It is big," she said.

      ***

      It is new.
      """,
      [
        "residue: --- title: Museum buys ship author: Karen Finch", "residue: ---",
        "headline: Museum buys ship", "\"It is big,\" she said.", "residue: ***", "It is new.",
      ]
    ),
    (
      """
      Ship found

      Image source, A. Lee
      Image caption: The ship sank in 1931

      Divers found it.
      """,
      [
        "headline: Ship found", "residue: Image source, A. Lee",
        "headline: Image caption: The ship sank in 1931", "Divers found it.",
      ]
    ),
    (
      """
      Ship found

      Divers found it. It is old.

      It sank in 1931.

      Sources
      Ann Lee. The ship is found. Dunford Post, 14 May.
      """,
      [
        "headline: Ship found", "Divers found it.", "It is old.", "It sank in 1931.",
        "residue: Sources", "residue: Ann Lee. The ship is found. Dunford Post, 14 May.",
      ]
    ),
  ]) func pagesAreReadAsProse(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: [
    String(repeating: "(", count: 40_000), String(repeating: "“", count: 40_000),
    String(repeating: "Ann Lee, ", count: 20_000), String(repeating: "[a](", count: 20_000),
    String(repeating: "*_~`", count: 20_000), String(repeating: "<b ", count: 20_000),
  ]) func whatIsNoProseIsCut(text: String) {
    var vocabulary = Vocabulary()
    let reader = TextReader(vocabulary: &vocabulary)
    var reading = Reading(bytes: Array((text + " The end.").utf8))
    reader.read(&reading, vocabulary: &vocabulary)
    #expect(reading.sentences.allSatisfy { $0.tokens.count <= 600 })
  }

  @Test func wordsAreCountedWithoutOverflow() {
    var vocabulary = Vocabulary()
    let reader = TextReader(vocabulary: &vocabulary)
    var reading = Reading(
      bytes: Array(String(repeating: "We saw the bridge. ", count: 70_000).utf8))
    reader.read(&reading, vocabulary: &vocabulary)
    var memory = NameMemory()
    memory.learn(reading, vocabularyCount: vocabulary.count)
    #expect(!memory.isName(vocabulary.intern("bridge")))
  }
}
