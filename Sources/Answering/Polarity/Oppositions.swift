internal import English

/// Which words exclude each other (words/oppositions.txt): "growing" and "slipped", "allowed" and
/// "suspended", where WordNet knows of no antonym. Read at the first question that asks.
final class Oppositions {
  /// One side of an opposition.
  struct Side: Hashable {
    var line: Int32
    var isRight: Bool

    func excludes(_ other: Side) -> Bool { line == other.line && isRight != other.isRight }
  }

  private struct Phrase {
    var rest: [WordID]
    var side: Side
  }

  private let intern: (String) -> WordID
  private lazy var entries: [WordID: [Phrase]] = load()
  /// The first words of a side's entries, by the side that they exclude.
  private var firsts: [Side: [WordID]] = [:]
  /// "has", "offers", "comes with": verbs whose subject has their object.
  private(set) lazy var having: Set<WordID> = {
    var result: Set<WordID> = []
    EmbeddedData.forEachLine(of: "words/having-verbs.txt") { line, _ in
      result.insert(intern(String(decoding: line, as: UTF8.self)))
    }
    return result
  }()

  /// "building", "man": nouns that say little beside a modifier.
  private(set) lazy var wideNouns: Set<WordID> = {
    var result = Set(["man", "person", "place", "thing", "woman"].map(intern))
    EmbeddedData.forEachRow(of: "words/anaphor-nouns.txt") { row in
      guard let noun = row.next() else { return }
      result.insert(intern(String(decoding: noun, as: UTF8.self)))
    }
    return result
  }()
  /// Those that end an entry of two words as a particle does: "deal with".
  private(set) lazy var prepositions = Set(
    [
      "about", "after", "against", "at", "by", "for", "from", "in", "into", "of", "on", "to",
      "with",
    ]
    .map(intern))

  init(intern: @escaping (String) -> WordID) { self.intern = intern }

  /// The first words of all entries that a side excludes.
  func words(against side: Side) -> [WordID] {
    _ = entries
    return firsts[side] ?? []
  }

  private func load() -> [WordID: [Phrase]] {
    var result: [WordID: [Phrase]] = [:]
    EmbeddedData.forEachLine(of: "words/oppositions.txt") { line, number in
      var isRight = false
      for field in line.split(separator: UInt8(ascii: " ")) {
        if field.count == 1, field.first == UInt8(ascii: "|") {
          isRight = true
          continue
        }
        let words = field.split(separator: UInt8(ascii: "_")).map {
          intern(String(decoding: $0, as: UTF8.self))
        }
        let side = Side(line: Int32(number), isRight: isRight)
        result[words[0], default: []].append(Phrase(rest: Array(words.dropFirst()), side: side))
        firsts[Side(line: side.line, isRight: !isRight), default: []].append(words[0])
      }
    }
    return result
  }

  /// The sides that a word of a text stands on, itself or with those behind it; a particle may
  /// stand up to three words further on ("turned the offer down").
  ///
  /// - Parameter phrasesOnly: only entries of several words.
  func sides(of i: Int, in reading: Reading, phrasesOnly: Bool = false) -> [Side] {
    let token = reading.tokens[i]
    var result: [Side] = []
    for word in token.word == token.lemma ? [token.lemma] : [token.lemma, token.word] {
      for phrase in entries[word] ?? []
      where !(phrasesOnly && phrase.rest.isEmpty) && stands(phrase.rest, behind: i, in: reading) {
        if !result.contains(phrase.side) { result.append(phrase.side) }
      }
    }
    return result
  }

  private func stands(_ rest: [WordID], behind i: Int, in reading: Reading) -> Bool {
    let tokens = reading.tokens
    var at = i + 1
    for (n, word) in rest.enumerated() {
      let reach = n == 0 && rest.count == 1 && tokens[i].tag.isVerb ? 4 : 1
      let end = min(at + reach, tokens.count)
      guard at < end, let found = (at..<end).first(where: { tokens[$0].word == word }) else {
        return false
      }
      at = found + 1
    }
    return true
  }
}
