import Answering
import Conversation
import Answering
import QuothCommands
import Testing

@Suite("Text for people and programs")
struct TextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", "a [31mb"), ("a\r\nb\tc", "a  b c"), ("\0\u{7F}", ""),
    ("x\u{9B}y", "x y"), ("left\u{202E}right", "left right"), ("“ü” – €", "“ü” – €"), (" a ", "a"),
    ("line\u{2028}break", "line break"), ("", ""),
  ])
  func aLineHasNoControlCharacters(text: String, line: String) {
    #expect(PlainText.line(text) == line)
  }

  @Test func blankIsWhiteSpaceOnly() {
    #expect(PlainText.isBlank(" \t\r\u{A0}\u{FEFF}"))
    #expect(!PlainText.isBlank("\0"))
    #expect(!PlainText.isBlank(" x "))
  }

  @Test func anAnswerIsOneObjectWithAllKeysInOrder() {
    var answer = Answer(question: "a \"b\"\\\u{1}\u{9B}ü\n", status: .corrected, kind: .yesNo)
    answer.text = "No: c"
    answer.items = ["No: c"]
    answer.confidence = 0.6666
    answer.evidence = [Evidence(source: "k/a.txt", line: 2, byteRange: 3..<9, text: "C.")]
    answer.steps = [.init(rule: "r.one"), .init(rule: "r.two"), .init(rule: "r.one")]
    let expected =
      #"{"question":"a \"b\"\\\u0001\u009bü\n","answer":"No: c","answers":["No: c"],"#
      + #""status":"corrected","kind":"yes/no","confidence":0.667,"read_as":"a \"b\"\\  ü","#
      + #""evidence":[{"source":"k/a.txt","line":2,"start":3,"end":9,"text":"C."}],"#
      + #""instead":null,"choices":[],"rules":["r.one","r.two"]}"#
    #expect(String(decoding: answer.jsonLine, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.12349, "0.123"), (.nan, "0"), (2.0, "1"), (-1.0, "0"),
  ])
  func confidenceIsShort(value: Double, shown: String) {
    var answer = Answer(question: "q", status: .unknown, kind: .thing)
    answer.confidence = value
    let line = String(decoding: answer.jsonLine, as: UTF8.self)
    #expect(line.contains("\"confidence\":\(shown),"))
  }

  @Test func repliesFitOnOneLine() {
    var answer = Answer(question: "q", status: .ask, kind: .person)
    answer.choices = ["Ann Lee", "Bo\nLee"]
    #expect(answer.reply == "Which do you mean: Ann Lee; Bo Lee?")
    answer.text = "Which Lee?"
    #expect(answer.reply == "Which Lee?")
    #expect(Answer(question: "q", status: .unknown, kind: .thing).reply == Answer.silence)
  }

  @Test func textIsBrokenAtBlanks() {
    #expect(TextWidth.wrap("aaa bbb ccc dddd", width: 12) == ["aaa bbb ccc", "dddd"])
    #expect(TextWidth.wrap("aaa bbb", width: 14, indent: "  ") == ["  aaa bbb"])
    #expect(TextWidth.wrap("", width: 20) == [""])
    let pieces = TextWidth.wrap(String(repeating: "x", count: 25), width: 10)
    #expect(pieces.map(\.count) == [10, 10, 5])
    #expect(TextWidth.columns("日本") == 4)
    #expect(TextWidth.columns("e\u{301}é") == 2)
  }

  @Test func slashCommandsAreRead() {
    #expect(SlashCommand("who?") == nil)
    #expect(SlashCommand("/facts  Ann Lee ") == .facts("Ann Lee"))
    #expect(SlashCommand("/HELP") == .help(nil))
    #expect(SlashCommand("/ask-only a b.txt") == .askOnly("a b.txt"))
    #expect(SlashCommand("/save") == .save(nil))
    #expect(SlashCommand("/hepl") == .unknown("/hepl", suggestion: "/help"))
    #expect(SlashCommand("/") == .unknown("/", suggestion: nil))
  }

  @Test func namesAreCompletedWhereverTheyBegin() {
    let completion = LineCompletion(
      names: ["Ann Lee", "Ann Lenz", "Bo"], files: ["k/a.txt", "k/b.txt"], topics: ["keys", "set"])
    #expect(completion.complete("/ask-only k/b").lines == ["/ask-only k/b.txt"])
    #expect(completion.complete("/help k").lines == ["/help keys"])
    #expect(completion.complete("/open k/").lines == ["/open k/a.txt", "/open k/b.txt"])
    #expect(
      completion.complete("who hired ann le")
        == Completion(lines: ["who hired Ann Lee", "who hired Ann Lenz"], start: 10))
    #expect(completion.complete("/w").lines == ["/why"])
    #expect(completion.complete("/facts b").lines == ["/facts Bo"])
    #expect(completion.complete("").lines == [])
    #expect(completion.complete("x y ").lines == [])
  }

  @Test func anExplanationPutsFirstWhatCountsMost() {
    var answer = Answer(question: "who?", status: .answered, kind: .person)
    answer.confidence = 0.456
    answer.steps = [
      .init(rule: "frame.fund", detail: "money.frames:3", score: 0.9),
      .init(rule: "rank.type", score: 0.5), .init(rule: "rank.overlap", score: -2),
      .init(rule: "rank.length", score: 0.01), .init(rule: "confidence.fact", score: 2.5),
      .init(rule: "new.rule"),
    ]
    let plain = Renderer(style: TerminalStyle(width: nil, hasColour: false))
    #expect(
      plain.explanation(answer) == [
        "Question: who?", "Asked for: person", "Outcome: answered, confidence 46 %", "Rules:",
        "  frame.fund: a sentence tells of the happening that the question is about (money.frames:3)",
        "  new.rule", "Why this phrase, in points:",
        "   -2.00  rare words of the question stand in the sentence (rank.overlap)",
        "   +0.50  it is of the kind that is asked for (rank.type)", "How sure, in points:",
        "   +2.50  how well the fact matches (confidence.fact)",
      ])
    let narrow = Renderer(style: TerminalStyle(width: 30, hasColour: false)).explanation(answer)
    #expect(narrow.allSatisfy { TextWidth.columns($0) <= 30 })
    #expect(narrow.contains("          question stand in"))
  }
}
