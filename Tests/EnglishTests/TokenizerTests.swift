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

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("I don't know.", "I do n't know ."),
    ("Lee’s dog can’t bark; they’ll see.", "Lee ’s dog ca n’t bark ; they ’ll see ."),
    ("You cannot win.", "You can not win ."),
    ("the workers' rights", "the workers ' rights"),
    ("O'Brien went to D’Arcy at five o'clock.", "O'Brien went to D’Arcy at five o'clock ."),
    ("It cost $4 billion, £3.2m and US$40.", "It cost $ 4 billion , £ 3.2m and US$ 40 ."),
    ("1,000 people, 3.5% of all", "1,000 people , 3.5 % of all"),
    ("in 2012, 300 came", "in 2012 , 300 came"),
    ("the 39th of 10-year-old trees", "the 39th of 10-year-old trees"),
    ("The U.S. and Dr. Lee met at 5 p.m. today.", "The U.S. and Dr. Lee met at 5 p.m. today ."),
    ("J. K. Lee and J.K. Ray", "J. K. Lee and J.K. Ray"),
    ("He has a Ph.D. degree", "He has a Ph.D. degree"),
    ("“Yes,” he said—then left.", "“ Yes , ” he said — then left ."),
    ("a vote of 230–197", "a vote of 230–197"),
    ("wait... what -- no", "wait ... what -- no"),
    (
      "See https://a.example.org/x?y=1. Or a.b@c.org!",
      "See https://a.example.org/x?y=1 . Or a.b@c.org !"
    ),
    ("shop.com sells AT&T phones", "shop.com sells AT&T phones"),
    ("(so [he] said)", "( so [ he ] said )"),
    ("the ’90s and the 1990s", "the ’90s and the 1990s"),
    ("short- and long-term", "short- and long-term"),
    ("No. 5 said no. Then", "No. 5 said no . Then"),
    ("a 5m-krone, 17-sq-m hall", "a 5m-krone , 17-sq-m hall"),
    ("He said: 'Go.' She said ‘no’.", "He said : ' Go . ' She said ‘ no ’ ."),
    ("9/11 at 10:30", "9/11 at 10:30"),
    ("the end.The next", "the end . The next"),
    ("it was −5 or -7 degrees", "it was −5 or -7 degrees"),
    ("Really?! Yes!!!", "Really ? ! Yes !!!"),
    ("the firm's #1 and #fun", "the firm 's # 1 and #fun"),
    ("2012's best", "2012 's best"),
    ("“Go”’s end", "“ Go ” ’s end"),
  ]) func cuts(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test func shapes() {
    var vocabulary = Vocabulary()
    let reader = TextReader(vocabulary: &vocabulary)
    var reading = Reading(bytes: Array("NASA's iPhone cost 1,000 at U.S. “Élan-Labs”".utf8))
    reader.read(&reading, vocabulary: &vocabulary)
    let shapes = reading.tokens.map(\.shape)
    #expect(shapes[0].isSuperset(of: [.allCaps, .capitalised, .sentenceStart]))
    #expect(!shapes[1].contains(.spaceBefore))
    #expect(shapes[2].contains(.innerCapital) && !shapes[2].contains(.capitalised))
    #expect(shapes[4].isSuperset(of: [.numeric, .hasDigit]))
    #expect(shapes[6].isSuperset(of: [.abbreviation, .allCaps]))
    #expect(shapes[7].isSuperset(of: [.openQuote, .punctuation]))
    #expect(shapes[8].isSuperset(of: [.capitalised, .hyphenated]))
    #expect(shapes[9].contains(.closeQuote))
  }

  @Test(
    arguments: [
      [], [0], [0xFF, 0xFE], [0xE2], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0x27], [0x27, 0x73],
      [0x2E, 0x2E], [0xEF, 0xBB, 0xBF, 0x41], [0x41, 0x0D, 0x0A, 0x0D, 0x0A, 0x42], [0x24],
      [0x31, 0x2C], [0x31, 0x2D], [0x41, 0x27], [0x2D, 0x31], [0x40, 0x41], [0x41, 0x40], [0xC2],
      [0x68, 0x74, 0x74, 0x70, 0x3A, 0x2F, 0x2F], [0x77, 0x77, 0x77, 0x2E], [0xC2, 0xAD], [0x23],
      [0x31, 0xC2, 0xBD, 0x27, 0x73], [0xE2, 0x80, 0x99], [0x41, 0x2E, 0x2E],
      [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]]) func anyBytesAreRead(bytes: [UInt8])
  {
    var vocabulary = Vocabulary()
    let reader = TextReader(vocabulary: &vocabulary)
    var reading = Reading(bytes: bytes)
    reader.read(&reading, vocabulary: &vocabulary)
    var end = 0
    for token in reading.tokens {
      #expect(token.byteRange.lowerBound >= end && token.end <= bytes.count)
      #expect(!token.byteRange.isEmpty)
      end = Int(token.end)
    }
  }

  @Test func randomBytesAreRead() {
    var vocabulary = Vocabulary()
    let reader = TextReader(vocabulary: &vocabulary)
    var state: UInt64 = 42
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let value = UInt8(truncatingIfNeeded: state >> 33)
        let marks: [UInt8] = [
          0x20, 0x27, 0x2E, 0x2D, 0x22, 0x0A, 0x31, 0x41, 0x73, 0xE2, 0x80, 0x99,
        ]
        bytes.append(
          value & 3 == 0 ? UInt8(truncatingIfNeeded: state >> 41) : marks[Int(value) % 12])
      }
      var reading = Reading(bytes: bytes)
      reader.read(&reading, vocabulary: &vocabulary)
      #expect(reading.tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= bytes.count })
    }
  }
}
