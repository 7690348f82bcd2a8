import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the README and the pages say that quoth prints, printed.
@Suite("Documentation", .serialized)
struct DocumentationTests {
  private static let pages = HouseTests.root + "/Sources/QuothKit/QuothKit.docc/"

  /// The lines of each block of code of a page.
  private static func blocks(of path: String) -> [[String]] {
    let text = String(decoding: readFile(path), as: UTF8.self)
    var blocks: [[String]] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if !isInside { blocks.append([]) }
        isInside.toggle()
      } else if isInside {
        blocks[blocks.count - 1].append(line)
      }
    }
    return blocks
  }

  private static let readme = blocks(of: HouseTests.root + "/README.md")

  /// A folder with the article that comes with quoth.
  private static func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    for name in namesIn(HouseTests.root + "/knowledge") where name.hasSuffix(".txt") {
      folder.write("knowledge/\(name)", readFile(HouseTests.root + "/knowledge/\(name)"))
    }
    return folder
  }

  private static func key(_ name: String, of line: String) -> String? {
    let mark = "\"\(name)\":\""
    guard let start = line.range(of: mark)?.upperBound else { return nil }
    return line[start...].firstIndex(of: "\"").map { String(line[start..<$0]) }
  }

  @Test func theFirstQuestionsAreAnsweredSo() throws {
    let shown = try #require(Self.readme.first { $0.first == "$ quoth < questions.txt" })
    let place = try #require(Self.readme.firstIndex(of: shown))
    let asked = Self.readme[place + 1]
    let outcome = runQuoth(
      ["--no-transcript"], input: asked.joined(separator: "\n") + "\n", in: Self.folder())
    #expect(asked.count == 6)
    #expect(outcome.lines == Array(shown.dropFirst()))
  }

  @Test func articlesComeOnStandardInput() {
    let outcome = runQuoth(
      ["ask", "-k", "-", "Who designed the bridge?"],
      input: "The bridge was designed by two engineers.\n", in: TemporaryFolder())
    #expect(Self.readme.contains { $0.last == outcome.lines.last && $0.count == 2 })
  }

  /// One line of JSON per status, byte for byte, but for the one about another article.
  @Test func jsonLinesAreAsShown() throws {
    let lines = try #require(Self.readme.first { $0.first?.hasPrefix("{\"question\"") == true })
    #expect(lines.count == 6)
    for line in lines where Self.key("status", of: line) != "ask" {
      let question = try #require(Self.key("question", of: line))
      let guess = Self.key("status", of: line) == "guess" ? ["--guess"] : []
      let outcome = runQuoth(
        ["--json", "--no-transcript"] + guess, input: question + "\n", in: Self.folder())
      #expect(outcome.lines == [line])
    }
  }

  @Test func theGraphIsAsShown() throws {
    let graph = try #require(Self.readme.first { $0.first == "flowchart LR" })
    let outcome = runQuoth(["facts", "--format", "mermaid"], in: Self.folder())
    #expect(outcome.lines == graph)
  }

  /// The table of turns: typed, read as, answer.
  @Test func turnsAreReadAndAnsweredAsShown() throws {
    let text = String(decoding: readFile(HouseTests.root + "/README.md"), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    let head = try #require(lines.firstIndex(of: "| typed | read as | answer |"))
    let rows = lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { row in
      row.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    }
    #expect(rows.count == 5)
    let outcome = runQuoth(
      ["--conversation", "--json", "--no-transcript"],
      input: rows.map { $0[0] }.joined(separator: "\n") + "\n", in: Self.folder())
    #expect(outcome.lines.map { Self.key("read_as", of: $0) ?? "" } == rows.map { $0[1] })
    #expect(outcome.lines.map { Self.key("answer", of: $0) ?? "" } == rows.map { $0[2] })
  }

  /// Blanks and line breaks apart, every line of a stage stands in what `quoth read` prints.
  @Test(arguments: [
    ("HowQuothReads.md", "Norbank, which is backed by Helvar Group, hired Maria Lopez in 2019."),
    ("AddingARule.md", "Otto Lund umpired the match between Oskby and Norwick."),
  ])
  func sentencesAreReadAsShown(_ page: String, _ sentence: String) {
    let read = runQuoth(["read", sentence], in: TemporaryFolder())
    let words = read.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let marks = ["sentence ", "clause ", "fact ", "$ "]
    var shown = 0
    for block in Self.blocks(of: Self.pages + page) {
      var lines: [String] = []
      for line in block {
        if lines.isEmpty || marks.contains(where: line.hasPrefix) {
          lines.append(line)
        } else {
          lines[lines.count - 1] += " " + line
        }
      }
      for line in lines where marks.dropLast().contains(where: line.hasPrefix) {
        let line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(line))
        shown += 1
      }
    }
    #expect(shown > 2)
  }

  @Test func questionsAreReadAsShown() throws {
    let folder = TemporaryFolder()
    folder.write(
      "text.txt", "Norbank, which is backed by Helvar Group, hired Maria Lopez in 2019.\n")
    let read = runQuoth(
      ["read", "--question", "-k", "text.txt", "Who bankrolls Norbank?"], in: folder)
    let block = try #require(
      Self.blocks(of: Self.pages + "HowQuothReads.md").first { $0[0].hasPrefix("question: ") })
    for line in block {
      #expect(read.lines.contains(String(line.drop { $0 == " " })), "\(line)")
    }
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(part) { return at..<index(at, offsetBy: part.count) }
      at = index(after: at)
    }
    return nil
  }
}
