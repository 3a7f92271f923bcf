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

  /// Tables a literal creates, with the place.
  static func tables(in file: SourceFile) -> [(name: String, line: Int)] {
    guard file.path.hasPrefix("Sources/") else { return [] }
    return file.tokens.filter { $0.kind == .literal && $0.text.contains("CREATE TABLE") }.flatMap { literal in
      literal.text.components(after: "CREATE TABLE").map { rest in
        var words = rest.split { !($0.isLetter || $0.isNumber || $0 == "_") }.prefix(4).map(String.init)
        if words.starts(with: ["IF", "NOT", "EXISTS"]) { words.removeFirst(3) }
        return (name: words.first ?? "", line: literal.line)
      }
    }
  }

  static func tablesWithoutTerm(in file: SourceFile, glossary: String) -> [Finding] {
    tables(in: file).filter { !glossary.contains("`\($0.name)`") }.map {
      file.finding($0.line, "the table \($0.name) is not in docs/glossary.md", "Give it a row: term, identifier, table.")
    }
  }
}

extension String {
  /// What follows each mark, up to the next one.
  fileprivate func components(after mark: String) -> [Substring] {
    ranges(of: mark).map { self[$0.upperBound...] }
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

  @Test("Every table stands in the glossary")
  func glossary() {
    let glossary = SourceTree.contents(of: "docs/glossary.md") ?? ""
    expectNone(SourceTree.ours.files.flatMap { Documents.tablesWithoutTerm(in: $0, glossary: glossary) })
  }

  @Test("A path that is gone is found; prose and patterns are not paths")
  func badPath() {
    let text = "See `Sources/Gone.swift`\nand `Tests/A.swift`, `db.write`, `Sources/…`, `Sources/*.swift`."
    let findings = Documents.missingPaths(in: "docs/tour.md", text: text) { $0 == "Tests/A.swift" }
    #expect(findings.map(\.line) == [1])
  }

  @Test("A table without a term is found")
  func badTable() {
    let text = "let a: SQL = \"CREATE TABLE dossier (id BIGINT)\"\nlet b: SQL = \"CREATE TABLE IF NOT EXISTS note (x)\""
    let file = SourceFile("Sources/Domain/Casework/Migrations.swift", text)
    #expect(Documents.tables(in: file).map(\.name) == ["dossier", "note"])
    #expect(Documents.tablesWithoutTerm(in: file, glossary: "| hồ sơ | `Dossier` | `dossier` |").map(\.line) == [2])
  }
}
