internal import ArgumentParser
internal import Conversation
internal import English

/// Measures quoth on files of questions.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure the answers to files of questions.",
    discussion: """
      A SQuAD 2.0 file (.json) brings its texts along. Questions as JSON lines (.jsonl) are put \
      to the articles named with -k; where they name an article each, -k names the folder.
      """)

  @OptionGroup var knowledge: KnowledgeOptions

  @Flag(help: "List the questions not answered as expected.")
  var errors = false

  @Flag(help: "Show the figures by kind of question (SQuAD files).")
  var kinds = false

  @Option(
    help: ArgumentHelp(
      "Take every n-th text (or article) only, from the k-th on.", valueName: "k/n"))
  var part: String?

  @Option(help: ArgumentHelp("Stop after so many questions of a file.", valueName: "count"))
  var limit: Int?

  @ArgumentParser.Argument(help: "SQuAD 2.0 JSON, or questions as JSON lines (.jsonl).")
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
      showsKinds: kinds)
    let reader = try KnowledgeOpening.openReader()
    for (index, file) in files.enumerated() {
      let bytes = try WholeInput.read(file: file)
      let start = ContinuousClock.now
      let outcome =
        file.hasSuffix(".jsonl")
        ? try questions(in: file, bytes, settings, reader)
        : try comprehension(in: file, bytes, settings, reader)
      let seconds = (ContinuousClock.now - start) / Duration.seconds(1)
      if index > 0 { try Output.standard.write(line: "") }
      try Output.standard.write(Array(outcome.report.utf8))
      if errors {
        try Output.standard.write(line: "failures")
        for error in outcome.errors { try Output.standard.write(Array(safe(error.lines).utf8)) }
      }
      // Not on standard output, which is the same run after run.
      let rate = Figures.fixed(Double(outcome.count) / max(seconds, 1e-9), decimals: 0)
      Output.report("\(outcome.count) questions in \(Figures.fixed(seconds)) s: \(rate) a second")
    }
  }

  private typealias Outcome = (count: Int, report: String, errors: [EvaluationError])

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
    return (evaluation.questionCount, evaluation.report, evaluation.errors)
  }

  private func questions(
    in file: String, _ bytes: [UInt8], _ settings: EvaluationSettings, _ reader: Reader
  ) throws -> Outcome {
    let paths = knowledge.paths.isEmpty ? [KnowledgeOpening.defaultFolder] : knowledge.paths
    var evaluation = QuestionEvaluation(
      rows: try QuestionRow.read(path: file, bytes: bytes), paths: paths, settings: settings)
    try evaluation.run(reader: reader)
    return (evaluation.questionCount, evaluation.report.text, evaluation.errors)
  }

  /// The text without control characters other than line breaks.
  private func safe(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 != "\n" && PlainText.isControl($0) ? " " : $0 }))
  }
}
