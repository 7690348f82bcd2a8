import QuothCommands
import Testing

@Suite("Pasted questions")
struct PastedQuestionsTests {
  @Test(arguments: [
    ("Who?", ["Who?"]), ("  ", []), ("\n\n", []),
    ("Who is Ann?\nWho is Bo?", ["Who is Ann?", "Who is Bo?"]),
    ("who\nis\nit?", ["who is it?"]),
    (
      "Which of the firms that Ann founded\nis the oldest?",
      ["Which of the firms that Ann founded is the oldest?"]
    ),
    ("who is ann\nwho is bo", ["who is ann", "who is bo"]),
    ("- Who is Ann?\n- Who is\nBo?\n", ["Who is Ann?", "Who is Bo?"]),
    ("1. Who is Ann\n2. Who is Bo\n", ["Who is Ann", "Who is Bo"]),
    ("Who is Ann?\n\n/why\n/sources", ["Who is Ann?", "/why", "/sources"]),
    ("one\n\ntwo", ["one", "two"]), ("-5 degrees\nwhere?", ["-5 degrees where?"]),
  ])
  func aBlockFallsIntoItsQuestions(text: String, questions: [String]) {
    #expect(PastedQuestions.split(text) == questions)
  }
}
