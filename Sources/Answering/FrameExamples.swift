package import English

/// What a theme file says of its own frames, asked of the reader: sentences that evoke a frame with
/// these fillers, sentences that do not, and questions for one of its roles.
package struct FrameExamples {
  package struct Outcome {
    package var frame: String
    package var example: Frame.Example
    package var holds: Bool
    /// The sentence as it was read; of a question, the statement that it asks to be completed.
    package var readAs: String
    /// The facts the reader took from it.
    package var facts: [String]
  }

  private let reader: Reader
  private let parser: QuestionParser
  private let frames: FrameLexicon

  /// - Parameters:
  ///   - reader: the reader to ask.
  ///   - frames: the frames with their examples: loaded thoroughly.
  package init(reader: Reader, frames: FrameLexicon) {
    self.reader = reader
    self.frames = frames
    parser = QuestionParser(lexicon: reader.lexicon)
  }

  /// What comes of every example; frames that the reader does not know are left out.
  package var outcomes: [Outcome] {
    frames.frames.flatMap { frame -> [Outcome] in
      guard let index = reader.frames.index(ofFrame: frame.name) else { return [] }
      return frame.examples.map { outcome(of: $0, in: frame, index) }
    }
  }

  private func outcome(of example: Frame.Example, in frame: Frame, _ index: Int) -> Outcome {
    let (reading, gap, asked) = read(example)
    let found = reader.frames(of: reading, asking: asked)
    let instances = found.filter { $0.frame == index }
    let holds: Bool =
      switch example.kind {
      case .silent: instances.isEmpty
      case .fires:
        instances.contains { instance in
          example.fillers.allSatisfy { fills($0, instance, frame, reading) }
        }
      case .question: asks(example, instances, frame, reading, gap)
      }
    let description = ReadingDescription(reading, lexicon: reader.lexicon, frames: reader.frames)
    return Outcome(
      frame: frame.name, example: example, holds: holds,
      readAs: reading.text(0..<reading.tokens.count), facts: found.map { description.fact($0) })
  }

  /// The sentence, or the statement that a question asks to be completed, and the token of its gap.
  private func read(_ example: Frame.Example) -> (Reading, gap: Int?, asked: AskedAdverb?) {
    let bytes = Array(example.text.utf8)
    guard example.kind == .question else { return (reader.read(bytes), nil, nil) }
    let tagged = reader.tagged(bytes)
    guard let question = parser.parse(tagged).first, var statement = question.statement else {
      return (tagged, nil, nil)
    }
    reader.parse(&statement)
    let gap = question.statementGap
    return (statement, gap, gap == nil ? question.askedAdverb : nil)
  }

  private func asks(
    _ example: Frame.Example, _ instances: [FrameInstance], _ frame: Frame, _ statement: Reading,
    _ gap: Int?
  ) -> Bool {
    guard let gap, let role = example.fillers.first?.role,
      let number = frame.roles.firstIndex(where: { $0.name == role })
    else { return !instances.isEmpty }
    return instances.contains { instance in
      guard case .nounPhrase(let np)? = instance.filler(of: number) else { return false }
      return statement.nounPhrases[np].fullRange.contains(gap)
    }
  }

  /// Whether a role is filled by a phrase that holds the expected words.
  private func fills(
    _ expected: (role: String, text: String), _ instance: FrameInstance, _ frame: Frame,
    _ reading: Reading
  ) -> Bool {
    guard let role = frame.roles.firstIndex(where: { $0.name == expected.role }),
      let filler = instance.filler(of: role)
    else { return false }
    return text(of: filler, in: reading).lowercased().contains(expected.text.lowercased())
  }

  private func text(of filler: Argument.Filler, in reading: Reading) -> String {
    switch filler {
    case .nounPhrase(let np): reading.text(reading.nounPhrases[np].fullRange)
    case .clause(let c): reading.text(reading.clauses[c].range)
    case .tokens(let range): reading.text(range)
    }
  }
}
