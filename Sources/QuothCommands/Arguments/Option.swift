/// An option of the command line.
package enum Option: Int, CaseIterable, Sendable {
  case knowledge, json, guess, conversation, transcript, noTranscript
  case errors, kinds, lengths, rules, confidence, save, against, part, limit
  case question
  case version, help

  /// The long name, without dashes.
  package var name: String {
    switch self {
    case .knowledge: "knowledge"
    case .json: "json"
    case .guess: "guess"
    case .conversation: "conversation"
    case .transcript: "transcript"
    case .noTranscript: "no-transcript"
    case .errors: "errors"
    case .kinds: "kinds"
    case .lengths: "lengths"
    case .rules: "rules"
    case .confidence: "confidence"
    case .save: "save"
    case .against: "against"
    case .part: "part"
    case .limit: "limit"
    case .question: "question"
    case .version: "version"
    case .help: "help"
    }
  }

  /// The letter behind one dash, where there is one.
  var letter: Character? {
    switch self {
    case .knowledge: "k"
    case .help: "h"
    default: nil
    }
  }

  /// What stands for the value in help, for options that take one.
  package var valueName: String? {
    switch self {
    case .knowledge: "path"
    case .transcript, .save, .against: "file"
    case .part: "k/n"
    case .limit: "count"
    default: nil
    }
  }

  var help: String {
    switch self {
    case .knowledge:
      "Read this article or folder instead of knowledge/ (repeatable; - is an article on standard "
        + "input, for ask)."
    case .json: "Print one JSON object a question."
    case .guess: "Give the best candidate even where the articles don't say."
    case .conversation:
      "Let a question refer to those before it (on a terminal it always may)."
    case .transcript:
      "Save the conversation to the end of this file; .jsonl gives JSON lines."
    case .noTranscript: "Don't save the conversation."
    case .errors: "List the questions not answered as expected."
    case .kinds: "Show the figures by kind of question."
    case .lengths: "Show the figures by length of question."
    case .rules:
      "Show how often each rule had a part in right and in wrong answers, worst first."
    case .confidence: "Show stated confidence beside the share of right answers, in ten bins."
    case .save: "Save what came of each question, to compare with."
    case .against: "List what changed since a run that --save kept."
    case .part: "Take every n-th text (or article) only, from the k-th on."
    case .limit: "Stop after so many questions of a file."
    case .question:
      "Take the text for a question to the articles and show what was found for it."
    case .version: "Show the version."
    case .help: "Show this help."
    }
  }
}
