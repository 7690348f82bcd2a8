/// The word lists of quantities, by word id: words/number-words.txt, units.txt, calendar.txt and
/// approximators.txt.
struct QuantityWords: Sendable {
  enum NumberKind: Sendable { case cardinal, multiplier, vague, ordinal, fraction }
  enum CalendarKind: Sendable {
    case month, weekday, season, feast, daypart, deictic, pointer, part, half, zone, era, before
  }
  struct Unit: Sendable {
    var kind: Quantity.Kind
    var lemma: WordID
    var factor: Double
  }

  private(set) var numbers: [WordID: (kind: NumberKind, value: Double)] = [:]
  private(set) var units: [WordID: Unit] = [:]
  private(set) var calendar: [WordID: (kind: CalendarKind, value: Int)] = [:]
  /// Runs of words that widen an amount to the left, by their last word.
  private(set) var approximators: [WordID: [[WordID]]] = [:]

  private var beginners: [Bool] = []

  let and, a, an, of, `in`, the, to, or, per, cent, point, points, old, aged, age, ago, half,
    half2, square, cubic, sq, cu, oClock, localTime, time, one, no, this, that, each, every, any,
    another, his, her, their, my, few, several, many, some, couple, recent, degree, celsius,
    fahrenheit, second, people, percent, from, through, until, between, other, these, those,
    its, your, our, which, than, following, fiscal, centigrade: WordID
  /// Ids of "%" and of the degree sign.
  let percentSign, degreeSign, comma, openBracket, closeBracket, hyphen, dash, slash: WordID
  let durationYear: WordID

  init(vocabulary: inout Vocabulary) {
    func word(_ form: String) -> WordID { vocabulary.intern(form) }
    (and, a, an, of) = (word("and"), word("a"), word("an"), word("of"))
    (`in`, the, to, or) = (word("in"), word("the"), word("to"), word("or"))
    (per, cent, point, points) = (word("per"), word("cent"), word("point"), word("points"))
    (old, aged, age, ago) = (word("old"), word("aged"), word("age"), word("ago"))
    (half, half2, square, cubic) = (word("half"), word("½"), word("square"), word("cubic"))
    (sq, cu, oClock, localTime) = (word("sq"), word("cu"), word("o'clock"), word("local"))
    (time, one, no, this, that) = (
      word("time"), word("one"), word("no"), word("this"), word("that")
    )
    (each, every, any, another) = (word("each"), word("every"), word("any"), word("another"))
    (his, her, their, my) = (word("his"), word("her"), word("their"), word("my"))
    (few, several, many, some) = (word("few"), word("several"), word("many"), word("some"))
    (couple, recent, degree) = (word("couple"), word("recent"), word("degree"))
    (celsius, fahrenheit, centigrade) = (word("celsius"), word("fahrenheit"), word("centigrade"))
    (second, people, percent, from) = (
      word("second"), word("people"), word("percent"), word("from")
    )
    (through, until, between, other) = (
      word("through"), word("until"), word("between"), word("other")
    )
    (these, those, its, your, our) = (
      word("these"), word("those"), word("its"), word("your"), word("our")
    )
    (which, than, following, fiscal) = (
      word("which"), word("than"), word("following"), word("fiscal")
    )
    (percentSign, degreeSign, comma) = (word("%"), word("°"), word(","))
    (openBracket, closeBracket) = (word("("), word(")"))
    (hyphen, dash, slash) = (word("-"), word("--"), word("/"))
    durationYear = word("year")
    load(&vocabulary)
    markBeginners()
  }

  /// Whether a quantity may begin with the word, written in letters without a hyphen. O(1).
  func mayBegin(_ word: WordID) -> Bool {
    let index = Int(word.raw)
    return index < beginners.count && beginners[index]
  }

  private mutating func markBeginners() {
    let own = [a, an, the, half, few, several, many, some, aged, age]
    let all = [Array(numbers.keys), Array(units.keys), Array(calendar.keys), own].joined()
    let highest = all.map { Int($0.raw) }.max() ?? 0
    beginners = [Bool](repeating: false, count: highest + 1)
    for word in all { beginners[Int(word.raw)] = true }
  }

  private mutating func load(_ vocabulary: inout Vocabulary) {
    EmbeddedData.forEachLine(of: "words/number-words.txt") { line, _ in
      let row = Self.fields(line)
      let kind: NumberKind =
        switch row[1] {
        case "cardinal": .cardinal
        case "multiplier": .multiplier
        case "vague": .vague
        case "ordinal": .ordinal
        default: .fraction
        }
      numbers[vocabulary.intern(row[0])] = (kind, Double(row[2]) ?? .nan)
    }
    EmbeddedData.forEachLine(of: "words/units.txt") { line, _ in
      let row = Self.fields(line)
      let kind: Quantity.Kind =
        switch row[1] {
        case "duration": .duration
        case "measure": .measure
        case "money": .money
        default: .percent
        }
      units[vocabulary.intern(row[0])] = Unit(
        kind: kind, lemma: vocabulary.intern(row[2]), factor: Double(row[3]) ?? 1)
    }
    let kinds: [String: CalendarKind] = [
      "month": .month, "weekday": .weekday, "season": .season, "feast": .feast,
      "daypart": .daypart, "deictic": .deictic, "pointer": .pointer, "part": .part, "half": .half,
      "zone": .zone, "era": .era, "before": .before,
    ]
    EmbeddedData.forEachLine(of: "words/calendar.txt") { line, _ in
      let row = Self.fields(line)
      guard let kind = kinds[row[1]] else { return }
      calendar[vocabulary.intern(row[0])] = (kind, Int(row[2]) ?? 0)
    }
    EmbeddedData.forEachLine(of: "words/approximators.txt") { line, _ in
      let phrase = Self.fields(line).map { vocabulary.intern($0) }
      guard let last = phrase.last else { return }
      approximators[last, default: []].append(phrase)
    }
  }

  private static func fields(_ line: UnsafeBufferPointer<UInt8>) -> [String] {
    line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }
}
