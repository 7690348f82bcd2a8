internal import English

/// The names of an article, and which of them name the same thing.
///
/// "Ann Lee" is also "Lee"; "General Ray" is "Ray"; "Northern Rail Board (NRB)" is "NRB"; "Acme
/// Corporation" is "Acme". Two different given names before one surname are two people.
struct NameInventory {
  struct Name {
    var words: [WordID]
    /// For each mention: the token range without titles.
    var kind: EntityKind
    var gender: Gender
    var isShouted: Bool
    /// Initial letters of its words, upper case as written, "of" and the like left out.
    var initials: [UInt8]
    /// Its letters where it is an acronym.
    var letters: [UInt8]
    /// Numbers of the names it may be short for.
    var longer: [Int] = []
    /// Numbers of the names that can be short for this one only.
    var shorter: [Int] = []
  }

  let reading: Reading
  let lexicon: EntityLexicon
  let words: CoreferenceWords
  /// Names that are one by the owner's notes.
  let aliases: AliasTable
  private(set) var names: [Name] = []
  private var numbers: [[WordID]: Int] = [:]
  /// Last words of people's names so far.
  private var surnames: Set<WordID> = []
  /// For each noun phrase its name's number, or -1.
  private(set) var nameOf: [Int32]

  init(
    _ reading: Reading, _ lexicon: EntityLexicon, _ words: CoreferenceWords,
    _ aliases: AliasTable = AliasTable()
  ) {
    self.reading = reading
    self.lexicon = lexicon
    self.words = words
    self.aliases = aliases
    nameOf = [Int32](repeating: -1, count: reading.nounPhrases.count)
    // Where every word is capitalised names cannot be told from other words: what stands there is a
    // name only if the running text has it too.
    let shouted = reading.nounPhrases.map { phrase in
      reading.tokens.indices.contains(phrase.head)
        && (reading.tokens[phrase.head].shape.contains(.titleCased) || isHeadline(phrase.head))
    }
    for index in reading.nounPhrases.indices where !shouted[index] { add(index, isNew: true) }
    for index in reading.nounPhrases.indices where shouted[index] { add(index, isNew: false) }
    declareInBrackets()
    joinShortNames()
  }

  /// More names than this with one word in common are not compared with each other.
  private static let mostCompared = 200

  /// Finds for each name the longer ones, among those that share its first or last word or whose
  /// initials it may be. Linear in the number of names but for the names that share a word.
  private mutating func joinShortNames() {
    var byFirst: [WordID: [Int]] = [:]
    var byLast: [WordID: [Int]] = [:]
    var byInitials: [[UInt8]: [Int]] = [:]
    for (index, name) in names.enumerated() where name.words.count > 1 {
      byFirst[name.words[0], default: []].append(index)
      byLast[name.words[name.words.count - 1], default: []].append(index)
      byInitials[name.initials, default: []].append(index)
    }
    for short in names.indices {
      let name = names[short]
      var candidates = byLast[name.words[name.words.count - 1]] ?? []
      candidates += byFirst[name.words[0]] ?? []
      if name.words.count == 1 { candidates += byInitials[name.letters] ?? [] }
      for long in candidates.prefix(Self.mostCompared) where long != short {
        if !names[short].longer.contains(long), isShort(short, for: long) {
          names[short].longer.append(long)
        }
      }
      if names[short].longer.count == 1 { names[names[short].longer[0]].shorter.append(short) }
    }
  }

  /// The name's tokens without the titles before it: "Ann Lee" of "Acme President Ann Lee".
  func core(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    for token in range.dropLast() where isTitle(token) { start = token + 1 }
    // "Acme Administrator Ann Lee": an office is followed by a given name.
    for token in range.dropLast().dropFirst()
    where token > start && lexicon.givenName(reading.tokens[token].word) != nil
      && lexicon.givenName(reading.tokens[token - 1].word) == nil
      && lexicon.kind(reading.tokens[token - 1].word) == .person
    {
      start = token
    }
    return start..<range.upperBound
  }

