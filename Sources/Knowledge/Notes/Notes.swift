/// What the owner of a knowledge folder wrote down about words, from `.notes` files.
///
/// A line is "A = B": two names of one thing, or, with the variables X, Y and Z on both sides, two
/// wordings of one statement ("X oversees Y = X is in charge of Y"). `#` begins a comment.
package struct Notes: Sendable, Equatable {
  /// Names that mean the same.
  package struct Alias: Sendable, Equatable {
    package var names: [String]
    package var file: String
    package var line: Int
  }

  /// Wordings that mean the same, each a short sentence with variables.
  package struct Paraphrase: Sendable, Equatable {
    package var templates: [String]
    package var file: String
    package var line: Int
  }

  package var aliases: [Alias] = []
  package var paraphrases: [Paraphrase] = []
  package var diagnostics: [Diagnostic] = []

  package init() {}

  /// The letters that stand for anything in a wording.
  package static let variables: Set<Substring> = ["X", "Y", "Z"]
  private static let longestLine = 1000

  /// Reads a file of notes; what is wrong with a line is in `diagnostics`, and the line left out.
  package init(file: String, bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let uncommented = line.prefix { $0 != 0x23 }
      let unmarked = uncommented.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let text = String(decoding: uncommented.dropFirst(unmarked), as: UTF8.self)
      add(text, file, index + 1, length: uncommented.count)
    }
  }

  private mutating func add(_ text: String, _ file: String, _ line: Int, length: Int) {
    func words(_ side: Substring) -> [Substring] {
      side.split { $0.isWhitespace || $0 == "\0" }
    }
    guard !words(text[...]).isEmpty else { return }
    func fail(_ summary: String, _ hint: String) {
      diagnostics.append(
        Diagnostic(severity: .error, file: file, line: line, summary: summary, hint: hint))
    }
    guard length <= Self.longestLine else {
      fail("The line is too long.", "Write one short note a line.")
      return
    }
    let sides = text.split(separator: "=", omittingEmptySubsequences: false).map(words)
    guard sides.count > 1 else {
      fail(
        "The line has no “=”.",
        "Write “AWS = Amazon Web Services” or “X oversees Y = X is in charge of Y”.")
      return
    }
    guard sides.allSatisfy({ !$0.isEmpty }) else {
      fail("One side of “=” is empty.", "Put words on both sides of “=”.")
      return
    }
    let used = sides.map { Set($0).intersection(Self.variables) }
    let texts = sides.map { $0.joined(separator: " ") }
    guard used.contains(where: { !$0.isEmpty }) else {
      aliases.append(Alias(names: texts, file: file, line: line))
      return
    }
    if let problem = Self.problem(sides, used) {
      fail(problem.summary, problem.hint)
      return
    }
    paraphrases.append(Paraphrase(templates: texts, file: file, line: line))
  }

  private static func problem(
    _ sides: [[Substring]], _ used: [Set<Substring>]
  ) -> (summary: String, hint: String)? {
    for other in used.dropFirst() where other != used[0] {
      let lonely = used[0].symmetricDifference(other).sorted()[0]
      return (
        "\(lonely) stands on one side of “=” only.", "Use the same letters on both sides."
      )
    }
    for (side, letters) in zip(sides, used) {
      if side.count <= letters.count {
        return ("One side has no word but letters.", "Put a verb between X and Y.")
      }
      for letter in letters.sorted() where side.count(where: { $0 == letter }) > 1 {
        return ("\(letter) stands twice on one side.", "Use each letter once a side.")
      }
    }
    return nil
  }

  /// Adds the notes of another file.
  package mutating func append(_ other: Notes) {
    aliases.append(contentsOf: other.aliases)
    paraphrases.append(contentsOf: other.paraphrases)
    diagnostics.append(contentsOf: other.diagnostics)
  }
}
