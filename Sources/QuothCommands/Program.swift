#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The whole program, from its arguments to its exit status.
package enum Program {
  package static func main() -> Never {
    prepareDescriptors()
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the program with these arguments and returns its exit status.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      return try obey(try Arguments(arguments))
    } catch let failure as ProgramFailure {
      Output.report(failure.message)
    } catch let failure as Output.Failure {
      return status(of: failure)
    } catch {
      Output.report("\(error)")
    }
    return ExitStatus.failure
  }

  private static func obey(_ arguments: Arguments) throws -> Int32 {
    if arguments.has(.version) {
      try Output.standard.write(line: "quoth \(quothVersion)")
      return ExitStatus.answered
    }
    if arguments.has(.help) { return try help(arguments.command) }
    switch arguments.command {
    case nil: return try converse(arguments)
    case .ask: return try AskCommand.run(arguments)
    case .facts: return try FactsCommand.run(arguments)
    case .eval: return try EvalCommand.run(arguments)
    case .read: return try ReadCommand.run(arguments)
    case .help:
      guard let topic = arguments.words.first else { return try help(nil) }
      guard let command = Subcommand(rawValue: topic) else {
        throw UnknownWord.failure(command: topic)
      }
      return try help(command)
    }
  }

  /// The bare command: a conversation on a terminal, one answer a line on a pipe.
  private static func converse(_ arguments: Arguments) throws -> Int32 {
    if arguments.paths.contains("-") {
      throw ProgramFailure(
        "-k - reads an article from standard input, where the questions come from; use quoth ask")
    }
    return isatty(0) == 1 ? try ChatSession.run(arguments) : try PipeSession.run(arguments)
  }

  private static func help(_ command: Subcommand?) throws -> Int32 {
    try Output.standard.write(line: HelpText.text(of: command))
    return ExitStatus.answered
  }

  private static func status(of failure: Output.Failure) -> Int32 {
    switch failure {
    case .closed: break
    case .failed(let reason): Output.report("can't write to standard output: \(reason)")
    }
    return ExitStatus.failure
  }

  /// Gives descriptors 0 to 2 that came closed something harmless, so that no file opened later
  /// becomes standard output.
  private static func prepareDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      // Standard output opened for reading: writing to it still fails, as it should.
      _ = open("/dev/null", descriptor == 2 ? O_WRONLY : O_RDONLY)
    }
  }
}
