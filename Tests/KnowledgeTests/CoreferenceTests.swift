import English
import Knowledge
import Testing

/// An article and what phrases in it stand for: "phrase>name" in order of the text, "phrase>-" for
/// one that must not be linked to anything before it.
private struct Case: Sendable, CustomTestStringConvertible {
  var text: String
  var links: [String]
  var testDescription: String { text }

  init(_ text: String, _ links: String...) {
    self.text = text
    self.links = links
  }
}

/// What the coreference of a text finds, phrase by phrase.
private func problems(_ sample: Case) throws -> [String] {
  let lexicon = try Lexicon()
  let words = CoreferenceWords { lexicon.vocabulary.intern($0) }
  let reading = Reader(lexicon: lexicon).read(Array(sample.text.utf8))
  let result = Coreference.resolve(reading, lexicon: EntityLexicon(lexicon), words: words)
  var problems: [String] = []
  var used: Set<Int> = []
  for link in sample.links {
    let parts = link.split(separator: ">").map(String.init)
    let phrase = reading.nounPhrases.indices.filter {
      !used.contains($0)
        && (reading.text(reading.nounPhrases[$0].range) == parts[0]
          || reading.nounPhrases[$0].nameRange.map { reading.text($0) } == parts[0])
    }.min { reading.nounPhrases[$0].head < reading.nounPhrases[$1].head }
    guard let phrase else {
      problems.append("\(parts[0]) is no noun phrase")
      continue
    }
    used.insert(phrase)
    let entity = Int(result.entityOf[phrase])
    let best = entity < 0 ? -1 : Int(result.representative[entity])
    let found =
      best < 0 || best == phrase
      ? "-"
      : reading.text(reading.nounPhrases[best].nameRange ?? reading.nounPhrases[best].range)
    if found != parts[1], !found.hasSuffix(" " + parts[1]) {
      problems.append("\(parts[0]): \(found), not \(parts[1])")
    }
  }
  return problems
}

@Suite struct CoreferenceTests {
  @Test(arguments: [
    Case("Ann Lee runs a shop. Lee sold it.", "Lee>Ann Lee"),
    Case("General Omar Ray spoke. Ray left early.", "Ray>Omar Ray"),
    Case("The Northern Rail Board (NRB) met. NRB officials spoke.", "NRB>Northern Rail Board"),
    Case("The World Food Council met in May. The WFC will meet again.", "WFC>World Food Council"),
    Case("Zeltex Corporation grew. Zeltex sold shoes.", "Zeltex>Zeltex Corporation"),
    Case("Board Administrator Omar Ray spoke. Ray left.", "Ray>Omar Ray"),
    Case("The European Rail Board met. The American Rail Board met.", "American Rail Board>-"),
    Case("The Museum of Clocks is old. The Museum burned.", "Museum>-", "Museum>Museum"),
    Case("Tom Ford met Mary Ford. They left.", "Mary Ford>-"),
    Case("He lives in New York. York is old.", "York>-"),
  ]) private func names(sample: Case) throws {
    let found = try problems(sample)
    #expect(found == [])
  }

  @Test(arguments: [
    Case("Mary Lee runs a shop. She sold it.", "She>Mary Lee", "it>a shop"),
    Case("Mary Lee met John Ray. He thanked her.", "He>John Ray", "her>Mary Lee"),
    Case("John Ray left Zeltex Corporation. His decision was sudden.", "His>John Ray"),
    Case(
      "Mary Lee, an engineer, left the bank. The bank praised her work.", "her>Mary Lee",
      "The bank>the bank"),
    Case("In her speech, Mary Lee thanked the workers.", "her>Mary Lee"),
    Case("Zeltex Corporation said its profits rose.", "its>Zeltex Corporation"),
    Case("The workers met on Monday. They want more money.", "They>The workers"),
    Case("The team was disbanded and its members left.", "its>The team"),
    Case("“I like it,” Mary Lee said.", "I>Mary Lee"),
    Case("Figures show that prices are at their lowest.", "their>prices"),
    Case("Mary Lee, Zeltex’s Chief Executive, spoke. She left.", "She>Mary Lee"),
    Case("The spokeswoman was late. She apologised.", "She>The spokeswoman"),
  ]) private func pronouns(sample: Case) throws {
    let found = try problems(sample)
    #expect(found == [])
  }

  @Test(arguments: [
    Case("The town is old. It is clear that people like cheese.", "It>-"),
    Case("The workers met on Monday. He was late.", "He>-"),
    Case("Mary Lee spoke. It rained.", "It>-"),
    Case("John Ray saw him.", "him>-"),
    Case("Mary Lee runs a shop. The sun shone.", "The sun>-"),
    Case("Zeltex Corporation grew. The woman left.", "The woman>-"),
    Case("She met a health panel. The safety panel was late.", "The safety panel>-"),
    Case("John Ray came. The first man left.", "The first man>-"),
  ]) private func unresolved(sample: Case) throws {
    let found = try problems(sample)
    #expect(found == [])
  }

  @Test(arguments: [
    Case("Mary Lee founded a bakery. The bakery grew.", "The bakery>a bakery"),
    Case("They formed a rescue team. The team left.", "The team>a rescue team"),
    Case(
      "Zeltex Corporation, a company from the north, grew. The company sold shoes.",
      "The company>Zeltex Corporation"),
    Case(
      "Zeltex Corporation grew. The British firm sold shoes.", "The British firm>Zeltex Corporation"
    ),
    Case("A tornado hit the coast. The storm killed six.", "The storm>A tornado"),
  ]) private func definites(sample: Case) throws {
    let found = try problems(sample)
    #expect(found == [])
  }

  /// The share of the links of a hundred or so short texts that is found.
  @Test func fixture() throws {
    let lexicon = try Lexicon()
    let reader = Reader(lexicon: lexicon)
    let words = CoreferenceWords { lexicon.vocabulary.intern($0) }
    let entities = EntityLexicon(lexicon)
    let samples = try CoreferenceSample.all()
    let total = samples.reduce(0) { $0 + $1.links.count }
    let failures = samples.flatMap { sample in
      let reading = reader.read(Array(sample.text.utf8))
      return sample.failures(
        reading, Coreference.resolve(reading, lexicon: entities, words: words))
    }
    #expect(samples.count >= 60)
    #expect(failures.count * 100 <= total * 12, "\(failures.joined(separator: "\n"))")
  }

  @Test func emptyReadings() {
    let words = CoreferenceWords { _ in .none }
    let lexicon = EntityLexicon(
      givenName: { _ in nil }, isTitle: { _ in false }, isKind: { _, _ in false },
      kind: { _ in .unknown })
    let result = Coreference.resolve(Reading(bytes: []), lexicon: lexicon, words: words)
    #expect(result.entityOf.isEmpty && result.representative.isEmpty)
  }
}
