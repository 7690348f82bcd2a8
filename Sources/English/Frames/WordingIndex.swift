/// The lines of the theme files that say how a frame is worded, found by the word that evokes them.
///
/// Filled by one pass over the bytes that looks at nothing but those words.
struct WordingIndex {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  struct Wording {
    var line: Bytes
    var number: Int32
    var frame: Int32
    var file: Int16
    /// Number of its pattern, -1 until it is parsed.
    var pattern: Int32
  }
  var wordings: [Wording] = []

  private struct Head {
    var key: UInt32
    var wording: Int32
    /// Where in the line the alternative stands.
    var start: UInt16
    var end: UInt16
    /// The head before it with the same slot, -1 for none.
    var next: Int32

    static let none = Head(key: 0, wording: 0, start: 0, end: 0, next: -1)
  }
  /// Those taken in, and room for more behind them.
  private var heads: [Head] = []
  private var headCount = 0
  private var slots = [Int32](repeating: -1, count: 32768)

  mutating func reserve() {
    wordings.reserveCapacity(12288)
    heads = Array(repeating: Head.none, count: 40960)
  }

  /// Takes a wording line in; false if its alternatives are missing.
  mutating func add(_ line: Bytes, number: Int, frame: Int, file: Int16) -> Bool {
    guard let kind = FramePattern.Kind(letter: line[0]), let bytes = line.baseAddress else {
      return false
    }
    // v SUBJECT VERBS, a ROLE ADJECTIVES, n NOUNS, r ROLE = NOUNS
    var from = 1
    for field in 0..<kind.alternativesField {
      if field > 0 { while from < line.count, bytes[from] != 32 { from &+= 1 } }
      while from < line.count, bytes[from] == 32 { from &+= 1 }
    }
    guard from < line.count, line.count <= Int(UInt16.max) else { return false }
    let wording = Int32(wordings.count)
    wordings.append(
      Wording(
        line: line, number: Int32(number), frame: Int32(frame), file: file, pattern: -1))
    // Room for as many alternatives as there can be: one in two letters.
    let room = headCount + (line.count - from) / 2 + 1
    if room > heads.count {
      heads.append(contentsOf: repeatElement(Head.none, count: room + 4096 - heads.count))
    }
    addHeads(of: wording, kind, bytes, from, line.count)
    return true
  }

  /// Every start of the program comes through here with all wordings: no bounds are looked at twice.
  private mutating func addHeads(
    of wording: Int32, _ kind: FramePattern.Kind, _ bytes: UnsafePointer<UInt8>, _ from: Int,
    _ end: Int
  ) {
    let isHeadFirst = kind.isHeadFirst
    var count = headCount
    heads.withUnsafeMutableBufferPointer { heads in
      slots.withUnsafeMutableBufferPointer { slots in
        var from = from
        while from < end {
          let stop = Self.separator(bytes, from, end)
          if stop > from {
            let key = Self.key(kind, bytes, from, stop, isHeadFirst)
            let slot = Self.slot(key)
            heads[count] = Head(
              key: key, wording: wording, start: UInt16(truncatingIfNeeded: from),
              end: UInt16(truncatingIfNeeded: stop), next: slots[slot])
            slots[slot] = Int32(truncatingIfNeeded: count)
            count &+= 1
          }
          if stop >= end || bytes[stop] == 32 { break }
          from = stop &+ 1
        }
      }
    }
    headCount = count
  }

  /// Where the next slash or blank stands, or the end; eight bytes at a time.
  @inline(__always)
  private static func separator(_ bytes: UnsafePointer<UInt8>, _ from: Int, _ end: Int) -> Int {
    var at = from
    while at &+ 8 <= end {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self))
      let slash = word ^ 0x2F2F_2F2F_2F2F_2F2F
      let blank = word ^ 0x2020_2020_2020_2020
      let zeros =
        ((slash &- 0x0101_0101_0101_0101) & ~slash | (blank &- 0x0101_0101_0101_0101) & ~blank)
        & 0x8080_8080_8080_8080
      if zeros != 0 { return at &+ zeros.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < end, bytes[at] != UInt8(ascii: "/"), bytes[at] != 32 { at &+= 1 }
    return at
  }

