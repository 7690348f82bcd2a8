internal import Answering

/// "Who else left?" asked in full leaves out who was named for it before.
struct Exclusion {
  let last: Exchange
  /// Whether a text names something, which "there" and "it" do not.
  let isName: (String) -> Bool

  /// The question with "besides X"; nil where nothing is left out, or it says so itself.
  func added(to question: String) -> String? {
    let words = Words(question).lowered
    guard words.contains("else"), !words.contains("besides"), !words.contains("than"),
      !words.contains("except"), words.first == "who" || words.first == "what"
    else { return nil }
    let asked = last.question.wh
    var names: [String] = []
    if words.first == "who" {
      if last.isNominal, asked == .who || last.question.kind == .person {
        names = last.answer.items
      } else if let subject = last.proposition?.subjectText {
        names = [subject]
      }
    } else if asked == .what, last.isNominal {
      names = last.answer.items
    }
    names.removeAll { name in
      name.utf8.count > 40 || !isName(name) || name == "someone" || name == "something"
        || question.contains(name)
    }
    guard !names.isEmpty else { return nil }
    var rest = question[...]
    while let mark = rest.last, "?!. ".contains(mark) { rest.removeLast() }
    return rest + " besides " + Mentions.joined(names) + "?"
  }
}
