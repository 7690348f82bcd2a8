package import Answering
internal import English

/// Where quoth does not know who or what is meant, it asks, and the next turn may answer.
extension Conversation {
  /// Those whom a pronoun may mean that nobody was named for, if they are few, and the question
  /// that waits for one of them.
  mutating func whom(
    _ unknown: (word: String, pronoun: Pronoun), in question: String
  ) -> [Mention] {
    let fitting = names.all.filter { $0.kind == .person && unknown.pronoun.fits($0) }
    let words = Words(question)
    guard (2...4).contains(fitting.count), let index = words.lowered.firstIndex(of: unknown.word)
    else { return [] }
    let start = question.utf8.distance(
      from: question.startIndex, to: words.ranges[index].lowerBound)
    open = OpenChoice(
      question: question, range: start..<start + question[words.ranges[index]].utf8.count,
      isPossessive: unknown.pronoun.role == .possessive, choices: fitting)
    return fitting
  }

  func asking(_ original: String, _ question: String, _ choices: [Mention]) -> Answer {
    var answer = Answer(question: original, status: .ask, kind: .choice)
    answer.choices = choices.map(\.name)
    answer.readAs = question
    answer.steps = [Self.step("ask", Mentions.joined(answer.choices, by: "or"))]
    return answer
  }

  /// Asks whether a name close to one of the articles was meant, where nothing was found for the
  /// question and its name is none of theirs.
  /// - Parameter nearest: the name of the articles that is close to a word, if one is.
  package mutating func doubting(_ answer: Answer, nearest: (String) -> String?) -> Answer {
    guard answer.status == .unknown else { return answer }
    let reading = finder.reader.tagged(Array(answer.readAs.utf8))
    var index = 1
    while index < reading.tokens.count {
      var end = index
      while end < reading.tokens.count, reading.tokens[end].tag.isName { end += 1 }
      defer { index = max(end, index + 1) }
      guard end > index else { continue }
      let typed = reading.text(index..<end)
      guard names.mentions(in: typed).isEmpty, let near = nearest(typed), near != typed,
        near.lowercased().first == typed.lowercased().first
      else { continue }
      let start = Int(reading.tokens[index].start)
      open = OpenChoice(
        question: answer.readAs, range: start..<Int(reading.tokens[end - 1].end),
        choices: [names.mentions(in: near).first?.mention ?? Mention(name: near, kind: .unknown)])
      var asked = answer
      asked.status = .ask
      asked.choices = [near]
      asked.steps.append(Self.step("ask", near))
      return asked
    }
    return answer
  }

  /// The place in a question for the name that quoth asked for: the word that all choices share.
  func open(_ answer: Answer) -> OpenChoice? {
    let words = Words(answer.readAs)
    for (index, word) in words.lowered.enumerated()
    where answer.choices.allSatisfy({ Words($0).lowered.contains(word) }) {
      let text = answer.readAs
      let start = text.utf8.distance(from: text.startIndex, to: words.ranges[index].lowerBound)
      let length = text[words.ranges[index]].utf8.count
      return OpenChoice(
        question: text, range: start..<start + length,
        choices: answer.choices.compactMap { finder.mention(of: $0, kind: answer.kind) })
    }
    return nil
  }
}
