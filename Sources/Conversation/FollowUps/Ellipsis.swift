internal import Answering
internal import English

/// Turns that ask one thing more about the last question: "when?", "who else?", "which ones?".
struct Ellipsis {
  let last: Exchange
  /// The last question that was not completed from another: "when?" and "how much?" behind each
  /// other both ask about it.
  let whole: Exchange
  /// Those before, the latest last.
  let earlier: [Exchange]
  let mentions: Mentions

  /// The question in full, nil where the last one gives nothing to complete it.
  func question(_ use: FollowUpWords.Use, denied: Bool) -> String? {
    switch use {
    case .wh(let pattern): return wh(pattern, denied: denied)
    case .other(let word): return other(word)
    case .whichOf(let word): return which(word)
    case .more: return nil
    case .again: return last.text
    case .source, .count, .speaker: return nil
    }
  }

  private func wh(_ pattern: String, denied: Bool) -> String? {
    if pattern.hasPrefix("by whom") {
      let passive = ([last, whole] + earlier.reversed()).first {
        $0.proposition?.isPassive ?? false
      }
      return passive?.proposition?.question(pattern)
    }
    let asking = String(PlainText.trimmed(pattern.prefix { $0 != "~" }))
    if FollowUpWords.listed.contains("h", asking) {
      // People are old; things are big, high and expensive.
      let mention =
        mentions.all.last {
          ($0.kind == .person) == (asking == "how old" || asking == "how rich") && $0.kind != .time
        } ?? mentions.all.last
      return mention.map { "\(asking.prefix(1).uppercased())\(asking.dropFirst()) is \($0.name)?" }
    }
    // "How much?" of an indefinite "money", of which the question did not say how much.
    if asking == "how many", let part = whole.proposition?.indefinite(), part.isPlural {
      return whole.proposition?.question(for: part, asking: "how many " + part.noun)
    }
    let isRefused = whole.answer.text?.hasPrefix("No") ?? false
    return whole.proposition?.question(
      pattern, denied: denied || isRefused && whole.question.form == .yesNo && asking == "why")
  }

  /// "Who else?": the last question again, without what answered it.
  private func other(_ word: String) -> String? {
    let question = last.question
    let named = last.isNominal ? exclusion(last.answer.items) : ""
    let asked = question.whRange.first.map { index in
      last.question.reading.text(index..<index + 1).lowercased()
    }
    let words = Words(last.text).lowered
    if words.contains("another") || words.contains("other") || words.contains("else") {
      return Self.closed(last.text, named)
    }
    if word == "which" || asked == "which" || asked == "what" && question.whRange.count > 1 {
      return another(named)
    }
    if asked == word || word == "what" && asked == "what" {
      let end = last.question.reading.tokens[question.whRange.upperBound - 1]
      let text = last.replacing(
        Int(end.end)..<Int(end.end), by: last.text.contains(" else") ? "" : " else")
      return Self.closed(text, named)
    }
    guard let proposition = last.proposition else { return nil }
    if word == "who" || word == "what", question.gap.slot != .subject {
      let subject = proposition.subjectText
      let isPerson = mentions.all.last { $0.name == subject }.map { $0.kind == .person } ?? true
      if word == "who", isPerson {
        return Self.closed(proposition.subjectQuestion("who else"), exclusion([subject]))
      }
    }
    if word == "who" {
      guard question.gap.slot == .subject,
        question.kind == .person || question.kind == .organisation
      else { return nil }
      return Self.closed(proposition.subjectQuestion("who else"), named)
    }
    if word == "what" { return nil }
    return proposition.question(word + " else ~")
  }

  /// "Which other company ..." of the noun that was asked for.
  private func another(_ named: String) -> String? {
    let question = last.question
    guard let asked = question.asked, asked.source != .copula, !question.whRange.isEmpty else {
      guard let part = last.proposition?.indefinite() else {
        return question.wh == .who ? other("who") : question.wh == .what ? other("what") : nil
      }
      return last.proposition?.question(for: part, asking: "which other " + part.noun)
    }
    let reading = question.reading
    let start = Int(reading.tokens[question.whRange.lowerBound].end)
    if reading.text(question.whRange).lowercased().contains(" other ") {
      return Self.closed(last.text, named)
    }
    return Self.closed(last.replacing(start..<start, by: " other"), named)
  }

  private func exclusion(_ items: [String]) -> String {
    let short = items.filter { $0.utf8.count <= 40 }
    let text = Mentions.joined(short)
    return short.isEmpty || last.text.contains("besides") ? "" : " besides " + text
  }

  private static func closed(_ question: String, _ tail: String) -> String {
    var rest = question[...]
    while let last = rest.last, "?!. ".contains(last) { rest.removeLast() }
    return rest + tail + "?"
  }

  /// "Which ones?", "who?", "how many?" of what the question or its answer left open.
  private func which(_ word: String) -> String? {
    guard let proposition = last.proposition else { return nil }
    if let part = proposition.indefinite() {
      if part.noun.isEmpty {
        return proposition.question(for: part, asking: part.isPerson ? "who" : "what")
      }
      let asking = word == "who" || word == "what" ? "which" : word
      return proposition.question(for: part, asking: asking + " " + part.noun)
    }
    // "How many people left?" "Three." "Which ones?"
    let counted = last.question.wh == .howMany ? last : whole
    if counted.question.wh == .howMany, let asked = counted.question.asked {
      let range = counted.question.whRange
      let end = Int(counted.question.reading.tokens[range.upperBound - 1].end)
      let start = Int(counted.question.reading.tokens[range.lowerBound].start)
      let noun = counted.question.reading.text(asked.range)
      return counted.replacing(start..<end, by: "Which " + noun)
    }
    return last.isNominal ? last.text : nil
  }
}
