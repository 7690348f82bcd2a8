internal import English

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The word lists and frames of a folder in place of those compiled in, so that a rule can be tried
/// without building.
enum RuleFolder {
  static let variableName = "QUOTH_RULES"

  /// Takes the files of the folder that QUOTH_RULES names, laid out as Sources/EnglishData is.
  static func take() throws(ProgramFailure) {
    guard let folder = variable(variableName), !folder.isEmpty else { return }
    var count = 0
    for index in 0..<EmbeddedData.count {
      let name = EmbeddedData.file(at: index).name
      let path = "\(folder)/\(name)"
      guard access(path, F_OK) == 0 else { continue }
      if EmbeddedData.replace(name, with: try WholeInput.read(file: path)) { count += 1 }
    }
    guard count > 0 else {
      throw ProgramFailure(
        "\(variableName)=\(folder): no file of rules is there; name a folder that holds frames/, "
          + "related/ or words/ as Sources/EnglishData does")
    }
  }
}
