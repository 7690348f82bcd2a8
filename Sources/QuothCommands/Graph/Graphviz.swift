#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Graphviz, which places the nodes of a graph.
enum Graphviz {
  static let missing = """
    a picture needs Graphviz: there is no program 'dot'
    Install it (Debian, Ubuntu: apt install graphviz; macOS: brew install graphviz), or take \
    --format mermaid, which web pages draw.
    """

  /// Draws a graph as SVG onto standard output.
  static func drawSVG(_ dot: String) throws(ProgramFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw ProgramFailure("can't start Graphviz: \(String(cString: strerror(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = start(reading: ends[0])
    close(ends[0])
    guard let process = started else {
      close(ends[1])
      throw ProgramFailure(missing)
    }
    // It reads all before it writes, and writes straight to our standard output.
    try? Output(descriptor: ends[1]).write(Array(dot.utf8))
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if status & 0x7F == 0, (status >> 8) & 0xFF == 127 { throw ProgramFailure(missing) }
    guard status == 0 else { throw ProgramFailure("Graphviz could not draw the graph") }
  }

  private static func start(reading input: Int32) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("dot"), strdup("-Tsvg"), nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    return posix_spawnp(&process, "dot", &actions, nil, &arguments, environ) == 0 ? process : nil
  }
}
