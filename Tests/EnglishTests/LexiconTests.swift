import English
import Testing

@Suite struct LexiconTests {
  @Test(arguments: [
    "left VBD leave", "left JJ left", "left VBN leave", "found VBD find", "found VB found",
    "hoped VBD hope", "hopped VBD hop", "stopped VBN stop", "carried VBD carry", "sang VBD sing",
    "singing VBG sing", "charging VBG charge", "offering VBG offer", "goes VBZ go", "lies VBZ lie",
    "companies NNS company", "men NNS man", "news NN news", "children NNS child",
    "glasses NNS glass", "wolves NNS wolf", "biggest JJS big", "happier JJR happy",
    "better JJR good", "was VBD be", "'re VBP be", "n't NOT not", "them PRP they",
    "co-founded VBD co-found", "oversees VBZ oversee", "overseen VBN oversee", "put VBD put",
    "planned VBD plan", "using VBG use", "dying VBG die", "agreed VBD agree", "freed VBD free",
    "rebranded VBD rebrand", "policy-makers NNS policy-maker",
  ]) func lemma(row: String) throws {
    let parts = row.split(separator: " ").map(String.init)
    let lexicon = try Lexicon()
    let tag = try #require(Tag(penn: parts[1]))
    #expect(lexicon.text(lexicon.lemma(lexicon.intern(parts[0]), tag)) == parts[2])
  }

  @Test func candidates() throws {
    let lexicon = try Lexicon()
    func best(_ form: String) -> String {
      let info = lexicon.info(lexicon.intern(form))
      return lexicon.tagWeights[info.range].max { $0.weight < $1.weight }?.tag.pennName ?? "?"
    }
    #expect(best("table") == "NN")
    #expect(best("quickly") == "RB")
    #expect(best("the") == "DT")
    #expect(best("blorkness") == "NN")
    #expect(best("seven-year-old") == "JJ")
    #expect(best("1990s") == "NNS")
  }

  @Test func relations() throws {
    let lexicon = try Lexicon()
    func id(_ form: String) -> WordID { lexicon.intern(form) }
    #expect(lexicon.isKind(id("surgeon"), of: id("person")))
    #expect(!lexicon.isKind(id("hammer"), of: id("person")))
    #expect(lexicon.derivations(of: id("decide"), as: .verb).contains { $0.word == id("decision") })
    #expect(lexicon.antonyms(of: id("buy"), as: .verb).contains(id("sell")))
    #expect(lexicon.synonyms(of: id("purchase"), as: .verb).contains(id("buy")))
    #expect(lexicon.info(id("company")).firstNounFile == .nounGroup)
    #expect(lexicon.isCompound([id("prime"), id("minister")]))
    #expect(lexicon.pertainyms(of: id("french")).contains { $0.word == id("france") })
  }

  @Test(arguments: [
    "colour color", "organise organize", "centre center", "favourite favorite", "defence defense",
    "organisation organization", "programme program", "advise advise", "surprise surprise",
    "mourning mourning", "analyse analyze", "hour hour", "mother mother", "four four",
    "anaesthetic anesthetic", "travel travel",
  ]) func canonicalSpelling(row: String) throws {
    let parts = row.split(separator: " ").map(String.init)
    let lexicon = try Lexicon()
    #expect(lexicon.text(lexicon.canonical(lexicon.intern(parts[0]))) == parts[1])
  }

  @Test func missingDatabase() {
    let error = #expect(throws: LexiconError.self) {
      try Lexicon(wordNetDirectory: "/nonexistent")
    }
    #expect(error?.path == "/nonexistent/index.noun")
    #expect(error?.description.contains("wordnet-base") == true)
  }

  @Test func listsAreSorted() {
    for index in 0..<EmbeddedData.count {
      let file = EmbeddedData.file(at: index)
      guard Self.searched.contains(file.name) else { continue }
      var previous: [UInt8] = []
      for line in file.bytes.split(separator: 0x0A) where line.first != 0x23 {
        let key = Array(line.prefix { $0 > 0x20 }) + [0x20]
        #expect(
          previous.lexicographicallyPrecedes(key),
          "\(file.name): \(String(decoding: key, as: UTF8.self))")
        previous = key
      }
    }
  }

  private static let searched: Set<String> = [
    "words/closed-class.txt", "words/ambiguous-words.txt", "words/irregular-verbs.txt",
    "words/suffixes.txt", "words/prefixes.txt", "words/given-names.txt", "words/surnames.txt",
    "words/name-heads.txt", "words/world.txt", "words/phrasal-verbs.txt",
  ]
}
