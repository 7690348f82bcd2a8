/// Reads JSON (RFC 8259) from bytes in one pass.
package struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  private static let deepest = 200

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value that fills the whole text.
  package static func read(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.value()
    reader.skipBlanks()
    if reader.position < bytes.count { throw reader.error("something follows the value") }
    return value
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONValue {
    skipBlanks()
    guard position < bytes.count else { throw error("the text ends where a value should stand") }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      return try nested { reader throws(JSONSyntaxError) in
        try reader.object()
      }
    case UInt8(ascii: "["):
      return try nested { reader throws(JSONSyntaxError) in
        try reader.list()
      }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONSyntaxError) -> JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    depth += 1
    if depth > JSONReader.deepest { throw error("values are nested too deep") }
    position += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONValue {
    var fields: [String: JSONValue] = [:]
    if take(UInt8(ascii: "}")) { return .object(fields) }
    repeat {
      skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw error("a key in quotation marks should stand here")
      }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw error("a colon should follow the key") }
      fields[key] = try value()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw error("a comma or a closing brace is missing") }
    return .object(fields)
  }

  private mutating func list() throws(JSONSyntaxError) -> JSONValue {
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .list(items) }
    repeat { items.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw error("a comma or a closing bracket is missing") }
    return .list(items)
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if bytes[position] < 0x20 { throw error("a control character stands in a string") }
      position += 1
    }
    guard position < bytes.count else { throw error("a string has no end") }
    position += 1
    return String(decoding: bytes[start..<position - 1], as: UTF8.self)
  }

  /// The slow way: a string with a backslash in it, at which `position` stands.
  private mutating func escapedString(from start: Int) throws(JSONSyntaxError) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte < 0x20 { throw error("a control character stands in a string") }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard position < bytes.count else { break }
      let kind = bytes[position]
      position += 1
      switch kind {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
      case UInt8(ascii: "b"): text.append(8)
      case UInt8(ascii: "f"): text.append(12)
      case UInt8(ascii: "n"): text.append(10)
      case UInt8(ascii: "r"): text.append(13)
      case UInt8(ascii: "t"): text.append(9)
      case UInt8(ascii: "u"): text += try unicodeEscape().utf8
      default: throw error("an unknown escape stands in a string")
      }
    }
    throw error("a string has no end")
  }

  /// The character of an escape after its u, a pair of surrogates included.
  private mutating func unicodeEscape() throws(JSONSyntaxError) -> String {
    let first = try hexadecimal()
    var code = first
    if (0xD800..<0xDC00).contains(first), position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    {
      let before = position
      position += 2
      let second = try hexadecimal()
      if (0xDC00..<0xE000).contains(second) {
        code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      } else {
        position = before
      }
    }
    return String(Unicode.Scalar(code) ?? "\u{FFFD}")
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    guard position + 4 <= bytes.count else { throw error("a string has no end") }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    guard let code = UInt32(digits, radix: 16), digits.first != "+" else {
      throw error("four hexadecimal digits should follow \\u")
    }
    position += 4
    return code
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw error("no value stands here") }
    return .number(value)
  }

  private mutating func word(
    _ text: String, _ value: JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    guard bytes[position...].starts(with: text.utf8) else { throw error("no value stands here") }
    position += text.utf8.count
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, isBlank(bytes[position]) {
      position += 1
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func error(_ reason: String) -> JSONSyntaxError {
    let line = 1 + bytes[..<min(position, bytes.count)].count { $0 == 0x0A }
    return JSONSyntaxError(line: line, reason: reason)
  }
}
