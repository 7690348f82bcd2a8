#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reading a descriptor or a file to its end.
enum WholeInput {
  /// All bytes, or nil when reading fails; what went wrong is then in `errno`.
  static func read(descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// The bytes of a file.
  static func read(file path: String) throws(ProgramFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ProgramFailure("can't read \(path): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    guard let bytes = read(descriptor: descriptor) else {
      throw ProgramFailure("can't read \(path): \(String(cString: strerror(errno)))")
    }
    return bytes
  }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  #if canImport(Glibc)
    Glibc.read(descriptor, bytes, count)
  #else
    Darwin.read(descriptor, bytes, count)
  #endif
}
