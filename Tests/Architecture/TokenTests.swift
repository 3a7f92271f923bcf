import Testing

@Suite("The reader of Swift text")
struct TokenTests {
  @Test("Comments and literals are never code")
  func literals() {
    let file = SourceFile(
      "A.swift", #"/* Date() /* nested */ Date() */ let a = "Date()" // Date()"# + "\nlet b = Date()")
    #expect(file.places(of: "Date()").map(\.line) == [2])
  }

  @Test("What is interpolated is code, what stands around it is literal")
  func interpolation() {
    let file = SourceFile("A.swift", #"let a = "x \(f("y", Date())) z""#)
    #expect(file.tokens.filter { $0.kind == .literal }.map(\.text) == [#"x \() z"#, "y"])
    #expect(file.places(of: "Date()").count == 1)
  }

  @Test("Raw and multi-line literals end where they should, and lines are counted through them")
  func rawAndMultiLine() {
    let text = "let a = #\"a \" \\(x) b\"#\nlet b = \"\"\"\n  \"quoted\"\n  \"\"\"\ntry! f()"
    let file = SourceFile("A.swift", text)
    #expect(file.tokens.filter { $0.kind == .literal }.count == 2)
    #expect(file.places(of: "try!").map(\.line) == [5])
  }

  @Test("A quote inside a regex literal opens no string; a division is no regex")
  func regex() {
    let file = SourceFile("A.swift", "let r = /a\"b/\nlet half = total / 2\nlet d = Date()\nlet e = 1 / 2")
    #expect(file.places(of: "Date()").map(\.line) == [3])
  }

  @Test("Signs written together in a pattern must stand together")
  func glue() {
    let file = SourceFile("A.swift", "if try !f() { g() }\nh = try! f()\nif tx.engine == .sqlite {}")
    #expect(file.places(of: "try!").map(\.line) == [2])
    #expect(file.places(of: ".engine ==").map(\.line) == [3])
  }
}
