import Foundation

@main
struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let program = arguments.first ?? ".build/release/quoth"
    let article = arguments.dropFirst().first ?? "knowledge/leike-joins-anthropic.txt"
    let samples = try Samples(article: article)
    defer { samples.remove() }

    let ask = ["ask", "-k", article, "Who is this about?"]
    let start = try Child.median(of: 21, program, ask)
    let version = try Child.median(of: 21, program, ["--version"])
    let nothing = try Child.median(of: 21, "/bin/cat", [article])
    print("start-up: \(milliseconds(start)) ms, \(ratio(start, nothing)) of cat")
    print("  --version: \(milliseconds(version)) ms, \(ratio(version, nothing)) of cat")

    let piped = try Child.median(
      of: 5, program, ["--no-transcript", "-k", article], input: samples.questions)
    print("questions a second: \(Int(Double(samples.questionCount) / seconds(piped - start)))")

    let many = try Child.median(of: 3, program, ["ask", "-k", samples.manyFiles.path, ask[3]])
    let one = try Child.median(of: 3, program, ["ask", "-k", samples.oneFile.path, ask[3]])
    let megabytes = Double(samples.byteCount) / 1e6
    print("reading: \(rounded(megabytes / seconds(many - start))) MB a second")
    print("  as one article: \(ratio(one, many)) of the time")
  }

  static func seconds(_ time: Duration) -> Double { time / .seconds(1) }
  static func milliseconds(_ time: Duration) -> Double { rounded(time / .milliseconds(1)) }
  static func ratio(_ a: Duration, _ b: Duration) -> String { "\(rounded(a / b)) times" }
  static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
