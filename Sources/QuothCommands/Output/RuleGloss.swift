/// What a rule did, in words, for those who ask how an answer was found.
enum RuleGloss {
  /// The gloss of a rule's id: its own, else that of its family, else none.
  static func text(of rule: String) -> String {
    if let own = rules[rule] { return own }
    return families[String(rule.prefix { $0 != "." })] ?? ""
  }

  private static let rules: [String: String] = [
    "rank.overlap": "rare words of the question stand in the sentence",
    "rank.neighbour": "others stand in the sentence before",
    "rank.type": "it is of the kind that is asked for",
    "rank.questionWords": "it repeats the question's words",
    "rank.nothingNew": "it says nothing that the question does not",
    "rank.proximity": "rare words of the question stand near it",
    "rank.alignment": "the question's words stand round it as round the gap",
    "rank.role": "its place in the clause is the one asked for",
    "rank.shape": "answers often have this shape",
    "rank.specificity": "it says much, or little",
    "rank.askedNoun": "its head is the noun asked for",
    "rank.declaredClass": "the text calls it what is asked for",
    "rank.predicate": "it stands at the question's verb, in the place asked for",
    "rank.otherPlace": "it fills another place of the question's verb",
    "rank.side": "it stands on the side of the verb where the gap is",
    "rank.boundary": "it begins and ends as such answers do",
    "rank.pronoun": "it is a pronoun",
    "rank.headline": "it stands in a headline",
    "rank.position": "where it stands in the text",
    "rank.preposition": "it stands behind the question's preposition",
    "rank.sameClause": "it stands in the clause with the question's words",
    "rank.plurality": "one is asked for or several",
    "rank.excluded": "the question excludes it",
    "rank.length": "its length",
    "rank.inner": "it belongs to another noun",
    "rank.nearVerb": "the question's verb stands near",
    "rank.usualPreposition": "it stands behind a preposition that such answers follow",
    "rank.sameClass": "it is of the class of the noun asked for",
    "rank.naming": "it follows words that give a name",
    "rank.adjacent": "a word of the question stands right beside it",
    "rank.frequent": "its noun is an everyday one",
    "support.ranking": "ranking found the same",
    "silence.weak": "nothing in the text answers this well enough",
    "silence.no-fact": "no fact matches, and ranking found nothing",
    "repair.spelling": "a word was misspelt",
    "repair.name": "a name was written as the articles write it",
    "render.name": "the name for what was found",
    "list.facts": "several facts were joined",
    "talk.small": "small talk",
    "talk.nonsense": "hardly a word of it is one",
  ]

  private static let families: [String: String] = [
    "frame": "a sentence tells of the happening that the question is about",
    "verb": "a sentence has the question's verb, and its places match",
    "adjunct": "that sentence says it of itself",
    "define": "the text says what it is",
    "polarity": "yes or no",
    "correct": "the text says otherwise",
    "choice": "one of the things offered",
    "list": "the things the text lists",
    "count": "how many",
    "post": "what the text calls them",
    "about": "a sentence about it",
    "part": "what else the fact says",
    "veto": "this spoke against it",
    "rank": "how well it fits",
  ]
}
