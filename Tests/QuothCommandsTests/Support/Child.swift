import CTestChild

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program started by a test. It is killed when the value goes, or when it takes too long.
final class Child {
  let process: pid_t
  private var status: Int32?

  /// Where the descriptors 0 to 2 of the child come from.
  enum Stream {
    case descriptor(Int32)
    case file(String, flags: Int32)
    case closed
  }

  /// The quoth that was built together with the tests.
  static let quoth: String = {
    if let path = getenv("QUOTH_BINARY") { return String(cString: path) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let tests =
      count > 0
      ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : CommandLine.arguments[0]
    return tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)] + "/quoth"
  }()

  init(
    _ program: String, _ arguments: [String], streams: [Stream], folder: String,
    environment: [String: String], onTerminal: Bool = false
  ) {
    let descriptors: [Int32] = streams.map { stream in
      switch stream {
      case .descriptor(let descriptor): fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
      case .file(let path, let flags):
        open(path.hasPrefix("/") ? path : "\(folder)/\(path)", flags | O_CLOEXEC, 0o644)
      case .closed: -1
      }
    }
    defer { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }
    var all = environment
    all["SWIFT_BACKTRACE"] = "enable=no"
    for name in ["PATH", "LD_LIBRARY_PATH", "WNSEARCHDIR", "WNHOME"] where all[name] == nil {
      if let value = getenv(name) { all[name] = String(cString: value) }
    }
    let variables = all.map { "\($0.key)=\($0.value)" }
    process = Child.withStrings([program] + arguments) { argv in
      Child.withStrings(variables) { envp in
        test_child_start(argv, envp, folder, descriptors, onTerminal ? 1 : 0)
      }
    }
    precondition(process > 0, "can't start \(program)")
  }

  deinit {
    if status == nil { kill() }
  }

  func kill() {
    #if canImport(Glibc)
      Glibc.kill(process, SIGKILL)
    #else
      Darwin.kill(process, SIGKILL)
    #endif
    var raw: Int32 = 0
    waitpid(process, &raw, 0)
    status = raw
  }

  /// The exit status; 128 and the signal's number when a signal ended it; nil when it had to be
  /// killed for taking more than `seconds`.
  func wait(seconds: Double = 30) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    while status == nil {
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        status = raw
      } else if ContinuousClock.now > end {
        kill()
        return nil
      } else {
        usleep(2000)
      }
    }
    let raw = status!
    return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

/// What a program that ran to its end left.
struct Outcome {
  /// Exit status, nil when it was killed for being slow.
  var status: Int32?
  var output: String
  var error: String
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

/// Runs quoth in `folder` on some input.
func runQuoth(
  _ arguments: [String], input: [UInt8] = [], in folder: TemporaryFolder,
  environment: [String: String] = [:], seconds: Double = 60
) -> Outcome {
  let scratch = TemporaryFolder()
  scratch.write("in", input)
  let create = O_WRONLY | O_CREAT | O_TRUNC
  let child = Child(
    Child.quoth, arguments,
    streams: [
      .file(scratch.path + "/in", flags: O_RDONLY),
      .file(scratch.path + "/out", flags: create),
      .file(scratch.path + "/err", flags: create),
    ], folder: folder.path, environment: ["HOME": folder.path].merging(environment) { $1 })
  let status = child.wait(seconds: seconds)
  return Outcome(
    status: status, output: scratch.read("out") ?? "", error: scratch.read("err") ?? "")
}

func runQuoth(
  _ arguments: [String], input: String, in folder: TemporaryFolder
) -> Outcome {
  runQuoth(arguments, input: Array(input.utf8), in: folder)
}

/// A folder with an article below knowledge/.
func folderWithArticle() -> TemporaryFolder {
  let folder = TemporaryFolder()
  folder.write(
    "knowledge/bakery.txt",
    """
    Old bakery reopens

    Maria Keller reopened the old bakery in Lindow on Monday. She bought it from Hans Brandt \
    for 90,000 euros.
    The bakery is backed by the Havel Savings Bank.

    """)
  return folder
}
