import English
import Foundation
import Testing

/// Share of expected role fillers found, by construction.
struct ConstructionTests {
  static func fixture(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: folder.appendingPathComponent("Fixtures/\(name)"), encoding: .utf8)
  }

  @Test func roleFillers() throws {
    let lexicon = try Lexicon()
    let reader = Reader(lexicon: lexicon)
    var total = 0
    var right = 0
    var report = ""
    var failures = ""
    for construction in Construction.load(try Self.fixture("constructions.txt")) {
      var t = 0
      var r = 0
      for item in construction.cases {
        let reading = reader.read(Array(item.sentence.utf8))
        let judge = ConstructionJudge(reading: reading, lexicon: lexicon)
        for expectation in item.expectations {
          for outcome in judge.judge(expectation) {
            t += 1
            if let outcome {
              failures += "\(construction.name):\(item.line): \(item.sentence)\n    \(outcome)\n"
            } else {
              r += 1
            }
          }
        }
      }
      total += t
      right += r
      report += "\(construction.name) \(r)/\(t) \(t == 0 ? 0 : 100 * r / t)%\n"
      #expect(10 * r >= 9 * t, "\(construction.name): \(r) of \(t)")
    }
    if let path = ProcessInfo.processInfo.environment["QUOTH_CONSTRUCTION_REPORT"] {
      try (report + "all \(right)/\(total)\n" + failures).write(
        toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(total > 2000)
    #expect(100 * right >= 94 * total, "\(right) of \(total)")
  }
}