  /// "Senator", or another office ("Administrator"), where it is no given name.
  private func isTitle(_ token: Int) -> Bool {
    let (word, lemma) = (reading.tokens[token].word, reading.tokens[token].lemma)
    return lexicon.givenName(word) == nil && (lexicon.isTitle(word) || lexicon.isTitle(lemma))
  }

  /// The name with the name behind "of" or "for" that belongs to it: "Museum of Flight", "Institute
  /// for Marine Studies".
  private func extended(_ range: Range<Int>, _ kind: EntityKind) -> Range<Int> {
    guard let last = range.last, let sentence = sentence(of: last),
      kind == .group || words.anaphors[reading.tokens[last].word] == .place
    else { return range }
    var end = range.upperBound
    var next = end
    if next < sentence.upperBound,
      reading.tokens[next].word == words.of
        || kind == .group && reading.tokens[next].word == words.for
    {
      next += 1
    }
    if next > end, next < sentence.upperBound, reading.tokens[next].word == words.the { next += 1 }
    guard next > end, next < sentence.upperBound, reading.tokens[next].tag.isName else {
      return range
    }
    end = next
    while end < sentence.upperBound, reading.tokens[end].tag.isName { end += 1 }
    return range.lowerBound..<end
  }

  private func sentence(of token: Int) -> Range<Int>? {
    guard reading.sentenceAt.indices.contains(token), reading.sentenceAt[token] >= 0 else {
      return nil
    }
    return reading.sentences[Int(reading.sentenceAt[token])].tokens
  }

  private func isHeadline(_ token: Int) -> Bool {
    guard reading.sentenceAt.indices.contains(token), reading.sentenceAt[token] >= 0 else {
      return false
    }
    return reading.sentences[Int(reading.sentenceAt[token])].kind != .prose
  }

  private mutating func add(_ index: Int, isNew: Bool) {
    let phrase = reading.nounPhrases[index]
    guard let range = phrase.nameRange, !range.isEmpty, !phrase.isPronoun,
      !lexicon.isOffice(phrase, reading)
    else { return }
    var core = extended(core(range), phrase.kind)
    if core.count == 2, surnames.contains(reading.tokens[core.lowerBound + 1].word),
      lexicon.givenName(reading.tokens[core.lowerBound].word) == nil,
      lexicon.kind(reading.tokens[core.lowerBound].word) == .person
    {
      core = core.dropFirst()  // "Administrator Lee" after "Ann Lee"
    }
    let written = core.map { reading.tokens[$0].word }.filter { !$0.isNone }
    guard !written.isEmpty else { return }
    let forms = aliases.isEmpty ? written : aliases.canonical(written)
    let hasTitle = core.lowerBound > range.lowerBound
    var kind = phrase.kind
    var gender = Gender.unknown
    if let given = lexicon.givenName(forms[0]), forms.count > 1 || hasTitle || kind == .person,
      kind == .unknown || kind == .person
    {
      kind = .person
      gender = given
    }
    for token in range.lowerBound..<core.lowerBound {
      if let known = words.gendered[reading.tokens[token].word] {
        (kind, gender) = (.person, known)
      }
    }
    if hasTitle, kind == .unknown { kind = .person }
    if kind == .person, forms.count > 1 { surnames.insert(forms[forms.count - 1]) }
    if let known = numbers[forms] {
      nameOf[index] = Int32(known)
      if names[known].kind == .unknown { names[known].kind = kind }
      if names[known].gender == .unknown { names[known].gender = gender }
      return
    }
    guard isNew else { return }
    let shouted = core.allSatisfy { reading.tokens[$0].shape.contains(.allCaps) }
    var name = Name(
      words: forms, kind: kind, gender: gender, isShouted: shouted, initials: [], letters: [])
    for token in core {
      let bytes = reading.bytes[reading.tokens[token].byteRange]
      guard let first = bytes.first else { continue }
      if first &- 0x30 < 10 {
        name.initials.append(contentsOf: bytes)
      } else if first &- 0x41 < 26 {
        name.initials.append(first)
      }
      if written.count == 1 { name.letters = bytes.filter { $0 != 0x2E } }
    }
    numbers[forms] = names.count
    nameOf[index] = Int32(names.count)
    names.append(name)
  }

