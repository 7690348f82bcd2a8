/// A bar on standard error that shows how far a measurement is; nothing where that is no terminal.
struct ProgressBar {
  private let total: Int
  private let isShown: Bool
  private var shownSteps = -1
  private static let width = 40

  init(total: Int) {
    self.total = total
    isShown = total > 0 && Output.error.isTerminal
  }

  /// Shows that `done` of the total are done.
  mutating func show(_ done: Int) {
    guard isShown else { return }
    let steps = min(done, total) * 200 / total
    guard steps != shownSteps else { return }
    shownSteps = steps
    let filled = steps * ProgressBar.width / 200
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: ".", count: ProgressBar.width - filled)
    try? Output.error.write(Array("\r[\(bar)] \(done)/\(total)".utf8))
  }

  /// Takes the bar away.
  func clear() {
    if isShown { try? Output.error.write(Array("\r\u{1B}[K".utf8)) }
  }
}
