internal import English

/// Turns the owner's paraphrases into frames of the lexicon's own format.
///
/// "X oversees Y = X is in charge of Y" becomes a frame with one role a letter and one wording a
/// side. What frames the sides evoke already is entailed, so that their other wordings count too.
struct ParaphraseCompiler {
  private let reader: Reader
  private(set) var diagnostics: [Diagnostic] = []

  init(reader: Reader) { self.reader = reader }

  /// Stand for the letters while a side is read: names that no dictionary has.
  private static let dummies: [(letter: Substring, name: String)] = [
    ("X", "Zorvex"), ("Y", "Quandil"), ("Z", "Mibrat"),
  ]

  /// The frames of paraphrases in the lexicon's format; each is called by its file and line.
  mutating func frames(of paraphrases: [Notes.Paraphrase]) -> String {
    var text = ""
    for paraphrase in paraphrases {
      var lines: [String] = []
      var links: [String] = []
      for template in paraphrase.templates {
        guard let wordings = wordings(template), !wordings.isEmpty else {
          diagnostics.append(
            Diagnostic(
              severity: .error, file: paraphrase.file, line: paraphrase.line,
              summary: "“\(template)” can't be read as a statement.",
              hint: "Write it like “X oversees Y”, “X is in charge of Y” or “X is the head of Y”."))
          continue
        }
        lines += wordings
        for link in entailed(template) where !links.contains(link) { links.append(link) }
      }
      guard lines.count >= paraphrase.templates.count else { continue }
      let letters = Self.dummies.map(\.letter).filter { letter in
        paraphrase.templates[0].split(separator: " ").contains { Self.core($0) == letter }
      }
      let roles = letters.map(Self.role).joined(separator: " ")
      let name = paraphrase.file.map { $0.isWhitespace ? "_" : $0 }
      text += "frame \(String(name)):\(paraphrase.line)\nroles \(roles)\nopen \(roles)\n"
      for line in lines + links { text += line + "\n" }
    }
    return text
  }

  /// The letter of "X" and "X's", or the word.
  private static func core(_ word: Substring) -> Substring {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { return word.dropLast(ending.count) }
    return word
  }

  private static func role(_ letter: Substring) -> String { "note" + letter.lowercased() }

  private func reading(_ template: String) -> Reading {
    let words = template.split(separator: " ").map { word -> String in
      let core = Self.core(word)
      guard let dummy = Self.dummies.first(where: { $0.letter == core }) else {
        return String(word)
      }
      return dummy.name + word.dropFirst(core.count)
    }
    return reader.read(Array((words.joined(separator: " ") + ".").utf8))
  }

  /// What the lexicon's own frames make of a side: "> frame theirs=ours".
  private func entailed(_ template: String) -> [String] {
    let reading = reading(template)
    var links: [String] = []
    for instance in reader.frames(of: reading)
    where instance.entailedBy < 0 && instance.frame < LexicalFrame.base {
      let frame = reader.frames.frames[instance.frame]
      var pairs: [String] = []
      for filled in instance.roles {
        guard case .nounPhrase(let phrase) = filled.filler,
          let letter = letter(of: reading.tokens[reading.nounPhrases[phrase].head].word)
        else { continue }
        pairs.append("\(frame.roles[filled.role].name)=\(Self.role(letter))")
      }
      if pairs.count > 1 { links.append("> \(frame.name) \(pairs.joined(separator: " "))") }
    }
    return links
  }

  private func letter(of word: WordID) -> Substring? {
    let text = reader.lexicon.text(word)
    return Self.dummies.first { $0.name.lowercased() == text }?.letter
  }

  /// A word of a side: a letter's role, or a lemma with its tag.
  private struct Piece {
    var role: String?
    var word: String
    var lemma: String
    var tag: Tag
    /// 's stands behind it.
    var isOwner = false
  }

  private func pieces(_ template: String) -> [Piece] {
    let reading = reading(template)
    var pieces: [Piece] = []
    for token in reading.tokens where token.tag != .stop {
      let word = reader.lexicon.text(token.word)
      if token.tag == .possessiveMarker || word == "'s" {
        if !pieces.isEmpty { pieces[pieces.count - 1].isOwner = true }
        continue
      }
      pieces.append(
        Piece(
          role: letter(of: token.word).map(Self.role), word: word,
          lemma: reader.lexicon.text(token.lemma), tag: token.tag))
    }
    return pieces
  }

  /// The wordings of one side, nil if it says nothing that can be looked for.
  private func wordings(_ template: String) -> [String]? {
    var rest = pieces(template)[...]
    guard rest.allSatisfy({ $0.tag != .negation }) else { return nil }
    guard let first = rest.first else { return nil }
    guard let subject = first.role else { return eventNoun(rest, owner: nil) }
    rest.removeFirst()
    if first.isOwner { return eventNoun(rest, owner: subject) }
    while let next = rest.first, rest.count > 1,
      isAuxiliary(next, before: rest[rest.startIndex + 1])
    {
      rest.removeFirst()
    }
    guard let verb = rest.popFirst(), verb.role == nil else { return nil }
    if verb.lemma == "be" { return predicate(subject, rest) }
    let base = verb.tag.isVerb ? verb.lemma : verbBase(verb.word)
    return verbal(subject, base, rest)
  }

  private func isAuxiliary(_ piece: Piece, before next: Piece) -> Bool {
    piece.tag == .modal || piece.tag.isAdverb
      || ["have", "do", "be"].contains(piece.lemma) && next.tag.isVerb && piece.lemma != "be"
  }

