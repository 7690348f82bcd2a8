/// Writes JSON on one line, keys in the order given. Control characters are always escaped, also
/// those above U+007F, so that a line can be shown on a terminal.
package struct JSONText {
  package private(set) var bytes: [UInt8] = []
  /// Whether the next key or item of the innermost object or list needs a comma before it.
  private var needsComma = false

  package init() {}

  /// Writes an object; `body` writes its fields.
  package mutating func object(_ body: (inout JSONText) -> Void) {
    nested("{", "}", body)
  }

  /// Writes a list; `body` writes its items.
  package mutating func list(_ body: (inout JSONText) -> Void) {
    nested("[", "]", body)
  }

  /// Writes a key; its value must follow.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key with its value.
  package mutating func field(_ name: String, _ value: String?) {
    key(name)
    optional(value)
  }
  package mutating func field(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }
  package mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }
  package mutating func field(_ name: String, _ values: [String]) {
    key(name)
    strings(values)
  }
  /// A key with a list of objects, whose fields `body` writes.
  package mutating func field<Items: Sequence>(
    _ name: String, of items: Items, _ body: (inout JSONText, Items.Element) -> Void
  ) {
    key(name)
    list { json in
      for item in items { json.object { json in body(&json, item) } }
    }
  }
  /// The fields of a place in an article.
  package mutating func place(source: String, line: Int) {
    field("source", source)
    field("line", line)
  }

  package mutating func null() { raw("null") }
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func integer(_ value: Int) { raw(String(value)) }

  /// A string, or null when there is none.
  package mutating func optional(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  package mutating func strings(_ texts: [String]) {
    list { json in for text in texts { json.string(text) } }
  }

  /// A number with at most three decimals; what is not a number is 0.
  package mutating func number(_ value: Double) {
    guard value.isFinite, abs(value) < 1e12 else { return raw("0") }
    let thousandths = Int((value * 1000).rounded())
    if thousandths % 1000 == 0 { return raw(String(thousandths / 1000)) }
    raw(String(Double(thousandths) / 1000))
  }

  package mutating func string(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case _ where scalar.value <= 0xFFFF && PlainText.isControl(scalar): escape(scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let hex = String(scalar.value, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - hex.utf8.count))
    bytes.append(contentsOf: hex.utf8)
  }

  private mutating func nested(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
    raw(open)
    needsComma = false
    body(&self)
    bytes.append(contentsOf: close.utf8)
    needsComma = true
  }

  private mutating func raw(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
