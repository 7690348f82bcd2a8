internal import Answering
internal import ArgumentParser

/// Where the articles are.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    name: [.customShort("k"), .customLong("knowledge")],
    help: ArgumentHelp(
      "An article or a folder of articles (repeatable; - is standard input, for ask).",
      discussion: "Without it the folder knowledge/ below the current folder is read.",
      valueName: "path"))
  var paths: [String] = []
}

/// How questions are answered and shown.
struct AnswerOptions: ParsableArguments {
  @Flag(help: "Print one JSON object a question.")
  var json = false

  @Flag(help: "Give the best candidate even where the articles don't say.")
  var guess = false

  @Flag(help: "Let a question refer to those before it (on a terminal it always may).")
  var conversation = false

  var engineOptions: Answerer.Options { guess ? [.guess] : [] }
}

/// Whether and where the conversation is kept.
struct TranscriptOptions: ParsableArguments {
  @Flag(help: "Don't save the conversation.")
  var noTranscript = false

  @Option(
    help: ArgumentHelp(
      "Save the conversation to the end of this file; .jsonl gives JSON lines.", valueName: "file"))
  var transcript: String?

  func validate() throws {
    if noTranscript, transcript != nil {
      throw ValidationError("--transcript and --no-transcript exclude each other.")
    }
  }
}
