/// Ids of the closed-class words that rules speak of, named as they are spelt.
package struct Words: Sendable {
  package let be, have, `do`, get, go, use, of, by, to, that, and, or, but, with, `in`, at, on,
    from, `for`, `as`, than, because, when, `while`, `if`, who, whom, which, whose, what,
    `where`, why, how, there, it, not, never, no, according, including, such, like, between, were,
    was, whether, tell, ask, its, their, his, her, twice, once, show, teach, need, require,
    especially, notably, namely, particularly, among,
    just, against,
    into, about, over, after, before, since, until, during, nor, both, either, neither, he, she,
    they, a, an, the, able, most, more, less, least, old, much, many, long, `else`, longer, one,
    `let`, help, make, see, hear, watch, respectively, so, without, under, within, per, then,
    only, also, would, could, might, may, can, must, should, ought, will, shall, this, these,
    those, all, some, up, say, name, here, premodifier, suchAs, asWellAs, following, other,
    call: WordID

  /// nobody, nothing, none: deny the clause they are subject or object of.
  package let negatives: Set<WordID>
  /// What one goes or works by: behind "by", without a determiner, no agent.
  package let means: Set<WordID>
  /// decision, attempt, right: an infinitive behind them, and their of-phrase, is their complement.
  package let infinitiveNouns: Set<WordID>
  /// Nouns that stand without an article: "permission".
  package let massNouns: Set<WordID>
  /// Nouns that a that-clause tells the content of, and the verbs that have them as objects.
  package let contentNouns: Set<WordID>
  package let contentNounVerbs: Set<WordID>
  /// Nouns that say when without a preposition ("that night").
  package let adverbialTimes: Set<WordID>
  /// Mr, Dr: titles that name no class.
  package let honorifics: Set<WordID>
  /// several, many, most: phrases of their own before "of" or a verb.
  package let quantifiers: Set<WordID>
  /// What may stand for a sum or a number: "the debt", "a third".
  package let amountNouns: Set<WordID>
  /// he, she, who: nothing but somebody.
  package let personPronouns: Set<WordID>
  /// end, start, middle: points of a span, behind "by" a time.
  package let bounds: Set<WordID>

  package init(_ intern: (String) -> WordID) {
    be = intern("be")
    have = intern("have")
    `do` = intern("do")
    get = intern("get")
    go = intern("go")
    use = intern("use")
    of = intern("of")
    by = intern("by")
    to = intern("to")
    that = intern("that")
    and = intern("and")
    or = intern("or")
    but = intern("but")
    with = intern("with")
    `in` = intern("in")
    at = intern("at")
    on = intern("on")
    from = intern("from")
    `for` = intern("for")
    `as` = intern("as")
    than = intern("than")
    because = intern("because")
    when = intern("when")
    `while` = intern("while")
    `if` = intern("if")
    who = intern("who")
    whom = intern("whom")
    which = intern("which")
    whose = intern("whose")
    what = intern("what")
    `where` = intern("where")
    why = intern("why")
    how = intern("how")
    there = intern("there")
    it = intern("it")
    not = intern("not")
    never = intern("never")
    no = intern("no")
    according = intern("according")
    including = intern("including")
    such = intern("such")
    like = intern("like")
    between = intern("between")
    into = intern("into")
    about = intern("about")
    over = intern("over")
    after = intern("after")
    before = intern("before")
    since = intern("since")
    until = intern("until")
    during = intern("during")
    nor = intern("nor")
    both = intern("both")
    either = intern("either")
    neither = intern("neither")
    he = intern("he")
    she = intern("she")
    they = intern("they")
    a = intern("a")
    an = intern("an")
    the = intern("the")
    able = intern("able")
    most = intern("most")
    more = intern("more")
    less = intern("less")
    least = intern("least")
    old = intern("old")
    much = intern("much")
    many = intern("many")
    long = intern("long")
    `else` = intern("else")
    longer = intern("longer")
    one = intern("one")
    `let` = intern("let")
    help = intern("help")
    make = intern("make")
    see = intern("see")
    hear = intern("hear")
    watch = intern("watch")
    respectively = intern("respectively")
    so = intern("so")
    without = intern("without")
    under = intern("under")
    within = intern("within")
    per = intern("per")
    then = intern("then")
    only = intern("only")
    also = intern("also")
    would = intern("would")
    could = intern("could")
    might = intern("might")
    may = intern("may")
    can = intern("can")
    must = intern("must")
    should = intern("should")
    ought = intern("ought")
    will = intern("will")
    shall = intern("shall")
    this = intern("this")
    these = intern("these")
    those = intern("those")
    all = intern("all")
    some = intern("some")
    up = intern("up")
    say = intern("say")
    name = intern("name")
    here = intern("here")
    call = intern("call")
    suchAs = intern("such_as")
    asWellAs = intern("as_well_as")
    following = intern("following")
    other = intern("other")
    were = intern("were")
    was = intern("was")
    whether = intern("whether")
    tell = intern("tell")
    ask = intern("ask")
    its = intern("its")
    their = intern("their")
    his = intern("his")
    her = intern("her")
    twice = intern("twice")
    once = intern("once")
    show = intern("show")
    teach = intern("teach")
    need = intern("need")
    require = intern("require")
    especially = intern("especially")
    among = intern("among")
    notably = intern("notably")
    namely = intern("namely")
    particularly = intern("particularly")
    just = intern("just")
    against = intern("against")
    negatives = Set(["nobody", "nothing", "none", "neither", "nowhere"].map(intern))
    func list(_ name: String) -> Set<WordID> {
      var found: Set<WordID> = []
      EmbeddedData.forEachLine(of: name) { line, _ in
        found.insert(intern(String(decoding: line, as: UTF8.self)))
      }
      return found
    }
    means = list("words/means-nouns.txt")
    infinitiveNouns = list("words/infinitive-nouns.txt")
    massNouns = list("words/mass-nouns.txt")
    amountNouns = list("words/amount-nouns.txt")
    personPronouns = list("words/person-pronouns.txt")
    contentNouns = list("words/content-nouns.txt")
    contentNounVerbs = list("words/content-noun-verbs.txt")
    adverbialTimes = Set(
      [
        "morning", "evening", "afternoon", "night", "day", "time", "moment", "week", "month",
        "year", "weekend", "spring", "summer", "autumn", "fall", "winter", "minute", "hour",
        "today", "yesterday", "tomorrow", "tonight", "century", "decade", "season", "quarter",
        "midnight", "noon", "term",
      ].map(intern))
    honorifics = Set(
      ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "lady", "lord"]
        .map(intern))
    quantifiers = Set(
      ["several", "many", "most", "few", "fewer", "more", "much", "enough"].map(intern))
    bounds = Set(["end", "start", "beginning", "middle", "close", "time", "deadline"].map(intern))
    // Not a word: marks a noun that stands before the head ("OpenBank staff").
    premodifier = intern("premodifier:")
  }
}
