import QuothCommands
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Lines of a pipe")
struct LineTests {
  /// The lines of a file with these bytes.
  static func lines(_ bytes: [UInt8]) -> [String] {
    let folder = TemporaryFolder()
    folder.write("in", bytes)
    let descriptor = open(folder.path + "/in", O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var source = DescriptorLines(descriptor: descriptor)
    var lines: [String] = []
    while case .line(let line) = source.next(prompt: "") { lines.append(line) }
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("\u{FEFF}a\n", ["a"]),
  ])
  func linesEndAtLineBreaks(text: String, expected: [String]) {
    #expect(Self.lines(Array(text.utf8)) == expected)
  }

  @Test func invalidBytesAreRepaired() {
    #expect(Self.lines([0x61, 0xFF, 0x0A, 0xC3]) == ["a\u{FFFD}", "\u{FFFD}"])
  }

  @Test func aLongLineIsCutBetweenCharacters() {
    let longest = DescriptorLines.longestLine
    let bytes = Array("x".utf8) + Array(String(repeating: "ü", count: longest).utf8) + [10, 0x61]
    let lines = Self.lines(bytes)
    #expect(lines.count == 2)
    #expect(lines.first?.utf8.count == longest - 1)
    #expect(lines.first?.contains("\u{FFFD}") == false)
    #expect(lines.last == "a")
  }
}
