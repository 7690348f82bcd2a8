import Conversation
import QuothCommands
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Pictures of facts", .serialized)
struct GraphTests {
  static func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write(
      "knowledge/a.txt",
      "Maria Lopez founded Norbank. Maria Lopez, a policy researcher, left Helvar Group.\n")
    return folder
  }

  @Test func jsonNamesNodesAndRelations() throws {
    let outcome = runQuoth(["facts", "--format", "json"], in: Self.folder())
    #expect(outcome.status == 0)
    let graph = try JSONReader.read(Array(outcome.output.utf8))
    let names = graph["nodes"]?.list?.compactMap { $0["name"]?.string }
    #expect(names == ["Maria Lopez", "Norbank", "Helvar Group"])
    let edge = try #require(graph["edges"]?.list?.first)
    #expect(edge["relations"] == .list([.string("founded")]))
    #expect(edge["places"]?.list?.first?["line"]?.integer == 1)
  }

  @Test func mermaidAndDotName() {
    let folder = Self.folder()
    let mermaid = runQuoth(["facts", "--format", "mermaid"], in: folder).output
    #expect(
      mermaid.hasPrefix("flowchart LR\n  n0([\"Maria Lopez<br>policy researcher\"]):::person\n"))
    #expect(mermaid.contains("  n0 -- \"founded\" --> n1\n"))
    let dot = runQuoth(["facts", "--format", "dot", "norbank"], in: folder).output
    #expect(dot.hasPrefix("digraph quoth {\n"))
    #expect(dot.contains("n0 -> n1 [label=\" founded \"]"))
    #expect(!dot.contains("Helvar"))
  }

  @Test func withoutGraphvizTheErrorTellsWhatToInstall() {
    let outcome = runQuoth(
      ["facts", "--format", "svg"], in: Self.folder(), environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("install graphviz"))
    #expect(outcome.output == "")
  }

  @Test func graphvizDrawsIt() {
    let folder = Self.folder()
    folder.write("bin/dot", "#!/bin/sh\necho \"<svg $1>\"; cat\n")
    chmod(folder.path + "/bin/dot", 0o755)
    let path = getenv("PATH").map { String(cString: $0) } ?? "/bin"
    let outcome = runQuoth(
      ["facts", "--format", "svg"], in: folder,
      environment: ["PATH": "\(folder.path)/bin:\(path)"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("<svg -Tsvg>\ndigraph quoth {"))
  }

  @Test func aNameNobodyKnowsHasNoPicture() {
    let outcome = runQuoth(["facts", "--format", "dot", "Otto"], in: Self.folder())
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("'Otto'"))
  }

  @Test func marksInNamesStayText() {
    let folder = TemporaryFolder()
    folder.write(
      "knowledge/a.txt", "Maria \"Lo\\pez\" Lopez founded Norbank <b>. Ann Lee runs AT&T.\n")
    for format in ["dot", "mermaid"] {
      let outcome = runQuoth(["facts", "--format", format], in: folder)
      #expect(!outcome.output.contains("<b>"))
      #expect(
        outcome.output.split(separator: "\n").allSatisfy { line in
          var quotes = 0
          var isEscaped = false
          for character in line {
            if character == "\"", !isEscaped { quotes += 1 }
            isEscaped = character == "\\" && !isEscaped
          }
          return quotes % 2 == 0
        })
    }
  }
}
