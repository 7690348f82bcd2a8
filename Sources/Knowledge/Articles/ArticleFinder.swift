#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Finds the files that paths stand for: files as they are, folders with all they hold, sorted.
///
/// In folders only `.txt`, `.md` and `.notes` count, files named README... and hidden ones do not.
/// A file or folder met twice, by a link or by two paths, counts once.
package struct ArticleFinder {
  package private(set) var files: [String] = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Identity> = []

  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  package init(paths: [String]) {
    for path in paths { addNamed(path) }
  }

  private mutating func addNamed(_ path: String) {
    if path == "-" {
      files.append(path)
      return
    }
    guard let (mode, identity) = Self.status(path) else {
      diagnostics.append(FileProblem(errno: errno).diagnostic(path))
      return
    }
    guard seen.insert(identity).inserted else { return }
    if mode & S_IFMT == S_IFDIR {
      let before = files.count
      let problems = diagnostics.count
      addFolder(path, depth: 0)
      if files.count == before, diagnostics.count == problems {
        diagnostics.append(
          Diagnostic(
            severity: .warning, file: path,
            summary: "There is no article in this folder.",
            hint: "Put articles into it as .txt or .md files."))
      }
    } else {
      files.append(path)
    }
  }

  /// Deeper folders than this are a loop or a mistake.
  private static let deepest = 64

  private mutating func addFolder(_ path: String, depth: Int) {
    guard depth < Self.deepest else { return }
    guard let names = Self.names(in: path) else {
      diagnostics.append(FileProblem(errno: errno).diagnostic(path))
      return
    }
    for name in names {
      let full = path.hasSuffix("/") ? path + name : path + "/" + name
      guard let (mode, identity) = Self.status(full) else { continue }
      let isFolder = mode & S_IFMT == S_IFDIR
      guard isFolder || mode & S_IFMT == S_IFREG && Self.isArticleName(name) else { continue }
      guard seen.insert(identity).inserted else { continue }
      if isFolder { addFolder(full, depth: depth + 1) } else { files.append(full) }
    }
  }

  /// Whether a file of this name in a folder is an article or notes.
  package static func isArticleName(_ name: String) -> Bool {
    let lower = name.lowercased()
    guard !lower.hasPrefix("readme") else { return false }
    return lower.hasSuffix(".txt") || lower.hasSuffix(".md") || lower.hasSuffix(".notes")
  }

  private static func status(_ path: String) -> (mode: mode_t, identity: Identity)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
    return (status.st_mode, identity)
  }

  /// The names in a folder, hidden ones left out, sorted by their bytes; nil on an error.
  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
