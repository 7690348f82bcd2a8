internal import Conversation

/// Finds a misspelt command before anything else is read, so that it is taken neither for a
/// question nor for a file.
package enum UsageCheck {
  package static let commands = ["ask", "facts", "replay", "transcript", "eval", "read", "help"]
  /// Options of the bare command whose value is the next argument.
  package static let optionsWithValue: Set<String> = [
    "-k", "--knowledge", "--transcript", "--generate-completion-script",
  ]

  /// - Throws: ProgramFailure when the first argument that is no option is no command either.
  package static func check(_ arguments: [String]) throws(ProgramFailure) {
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if argument.hasPrefix("-"), argument != "-", argument != "--" {
        isValue = optionsWithValue.contains(argument)
      } else {
        return try check(word: argument)
      }
    }
  }

  private static func check(word: String) throws(ProgramFailure) {
    if commands.contains(word) { return }
    let isQuestion = word.contains { $0.isWhitespace || $0 == "?" }
    if !isQuestion, let command = EditDistance.nearest(to: word, among: commands) {
      throw ProgramFailure("there is no command '\(word)'; did you mean 'quoth \(command)'?")
    }
    let shown = word.count > 60 ? word.prefix(57) + "..." : word[...]
    throw ProgramFailure(
      """
      there is no command '\(shown)'
      To ask a question: quoth ask "\(shown)"
      Other articles or folders are named with -k; 'quoth --help' tells more.
      """)
  }
}
