/// What it means that a wording stands in a reply.
extension QuestionJudge {
  /// Whether a group of wordings is met: one of them stands in the text. The groups "yes" and "no"
  /// ask for the reply's polarity.
  static func isMet(_ group: [String], by text: NormalisedText) -> Bool {
    let wordings = group.map { NormalisedText($0) }
    if wordings.count == 1, ["yes", "no"].contains(wordings[0].text) {
      return hasPolarity(yes: wordings[0].text == "yes", text)
    }
    return wordings.contains { stands($0, in: text) }
  }

  /// A wording of up to three letters or digits must be a word of its own; one that starts with a
  /// digit must not follow a digit ("4 billion" is not in "14 billion").
  private static func stands(_ wording: NormalisedText, in text: NormalisedText) -> Bool {
    guard let first = wording.at(0) else { return false }
    let count = wording.characters.count
    let isShort = count <= 3 && wording.characters.allSatisfy { $0.isAlphanumeric }
    var start = 0
    while let place = text.find(wording, from: start) {
      start = place + 1
      let before = text.at(place - 1)
      let after = text.at(place + count)
      if isShort {
        if before?.isWord == true || continuesNumber(text, place - 1, place - 2) { continue }
        if after?.isWord == true || continuesNumber(text, place + count, place + count + 1) {
          continue
        }
      } else if first.isDigit {
        if before?.isDigit == true || continuesNumber(text, place - 1, place - 2) { continue }
      }
      return true
    }
    return false
  }

  /// Whether a point or comma with a digit beyond it stands there.
  private static func continuesNumber(_ text: NormalisedText, _ point: Int, _ digit: Int) -> Bool {
    guard let mark = text.at(point), mark == "." || mark == "," else { return false }
    return text.at(digit)?.isDigit == true
  }

  /// Whether a wording stands in the text as whole words and is not denied right before.
  static func isForbidden(_ wording: String, in text: NormalisedText) -> Bool {
    let wording = NormalisedText(wording)
    guard let first = wording.at(0), let last = wording.characters.last else { return false }
    let count = wording.characters.count
    var start = 0
    while let place = text.find(wording, from: start) {
      let joins =
        first.isAlphanumeric && text.at(place - 1)?.isWord == true
        || last.isAlphanumeric && text.at(place + count)?.isWord == true
      start = joins ? place + 1 : place + count
      if !joins, !isDenied(text.characters[max(0, place - 40)..<place]) { return true }
    }
    return false
  }

  /// Whether a text ends in "not", "rather than" and the like, prepositions and articles after it
  /// left out: "Amazon, not Microsoft" does not name Microsoft.
  private static func isDenied(_ before: ArraySlice<Character>) -> Bool {
    var rest = before
    while let last = rest.last, !last.isWord { rest.removeLast() }
    guard rest.endIndex < before.endIndex, before[rest.endIndex].isWhitespace else { return false }
    while true {
      for denial in denials where endsInWord(rest, denial) { return true }
      guard let word = smallWords.first(where: { endsInWord(rest, $0) }) else { return false }
      rest.removeLast(word.count)
      let gap = rest.endIndex
      while let last = rest.last, last.isWhitespace { rest.removeLast() }
      if rest.endIndex == gap { return false }
    }
  }

  private static func endsInWord(_ text: ArraySlice<Character>, _ word: String) -> Bool {
    guard text.count >= word.count, text.suffix(word.count).elementsEqual(word) else {
      return false
    }
    return text.dropLast(word.count).last?.isWord != true
  }

  private static let denials = [
    "not", "rather than", "instead of", "nor", "unlike", "no",
  ]
  private static let smallWords = [
    "by", "at", "for", "from", "in", "to", "with", "of", "the", "a", "an",
  ]

  /// The first word of yes or no decides; without one, "no" is also met by another negation.
  private static func hasPolarity(yes: Bool, _ text: NormalisedText) -> Bool {
    if let first = text.words.first(where: { yesWords.contains($0) || noWords.contains($0) }) {
      return yesWords.contains(first) == yes
    }
    return !yes && hasNegation(text)
  }

  static func hasNegation(_ text: NormalisedText) -> Bool {
    if text.words.contains(where: { negations.contains($0) || noWords.contains($0) }) {
      return true
    }
    let contraction = NormalisedText("n't")
    var start = 0
    while let place = text.find(contraction, from: start) {
      if text.at(place + 3)?.isWord != true { return true }
      start = place + 1
    }
    return false
  }

  private static let yesWords: Set<String> = ["yes", "yeah", "yep", "indeed"]
  private static let noWords: Set<String> = ["no", "nope"]
  private static let negations: Set<String> = [
    "not", "never", "nobody", "none", "nothing", "neither", "nor", "cannot", "instead", "rather",
    "incorrect", "false",
  ]
}
