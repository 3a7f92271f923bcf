import Testing

/// What must come in pairs: a verb and its test, a page and its snapshot.
enum Companions {
  static let verbs = "Sources/Domain/Casework/Verbs"
  static let verbTests = "Tests/Domain/Casework"

  static func verbsWithoutTest(in tree: SourceTree) -> [Finding] {
    let tested = Set(tree.files(under: verbTests).filter { !$0.places(of: "@Test").isEmpty }.map(\.stem))
    return tree.files(under: verbs).filter { isVerb($0) && !tested.contains($0.stem + "Tests") }.map {
      $0.finding(1, "a verb without a test", "Write \(verbTests)/\($0.stem)Tests.swift with its rules as examples.")
    }
  }

  /// Something an actor does at a moment; the values it takes and answers may stand beside it.
  private static func isVerb(_ file: SourceFile) -> Bool {
    !file.places(of: "package static func").isEmpty && !file.places(of: "by hand: Hand").isEmpty
  }

  static func pagesWithoutTest(in tree: SourceTree) -> [Finding] {
    let tests = tree.files(under: "Tests/Web").filter { !$0.places(of: "@Test").isEmpty }
    let named = Dictionary(grouping: tests, by: area).mapValues { files in
      Set(files.flatMap(\.tokens).filter { $0.kind == .word }.map(\.text))
    }
    return tree.files(under: "Sources/Web").filter { $0.stem.hasSuffix("Page") && $0.stem != "Page" }
      .filter { named[area($0)]?.contains($0.stem) != true && named["SignIn"]?.contains($0.stem) != true }
      .map {
        $0.finding(
          1, "a page no test shows", "Make a \($0.stem) in a test of Tests/Web/\(area($0)); keep its snapshot.")
      }
  }

  /// Portal, Desk …: two areas may have a page of the same name.
  private static func area(_ file: SourceFile) -> String { file.folders.dropFirst(2).first ?? "" }
}

@Suite("Companions")
struct CompanionTests {
  @Test("Every verb of a dossier has its test file")
  func verbs() {
    expectNone(Companions.verbsWithoutTest(in: SourceTree.ours))
  }

  @Test("Casework keeps its verbs in the folder this rule watches")
  func verbsAreThere() {
    let casework = SourceTree.ours.files(under: "Sources/Domain/Casework").filter { $0.stem != "Placeholder" }
    let folder = SourceTree.ours.files(under: Companions.verbs)
    #expect(casework.isEmpty || folder.contains { $0.stem == "Submit" && !$0.places(of: "static func").isEmpty })
  }

  @Test("Every page is shown by a test")
  func pages() {
    expectNone(Companions.pagesWithoutTest(in: SourceTree.ours))
  }

  @Test("A verb whose test is missing, or tests nothing, is found")
  func badVerb() {
    let verb = "extension Dossier { package static func act(by hand: Hand<Officer>) throws {} }"
    let tree = SourceTree(files: [
      SourceFile("Sources/Domain/Casework/Verbs/Submit.swift", verb),
      SourceFile("Sources/Domain/Casework/Verbs/Submission.swift", "struct Submission { var code: String }"),
      SourceFile("Sources/Domain/Casework/Verbs/Decide.swift", verb),
      SourceFile("Sources/Domain/Casework/Verbs/Stop.swift", verb),
      SourceFile("Tests/Domain/Casework/SubmitTests.swift", "@Test func a() {}"),
      SourceFile("Tests/Domain/Casework/DecideTests.swift", "// @Test later"),
    ])
    #expect(
      Companions.verbsWithoutTest(in: tree).map(\.path).map { $0.suffix(12) } == ["Decide.swift", "s/Stop.swift"])
  }

  @Test("A page no test makes is found; a mention in a comment is no test")
  func badPage() {
    let tree = SourceTree(files: [
      SourceFile("Sources/Web/Portal/HomePage.swift", ""), SourceFile("Sources/Web/Portal/ReceiptPage.swift", ""),
      SourceFile("Sources/Web/Shared/Page.swift", ""), SourceFile("Sources/Web/Desk/HomePage.swift", ""),
      SourceFile("Tests/Web/Portal/HomeTests.swift", "@Test func a() { show(HomePage()) } // ReceiptPage"),
    ])
    #expect(
      Companions.pagesWithoutTest(in: tree).map(\.path) == [
        "Sources/Web/Portal/ReceiptPage.swift", "Sources/Web/Desk/HomePage.swift",
      ])
  }
}
