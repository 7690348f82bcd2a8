#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of a test's own, gone with the value.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/quoth-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      String(cString: mkdtemp(buffer.baseAddress!))
    }
  }

  deinit { TemporaryFolder.remove(path) }

  /// Writes a file, with the folders above it.
  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    if let slash = name.lastIndex(of: "/") { makeFolder(String(name[..<slash])) }
    let file = fopen("\(path)/\(name)", "w")!
    _ = fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func makeFolder(_ name: String) {
    var made = path
    for part in name.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o755)
    }
  }

  /// The text of a file, or nil when there is none.
  func read(_ name: String) -> String? {
    guard access("\(path)/\(name)", R_OK) == 0 else { return nil }
    return String(decoding: readFile("\(path)/\(name)"), as: UTF8.self)
  }

  /// Names in a folder, sorted.
  func list(_ name: String = "") -> [String] { namesIn("\(path)/\(name)") }

  /// The permission bits of a file.
  func mode(_ name: String) -> UInt32? {
    var status = stat()
    return stat("\(path)/\(name)", &status) == 0 ? UInt32(status.st_mode) & 0o777 : nil
  }

  private static func remove(_ path: String) {
    for name in namesIn(path) { remove("\(path)/\(name)") }
    if unlink(path) != 0 { rmdir(path) }
  }
}

/// The bytes of a file; none where there is no such file.
func readFile(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return bytes
}

/// The Swift files in a folder and those inside it, sorted.
func swiftFiles(below folder: String) -> [String] {
  namesIn(folder).flatMap { name -> [String] in
    let path = "\(folder)/\(name)"
    return name.hasSuffix(".swift") ? [path] : swiftFiles(below: path)
  }
}

/// The names in a folder, sorted; none where it is no folder.
func namesIn(_ folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}
