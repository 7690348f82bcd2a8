internal import Conversation

/// A question of our own sets, with what counts as a right answer.
package struct QuestionItem: Sendable {
  package enum Expectation: String, Sendable {
    case answer, correct, unknown, chat
  }
  package var id: String
  package var text: String
  package var kind: String
  package var expectation: Expectation
  /// Every group must have one of its wordings in the reply.
  package var all: [[String]]
  /// Wordings that must not stand in it.
  package var none: [String]

  package init(
    id: String, text: String, kind: String, expectation: Expectation, all: [[String]],
    none: [String]
  ) {
    self.id = id
    self.text = text
    self.kind = kind
    self.expectation = expectation
    self.all = all
    self.none = none
  }

  /// What is expected, in words.
  var expected: String {
    let groups = all.map { $0.joined(separator: " / ") }.joined(separator: " and ")
    let without = none.isEmpty ? "" : " (not \(none.joined(separator: ", ")))"
    return "\(expectation.rawValue)\(groups.isEmpty ? "" : ": ")\(groups)\(without)"
  }
}

/// Questions asked one after the other on one article: a conversation, or a single question.
package struct QuestionRow: Sendable {
  /// The article's file name in the folder of articles, where the set names one.
  package var article: String?
  package var isConversation: Bool
  package var items: [QuestionItem]

  /// Reads a file of questions, one JSON object a line.
  /// - Throws: ProgramFailure with file and line.
  package static func read(path: String, bytes: [UInt8]) throws(ProgramFailure) -> [QuestionRow] {
    var rows: [QuestionRow] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      let place = "\(path):\(index + 1)"
      let value: JSONValue
      do {
        value = try JSONReader.read(Array(line))
      } catch {
        throw ProgramFailure("\(place): \(error.reason)")
      }
      rows.append(try QuestionRow(value, number: index + 1, place: place))
    }
    return rows
  }

  /// - Parameter number: the line, which names what has no id.
  private init(_ value: JSONValue, number: Int, place: String) throws(ProgramFailure) {
    article = value["article"]?.string
    items = []
    if let turns = value["turns"]?.list {
      isConversation = true
      let id = value["id"]?.string ?? "\(number)"
      for (index, turn) in turns.enumerated() {
        items.append(try QuestionItem(turn, id: "\(id).\(index + 1)", place: place))
      }
    } else {
      isConversation = false
      items = [try QuestionItem(value, id: "\(number)", place: place)]
    }
  }
}

extension QuestionItem {
  fileprivate init(_ value: JSONValue, id: String, place: String) throws(ProgramFailure) {
    guard let text = value["q"]?.string else { throw ProgramFailure("\(place): \"q\" is missing") }
    guard let expect = value["expect"]?.string, let expectation = Expectation(rawValue: expect)
    else {
      throw ProgramFailure(
        "\(place): \"expect\" should be \"answer\", \"correct\", \"unknown\" or \"chat\"")
    }
    self.id = value["id"]?.string ?? id
    self.text = text
    self.expectation = expectation
    kind = value["kind"]?.string ?? "?"
    all = (value["all"]?.list ?? []).map { group in
      (group.list ?? []).compactMap { $0.string }
    }
    none = (value["none"]?.list ?? []).compactMap { $0.string }
  }
}
