internal import English

/// How people type the common words of a question: "whats", "ppl", "teh", "hwo won".
struct TypedForms {
  private var meanings: [String: String] = [:]
  /// Words that ask, in the order of how often they do.
  private let askers = ["what", "who", "when", "how", "where", "which", "why", "whose"]
  /// Words behind "how".
  private let measures = ["many", "much", "long", "old", "often", "far", "big", "tall", "high"]

  private let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "can", "could", "will",
    "would", "should",
  ]

  init() {
    EmbeddedData.forEachLine(of: "words/typed-forms.txt") { line, _ in
      guard let blank = line.firstIndex(of: 0x20) else { return }
      meanings[String(decoding: line[..<blank], as: UTF8.self)] =
        String(decoding: line[(blank + 1)...], as: UTF8.self)
    }
  }

  /// What a form means where it stands, or nil where it is what it seems.
  func meaning(of form: String, after previous: String, before next: String) -> String? {
    if let meaning = meanings[form] { return meaning }
    switch form {
    case "r": return askers.contains(previous) ? "are" : nil
    case "s": return askers.contains(previous) ? "is" : nil
    case "y": return previous.isEmpty && auxiliaries.contains(next) ? "why" : nil
    case "were": return previous.isEmpty && auxiliaries.contains(next) ? "where" : nil
    case "dose": return askers.contains(previous) ? "does" : nil
    default: return nil
    }
  }

  /// The word of asking that an unknown word at a question's start, or behind "how", is a slip of.
  func nearestAsker(_ form: String, after previous: String) -> String? {
    let candidates = previous.isEmpty ? askers : previous == "how" ? measures : []
    let bytes = Array(form.utf8)
    guard bytes.count >= 3, bytes.count <= 7 else { return nil }
    let near = candidates.filter {
      QuestionRepair.distance(bytes, Array($0.utf8), limit: 1) <= 1
    }
    // A letter is forgotten or swapped more often than it is wrong.
    return near.first { $0.utf8.sorted() == bytes.sorted() }
      ?? near.first { $0.utf8.count > bytes.count } ?? near.first
  }
}
