/// Where a frame's lines stand.
struct FrameSource {
  typealias Bytes = UnsafeBufferPointer<UInt8>
  let name: Bytes
  /// Its lines, the first one included, up to the next frame's.
  var text: Bytes
  /// Number of its first line.
  let line: Int
  let file: Int16
  /// The names of its roles, once its lines are parsed.
  var roleNames: [Bytes]?
}

/// The frames of a lexicon by number.
package struct FrameList: RandomAccessCollection {
  let lexicon: FrameLexicon
  package var startIndex: Int { 0 }
  package var endIndex: Int { lexicon.parsed.count }
  package subscript(_ index: Int) -> Frame {
    @inline(__always) get {
      if lexicon.sources[index].roleNames == nil { lexicon.parse(frame: index) }
      return lexicon.parsed[index]
    }
  }
}

extension FrameLexicon {
  /// Parses the lines of a frame that say something of itself.
  func parse(frame: Int) {
    let source = sources[frame]
    sources[frame].roleNames = []
    var loader = FrameLoader(lexicon: self, file: source.file, isThorough: false)
    loader.readHeader(of: frame)
  }

  /// The names of a frame's roles.
  func roleNames(of frame: Int) -> [UnsafeBufferPointer<UInt8>] {
    if sources[frame].roleNames == nil { parse(frame: frame) }
    return sources[frame].roleNames ?? []
  }

  /// The role that answers a question word, or -1.
  package func role(_ adverb: AskedAdverb, of frame: Int) -> Int {
    if sources[frame].roleNames == nil { parse(frame: frame) }
    switch adverb {
    case .place: return parsed[frame].whereRole
    case .time: return parsed[frame].whenRole
    case .reason: return parsed[frame].whyRole
    case .manner: return parsed[frame].howRole
    case .amount: return parsed[frame].howMuchRole
    }
  }

  /// The two roles that may be exchanged, if the frame has such.
  func symmetricRoles(of frame: Int) -> (Int, Int)? {
    if sources[frame].roleNames == nil { parse(frame: frame) }
    return parsed[frame].symmetric
  }

  /// The kinds of thing that may fill a role. O(1) once the frame is parsed.
  @inline(__always)
  func kinds(of role: Int, in frame: Int) -> KindSet { roleKinds[firstKind(of: frame) + role] }

  @inline(__always)
  private func firstKind(of frame: Int) -> Int {
    frame < kindStarts.count && kindStarts[frame] >= 0
      ? Int(kindStarts[frame]) : noteKinds(of: frame)
  }

  private func noteKinds(of frame: Int) -> Int {
    if frame >= kindStarts.count {
      let missing = parsed.count - kindStarts.count
      kindStarts.append(contentsOf: repeatElement(-1, count: missing))
    }
    let start = roleKinds.count
    kindStarts[frame] = Int32(start)
    roleKinds.append(contentsOf: frames[frame].roles.map(\.kinds))
    return start
  }

  /// The number of the frame with a name.
  package func index(ofFrame name: String) -> Int? {
    var name = name
    return name.withUTF8 { index(ofFrame: $0) }
  }

  func index(ofFrame name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let found = frameByName[Self.hash(name)] else { return nil }
    if sources[Int(found)].name.elementsEqual(name) { return Int(found) }
    return sources.firstIndex { $0.name.elementsEqual(name) }
  }

  /// FNV-1a.
  static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    name.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }
}
