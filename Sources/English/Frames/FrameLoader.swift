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
    roleNames = lexicon.roleNames[frame]
  }

  mutating func run(_ text: Bytes) {
    var start = 0
    while start < text.count {
      let end = text.firstNewline(from: start)
      line += 1
      if end > start { read(Bytes(rebasing: text[start..<end])) }
      start = end + 1
    }
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
    let first = raw[0]
    switch first {
    case UInt8(ascii: "#"): return
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "?"):
      if isThorough { example(raw) }
      return
    default: break
    }
    if raw.count > 1, raw[1] == 32, FramePattern.Kind(letter: first) != nil {
      wording(raw)
      return
    }
    var fields = Fields(raw)
    guard let key = fields.next() else { return }
    if key.equals("frame") { return open(&fields, raw) }
    guard frame >= 0 else { return fail("'\(Self.string(key))' before any frame") }
    if key.equals(">") {
      entailment(&fields)
    } else {
      header(key, &fields)
    }
  }

  private mutating func open(_ fields: inout Fields, _ raw: Bytes) {
    guard let word = fields.next() else { return fail("a frame without a name") }
    let name = Self.string(word)
    frame = lexicon.frames.count
    if lexicon.frameByName.updateValue(frame, forKey: name) != nil {
      fail("frame '\(name)' stands twice")
    }
    var gloss = ""
    if isThorough, let colon = raw.firstIndex(of: UInt8(ascii: ":")) {
      gloss = String(decoding: raw[(colon + 1)...], as: UTF8.self)
    }
    lexicon.frames.append(Frame(name: name, gloss: gloss))
    lexicon.roleNames.append([])
    roleNames = []
  }

  /// The lines that say something of the frame at hand.
  private mutating func header(_ key: Bytes, _ fields: inout Fields) {
    if key.equals("roles") {
      var roles: [Frame.Role] = []
      roles.reserveCapacity(6)
      while let part = fields.next() { roles.append(role(part)) }
      lexicon.frames[frame].roles += roles
      lexicon.roleNames[frame] = roleNames
    } else if key.equals("open") {
      while let part = fields.next() {
        guard let role = roleIndex(part) else { return fail("no role '\(Self.string(part))'") }
        lexicon.frames[frame].roles[role].isExclusive = false
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
      lexicon.frames[frame].symmetric = (a, b)
    } else if key.equals("opposite") {
      while let part = fields.next() {
        lexicon.pendingLinks.append(
          .init(frame: frame, target: Self.string(part), isOpposite: true, roles: [], place: place))
      }
    } else {
      fail("unknown line '\(Self.string(key))'")
    }
  }

  /// A line "where ROLE" and the like.
  private func setAsked(_ key: Bytes, _ role: Int) {
    if key.equals("where") {
      lexicon.frames[frame].whereRole = role
    } else if key.equals("when") {
      lexicon.frames[frame].whenRole = role
    } else if key.equals("why") {
      lexicon.frames[frame].whyRole = role
    } else if key.equals("how") {
      lexicon.frames[frame].howRole = role
    } else {
      lexicon.frames[frame].howMuchRole = role
    }
  }

  private var place: String { "\(lexicon.files[Int(file)]):\(line)" }

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
    lexicon.frames[frame].roles.contains { $0.name == word }
  }

  private mutating func entailment(_ fields: inout Fields) {
    guard let first = fields.next() else { return fail("'>' without a frame") }
    var target = Self.string(first)
    if target.hasSuffix(":") { target.removeLast() }
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
      .init(frame: frame, target: target, isOpposite: false, roles: roles, place: place))
  }

  private mutating func example(_ raw: Bytes) {
    guard frame >= 0 else { return }
    let kind: Frame.Example.Kind =
      raw[0] == UInt8(ascii: "+") ? .fires : raw[0] == UInt8(ascii: "-") ? .silent : .question
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
    lexicon.frames[frame].examples.append(
      .init(kind: kind, text: trim(sides[0]), fillers: fillers, line: line))
  }
}
