internal import ArgumentParser
internal import Conversation
internal import Knowledge

/// Lists what was understood.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "List what was understood, of everything or of one name.",
    usage: "quoth facts [<options>] [<name>]")

  @OptionGroup var knowledge: KnowledgeOptions

  @Argument(help: "A name in the articles; its words need no quotation marks.")
  var name: [String] = []

  mutating func run() throws {
    let knowledge = try KnowledgeOpening.open(knowledge.paths)
    let name = name.isEmpty ? nil : name.joined(separator: " ")
    let lines = knowledge.factLines(about: name)
    var bytes: [UInt8] = []
    for line in lines {
      bytes += PlainText.line(line).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    try Output.standard.write(bytes)
    guard lines.isEmpty else { return }
    Output.report(NameSuggestion.nothing(about: name, in: knowledge))
    throw ExitCode(ExitStatus.unanswered)
  }
}
