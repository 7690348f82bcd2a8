import English
import Testing

@Suite struct NameKindsTests {
  let reader: Reader

  init() throws { reader = Reader(lexicon: try Lexicon()) }

  /// Sentences in which [...] marks a noun phrase, with the kind of thing it is.
  @Test(arguments: [
    // names of people
    "[Maria Lopez] left . person", "He met [Dr. Smith] there . person",
    "[President Carver] spoke . person", "[Sam Oduya] founded it . person",
    "The bank hired [Yolanda Grebe] last year . person", "[J. K. Marlow] wrote it . person",
    "The novelist [Orla Fennick] died . person", "[Tavish Brandt] , a lawyer , said so . person",
    "[Grebe] , who ran the bank , left . person", "\" No , \" said [Brandt] . person",
    "[Washington] , the first president , died there . person", "[Jane] left . person",
    "It was found by [Queen Elena] . person", "[Sir Alan Reed] spoke . person",
    "[Ludwig van Aalst] painted it . person", "[Prime Minister Ona Tal] spoke . person",
    // groups
    "[Acme Inc.] grew . group", "[the University of Ghent] grew . group",
    "[OpenBank] grew . group", "[the BBC] said so . group", "[Quandar Technologies] fell . group",
    "[the United Nations] met . group", "[Bank of Korea] cut rates . group",

    "[the Labour Party] won . group", "[the Ministry of Health] said so . group",
    "[Tribune Media] sold it . group", "[Congress] met . group", "[NATO] met . group",
    "[the Swedish Academy] met . group",
    "[the New York Times] said so . group", "[the Supreme Court] ruled . group",
    "[the company Zorbex] grew . group",
    "[the Democrats] won . group", "[Zorbex] hired her in May . group",
    // places
    "He lives in [Paris] . place", "[Mount Kenya] is high . place", "[Lake Geneva] is big . place",
    "She lives in [New York City] . place", "[the Thames River] is long . place",
    "He moved to [South Korea] . place", "[Baker Street] is long . place",
    "[Germany] is big . place", "[the United States] is big . place",
    "They live in [Vellingtown] . place", "[the Gulf of Mexico] is deep . place",
    "[Port Moresby] is hot . place", "[the Pacific Ocean] is big . place",
    "[San Francisco] is hilly . place", "[Oxford Road] is long . place",
    // times and events
    "He left on [Monday] . time", "[March] was cold . time", "[the Second World War] ended . event",
    "[the Olympic Games] began . event", "[the Battle of Hastings] began . event",
    "[the World Cup] began . event", "[the French Revolution] began . event",
    // common nouns
    "[the policy researcher] left . person", "[her colleagues] left . person",
    "[the committee] met . group", "[two firms] grew . group", "[the city] grew . place",
    "[last year] was hard . time", "[the meeting] ended . event", "[a dispute] began . event",
    "[the table] broke . thing", "[a new model] came . thing", "[safety] matters . thing",
    "[the former chief executive] left . person", "[the people] left . person",
    "[an insider] spoke . person", "[the board] met . group", "[the startup] grew . group",
    "[the team] won . group", "[the chair of the board] left . person",
    "[the election] began . event", "[the village] grew . place", "[the decade] ended . time",
    "[someone] left . person", "[the letter] came . thing", "[the report] came . thing",
    "[the book] came . thing", "[computers] broke . thing", "[the government] fell . group",
    "[the co-founder] left . person", "[the vice president] left . person",
    "[the whistle-blower] left . person", "[the policymakers] left . person",
    "[the software] broke . thing", "[the court] ruled . group", "[an island] sank . place",
    "[the war] ended . event", "[the month] ended . time", "[investors] left . person",
    "[the technology] spread . thing", "[the browser] broke . thing", "[the phone] rang . thing",
  ]) func kind(row: String) throws {
    var words = row.split(separator: " ").map(String.init)
    let expected = words.removeLast()
    let from = try #require(words.firstIndex { $0.hasPrefix("[") })
    let to = try #require(words.firstIndex { $0.hasSuffix("]") })
    words[from].removeFirst()
    words[to].removeLast()
    var text = ""
    for word in words {
      text += text.isEmpty || word == "." || word == "," ? word : " " + word
    }
    var reading = reader.tagged(Array(text.utf8))
    reader.parse(&reading)
    let phrase = try #require(
      reading.nounPhrases.filter { $0.range.contains(from) && $0.head <= to && !$0.isPronoun }
        .max { $0.range.count < $1.range.count }, "\(row)")
    #expect("\(phrase.kind)" == expected, "\(row)")
  }
}
