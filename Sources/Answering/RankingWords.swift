package import English

/// The closed-class words that the ranking's rules speak of.
package final class RankingWords: Sendable {
  package let of, that, `as`, to, by, `in`, at, on, from, be, because: WordID
  /// "about", "nearly", "more than": they belong to the number behind them.
  package let approximators: WordSet
  /// "called", "known as", "or": a name follows
  package let namingVerbs: WordSet
  /// "the term X": a name follows
  package let namingNouns: WordSet
  /// example, instance: nothing in "for instance"
  package let exampleNouns: WordSet
  /// because, since, as, so that
  package let reasons: WordSet
  /// Prepositions that give reasons: due, after, following, for, from
  package let reasonPrepositions: WordSet
  /// by, through, with, via, using
  package let meansPrepositions: WordSet
  /// in, at, on, near, from, to ...
  package let placePrepositions: WordSet
  /// Nouns that behind a bare preposition tell of a state: on display, in use
  package let states: WordSet
  package let timePrepositions: WordSet
  package let whenWords: WordSet
  /// Heads that say little: thing, part, number, way.
  package let vagueHeads: WordSet
  /// several, many, most, half, few: numbers without figures
  package let vagueNumbers: WordSet
  /// each, this, that, such ... before a head: the phrase refers, it does not name
  package let referring: WordSet
  /// "to", "and", "or" between the ends of a range
  package let spanJoints: WordSet
  /// de, van, von, bin: small words inside names
  package let nameParticles: WordSet

  package init(lexicon: Lexicon) {
    func id(_ text: String) -> WordID { lexicon.intern(text) }
    func ids(_ text: String) -> WordSet {
      WordSet(lexicon.internAll(text))
    }
    (of, that, to, by, `in`) = (id("of"), id("that"), id("to"), id("by"), id("in"))
    (at, on, from, be, because) = (id("at"), id("on"), id("from"), id("be"), id("because"))
    `as` = id("as")
    namingVerbs = ids(
      "call name term dub nickname know refer label style entitle title christen or")
    exampleNouns = ids("example instance")
    namingNouns = ids("term name word phrase title nickname")
    approximators = ids(
      "about approximately around nearly almost roughly some over under exactly only just circa c. "
        + "ca.")
    reasons = ids("because since as so")
    reasonPrepositions = ids("because due owing thanks after following for from given despite")
    meansPrepositions = ids("by through with via using without")
    placePrepositions = ids(
      "in at on near from to into inside outside within across around along above below between "
        + "beside behind under over off onto through toward towards throughout")
    states = ids(
      "display show view loan hold sale strike leave alert trial use charge line track record")
    timePrepositions = ids(
      "in on at since until till by during before after from around between for")
    whenWords = ids("when after before while once until since as")
    vagueHeads = ids(
      "thing something anything everything one other way part number amount kind type sort form case "
        + "example fact time people person area place result lot variety series group member term "
        + "name use use role point order addition end year day question")
    vagueNumbers = ids(
      "several many most half few dozens hundreds thousands millions no none both all")
    referring = ids("this that these those such each its his her their it they he she")
    spanJoints = ids("to and or through - – — ±")
    nameParticles = ids(
      "de la le du des del da do dos di van von der den ter bin ibn al el of y e the")
  }
}
