import English
import Knowledge

/// Mends a question against the articles' own words: case and apostrophes of names, small typos.
struct QuestionRepair {
  struct Repaired {
    var text: String
    var steps: [Answer.Step]
    /// Hardly a word of it is one.
    var isNonsense: Bool
  }

  private var lexicon: Lexicon
  /// Names of the articles by their letters alone, lower-cased.
  private var names: [String: String] = [:]
  /// Words of the articles, by first letter.
  private var words: [UInt8: [[UInt8]]] = [:]
  private var known: Set<String> = []
  /// The words round the ampersands of names, lower-cased: "smith&sons".
  private var joined: Set<String> = []
  private let typed = TypedForms()

  init(knowledge: KnowledgeBase) {
    lexicon = knowledge.lexicon
    var lower = Set<WordID>()
    var nameForms: [WordID: String] = [:]
    var distinct = Set<WordID>()
    for article in knowledge.articles {
      let reading = article.reading
      for (i, token) in reading.tokens.enumerated() where !token.shape.contains(.punctuation) {
        distinct.insert(token.word)
        if token.tag.isName, i + 2 < reading.tokens.count, reading.tokens[i + 1].tag == .symbol,
          reading.tokens[i + 2].tag.isName, reading.text((i + 1)..<(i + 2)) == "&"
        {
          joined.insert(
            lexicon.text(token.word) + "&" + lexicon.text(reading.tokens[i + 2].word))
        }
        if token.tag.isName {
          let s = reading.sentenceAt[i]
          if s >= 0, reading.sentences[Int(s)].kind == .prose || nameForms[token.word] == nil {
            nameForms[token.word] = reading.text(i..<(i + 1))
          }
        } else if !token.shape.contains(.capitalised) {
          lower.insert(token.word)
        }
      }
    }
    // Of two forms with the same letters ("US", "U.S.") the shortest, then the first: always the same.
    for (word, form) in nameForms.sorted(by: { $0.key.raw < $1.key.raw })
    where !lower.contains(word) && !lexicon.info(word).flags.contains(.closedClass) {
      let key = Self.letters(form)
      if key.count > 1, form.utf8.count < names[key]?.utf8.count ?? .max { names[key] = form }
    }
    for word in distinct {
      let form = lexicon.text(word)
      known.insert(form)
      let bytes = Array(form.utf8)
      guard bytes.count >= 4, let first = bytes.first,
        bytes.allSatisfy({ $0 >= 97 && $0 <= 122 || $0 >= 0x80 })
      else { continue }
      words[first, default: []].append(bytes)
    }
    for key in words.keys { words[key]?.sort { $0.lexicographicallyPrecedes($1) } }
  }

  /// The same for another lexicon with the same ids.
  func with(_ lexicon: Lexicon) -> QuestionRepair {
    var copy = self
    copy.lexicon = lexicon
    return copy
  }

  private static func letters(_ form: String) -> String {
    String(
      decoding: form.filter { $0 != "\u{2019}" }.utf8.compactMap { b -> UInt8? in
        if b >= 65 && b <= 90 { return b + 32 }
        if b >= 97 && b <= 122 || b >= 48 && b <= 57 || b >= 0x80 { return b }
        return nil
      }, as: UTF8.self)
  }

