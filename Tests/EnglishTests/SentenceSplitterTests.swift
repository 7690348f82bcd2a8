import English
import Testing

private func reading(_ text: String) -> Reading {
  var vocabulary = Vocabulary()
  let reader = TextReader(vocabulary: &vocabulary)
  var reading = Reading(bytes: Array(text.utf8))
  reader.read(&reading, vocabulary: &vocabulary)
  return reading
}

/// The sentences of a text, each with its kind unless it is prose.
private func sentences(_ text: String) -> [String] {
  let reading = reading(text)
  return reading.sentences.map {
    let text = reading.text($0.tokens).split(separator: "\n").joined(separator: " ")
    return $0.kind == .prose ? text : "\($0.kind): \(text)"
  }
}

@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    "He left. She stayed.|He left.|She stayed.",
    "Dr. Lee met Gen. Ray. They spoke.|Dr. Lee met Gen. Ray.|They spoke.",
    "He lives in the U.S. The U.S. Senate met.|He lives in the U.S.|The U.S. Senate met.",
    "It rose 3.5 percent. It fell.|It rose 3.5 percent.|It fell.",
    "“Go.” He left.|“Go.”|He left.",
    "“Why?” he asked. “No!” she said.|“Why?” he asked.|“No!” she said.",
    "\"He is dead. She lives,\" Lee said.|\"He is dead.|She lives,\" Lee said.",
    "He came (it rained. Hard.) and left. Bye.|He came (it rained. Hard.) and left.|Bye.",
    "It opens at 5 p.m. Lee came.|It opens at 5 p.m.|Lee came.",
    "It opens at 5 p.m. Friday.|It opens at 5 p.m. Friday.",
    "J. K. Lee wrote it. Good.|J. K. Lee wrote it.|Good.",
    "Acme Inc. The firm grew.|Acme Inc.|The firm grew.",
    "Acme Inc. said so.|Acme Inc. said so.",
    "So... he left. Then... She came.|So... he left.|Then...|She came.",
    "the end.The next one.|the end.|The next one.",
    "Mr. and Mrs. Lee came. “Oh.”|Mr. and Mrs. Lee came.|“Oh.”",
    "who is ann lee|who is ann lee",
    "What is it? Who?|What is it?|Who?",
    "he left. she stayed.|he left.|she stayed.",
    "iPads sell. iPhones don't.|iPads sell.|iPhones don't.",
  ]) func splits(row: String) {
    let parts = row.split(separator: "|").map(String.init)
    #expect(sentences(parts[0]) == Array(parts.dropFirst()))
  }

  @Test func wrappedLinesAreJoined() {
    let text = """
      The council met in the old hall on Monday and talked about the bridge that
      Lee had built there. It was late when they went home, and some of them were
      tired.

      Next day it rained.
      """
    #expect(sentences(text).count == 3)
    #expect(sentences(text)[0].hasSuffix("Lee had built there."))
  }

  @Test func linesOfTheirOwn() {
    let text = """
      Storm hits coast; many hurt

      Saturday, September 12, 2015

      By Ann Lee

      A storm hit the coast. Many were hurt.

      ## What happened next

      - Lee left
      - Ray stayed

      The damage

      It was large.
      """
    #expect(
      sentences(text) == [
        "headline: Storm hits coast; many hurt", "dateline: Saturday, September 12, 2015",
        "residue: By Ann Lee", "A storm hit the coast.", "Many were hurt.",
        "headline: What happened next", "Lee left", "Ray stayed", "headline: The damage",
        "It was large.",
      ])
  }

  @Test func breadcrumbsAndDoubledTitles() {
    let text = """
      Home News Storm hits the coast

      Storm hits the coast

      Storm hits the coast | Daily Example

      Storm hits the coast

      It rained.

      Exit mobile version
      """
    #expect(
      sentences(text) == [
        "residue: Home News Storm hits the coast", "residue: Storm hits the coast",
        "residue: Storm hits the coast | Daily Example", "headline: Storm hits the coast",
        "It rained.", "residue: Exit mobile version",
      ])
  }

  @Test(arguments: [
    ("LONDON (AP) — The bridge fell on Monday night.", true),
    ("GENEVA, May 5 (Agency) - The talks went on for days.", true),
    ("Ann Lee — a poet from the north — left the town.", false),
    ("BBC reporters — all of them — went on strike today.", false),
  ]) func leadingDatelines(text: String, isDateline: Bool) {
    let reading = reading("It begins.\n\n" + text)
    #expect((reading.sentences[1].kind == .dateline) == isDateline)
  }

  @Test(arguments: [
    ("Storm Hits the Old Coast of Wales", true), ("The Rail Board met.", false),
    ("Ann Lee Runs", true), ("Ann Lee runs Acme", false), ("ALL MEN SHOUT", true),
  ]) func titleCase(text: String, isTitle: Bool) {
    #expect(reading(text).tokens[0].shape.contains(.titleCased) == isTitle)
  }

  @Test func crlfAndByteOrderMark() {
    let reading = reading("\u{FEFF}Title here\r\n\r\nIt rained. It snowed.\r\n")
    #expect(reading.sentences.map(\.kind) == [.headline, .prose, .prose])
    #expect(reading.sentences[0].byteRange.lowerBound == 3)
    #expect(reading.sentences[2].paragraph == 1)
    #expect(reading.sentenceAt.last == 2)
  }

  @Test func residueRulesHoldForTheirExamples() {
    var vocabulary = Vocabulary()
    let rules = TextReader(vocabulary: &vocabulary).residueRules
    #expect(Set(rules.map(\.id)).count == rules.count && !rules.isEmpty)
    for rule in rules {
      #expect(rule.positives.count >= 2 && rule.negatives.count >= 2, "\(rule.id)")
      for line in rule.positives {
        #expect(sentences("It rains.\n\n\(line)\n\nIt ends.")[1].hasPrefix("residue:"), "\(line)")
      }
      for line in rule.negatives {
        #expect(!sentences("It rains.\n\n\(line)\n\nIt ends.")[1].hasPrefix("residue:"), "\(line)")
      }
    }
  }
}
