import Foundation

/// Runs a program to its end.
enum Child {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The time from the start of a program to its exit; its output is thrown away.
  static func time(_ program: String, _ arguments: [String], input: URL? = nil) throws -> Duration {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput =
      if let input { try FileHandle(forReadingFrom: input) } else { FileHandle.nullDevice }
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    process.waitUntilExit()
    let taken = clock.now - start
    // 1: no answer to some question, which is a result.
    guard process.terminationReason == .exit, process.terminationStatus <= 1 else {
      throw Failure(description: "\(program) \(arguments.joined(separator: " ")) failed")
    }
    return taken
  }

  /// The median time of several runs, after one that does not count.
  static func median(
    of runs: Int, _ program: String, _ arguments: [String], input: URL? = nil
  ) throws -> Duration {
    _ = try time(program, arguments, input: input)
    var times: [Duration] = []
    for _ in 0..<runs { times.append(try time(program, arguments, input: input)) }
    return times.sorted()[runs / 2]
  }
}
