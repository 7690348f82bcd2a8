extension Tag {
  /// The tag of a Penn Treebank name, as the word lists spell it; beside Penn's names stand SC
  /// (subordinator) and NOT (negation). nil for any other name.
  package init?(penn name: UnsafeBufferPointer<UInt8>) {
    var code: UInt64 = 0
    guard name.count <= 5 else { return nil }
    for byte in name { code = code << 8 | UInt64(byte) }
    guard let tag = Tag.byPennCode[code] else { return nil }
    self = tag
  }

  /// The Penn Treebank's name.
  package var pennName: String { Tag.pennNames[Int(rawValue)] }

  private static let pennNames: [String] = [
    "?", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "PDT", "JJ", "JJR", "JJS", "RB", "RBR",
    "RBS", "NOT", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD", "IN", "SC", "RP", "TO", "CC",
    "CD", "EX", "WP", "WP$", "WDT", "WRB", "POS", "UH", "$", "SYM", ",", ";", ":", ".", "(", ")",
    "\"", "-", "GAP",
  ]

  private static let byPennCode: [UInt64: Tag] = {
    var codes: [UInt64: Tag] = [:]
    for tag in Tag.allCases {
      var code: UInt64 = 0
      for byte in pennNames[Int(tag.rawValue)].utf8 { code = code << 8 | UInt64(byte) }
      codes[code] = tag
    }
    return codes
  }()
}

extension Tag {
  package init?(penn name: String) {
    var name = name
    guard let tag = name.withUTF8({ Tag(penn: $0) }) else { return nil }
    self = tag
  }
}
