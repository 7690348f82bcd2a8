#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The files behind some paths as they were at one time, to tell whether they have changed.
package struct FilesOnDisk: Sendable, Equatable {
  /// What tells one state of a file from another.
  package struct State: Sendable, Equatable {
    package var size: Int
    var inode: UInt64
    var seconds: Int
    var nanoseconds: Int
  }

  package private(set) var states: [String: State] = [:]

  /// Looks at every file that `ArticleFinder` finds; O(files).
  package init(paths: [String]) {
    for file in ArticleFinder(paths: paths).files {
      var status = stat()
      guard file != "-", stat(file, &status) == 0 else { continue }
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      states[file] = State(
        size: Int(status.st_size), inode: UInt64(truncatingIfNeeded: status.st_ino),
        seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    }
  }

  /// Files that are here and were not before, that are others now, and that are no more; sorted.
  package func changes(
    since before: FilesOnDisk
  ) -> (new: [String], changed: [String], gone: [String]) {
    let new = states.keys.filter { before.states[$0] == nil }
    let gone = before.states.keys.filter { states[$0] == nil }
    let changed = states.filter {
      before.states[$0.key] != nil && before.states[$0.key] != $0.value
    }
    return (new.sorted(), changed.keys.sorted(), gone.sorted())
  }
}
