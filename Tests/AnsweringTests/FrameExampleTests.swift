import English
import Testing

@testable import Answering

/// What the theme files say of their own frames, asked of the reader: sentences that evoke a frame with
/// these fillers, sentences that do not, and questions for one of its roles.
@Suite struct FrameExampleTests {
  private let reader: Reader
  /// The same frames with their examples.
  private let frames: FrameLexicon

  init() throws {
    let lexicon = try Lexicon()
    reader = Reader(lexicon: lexicon)
    frames = FrameLexicon.embedded(
      isThorough: true, intern: { lexicon.vocabulary.intern($0) },
      spelling: { lexicon.vocabulary.withBytes($0) { Array($0) } })
  }

  private struct Tally {
    var right = 0
    var total = 0
    var failures: [String] = []

    mutating func note(_ isRight: Bool, _ frame: Frame, _ example: Frame.Example) {
      total += 1
      if isRight {
        right += 1
      } else {
        failures.append("\(frame.name): \(example.text)")
      }
    }

    func isAtLeast(_ percent: Int) -> Bool { 100 * right >= percent * total }
  }

  private func tally(
    _ kind: Frame.Example.Kind, _ holds: (Frame, Int, Frame.Example) -> Bool
  ) throws -> Tally {
    var tally = Tally()
    for frame in frames.frames {
      let index = try #require(reader.frames.index(ofFrame: frame.name))
      for example in frame.examples where example.kind == kind {
        tally.note(holds(frame, index, example), frame, example)
      }
    }
    return tally
  }

  private func instances(of frame: Int, in reading: Reading) -> [FrameInstance] {
    reader.frames(of: reading).filter { $0.frame == frame }
  }

  /// Whether a role is filled by the expected words, or by a phrase that begins with them.
  private func fills(
    _ expected: (role: String, text: String), _ instance: FrameInstance, _ frame: Frame,
    _ reading: Reading
  ) -> Bool {
    guard let role = frame.roles.firstIndex(where: { $0.name == expected.role }),
      let filler = instance.filler(of: role)
    else { return false }
    let text =
      switch filler {
      case .nounPhrase(let np): reading.text(reading.nounPhrases[np].fullRange)
      case .clause(let c): reading.text(reading.clauses[c].range)
      case .tokens(let range): reading.text(range)
      }
    return text.lowercased().contains(expected.text.lowercased())
  }

  @Test func sentencesEvokeTheirFrames() throws {
    let tally = try tally(.fires) { frame, index, example in
      let reading = reader.read(Array(example.text.utf8))
      return instances(of: index, in: reading).contains { instance in
        example.fillers.allSatisfy { fills($0, instance, frame, reading) }
      }
    }
    #expect(tally.total > 1000)
    #expect(
      tally.isAtLeast(86),
      "\(tally.right) of \(tally.total)\n\(tally.failures.joined(separator: "\n"))")
  }

  @Test func otherSentencesDoNot() throws {
    let tally = try tally(.silent) { _, index, example in
      instances(of: index, in: reader.read(Array(example.text.utf8))).isEmpty
    }
    #expect(tally.total > 500)
    #expect(
      tally.isAtLeast(71),
      "\(tally.right) of \(tally.total)\n\(tally.failures.joined(separator: "\n"))")
  }

  @Test func questionsAskForTheirRoles() throws {
    let parser = QuestionParser(lexicon: reader.lexicon)
    let tally = try tally(.question) { frame, index, example in
      let question = parser.parse(reader.tagged(Array(example.text.utf8))).first
      guard var statement = question?.statement, let question else { return false }
      reader.parse(&statement)
      let asked = instances(of: index, in: statement)
      guard let role = example.fillers.first?.role,
        let number = frame.roles.firstIndex(where: { $0.name == role })
      else { return !asked.isEmpty }
      guard let gap = question.statementGap else { return !asked.isEmpty }
      return asked.contains { instance in
        guard case .nounPhrase(let np)? = instance.filler(of: number) else { return false }
        return statement.nounPhrases[np].fullRange.contains(gap)
      }
    }
    #expect(tally.total > 800)
    #expect(
      tally.isAtLeast(65),
      "\(tally.right) of \(tally.total)\n\(tally.failures.joined(separator: "\n"))")
  }
}