  func repair(_ text: String) -> Repaired {
    var steps: [Answer.Step] = []
    var real = 0
    var total = 0
    var result: [Substring] = []
    let pieces = Self.pieces(of: Substring(text))
    let isShouted = pieces.count > 2 && !text.utf8.contains { $0 >= 97 && $0 <= 122 }
    let source = isShouted ? Substring(text.lowercased()) : Substring(text)
    var previous = ""
    let typedPieces = isShouted ? Self.pieces(of: source) : pieces
    for (number, piece) in typedPieces.enumerated() {
      var core = piece
      var tail = ""
      while let last = core.utf8.last, !Self.isWordByte(last) {
        tail = String(core.removeLast()) + tail
      }
      var head = ""
      while let first = core.utf8.first, !Self.isWordByte(first), first != 36 {
        head += String(core.removeFirst())
      }
      guard !core.isEmpty else {
        result.append(piece)
        continue
      }
      total += 1
      let fixed = mend(
        core, after: previous,
        before: number + 1 < typedPieces.count ? typedPieces[number + 1].lowercased() : "",
        isStranger: isNamedUnknown(typedPieces, beside: number))
      previous = (fixed.form ?? String(core)).lowercased()
      if fixed.isKnown { real += 1 }
      if let form = fixed.form, form != String(core) {
        if fixed.isSpelling {
          steps.append(.init(rule: "repair.spelling", detail: "\(core) -> \(form)"))
        } else {
          steps.append(.init(rule: "repair.name", detail: "\(core) -> \(form)"))
        }
        // "U.S." brings its point along.
        let end = form.hasSuffix(".") && tail.hasPrefix(".") ? tail.dropFirst() : tail[...]
        result.append(Substring(head + form + end))
      } else {
        result.append(piece)
      }
    }
    // "Smith and Sons" of the article's "Smith & Sons"
    if !joined.isEmpty {
      for i in result.indices.dropFirst().dropLast() where result[i].lowercased() == "and" {
        var behind = result[i + 1].lowercased()
        while let last = behind.utf8.last, !Self.isWordByte(last) { behind.removeLast() }
        let bare = behind.split(whereSeparator: { $0 == "'" || $0 == "\u{2019}" }).first ?? ""
        if joined.contains("\(result[i - 1].lowercased())&\(bare)") { result[i] = "&" }
      }
    }
    return Repaired(
      text: result.joined(separator: " "), steps: steps,
      isNonsense: total == 0 || real == 0 && total <= 6 || total > 3 && real * 4 < total)
  }

  private static func pieces(of text: Substring) -> [Substring] {
    text.utf8.split(separator: 0x20).map { Substring($0) }
  }

  /// Whether a capitalised word stands beside another that is nobody's name here: "Ilsa Hanks" is
  /// not the "Ilse Hansen" of the article.
  private func isNamedUnknown(_ pieces: [Substring], beside number: Int) -> Bool {
    guard Self.isCapitalised(pieces[number]) else { return false }
    return [number - 1, number + 1].contains { other in
      guard other > 0, other < pieces.count, Self.isCapitalised(pieces[other]) else { return false }
      var key = Self.letters(String(pieces[other]))
      if pieces[other].contains("'") || pieces[other].contains("\u{2019}"), key.hasSuffix("s") {
        key.removeLast()
      }
      return names[key] == nil && !known.contains(key) && nearestName(key) == nil
    }
  }

  private static func isCapitalised(_ piece: Substring) -> Bool {
    piece.utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
  }

  private static func isWordByte(_ b: UInt8) -> Bool {
    b >= 48 && b <= 57 || b >= 65 && b <= 90 || b >= 97 && b <= 122 || b >= 0x80
  }

