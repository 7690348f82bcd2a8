internal import Answering
internal import Conversation
internal import Knowledge

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension ChatSession {
  mutating func obey(_ command: SlashCommand) throws(Output.Failure) {
    switch command {
    case .help(let topic): try help(topic)
    case .why:
      guard let last = turns.last else { return try say("Nothing was asked yet.") }
      try show(Renderer(style: style).explanation(last))
    case .facts(let name):
      let facts = knowledge.factLines(about: name)
      for fact in facts { try say(fact) }
      if facts.isEmpty {
        let message = NameSuggestion.nothing(about: name, in: knowledge).capitalised
        try say(message + (message.hasSuffix("?") ? "" : "."))
      }
    case .entities: try entities()
    case .sources: for path in live.articlePaths { try say(path) }
    case .suggest: try suggest()
    case .open(let place): try open(place)
    case .reload: try takeIn(live.reload(saying: nil))
    case .askOnly(let file): try ask(only: file)
    case .all: try takeIn(live.restrict(to: nil))
    case .transcript: try say(transcript)
    case .save(let file): try say(save(to: file))
    case .set(let argument): for line in settings.set(argument) { try say(line) }
    case .unknown(let name, let suggestion):
      let hint = suggestion.map { "did you mean \($0)?" } ?? "/help lists the commands."
      try say("There is no command \(name); \(hint)")
    case .quit: break
    }
  }

  private func say(_ text: String) throws(Output.Failure) {
    try show(style.wrap(PlainText.line(text)))
  }

  private func help(_ topic: String?) throws(Output.Failure) {
    guard let topic else {
      let column = SlashCommand.list.map(\.usage.count).max() ?? 0
      for (usage, does) in SlashCommand.list {
        try show(style.wrap(does, behind: "  " + Figures.left(usage, column + 2)))
      }
      return try say("Anything else is a question.")
    }
    if let found = HelpTopic.named(topic) {
      for paragraph in found.text { try say(paragraph) }
    } else {
      let near = EditDistance.nearest(to: topic, among: HelpTopic.names)
      let hint = near.map { "did you mean /help \($0)?" } ?? "/help lists what there is."
      try say("There is no help on '\(topic)'; \(hint)")
    }
  }

  /// The names by kind, those spoken of most first.
  private func entities() throws(Output.Failure) {
    let names = NamedEntities(knowledge)
    if names.groups.isEmpty { return try say("The articles name nobody and nothing.") }
    for group in names.groups {
      try show(
        style.wrap(
          PlainText.line(group.names.joined(separator: ", ")),
          behind: Figures.left(group.title, 15)))
    }
  }

  private mutating func suggest() throws(Output.Failure) {
    let suggestions = allSuggestions()
    let questions = suggestions.some(5, round: suggestionRounds)
    suggestionRounds += 1
    if questions.isEmpty {
      return try say("No question comes to mind; /facts lists what was understood.")
    }
    for question in questions { try say(question) }
  }

  /// "2" is the second place of the last answer; anything else is an article.
  private func open(_ place: String?) throws(Output.Failure) {
    if let place, Int(place) == nil {
      guard let path = article(named: place) else { return try say(noArticle(place)) }
      return try page(path, line: 1)
    }
    let number = place.flatMap { Int($0) } ?? 1
    guard let evidence = turns.last?.evidence, !evidence.isEmpty else {
      return try say("The last answer names no place; /open FILE shows an article.")
    }
    guard evidence.indices.contains(number - 1) else {
      return try say("The last answer names \(counted(evidence.count, "place")).")
    }
    try page(evidence[number - 1].source, line: evidence[number - 1].line)
  }

  private func page(_ file: String, line: Int) throws(Output.Failure) {
    guard output.isTerminal else { return try say("\(file):\(line)") }
    if let problem = Pager.show(file, line: line) { try say(problem) }
  }

  private mutating func ask(only file: String?) throws(Output.Failure) {
    guard let file else {
      return try say(
        live.only.map { "Only \($0) is asked; /all asks all." } ?? "Which article? /ask-only FILE")
    }
    guard let path = article(named: file) else { return try say(noArticle(file)) }
    try takeIn(live.restrict(to: path))
  }

  /// The article of this path or, where there is one alone, with these letters in its name.
  private func article(named name: String) -> String? {
    let paths = live.articlePaths
    if paths.contains(name) { return name }
    let wanted = name.lowercased()
    let fitting = paths.filter { path in
      let last = path.split(separator: "/").last.map(String.init) ?? path
      return Array(last.lowercased().utf8).contains(wanted)
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func noArticle(_ name: String) -> String {
    let near = EditDistance.nearest(to: name, among: live.articlePaths)
    return "There is no one article '\(name)'; "
      + (near.map { "did you mean \($0)?" } ?? "/sources lists them.")
  }

  private var transcript: String {
    guard let path = questioner.keeper?.path else {
      return "This conversation is not saved; /save FILE saves what was said so far."
    }
    return "\(counted(turns.count, "turn")) saved to \(StateFolder.shown(path)). "
      + "'quoth replay FILE' asks a saved conversation again and shows what changed; "
      + "'quoth transcript FILE --format html' makes a web page of it."
  }

  /// Writes all turns to a new file and says so, or says where they already are.
  private func save(to file: String?) -> String {
    guard let file else { return transcript }
    do {
      let transcript = try Transcript.create(file: file, heading: heading)
      for turn in turns { try transcript.record(turn) }
      return "Saved \(counted(turns.count, "turn")) to \(file)."
    } catch {
      return "Can't save to \(error.path): \(error.reason)"
    }
  }
}

extension String {
  /// The text with its first letter large.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension [UInt8] {
  /// Whether a text stands in these bytes.
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, count >= wanted.count else { return false }
    return (0...(count - wanted.count)).contains { self[$0...].starts(with: wanted) }
  }
}
