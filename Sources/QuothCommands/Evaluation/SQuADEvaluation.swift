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
  private(set) var lengths: [String: SQuADTally] = [:]
  private(set) var records: [EvaluationRecord] = []
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
      var questioner = Questioner(knowledge: knowledge, options: .guess)
      for row in paragraph.rows {
        questioner.conversation =
          row.count > 1 && settings.followsUp ? Conversation(knowledge: knowledge) : nil
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
    let record = EvaluationRecord(question, answer, number: questionCount)
    if settings.showsLengths {
      _ = lengths[record.lengthClass, default: SQuADTally()].add(question, answer)
    }
    records.append(record)
    guard settings.showsErrors, !isRight else { return }
    errors.append(
      EvaluationError(
        question: question.text, expected: record.expected,
        got: answer.text ?? "(silence)",
        status: "\(answer.status.rawValue), \(answer.kind.rawValue)",
        confidence: answer.confidence, rules: answer.rules, place: place))
  }

  var report: String {
    var text = tally.report(name: name, texts: textCount)
    text += RecordReport.citations(records) + RecordReport.sources(records)
    if settings.showsKinds {
      text += "by kind, forced\n"
      for kind in kinds.keys.sorted() { text += kinds[kind]!.row(name: kind) + "\n" }
    }
    if settings.showsLengths {
      text += "by length, forced\n"
      for length in EvaluationRecord.lengthClasses {
        if let tally = lengths[length] { text += tally.row(name: length) + "\n" }
      }
    }
    return text
  }
}

extension EvaluationRecord {
  /// What came of a question of a SQuAD file that was answered with the option to guess.
  fileprivate init(_ question: SQuADFile.Question, _ answer: Answer, number: Int) {
    let isCertain = answer.status == .answered
    let isForced = isCertain || answer.status == .guess
    let gold = question.answers
    var shown: [String] = []
    for text in gold.isEmpty ? ["(silence)"] : question.spans ?? gold where !shown.contains(text) {
      shown.append(text)
    }
    func outcome(given: Bool) -> Outcome {
      let text = given ? answer.text : nil
      guard !gold.isEmpty else { return Outcome(text: text, score: given ? 0 : 1) }
      if let spans = question.spans {
        var overlap = SpanOverlap()
        overlap.add(given ? answer.items : [], expected: spans)
        return Outcome(text: text, score: overlap.f1)
      }
      return Outcome(
        text: text, score: SQuADMeasure.agreement(of: text ?? "", with: gold).overlap)
    }
    self.init(
      id: question.id.isEmpty ? "\(number)" : question.id, question: question.text,
      expected: shown.joined(separator: " | "), isAnswerable: !gold.isEmpty,
      kind: answer.kind.rawValue, confidence: answer.confidence, rules: answer.rules,
      free: outcome(given: isCertain), forced: outcome(given: isForced),
      citesGold: gold.isEmpty
        ? nil
        : answer.evidence.first.map { SQuADMeasure.holds($0.text, anyOf: question.spans ?? gold) })
  }
}
