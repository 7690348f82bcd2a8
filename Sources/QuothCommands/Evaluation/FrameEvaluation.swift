internal import Answering
internal import English

/// Measures how many of a theme file's own examples the reader holds to.
struct FrameEvaluation {
  private let outcomes: [FrameExamples.Outcome]

  /// - Throws: ProgramFailure for lines that are no rules, and frames that the reader doesn't know.
  init(path: String, bytes: [UInt8], reader: Reader) throws(ProgramFailure) {
    let lexicon = reader.lexicon
    let frames = FrameLexicon(
      intern: { lexicon.vocabulary.intern($0) },
      spelling: { lexicon.vocabulary.withBytes($0) { Array($0) } })
    bytes.withUnsafeBufferPointer { frames.load(file: path, text: $0, isThorough: true) }
    if let error = frames.errors.first ?? reader.frames.errors.first { throw ProgramFailure(error) }
    let unknown = frames.frames.map(\.name).first { reader.frames.index(ofFrame: $0) == nil }
    if let unknown {
      throw ProgramFailure(
        "\(path): the program has no frame '\(unknown)'; to try rules that are not compiled in, set "
          + "\(RuleFolder.variableName) to the folder that holds frames/")
    }
    outcomes = FrameExamples(reader: reader, frames: frames).outcomes
  }

  var count: Int { outcomes.count }

  /// A line for each kind of example.
  var report: String {
    let kinds: [(name: String, kind: Frame.Example.Kind)] = [
      ("evoked", .fires), ("not evoked", .silent), ("asked for", .question),
    ]
    return kinds.map { name, kind in
      let ofKind = outcomes.filter { $0.example.kind == kind && !$0.example.isPending }
      let right = ofKind.count(where: \.holds)
      return Figures.left(name, 12) + Figures.right("\(right)/\(ofKind.count)", 10)
        + Figures.right(Figures.percent(Double(right), of: ofKind.count) + "%", 8) + "\n"
    }.joined() + Figures.left("not yet", 12)
      + Figures.right(outcomes.count { $0.example.isPending }, 10) + "\n"
  }

  /// The examples that don't hold, with what was read in their stead, and those that hold although
  /// they are marked as ones that don't yet.
  func failures(in path: String) -> [String] {
    outcomes.filter { $0.holds == $0.example.isPending }.map { outcome in
      let sign =
        switch outcome.example.kind {
        case .fires: "+"
        case .silent: "-"
        case .question: "?"
        }
      let wanted = outcome.example.fillers.map { " \($0.role)=\($0.text)" }.joined()
      return """
        \(path):\(outcome.example.line): \(outcome.frame)
            \(outcome.example.isPending ? "holds now: ~" : "")\(sign) \(outcome.example.text)\(wanted.isEmpty ? "" : " |" + wanted)
            read as: \(outcome.readAs)
        \(outcome.facts.map { "    fact \($0)\n" }.joined())
        """
    }
  }
}
