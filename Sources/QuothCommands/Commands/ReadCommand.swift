internal import ArgumentParser
internal import Answering
internal import Conversation
internal import English
internal import Knowledge

/// Shows how text is read, stage by stage.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Show how a text is read: tags, clauses, facts. For those who write rules.",
    usage: "quoth read [--question] [-k <path>] <text>")

  @OptionGroup var knowledge: KnowledgeOptions

  @Flag(help: "Take the text for a question to the articles and show what was found for it.")
  var question = false

  @ArgumentParser.Argument(help: "A sentence or more.")
  var text: [String]

  mutating func run() throws {
    if question {
      let answerer = Answerer(knowledge: try KnowledgeOpening.open(knowledge.paths))
      try write(answerer.explanation(of: text.joined(separator: " ")))
      return
    }
    let reader = try KnowledgeOpening.openReader()
    let base = KnowledgeBase(reader: reader)
    base.add(path: "-", bytes: Array(text.joined(separator: " ").utf8))
    let article = base.articles[0]
    let reading = article.reading
    let description = ReadingDescription(reading, lexicon: reader.lexicon, frames: reader.frames)
    var lines: [String] = []
    let facts = reader.frames(of: reading)
    for (s, sentence) in reading.sentences.enumerated() {
      lines.append("sentence \(s) \(sentence.kind): " + description.tags(sentence))
      for (c, clause) in reading.clauses.enumerated() where clause.sentence == s {
        lines.append("  clause " + description.clause(c))
      }
      for fact in facts where fact.sentence == s {
        lines.append("  fact " + description.fact(fact))
      }
    }
    for pair in reading.classPairs {
      lines.append(
        "class \(description.phrase(pair.instance)) is \(description.phrase(pair.klass)) (\(pair.source))"
      )
    }
    for entity in article.entities where entity.mentions.count > 1 {
      let mentions = entity.mentions.map {
        description.phrase($0) + "@\(reading.nounPhrases[$0].head)"
      }
      lines.append("same " + mentions.joined(separator: " = "))
    }
    try write(lines)
  }

  private func write(_ lines: [String]) throws {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += PlainText.line(line).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    try Output.standard.write(bytes)
  }
}
