internal import English

/// Who and what the articles name, and what connects them.
package struct FactGraph: Sendable, Equatable {
  package enum Kind: String, Sendable { case person, organisation, place, other }

  package struct Node: Sendable, Equatable {
    package var name: String
    package var kind: Kind
    /// What the text calls it ("policy researcher"), or nil.
    package var description: String?
    /// Not a name but what it is called ("safety committee").
    package var isUnnamed = false
  }

  /// A place in an article.
  package struct Place: Sendable, Hashable {
    package var source: String
    package var line: Int
  }

  package struct Edge: Sendable, Equatable {
    /// Indices of nodes.
    package var from: Int
    package var to: Int
    /// The relation in words ("invested $4 billion in"), each once, in the order of the text.
    package var labels: [String]
    package var places: [Place]
  }

  package private(set) var nodes: [Node] = []
  /// At most one from a node to another.
  package private(set) var edges: [Edge] = []

  /// The graph of everything; what is connected to nothing is left out.
  package init(_ knowledge: KnowledgeBase) {
    var numbers: [String: Int] = [:]
    for number in knowledge.articles.indices {
      let reader = ArticleGraph(knowledge, article: number)
      for link in reader.links() {
        let ends = [link.from, link.to].map { node in
          let key = node.name.lowercased()
          if let known = numbers[key] { return known }
          numbers[key] = nodes.count
          nodes.append(node)
          return nodes.count - 1
        }
        add(link, from: ends[0], to: ends[1])
      }
    }
    tellPlacesFromActors()
  }

  /// A name known as a place that only ever acts here is a firm, a team or a state: "Amazon backs
  /// Anthropic".
  private mutating func tellPlacesFromActors() {
    for number in nodes.indices where nodes[number].kind == .place {
      let isPlace = edges.contains { edge in
        edge.to == number
          && edge.labels.contains { label in
            ["in", "at", "to", "from", "through", "into"].contains(label.split(separator: " ").last)
          }
      }
      if !isPlace, edges.contains(where: { $0.from == number }) {
        nodes[number].kind = .organisation
      }
    }
  }

  /// What touches the names that hold these words, in any case of letters.
  package func touching(_ name: String) -> FactGraph {
    let wanted = Self.words(of: name)
    var part = self
    part.edges = edges.filter { edge in
      [edge.from, edge.to].contains { number in
        let words = Self.words(of: nodes[number].name)
        return words.count >= wanted.count
          && (0...(words.count - wanted.count)).contains { words[$0...].starts(with: wanted) }
      }
    }
    part.dropIsolated()
    return part
  }

  private static func words(of name: String) -> [Substring] {
    name.lowercased().split { !($0.isLetter || $0.isNumber) }
  }

  private mutating func add(_ link: ArticleGraph.Link, from: Int, to: Int) {
    guard from != to else { return }
    guard let known = edges.firstIndex(where: { $0.from == from && $0.to == to }) else {
      edges.append(Edge(from: from, to: to, labels: [link.label], places: [link.place]))
      return
    }
    if !edges[known].labels.contains(link.label) { edges[known].labels.append(link.label) }
    if !edges[known].places.contains(link.place) { edges[known].places.append(link.place) }
  }

  private mutating func dropIsolated() {
    let used = Set(edges.flatMap { [$0.from, $0.to] })
    var numbers: [Int: Int] = [:]
    var kept: [Node] = []
    for number in nodes.indices where used.contains(number) {
      numbers[number] = kept.count
      kept.append(nodes[number])
    }
    nodes = kept
    for index in edges.indices {
      edges[index].from = numbers[edges[index].from]!
      edges[index].to = numbers[edges[index].to]!
    }
  }
}
