import Answering
import Conversation
import Testing

@Suite("The schema of --json", .serialized)
struct SchemaTests {
  let schema: JSONValue

  init() throws {
    schema = try JSONReader.read(
      readFile("\(HouseTests.root)/Sources/quoth/Manual/answer.schema.json"))
  }

  /// What of a value the schema (the part of JSON Schema that ours uses) does not allow.
  static func faults(_ value: JSONValue, _ schema: JSONValue, at path: String = "$") -> [String] {
    var faults: [String] = []
    if let allowed = schema["enum"]?.list, !allowed.contains(value) {
      faults.append("\(path) is none of the values")
    }
    let types = schema["type"].map { $0.list ?? [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { matches(value, $0.string ?? "") }) {
      faults.append("\(path) is of another type")
    }
    if let low = schema["minimum"]?.double, let number = value.double, number < low {
      faults.append("\(path) is too small")
    }
    if let high = schema["maximum"]?.double, let number = value.double, number > high {
      faults.append("\(path) is too large")
    }
    if case .object(let fields) = value, case .object(let known)? = schema["properties"] {
      for name in schema["required"]?.list?.compactMap(\.string) ?? [] where fields[name] == nil {
        faults.append("\(path).\(name) is missing")
      }
      for (name, field) in fields {
        guard let part = known[name] else {
          faults.append("\(path).\(name) is not known")
          continue
        }
        faults += Self.faults(field, part, at: "\(path).\(name)")
      }
    }
    if let items = value.list, let part = schema["items"] {
      for item in items { faults += Self.faults(item, part, at: "\(path)[]") }
    }
    return faults
  }

  private static func matches(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"),
      (.list, "array"), (.object, "object"):
      true
    case (.number, "integer"): value.integer != nil
    default: false
    }
  }

  @Test func everyLineFitsIt() throws {
    let folder = folderWithArticle()
    folder.write(
      "knowledge/smith.txt", "John Smith left Acme in 1990. Mary Smith left Acme in 1992.\n")
    let questions = [
      "Who reopened the bakery?", "Is the bakery backed by Hans Brandt?", "What is the salary?",
      "hello", "asdf qwer", "When did Smith leave Acme?", "\u{1B}[2J\"\\", "How much did she pay?",
    ]
    var statuses: Set<String> = []
    for options in [[], ["--guess"], ["--conversation"]] {
      let outcome = runQuoth(
        ["--json"] + options, input: questions.joined(separator: "\n") + "\n", in: folder)
      #expect(outcome.lines.count == questions.count)
      for line in outcome.lines {
        let value = try JSONReader.read(Array(line.utf8))
        #expect(Self.faults(value, schema) == [])
        if let status = value["status"]?.string { statuses.insert(status) }
      }
    }
    #expect(statuses.isSuperset(of: ["answered", "unknown", "chat"]))
  }

  @Test func itKnowsEveryStatusAndKind() {
    let properties = schema["properties"]
    #expect(
      properties?["status"]?["enum"]?.list?.compactMap(\.string)
        == Answer.Status.allCases.map(\.rawValue))
    #expect(
      Set(properties?["kind"]?["enum"]?.list?.compactMap(\.string) ?? [])
        == Set(AnswerKind.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    "{}", "[]", "{\"question\":1}",
    """
    {"question":"a","answer":null,"answers":[],"status":"maybe","kind":"thing","confidence":2,\
    "read_as":"a","evidence":[{"source":"a"}],"instead":null,"choices":[],"rules":[],"more":1}
    """,
  ])
  func whatDoesNotFitIsFound(line: String) throws {
    #expect(Self.faults(try JSONReader.read(Array(line.utf8)), schema) != [])
  }
}
