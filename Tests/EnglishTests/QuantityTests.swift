import English
import Testing

/// The quantities of a text as "kind value unit: words".
private func quantities(_ text: String) -> [String] {
  var vocabulary = Vocabulary()
  let quantityReader = QuantityReader(vocabulary: &vocabulary)
  let textReader = TextReader(vocabulary: &vocabulary)
  var reading = Reading(bytes: Array(text.utf8))
  textReader.read(&reading, vocabulary: &vocabulary)
  return quantityReader.quantities(in: reading, vocabulary: vocabulary).map {
    let exact = $0.value.isFinite && $0.value == $0.value.rounded()
    let value = exact ? "\(Int($0.value))" : "\($0.value)"
    let unit = vocabulary.text($0.unit)
    return "\($0.kind) \(value)\(unit.isEmpty ? "" : " " + unit): \(reading.text($0.range))"
  }
}

@Suite struct QuantityTests {
  @Test(arguments: [
    ("They sold 1,000 pears", "number 1000: 1,000"),
    ("twenty-one men", "number 21: twenty-one"),
    (
      "one hundred and twenty-three thousand pears",
      "number 123000: one hundred and twenty-three thousand"
    ),
    ("two and a half million people", "number 2500000: two and a half million"),
    ("a dozen eggs", "number 12: a dozen"),
    ("half a million people", "number 500000: half a million"),
    ("dozens of houses", "number nan: dozens"),
    ("5m people left", "number 5000000: 5m"),
    ("the five-member panel", "number 5: five-member"),
    ("the 39th mission", "ordinal 39: 39th"),
    ("her third book", "ordinal 3: third"),
    ("a $4 billion plan", "money 4000000000 dollar: $4 billion"),
    ("£3.2m was lost", "money 3200000 pound: £3.2m"),
    ("a 5m-krone house", "money 5000000 krone: 5m-krone"),
    ("four billion dollars", "money 4000000000 dollar: four billion dollars"),
    ("it costs US$40 now", "money 40 dollar: US$40"),
    ("it costs 40 cents", "money 0.4 dollar: 40 cents"),
    ("the $240bn income", "money 240000000000 dollar: $240bn"),
    ("40 Canadian dollars", "money 40 dollar: 40 Canadian dollars"),
    ("65% of them", "percent 65 percent: 65%"),
    ("65 per cent", "percent 65 percent: 65 per cent"),
    ("56 percent today", "percent 56 percent: 56 percent|date nan: today"),
    ("half of the town", "percent 50 percent: half"),
    ("one in five children", "percent 20 percent: one in five"),
    ("from 10 to 20%", "percent 10 percent: 10|percent 20 percent: 20%"),
    ("on March 5, 2015", "date 20150305: March 5, 2015"),
    ("the 5th of March", "date 305: 5th of March"),
    ("5 March 2015", "date 20150305: 5 March 2015"),
    ("in the 1990s", "date 19900000: 1990s"),
    ("in mid-March", "date 300: mid-March"),
    ("he left last Friday", "date nan: last Friday"),
    ("it fell yesterday afternoon", "date nan: yesterday afternoon"),
    ("in the early 1920s", "date 19200000: early 1920s"),
    ("in spring 2012", "date 20120000: spring 2012"),
    ("the 19th century", "date 18000000: 19th century"),
    ("Saturday, September 12, 2015", "date 20150912: Saturday, September 12, 2015"),
    ("on Friday morning", "date nan: Friday morning"),
    ("late Thursday", "date nan: late Thursday"),
    ("back on January 28, 1986 killing six", "date 19860128: January 28, 1986|number 6: six"),
    ("in March it may march", "date 300: March"),
    ("three weeks ago", "date nan: three weeks ago"),
    ("in September, she went", "date 900: September"),
    ("born 2015-03-05", "date 20150305: 2015-03-05"),
    ("at 5 p.m. GMT", "clockTime 1020: 5 p.m. GMT"),
    ("at 10:30 today", "clockTime 630: 10:30|date nan: today"),
    ("at 9.30pm", "clockTime 1290: 9.30pm"),
    ("at five o'clock", "clockTime 300: five o'clock"),
    ("in 2012, they left", "year 2012: 2012"),
    ("levels of 1990 levels", "year 1990: 1990"),
    ("a survey of 1709 schoolchildren", "number 1709: 1709"),
    ("some 1650 firemen came", "number 1650: 1650"),
    ("in 1918 women voted", "year 1918: 1918"),
    ("about 2012 houses", "number 2012: 2012"),
    ("twelve years later", "date nan: twelve years later"),
    ("three-and-a-half months", "duration 3.5 month: three-and-a-half months"),
    ("just weeks after", "duration nan week: weeks"),
    ("73 seconds after", "duration 73 second: 73 seconds"),
    ("half an hour", "duration 0.5 hour: half an hour"),
    ("a two-year plan", "duration 2 year: two-year"),
    ("aged 40 then", "age 40 year: 40"),
    ("a 40-year-old man", "age 40 year: 40-year-old"),
    ("she is 40 years old", "age 40 year: 40 years old"),
    ("Ann Lee, 40, said so", "age 40 year: 40"),
    ("450 metres high", "measure 450 metre: 450 metres"),
    ("a 17-sq-m room", "measure 17 metre: 17-sq-m"),
    ("a 1,800-metre hill", "measure 1800 metre: 1,800-metre"),
    ("60 miles per hour", "measure 60 mile: 60 miles per hour"),
    ("20km away", "measure 20 kilometre: 20km"),
    ("a vote of 230-197", "score 230: 230-197"),
    ("a 5–4 ruling", "score 5: 5–4"),
    ("10-15 people", "number 10: 10-15"),
    ("in 2009-10", "year 2009: 2009-10"),
    ("at least 107 dead", "number 107: 107"),
  ]) func finds(text: String, expected: String) {
    #expect(quantities(text).joined(separator: "|") == expected, "\(text)")
  }

  @Test(arguments: [
    "No one came.", "one of the best", "You may go.", "They march on.", "He sat in the sun.",
    "a man of letters", "the other one", "per head",
  ]) func findsNothing(text: String) {
    #expect(quantities(text) == [], "\(text)")
  }

  @Test func thirds() {
    #expect(quantities("two-thirds of it")[0].hasPrefix("percent 66.6"))
    #expect(quantities("a third of them")[0].hasPrefix("percent 33.3"))
    #expect(quantities("three quarters of it") == ["percent 75 percent: three quarters"])
  }

  @Test func amountsAreWidened() {
    var vocabulary = Vocabulary()
    let quantityReader = QuantityReader(vocabulary: &vocabulary)
    let textReader = TextReader(vocabulary: &vocabulary)
    var reading = Reading(bytes: Array("It hurt at least an estimated 40 men".utf8))
    textReader.read(&reading, vocabulary: &vocabulary)
    let range = quantityReader.quantities(in: reading, vocabulary: vocabulary)[0].range
    #expect(reading.text(quantityReader.widened(range, in: reading)) == "at least an estimated 40")
  }

  @Test func brokenTextIsRead() {
    for text in [
      "$", "$ 4", "4 -", "%", "1/0", "00/00/00", "½", "-", "4bn4", "5m-", "twenty-", "'90s",
    ] {
      _ = quantities(text)
    }
  }

  @Test func seasonsAndFeastsThatAreNone() {
    #expect(quantities("A gale caused it to fall over").isEmpty)
    #expect(quantities("It ran from spring to fall").count == 2)
    #expect(quantities("The artist Joan Christmas spoke").isEmpty)
    #expect(quantities("The town sang on Christmas Day").count == 1)
  }
}
