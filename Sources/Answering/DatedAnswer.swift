import English
import Knowledge

extension Answerer {
  /// "In what year ...?": "last year" is said together with the year it means by the article's date.
  func date(_ answer: inout Answer, _ part: Question, article: Int, sentence: Int) {
    guard part.kind == .time, answer.status == .answered, answer.items.count == 1,
      let text = answer.text
    else { return }
    let source = knowledge.articles[article]
    let isAhead = source.reading.clauses.contains {
      $0.sentence == sentence && $0.verb?.tense == .future
    }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.count <= 6, var day = source.day(of: words, isAhead: isAhead) else { return }
    switch part.dimension {
    case .year: (day.month, day.day) = (0, 0)
    case .month:
      guard day.month > 0 else { return }
      day.day = 0
    case .date, .day: guard day.day > 0 else { return }
    default: return
    }
    answer.text = "\(text) (\(day.text))"
    answer.steps.append(.init(rule: "time.dateline", detail: "\(text) = \(day.text)"))
  }
}
