/// Greetings, thanks, questions about quoth itself, and what is no question at all.
package struct SmallTalk: Sendable {
  private let replies: [String: String]
  /// The first two words of each phrase.
  private let openings: Set<String>
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
      "sup", "yo", "hiya", "good evening quoth", "good morning quoth", "hey quoth", "hello world",
      "hi how are you", "hello how are you", "how r u", "test", "testing", "are you there",
      "anyone there", "is anybody there", "nice to meet you",
    ] { table[phrase] = Self.hello }
    for phrase in [
      "thanks", "thank you", "thank you very much", "many thanks", "thanks a lot", "thx", "cheers",
      "thank you so much", "thanks very much", "great thanks", "ok thanks", "great", "ok", "okay",
      "cool", "nice", "perfect", "thank u", "ty", "tysm", "thanks so much", "thank you quoth",
      "thanks quoth", "awesome", "awesome thanks", "great thank you", "perfect thanks",
      "ok thank you", "okay thanks", "cool thanks", "thats great", "that is great", "thats all",
      "that is all", "thats all thanks", "well done", "good job", "good bot", "very good",
      "excellent", "wonderful", "wow", "lol", "haha", "yes", "no", "yeah", "yep", "nope", "sure",
      "alright", "i see", "got it", "never mind", "nevermind", "sorry", "no thanks",
      "no thank you", "you are welcome", "much appreciated", "interesting", "good", "fine",
      "makes sense", "that makes sense", "fair enough", "understood", "oh", "ah", "well", "right",
    ] { table[phrase] = Self.thanks }
    for phrase in [
      "bye", "bye bye", "good bye quoth", "exit", "quit", "stop", "see ya", "farewell",
      "have a nice day",
      "goodbye", "good bye", "see you", "see you later", "good night", "cu",
    ] {
      table[phrase] = Self.bye
    }
    for phrase in [
      "what can you do", "who are you", "what are you", "help", "help me", "how do you work",
      "how does this work", "what is this", "what can i ask", "what can i ask you",
      "what do you do",
      "what are you able to do", "are you a robot", "are you human", "are you an ai",
      "what is quoth",
      "what should i ask", "can you help me", "what do you know", "how can you help me",
      "what is your name", "whats your name", "who made you", "who built you", "who created you",
      "who wrote you", "are you a bot", "are you real", "are you a person", "are you a computer",
      "are you chatgpt", "are you a chatbot", "what are you for", "what is this for",
      "what can i do", "what can i do here", "what now", "what do i do", "how do i use this",
      "how do i use you", "can you help", "can u help me", "i need help",
      "help please", "please help", "please help me", "what topics do you know",
      "what can you answer", "what can you tell me", "tell me about yourself",
      "introduce yourself", "what questions can i ask", "who am i talking to", "who r u",
      "who is quoth", "whats this", "what are your abilities", "instructions",
    ] { table[phrase] = Self.abilities }
    replies = table
    openings = Set(
      table.keys.map { $0.split(separator: " ").prefix(2).joined(separator: " ") })
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
        if words.count == 2, !mayOpen(words[0], words[1]) { return nil }
      }
      if words.count > 8 { return nil }
    }
    if !word.isEmpty { words.append(word) }
    if words.count > 1, words.last == "please" { words.removeLast() }
    if let reply = replies[words.joined(separator: " ")] { return reply }
    // "OK, makes sense, thanks": nothing but small talk, one phrase after the other.
    var reply: String?
    var rest = words[...]
    while !rest.isEmpty {
      let length = (1...min(rest.count, 6)).reversed().first {
        replies[rest.prefix($0).joined(separator: " ")] != nil
      }
      guard let length else { return nil }
      reply = replies[rest.prefix(length).joined(separator: " ")]
      rest = rest.dropFirst(length)
    }
    return reply
  }

  /// Whether small talk may begin with these two words, of one phrase or of two.
  private func mayOpen(_ first: String, _ second: String) -> Bool {
    replies[first] != nil || openings.contains(first + " " + second)
  }

  package static let nonsense = "I don't understand that. Ask me something about the articles."
}
