internal import Conversation

/// How a conversation on a terminal is shown, as its user has set it.
package struct ChatSettings: Sendable, Equatable {
  /// Columns, or nil for those of the terminal.
  package var width: Int?
  /// Whether text is bold or dim, or nil where the terminal and the environment decide.
  package var colour: Bool?
  package var evidence = EvidenceDetail.full

  package init() {}

  /// The style of an output under these settings.
  package func style(of output: Output) -> TerminalStyle {
    var style = TerminalStyle.of(output)
    if let width, output.isTerminal { style.width = width }
    if let colour { style.hasColour = colour }
    return style
  }

  /// Obeys "width 60" and the like.
  /// - Returns: what to say: how things are now, or what is wrong.
  package mutating func set(_ argument: String?) -> [String] {
    guard let argument else { return description }
    let words = argument.lowercased().split(whereSeparator: { $0 == " " || $0 == "=" }).map(
      String.init)
    guard words.count == 2 else { return ["/set wants a word and a value: /set width 60"] }
    switch (words[0], words[1]) {
    case ("width", "auto"): width = nil
    case ("width", let value):
      guard let columns = Int(value), (20...1000).contains(columns) else {
        return ["The width is a number of columns from 20 on, or auto."]
      }
      width = columns
    case ("colour", "on"), ("color", "on"): colour = true
    case ("colour", "off"), ("color", "off"): colour = false
    case ("colour", "auto"), ("color", "auto"): colour = nil
    case ("colour", _), ("color", _): return ["Colour is on, off or auto."]
    case ("evidence", let value):
      guard let detail = EvidenceDetail(rawValue: value) else {
        return ["Evidence is full, brief or none."]
      }
      evidence = detail
    default:
      let near = EditDistance.nearest(to: words[0], among: ["width", "colour", "evidence"])
      return ["Nothing is called \(words[0])\(near.map { "; did you mean \($0)?" } ?? ".")"]
    }
    return description
  }

  private var description: [String] {
    [
      "width \(width.map { "\($0)" } ?? "auto"), "
        + "colour \(colour.map { $0 ? "on" : "off" } ?? "auto"), evidence \(evidence.rawValue)"
    ]
  }
}
