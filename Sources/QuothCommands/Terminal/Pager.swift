internal import Conversation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The user's program for reading files on a terminal.
enum Pager {
  /// Shows a file from a line on and waits until the user has read it.
  /// - Returns: what went wrong, or nil.
  static func show(_ file: String, line: Int) -> String? {
    var status = stat()
    guard stat(file, &status) == 0 else {
      return "\(file) can't be read: \(String(cString: strerror(errno)))."
    }
    let command = variable("PAGER").flatMap { $0.isEmpty ? nil : $0 } ?? "less"
    // Only some take a line; the others show the file from its start.
    let name =
      command.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
    let knowsLines = ["less", "more", "most", "vim", "vi", "view", "nvim", "nano", "emacs"]
    let place = knowsLines.contains(name) ? "+\(max(1, line)) " : ""
    // A name that begins with a dash is no option.
    var safe = file.hasPrefix("/") ? file : "./" + file
    let copy = harmlessCopy(of: file)
    defer { if let copy { unlink(copy) } }
    if let copy { safe = copy }
    let script = "\(command) \(place)\"$1\""
    guard let code = run(["sh", "-c", script, "sh", safe]) else {
      return "The pager can't be started: \(String(cString: strerror(errno)))."
    }
    return code == 127 ? "There is no pager '\(name)'; set PAGER to the one you use." : nil
  }

  /// A copy without control characters, where the file has such: pagers pass some of them on to the
  /// terminal. nil where it has none, or can't be copied.
  private static func harmlessCopy(of file: String) -> String? {
    guard let bytes = try? WholeInput.read(file: file) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
      scalar != "\n" && scalar != "\t" && PlainText.isControl(scalar)
    }
    guard text.unicodeScalars.contains(where: isHarmful) else { return nil }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { plain.append(isHarmful(scalar) ? " " : scalar) }
    let folder = variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(folder)/quoth-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    close(descriptor)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do {
      try Output.write(Array(String(plain).utf8), toFile: path)
      return path
    } catch {
      unlink(path)
      return nil
    }
  }

  /// Runs a program on this terminal, Ctrl-C being for it alone; its exit status.
  private static func run(_ words: [String]) -> Int32? {
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ, SIGTSTP] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, "sh", nil, &attributes, &arguments, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
