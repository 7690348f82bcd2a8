internal import CReadline

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Lines edited on the terminal by GNU Readline. At most one at a time, and only where standard
/// input is a terminal.
struct TerminalLines: LineSource {
  private let historyPath: String?
  private let completion: CompletionBox

  /// - Parameters:
  ///   - historyPath: where lines are kept between runs, or nil.
  ///   - complete: the lines that the text up to the cursor may become.
  init(historyPath: String?, complete: @escaping (String) -> Completion) {
    self.historyPath = historyPath
    completion = CompletionBox(complete)
    quoth_line_start("quoth", nextCandidate, Unmanaged.passUnretained(completion).toOpaque())
    if let historyPath { _ = quoth_line_load(historyPath) }
  }

  mutating func next(prompt: String) -> LineEvent {
    var line: UnsafeMutablePointer<CChar>?
    let status = quoth_line_read(prompt, &line)
    defer { free(line) }
    switch status {
    case QUOTH_LINE: return line.map { .line(String(cString: $0)) } ?? .end
    case QUOTH_INTERRUPTED: return .interrupted
    default: return .end
    }
  }

  /// Where a signal ended the last line: lets the signal end the program, too, as whoever sent it
  /// expects.
  func dieOfSignal() {
    let number = quoth_line_signal()
    guard number != 0 else { return }
    signal(number, SIG_DFL)
    raise(number)
  }

  func remember(_ line: String) { quoth_line_add(line, historyPath) }

  /// Shortens the history file; call when the conversation is over.
  func finish() {
    if let historyPath { _ = quoth_line_save(historyPath) }
  }
}

/// Holds the completion while readline asks for its lines one by one.
private final class CompletionBox {
  let complete: (String) -> Completion
  var current = Completion(lines: [], start: 0)
  init(_ complete: @escaping (String) -> Completion) { self.complete = complete }
}

private func nextCandidate(
  context: UnsafeMutableRawPointer?, line: UnsafePointer<CChar>?, index: Int,
  shownFrom: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  guard let context, let line else { return nil }
  let box = Unmanaged<CompletionBox>.fromOpaque(context).takeUnretainedValue()
  if index == 0 { box.current = box.complete(String(cString: line)) }
  guard index < box.current.lines.count else { return nil }
  shownFrom?.pointee = box.current.start
  return strdup(box.current.lines[index])
}
