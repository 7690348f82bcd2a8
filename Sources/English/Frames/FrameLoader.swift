/// Parses one theme file, line by line, on bytes.
struct FrameLoader {
  typealias Bytes = UnsafeBufferPointer<UInt8>
  typealias Word = Slice<UnsafeBufferPointer<UInt8>>
  let lexicon: FrameLexicon
  let file: Int16
  let isThorough: Bool
  var line = 0
  var frame = -1
  /// Role names of the frame at hand, as bytes.
  var roleNames: [[UInt8]] = []

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
    roleNames = lexicon.frames[frame].roles.map { Array($0.name.utf8) }
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
    guard let first = raw.first, first != UInt8(ascii: "#") else { return }
    switch first {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "?"):
      if isThorough { example(raw) }
      return
    default: break
    }
    if raw.count > 1, raw[1] == 32, FramePattern.Kind(letter: first) != nil {
      wording(raw)
      return
    }
    let parts = Self.split(raw, 32)
    guard let key = parts.first else { return }
    if key.count == 1 {
      guard frame >= 0 else { return fail("a wording before any frame") }
      if key[0] == UInt8(ascii: ">") { return entailment(parts) }
      return fail("unknown line '\(Self.string(key))'")
    }
    header(Self.string(key), parts, raw)
  }

  private mutating func header(_ key: String, _ parts: [Bytes], _ raw: Bytes) {
    if key == "frame" {
      guard parts.count > 1 else { return fail("a frame without a name") }
      let name = Self.string(parts[1])
      if lexicon.frameByName[name] != nil { fail("frame '\(name)' stands twice") }
      var gloss = ""
      if isThorough, let colon = raw.firstIndex(of: UInt8(ascii: ":")) {
        gloss = String(decoding: raw[(colon + 1)...], as: UTF8.self)
      }
      frame = lexicon.frames.count
      lexicon.frames.append(Frame(name: name, gloss: gloss))
      lexicon.frameByName[name] = frame
      roleNames = []
      return
    }
    guard frame >= 0 else { return fail("'\(key)' before any frame") }
    switch key {
    case "roles":
      for part in parts.dropFirst() { role(part) }
    case "where", "when", "why", "how", "howmuch":
      guard parts.count > 1, let role = roleIndex(parts[1]) else {
        return fail("'\(key)' names no role")
      }
      switch key {
      case "where": lexicon.frames[frame].whereRole = role
      case "when": lexicon.frames[frame].whenRole = role
      case "why": lexicon.frames[frame].whyRole = role
      case "how": lexicon.frames[frame].howRole = role
      default: lexicon.frames[frame].howMuchRole = role
      }
    case "open":
      for part in parts.dropFirst() {
        guard let role = roleIndex(part) else { return fail("no role '\(Self.string(part))'") }
        lexicon.frames[frame].roles[role].isExclusive = false
      }
    case "sym":
      guard parts.count == 3, let a = roleIndex(parts[1]), let b = roleIndex(parts[2]) else {
        return fail("'sym' takes two roles")
      }
      lexicon.frames[frame].symmetric = (a, b)
    case "opposite":
      for part in parts.dropFirst() {
        lexicon.pendingLinks.append(
          .init(frame: frame, target: Self.string(part), isOpposite: true, roles: [], place: place))
      }
    default: fail("unknown line '\(key)'")
    }
  }

  private var place: String { "\(lexicon.files[Int(file)]):\(line)" }

  private mutating func role(_ part: Bytes) {
    let pieces = Self.split(part, UInt8(ascii: ":"))
    guard let name = pieces.first else { return }
    var kinds: KindSet = pieces.count > 1 ? [] : .any
    if pieces.count > 1 {
      for kind in Self.split(pieces[1], UInt8(ascii: "/")) {
        guard let known = KindSet.named[Self.string(kind)] else {
          fail("unknown kind '\(Self.string(kind))'")
          continue
        }
        kinds.formUnion(known)
      }
    }
    lexicon.frames[frame].roles.append(.init(name: Self.string(name), kinds: kinds))
    roleNames.append(Array(name))
  }

  func roleIndex(_ word: Bytes) -> Int? {
    for (index, name) in roleNames.enumerated() where name.count == word.count {
      if name.elementsEqual(word) { return index }
    }
    return nil
  }

  private mutating func entailment(_ parts: [Bytes]) {
    guard parts.count > 1 else { return fail("'>' without a frame") }
    var target = Self.string(parts[1])
    if target.hasSuffix(":") { target.removeLast() }
    var roles: [(String, String)] = []
    for part in parts.dropFirst(2) {
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
        if let equals = word.firstIndex(of: "="), roleNames.contains(Array(word[..<equals].utf8)) {
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
