import QuothKit

// ask FILE-OR-FOLDER QUESTION: prints the answer with its sentence and how it was found.
guard CommandLine.arguments.count == 3 else {
  fatalError("usage: ask FILE-OR-FOLDER QUESTION")
}
let articles = try Articles(paths: [CommandLine.arguments[1]])
let reply = articles.ask(CommandLine.arguments[2])
print(reply.text ?? "The articles don't say.")
for evidence in reply.evidence { print("  \(evidence.source):\(evidence.line): \(evidence.text)") }
for step in reply.explanation where step.score == 0 { print("  \(step.rule)") }
