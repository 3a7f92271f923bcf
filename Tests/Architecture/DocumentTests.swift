import Testing

/// What the documents say about the tree is true today.
enum Documents {
  private static let tops = ["Sources/", "Tests/", "Data/", "docs/", "scripts/", "Benchmarks/", ".ci/"]

  /// Paths between backticks that begin at a top folder of the repository.
  static func pathsNamed(in document: String, text: String) -> [(path: String, line: Int)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { offset, part in offset % 2 == 1 && tops.contains { part.hasPrefix($0) } }
        .map { _, part in (path: String(part.prefix { !$0.isWhitespace }), line: index + 1) }
    }.filter { !$0.path.contains("…") && !$0.path.contains("*") }
  }

  static func missingPaths(in document: String, text: String, exists: (String) -> Bool) -> [Finding] {
    pathsNamed(in: document, text: text).filter { !exists($0.path) }.map {
      Finding(
        path: document, line: $0.line, what: "names \($0.path), which is not there",
        remedy: "Follow the code as it is now and mend the text.")
    }
  }
}

@Suite("Documents")
struct DocumentTests {
  private static let documents =
    ["README.md", "README.vi.md", "CHANGELOG.md"] + SourceTree.paths(under: "docs").filter { $0.hasSuffix(".md") }

  @Test("Every path a document names exists", arguments: documents)
  func paths(document: String) throws {
    let text = try #require(SourceTree.contents(of: document), "\(document) is gone")
    expectNone(Documents.missingPaths(in: document, text: text, exists: SourceTree.exists))
  }

  @Test("The tour is there and leads through the tree")
  func tour() {
    let text = SourceTree.contents(of: "docs/tour.md") ?? ""
    #expect(!Documents.pathsNamed(in: "docs/tour.md", text: text).isEmpty)
  }

  @Test("A path that is gone is found; prose and patterns are not paths")
  func badPath() {
    let text = "See `Sources/Gone.swift`\nand `Tests/A.swift`, `db.write`, `Sources/…`, `Sources/*.swift`."
    let findings = Documents.missingPaths(in: "docs/tour.md", text: text) { $0 == "Tests/A.swift" }
    #expect(findings.map(\.line) == [1])
  }
}
