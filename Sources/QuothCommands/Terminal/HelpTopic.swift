/// What `/help TOPIC` tells.
package struct HelpTopic: Sendable {
  package var name: String
  /// One paragraph each.
  package var text: [String]

  /// The topic of this name, with or without a slash before it.
  package static func named(_ name: String) -> HelpTopic? {
    let bare = String(name.lowercased().drop { $0 == "/" })
    if let topic = (general + commands).first(where: { $0.name == bare }) { return topic }
    guard
      let own = SlashCommand.list.first(where: { $0.usage.split(separator: " ")[0] == "/\(bare)" })
    else { return nil }
    return HelpTopic(name: bare, text: ["\(own.usage): \(own.does)."])
  }

  /// Every name that `/help` knows, for completion.
  package static var names: [String] {
    general.map(\.name) + SlashCommand.names.map { String($0.dropFirst()) }
  }

  package static let general: [HelpTopic] = [
    HelpTopic(
      name: "questions",
      text: [
        "Ask in plain English: who, what, which, when, where, why, how, how many, how much, yes or "
          + "no. The answer is in the words of the articles; where they don't say, quoth says so.",
        "A question may refer to those before it: \"and why did she leave?\". Several questions "
          + "pasted at once are answered one by one.",
      ]),
    HelpTopic(
      name: "evidence",
      text: [
        "Below an answer stand the sentences it comes from and their places, file:line. /open shows "
          + "the article there, /why the rules that found the answer.",
        "/set evidence brief shows places alone, /set evidence full sentences too.",
      ]),
    HelpTopic(
      name: "articles",
      text: [
        "The articles are .txt and .md files; files ending in .notes say which names and wordings "
          + "mean the same. quoth looks at them before each answer and reads them again when one has "
          + "changed: what is no longer in the files is no longer known.",
        "/ask-only FILE asks one article alone, /all asks all again.",
      ]),
    HelpTopic(
      name: "keys",
      text: [
        "Tab completes commands and names. The arrows and Ctrl-R call up lines typed before, also "
          + "those of earlier conversations. Ctrl-C drops the line, Ctrl-Z stops quoth until fg, "
          + "Ctrl-D leaves.",
        "Editing is GNU Readline's: ~/.inputrc holds ('set editing-mode vi'; '$if quoth' for quoth "
          + "alone).",
      ]),
  ]

  private static let commands: [HelpTopic] = [
    HelpTopic(
      name: "set",
      text: [
        "/set width N|auto: columns of a line.", "/set colour on|off|auto: bold and dim.",
        "/set evidence full|brief|none: sentences and places, places alone, or nothing.",
        "/set alone tells how things are set. NO_COLOR in the environment turns colour off.",
      ]),
    HelpTopic(
      name: "transcript",
      text: [
        "Each question is saved with its answer as soon as it is answered. 'quoth replay FILE' asks "
          + "a saved conversation again and shows what has changed, 'quoth transcript FILE --format "
          + "html' makes a web page of it.",
        "/transcript tells where this one is. /save FILE saves what was said so far elsewhere.",
      ]),
    HelpTopic(
      name: "all", text: ["/all asks all articles again after /ask-only."]),
    HelpTopic(
      name: "open",
      text: [
        "/open shows the article at the first sentence of the last answer, /open 2 at the second, "
          + "/open FILE an article from its start. The program is $PAGER, or less."
      ]),
    HelpTopic(
      name: "suggest",
      text: [
        "/suggest lists questions made from what the articles say, each of which quoth has answered "
          + "rightly before it is offered. Again, it lists others."
      ]),
  ]
}
