/// "Is Ann one of them?": whether somebody was in the list that the last answer gave.
struct Membership {
  /// Who is asked about.
  var name: String
  /// The list, where the question names it itself.
  var list: [String] = []

  init?(_ question: String) {
    let words = Words(question)
    guard let verb = words.lowered.first, ["is", "was", "are", "were"].contains(verb),
      words.ranges.count > 2
    else {
      return nil
    }
    if let split = question.firstRange(of: " one of ") {
      name = String(question[words.ranges[1].lowerBound..<split.lowerBound])
      let named = Words(String(question[split.upperBound...])).lowered
      if named != ["them"], named != ["those"] {
        list = Self.parts(of: Substitution.trimmed(String(question[split.upperBound...])))
      }
      return
    }
    guard words.lowered.suffix(2) == ["among", "them"], words.lowered.count > 3 else { return nil }
    let end = words.ranges[words.lowered.count - 3].upperBound
    name = String(question[words.ranges[1].lowerBound..<end])
  }

  /// "A, B and C" taken apart.
  static func parts(of text: String) -> [String] {
    var parts: [String] = []
    for part in text.split(separator: ",") {
      var rest = PlainText.trimmed(part)
      if rest.hasPrefix("and ") { rest = rest.dropFirst(4) }
      if let and = Words(String(rest)).lowered.firstIndex(of: "and") {
        let words = Words(String(rest))
        let text = String(rest)
        parts.append(String(PlainText.trimmed(text[..<words.ranges[and].lowerBound])))
        parts.append(words.text(from: and + 1, of: text))
      } else if !rest.isEmpty {
        parts.append(String(rest))
      }
    }
    return parts
  }

  /// Whether two names may be one: the words of one are all in the other.
  static func isSame(_ a: String, _ b: String) -> Bool {
    let (p, q) = (Words(a).lowered, Words(b).lowered)
    return !p.isEmpty && !q.isEmpty
      && (p.allSatisfy { q.contains($0) } || q.allSatisfy { p.contains($0) })
  }
}