  private func mend(
    _ core: Substring, after previous: String, before next: String, isStranger: Bool
  ) -> (form: String?, isKnown: Bool, isSpelling: Bool) {
    var base = String(core)
    var suffix = ""
    for ending in ["'s", "\u{2019}s", "'", "\u{2019}"] where base.hasSuffix(ending) {
      base.removeLast(ending.count)
      suffix = "'s"
      break
    }
    let key = Self.letters(base)
    if key.isEmpty {
      return (nil, !base.isEmpty && base.utf8.contains { $0 >= 48 && $0 <= 57 }, false)
    }
    if let name = names[key] { return (name + suffix, true, false) }
    let lower = base.lowercased()
    if suffix.isEmpty, !known.contains(lower) || lower == "were",
      let form = typed.meaning(of: lower, after: previous, before: next)
    {
      return (form, true, true)
    }
    let word = lexicon.intern(lower)
    let info = lexicon.info(word)
    // "trumps travel ban" for "Trump's": a noun of that name's goes on.
    if suffix.isEmpty, key.hasSuffix("s"), !known.contains(lower),
      let name = names[String(key.dropLast())], isNoun(next), !Self.isDeterminer(previous)
    {
      return (name + "'s", true, false)
    }
    let isWord =
      known.contains(lower) || info.flags.contains(.known) || info.flags.contains(.closedClass)
      || !info.flags.isDisjoint(with: [.maleName, .femaleName, .country, .city, .nationality])
      || lexicon.isInflected(word)
    if isWord { return (nil, true, false) }
    // "acmes" for "Acme's"
    if suffix.isEmpty, key.hasSuffix("s"), let name = names[String(key.dropLast())] {
      return (name + "'s", true, false)
    }
    if base.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) { return (nil, true, false) }
    if let asker = typed.nearestAsker(lower, after: previous) {
      return (asker + suffix, true, true)
    }
    if isStranger { return (nil, true, false) }
    if let name = nearestName(key) { return (name + suffix, true, true) }
    if let near = nearest(Array(lower.utf8)) { return (near + suffix, true, true) }
    if base == lower, let near = nearestCommon(lower) { return (near + suffix, true, true) }
    // A capitalised word that nobody knows is somebody's name.
    let capital = base.utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
    return (nil, capital || base.contains("-"), false)
  }

  /// Whether a word is a noun more than anything else.
  private func isNoun(_ word: String) -> Bool {
    guard word.utf8.count > 1 else { return false }
    let id = lexicon.intern(word)
    return lexicon.info(id).isLemma(.noun) && !lexicon.info(id).flags.contains(.closedClass)
  }

  private static func isDeterminer(_ word: String) -> Bool {
    ["a", "an", "the", "this", "that", "these", "those", "some", "any", "no"].contains(word)
  }

  private func nearestName(_ key: String) -> String? {
    let bytes = Array(key.utf8)
    guard bytes.count >= 4 else { return nil }
    var best: (String, Int)?
    for (other, form) in names {
      let o = Array(other.utf8)
      guard o.first == bytes.first, o.count >= 4 else { continue }
      // Two letters of a shorter name make another name of it.
      let limit = bytes.count >= 8 ? 2 : 1
      let d = Self.distance(bytes, o, limit: limit)
      if d <= limit, d < (best?.1 ?? 9) || d == best?.1 && form < best!.0 { best = (form, d) }
    }
    return best?.0
  }

  private func nearest(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, let first = bytes.first, let candidates = words[first] else {
      return nil
    }
    let limit = bytes.count >= 7 ? 2 : 1
    var best: ([UInt8], Int)?
    for other in candidates {
      let d = Self.distance(bytes, other, limit: limit)
      if d <= limit, d < (best?.1 ?? 9) { best = (other, d) }
    }
    return best.map { String(decoding: $0.0, as: UTF8.self) }
  }

  /// A common word one slip away: a letter too many or too few, two swapped, a wrong vowel inside.
  private func nearestCommon(_ word: String) -> String? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 6, bytes.count <= 20, bytes.allSatisfy({ $0 >= 97 && $0 <= 122 }) else {
      return nil
    }
    let vowels: Set<UInt8> = [0x61, 0x65, 0x69, 0x6F, 0x75]
    var best: (form: String, count: Int)?
    func consider(_ form: [UInt8]) {
      let text = String(decoding: form, as: UTF8.self)
      let count = lexicon.commonness(text)
      if count >= 20, count > (best?.count ?? 0) { best = (text, count) }
    }
    // The first letter is hardly ever wrong.
    for i in 1..<bytes.count {
      consider(Array(bytes[..<i] + bytes[(i + 1)...]))
      if i + 1 < bytes.count {
        var swapped = bytes
        swapped.swapAt(i, i + 1)
        consider(swapped)
      }
      for letter in UInt8(97)...122 {
        consider(Array(bytes[...(i - 1)] + [letter] + bytes[i...]))
        guard i + 1 < bytes.count, letter != bytes[i], vowels.contains(letter),
          vowels.contains(bytes[i])
        else { continue }
        var other = bytes
        other[i] = letter
        consider(other)
      }
    }
    return best?.form
  }

  /// Edit distance with transpositions (optimal string alignment), `limit + 1` when it is larger.
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in 1...max(a.count, 1) where !a.isEmpty {
      current[0] = i
      var least = i
      for j in 1...max(b.count, 1) where !b.isEmpty {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var v = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          v = min(v, before[j - 2] + 1)
        }
        current[j] = v
        least = min(least, v)
      }
      if least > limit { return limit + 1 }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
