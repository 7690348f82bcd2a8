extension Vocabulary {
  /// Writes the normalised form of `form` to `plain`, which has room for as many bytes, and
  /// returns its length: no character grows.
  func normalise(
    _ form: UnsafeBufferPointer<UInt8>, into plain: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var read = 0
    var written = 0
    while read < form.count {
      let byte = form[read]
      if byte < 0x80 {
        plain[written] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        written += 1
        read += 1
      } else if byte == 0xE2, read + 2 < form.count, form[read + 1] == 0x80,
        let ascii = Self.plainPunctuation(form[read + 2])
      {
        for (index, byte) in ascii.enumerated() { plain[written + index] = byte }
        written += ascii.count
        read += 3
      } else if byte >= 0xC3, byte <= 0xD0, read + 1 < form.count, form[read + 1] & 0xC0 == 0x80 {
        let upper = UInt32(byte & 0x1F) << 6 | UInt32(form[read + 1] & 0x3F)
        let lower = Self.lowerCase(upper)
        plain[written] = 0xC0 | UInt8(lower >> 6)
        plain[written + 1] = 0x80 | UInt8(lower & 0x3F)
        written += 2
        read += 2
      } else if byte == 0xC2, read + 1 < form.count, form[read + 1] == 0xAD {
        read += 2  // soft hyphen
      } else {
        plain[written] = byte
        written += 1
        read += 1
      }
    }
    return written
  }

  /// The plain spelling of the character E2 80 `last`, of General Punctuation.
  private static func plainPunctuation(_ last: UInt8) -> StaticBytes? {
    switch last {
    case 0x98, 0x99, 0x9B: StaticBytes(0x27)  // ‘ ’ ‛
    case 0x9C, 0x9D, 0x9E, 0x9F: StaticBytes(0x22)  // “ ” „ ‟
    case 0x90, 0x91, 0x92, 0x93: StaticBytes(0x2D)  // hyphens, figure dash, en dash
    case 0x94, 0x95: StaticBytes(0x2D, 0x2D)  // em dash, horizontal bar
    case 0xA6: StaticBytes(0x2E, 0x2E, 0x2E)  // …
    case 0x8B, 0x8C, 0x8D, 0x8E, 0x8F: StaticBytes()  // zero width
    default: nil
    }
  }

  /// The lower-case letter of a code point below U+0430.
  private static func lowerCase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xDE where scalar != 0xD7: scalar + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x178: 0xFF
    case 0x391...0x3A9: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    default: scalar
    }
  }
}

/// Up to three bytes, without an allocation.
private struct StaticBytes: Sequence, IteratorProtocol {
  private var bytes: (UInt8, UInt8, UInt8)
  private(set) var count: Int

  init() { (bytes, count) = ((0, 0, 0), 0) }
  init(_ a: UInt8) { (bytes, count) = ((a, 0, 0), 1) }
  init(_ a: UInt8, _ b: UInt8) { (bytes, count) = ((a, b, 0), 2) }
  init(_ a: UInt8, _ b: UInt8, _ c: UInt8) { (bytes, count) = ((a, b, c), 3) }

  mutating func next() -> UInt8? {
    guard count > 0 else { return nil }
    defer {
      bytes = (bytes.1, bytes.2, 0)
      count -= 1
    }
    return bytes.0
  }
}
