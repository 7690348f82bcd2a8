internal import ArgumentParser
internal import Conversation
internal import Knowledge

/// Lists what was understood.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "List or draw what was understood, of everything or of one name.",
    usage: "quoth facts [<options>] [<name>]",
    discussion: """
      The other forms than text are a graph: people, organisations and places, and what connects \
      them. svg is drawn by Graphviz, mermaid by GitHub and other web pages.
      """)

  @OptionGroup var knowledge: KnowledgeOptions

  @Option(help: ArgumentHelp("text, json, dot, mermaid or svg.", valueName: "form"))
  var format: GraphFormat = .text

  @Argument(help: "A name in the articles; its words need no quotation marks.")
  var name: [String] = []

  mutating func run() throws {
    let knowledge = try KnowledgeOpening.open(knowledge.paths)
    let name = name.isEmpty ? nil : name.joined(separator: " ")
    if format != .text { return try draw(knowledge, name) }
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

  private func draw(_ knowledge: KnowledgeBase, _ name: String?) throws {
    var graph = FactGraph(knowledge)
    if let name { graph = graph.touching(name) }
    guard !graph.edges.isEmpty else {
      Output.report(
        name == nil
          ? "the articles connect nobody with anybody"
          : NameSuggestion.nothing(about: name, in: knowledge))
      throw ExitCode(ExitStatus.unanswered)
    }
    let writer = GraphWriter(graph: graph)
    switch format {
    case .text: break
    case .json: try Output.standard.write(line: writer.json)
    case .dot: try Output.standard.write(Array(writer.dot.utf8))
    case .mermaid: try Output.standard.write(Array(writer.mermaid.utf8))
    case .svg: try Graphviz.drawSVG(writer.dot)
    }
  }
}

extension GraphFormat: ExpressibleByArgument {}