  /// "Northern Rail Board (NRB)", "Northern Rail Board, known as NRB": the second is another name of
  /// the one before it.
  private mutating func declareInBrackets() {
    var endingAt: [Int: Int] = [:]
    for (index, phrase) in reading.nounPhrases.enumerated() where nameOf[index] >= 0 {
      guard let range = phrase.nameRange else { continue }
      endingAt[extended(core(range), phrase.kind).upperBound] = index
    }
    for (index, phrase) in reading.nounPhrases.enumerated() where nameOf[index] >= 0 {
      guard let range = phrase.nameRange, range.count == 1,
        let end = declaredBehind(range), let before = endingAt[end]
      else { continue }
      let (short, long) = (Int(nameOf[index]), Int(nameOf[before]))
      let isAcronym =
        names[short].letters.count >= 2
        && names[short].letters.first.map { $0 &- 0x41 < 26 } == true
        && reading.tokens[range.lowerBound].shape.isDisjoint(with: [.sentenceStart])
      guard short != long, isAcronym, names[long].words.count > 1,
        !names[short].longer.contains(long)
      else { continue }
      names[short].longer.append(long)
    }
  }

  /// Where the name ends that a name declares itself another word for, or nil.
  private func declaredBehind(_ range: Range<Int>) -> Int? {
    guard range.lowerBound > 1, range.upperBound < reading.tokens.count else { return nil }
    func word(_ place: Int) -> WordID { place >= 0 ? reading.tokens[place].word : .none }
    var at = range.lowerBound - 1
    if word(at) == words.openBracket {
      return word(range.upperBound) == words.closeBracket ? at : nil
    }
    if word(at) == words.the { at -= 1 }
    if word(at) == words.as, word(at - 1) == words.known {
      at -= 2
      // "better known as"
      if at >= 0, reading.tokens[at].tag.isAdverb { at -= 1 }
    } else if word(at) == words.or {
      at -= 1
    } else {
      return nil
    }
    return word(at) == words.comma ? at : at + 1
  }

  /// Whether the name `short` may stand for the name `long`.
  private func isShort(_ short: Int, for long: Int) -> Bool {
    let (a, b) = (names[short], names[long])
    guard a.words.count < b.words.count else { return false }
    if a.words.count == 1, a.letters.count >= 2, a.letters == b.initials, a.isShouted,
      a.kind != .place || b.kind == .place
    {
      return true
    }
    guard a.kind == b.kind || a.kind == .unknown || b.kind == .unknown else { return false }
    guard a.gender == b.gender || a.gender == .unknown || b.gender == .unknown else {
      return false
    }
    let mayBePerson =
      b.kind == .person || b.kind == .unknown && a.kind != .group && a.kind != .place
    if a.words.count == 1, mayBePerson {
      if a.words[0] == b.words[b.words.count - 1] {
        return b.kind == .person || b.words.count <= 3
      }
      if b.kind == .person, a.words[0] == b.words[0] {
        return lexicon.givenName(a.words[0]) != nil || a.kind == .person
      }
      return false
    }
    if b.kind == .person {
      // "Ann Lee" for "Ann M. Lee"
      return a.words.count == 2 && a.words[0] == b.words[0]
        && a.words[1] == b.words[b.words.count - 1]
    }
    if a.words.count == 1, a.words[0] == b.words[0], b.words[1] == words.of {
      return a.kind != .unknown && b.kind == a.kind  // "the Museum" for "the Museum of Flight"
    }
    if Array(b.words.prefix(a.words.count)) == a.words {
      return b.words.dropFirst(a.words.count).allSatisfy { words.companySuffixes.contains($0) }
    }
    return a.words.count >= 2 && Array(b.words.suffix(a.words.count)) == a.words
  }
}
