internal import Conversation
package import Knowledge

/// The forms in which a graph of facts can be printed.
package enum GraphFormat: String, CaseIterable, Sendable {
  case text, json, dot, mermaid, svg
}

/// Writes a graph in the languages of those who draw graphs.
package struct GraphWriter {
  package var graph: FactGraph

  package init(graph: FactGraph) { self.graph = graph }

  /// One JSON object on one line.
  package var json: String {
    var json = JSONText()
    json.object { json in
      json.field("nodes", of: graph.nodes.enumerated()) { json, numbered in
        let (number, node) = numbered
        json.field("id", number)
        json.field("name", PlainText.line(node.name))
        json.field("kind", node.kind.rawValue)
        json.field("description", node.description.map { PlainText.line($0) })
      }
      json.field("edges", of: graph.edges) { json, edge in
        json.field("from", edge.from)
        json.field("to", edge.to)
        json.field("relations", edge.labels.map { PlainText.line($0) })
        json.field("places", of: edge.places) { json, place in
          json.place(source: place.source, line: place.line)
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Relations are shown as long as their words fit a picture.
  private static let shownLabels = 3

  private func label(_ edge: FactGraph.Edge, break mark: String, _ escape: (String) -> String)
    -> String
  {
    let shown = edge.labels.prefix(Self.shownLabels).map {
      wrapped($0).map(escape).joined(separator: mark)
    }
    let more = edge.labels.count - shown.count
    return (shown + (more > 0 ? ["… \(more) more"] : [])).joined(separator: mark)
  }

  /// Long words of a relation in lines, so that they don't push the nodes apart.
  private func wrapped(_ label: String) -> [String] {
    TextWidth.wrap(PlainText.line(label), width: 28)
  }

  // MARK: Graphviz

  /// The graph in the language of Graphviz's `dot`.
  package var dot: String {
    var text = """
      digraph quoth {
        graph [rankdir=LR, bgcolor="white", pad=0.3, nodesep=0.35, ranksep=0.7]
        node [fontname="Helvetica", fontsize=13, style="filled,rounded", penwidth=1.2, margin="0.16,0.08"]
        edge [fontname="Helvetica", fontsize=10, color="#7a7a7a", fontcolor="#444444", arrowsize=0.7]

      """
    for (number, node) in graph.nodes.enumerated() {
      var label = quoted(node.name)
      if let description = node.description { label += "\\n" + quoted(description) }
      text += "  n\(number) [label=\"\(label)\", \(dotStyle(node))]\n"
    }
    for edge in graph.edges {
      text += "  n\(edge.from) -> n\(edge.to) [label=\" \(label(edge, break: "\\n", quoted)) \"]\n"
    }
    return text + "}\n"
  }

  private func quoted(_ text: String) -> String {
    var out = ""
    for character in PlainText.line(text) {
      if character == "\\" || character == "\"" { out += "\\" }
      out.append(character)
    }
    return out
  }

  private func dotStyle(_ node: FactGraph.Node) -> String {
    let dashes = node.isUnnamed ? ", style=\"filled,rounded,dashed\"" : ""
    let colours = Self.colours(node.kind)
    let shape =
      switch node.kind {
      case .person: "ellipse"
      case .organisation: "box"
      case .place: "hexagon"
      case .other: "box"
      }
    return "shape=\(shape), fillcolor=\"\(colours.fill)\", color=\"\(colours.line)\"" + dashes
  }

  private static func colours(_ kind: FactGraph.Kind) -> (fill: String, line: String) {
    switch kind {
    case .person: ("#fde9d2", "#c9772b")
    case .organisation: ("#dcebf7", "#3c7ab0")
    case .place: ("#e1f1dd", "#4c8c40")
    case .other: ("#efefef", "#8a8a8a")
    }
  }

  // MARK: Mermaid

  /// The graph in Mermaid's language, which GitHub and others draw inside Markdown.
  package var mermaid: String {
    var text = "flowchart LR\n"
    for (number, node) in graph.nodes.enumerated() {
      var label = entities(node.name)
      if let description = node.description { label += "<br>" + entities(description) }
      let (open, close) =
        switch node.kind {
        case .person: ("([", "])")
        case .organisation: ("[", "]")
        case .place: ("{{", "}}")
        case .other: ("[", "]")
        }
      text += "  n\(number)\(open)\"\(label)\"\(close):::\(node.kind.rawValue)\n"
    }
    for edge in graph.edges {
      text += "  n\(edge.from) -- \"\(label(edge, break: "<br>", entities))\" --> n\(edge.to)\n"
    }
    for kind in [FactGraph.Kind.person, .organisation, .place, .other]
    where graph.nodes.contains(where: { $0.kind == kind }) {
      let colours = Self.colours(kind)
      text +=
        "  classDef \(kind.rawValue) fill:\(colours.fill),stroke:\(colours.line),color:#222\n"
    }
    return text
  }

  /// The text with what Mermaid would take for a mark written as its entity codes.
  private func entities(_ text: String) -> String {
    var out = ""
    for scalar in PlainText.line(text).unicodeScalars {
      switch scalar {
      case "\"", "<", ">", "&", "#", ";", "`", "[", "]", "{", "}", "(", ")", "|", "\\":
        out += "#\(scalar.value);"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
