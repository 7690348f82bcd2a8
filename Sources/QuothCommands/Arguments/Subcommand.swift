/// A command of the program; nil, the bare command, talks or answers a pipe.
package enum Subcommand: String, CaseIterable, Sendable {
  case ask, facts, eval, read, help

  /// The options a command takes, in the order help lists them.
  static func options(of command: Subcommand?) -> [Option] {
    switch command {
    case nil, .ask:
      [.knowledge, .json, .guess, .conversation, .transcript, .noTranscript, .version, .help]
    case .facts: [.knowledge, .help]
    case .eval:
      [
        .knowledge, .errors, .kinds, .lengths, .rules, .confidence, .guess, .save, .against, .part,
        .limit, .help,
      ]
    case .read: [.knowledge, .question, .help]
    case .help: [.help]
    }
  }

  var abstract: String {
    switch self {
    case .ask: "Answer one question."
    case .facts: "List what was understood, of everything or of one name."
    case .eval: "Measure the answers to files of questions."
    case .read: "Show how a text is read: tags, clauses, facts. For those who write rules."
    case .help: "Tell about a command."
    }
  }

  static func usage(of command: Subcommand?) -> String {
    switch command {
    case nil: "quoth [<options>] [<command>]"
    case .ask: "quoth ask [<options>] \"<question>\""
    case .facts: "quoth facts [-k <path>] [<name>]"
    case .eval: "quoth eval [<options>] <file>..."
    case .read: "quoth read [--question] [-k <path>] <text>"
    case .help: "quoth help [<command>]"
    }
  }

  /// What there is to say beyond the options.
  static func discussion(of command: Subcommand?) -> String {
    switch command {
    case nil:
      "Answers questions about articles with the articles' own words. Without a command quoth "
        + "talks on a terminal; with questions piped in it prints one answer a line. Exit status: "
        + "0 every question got a reply, 1 at least one did not, 2 an error."
    case .ask: "Answers one question; its words need no quotation marks."
    case .facts: "Lists what was understood, of everything or of one name in the articles."
    case .eval:
      "Measures the answers to files of questions. A SQuAD 2.0 file (.json) brings its texts along. "
        + "Questions as JSON lines (.jsonl) are put to the articles named with -k; where they name "
        + "an article each, -k names the folder. --guess judges the answers quoth gives when it "
        + "must."
    case .read: "Shows how a sentence or more is read, stage by stage. For those who write rules."
    case .help: "Tells about a command."
    }
  }

  /// The noun for what must follow the command, or nil where nothing need.
  var wants: String? {
    switch self {
    case .ask: "a question"
    case .eval: "a file"
    case .read: "a text"
    case .facts, .help: nil
    }
  }
}
