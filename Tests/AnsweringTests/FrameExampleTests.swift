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

  private func list(_ outcomes: [FrameExamples.Outcome]) -> String {
    outcomes.map { "\n\($0.frame): \($0.example.text)" }.joined()
  }

  @Test(arguments: [
    (Frame.Example.Kind.fires, 1900), (.silent, 650), (.question, 1700),
  ])
  func examplesHold(_ kind: Frame.Example.Kind, _ atLeast: Int) {
    let ofKind = outcomes.filter { $0.example.kind == kind && !$0.example.isPending }
    let failures = ofKind.filter { !$0.holds }
    #expect(ofKind.count >= atLeast)
    #expect(failures.isEmpty, "\(failures.count) of \(ofKind.count) don't hold: \(list(failures))")
  }

  /// What is marked as not yet read loses its mark once it is.
  @Test func pendingExamplesDoNotHoldYet() {
    let pending = outcomes.filter(\.example.isPending)
    #expect(pending.count * 20 <= outcomes.count, "\(pending.count) of \(outcomes.count)")
    let held = pending.filter { $0.holds }
    #expect(held.isEmpty, "these hold now: \(list(held))")
  }
}
