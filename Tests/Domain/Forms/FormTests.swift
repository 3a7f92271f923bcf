import Forms
import Testing

@Suite("Electronic forms")
struct FormTests {
  private static func fault(_ kind: Form.Kind, _ answer: String, required: Bool = false) -> String? {
    let question = Form.Question(
      name: "q", label: "Câu hỏi", kind: kind, isRequired: required, choices: kind == .choice ? ["A", "B"] : nil)
    return Form(questions: [question]).faults(in: ["q": answer])["q"]
  }

  @Test(
    "A number is digits with at most one comma or point",
    arguments: [
      ("12", true), ("85,5", true), ("85.5", true), ("-3", true), ("0", true), ("1e5", false), ("nan", false),
      ("0x1F", false),
      ("1.000,5", false), ("--1", false), ("-", false), (",", false), ("１２", false), ("12 m", false),
    ])
  func numbers(answer: String, isRight: Bool) {
    #expect((Self.fault(.number, answer) == nil) == isRight)
  }

  @Test(
    "A day exists",
    arguments: [("2026-02-28", true), ("2026-02-30", false), ("28/02/2026", false), ("2028-02-29", true)])
  func days(answer: String, isRight: Bool) {
    #expect((Self.fault(.date, answer) == nil) == isRight)
  }

  @Test("A choice is one of those offered")
  func choices() {
    #expect(Self.fault(.choice, "A") == nil)
    #expect(Self.fault(.choice, "C") != nil)
  }

  @Test("What is required is said; what is not may be left out")
  func required() {
    #expect(Self.fault(.line, "  ", required: true) == "Hãy điền “Câu hỏi”.")
    #expect(Self.fault(.line, "", required: false) == nil)
    #expect(Form(questions: []).faults(in: [:]).isEmpty)
  }

  @Test("An answer has its longest length", arguments: [(Form.Kind.line, 300), (.paragraph, 4_000)])
  func lengths(kind: Form.Kind, limit: Int) {
    #expect(Self.fault(kind, String(repeating: "ă", count: limit)) == nil)
    #expect(Self.fault(kind, String(repeating: "ă", count: limit + 1)) != nil)
  }

  @Test("An answer to a question nobody asked is not dropped in silence")
  func unasked() {
    #expect(Form.plain.faults(in: ["secret": "x"])["secret"] != nil)
  }
}
