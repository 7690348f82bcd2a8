import Answering
import English
import Knowledge
import Testing

/// Questions in other words and shapes than the text's.
@Suite struct WordingTests {
  private func answer(
    _ question: String, _ article: String, _ options: Answerer.Options = []
  ) throws -> Answer {
    let knowledge = KnowledgeBase(reader: Reader(lexicon: try Lexicon()))
    knowledge.add(path: "text.txt", bytes: Array(article.utf8))
    return Answerer(knowledge: knowledge).answer(question, options: options)
  }

  @Test func whoReceivesStandsBeforeOrBehind() throws {
    let article = "The college awarded a gold medal to Ann Lee. Bob Ray was handed a silver cup."
    #expect(try answer("Who was given the gold medal?", article).text == "Ann Lee")
    #expect(try answer("Who was the silver cup given to?", article).text == "Bob Ray")
  }

  @Test func whatSomebodyIsKnownFor() throws {
    let article = """
      Ann Lee was a Danish painter and campaigner for the education of women, best known for her \
      survey of the delta.
      """
    #expect(try answer("What is Ann Lee famous for?", article).text == "her survey of the delta")
  }

  @Test func aDifferenceIsNoPrice() throws {
    let article = "The new lamp, on sale at $90, costs $20 more than the old one."
    #expect(try answer("How much does the new lamp cost?", article, .guess).text == "$90")
    #expect(
      try answer("How much more does the new lamp cost than the old one?", article, .guess).text
        == "$20")
  }

  @Test func aHusbandIsNoShe() throws {
    let article = "Ann Lee married a baker in 1869. She died of pneumonia. He died of typhus."
    #expect(try answer("What did Ann Lee's husband die of?", article).text != "pneumonia")
  }

  @Test func aListOfAsManyAsAsked() throws {
    let article = """
      Critics, among them Bavaria and the Tyrol Society, opposed the toll. Under the toll, drivers \
      from three countries — France, Italy and Spain — pay double.
      """
    #expect(
      try answer("Which three countries are affected by the toll?", article, .guess).items
        == ["France", "Italy", "Spain"])
  }

  @Test func theOtherNounOfARelativeClause() throws {
    let article = "They broke the first clause of the treaty, which bars fishing at night."
    let text = try answer("What does the first clause bar?", article).text
    #expect(text?.hasPrefix("fishing") == true)
  }

  @Test func theQuestionsOwnNounIsNoAnswer() throws {
    let article = "The bands peak at the wavelengths in the table."
    #expect(try answer("At what wavelength do the bands peak?", article).text != "the wavelengths")
  }

  @Test func aWordOfATopicCountsBesideAPhraseThatBeginsWithIt() throws {
    // "come down" is near to "fall in" and to "fall": the latter needs no "in".
    let article = """
      Rain came in. A gale caused the old chimney to fall on Sunday. The chimney debate comes \
      before the council in the autumn.
      """
    #expect(try answer("What made the chimney come down?", article).text == "A gale")
  }

  @Test func aPhrasalVerbNeedsItsParticle() throws {
    let article = """
      A gale caused the old chimney to fall on Sunday. The chimney debate comes before the council.
      """
    #expect(try answer("When did the chimney come down?", article).text == "Sunday")
  }

  @Test func whatElseWhereSeveralAreNamed() throws {
    let article = "The town has lost its cinema, its court and its bank."
    #expect(try answer("What else has the town lost?", article).items.count == 3)
    #expect(try answer("What else has the town lost?", "The town has lost its bank.").text == nil)
  }

  @Test func thingsNamedAreThings() throws {
    let article = "The bridge was named after Ann Lee."
    #expect(try answer("things named after Ann Lee", article).text == "The bridge")
  }

  @Test func howHighASumIs() throws {
    let article = "Ann Lee was held for a night. She was released on $20,000 bail on Thursday."
    #expect(try answer("How high was Ann Lee's bail?", article).text == "$20,000")
    #expect(try answer("How high was Bob Ray's bail?", article).text == nil)
  }

  @Test func whatAGroupCalledByANameIs() throws {
    let article = "He left the elite crew within Acme called the Blue Ring in May."
    #expect(try answer("What is the Blue Ring?", article).text == "the elite crew within Acme")
  }

  @Test func whereAPlaceWithoutANameIs() throws {
    let article = "He was put in an office on the third floor where a lawyer questioned him."
    #expect(
      try answer("Where did the lawyer question him?", article).text
        == "an office on the third floor")
  }

  @Test func whoLeadsAnEffortMakesIt() throws {
    let article =
      "The effort to save the old mill is led by Ann Lee. The plan was foiled by Bob Ray."
    #expect(try answer("Who is saving the old mill?", article, .guess).text == "Ann Lee")
  }

  @Test func whatDoesNotHappenUntilHappensThen() throws {
    let article =
      "The sun leaves the square in September. The sun does not reappear until 12 March."
    #expect(try answer("When does the sun reappear?", article).text == "12 March")
    #expect(try answer("When does the sun come back?", article).text == "12 March")
  }

  @Test func anAgeIsNoLengthOfTime() throws {
    let article = "The court jailed a 19-year-old for stealing drives."
    #expect(try answer("How many years was the thief jailed for?", article).text == nil)
  }

  @Test func aWinIsNoLoss() throws {
    let article = "Wick lost the final in 1993. Tain won the cup."
    #expect(try answer("Who won the final?", article).text != "Wick")
    #expect(try answer("When did Wick win the final?", article).text == nil)
  }

  @Test func anotherVerbCorrectsNoTime() throws {
    let article = "Bob Ray was exonerated by the judge. Ann Lee praised Bob Ray on 5 July."
    #expect(try answer("When did Ann Lee clear Bob Ray?", article).status != .corrected)
  }

  @Test func someoneIsToldByWhatFollows() throws {
    let article = "The purse was found on a bench by someone who gave it to the police."
    #expect(
      try answer("Who found the purse?", article).text == "someone who gave it to the police")
  }

  @Test func onDisplayIsNoPlace() throws {
    let article = "The old tram will go on display at the Harrow Museum in May."
    #expect(try answer("Where is the old tram going?", article).text?.contains("Museum") == true)
  }

  @Test func aCountIsNoSize() throws {
    let article = "Three large mirrors stand on the hill above Oskby."
    #expect(try answer("How large are the mirrors above Oskby?", article).text != "three")
  }

  @Test func whatWasBeforeIsAFormerPost() throws {
    let article = "Former Harrow clerk Ann Lee made a splash by joining the Varn Trust."
    let text = try answer("What did Ann Lee do before?", article).text
    #expect(text?.contains("clerk") == true)
  }

  @Test func aThenWifeIsAWife() throws {
    let article = "Otto Lund was dismissed after he left papers with his then-wife Ann Lee."
    #expect(try answer("Who was Otto Lund's wife?", article).text == "Ann Lee")
  }

  @Test func theLastTimeNeedsNoSayingAgain() throws {
    let article = "The tram Oskby will set out on May 3 for the coast."
    #expect(
      try answer("When does the tram Oskby set out for the last time?", article).text?
        .contains("May 3") == true)
  }

  @Test func anArticleIsAboutWhatItsFirstSentenceTells() throws {
    let article = "The mill of Oskby burnt down on a windy Sunday. Nobody was hurt by the fire."
    let lead = "The mill of Oskby burnt down on a windy Sunday."
    #expect(try answer("What is this article about?", article).text == lead)
    #expect(try answer("What's the gist of the story?", article).text == lead)
    #expect(try answer("What is the story of the mill about?", article).text != lead)
  }

  @Test func aShortNameThatStandsForAPersonIsWhole() throws {
    let article = """
      Ann Lee praised the new mayor of the town on Friday. Lee's decision to leave the bank comes \
      weeks after she criticised its owners. The departure of Ann Lee from the bank is news.
      """
    let text = try answer("Why did Ann Lee leave the bank?", article).text
    #expect(text?.contains("criticised") == true)
  }
}
