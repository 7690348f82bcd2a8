internal import Conversation

/// What a line beginning with a slash asks for.
package enum SlashCommand: Equatable, Sendable {
  case why, entities, sources, suggest, reload, all, transcript, quit
  /// The list of commands, or more about one thing.
  case help(String?)
  /// The facts that touch a name, or all.
  case facts(String?)
  /// An article at a place of the last answer, by its number, or an article by its name.
  case open(String?)
  /// Asking one article alone.
  case askOnly(String?)
  /// Saving to a file, or telling where the conversation is saved.
  case save(String?)
  /// Changing how things are shown, or telling.
  case set(String?)
  /// No command; the nearest one if there is one near.
  case unknown(String, suggestion: String?)

  /// Names and what they do, as `/help` lists them.
  package static let list: [(usage: String, does: String)] = [
    (
      "/help [topic]",
      "this list, or more about a command or one of: "
        + HelpTopic.general.map(\.name).joined(separator: ", ")
    ),
    ("/suggest", "questions that the articles answer"),
    ("/why", "how the last answer was found"),
    ("/open [N]", "the article at the N-th sentence of the last answer"),
    ("/facts [name]", "what was understood, of everything or of one name"),
    ("/entities", "the names in the articles"),
    ("/sources", "the articles read"),
    ("/ask-only FILE", "ask one article alone; /all asks all again"),
    ("/reload", "read the articles again (done by itself when a file changes)"),
    ("/transcript", "where this conversation is saved, and what to do with it"),
    ("/save [file]", "save the conversation so far to another file"),
    ("/set [what how]", "width, colour and how much evidence is shown"),
    ("/quit", "leave (Ctrl-D does so too)"),
  ]

  /// The bare names.
  package static let names = [
    "/help", "/suggest", "/why", "/open", "/facts", "/entities", "/sources", "/ask-only", "/all",
    "/reload", "/transcript", "/save", "/set", "/quit",
  ]

  /// Reads a line; nil when it doesn't begin with a slash.
  package init?(_ line: String) {
    guard line.hasPrefix("/") else { return nil }
    let parts = line.split(separator: " ", maxSplits: 1)
    let name = String(parts.first ?? "/").lowercased()
    var rest = parts.count > 1 ? parts[1] : ""
    while rest.last == " " { rest.removeLast() }
    while rest.first == " " { rest.removeFirst() }
    let argument = rest.isEmpty ? nil : String(rest)
    switch name {
    case "/help", "/?": self = .help(argument)
    case "/suggest": self = .suggest
    case "/why": self = .why
    case "/open": self = .open(argument)
    case "/facts": self = .facts(argument)
    case "/entities": self = .entities
    case "/sources": self = .sources
    case "/ask-only": self = .askOnly(argument)
    case "/all": self = .all
    case "/reload": self = .reload
    case "/transcript": self = .transcript
    case "/save": self = .save(argument)
    case "/set": self = .set(argument)
    case "/quit", "/exit", "/q": self = .quit
    default:
      self = .unknown(name, suggestion: EditDistance.nearest(to: name, among: SlashCommand.names))
    }
  }
}
