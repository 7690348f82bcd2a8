import English
import Testing

struct LookUpTablesTests {
  @Test func mapKeepsWhatItWasGivenWhileItGrows() {
    var map = IntegerMap<Int>()
    for key in 0..<5000 { map.insert(key * 3, for: UInt64(key) << 20) }
    map.insert(7, for: 0)
    #expect((0..<5000).allSatisfy { map[UInt64($0) << 20] == $0 * 3 })
    #expect(map[1] == nil)
  }

  @Test func pairCacheTellsOrderedPairsApart() {
    var cache = PairCache(bits: 4)
    let (a, b) = (WordID(raw: 5), WordID(raw: 9))
    cache.note(a, b, true)
    #expect(cache[a, b] == true)
    #expect(cache[b, a] == nil)
    cache.note(a, b, false)
    #expect(cache[a, b] == false)
  }

  @Test func derivationsAndSynonymsHoldInBothDirections() throws {
    let lexicon = try Lexicon()
    func word(_ form: String) -> WordID { lexicon.intern(form) }
    func isDerived(_ a: String, _ b: String) -> Bool {
      WordClass.allCases.contains { wordClass in
        lexicon.allDerivations(of: word(b), as: wordClass)
          .contains { $0.word == word(a) && lexicon.isNear($0) }
      }
    }
    #expect(isDerived("decide", "decision"))
    #expect(isDerived("decision", "decide"))
    #expect(!isDerived("decision", "table"))
    #expect(lexicon.areSynonyms(word("buy"), word("purchase"), senses: 2))
    #expect(lexicon.areSynonyms(word("purchase"), word("buy"), senses: 2))
    #expect(!lexicon.areSynonyms(word("buy"), word("table"), senses: 2))
    #expect(lexicon.isDerived(word("decision"), .noun, from: .verb))
    #expect(!lexicon.isDerived(word("table"), .noun, from: .adverb))
  }

  /// Frames are parsed when they are looked at: nothing may be missing then.
  @Test func framesParsedOnDemandAreThoseParsedAtOnce() throws {
    let lexicon = try Lexicon()
    func frames(isThorough: Bool) -> FrameLexicon {
      FrameLexicon.embedded(
        isThorough: isThorough, intern: { lexicon.vocabulary.intern($0) },
        spelling: { lexicon.vocabulary.withBytes($0) { Array($0) } })
    }
    let (eager, lazy) = (frames(isThorough: true).frames, frames(isThorough: false).frames)
    #expect(eager.count == lazy.count)
    for (a, b) in zip(eager, lazy) {
      #expect(a.name == b.name)
      #expect(a.roles.map(\.name) == b.roles.map(\.name))
      #expect(a.roles.map(\.kinds) == b.roles.map(\.kinds))
      #expect(a.roles.map(\.isExclusive) == b.roles.map(\.isExclusive))
      #expect([a.whereRole, a.whenRole, a.whyRole] == [b.whereRole, b.whenRole, b.whyRole])
      #expect(a.opposite == b.opposite)
      #expect(a.entailments.map(\.frame) == b.entailments.map(\.frame))
    }
  }
}
