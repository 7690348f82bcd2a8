import Testing

@Suite("The house")
struct HouseTests {
  /// The targets from the lowest floor up.
  static let floors = [
    "English", "Knowledge", "Answering", "Conversation", "QuothKit", "QuothCommands",
  ]
  static let root: String =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The modules each Swift file of a target imports.
  static func imports(of target: String) -> [(file: String, module: String)] {
    var found: [(file: String, module: String)] = []
    for file in swiftFiles(below: "\(root)/Sources/\(target)") {
      let text = String(decoding: readFile(file), as: UTF8.self)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        if let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count,
          !line.hasPrefix("///")
        {
          found.append((file, String(words[place + 1])))
        }
      }
    }
    return found
  }

  @Test(arguments: floors)
  func aTargetImportsOnlyFloorsBelow(target: String) throws {
    let floor = try #require(Self.floors.firstIndex(of: target))
    let imports = Self.imports(of: target)
    #expect(!imports.isEmpty)
    for (file, module) in imports {
      guard let other = Self.floors.firstIndex(of: module) else { continue }
      #expect(other < floor, "\(file) imports \(module)")
    }
  }

  @Test(arguments: floors)
  func nothingImportsFoundationOrRegex(target: String) {
    for (file, module) in Self.imports(of: target) {
      #expect(
        !["Foundation", "FoundationEssentials", "RegexBuilder", "_StringProcessing"].contains(
          module),
        "\(file) imports \(module)")
    }
  }
}