  /// "bankrolls" of a verb the dictionary does not have.
  private func verbBase(_ word: String) -> String {
    let id = reader.lexicon.intern(word)
    let lemma = reader.lexicon.text(reader.lexicon.lemma(id, .verbThird))
    if lemma != word { return lemma }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  /// "X VERB (companions) Y prep Z".
  private func verbal(_ subject: String, _ base: String, _ rest: ArraySlice<Piece>) -> [String]? {
    var companions: [String] = []
    var places: [String] = []
    var pending: [Piece] = []
    var objects: [String] = []
    var hasObject = false
    for piece in rest {
      guard let role = piece.role else {
        if piece.tag != .determiner { pending.append(piece) }
        continue
      }
      if pending.isEmpty {
        objects.append(role)
        hasObject = true
      } else if isPreposition(pending[pending.count - 1]) {
        let preposition = pending.removeLast().word
        companions += pending.map(\.word)
        places.append("!\(preposition) \(role)")
      } else {
        companions += pending.map(\.word)
        objects.append(role)
      }
      pending = []
    }
    companions += pending.map(\.word)
    guard rest.contains(where: { $0.role != nil }) || !companions.isEmpty else { return nil }
    let verb = ([base] + companions).joined(separator: "_")
    var lines = ["v \(subject) \(verb) " + (objects + places).joined(separator: " ")]
    if companions.isEmpty, !hasObject, places.count == 1, let place = places.first {
      // "looks after Y": the word may be read as a particle before an object.
      let parts = place.dropFirst().split(separator: " ")
      lines.append("v \(subject) \(base)_\(parts[0]) \(parts[1])")
    }
    return lines
  }

  private func isPreposition(_ piece: Piece) -> Bool {
    let id = reader.lexicon.intern(piece.word)
    return piece.tag == .preposition || piece.tag == .particle || piece.tag == .infinitiveTo
      || piece.tag == .subordinator && reader.lexicon.info(id).flags.contains(.closedClass)
  }

  /// "X is the head of Y", "X is Y's head", "X is responsible for Y", "X is in charge of Y", "X is
  /// run by Y".
  private func predicate(_ subject: String, _ pieces: ArraySlice<Piece>) -> [String]? {
    var rest = pieces
    if rest.first?.tag == .determiner { rest.removeFirst() }
    guard let first = rest.first else { return nil }
    if first.isOwner, let owner = first.role {
      rest.removeFirst()
      guard let noun = nouns(&rest), rest.isEmpty else { return nil }
      return ["r \(subject) = \(noun) of/at/for \(owner)"]
    }
    if first.tag == .verbPastParticiple || first.tag == .verbPast {
      rest.removeFirst()
      return participle(subject, first, rest)
    }
    if isPreposition(first) {
      // "in charge of Y"
      guard let places = places(rest), let last = places.first, last.before.count > 1 else {
        return nil
      }
      let phrase = last.before.dropLast().map(\.word).joined(separator: "_")
      return [
        "a \(subject) \(phrase) \(last.before[last.before.count - 1].word) \(last.role)",
        "v \(subject) be_\(phrase) !\(last.before[last.before.count - 1].word) \(last.role)",
      ]
    }
    if first.tag.isAdjective, let place = places(rest.dropFirst())?.first,
      place.before.count == 1, isPreposition(place.before[0])
    {
      return ["a \(subject) \(first.word) \(place.before[0].word) \(place.role)"]
    }
    guard let noun = nouns(&rest), let places = places(rest), !places.isEmpty,
      places.allSatisfy({ $0.before.count == 1 && isPreposition($0.before[0]) })
    else { return nil }
    return [
      "r \(subject) = \(noun) "
        + places.map { "\($0.before[0].word) \($0.role)" }.joined(separator: " ")
    ]
  }

  private func participle(
    _ subject: String, _ verb: Piece, _ rest: ArraySlice<Piece>
  ) -> [String]? {
    guard let places = places(rest) else { return nil }
    var agent = "_"
    var text = ""
    for place in places {
      guard let preposition = place.before.last, isPreposition(preposition) else { return nil }
      guard place.before.count == 1 else { return nil }
      if preposition.word == "by" {
        agent = place.role
      } else {
        text += " !\(preposition.word) \(place.role)"
      }
    }
    let base = reader.lexicon.text(
      reader.lexicon.lemma(reader.lexicon.intern(verb.word), .verbPastParticiple))
    return ["v \(agent) \(base) \(subject)\(text)"]
  }

  /// "X's takeover of Y", "the takeover of Y by X".
  private func eventNoun(_ pieces: ArraySlice<Piece>, owner: String?) -> [String]? {
    var rest = pieces
    if rest.first?.tag == .determiner { rest.removeFirst() }
    guard let noun = nouns(&rest), let places = places(rest),
      places.allSatisfy({ $0.before.count == 1 })
    else { return nil }
    var text = "n \(noun)"
    if let owner { text += " by \(owner)" }
    for place in places { text += " \(place.before[0].word) \(place.role)" }
    return [text]
  }

  /// The nouns that a phrase ends in, as one wording: "vice_president".
  private func nouns(_ rest: inout ArraySlice<Piece>) -> String? {
    var words: [Piece] = []
    while let next = rest.first, next.role == nil, !isPreposition(next) {
      words.append(next)
      rest.removeFirst()
    }
    guard let last = words.last, last.tag.isNoun || last.tag == .unknown else { return nil }
    return (words.dropLast().map(\.word) + [last.lemma]).joined(separator: "_")
  }

  /// The words before each letter, and the letter's role; nil if words are left over.
  private func places(_ rest: ArraySlice<Piece>) -> [(before: [Piece], role: String)]? {
    var places: [(before: [Piece], role: String)] = []
    var before: [Piece] = []
    for piece in rest {
      if let role = piece.role {
        places.append((before, role))
        before = []
      } else if piece.tag != .determiner {
        before.append(piece)
      }
    }
    return before.isEmpty ? places : nil
  }
}
