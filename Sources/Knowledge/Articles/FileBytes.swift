#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why a file's bytes could not be had.
package enum FileProblem: Error, Sendable, Equatable {
  case missing, noPermission, isFolder, tooLarge(limit: Int), unreadable(errno: Int32)

  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .noPermission
    case EISDIR: self = .isFolder
    default: self = .unreadable(errno: code)
    }
  }

  /// What is wrong and what to do, for the user.
  package func diagnostic(_ path: String) -> Diagnostic {
    let (summary, hint) =
      switch self {
      case .missing: ("There is no file or folder of this name.", "Check the spelling of the path.")
      case .noPermission:
        ("You may not read this.", "Give yourself the right to read it: chmod u+r.")
      case .isFolder: ("This is a folder, not a file.", "Name the files in it.")
      case .tooLarge(let limit):
        (
          "The file is larger than \(limit / 1_000_000) MB.",
          "Split it into smaller files, one article each."
        )
      case .unreadable(let code):
        (
          "It could not be read: \(String(cString: strerror(code))).",
          "Try again, or copy the file."
        )
      }
    return Diagnostic(severity: .error, file: path, summary: summary, hint: hint)
  }
}

/// An open file, closed when it goes out of use.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let isOwned: Bool

  /// Opens a file for reading; "-" is standard input.
  init(_ path: String) throws(FileProblem) {
    if path == "-" {
      (descriptor, isOwned) = (0, false)
      return
    }
    var opened: Int32 = -1
    repeat { opened = open(path, O_RDONLY | O_CLOEXEC) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw FileProblem(errno: errno) }
    (descriptor, isOwned) = (opened, true)
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// The largest file that is read, so that byte offsets fit their type.
  static let limit = 1 << 31

  /// Everything from here to the end.
  func bytes(atMost limit: Int = OpenFile.limit) throws(FileProblem) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(errno: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem.isFolder }
    let expected = Int(status.st_size)
    guard expected <= limit else { throw FileProblem.tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    // One byte more than expected, to see the end without a second block.
    var room = max(expected + 1, 1 << 16)
    while true {
      var problem: FileProblem?
      var count = 0
      let start = bytes.count
      bytes.reserveCapacity(start + room)
      let block = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        var got = 0
        repeat { got = read(descriptor, buffer.baseAddress, room) } while got < 0 && errno == EINTR
        if got < 0 { problem = FileProblem(errno: errno) }
        count = max(0, got)
        filled = count
      }
      if let problem { throw problem }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = block } else { bytes.append(contentsOf: block) }
      guard bytes.count <= limit else { throw FileProblem.tooLarge(limit: limit) }
      room = max(expected - bytes.count + 1, 1 << 16)
    }
  }
}
