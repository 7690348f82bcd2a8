internal import ArgumentParser

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bare command: a conversation on a terminal, one answer a line on a pipe.
struct QuothCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth",
    abstract: "Answers questions about articles with the articles' own words.",
    discussion: """
      Without a command quoth talks on a terminal; with questions piped in it prints one answer \
      a line. Exit status: 0 every question got a reply, 1 at least one did not, 2 an error.
      """,
    version: "quoth \(quothVersion)",
    subcommands: [
      AskCommand.self, FactsCommand.self, ReplayCommand.self, TranscriptCommand.self,
      EvalCommand.self,
      ReadCommand.self,
    ])

  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var answers: AnswerOptions
  @OptionGroup var transcript: TranscriptOptions

  mutating func run() throws {
    if knowledge.paths.contains("-") {
      throw ProgramFailure(
        "-k - reads an article from standard input, where the questions come from; use quoth ask")
    }
    if isatty(0) == 1 {
      try ChatSession.run(knowledge: knowledge, answers: answers, transcript: transcript)
    } else {
      try PipeSession.run(knowledge: knowledge, answers: answers, transcript: transcript)
    }
  }
}
