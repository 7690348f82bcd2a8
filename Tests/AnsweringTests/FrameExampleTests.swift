import English
import Testing

@testable import Answering

/// The theme files' own examples, asked of the reader.
@Suite struct FrameExampleTests {
  private let outcomes: [FrameExamples.Outcome]

  init() throws {
    let lexicon = try Lexicon()
    let frames = FrameLexicon.embedded(
      isThorough: true, intern: { lexicon.vocabulary.intern($0) },
      spelling: { lexicon.vocabulary.withBytes($0) { Array($0) } })
    outcomes = FrameExamples(reader: Reader(lexicon: lexicon), frames: frames).outcomes
  }

  private func expect(_ kind: Frame.Example.Kind, atLeast percent: Int, ofMoreThan count: Int) {
    let ofKind = outcomes.filter { $0.example.kind == kind }
    let failures = ofKind.filter { !$0.holds }
    #expect(ofKind.count > count)
    #expect(
      100 * (ofKind.count - failures.count) >= percent * ofKind.count,
      "\(failures.count) of \(ofKind.count) don't hold: \(failures.map { "\n\($0.frame): \($0.example.text)" }.joined())"
    )
  }

  @Test func sentencesEvokeTheirFrames() { expect(.fires, atLeast: 86, ofMoreThan: 1000) }

  @Test func otherSentencesDoNot() { expect(.silent, atLeast: 71, ofMoreThan: 500) }

  @Test func questionsAskForTheirRoles() { expect(.question, atLeast: 65, ofMoreThan: 800) }
}
