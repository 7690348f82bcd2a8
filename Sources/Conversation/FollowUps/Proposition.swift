internal import Answering
internal import English

/// What a question and its answer say together: "Who founded Acme?" with "Ann Lee" that Ann Lee
/// founded Acme. Other questions can be asked about it.
struct Proposition {
  struct Piece {
    var text: String
    var tag: Tag
    var lemma: String
    /// Stands for what was asked.
    var isGap = false
  }
  private(set) var subject: [Piece]
  /// The finite auxiliary, in lower case.
  private(set) var auxiliary: String?
  /// The rest, its verb first; adverbs may stand before.
  private(set) var rest: [Piece]
  private(set) var isNegated: Bool

  /// - Parameter filler: what stands in the place of what was asked; nil leaves it out, or puts
  ///   "someone", "something" in the subject's place.
  init?(_ question: Question, filler: String?, lexicon: Lexicon) {
    guard let statement = question.statement else { return nil }
    let origin = question.statementOrigin
    var pieces: [Piece] = statement.tokens.indices.map { index in
      let token = statement.tokens[index]
      var text = statement.text(index..<index + 1)
      if origin.indices.contains(index), origin[index] == question.tokens.first,
        !token.tag.isName, text != "I", !token.shape.contains(.allCaps)
      {
        text = text.lowercased()
      }
      return Piece(
        text: text, tag: token.tag, lemma: lexicon.text(token.lemma),
        isGap: index == question.statementGap)
    }
    guard let verb = Self.finiteVerb(of: pieces, origin), verb > 0 else { return nil }
    let isInverted = origin[verb] >= 0 && origin[..<verb].contains { $0 > origin[verb] }
    let isAuxiliary = isInverted || Self.isAuxiliary(at: verb, of: pieces)
    auxiliary = isAuxiliary ? pieces[verb].text.lowercased() : nil
    if let gap = pieces.firstIndex(where: \.isGap) {
      if let filler {
        pieces[gap].text = filler
        pieces[gap].tag = .name
      } else if gap < verb {
        let asksPerson = question.wh == .who || question.kind == .person
        pieces[gap].text = Self.asked(question) ?? (asksPerson ? "someone" : "something")
      } else if let noun = Self.asked(question), gap > 0, pieces[gap - 1].tag != .preposition {
        pieces[gap].text = noun
      } else {
        pieces[gap].text = ""
        if pieces[gap - 1].tag == .preposition { pieces[gap - 1].text = "" }
        if question.dimension == .activity { pieces[gap].text = "that" }
      }
    }
    if pieces.count > verb + 2, pieces[pieces.count - 2].text == "as", pieces.last?.text == "well" {
      pieces.removeLast(2)
    }
    subject = Array(pieces[..<verb])
    rest = Array(pieces[(isAuxiliary ? verb + 1 : verb)...])
    isNegated = question.isNegated
    if isAuxiliary, let first = rest.first, first.text.hasSuffix("n't") {
      auxiliary? += "n't"
      rest.removeFirst()
    }
  }

  /// What "how many dockers", "which minister" ask for without an answer: "dockers", "the minister".
  private static func asked(_ question: Question) -> String? {
    guard let asked = question.asked, asked.source == .determined, !asked.isTime, !asked.isPlace
    else { return nil }
    let noun = question.reading.text(asked.range)
    switch question.wh {
    case .howMany: return noun
    case .which, .what: return "the " + noun
    default: return nil
    }
  }

  /// The finite verb: in a question that was turned round it stood before its subject.
  private static func finiteVerb(of pieces: [Piece], _ origin: [Int]) -> Int? {
    var highest = -1
    for (index, place) in origin.enumerated() where place >= 0 {
      if place < highest, pieces[index].tag.isVerb { return index }
      highest = max(highest, place)
    }
    return pieces.indices.dropFirst().first { pieces[$0].tag.isVerb }
  }

