import English
import Foundation
import Knowledge

/// A short text of `Fixtures/coreference.txt`, and what phrases in it refer to.
struct CoreferenceSample {
  struct Link {
    /// The phrase, and which of its occurrences is meant, from 1.
    var phrase: String
    var occurrence: Int
    /// A mention of the same thing, or "-" where it refers to nothing before it.
    var antecedent: String
  }
  var text: String
  var links: [Link] = []

  /// Every sample of the file.
  static func all() throws -> [CoreferenceSample] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/coreference.txt")
    var samples: [CoreferenceSample] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      guard line.hasPrefix("  ") else {
        samples.append(CoreferenceSample(text: String(line)))
        continue
      }
      let sides = line.dropFirst(2).components(separatedBy: " = ")
      let phrase = sides[0].split(separator: "#")
      samples[samples.count - 1].links.append(
        Link(
          phrase: String(phrase[0]), occurrence: phrase.count > 1 ? Int(phrase[1]) ?? 1 : 1,
          antecedent: sides[1]))
    }
    return samples
  }

  /// The links that were not found, each with what was found instead.
  func failures(_ reading: Reading, _ result: CoreferenceResult) -> [String] {
    links.compactMap { link in
      let places = reading.nounPhrases.indices.filter {
        Self.names(reading, $0).contains { Self.bare($0) == Self.bare(link.phrase) }
      }.sorted { reading.nounPhrases[$0].head < reading.nounPhrases[$1].head }
      let isFound: Bool
      if link.antecedent == "-" {
        isFound = places.allSatisfy { place in
          result.antecedent[place] < 0
            || reading.nounPhrases[Int(result.antecedent[place])].head
              >= reading.nounPhrases[place].head
        }
      } else if places.count < link.occurrence {
        isFound = false
      } else {
        let place = places[link.occurrence - 1]
        isFound = reading.nounPhrases.indices.contains { other in
          other != place && result.entityOf[place] >= 0
            && result.entityOf[other] == result.entityOf[place]
            && Self.names(reading, other).contains {
              Self.bare($0) == Self.bare(link.antecedent)
                || $0.hasSuffix(" " + Self.bare(link.antecedent))
            }
        }
      }
      return isFound ? nil : "\(text) | \(link.phrase) = \(link.antecedent)"
    }
  }

  private static func names(_ reading: Reading, _ phrase: Int) -> [String] {
    let found = reading.nounPhrases[phrase]
    return [found.range, found.fullRange, found.nameRange].compactMap { $0 }.map(reading.text)
  }

  /// Without a determiner before it.
  private static func bare(_ text: String) -> String {
    for determiner in ["the ", "a ", "an ", "this ", "that ", "these ", "two "]
    where text.lowercased().hasPrefix(determiner) {
      return String(text.dropFirst(determiner.count))
    }
    return text
  }
}
