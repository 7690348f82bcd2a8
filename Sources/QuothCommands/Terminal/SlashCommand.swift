/// What a line beginning with a slash asks for.
package enum SlashCommand: Equatable, Sendable {
  case help, why, sources, quit
  /// The facts that touch a name, or all.
  case facts(String?)
  /// Saving to a file, or telling where the conversation is saved.
  case save(String?)
  /// No command; the nearest one if there is one near.
  case unknown(String, suggestion: String?)

  /// Names and what they do, as `/help` lists them.
  package static let list: [(usage: String, does: String)] = [
    ("/help", "this list"),
    ("/why", "how the last answer was found"),
    ("/facts [name]", "what was understood, of everything or of one name"),
    ("/sources", "the articles read"),
    ("/save [file]", "save the conversation so far to a file, or tell where it is saved"),
    ("/quit", "leave (Ctrl-D does so too)"),
  ]

  /// The bare names.
  package static let names = ["/help", "/why", "/facts", "/sources", "/save", "/quit"]

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
    case "/help", "/?": self = .help
    case "/why": self = .why
    case "/facts": self = .facts(argument)
    case "/sources": self = .sources
    case "/save": self = .save(argument)
    case "/quit", "/exit", "/q": self = .quit
    default:
      self = .unknown(name, suggestion: EditDistance.nearest(to: name, among: SlashCommand.names))
    }
  }
}
