/// An error that ends the program with exit status 2.
package struct ProgramFailure: Error, Sendable, Equatable {
  /// What is wrong and what to do about it, without "quoth:".
  package var message: String
  package init(_ message: String) { self.message = message }
}

/// The exit statuses of the program.
package enum ExitStatus {
  /// Every question got a reply.
  package static let answered: Int32 = 0
  /// At least one question got none.
  package static let unanswered: Int32 = 1
  /// Wrong usage, or something could not be read or written.
  package static let failure: Int32 = 2
}
