internal import ArgumentParser
internal import Conversation
internal import English

/// Measures quoth on files of questions.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure the answers to files of questions.",
    discussion: """
      A SQuAD 2.0 file (.json) brings its texts along. Questions as JSON lines (.jsonl) are put \
      to the articles named with -k; where they name an article each, -k names the folder. A theme \
      file of the frame lexicon (.frames) is held to its own examples.
      """)

  @OptionGroup var knowledge: KnowledgeOptions

  @Flag(help: "List the questions not answered as expected.")
  var errors = false

  @Flag(help: "Show the figures by kind of question.")
  var kinds = false

  @Flag(help: "Show the figures by length of question.")
  var lengths = false

  @Flag(help: "Show how often each rule had a part in right and in wrong answers, worst first.")
  var rules = false

  @Flag(help: "Show stated confidence beside the share of right answers, in ten bins.")
  var confidence = false

  // --guess judges the answers quoth gives when it must.
  @OptionGroup(visibility: .hidden) var answers: AnswerOptions
  private var guess: Bool { answers.guess }

  @Flag(help: "Ask each turn of a conversation by itself, not in the light of those before it.")
  var alone = false

  @Option(
    help: ArgumentHelp("Save what came of each question, to compare with.", valueName: "file"))
  var save: String?

  @Option(
    help: ArgumentHelp("List what changed since a run that --save kept.", valueName: "file"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Take every n-th text (or article) only, from the k-th on.", valueName: "k/n"))
  var part: String?

  @Option(help: ArgumentHelp("Stop after so many questions of a file.", valueName: "count"))
  var limit: Int?

  @ArgumentParser.Argument(
    help: "SQuAD 2.0 JSON, questions as JSON lines (.jsonl), or frames (.frames).")
  var files: [String]

  func validate() throws {
    if let part, EvaluationSettings.Part(part) == nil {
      throw ValidationError("--part wants two numbers such as 1/3, not '\(part)'.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit wants a number from 1 on.") }
  }

  mutating func run() throws {
    let settings = EvaluationSettings(
      part: part.flatMap { EvaluationSettings.Part($0) }, limit: limit, showsErrors: errors,
      showsKinds: kinds, showsLengths: lengths, showsRules: rules, showsConfidence: confidence,
      isForced: guess, followsUp: !alone)
    var earlier: SavedRun?
    if let against {
      earlier = try SavedRun(path: against, bytes: try WholeInput.read(file: against))
    }
    // Written at the end, so that a run may be compared with the file it then replaces.
    var saved: [UInt8] = []
    let reader = try KnowledgeOpening.openReader()
    for (index, file) in files.enumerated() {
      let bytes = try WholeInput.read(file: file)
      if file.hasSuffix(".frames") {
        if index > 0 { try Output.standard.write(line: "") }
        try measure(frames: file, bytes, reader)
        continue
      }
      let start = ContinuousClock.now
      let outcome =
        file.hasSuffix(".jsonl")
        ? try questions(in: file, bytes, settings, reader)
        : try comprehension(in: file, bytes, settings, reader)
      let seconds = (ContinuousClock.now - start) / Duration.seconds(1)
      if index > 0 { try Output.standard.write(line: "") }
      try Output.standard.write(Array(outcome.report.utf8))
      let name = String(file.split(separator: "/").last ?? "?")
      if let earlier {
        guard let before = earlier.records[name] else {
          throw ProgramFailure("\(against ?? ""): that run did not ask the questions of \(name)")
        }
        let comparison = RunComparison(before: before, after: outcome.records, forced: guess)
        try Output.standard.write(Array(safe(comparison.text).utf8))
      }
      if save != nil { saved += outcome.records.flatMap { SavedRun.line($0, of: name) } }
      if errors {
        try Output.standard.write(line: "failures")
        for error in outcome.errors { try Output.standard.write(Array(safe(error.lines).utf8)) }
      }
      // Not on standard output, which is the same run after run.
      let rate = Figures.fixed(Double(outcome.count) / max(seconds, 1e-9), decimals: 0)
      Output.report("\(outcome.count) questions in \(Figures.fixed(seconds)) s: \(rate) a second")
    }
    if let save { try Output.write(saved, toFile: save) }
  }

  private func measure(frames file: String, _ bytes: [UInt8], _ reader: Reader) throws {
    let evaluation = try FrameEvaluation(path: file, bytes: bytes, reader: reader)
    try Output.standard.write(Array(evaluation.report.utf8))
    guard errors else { return }
    try Output.standard.write(line: "failures")
    for failure in evaluation.failures(in: file) {
      try Output.standard.write(Array(safe(failure).utf8))
    }
  }

  private struct Outcome {
    var count: Int
    var report: String
    var records: [EvaluationRecord]
    var errors: [EvaluationError]
  }

  private func comprehension(
    in file: String, _ bytes: [UInt8], _ settings: EvaluationSettings, _ reader: Reader
  ) throws -> Outcome {
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

  private func questions(
    in file: String, _ bytes: [UInt8], _ settings: EvaluationSettings, _ reader: Reader
  ) throws -> Outcome {
    let paths = knowledge.paths.isEmpty ? [KnowledgeOpening.defaultFolder] : knowledge.paths
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
