/// Stated confidence beside what came of it: ten bins of the answers quoth gives when it must.
/// Answers to questions that the text does not answer count as wrong.
package struct ConfidenceTable: Sendable {
  package private(set) var counts = [Int](repeating: 0, count: 10)
  package private(set) var right = [Int](repeating: 0, count: 10)
  private var sums = [Double](repeating: 0, count: 10)

  package init() {}

  package mutating func add(_ record: EvaluationRecord) {
    let confidence = min(max(record.confidence, 0), 1)
    let bin = min(Int(confidence * 10), 9)
    counts[bin] += 1
    sums[bin] += confidence
    if record.isAnswerable, record.forced.isRight { right[bin] += 1 }
  }

  /// Mean distance of a bin's share right from its mean confidence, weighted by count (the expected
  /// calibration error of Guo et al. 2017); 0 to 1.
  package var calibrationError: Double {
    let total = counts.reduce(0, +)
    guard total > 0 else { return 0 }
    return counts.indices.reduce(0) { $0 + abs(Double(right[$1]) - sums[$1]) } / Double(total)
  }

  package var text: String {
    var lines = ["by confidence, forced (F1 from 0.5 on is right, unanswerable is wrong)"]
    for bin in counts.indices where counts[bin] > 0 {
      let bounds =
        "\(Figures.fixed(Double(bin) / 10))-\(Figures.fixed(Double(bin + 1) / 10))"
      let share = Figures.percent(Double(right[bin]), of: counts[bin])
      let off = 100 * (Double(right[bin]) / Double(counts[bin]) - (Double(bin) + 0.5) / 10)
      lines.append(
        "  \(bounds) \(Figures.right(counts[bin], 6))  right \(Figures.right(share, 5)) %"
          + "  off the middle \(off < 0 ? "" : "+")\(Figures.fixed(off))"
          + (counts[bin] >= 50 && abs(off) > 10 ? "  <" : ""))
    }
    lines.append("  calibration error \(Figures.fixed(100 * calibrationError))")
    return lines.joined(separator: "\n") + "\n"
  }
}
