/// Messages about commands and options that there are not, so that a misspelt one is taken neither
/// for a question nor for a file.
enum UnknownWord {
  static func failure(command word: String) -> ProgramFailure {
    let commands = Subcommand.allCases.map(\.rawValue)
    let isQuestion = word.contains { $0.isWhitespace || $0 == "?" }
    if !isQuestion, let near = EditDistance.nearest(to: word, among: commands) {
      return ProgramFailure("there is no command '\(word)'; did you mean 'quoth \(near)'?")
    }
    let shown = word.count > 60 ? word.prefix(57) + "..." : word[...]
    return ProgramFailure(
      """
      there is no command '\(shown)'
      To ask a question: quoth ask "\(shown)"
      Other articles or folders are named with -k; 'quoth help' tells more.
      """)
  }

  static func failure(option word: String, _ command: Subcommand?) -> ProgramFailure {
    let name = word.prefix { $0 != "=" }
    let names = Subcommand.options(of: command).map { "--" + $0.name }
    let near = name.hasPrefix("--") ? EditDistance.nearest(to: String(name), among: names) : nil
    let shown = name.count > 60 ? name.prefix(57) + "..." : name
    return ProgramFailure(
      "there is no option '\(shown)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
        + "\n" + help(command))
  }

  /// How the command is used, and where more is told.
  static func help(_ command: Subcommand?) -> String {
    "Usage: \(Subcommand.usage(of: command))\n'quoth help\(command.map { " \($0)" } ?? "")' tells more."
  }
}
