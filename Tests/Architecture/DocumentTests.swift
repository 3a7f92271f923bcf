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

/// Names that nobody writes by chance: types with what they hold, tables with their columns, numbers for collectors.
extension Documents {
  /// What is PostgreSQL's own.
  private static let others: Set = ["pg_basebackup", "archive_command"]

  static func namesIn(text: String) -> [(name: String, line: Int)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { offset, part in offset % 2 == 1 && isName(part) }
        .map { _, part in (name: String(part), line: index + 1) }
    }
  }

  private static func isName(_ text: Substring) -> Bool {
    text.wholeMatch(of: /[A-Z]+[a-z]\w*(\.\w+)*/) != nil
      || text.wholeMatch(of: /[a-z]+(_[a-z]+)+(\.\w+)?|[a-z]+\.[a-z]+(_[a-z]+)+/) != nil
  }

  static func missingNames(in document: String, text: String, words: Set<String>) -> [Finding] {
    namesIn(text: text).filter { name, _ in !others.contains(name) && !isKnown(name, words) }.map {
      Finding(
        path: document, line: $0.line, what: "names \($0.name), which the sources do not",
        remedy: "Follow the code as it is now and mend the text.")
    }
  }

  private static func isKnown(_ name: String, _ words: Set<String>) -> Bool {
    name.split(separator: ".").allSatisfy { part in
      words.contains(String(part)) || part.hasPrefix("motcua_") && words.contains(String(part.dropFirst(7)))
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

  @Test(
    "Every type, table and column a document names is there", arguments: documents.filter { $0 != "CHANGELOG.md" })
  func names(document: String) throws {
    let text = try #require(SourceTree.contents(of: document), "\(document) is gone")
    expectNone(Documents.missingNames(in: document, text: text, words: Self.words))
  }

  private static let words = SourceTree.ours.words(under: "Sources").union(SourceTree.ours.words(under: "Tests"))
    .union(SourceTree.ours.files.map(\.stem)).union(["Package", "swift"])

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

  @Test("A name that is gone is found; commands, settings and prose are no names")
  func badName() {
    let text = """
      `Gone`, `make test`, `MOTCUA_URL`, `db.write`
      `dossier.gone_at`
      `Happening.moves`, `motcua_age`
      `no_table`
      """
    let words: Set = ["dossier", "Happening", "moves", "age"]
    #expect(Documents.missingNames(in: "docs/tour.md", text: text, words: words).map(\.line) == [1, 2, 4])
  }
}
