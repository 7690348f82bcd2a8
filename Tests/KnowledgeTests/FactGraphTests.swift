import English
import Knowledge
import Testing

@Suite("The graph of facts")
struct FactGraphTests {
  let reader: Reader

  init() throws { reader = Reader(lexicon: try Lexicon()) }

  func graph(_ texts: String...) -> FactGraph {
    let knowledge = KnowledgeBase(reader: reader)
    for (number, text) in texts.enumerated() {
      knowledge.add(path: "\(number).txt", bytes: Array(text.utf8))
    }
    return FactGraph(knowledge)
  }

  /// "Ann Lee | founded | Acme"
  static func lines(_ graph: FactGraph) -> [String] {
    graph.edges.flatMap { edge in
      edge.labels.map {
        "\(graph.nodes[edge.from].name) | \($0) | \(graph.nodes[edge.to].name)"
      }
    }
  }

  @Test(arguments: [
    ("Maria Lopez founded Norbank in 1990.", "Maria Lopez | founded | Norbank"),
    ("Norbank is backed by Helvar Group.", "Helvar Group | backs | Norbank"),
    ("Norbank was founded by Maria Lopez.", "Maria Lopez | founded | Norbank"),
    (
      "Norbank relies on the software of Helvar Group.",
      "Norbank | relies on the software of | Helvar Group"
    ),
    (
      "Helvar Group invested $4 million in Norbank.",
      "Helvar Group | invested $4 million in | Norbank"
    ),
    ("Maria Lopez did not join Norbank.", "Maria Lopez | does not join | Norbank"),
    (
      "Maria Lopez, a former director at Norbank, wept.",
      "Maria Lopez | former director at | Norbank"
    ),
    ("Maria Lopez lives in Berlin. She runs Norbank.", "Maria Lopez | runs | Norbank"),
  ])
  func aSentenceBecomesAnEdge(text: String, edge: String) {
    #expect(Self.lines(graph(text)).contains(edge))
  }

  @Test(arguments: [
    "Maria Lopez slept.", "It rained on Monday.", "Maria Lopez might join Norbank.",
    "He founded it.", "Maria Lopez earned $4 million.",
  ])
  func whatConnectsNothingIsLeftOut(text: String) {
    let graph = graph(text)
    #expect(graph.nodes == [])
    #expect(graph.edges == [])
  }

  @Test func edgesBetweenTheSameTwoAreOne() {
    let graph = graph(
      "Maria Lopez founded Norbank. She runs Norbank.", "Maria Lopez founded Norbank.")
    #expect(graph.edges.count == 1)
    #expect(graph.edges.first?.labels == ["founded", "runs"])
    #expect(graph.edges.first?.places.map(\.source) == ["0.txt", "1.txt"])
  }

  @Test func somebodyIsDescribedAndOfAKind() {
    let graph = graph(
      "Maria Lopez, a policy researcher, left Norbank. Norbank is a firm in Berlin.")
    let maria = graph.nodes.first { $0.name == "Maria Lopez" }
    #expect(maria?.kind == .person)
    #expect(maria?.description == "policy researcher")
    #expect(graph.nodes.first { $0.name == "Berlin" }?.kind == .place)
  }

  @Test func aNameThatOnlyActsIsNoPlace() {
    let graph = graph("Amazon backs Norbank. Amazon invested $4 million in Norbank.")
    #expect(graph.nodes.first { $0.name == "Amazon" }?.kind == .organisation)
  }

  @Test func onlyWhatTouchesANameIsKept() {
    let graph = graph("Maria Lopez founded Norbank. Otto Lund founded Helvar Group.")
    let part = graph.touching("lopez")
    #expect(part.nodes.map(\.name) == ["Maria Lopez", "Norbank"])
    #expect(Self.lines(part) == ["Maria Lopez | founded | Norbank"])
    #expect(graph.touching("opez").edges == [])
  }
}
