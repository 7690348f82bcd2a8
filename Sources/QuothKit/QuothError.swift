/// Why articles could not be read.
public struct QuothError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong and what to do about it.
  public var description: String
}
