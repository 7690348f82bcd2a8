#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Parses one theme file, line by line, on bytes.
struct FrameLoader {
  typealias Bytes = UnsafeBufferPointer<UInt8>
  typealias Word = Slice<UnsafeBufferPointer<UInt8>>
  let lexicon: FrameLexicon
  let file: Int16
  let isThorough: Bool
  var line = 0
  var frame = -1
  /// Role names of the frame at hand, where they stand in the file.
  var roleNames: [Bytes] = []

  init(lexicon: FrameLexicon, file: Int16, isThorough: Bool) {
    self.lexicon = lexicon
    self.file = file
    self.isThorough = isThorough
  }

  /// A loader in the middle of a frame, for one line.
  init(lexicon: FrameLexicon, file: Int16, line: Int, frame: Int) {
    self.init(lexicon: lexicon, file: file, isThorough: false)
    self.line = line
    self.frame = frame
    roleNames = lexicon.roleNames(of: frame)
  }

  mutating func run(_ text: Bytes) {
    forEachLine(of: text) { loader, raw, start in
      if raw[0] == UInt8(ascii: "f") { loader.close(text, start) }
      loader.read(raw)
    }
    close(text, text.count)
  }

  private mutating func forEachLine(
    of text: Bytes, _ body: (inout FrameLoader, _ line: Bytes, _ start: Int) -> Void
  ) {
    var start = 0
    while start < text.count {
      let end = text.firstNewline(from: start)
      line += 1
      if end > start { body(&self, Bytes(rebasing: text[start..<end]), start) }
      start = end + 1
    }
  }

  /// Notes where the lines of the frame at hand end.
  private func close(_ text: Bytes, _ end: Int) {
    guard frame >= 0, let base = text.baseAddress else { return }
    let start = lexicon.sources[frame].text
    guard let from = start.baseAddress else { return }
    lexicon.sources[frame].text = Bytes(start: from, count: base + end - from)
  }

  /// Parses the lines of a frame that were passed over when its file was read.
  mutating func readHeader(of frame: Int) {
    let source = lexicon.sources[frame]
    self.frame = frame
    line = source.line - 1
    forEachLine(of: source.text) { loader, raw, _ in
      switch Self.kind(of: raw) {
      case .header: loader.readHeader(raw)
      case .frame: loader.lexicon.parsed[frame].name = Self.string(source.name)
      case .comment, .example, .wording, .link: break
      }
    }
  }

  private enum LineKind { case comment, example, wording, frame, link, header }

