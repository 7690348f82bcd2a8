internal import Answering
internal import Conversation
internal import English
internal import Knowledge

/// Shows how text is read, stage by stage.
enum ReadCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    if arguments.has(.question) {
      let answerer = Answerer(knowledge: try KnowledgeOpening.open(arguments.paths))
      try write(answerer.explanation(of: arguments.text))
      return ExitStatus.answered
    }
    let reader = try KnowledgeOpening.openReader()
    let base = KnowledgeBase(reader: reader)
    base.add(path: "-", bytes: Array(arguments.text.utf8))
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
    return ExitStatus.answered
  }

  private static func write(_ lines: [String]) throws {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += PlainText.line(line).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    try Output.standard.write(bytes)
  }
}
