import Testing

@testable import English

/// How wordings meet clauses and noun phrases: what goes to which role, and what evokes nothing.
@Suite struct FrameReaderTests {
  private let reader: Reader

  init() throws {
    reader = Reader(lexicon: try Lexicon())
    reader.frames.add(
      file: "test.frames",
      text: Array(
        """
        frame t-naming : gives a name
        roles t-namer:person t-named:any t-newname:any
        v t-namer dub t-named t-newname
        frame t-cause : brings about
        roles t-source:any t-effect:any
        r t-source = cause of t-effect
        frame t-toll : how many died
        roles t-dead:amount t-disaster:any
        n toll of/from t-disaster
        howmuch t-dead
        frame t-damages : what a court grants
        roles t-amount:money t-payer:any
        n damages from t-payer
        frame t-convict : finds guilty
        roles t-court:any t-culprit:person t-crime:any
        v t-court convict t-culprit !of t-crime
        frame t-commit : has promised itself
        roles t-side:any t-goal:any
        a t-side committed !to t-goal
        frame t-deal : agrees
        roles t-one:any t-two:any
        sym t-one t-two
        v t-one reach_agreement (with t-two)
        n truce between t-one
        frame t-arrive : gets there
        roles t-comer:any t-where:any
        v t-comer reach t-where
        frame t-fail : goes bankrupt
        roles t-firm:any
        v t-firm go_under
        frame t-elaborate : says more of
        roles t-speaker:any t-matter:any
        v t-speaker elaborate_on t-matter
        frame t-earn : gets money
        roles t-earner:person t-sum:money
        v t-earner earn t-sum

        """.utf8))
  }

  /// The fillers of a frame's roles in a sentence's instances, one string each.
  private func fillers(_ frame: String, _ sentence: String) throws -> [String] {
    let reading = reader.read(Array(sentence.utf8))
    let index = try #require(reader.frames.index(ofFrame: frame))
    return reader.frames(of: reading).filter { $0.frame == index }.map { instance in
      reader.frames.frames[index].roles.indices.map { role in
        switch instance.filler(of: role) {
        case .nounPhrase(let np)?: reading.text(reading.nounPhrases[np].range)
        case .tokens(let range)?: reading.text(range)
        case .clause(let c)?: reading.text(reading.clauses[c].range)
        case nil: "-"
        }
      }.joined(separator: " / ")
    }
  }

  @Test(arguments: [
    ("t-naming", "Sailors dubbed the rock Old Tooth.", "Sailors / the rock / Old Tooth"),
    ("t-naming", "The rock was dubbed Old Tooth.", "- / The rock / Old Tooth"),
    ("t-cause", "The cause of the delay was a strike.", "a strike / the delay"),
    ("t-cause", "A cause of the delay was a strike.", "A cause / the delay"),
    ("t-toll", "The toll from the fire is nine.", "nine / the fire"),
    ("t-damages", "Damages of $3 million from the dairy were paid.", "- / the dairy"),
    ("t-convict", "The court convicted the nurse of forgery.", "The court / the nurse / forgery"),
    ("t-commit", "The league is committed to free passage.", "The league / free passage"),
    ("t-deal", "The union and the firm reached an agreement.", "The union / the firm"),
    ("t-deal", "A truce between the shire and the port held.", "the shire / the port"),
    ("t-fail", "The bakery went under in May.", "The bakery"),
    ("t-elaborate", "The mayor elaborated on the plan.", "The mayor / the plan"),
    ("t-earn", "She earned the fee.", "She / the fee"),
  ])
  func rolesAreFilled(_ frame: String, _ sentence: String, _ expected: String) throws {
    let found = try fillers(frame, sentence)
    #expect(found == [expected])
  }

  @Test(arguments: [
    ("t-damages", "Damage from the storm was small."),
    ("t-arrive", "The union reached an agreement."),
    ("t-fail", "The boat went under the bridge."),
    ("t-earn", "She earned a reputation."),
    ("t-convict", "The court convicted the nurse."),
  ])
  func nothingIsEvoked(_ frame: String, _ sentence: String) throws {
    let found = try fillers(frame, sentence)
    #expect(found.isEmpty)
  }
}
