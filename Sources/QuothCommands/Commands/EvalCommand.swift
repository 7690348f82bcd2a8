internal import ArgumentParser

/// Measures quoth on files of questions.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure the answers to files of questions.")

  @OptionGroup var knowledge: KnowledgeOptions

  @Argument(help: "SQuAD 2.0 JSON, or questions as JSON lines (.jsonl).")
  var files: [String]

  mutating func run() throws {
  }
}
