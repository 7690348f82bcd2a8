/// The embedded word lists the lexicon looks words up in, each searched in place.
struct WordLists {
  /// Form, tags with shares in percent, lemma behind >.
  let closedClass = list("words/closed-class.txt")
  /// The same for frequent words of the open classes that WordNet's counts would misjudge.
  let ambiguous = list("words/ambiguous-words.txt")
  /// Form, tags, base form.
  let irregularVerbs = list("words/irregular-verbs.txt")
  /// Ending, tags with shares in percent.
  let suffixes = list("words/suffixes.txt")
  /// What may stand before a word without changing its class ("re", "over").
  let prefixes = list("words/prefixes.txt")
  /// Name, m, f or mf.
  let givenNames = list("words/given-names.txt")
  let surnames = list("words/surnames.txt")
  /// Word, kinds: title, group, place, event, person.
  let nameHeads = list("words/name-heads.txt")
  /// Word (blanks as underscores), kinds: country, nationality, city, region.
  let world = list("words/world.txt")
  /// Word, what it tells of a name near it.
  let nameContexts = list("words/name-contexts.txt")
  /// Verb, particles.
  let phrasalVerbs = list("words/phrasal-verbs.txt")

  private static func list(_ path: String) -> SortedLines {
    SortedLines(EmbeddedData.bytes(named: path), probes: LineProbes())
  }

  /// What the lists of names and heads say of a word.
  func flags(of word: UnsafeBufferPointer<UInt8>) -> WordFlags {
    var flags: WordFlags = []
    if let line = givenNames.value(of: word) {
      for byte in line {
        if byte == 0x6D { flags.insert(.maleName) }
        if byte == 0x66 { flags.insert(.femaleName) }
      }
    }
    if surnames.contains(word) { flags.insert(.surname) }
    for list in [nameHeads, world] {
      guard let line = list.value(of: word) else { continue }
      var fields = Fields(line)
      while let field = fields.next() { flags.formUnion(WordLists.flag(named: field)) }
    }
    return flags
  }

  private static func flag(named name: UnsafeBufferPointer<UInt8>) -> WordFlags {
    switch String(decoding: name, as: UTF8.self) {
    case "title": .title
    case "group": .groupHead
    case "place": .placeHead
    case "event": .eventHead
    case "person": .personHead
    case "country": .country
    case "nationality": .nationality
    case "city": .city
    case "region": .region
    case "groupname": .groupName
    case "placename": .placeName
    case "month": .month
    case "weekday": .weekday
    default: []
    }
  }
}
