import Conversation
import Testing

@Suite("Transcripts in other forms", .serialized)
struct ExportTests {
  static let text = """
    # quoth, 2031-04-05 06:07:08

    quoth 1 answering from `k/`

    ## Who is \\<b> "x" & 'y'?

    Ann \\<script>alert(1)\\</script>

    *corrected*

    *read as: Who is Ann?*

    They do say: a & b

    > She is *\\<i>*.
    >
    > `k/<a>.txt:3`

    """

  @Test func thePageIsOneWholeFileWithEverythingEscaped() throws {
    let folder = TemporaryFolder()
    folder.write("t.md", Self.text)
    let outcome = runQuoth(["transcript", "t.md", "--format", "html"], in: folder)
    #expect(outcome.status == 0)
    let page = outcome.output
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.hasSuffix("</html>\n"))
    for mark in ["<script", "<b>", "<i>", "<a>", "http", "src=", "url(", "@import", "href"] {
      #expect(!page.contains(mark), "\(mark)")
    }
    #expect(page.contains("<h2>Who is &lt;b&gt; &quot;x&quot; &amp; &#39;y&#39;?</h2>"))
    #expect(page.contains("Ann &lt;script&gt;alert(1)&lt;/script&gt;</p>"))
    #expect(page.contains("<details>\n<summary>Sentence</summary>\n<blockquote>She is"))
    #expect(page.contains("k/&lt;a&gt;.txt:3"))
    #expect(page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("width=device-width"))
    // Every element that is opened is closed, in order.
    var open: [String] = []
    for piece in page.split(separator: "<").dropFirst() {
      let tag = piece.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == String(tag.dropFirst()))
      } else if !["meta", ""].contains(tag) {
        open.append(String(tag))
      }
    }
    #expect(open == [])
  }

  @Test func plainTextIsQuestionsAndAnswers() {
    let folder = TemporaryFolder()
    folder.write(
      "t.jsonl", "{\"question\":\"Who?\",\"answer\":\"Ann\\u001b[2J\"}\n{\"question\":\"What?\"}\n")
    let outcome = runQuoth(["transcript", "t.jsonl"], in: folder)
    #expect(outcome.output == "> Who?\nAnn [2J\n\n> What?\n")
  }

  @Test(arguments: ["t.md", "t.txt"])
  func whatIsNoTranscriptIsAnError(file: String) {
    let folder = folderWithArticle()
    folder.write(file, "Just a text.\n")
    let outcome = runQuoth(["transcript", file], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("is it a transcript?"))
  }
}
