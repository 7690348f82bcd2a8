internal import Answering
internal import Conversation
internal import English
internal import Knowledge

/// Measures answers to a SQuAD file: every paragraph is an article of its own.
struct SQuADEvaluation {
  let name: String
  let file: SQuADFile
  let settings: EvaluationSettings
  private(set) var questionCount = 0
  private(set) var textCount = 0
  private(set) var tally = SQuADTally()
  private(set) var kinds: [String: SQuADTally] = [:]
  private(set) var errors: [EvaluationError] = []

  init(name: String, file: SQuADFile, settings: EvaluationSettings) {
    self.name = name
    self.file = file
    self.settings = settings
  }

  /// Asks the questions. Each is asked once, with the option to guess: where quoth would have
  /// abstained the answer says so.
  mutating func run(reader: Reader) {
    let paragraphs = file.paragraphs.indices.filter { settings.part?.contains($0) ?? true }
    let total = paragraphs.reduce(0) { $0 + file.paragraphs[$1].questions.count }
    let limit = min(settings.limit ?? total, total)
    var bar = ProgressBar(total: limit)
    for index in paragraphs where questionCount < limit {
      let paragraph = file.paragraphs[index]
      let knowledge = KnowledgeBase(reader: reader)
      knowledge.add(path: paragraph.title, bytes: Array(paragraph.text.utf8))
      textCount += 1
      for row in paragraph.rows {
        var questioner = Questioner(knowledge: knowledge, options: .guess)
        if row.count > 1 { questioner.conversation = Conversation(knowledge: knowledge) }
        for question in row where questionCount < limit {
          take(question, questioner.ask(question.text), place: "\(paragraph.title) [\(index + 1)]")
          bar.show(questionCount)
        }
      }
    }
    bar.clear()
  }

  private mutating func take(_ question: SQuADFile.Question, _ answer: Answer, place: String) {
    questionCount += 1
    let isRight = tally.add(question, answer)
    if settings.showsKinds {
      _ = kinds[answer.kind.rawValue, default: SQuADTally()].add(question, answer)
    }
    guard settings.showsErrors, !isRight else { return }
    let expected = question.answers.isEmpty ? ["(silence)"] : question.spans ?? question.answers
    var shown: [String] = []
    for text in expected where !shown.contains(text) { shown.append(text) }
    errors.append(
      EvaluationError(
        question: question.text, expected: shown.joined(separator: " | "),
        got: answer.text ?? "(silence)",
        status: "\(answer.status.rawValue), \(answer.kind.rawValue)",
        confidence: answer.confidence, rules: answer.rules, place: place))
  }

  var report: String {
    var text = tally.report(name: name, texts: textCount)
    if settings.showsKinds {
      text += "by kind, forced\n"
      for kind in kinds.keys.sorted() { text += kinds[kind]!.row(name: kind) + "\n" }
    }
    return text
  }
}
