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

  /// Passes the next field that begins with a byte; false if there is none.
  mutating func skip(to first: UInt8) -> Bool {
    while position < bytes.count {
      let found = bytes[position] == first && (position == 0 || bytes[position - 1] <= 0x20)
      position += 1
      if found {
        while position < bytes.count, bytes[position] > 0x20 { position += 1 }
        return true
      }
    }
    return false
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

extension Fields {
  /// A decimal number ("12", "0.3048", "-1", "1e-06"), as near as a double comes where it has no
  /// more than 15 digits and an exponent of 22 or less; nil for anything else.
  static func decimal(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    var position = 0
    let isNegative = field.first == 0x2D
    if isNegative { position = 1 }
    var digits = 0
    var exponent = 0
    var count = 0
    var hasPoint = false
    while position < field.count, field[position] | 0x20 != 0x65 {
      if field[position] == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        guard field[position] &- 0x30 < 10 else { return nil }
        digits = digits * 10 + Int(field[position] - 0x30)
        count += 1
        if hasPoint { exponent -= 1 }
      }
      position += 1
    }
    guard count > 0, count <= 16 else { return nil }
    if position < field.count {
      var rest = UnsafeBufferPointer(rebasing: field[(position + 1)...])
      let isSmall = rest.first == 0x2D
      if isSmall || rest.first == 0x2B { rest = UnsafeBufferPointer(rebasing: rest.dropFirst()) }
      guard let power = number(rest) else { return nil }
      exponent += isSmall ? -power : power
    }
    guard abs(exponent) <= 22 else { return nil }
    var scale = 1.0
    for _ in 0..<abs(exponent) { scale *= 10 }
    let value = exponent < 0 ? Double(digits) / scale : Double(digits) * scale
    return isNegative ? -value : value
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