  /// The wordings and their alternatives that `form` heads, in the order of the files.
  func wordings(
    _ kind: FramePattern.Kind, _ form: Bytes
  ) -> [(wording: Int, alternative: Bytes)] {
    guard !form.isEmpty else { return [] }
    // A word that evokes is a single one.
    guard let bytes = form.baseAddress, !form.contains(UInt8(ascii: "_")) else { return [] }
    let key = Self.key(kind, bytes, 0, form.count, kind.isHeadFirst)
    var found: [(wording: Int, alternative: Bytes)] = []
    var h = slots[Self.slot(key)]
    while h >= 0 {
      let head = heads[Int(h)]
      if head.key == key {
        let line = wordings[Int(head.wording)].line
        let alternative = Bytes(rebasing: line[Int(head.start)..<Int(head.end)])
        if FramePattern.Kind(letter: line[0]) == kind, Self.heads(form, alternative, kind) {
          found.append((Int(head.wording), alternative))
        }
      }
      h = head.next
    }
    found.reverse()
    return found
  }

  private static func heads(
    _ form: Bytes, _ alternative: Bytes, _ kind: FramePattern.Kind
  ) -> Bool {
    let others = alternative.count - form.count
    guard others >= 0 else { return false }
    if kind.isHeadFirst {
      return alternative.starts(with: form)
        && (others == 0 || alternative[form.count] == UInt8(ascii: "_"))
    }
    return alternative[others...].elementsEqual(form)
      && (others == 0 || alternative[others - 1] == UInt8(ascii: "_"))
  }

  /// The kind and up to four letters of the word that evokes: the first ones, of a noun the last.
  @inline(__always)
  private static func key(
    _ kind: FramePattern.Kind, _ bytes: UnsafePointer<UInt8>, _ from: Int, _ end: Int,
    _ isHeadFirst: Bool
  ) -> UInt32 {
    var key: UInt32 = 0
    if end &- from >= 4 {
      // Four letters at once, cut off at a "_".
      let start = isHeadFirst ? from : end &- 4
      let letters = UInt32(
        bigEndian: UnsafeRawPointer(bytes + start).loadUnaligned(as: UInt32.self))
      let word = letters ^ 0x5F5F_5F5F
      let zeros = (word &- 0x0101_0101) & ~word & 0x8080_8080
      if zeros == 0 {
        return (isHeadFirst ? letters : letters.byteSwapped) ^ UInt32(kind.rawValue) << 30
      }
    }
    if isHeadFirst {
      var at = from
      while at < end, at < from + 4, bytes[at] != UInt8(ascii: "_") {
        key = key << 8 | UInt32(bytes[at])
        at += 1
      }
    } else {
      var at = end
      while at > from, at > end - 4, bytes[at - 1] != UInt8(ascii: "_") {
        at -= 1
        key = key << 8 | UInt32(bytes[at])
      }
    }
    return key ^ UInt32(kind.rawValue) << 30
  }

  private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 17) }
}

extension FramePattern.Kind {
  /// The kind that a wording line's first letter stands for.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "v"): self = .verb
    case UInt8(ascii: "a"): self = .adjective
    case UInt8(ascii: "n"): self = .noun
    case UInt8(ascii: "r"): self = .roleNoun
    default: return nil
    }
  }

  /// Number of the field, behind the letter, that lists the alternatives.
  var alternativesField: Int {
    switch self {
    case .verb, .adjective: 2
    case .noun: 1
    case .roleNoun: 3
    }
  }

  /// Verbs and adjectives begin with the word that evokes them, nouns end in it.
  var isHeadFirst: Bool { self == .verb || self == .adjective }
}
