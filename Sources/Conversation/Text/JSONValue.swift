/// A JSON document as read.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// The value of a key, or nil where this is no object or lacks it.
  package subscript(key: String) -> JSONValue? {
    if case .object(let fields) = self { fields[key] } else { nil }
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var list: [JSONValue]? { if case .list(let items) = self { items } else { nil } }
  package var double: Double? { if case .number(let value) = self { value } else { nil } }
  package var integer: Int? {
    if case .number(let value) = self { Int(exactly: value) } else { nil }
  }
  package var isObject: Bool { if case .object = self { true } else { false } }
}

/// What is wrong with a JSON text.
package struct JSONSyntaxError: Error, Equatable, Sendable {
  /// Line from 1.
  package var line: Int
  package var reason: String
}
