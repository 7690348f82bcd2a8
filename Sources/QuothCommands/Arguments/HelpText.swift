/// The help of the program or of a command, at most 80 columns wide.
enum HelpText {
  private static let column = 28

  static func text(of command: Subcommand?) -> String {
    var lines = ["Usage: \(Subcommand.usage(of: command))", ""]
    lines += TextWidth.wrap(Subcommand.discussion(of: command), width: 80)
    if command == nil {
      lines += ["", "Commands:"]
      for command in Subcommand.allCases {
        lines += entry("  \(command)", command.abstract)
      }
    }
    lines += ["", "Options:"]
    for option in Subcommand.options(of: command) { lines += entry(head(option), option.help) }
    if command == nil { lines += ["", "'quoth help <command>' tells more of a command."] }
    return lines.joined(separator: "\n")
  }

  private static func head(_ option: Option) -> String {
    let letter = option.letter.map { "-\($0), " } ?? "    "
    return "  \(letter)--\(option.name)" + (option.valueName.map { " <\($0)>" } ?? "")
  }

  private static func entry(_ head: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: column)
    var lines = TextWidth.wrap(text, width: 80, indent: indent)
    if head.count < column {
      lines[0] = head + lines[0].dropFirst(head.count)
    } else {
      lines.insert(head, at: 0)
    }
    return lines
  }
}
