/// What reading a line came to.
package enum LineEvent: Equatable, Sendable {
  /// A line, without its end; invalid UTF-8 is repaired.
  case line(String)
  /// The line was dropped by Ctrl-C.
  case interrupted
  case end
  /// Reading failed; what the system says.
  case failed(String)
}

/// Where questions come from: a terminal, a pipe or a test.
package protocol LineSource {
  /// The next line, asked for with `prompt` where there is somebody to prompt.
  mutating func next(prompt: String) -> LineEvent
  /// Keeps a line so that it can be called up again.
  func remember(_ line: String)
}
