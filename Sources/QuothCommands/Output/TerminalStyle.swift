internal import CReadline

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How text may look where it goes: its width, and whether it may be dimmed.
package struct TerminalStyle: Sendable, Equatable {
  /// Columns of a line, or nil where lines need no breaking.
  package var width: Int?
  package var hasColour: Bool

  package init(width: Int?, hasColour: Bool) {
    self.width = width
    self.hasColour = hasColour
  }

  /// The style of a descriptor, read anew each time since a window can be resized.
  package static func of(_ output: Output) -> TerminalStyle {
    guard output.isTerminal else { return TerminalStyle(width: nil, hasColour: false) }
    let columns = Int(quoth_terminal_columns(output.descriptor))
    let isDumb = variable("TERM").map { $0.isEmpty || $0 == "dumb" } ?? true
    let isRefused = variable("NO_COLOR").map { !$0.isEmpty } ?? false
    return TerminalStyle(
      width: columns > 0 ? max(columns, 20) : 80, hasColour: !isDumb && !isRefused)
  }

  /// The text less bright.
  func dim(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[22m" : text }

  /// The text brighter.
  func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[22m" : text }

  /// Of what is gone, and of what is new.
  func red(_ text: String) -> String { hasColour ? "\u{1B}[31m\(text)\u{1B}[39m" : text }
  func green(_ text: String) -> String { hasColour ? "\u{1B}[32m\(text)\u{1B}[39m" : text }

  /// The text broken to the width.
  func wrap(_ text: String, indent: String = "") -> [String] {
    guard let width else { return [indent + text] }
    return TextWidth.wrap(text, width: width, indent: indent)
  }
}

extension TerminalStyle {
  /// The text broken to the width behind a head on its first line, the lines below it indented as
  /// far; where the head leaves hardly room, they start near the margin.
  func wrap(_ text: String, behind head: String) -> [String] {
    guard let width else { return [head + text] }
    let column = TextWidth.columns(head)
    guard column <= width / 2 else {
      return TextWidth.wrap(head + text, width: width, indent: "  ")
    }
    var lines = TextWidth.wrap(text, width: width, indent: String(repeating: " ", count: column))
    lines[0] = head + lines[0].dropFirst(column)
    return lines
  }
}

/// A variable of the environment.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
