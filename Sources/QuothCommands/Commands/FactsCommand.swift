internal import Conversation
internal import Knowledge

/// Lists what was understood.
enum FactsCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    let knowledge = try KnowledgeOpening.open(arguments.paths)
    let name = arguments.words.isEmpty ? nil : arguments.text
    let lines = knowledge.factLines(about: name)
    var bytes: [UInt8] = []
    for line in lines {
      bytes += PlainText.line(line).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    try Output.standard.write(bytes)
    guard lines.isEmpty else { return ExitStatus.answered }
    Output.report(NameSuggestion.nothing(about: name, in: knowledge))
    return ExitStatus.unanswered
  }
}
