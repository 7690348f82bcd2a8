internal import Conversation

/// The outcomes of a run in a file, to compare a later run with: a JSON object a line.
package struct SavedRun: Sendable {
  /// Outcomes by the file of questions and by the question's id.
  package private(set) var records: [String: [String: EvaluationRecord]] = [:]

  /// A run as a file holds it.
  package static func line(_ record: EvaluationRecord, of file: String) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("file")
      json.string(file)
      json.key("id")
      json.string(record.id)
      json.key("question")
      json.string(record.question)
      json.key("expected")
      json.string(record.expected)
      json.key("answerable")
      json.integer(record.isAnswerable ? 1 : 0)
      json.key("kind")
      json.string(record.kind)
      json.key("confidence")
      json.number(record.confidence)
      json.key("answer")
      json.optional(record.free.text)
      json.key("score")
      json.number(record.free.score)
      json.key("forced_answer")
      json.optional(record.forced.text)
      json.key("forced_score")
      json.number(record.forced.score)
      json.key("rules")
      json.strings(record.rules)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads a file that `line` made.
  /// - Throws: ProgramFailure that names file and line.
  package init(path: String, bytes: [UInt8]) throws(ProgramFailure) {
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let value = try? JSONReader.read(Array(line)), let file = value["file"]?.string,
        let record = EvaluationRecord(value)
      else {
        throw ProgramFailure("\(path):\(index + 1): no line that --save wrote")
      }
      records[file, default: [:]][record.id] = record
    }
  }
}

extension EvaluationRecord {
  fileprivate init?(_ value: JSONValue) {
    guard let id = value["id"]?.string, let question = value["question"]?.string,
      let score = value["score"]?.double, let forcedScore = value["forced_score"]?.double
    else { return nil }
    self.init(
      id: id, question: question, expected: value["expected"]?.string ?? "",
      isAnswerable: value["answerable"]?.integer != 0, kind: value["kind"]?.string ?? "",
      confidence: value["confidence"]?.double ?? 0,
      rules: (value["rules"]?.list ?? []).compactMap(\.string),
      free: Outcome(text: value["answer"]?.string, score: score),
      forced: Outcome(text: value["forced_answer"]?.string, score: forcedScore))
  }
}
