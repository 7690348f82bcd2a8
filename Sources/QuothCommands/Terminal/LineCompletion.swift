/// The lines a text may become.
package struct Completion: Equatable, Sendable {
  /// Whole lines, each beginning with the text up to `start`.
  package var lines: [String]
  /// Byte at which the part begins that is worth listing.
  package var start: Int

  package init(lines: [String], start: Int) {
    self.lines = lines
    self.start = start
  }
}

/// What Tab completes: commands, and the names in the articles.
package struct LineCompletion {
  private let names: [String]
  /// Articles, for /ask-only and /open, and topics, for /help.
  private let files: [String]
  private let topics: [String]

  package init(names: [String], files: [String] = [], topics: [String] = []) {
    self.names = names
    self.files = files
    self.topics = topics
  }

  /// The lines that `line`, the text up to the cursor, may become.
  package func complete(_ line: String) -> Completion {
    if line.hasPrefix("/"), !line.contains(" ") {
      return Completion(lines: SlashCommand.names.filter { $0.hasPrefix(line) }, start: 0)
    }
    for (command, values) in [
      ("/ask-only ", files), ("/open ", files), ("/help ", topics),
      ("/set ", ["width auto", "colour on", "colour off", "evidence full", "evidence brief"]),
    ] where line.hasPrefix(command) {
      let typed = line.dropFirst(command.count)
      return Completion(
        lines: values.filter { $0.hasPrefix(typed) }.map { command + $0 }, start: command.utf8.count
      )
    }
    for start in wordStarts(line) {
      let typed = line[start...].lowercased()
      let found = names.filter { $0.lowercased().hasPrefix(typed) }
      if !found.isEmpty {
        let before = line[..<start]
        return Completion(lines: found.map { before + $0 }, start: before.utf8.count)
      }
    }
    return Completion(lines: [], start: 0)
  }

  /// Where a name being typed may begin, the earliest of the last five words first.
  private func wordStarts(_ line: String) -> [String.Index] {
    var starts: [String.Index] = []
    var afterBlank = true
    for index in line.indices {
      let isBlank = line[index] == " "
      if afterBlank, !isBlank { starts.append(index) }
      afterBlank = isBlank
    }
    return starts.suffix(5)
  }
}
