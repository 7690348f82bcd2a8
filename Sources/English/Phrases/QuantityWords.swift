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
    its, your, our, which, than, following, fiscal, centigrade, later, earlier: WordID
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
    (later, earlier) = (word("later"), word("earlier"))
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
    EmbeddedData.forEachRow(of: "words/number-words.txt") { row in
      guard let word = row.next(), let name = row.next() else { return }
      let kind: NumberKind =
        name.equals("cardinal")
        ? .cardinal
        : name.equals("multiplier")
          ? .multiplier
          : name.equals("vague") ? .vague : name.equals("ordinal") ? .ordinal : .fraction
      numbers[vocabulary.intern(word)] = (kind, row.next().flatMap { Fields.decimal($0) } ?? .nan)
    }
    EmbeddedData.forEachRow(of: "words/units.txt") { row in
      guard let word = row.next(), let name = row.next(), let lemma = row.next() else { return }
      let kind: Quantity.Kind =
        name.equals("duration")
        ? .duration : name.equals("measure") ? .measure : name.equals("money") ? .money : .percent
      units[vocabulary.intern(word)] = Unit(
        kind: kind, lemma: vocabulary.intern(lemma),
        factor: row.next().flatMap { Fields.decimal($0) } ?? 1)
    }
    EmbeddedData.forEachRow(of: "words/calendar.txt") { row in
      guard let word = row.next(), let kind = row.next().flatMap({ CalendarKind(named: $0) }) else {
        return
      }
      calendar[vocabulary.intern(word)] = (
        kind, row.next().flatMap { Fields.decimal($0) }.map { Int($0) } ?? 0
      )
    }
    EmbeddedData.forEachRow(of: "words/approximators.txt") { row in
      var phrase: [WordID] = []
      while let word = row.next() { phrase.append(vocabulary.intern(word)) }
      guard let last = phrase.last else { return }
      approximators[last, default: []].append(phrase)
    }
  }
}

extension QuantityWords.CalendarKind {
  /// The kind of a name as words/calendar.txt spells it.
  fileprivate init?(named name: UnsafeBufferPointer<UInt8>) {
    for (known, kind) in Self.names where name.equals(known) {
      self = kind
      return
    }
    return nil
  }

  private static let names: [(StaticString, Self)] = [
    ("month", .month), ("weekday", .weekday), ("season", .season), ("feast", .feast),
    ("daypart", .daypart), ("deictic", .deictic), ("pointer", .pointer), ("part", .part),
    ("half", .half), ("zone", .zone), ("era", .era), ("before", .before),
  ]
}
