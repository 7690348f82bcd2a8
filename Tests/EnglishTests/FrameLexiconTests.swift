import English
import Testing

struct FrameLexiconTests {
  @Test func themeFilesHaveNoErrors() throws {
    let lexicon = try Lexicon()
    let frames = FrameLexicon.embedded(
      isThorough: true, intern: { lexicon.vocabulary.intern($0) },
      spelling: { lexicon.vocabulary.withBytes($0) { Array($0) } })
    #expect(frames.errors.isEmpty, "\(frames.errors.joined(separator: "\n"))")
    #expect(frames.frames.count > 150)
  }
}
