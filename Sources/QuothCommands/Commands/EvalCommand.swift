internal import Conversation
internal import English

/// Measures quoth on files of questions.
struct EvalCommand {
  let arguments: Arguments
  let settings: EvaluationSettings
  let reader: Reader

  static func run(_ arguments: Arguments) throws -> Int32 {
    let command = EvalCommand(
      arguments: arguments, settings: try EvaluationSettings(arguments),
      reader: try KnowledgeOpening.openReader())
    try command.measure()
    return ExitStatus.answered
  }

  private func measure() throws {
    let against = arguments.value(of: .against)
    var earlier: SavedRun?
    if let against {
      earlier = try SavedRun(path: against, bytes: try WholeInput.read(file: against))
    }
    // Written at the end, so that a run may be compared with the file it then replaces.
    var saved: [UInt8] = []
    for (index, file) in arguments.words.enumerated() {
      let bytes = try WholeInput.read(file: file)
      let start = ContinuousClock.now
      let outcome =
        file.hasSuffix(".jsonl")
        ? try questions(in: file, bytes)
        : try comprehension(in: file, bytes)
      let seconds = (ContinuousClock.now - start) / Duration.seconds(1)
      if index > 0 { try Output.standard.write(line: "") }
      try Output.standard.write(Array(outcome.report.utf8))
      let name = String(file.split(separator: "/").last ?? "?")
      if let earlier {
        guard let before = earlier.records[name] else {
          throw ProgramFailure("\(against ?? ""): that run did not ask the questions of \(name)")
        }
        let comparison = RunComparison(
          before: before, after: outcome.records, forced: settings.isForced)
        try Output.standard.write(Array(safe(comparison.text).utf8))
      }
      if arguments.has(.save) { saved += outcome.records.flatMap { SavedRun.line($0, of: name) } }
      if settings.showsErrors {
        try Output.standard.write(line: "failures")
        for error in outcome.errors { try Output.standard.write(Array(safe(error.lines).utf8)) }
      }
      // Not on standard output, which is the same run after run.
      let rate = Figures.fixed(Double(outcome.count) / max(seconds, 1e-9), decimals: 0)
      Output.report("\(outcome.count) questions in \(Figures.fixed(seconds)) s: \(rate) a second")
    }
    if let save = arguments.value(of: .save) { try Output.write(saved, toFile: save) }
  }

  private struct Outcome {
    var count: Int
    var report: String
    var records: [EvaluationRecord]
    var errors: [EvaluationError]
  }

  private func comprehension(in file: String, _ bytes: [UInt8]) throws -> Outcome {
    let json: JSONValue
    do {
      json = try JSONReader.read(bytes)
    } catch {
      throw ProgramFailure("\(file):\(error.line): \(error.reason)")
    }
    let name = String(file.split(separator: "/").last ?? "?")
    var evaluation = SQuADEvaluation(
      name: name, file: try SQuADFile(path: file, json: json), settings: settings)
    evaluation.run(reader: reader)
    let tables = RecordReport(records: evaluation.records, settings: settings, hasOwnTables: true)
    return Outcome(
      count: evaluation.questionCount, report: evaluation.report + tables.text,
      records: evaluation.records, errors: evaluation.errors)
  }

  private func questions(in file: String, _ bytes: [UInt8]) throws -> Outcome {
    let paths = arguments.paths.isEmpty ? [KnowledgeOpening.defaultFolder] : arguments.paths
    var evaluation = QuestionEvaluation(
      rows: try QuestionRow.read(path: file, bytes: bytes), paths: paths, settings: settings)
    try evaluation.run(reader: reader)
    let tables = RecordReport(records: evaluation.records, settings: settings, hasOwnTables: false)
    return Outcome(
      count: evaluation.questionCount, report: evaluation.report.text + tables.text,
      records: evaluation.records, errors: evaluation.errors)
  }

  /// The text without control characters other than line breaks.
  private func safe(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 != "\n" && PlainText.isControl($0) ? " " : $0 }))
  }
}
