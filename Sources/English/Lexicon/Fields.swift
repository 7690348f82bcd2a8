/// The blank-separated fields of a line, one after the other, without allocation.
package struct Fields {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next field, nil at the end.
  package mutating func next() -> UnsafeBufferPointer<UInt8>? {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, bytes[position] > 0x20 { position += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<position])
  }

  /// The next field as a number, nil if it is none or too big.
  package mutating func nextNumber(radix: Int = 10) -> Int? {
    guard let field = next() else { return nil }
    return Fields.number(field, radix: radix)
  }

  static func number(_ field: UnsafeBufferPointer<UInt8>, radix: Int = 10) -> Int? {
    guard !field.isEmpty, field.count <= 15 else { return nil }
    var value = 0
    for byte in field {
      let digit: Int
      switch byte {
      case 0x30...0x39: digit = Int(byte) - 0x30
      case 0x61...0x66: digit = Int(byte) - 0x57
      case 0x41...0x46: digit = Int(byte) - 0x37
      default: return nil
      }
      guard digit < radix else { return nil }
      value = value * radix + digit
    }
    return value
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are the bytes of a text.
  @inline(__always)
  package func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != text.utf8Start[index] { return false }
    return true
  }
}
