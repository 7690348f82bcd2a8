extension Answer {
  /// One reply from the replies to the parts of a question: what is known of each, in order.
  package static func combined(_ answers: [Answer]) -> Answer {
    let known = answers.filter { $0.text != nil }
    // One part alone is still worth saying.
    guard known.count > 1, var result = known.first else { return known.first ?? answers[0] }
    result.text = known.compactMap(\.text).joined(separator: "; ")
    result.items = known.flatMap(\.items)
    result.confidence = known.map(\.confidence).min() ?? 0
    result.evidence = known.flatMap(\.evidence).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
    result.steps = known.flatMap(\.steps)
    return result
  }
}
