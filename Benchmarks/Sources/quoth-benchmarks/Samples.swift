import Foundation

/// What the program is measured on, made of one article in a folder of its own.
struct Samples {
  let folder: URL
  /// Different questions, one a line.
  let questions: URL
  let questionCount = 5000
  /// Copies of the article, each a file.
  let manyFiles: URL
  /// The same copies in one file.
  let oneFile: URL
  private(set) var byteCount = 0

  init(article: String) throws {
    let text = try String(contentsOfFile: article, encoding: .utf8)
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("quoth-benchmarks-\(ProcessInfo.processInfo.processIdentifier)")
    questions = folder.appendingPathComponent("questions")
    manyFiles = folder.appendingPathComponent("many")
    oneFile = folder.appendingPathComponent("one.txt")
    try FileManager.default.createDirectory(at: manyFiles, withIntermediateDirectories: true)
    try Self.questions(about: text, count: questionCount)
      .write(to: questions, atomically: false, encoding: .utf8)
    var all = ""
    var number = 0
    while all.utf8.count < 2_000_000 {
      let copy = "Report \(number) of the series.\n\n\(text)\n"
      try copy.write(
        to: manyFiles.appendingPathComponent("\(number).txt"), atomically: false, encoding: .utf8)
      all += "\n" + copy
      number += 1
    }
    byteCount = all.utf8.count
    try all.write(to: oneFile, atomically: false, encoding: .utf8)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Questions of a dozen forms, filled with the article's words in turn.
  private static func questions(about text: String, count: Int) throws -> String {
    let words = Set(text.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }).sorted()
    let names = words.filter { $0.first?.isUppercase == true }
    let nouns = words.filter { $0.first?.isLowercase == true }
    guard names.count > 10, nouns.count > 50 else {
      throw Child.Failure(description: "the article is too short to ask about")
    }
    let forms = [
      "When did A join B?", "Who leads A?", "What did A say about C?", "Why did A leave B?",
      "Where does A work on C?", "Who is A of B?", "What is the C of A?", "How much C did A raise?",
      "Did A join B?", "Which C does A lead?", "How many C are in A?", "What does A think of C and B?",
    ]
    var made: Set<String> = []
    var lines = ""
    var number = 0
    while made.count < count {
      guard number < count * 100 else {
        throw Child.Failure(description: "the article has too few words to ask about")
      }
      var question = ""
      for letter in forms[number % forms.count] {
        switch letter {
        case "A": question += names[number * 7 % names.count]
        case "B": question += names[(number / names.count + number) % names.count]
        case "C": question += nouns[number * 13 % nouns.count]
        default: question.append(letter)
        }
      }
      if made.insert(question).inserted { lines += question + "\n" }
      number += 1
    }
    return lines
  }
}
