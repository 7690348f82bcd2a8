/// Greetings, thanks, questions about quoth itself, and what is no question at all.
package struct SmallTalk: Sendable {
  private let replies: [String: String]
  private static let hello = "Hello! Ask me something about the articles."
  private static let thanks = "You're welcome."
  private static let bye = "Goodbye!"
  private static let abilities =
    "I answer questions about the articles I have read, in their own words and with the sentence "
    + "that says so; when they don't say, I say that."

  package init() {
    var table: [String: String] = [:]
    for phrase in [
      "hello", "hi", "hey", "hello there", "hi there", "hey there", "good morning", "good evening",
      "good afternoon", "greetings", "howdy", "good day", "hello quoth", "hi quoth", "how are you",
      "how are you doing", "how do you do", "how is it going", "hows it going", "whats up",
    ] { table[phrase] = Self.hello }
    for phrase in [
      "thanks", "thank you", "thank you very much", "many thanks", "thanks a lot", "thx", "cheers",
      "thank you so much", "thanks very much", "great thanks", "ok thanks", "great", "ok", "okay",
      "cool", "nice", "perfect",
    ] { table[phrase] = Self.thanks }
    for phrase in ["bye", "goodbye", "good bye", "see you", "see you later", "good night", "cu"] {
      table[phrase] = Self.bye
    }
    for phrase in [
      "what can you do", "who are you", "what are you", "help", "help me", "how do you work",
      "how does this work", "what is this", "what can i ask", "what can i ask you",
      "what do you do",
      "what are you able to do", "are you a robot", "are you human", "are you an ai",
      "what is quoth",
      "what should i ask", "can you help me", "what do you know", "how can you help me",
      "what is your name", "whats your name", "who made you",
    ] { table[phrase] = Self.abilities }
    replies = table
  }

  /// The reply to small talk, or nil when it is none.
  package func reply(to question: String) -> String? {
    var words: [String] = []
    var word = ""
    for scalar in question.unicodeScalars {
      let v = scalar.value
      if v >= 65 && v <= 90 {
        word.unicodeScalars.append(Unicode.Scalar(v + 32)!)
      } else if v >= 97 && v <= 122 || v >= 48 && v <= 57 {
        word.unicodeScalars.append(scalar)
      } else if v == 39 || v == 0x2019 {
        continue
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
      if words.count > 8 { return nil }
    }
    if !word.isEmpty { words.append(word) }
    if words.last == "please" { words.removeLast() }
    return replies[words.joined(separator: " ")]
  }

  package static let nonsense = "I don't understand that. Ask me something about the articles."
}
