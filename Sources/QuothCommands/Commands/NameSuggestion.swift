internal import Conversation
internal import Knowledge

/// What to say where nothing is known of a name.
enum NameSuggestion {
  static func nothing(about name: String?, in knowledge: KnowledgeBase) -> String {
    guard let name else { return "nothing was understood of the articles" }
    let start = "nothing is known about '\(PlainText.line(name))'"
    guard let near = EditDistance.nearest(to: name, among: knowledge.names) else { return start }
    return start + "; did you mean '\(PlainText.line(near))'?"
  }
}