  private static func isAuxiliary(at verb: Int, of pieces: [Piece]) -> Bool {
    if pieces[verb].tag == .modal || pieces[verb].lemma == "be" { return true }
    guard let next = pieces[(verb + 1)...].first(where: { !$0.tag.isAdverb }) else { return false }
    return pieces[verb].lemma == "have" && next.tag == .verbPastParticiple
      || pieces[verb].lemma == "do" && next.tag == .verbBase
  }

  /// The same of another subject.
  func with(subject text: String) -> Proposition {
    var other = self
    other.subject = [Piece(text: text, tag: .name, lemma: text)]
    return other
  }

  /// "The tower was built".
  var isPassive: Bool {
    auxiliary != nil && rest.first { $0.tag.isVerb }?.tag == .verbPastParticiple
  }

  var subjectText: String { Self.text(subject) }

  /// A question about it; `pattern` has "~" where the clause stands: "when ~", "what ~ for".
  func question(_ pattern: String, denied: Bool = false) -> String {
    let sides = pattern.split(separator: "~", omittingEmptySubsequences: false)
    let (auxiliary, rest) = inverted
    var middle = [subjectText]
    if denied, !isNegated { middle.append("not") }
    var kept = denied ? rest.filter { !Self.fades($0) } : rest
    if pattern.hasPrefix("how much") || pattern.hasPrefix("how many") {
      kept = Self.withoutAmount(kept)
    }
    middle.append(Self.text(kept))
    let parts =
      [String(sides[0]), auxiliary] + middle + (sides.count > 1 ? [String(sides[1])] : [])
    return Self.sentence(parts)
  }

  /// Whether it is so: "Did Ann Lee found Acme?"
  var polarQuestion: String { question("~") }

  /// A question for its subject: "who else" gives "Who else founded Acme?"
  func subjectQuestion(_ asking: String, isPlural: Bool = false) -> String {
    Self.sentence([asking, predicate(isPlural: isPlural)])
  }

  /// The statement inside another sentence: "Ann Lee founded Acme".
  var clause: String { subjectText + " " + predicate(isPlural: nil) }

  /// The same question for one of its parts: without the words at `part` and with `asking` in
  /// front. Nil if the part is not there.
  func question(for part: Part, asking: String) -> String? {
    switch part.place {
    case .subject: return subjectQuestion(asking, isPlural: part.isPlural)
    case .rest(let range):
      guard range.upperBound <= rest.count else { return nil }
      var other = self
      other.rest.removeSubrange(range)
      return other.question(asking + " ~")
    }
  }

  struct Part {
    enum Place: Equatable { case subject, rest(Range<Int>) }
    var place: Place
    /// The noun with what stands before it, the article left out.
    var noun: String
    var isPlural: Bool
    var isPerson: Bool
  }

  /// Something the question speaks of without saying which: "someone", "a shuttle", "any awards".
  func indefinite() -> Part? {
    if let found = Self.indefinite(in: subject), found.range == subject.indices {
      return Part(
        place: .subject, noun: found.noun, isPlural: found.isPlural, isPerson: found.isPerson)
    }
    guard let found = Self.indefinite(in: rest) else { return nil }
    return Part(
      place: .rest(found.range), noun: found.noun, isPlural: found.isPlural,
      isPerson: found.isPerson)
  }

  private struct Found {
    var range: Range<Int>
    var noun: String
    var isPlural: Bool
    var isPerson: Bool
  }

