import English
import Testing

@Suite struct VocabularyTests {
  @Test func equalFormsHaveEqualIds() {
    var words = Vocabulary()
    #expect(words.intern("House") == words.intern("HOUSE"))
    #expect(words.intern("Élan") == words.intern("élan"))
    #expect(words.intern("don’t") == words.intern("don't"))
    #expect(words.intern("well–known") == words.intern("well-known"))
    #expect(words.intern("house") != words.intern("horse"))
    let summer = words.intern("Été—")
    #expect(words.text(summer) == "été--")
    #expect(words.intern("") == WordID.none)
    #expect(words.find("unseen") == nil)
    #expect(words.find("HOUSE") == words.intern("house"))
  }

  @Test func manyWordsStayApart() {
    var words = Vocabulary()
    let ids = (0..<20_000).map { words.intern("w\($0)") }
    #expect(Set(ids).count == 20_000)
    #expect((0..<20_000).allSatisfy { words.text(ids[$0]) == "w\($0)" })
  }

  @Test func brokenBytesAreKept() {
    var words = Vocabulary()
    for form: [UInt8] in [[0xFF], [0xE2], [0xE2, 0x80], [0xC3], [0xC3, 0x41], [0, 1]] {
      let id = form.withUnsafeBufferPointer { words.intern($0) }
      #expect(id != WordID.none)
    }
  }

  @Test func embeddedFilesAreFound() {
    #expect(!EmbeddedData.bytes(named: "words/tag-bigrams.txt").isEmpty)
    #expect(EmbeddedData.bytes(named: "words/none.txt").isEmpty)
    #expect(EmbeddedData.bytes(named: "words/tag-bigrams").isEmpty)
  }
}
