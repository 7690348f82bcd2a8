import English
import Knowledge

/// The second half of a two-part question, its pronoun replaced by what the first half names or
/// asks for: "Who left, and where did HE go?", "What did the firm set up and who runs IT?"
struct Continuation {
  private let things: Set<WordID>
  private let singular: Set<WordID>
  private let plural: Set<WordID>
  private let auxiliary: WordID

  init(intern: (String) -> WordID) {
    things = Set(["it", "its"].map(intern))
    singular = Set(["he", "she", "him", "her", "his"].map(intern))
    plural = Set(["they", "them", "their"].map(intern))
    auxiliary = intern("do")
  }

  /// The half as a question of its own, or nil where no pronoun of it has a plain antecedent.
  ///
  /// - Parameter answer: the reply to the first half.
  func reworded(_ part: Question, after first: Question, _ answer: Answer) -> String? {
    let reading = part.reading
    guard part.isContinuation, let start = part.tokens.first, let last = part.tokens.last,
      part.tokens.count == last - start + 1,
      let place = part.tokens.first(where: { isPersonal(reading.tokens[$0]) })
    else { return nil }
    let pronoun = reading.tokens[place]
    let found =
      things.contains(pronoun.word)
      ? thing(part, place, first, answer)
      : person(first, answer, isPlural: plural.contains(pronoun.word))
    guard let antecedent = found else { return nil }
    let before = start < place ? reading.text(start..<place) + " " : ""
    let after = place < last ? reading.text((place + 1)..<(last + 1)) : ""
    let ending = pronoun.tag == .possessivePronoun ? "'s " : " "
    return before + antecedent + ending + after + "?"
  }

  /// He, she, they: those asked for, else the only name of the first half.
  private func person(_ first: Question, _ answer: Answer, isPlural: Bool) -> String? {
    let asksPerson = first.wh == .who || first.kind == .person || isPlural && first.gap.slot != nil
    guard asksPerson else { return onlyName(first) }
    guard answer.status == .answered else { return nil }
    if isPlural || answer.items.count == 1 { return short(answer.text) }
    // "A and other people": the one who is named.
    let named = answer.items.filter { $0.utf8.first.map { $0 &- 0x41 < 26 } ?? false }
    return named.count == 1 ? short(named[0]) : nil
  }

  /// "It": what is asked for, unless it does something and the first half names who did.
  private func thing(
    _ part: Question, _ place: Int, _ first: Question, _ answer: Answer
  ) -> String? {
    let asksThing = first.gap.slot != nil && first.wh != .who && first.kind != .person
    if asksThing, answer.status == .answered {
      let isSubject =
        place > part.tokens[0] && part.reading.tokens[place - 1].tag.isVerb
        && part.reading.tokens[place - 1].lemma == auxiliary
      let isDoer = isSubject && first.gap.slot != .subject
      return isDoer ? onlyName(first) ?? short(answer.text) : short(answer.text)
    }
    return onlyName(first)
  }

  /// The one run of names in a question; nil for none or several.
  private func onlyName(_ question: Question) -> String? {
    let tokens = question.reading.tokens
    var found: Range<Int>?
    for i in question.tokens where tokens[i].tag.isName {
      if let run = found {
        guard run.upperBound == i else { return nil }
        found = run.lowerBound..<(i + 1)
      } else {
        found = i..<(i + 1)
      }
    }
    return found.map { question.reading.text($0) }
  }

  private func short(_ text: String?) -> String? {
    text.flatMap { $0.utf8.count <= 60 ? $0 : nil }
  }

  private func isPersonal(_ token: Token) -> Bool {
    guard token.tag == .pronoun || token.tag == .possessivePronoun else { return false }
    return things.contains(token.word) || singular.contains(token.word)
      || plural.contains(token.word)
  }
}