  private static func indefinite(in pieces: [Piece]) -> Found? {
    for (index, piece) in pieces.enumerated() {
      let word = piece.text.lowercased()
      if ["someone", "somebody", "anyone", "anybody", "something", "anything"].contains(word) {
        let isPerson = !word.hasSuffix("thing")
        return Found(range: index..<index + 1, noun: "", isPlural: false, isPerson: isPerson)
      }
      let hasArticle = ["a", "an", "any", "some", "several", "many"].contains(word)
      guard hasArticle || piece.tag == .nounPlural,
        index == 0 || !belongs(piece, to: pieces[index - 1])
      else { continue }
      var end = hasArticle ? index + 1 : index
      while end < pieces.count,
        pieces[end].tag.isAdjective || pieces[end].tag == .noun
          || pieces[end].tag == .nounPlural
      {
        end += 1
      }
      let start = hasArticle ? index + 1 : index
      guard end > start, let head = pieces[start..<end].last, head.tag.isNoun else { continue }
      return Found(
        range: index..<end, noun: text(Array(pieces[start..<end])),
        isPlural: head.tag == .nounPlural, isPerson: false)
    }
    return nil
  }

  /// A noun behind one of these is part of a phrase that begins before.
  private static func belongs(_ piece: Piece, to before: Piece) -> Bool {
    before.tag == .determiner || before.tag == .possessivePronoun || before.tag == .possessiveMarker
      || before.tag == .number || before.tag.isAdjective || before.tag.isNoun
      || before.tag == .preposition && piece.tag == .nounPlural
  }

  /// Without the amount that is asked for: "give $2 to the trust".
  private static func withoutAmount(_ pieces: [Piece]) -> [Piece] {
    guard let start = pieces.firstIndex(where: { $0.tag == .currency || $0.tag == .number }) else {
      return pieces.filter { $0.text != "money" }
    }
    var end = start
    while end < pieces.count, pieces[end].tag == .currency || pieces[end].tag == .number {
      end += 1
    }
    return Array(pieces[..<start] + pieces[end...])
  }

  private static func fades(_ piece: Piece) -> Bool {
    FollowUpWords.listed.contains("d", piece.text.lowercased())
  }

  /// The auxiliary that stands before the subject, made with "do" where there is none.
  private var inverted: (auxiliary: String, rest: [Piece]) {
    if let auxiliary { return (auxiliary, rest) }
    var rest = rest
    guard let verb = rest.firstIndex(where: { $0.tag.isVerb }) else { return ("", rest) }
    let finite = rest[verb].tag
    rest[verb].text = rest[verb].lemma
    switch finite {
    case .verbThird: return ("does", rest)
    case .verbPresent, .verbBase: return ("do", rest)
    default: return ("did", rest)
    }
  }

  /// Auxiliary and rest in the order of a statement; "did leave" is "left". `isPlural` is the
  /// number of another subject that takes the place.
  private func predicate(isPlural: Bool?) -> String {
    guard let auxiliary else { return Self.text(rest) }
    var rest = rest
    if let verb = rest.firstIndex(where: { !$0.tag.isAdverb && $0.tag != .negation }),
      ["did", "does", "do"].contains(auxiliary)
    {
      let base = rest[verb].lemma.isEmpty ? rest[verb].text : rest[verb].lemma
      let isThird = isPlural.map { !$0 } ?? (auxiliary == "does")
      rest[verb].text =
        auxiliary == "did"
        ? VerbForms.listed.past(base) : isThird ? VerbForms.listed.third(base) : base
      return Self.text(rest)
    }
    return auxiliary + " " + Self.text(rest)
  }

  /// Pieces as text: no blank before clitics and marks.
  private static func text(_ pieces: [Piece]) -> String {
    var text = ""
    for piece in pieces where !piece.text.isEmpty {
      let isJoined = piece.text.first.map { "'’,.;:)?!%".contains($0) } ?? false
      let isClitic = piece.text.hasPrefix("n't") || piece.text.hasPrefix("n’t")
      if !text.isEmpty, !isJoined, !isClitic, !text.hasSuffix("("), !text.hasSuffix("$") {
        text += " "
      }
      text += piece.text
    }
    return text
  }

  /// Parts as a question.
  private static func sentence(_ parts: [String]) -> String {
    let joined = parts.map { String(PlainText.trimmed($0[...])) }.filter { !$0.isEmpty }
      .joined(separator: " ")
    return joined.prefix(1).uppercased() + joined.dropFirst() + "?"
  }
}
