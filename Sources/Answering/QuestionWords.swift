package import English

/// The closed-class words and word lists that the question parser's rules speak of.
package final class QuestionWords {
  /// What a verb does to the place of a gap; see words/question-verbs.txt.
  package struct VerbClass: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let control = VerbClass(rawValue: 1)
    package static let naming = VerbClass(rawValue: 2)
    package static let ditransitive = VerbClass(rawValue: 4)
    package static let saying = VerbClass(rawValue: 8)
    package static let intransitive = VerbClass(rawValue: 16)
    package static let doing = VerbClass(rawValue: 32)
  }

  /// What a noun asks for; see words/question-nouns.txt.
  package struct NounClass: Sendable {
    package var kind: AnswerKind
    package var dimension: Question.Dimension
    /// "name", "kind": the noun behind it decides.
    package var isVague: Bool
  }

  /// Words before a question that ask nothing themselves; see words/question-openers.txt.
  package struct Opener: Sendable {
    package enum Follower: Sendable { case nounPhrase, question, topic, statement }
    package var tokens: [WordID]
    /// What must follow.
    package var follower: Follower
  }

  // Single words, named as they are spelt.
  package let be, `do`, have, of, by, to, `in`, like, that, there, how, who, what, which, whose,
    when, `where`, why, many, much, about, or, and, according, `if`, whether, `as`, number, name,
    list,
    other, than, give, go, come, not, one, possessive, `else`, old, long, often, far, mean,
    something, happen, kind, it, at, on, from, with, a, an, difference, between, the,
    tell, me, us, show, then, now, so, been, being, because, become, `for`, purpose, call, cost,
    more, thing, overview, take, member, time, get, worth, out, ago, ever, last, first, reason,
    would, next, say, away, per, use, apart, were: WordID

  package let personal: WordSet
  package let whatWords: WordSet
  /// who, whom, whose, what, which, when, where, why, how
  package let wh: WordSet
  package let beForms: WordSet
  package let doForms: WordSet
  package let haveForms: WordSet
  package let modals: WordSet
  package let negations: WordSet
  package let prepositions: WordSet
  /// Prepositions that are particles where a verb with no object stands before them.
  package let particles: WordSet
  package let subordinators: WordSet
  package let determiners: WordSet
  package let pronouns: WordSet
  /// "last", "this", "every" before a noun of time.
  package let timeModifiers: WordSet
  package let timeNouns: WordSet
  /// "today", "now", "originally": words between the verb and the end that fill no place.
  package let looseAdverbs: WordSet
  package let listVerbs: WordSet
  package let describeVerbs: WordSet
  package let courtesies: WordSet
  package let greetings: WordSet
  package let kindNouns: WordSet
  /// The text itself: article, story, passage.
  package let textNouns: WordSet
  package let textModifiers: WordSet
  package let moneyVerbs: WordSet
  /// who, which, that, where ... as relative pronouns
  package let relatives: WordSet
  /// "exactly", "precisely" behind a wh-word
  package let exactness: WordSet
  /// "soon", "recently", "early" behind "how"
  package let timing: WordSet
  /// Wh-words that open subordinate clauses too: when, where, how
  package let clauseOpeners: WordSet
  /// "other", "another", "else"
  package let others: WordSet
  /// "part", "member" before "of".
  package let parts: WordSet
  /// "something", "everything": "tell me something about X"
  package let vagueThings: WordSet
  /// "name", "kind", "type": words of an asking phrase that carry no content
  package let askers: WordSet
  /// name, term, word, nickname
  package let naming: WordSet
  /// seem, appear: the subject is the infinitive's
  package let raising: WordSet
  /// "set apart from": the phrase behind is no exception
  package let parting: WordSet
  /// Verbs that "where" asks for the goal of
  package let going: WordSet
  /// What may stand behind them where their goal is asked for
  package let timely: WordSet
  /// Prepositions that tell more of a noun: "people in the village"
  package let placing: WordSet
  /// summary, outline: "give me a summary of X"
  package let summaries: WordSet
  /// when, where, why, how: they miss no noun phrase
  package let adverbial: WordSet
  /// before, after behind "how long"
  package let after: WordSet
  /// get, become: the predicate follows
  package let becoming: WordSet
  /// allow, permit: in the passive the subject is the infinitive's
  package let permitting: WordSet
  /// I, we: who speaks of what they want to know
  package let speakers: WordSet
  private let knowing: WordSet
  /// Openers by their first word, the longest first.
  private var openers: [WordID: [Opener]] = [:]
  /// Words that may stand before an embedded question, and those of them that open it.
  private(set) var openerWords = WordSet()
  private(set) var openerHeads = WordSet()
  /// Openers of an exclusion: "besides", "other than".
  package let exclusions: [[WordID]]
  package let dimensions: [WordID: Question.Dimension]
  /// Words that carry no content of their own.
  package let empty: WordSet

  private let lexicon: Lexicon
  /// The classes of words that were asked for; the lists are searched where they lie.
  private var verbs: [WordID: VerbClass] = [:]
  private var nouns: [WordID: NounClass?] = [:]
  private let verbLines = SortedLines(EmbeddedData.bytes(named: "words/question-verbs.txt"))
  private let nounLines = SortedLines(EmbeddedData.bytes(named: "words/question-nouns.txt"))

  package init(lexicon: Lexicon) {
    func id(_ text: String) -> WordID { lexicon.intern(text) }
    func ids(_ text: String) -> WordSet {
      WordSet(lexicon.internAll(text))
    }
    (be, `do`, have, of, by) = (id("be"), id("do"), id("have"), id("of"), id("by"))
    were = id("were")
    (to, `in`, like, that, there) = (id("to"), id("in"), id("like"), id("that"), id("there"))
    (how, who, what, which, when) = (id("how"), id("who"), id("what"), id("which"), id("when"))
    (`where`, why, many, much, about) = (
      id("where"), id("why"), id("many"), id("much"), id("about")
    )
    (or, and, according, `if`, whether) = (
      id("or"), id("and"), id("according"), id("if"), id("whether")
    )
    (`as`, number, name, list, other) = (
      id("as"), id("number"), id("name"), id("list"), id("other")
    )
    (than, give, go, come, not) = (id("than"), id("give"), id("go"), id("come"), id("not"))
    (one, possessive, `else`, old, long) = (id("one"), id("'s"), id("else"), id("old"), id("long"))
    (often, far, mean, something, happen) = (
      id("often"), id("far"), id("mean"), id("something"), id("happen")
    )
    (kind, it, at, on, from) = (id("kind"), id("it"), id("at"), id("on"), id("from"))
    (with, a, an, difference, between) = (
      id("with"), id("a"), id("an"), id("difference"), id("between")
    )
    (the, tell, me, us) = (id("the"), id("tell"), id("me"), id("us"))
    (get, worth, out, ago, last) = (id("get"), id("worth"), id("out"), id("ago"), id("last"))
    (first, reason, would, next, say) = (
      id("first"), id("reason"), id("would"), id("next"), id("say")
    )
    (away, per, ever, use) = (id("away"), id("per"), id("ever"), id("use"))
    (apart, parting) = (id("apart"), ids("set tell keep stand live grow drift"))
    going = ids("go travel move head flee emigrate migrate relocate transfer defect escape")
    timely = ids("after before when next then while once since in on at during from")
    (show, then, now, so, been) = (id("show"), id("then"), id("now"), id("so"), id("been"))
    (being, because, become, `for`) = (id("being"), id("because"), id("become"), id("for"))
    (purpose, call, cost, more) = (id("purpose"), id("call"), id("cost"), id("more"))
    (thing, overview, whose) = (id("thing"), id("overview"), id("whose"))
    (take, member, time) = (id("take"), id("member"), id("time"))

    personal = ids("who whom whoever")
    whatWords = ids("what whatever wat")
    wh = ids("who whom whose what which when where why how whoever whatever wat")
    beForms = ids("be is are was were am been being 're isn't aren't wasn't weren't")
    doForms = ids("do does did don't doesn't didn't")
    haveForms = ids("have has had 've haven't hasn't hadn't")
    modals = ids(
      "can could may might must shall should will would ca wo 'll cannot can't couldn't won't "
        + "wouldn't shouldn't mustn't mightn't")
    negations = ids(
      "not n't never cannot isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't "
        + "can't couldn't won't wouldn't shouldn't mustn't mightn't")
    prepositions = ids(
      "of in on at by to from for with about into onto over under through during before after "
        + "between among against without within across toward towards upon behind beyond near "
        + "around along above below beneath beside besides despite except inside outside off like "
        + "as via per than throughout until till since up out down away back amid alongside unlike "
        + "regarding concerning")
    particles = ids(
      "up out down off away back together apart forward forth over aside around ahead")
    subordinators = ids(
      "because when while if that before after since until although though where who which whom "
        + "whose so whether once unless")
    determiners = ids(
      "the a an this that these those each every some any no all both another either neither its "
        + "his her their my your our")
    pronouns = ids(
      "he she it they him her them i we you us me someone something anyone anything everyone "
        + "everything himself herself itself themselves there this that these those")
    timeModifiers = ids("last this next every each that past previous earlier later following")
    timeNouns = ids(
      "year month week day night morning evening afternoon time century decade summer winter spring "
        + "autumn fall monday tuesday wednesday thursday friday saturday sunday january february "
        + "march april may june july august september october november december weekend season "
        + "quarter minute hour moment")
    looseAdverbs = ids(
      "himself herself itself themselves today yesterday tomorrow now then originally currently initially first eventually finally "
        + "recently later earlier afterwards afterward before again also still already once ever "
        + "mainly mostly primarily usually generally often sometimes exactly actually really "
        + "ultimately previously formerly officially publicly together instead else alone here "
        + "there soon just yet anymore nowadays additionally specifically typically commonly "
        + "reportedly directly only too either annually daily worldwide overall")
    listVerbs = ids("name list enumerate identify mention cite state find")
    describeVerbs = ids("explain describe define summarise summarize discuss")
    courtesies = ids("please kindly just ok okay so well and but also then now hey")
    greetings = ids(
      "hello hi hey hallo greetings goodbye bye thanks thank thankyou cheers morning evening")
    kindNouns = ids("kind type sort form variety category class")
    textNouns = ids("article text story passage news report paragraph document author piece")
    textModifiers = ids("news above given short whole following")
    relatives = ids("who which that whom whose where when")
    exactness = ids("exactly precisely specifically")
    timing = ids("soon recently early late")
    clauseOpeners = ids("when where how")
    others = ids("other another else")
    parts = ids("part parts member members owner")
    vagueThings = ids(
      "something anything everything more all some one any bit details information list me")
    askers = ids("name kind type sort many much percentage percent number")
    knowing = ids("know say tell explain wonder ask see understand learn find show decide")
    raising = ids("seem appear tend happen")
    placing = ids("in of at from near on")
    summaries = ids("summary outline description account overview gist")
    adverbial = ids("when where why how")
    after = ids("before after into")
    becoming = ids("get become grow remain stay feel look seem")
    permitting = ids("allow permit require force")
    naming = ids("name term word nickname alias title moniker abbreviation acronym")
    speakers = ids("i we")
    exclusions = [
      "besides", "other than", "apart from", "aside from", "in addition to", "along with",
      "except for", "except", "excluding", "if you leave out", "leaving out", "not counting",
      "not including", "as well as", "beside",
    ].map { lexicon.internAll($0) }
    moneyVerbs = ids(
      "cost pay spend invest earn charge owe raise donate fund lend sell buy fine borrow contribute "
        + "pledge receive get make put give provide worth fetch bring net gross")
    let adjectives =
      "old:age young:age far:length tall:length high:length deep:length long:length wide:length "
      + "big:area large:area heavy:weight fast:speed quickly:speed hot:temperature cold:temperature "
      + "often:frequency frequently:frequency expensive:money rich:money broad:length thick:length "
      + "close:length"
    var dimensions: [WordID: Question.Dimension] = [:]
    for pair in adjectives.split(separator: " ") {
      let parts = pair.split(separator: ":")
      dimensions[id(String(parts[0]))] = Question.Dimension(rawValue: String(parts[1]))
    }
    self.dimensions = dimensions
    empty = ids(
      "the a an of in on at by to from for with and or but not n't do does did be is are was were "
        + "been being am have has had having will would can could may might must shall should who "
        + "whom whose what which when where why how that this these those it its he she they him "
        + "her his them their there as than if so such into onto about during some any all each "
        + "every no both either neither 's ' , . ? ! ; : \" ( ) - -- i you we me us my your our "
        + "else please only also too very much many more most other another one ones get got "
        + "'d 're 've 'll 'm same up out own while because until after before since between through "
        + "within among against upon per via whoever whatever")
    self.lexicon = lexicon
    loadOpeners(lexicon)
  }

  private func loadOpeners(_ lexicon: Lexicon) {
    EmbeddedData.forEachRow(of: "words/question-openers.txt") { row in
      guard let mark = row.next() else { return }
      var tokens: [WordID] = []
      while let word = row.next() { tokens.append(lexicon.vocabulary.intern(word)) }
      guard let first = tokens.first else { return }
      if mark.equals("w") {
        openerWords.insert(first)
      } else if mark.equals("k") {
        openerWords.insert(first)
        openerHeads.insert(first)
      } else {
        let follower: Opener.Follower =
          mark.equals("t")
          ? .topic : mark.equals("q") ? .question : mark.equals("s") ? .statement : .nounPhrase
        openers[first, default: []].append(Opener(tokens: tokens, follower: follower))
      }
    }
    for key in openers.keys { openers[key]?.sort { $0.tokens.count > $1.tokens.count } }
  }

  /// The openers that start with a word, the longest first.
  func openers(startingWith word: WordID) -> [Opener] { openers[word] ?? [] }

  /// Verbs that take a wh-clause as their object: "know what happened".
  package func isKnowing(_ lemma: WordID) -> Bool { knowing.contains(lemma) }

  /// "what colour is X", "what nationality was Y": the noun names a quality of the subject.
  package func isAttribute(_ lemma: WordID) -> Bool {
    guard let noun = nounClass(lemma) else { return false }
    switch noun.dimension {
    case .colour, .nationality, .language, .age, .length, .weight, .temperature, .speed, .role:
      return true
    default: return noun.kind == .amount
    }
  }

  /// Whether a noun is of what something has, not of a kind of thing: "cost", "cause", "reaction".
  func isMeasured(_ lemma: WordID) -> Bool {
    guard let noun = nounClass(lemma) else { return false }
    switch noun.kind {
    case .number, .amount, .time, .duration, .reason, .manner: return true
    case .thing: return noun.dimension == .none && !noun.isVague
    default: return false
    }
  }

  /// Classes of a verb by its lemma.
  package func verbClass(_ lemma: WordID) -> VerbClass {
    if let known = verbs[lemma] { return known }
    let found = lexicon.vocabulary.withBytes(lemma) { form -> VerbClass in
      guard let names = verbLines.value(of: form) else { return [] }
      return names.split(separator: UInt8(ascii: ",")).reduce(into: []) { found, name in
        let name = UnsafeBufferPointer(rebasing: name)
        if name.equals("control") { found.insert(.control) }
        if name.equals("naming") { found.insert(.naming) }
        if name.equals("ditransitive") { found.insert(.ditransitive) }
        if name.equals("saying") { found.insert(.saying) }
        if name.equals("intransitive") { found.insert(.intransitive) }
        if name.equals("doing") { found.insert(.doing) }
      }
    }
    verbs[lemma] = found
    return found
  }

  /// What a noun asks for by its lemma, where words/question-nouns.txt says so.
  package func nounClass(_ lemma: WordID) -> NounClass? {
    if let known = nouns[lemma] { return known }
    let found = lexicon.vocabulary.withBytes(lemma) { form -> NounClass? in
      guard let what = nounLines.value(of: form) else { return nil }
      let dot = what.firstIndex(of: 0x2E) ?? what.endIndex
      let kind = String(decoding: what[..<dot], as: UTF8.self)
      let dimension = String(decoding: what[dot...].dropFirst(), as: UTF8.self)
      let isVague = kind == "vague"
      return NounClass(
        kind: isVague ? .thing : AnswerKind(rawValue: kind) ?? .thing,
        dimension: Question.Dimension(rawValue: dimension) ?? .none, isVague: isVague)
    }
    nouns[lemma] = .some(found)
    return found
  }
}
