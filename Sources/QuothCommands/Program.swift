internal import ArgumentParser

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
    // A limit on the size of files is told by the write that meets it.
    signal(SIGXFSZ, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the program with these arguments and returns its exit status.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      try UsageCheck.check(arguments)
      try RuleFolder.take()
      if let question = AskCommand.plainQuestion(arguments) {
        try AskCommand.answer(question)
      } else {
        var command = try QuothCommand.parseAsRoot(arguments)
        try command.run()
      }
      return ExitStatus.answered
    } catch let failure as ProgramFailure {
      Output.report(failure.message)
      return ExitStatus.failure
    } catch let code as ExitCode {
      return code.rawValue
    } catch let failure as Output.Failure {
      return status(of: failure)
    } catch {
      return explain(error)
    }
  }

  /// Help and version go to standard output; a usage error goes to standard error and is a 2.
  private static func explain(_ error: any Error) -> Int32 {
    let text = QuothCommand.fullMessage(for: error)
    if QuothCommand.exitCode(for: error).isSuccess {
      do {
        try Output.standard.write(line: text)
        return ExitStatus.answered
      } catch {
        return status(of: error)
      }
    }
    let message = text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text
    Output.report(message)
    return ExitStatus.failure
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