  /// What kind of line this is, told by its first bytes.
  private static func kind(of raw: Bytes) -> LineKind {
    let first = raw[0]
    switch first {
    case UInt8(ascii: "#"): return .comment
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "~"): return .example
    case UInt8(ascii: ">"): return .link
    default: break
    }
    if raw.count > 1, raw[1] == 32, FramePattern.Kind(letter: first) != nil { return .wording }
    if first == UInt8(ascii: "f"), starts(raw, "frame ") { return .frame }
    return first == UInt8(ascii: "o") && starts(raw, "opposite ") ? .link : .header
  }

  private static func starts(_ raw: Bytes, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    return raw.count >= count && memcmp(raw.baseAddress!, text.utf8Start, count) == 0
  }

  mutating func fail(_ message: String) {
    lexicon.errors.append("\(lexicon.files[Int(file)]):\(line): \(message)")
  }

  static func string(_ word: Bytes) -> String { String(decoding: word, as: UTF8.self) }

  /// Calls `body` with each piece between separators that is not empty.
  static func forEachPiece(of text: Bytes, _ separator: UInt8, _ body: (Bytes) -> Void) {
    var start = 0
    for i in 0...text.count where i == text.count || text[i] == separator {
      if i > start { body(Bytes(rebasing: text[start..<i])) }
      start = i + 1
    }
  }

  static func split(_ text: Bytes, _ separator: UInt8) -> [Bytes] {
    var parts: [Bytes] = []
    parts.reserveCapacity(8)
    var start = 0
    for i in 0...text.count where i == text.count || text[i] == separator {
      if i > start { parts.append(Bytes(rebasing: text[start..<i])) }
      start = i + 1
    }
    return parts
  }

  private mutating func read(_ raw: Bytes) {
    switch Self.kind(of: raw) {
    case .comment: break
    case .example: if isThorough { example(raw) }
    case .wording: wording(raw)
    case .frame: open(raw)
    case .link:
      var fields = Fields(raw)
      guard let key = fields.next() else { return }
      guard frame >= 0 else { return fail("'\(Self.string(key))' before any frame") }
      if key.equals(">") { entailment(&fields) } else { opposite(&fields) }
    case .header:
      guard frame >= 0 else {
        var fields = Fields(raw)
        return fail("'\(Self.string(fields.next() ?? raw))' before any frame")
      }
      if isThorough { readHeader(raw) }
    }
  }

  private mutating func open(_ raw: Bytes) {
    var fields = Fields(raw)
    guard fields.next() != nil, let name = fields.next() else {
      return fail("a frame without a name")
    }
    frame = lexicon.parsed.count
    if lexicon.index(ofFrame: name) != nil { fail("frame '\(Self.string(name))' stands twice") }
    lexicon.frameByName.insert(Int32(frame), for: FrameLexicon.hash(name))
    var gloss = ""
    if isThorough, let colon = raw.firstIndex(of: UInt8(ascii: ":")) {
      gloss = String(decoding: raw[(colon + 1)...], as: UTF8.self)
    }
    lexicon.parsed.append(Frame(name: isThorough ? Self.string(name) : "", gloss: gloss))
    lexicon.sources.append(
      FrameSource(
        name: name, text: raw, line: line, file: file, roleNames: isThorough ? [] : nil))
    roleNames = []
  }

  private mutating func opposite(_ fields: inout Fields) {
    while let part = fields.next() {
      lexicon.pendingLinks.append(
        .init(
          frame: frame, target: part, isOpposite: true, roles: [], file: file, line: line))
    }
  }

  /// The lines that say something of the frame at hand.
  private mutating func readHeader(_ raw: Bytes) {
    var fields = Fields(raw)
    guard let key = fields.next() else { return }
    if key.equals("roles") {
      var roles: [Frame.Role] = []
      roles.reserveCapacity(6)
      while let part = fields.next() { roles.append(role(part)) }
      lexicon.parsed[frame].roles += roles
      lexicon.sources[frame].roleNames = roleNames
    } else if key.equals("open") {
      while let part = fields.next() {
        guard let role = roleIndex(part) else { return fail("no role '\(Self.string(part))'") }
        lexicon.parsed[frame].roles[role].isExclusive = false
      }
    } else if key.equals("where") || key.equals("when") || key.equals("why") || key.equals("how")
      || key.equals("howmuch")
    {
      guard let part = fields.next(), let role = roleIndex(part) else {
        return fail("'\(Self.string(key))' names no role")
      }
      setAsked(key, role)
    } else if key.equals("sym") {
      guard let first = fields.next(), let second = fields.next(), fields.next() == nil,
        let a = roleIndex(first), let b = roleIndex(second)
      else { return fail("'sym' takes two roles") }
      lexicon.parsed[frame].symmetric = (a, b)
    } else {
      fail("unknown line '\(Self.string(key))'")
    }
  }

  /// A line "where ROLE" and the like.
  private func setAsked(_ key: Bytes, _ role: Int) {
    if key.equals("where") {
      lexicon.parsed[frame].whereRole = role
    } else if key.equals("when") {
      lexicon.parsed[frame].whenRole = role
    } else if key.equals("why") {
      lexicon.parsed[frame].whyRole = role
    } else if key.equals("how") {
      lexicon.parsed[frame].howRole = role
    } else {
      lexicon.parsed[frame].howMuchRole = role
    }
  }

  /// "NAME:KIND/KIND" or "NAME".
  private mutating func role(_ part: Bytes) -> Frame.Role {
    let end = part.firstIndex(of: UInt8(ascii: ":")) ?? part.count
    let name = Bytes(rebasing: part[..<end])
    var kinds: KindSet = end < part.count ? [] : .any
    var start = end + 1
    while start < part.count {
      let stop = part[start...].firstIndex(of: UInt8(ascii: "/")) ?? part.count
      let kind = Bytes(rebasing: part[start..<stop])
      if let known = KindSet(named: kind) {
        kinds.formUnion(known)
      } else {
        fail("unknown kind '\(Self.string(kind))'")
      }
      start = stop + 1
    }
    roleNames.append(name)
    return Frame.Role(name: Self.string(name), kinds: kinds)
  }

  func roleIndex(_ word: Bytes) -> Int? {
    for index in roleNames.indices where roleNames[index].count == word.count {
      if memcmp(roleNames[index].baseAddress!, word.baseAddress!, word.count) == 0 { return index }
    }
    return nil
  }

  private func isRole(_ word: Substring) -> Bool {
    lexicon.parsed[frame].roles.contains { $0.name == word }
  }

  private mutating func entailment(_ fields: inout Fields) {
    guard var target = fields.next() else { return fail("'>' without a frame") }
    if target.last == UInt8(ascii: ":") { target = Bytes(rebasing: target.dropLast()) }
    var roles: [(String, String)] = []
    while let part = fields.next() {
      let sides = Self.split(part, UInt8(ascii: "="))
      guard sides.count == 2 else {
        fail("write the entailed roles as theirs=ours")
        continue
      }
      roles.append((Self.string(sides[0]), Self.string(sides[1])))
    }
    lexicon.pendingLinks.append(
      .init(
        frame: frame, target: target, isOpposite: false, roles: roles, file: file, line: line))
  }

  private mutating func example(_ line: Bytes) {
    let isPending = line[0] == UInt8(ascii: "~")
    let raw = isPending ? Bytes(rebasing: line[1...]) : line
    guard frame >= 0, let sign = raw.first else { return }
    let kind: Frame.Example.Kind =
      sign == UInt8(ascii: "+") ? .fires : sign == UInt8(ascii: "-") ? .silent : .question
    let whole = String(decoding: raw[1...], as: UTF8.self)
    let sides = whole.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    func trim(_ s: Substring) -> String {
      var t = s
      while t.first == " " { t.removeFirst() }
      while t.last == " " { t.removeLast() }
      return String(t)
    }
    var fillers: [(role: String, text: String)] = []
    if sides.count > 1 {
      for word in sides[1].split(separator: " ") {
        if let equals = word.firstIndex(of: "="), isRole(word[..<equals]) {
          fillers.append((String(word[..<equals]), String(word[word.index(after: equals)...])))
        } else if !fillers.isEmpty, kind == .fires {
          fillers[fillers.count - 1].text += " " + word
        } else {
          fillers.append((String(word), ""))
        }
      }
    }
    lexicon.parsed[frame].examples.append(
      .init(
        kind: kind, text: trim(sides[0]), fillers: fillers, line: self.line, isPending: isPending))
  }
}
