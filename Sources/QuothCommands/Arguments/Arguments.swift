/// A command line, taken apart.
package struct Arguments: Equatable, Sendable {
  /// nil is the bare command.
  package private(set) var command: Subcommand?
  /// What is neither a command nor an option nor an option's value, in order.
  package private(set) var words: [String] = []
  private var given: [Option] = []
  private var values: [(option: Option, value: String)] = []

  /// Takes a command line apart, the program's name left out. Options stand before or behind the
  /// command; behind -- nothing is an option.
  /// - Throws: ProgramFailure that says what is wrong and what was perhaps meant.
  package init(_ arguments: [String]) throws(ProgramFailure) {
    var position = 0
    var optionsEnd = false
    while position < arguments.count {
      let argument = arguments[position]
      position += 1
      if optionsEnd || argument == "-" || !argument.hasPrefix("-") {
        try take(word: argument, mayBeCommand: !optionsEnd)
      } else if argument == "--" {
        optionsEnd = true
      } else {
        try take(option: argument, from: arguments, at: &position)
      }
    }
    try check()
  }

  package func has(_ option: Option) -> Bool { given.contains(option) }

  /// Every value of a repeatable option.
  package func values(of option: Option) -> [String] {
    values.filter { $0.option == option }.map(\.value)
  }

  /// The last value of an option, nil where it was not given.
  package func value(of option: Option) -> String? { values(of: option).last }

  /// The words as one text.
  package var text: String { words.joined(separator: " ") }

  package static func == (a: Arguments, b: Arguments) -> Bool {
    a.command == b.command && a.words == b.words && a.given == b.given
      && a.values.elementsEqual(b.values) { $0 == $1 }
  }

  private mutating func take(word: String, mayBeCommand: Bool) throws(ProgramFailure) {
    guard command == nil, words.isEmpty, mayBeCommand else {
      words.append(word)
      return
    }
    command = Subcommand(rawValue: word)
    if command == nil { throw UnknownWord.failure(command: word) }
  }

  private mutating func take(
    option argument: String, from arguments: [String], at position: inout Int
  ) throws(ProgramFailure) {
    var name = argument
    var value: String?
    if argument.hasPrefix("--") {
      if let equals = argument.firstIndex(of: "=") {
        name = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
      }
    } else if argument.count > 2 {
      name = String(argument.prefix(2))
      value = String(argument.dropFirst(2).drop { $0 == "=" })
    }
    let option = Option.allCases.first { option in
      name == "--" + option.name || option.letter.map { name == "-\($0)" } ?? false
    }
    guard let option else { throw UnknownWord.failure(option: argument, command) }
    given.append(option)
    guard let wanted = option.valueName else {
      if value != nil { throw failure("\(name) takes no value") }
      return
    }
    if value == nil, position < arguments.count,
      arguments[position] == "-" || !arguments[position].hasPrefix("-")
    {
      value = arguments[position]
      position += 1
    }
    guard let value, !value.isEmpty else { throw failure("\(name) wants a value: <\(wanted)>") }
    values.append((option, value))
  }

  /// What can be said only when everything is read.
  private func check() throws(ProgramFailure) {
    if has(.help) || has(.version) || command == .help { return }
    let allowed = Subcommand.options(of: command)
    for option in given where !allowed.contains(option) {
      throw failure("\(command.map { "\($0)" } ?? "the bare command") takes no --\(option.name)")
    }
    if has(.transcript), has(.noTranscript) {
      throw failure("--transcript and --no-transcript exclude each other")
    }
    if words.isEmpty, let command, let wanted = command.wants {
      throw failure("\(command) wants \(wanted)")
    }
    if command == nil, let word = words.first { throw UnknownWord.failure(command: word) }
  }

  private func failure(_ message: String) -> ProgramFailure {
    ProgramFailure("\(message)\n\(UnknownWord.help(command))")
  }
}
