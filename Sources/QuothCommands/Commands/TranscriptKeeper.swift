internal import Answering
internal import Conversation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Keeps the transcript of a run and says once when that fails; answering goes on.
final class TranscriptKeeper {
  private let transcript: Transcript
  private var hasFailed = false

  private init(_ transcript: Transcript) { self.transcript = transcript }

  /// Where the conversation goes.
  var path: String { transcript.path }

  /// A keeper that adds to a file, or nil, with a message, where that can't be done.
  static func appending(to file: String, heading: Transcript.Heading) -> TranscriptKeeper? {
    let keeper = keeper { () throws(TranscriptError) in
      try Transcript.append(toFile: file, heading: heading)
    }
    if let keeper, keeper.path != file {
      Output.report("another run writes to \(file); this conversation is saved to \(keeper.path)")
    }
    return keeper
  }

  /// A keeper with a new file in the place for transcripts, or nil, with a message.
  static func starting(heading: Transcript.Heading) -> TranscriptKeeper? {
    guard let folder = StateFolder.transcripts else {
      Output.report("the conversation is not saved: neither XDG_STATE_HOME nor HOME is set")
      return nil
    }
    return keeper { () throws(TranscriptError) in
      try Transcript.create(inFolder: folder, heading: heading)
    }
  }

  /// Writes a turn; the first failure is reported, later ones are silent.
  func record(_ answer: Answer) {
    do {
      try transcript.record(answer)
    } catch {
      if !hasFailed { TranscriptKeeper.report(error) }
      hasFailed = true
    }
  }

  /// Takes away the file of a conversation in which nothing was said.
  func finish() { transcript.discardIfEmpty() }

  private static func keeper(
    _ make: () throws(TranscriptError) -> Transcript
  ) -> TranscriptKeeper? {
    do {
      return TranscriptKeeper(try make())
    } catch {
      report(error)
      return nil
    }
  }

  private static func report(_ error: TranscriptError) {
    Output.report("the conversation can't be saved to \(error.path): \(error.reason)")
  }
}

/// Where quoth keeps what it remembers between runs.
enum StateFolder {
  /// The user's state folder of quoth (XDG Base Directory Specification), or nil without a home.
  static var path: String? {
    if let state = variable("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/quoth" }
    guard let home = variable("HOME"), !home.isEmpty else { return nil }
    return home + "/.local/state/quoth"
  }

  /// A path as people write it: ~ for their home.
  static func shown(_ path: String) -> String {
    guard let home = variable("HOME"), home.count > 1, path.hasPrefix(home + "/") else {
      return PlainText.line(path)
    }
    return PlainText.line("~" + path.dropFirst(home.count))
  }

  /// transcripts/ of the current folder where there is one, else the state folder's.
  static var transcripts: String? {
    var status = stat()
    if stat("transcripts", &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      return "transcripts"
    }
    return path.map { $0 + "/transcripts" }
  }

  /// The file of lines typed before; its folder is made. Nil where there can be none.
  static var history: String? {
    guard let path else { return nil }
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
    return access(path, W_OK) == 0 ? path + "/history" : nil
  }
}

extension Transcript.Heading {
  /// The heading of a conversation that begins now.
  init(
    _ knowledge: KnowledgeOptions, _ answers: AnswerOptions, isConversation: Bool
  ) {
    self.init(
      time: .now(), version: quothVersion, knowledge: knowledge.shownPaths,
      isConversation: isConversation, guesses: answers.guess)
  }
}
