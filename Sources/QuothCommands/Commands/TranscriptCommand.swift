internal import ArgumentParser
internal import Conversation

/// Turns a saved conversation into another form.
struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript",
    abstract: "Print a saved conversation as Markdown, JSON lines, a web page or plain text.",
    usage: "quoth transcript --format <form> <file>")

  @Option(help: "The form to print: md, jsonl, html or text.")
  var format: TranscriptExport = .text

  @Argument(help: "A transcript (.md or .jsonl).")
  var file: String

  mutating func run() throws {
    let transcript = try SavedTranscript.open(file)
    for turn in transcript.conversations.flatMap(\.turns) where turn.isCut {
      Output.report("\(file):\(turn.line): the file ends within this turn")
    }
    if let line = transcript.cutLine {
      Output.report("\(file):\(line): the file ends within this question, which was left out")
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    try Output.standard.write(format.bytes(of: transcript, title: name))
  }
}

extension TranscriptExport: ExpressibleByArgument {}
