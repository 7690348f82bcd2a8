package import Conversation

/// A file of reading comprehension in the form of SQuAD 2.0 (Rajpurkar et al. 2018), with the
/// fields some converted sets add.
package struct SQuADFile: Sendable {
  package struct Question: Sendable {
    package var id: String
    package var text: String
    /// Any of these is right; empty when the text does not say.
    package var answers: [String]
    /// The spans of a list answer, where the set has them (MultiSpanQA).
    package var spans: [String]?
    /// The conversation it belongs to and its place there, where the set has them (QuAC).
    package var dialogue: String?
    package var turn: Int
  }
  package struct Paragraph: Sendable {
    package var title: String
    package var text: String
    package var questions: [Question]

    /// The questions in rows that are asked one after the other: dialogues in the order of their
    /// turns, else each question by itself.
    package var rows: [[Question]] {
      var rows: [[Question]] = []
      var places: [String: Int] = [:]
      for question in questions {
        guard let dialogue = question.dialogue else {
          rows.append([question])
          continue
        }
        if let place = places[dialogue] {
          rows[place].append(question)
        } else {
          places[dialogue] = rows.count
          rows.append([question])
        }
      }
      return rows.map { row in row.sorted { $0.turn < $1.turn } }
    }
  }
  package var paragraphs: [Paragraph]

  /// Reads a file's JSON.
  /// - Throws: ProgramFailure that names the file and what is wrong.
  package init(path: String, json: JSONValue) throws(ProgramFailure) {
    guard let articles = json["data"]?.list else {
      throw ProgramFailure("\(path) is no SQuAD file: it has no list \"data\"")
    }
    paragraphs = []
    for (index, article) in articles.enumerated() {
      let title = article["title"]?.string ?? "text \(index + 1)"
      guard let parts = article["paragraphs"]?.list else {
        throw ProgramFailure("\(path): \"\(title)\" has no list \"paragraphs\"")
      }
      for part in parts {
        guard let text = part["context"]?.string, let list = part["qas"]?.list else {
          throw ProgramFailure(
            "\(path): a paragraph of \"\(title)\" lacks \"context\" or \"qas\"")
        }
        var questions: [Question] = []
        for value in list {
          guard let question = Question(value) else {
            throw ProgramFailure("\(path): a question of \"\(title)\" lacks \"question\"")
          }
          questions.append(question)
        }
        paragraphs.append(Paragraph(title: title, text: text, questions: questions))
      }
    }
  }
}

extension SQuADFile.Question {
  fileprivate init?(_ value: JSONValue) {
    guard let text = value["question"]?.string else { return nil }
    self.text = text
    id = value["id"]?.string ?? ""
    let isImpossible = value["is_impossible"]?.bool ?? false
    answers = isImpossible ? [] : (value["answers"]?.list ?? []).compactMap { $0["text"]?.string }
    spans = value["answer_list"]?.list?.compactMap { $0["text"]?.string }
    dialogue = value["dialog"]?.string ?? value["dialog"]?.integer.map { "\($0)" }
    turn = value["turn"]?.integer ?? 0
  }
}
