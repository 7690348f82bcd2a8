internal import Answering
package import Conversation

/// What became of a turn since it was saved.
package struct TurnChange {
  private let question: String
  private let before: [String]
  private let now: [String]

  package init(saved: TranscriptTurn, now: TranscriptTurn) {
    question = saved.question
    before = Self.lines(saved)
    self.now = Self.lines(now)
  }

  /// Whether the answer, its status or its evidence is another.
  package var isChange: Bool { before != now }

  /// The question and below it what was and what is, as a diff.
  package func lines(headed place: String, _ style: TerminalStyle) -> [String] {
    var lines = [style.bold(PlainText.line("\(place): \(question)"))]
    for line in Difference.between(before, now) {
      switch line.kind {
      case .same: lines.append(style.dim("  " + line.text))
      case .gone: lines.append(style.red("- " + line.text))
      case .new: lines.append(style.green("+ " + line.text))
      }
    }
    return lines
  }

  /// All of a turn that counts.
  private static func lines(_ turn: TranscriptTurn) -> [String] {
    guard let reply = turn.reply else { return [] }
    var lines = [PlainText.line(reply)]
    switch turn.status {
    case .answered, .unknown: break
    default: lines.append("(\(turn.status.rawValue))")
    }
    if let instead = turn.instead { lines.append("They do say: \(PlainText.line(instead))") }
    for piece in turn.evidence {
      lines.append(PlainText.line("“\(piece.text)” \(piece.source):\(piece.line)"))
    }
    return lines
  }
}

/// The lines two texts share and those they don't, by their longest common subsequence.
enum Difference {
  enum Kind { case same, gone, new }

  static func between(_ old: [String], _ new: [String]) -> [(kind: Kind, text: String)] {
    // common[i][j]: lines that old[i...] and new[j...] share
    var common = Array(
      repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i][j] =
          old[i] == new[j] ? common[i + 1][j + 1] + 1 : max(common[i + 1][j], common[i][j + 1])
      }
    }
    var lines: [(kind: Kind, text: String)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        lines.append((.same, old[i]))
        (i, j) = (i + 1, j + 1)
      } else if i < old.count, j == new.count || common[i + 1][j] >= common[i][j + 1] {
        lines.append((.gone, old[i]))
        i += 1
      } else {
        lines.append((.new, new[j]))
        j += 1
      }
    }
    return lines
  }
}
