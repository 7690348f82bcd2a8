internal import Answering
internal import Conversation
internal import English
internal import Knowledge

/// Measures answers to our own questions. Each article is read once.
struct QuestionEvaluation {
  let rows: [QuestionRow]
  /// The paths given with -k: articles, or the folder of the articles the questions name.
  let paths: [String]
  let settings: EvaluationSettings
  private(set) var questionCount = 0
  private(set) var report = QuestionReport()
  private(set) var records: [EvaluationRecord] = []
  private(set) var errors: [EvaluationError] = []

  init(rows: [QuestionRow], paths: [String], settings: EvaluationSettings) {
    self.rows = rows
    self.paths = paths
    self.settings = settings
  }

  mutating func run(reader: Reader) throws(ProgramFailure) {
    let rows = chosenRows
    let total = rows.reduce(0) { $0 + $1.items.count }
    let limit = min(settings.limit ?? total, total)
    var bar = ProgressBar(total: limit)
    var read: [String: (knowledge: KnowledgeBase, questioner: Questioner)] = [:]
    for row in rows where questionCount < limit {
      let articlePaths = try articlePaths(of: row)
      let key = articlePaths.joined(separator: "\n")
      if read[key] == nil {
        let knowledge = try KnowledgeOpening.open(articlePaths, reader: reader)
        read[key] = (knowledge, Questioner(knowledge: knowledge, options: []))
      }
      guard let (knowledge, shared) = read[key] else { continue }
      var questioner = shared
      questioner.conversation =
        row.isConversation && settings.followsUp ? Conversation(knowledge: knowledge) : nil
      for item in row.items where questionCount < limit {
        let guess = questioner.guess(item.text)
        take(item, questioner.ask(item.text), guess: guess)
        bar.show(questionCount)
      }
    }
    bar.clear()
  }

  /// The rows of the part asked for: by article where they name one, so that a part holds whole
  /// articles; else every so-many-th row.
  private var chosenRows: [QuestionRow] {
    guard let part = settings.part else { return rows }
    var articles: [String] = []
    for case let article? in rows.map(\.article) where !articles.contains(article) {
      articles.append(article)
    }
    return rows.enumerated().filter { index, row in
      part.contains(row.article.flatMap { articles.firstIndex(of: $0) } ?? index)
    }.map(\.element)
  }

  private func articlePaths(of row: QuestionRow) throws(ProgramFailure) -> [String] {
    guard let article = row.article else { return paths }
    guard paths.count == 1 else {
      throw ProgramFailure("the questions name their articles; give their one folder with -k")
    }
    return [paths[0] + (paths[0].hasSuffix("/") ? "" : "/") + article]
  }

  /// - Parameter guess: the answer quoth gives when it must.
  private mutating func take(_ item: QuestionItem, _ free: Answer, guess: Answer) {
    questionCount += 1
    let answer = settings.isForced ? guess : free
    let verdict = QuestionJudge.judge(item, answer: answer.text, status: answer.status.rawValue)
    records.append(EvaluationRecord(item, free: free, guess: guess))
    report.results.append(.init(item: item, answer: answer.text, verdict: verdict))
    guard settings.showsErrors, !verdict.isRight else { return }
    errors.append(
      EvaluationError(
        question: item.text, expected: item.expected, got: answer.text ?? "(silence)",
        status: "\(verdict.outcome.rawValue): \(verdict.reason); \(answer.status.rawValue)",
        confidence: answer.confidence, rules: answer.rules, place: "\(item.id) [\(item.kind)]"))
  }
}

extension EvaluationRecord {
  /// What came of a question of our own sets.
  fileprivate init(_ item: QuestionItem, free: Answer, guess: Answer) {
    func outcome(_ answer: Answer) -> Outcome {
      let verdict = QuestionJudge.judge(
        item, answer: answer.text, status: answer.status.rawValue)
      return Outcome(text: answer.text, score: verdict.isRight ? 1 : 0)
    }
    self.init(
      id: item.id, question: item.text, expected: item.expected,
      isAnswerable: item.expectation != .unknown, kind: guess.kind.rawValue,
      confidence: guess.confidence, rules: guess.rules, free: outcome(free), forced: outcome(guess))
  }
}
