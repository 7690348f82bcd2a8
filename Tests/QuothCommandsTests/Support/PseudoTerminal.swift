import CTestChild

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// quoth on a pseudo-terminal, typed to by a test.
final class PseudoTerminal {
  let child: Child
  private var descriptor: Int32
  /// Kept for as long as the program runs in it.
  private let folder: TemporaryFolder
  /// All the program has shown.
  private(set) var shown = ""
  /// What of it no expectation has passed yet.
  private var fresh: [UInt8] = []

  /// - Parameter output: where answers go, if not to the terminal.
  init(
    _ arguments: [String] = [], in folder: TemporaryFolder, columns: Int = 80,
    environment: [String: String] = [:], output: Int32? = nil
  ) {
    self.folder = folder
    var inner: Int32 = -1
    descriptor = test_terminal_open(Int32(columns), &inner)
    precondition(descriptor >= 0, "there is no pseudo-terminal")
    defer { close(inner) }
    var all = [
      "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state", "TERM": "xterm",
      "LANG": "C.UTF-8",
    ]
    all.merge(environment) { $1 }
    child = Child(
      Child.quoth, arguments,
      streams: [.descriptor(inner), .descriptor(output ?? inner), .descriptor(inner)],
      folder: folder.path, environment: all, onTerminal: true)
  }

  deinit { hangUp() }

  /// Closes the terminal, as a window that is closed does.
  func hangUp() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// Whether the terminal is as programs expect it: lines, echoed.
  var isCanonical: Bool {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return false }
    return mode.c_lflag & tcflag_t(ICANON) != 0 && mode.c_lflag & tcflag_t(ECHO) != 0
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(descriptor, bytes, bytes.count)
  }

  /// Waits until `text` is shown after what was expected before, and passes it; false when it
  /// isn't in time.
  func shows(_ text: String, seconds: Double = 20) -> Bool {
    let wanted = Array(text.utf8)
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      if let place = place(of: wanted) {
        fresh.removeFirst(place + wanted.count)
        return true
      }
      guard ContinuousClock.now < end, readMore() else { return false }
    }
  }

  /// Leaves, and gives the exit status. (Ctrl-D would be lost between two prompts.)
  func leave() -> Int32? {
    type("/quit\r")
    return end()
  }

  /// Reads what comes until the program has ended, and gives its exit status.
  func end(seconds: Double = 20) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    while readMore(), ContinuousClock.now < end {}
    return child.wait(seconds: seconds)
  }

  /// False when nothing more will come.
  private func readMore() -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 200) > 0 else { return true }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return false }
    fresh += chunk[..<count]
    shown += String(decoding: chunk[..<count], as: UTF8.self)
    return true
  }

  private func place(of wanted: [UInt8]) -> Int? {
    guard fresh.count >= wanted.count else { return nil }
    return (0...(fresh.count - wanted.count)).first {
      fresh[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
