import Conversation
import QuothCommands
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The scorer that comes with our own questions says the same as ours, word for word. It lies
/// beside the project, and is not there for everybody.
@Suite("Agreement with score.py", .serialized)
struct ScorerAgreementTests {
  static let sets: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/../shared"
  }()
  static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3", "/bin/python3"]
    .first { access($0, X_OK) == 0 }
  static let isPossible = python != nil && access(sets + "/questions/score.py", R_OK) == 0

  /// Replies of every sort made from a question's own key.
  static let replies: [(String, @Sendable (QuestionItem) -> (String?, String))] = [
    ("silence", { _ in (nil, "unknown") }),
    ("the wordings", { item in (item.all.map { $0[0] }.joined(separator: ", "), "answered") }),
    ("last wordings", { item in (item.all.compactMap(\.last).joined(separator: "; "), "guess") }),
    ("forbidden", { item in (item.none.joined(separator: " and "), "answered") }),
    ("denied", { item in ("It was not by the \(item.none.first ?? "x").", "corrected") }),
    ("yes", { item in ("Yes. \(item.text)", "answered") }),
    ("no", { item in ("No: \(item.all.last?.first ?? "it isn’t")", "corrected") }),
    ("contraction", { _ in ("They didn’t “say” so – 4,000 or 1.4 billion", "answered") }),
    ("glued", { item in ("x\(item.all.first?.first ?? "")4 \(item.none.first ?? "")s", "guess") }),
    ("text with unknown", { item in (item.all.first?.first, "unknown") }),
    ("numbers", { _ in ("14 billion, 24 people, 2.4 and 3 in 2021; 40 per cent … ½ ﬁn", "chat") }),
    ("long", { item in (String(repeating: "\(item.text) no ", count: 30), "answered") }),
  ]

  static let files = [
    "article-dev.jsonl", "news-dev.jsonl", "conversations-dev.jsonl",
    "news-conversations-dev.jsonl",
  ]

  @Test(
    .enabled(if: isPossible, "skipped: ../shared/questions/score.py or python3 is not here"),
    arguments: files)
  func everySortOfReplyIsScoredAlike(file: String) throws {
    let path = "\(Self.sets)/questions/\(file)"
    let folder = TemporaryFolder()
    let rows = try QuestionRow.read(path: file, bytes: readFile(path))
    let items = rows.flatMap(\.items)
    for (name, reply) in Self.replies {
      var outputs: [UInt8] = []
      var report = QuestionReport()
      for item in items {
        let (answer, status) = reply(item)
        var json = JSONText()
        json.object { json in
          json.key("answer")
          json.optional(answer)
          json.key("status")
          json.string(status)
        }
        outputs += json.bytes + [10]
        let verdict = QuestionJudge.judge(item, answer: answer, status: status)
        report.results.append(.init(item: item, answer: answer, verdict: verdict))
      }
      folder.write("outputs.jsonl", outputs)
      #expect(report.text == Self.score(path, folder), "\(name)")
    }
  }

  @Test(.enabled(if: isPossible, "skipped: ../shared/questions/score.py or python3 is not here"))
  func evalSaysWhatTheScorerSaysOfPipedAnswers() throws {
    let path = "\(Self.sets)/questions/article-dev.jsonl"
    let folder = TemporaryFolder()
    let rows = try QuestionRow.read(path: path, bytes: readFile(path))
    let questions = rows.flatMap(\.items).map(\.text).joined(separator: "\n") + "\n"
    let articles = ["-k", "\(Self.sets)/article"]
    let piped = runQuoth(["--json"] + articles, input: questions, in: folder)
    folder.write("outputs.jsonl", piped.output)
    let eval = runQuoth(["eval", path] + articles, in: folder)
    #expect(eval.status == 0)
    #expect(eval.output == Self.score(path, folder))
  }

  /// What score.py prints of outputs.jsonl.
  private static func score(_ questions: String, _ folder: TemporaryFolder) -> String? {
    let child = Child(
      python!, ["\(sets)/questions/score.py", questions, "outputs.jsonl"],
      streams: [
        .file("/dev/null", flags: O_RDONLY),
        .file("report", flags: O_WRONLY | O_CREAT | O_TRUNC),
        .file("report.errors", flags: O_WRONLY | O_CREAT | O_TRUNC),
      ], folder: folder.path, environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    return child.wait() == 0 ? folder.read("report") : folder.read("report.errors")
  }
}
