import Testing

/// The glossary and the sources say the same words.
enum Glossary {
  /// Tables a literal creates, with the place.
  static func tables(in file: SourceFile) -> [(name: String, line: Int)] {
    guard file.path.hasPrefix("Sources/") else { return [] }
    return file.tokens.filter { $0.kind == .literal }.flatMap { literal in
      literal.text.ranges(of: "CREATE TABLE ").map { range in
        var words = literal.text[range.upperBound...].split { !($0.isLetter || $0.isNumber || $0 == "_") }.prefix(4)
        if words.starts(with: ["IF", "NOT", "EXISTS"]) { words.removeFirst(3) }
        return (name: String(words.first ?? ""), line: literal.line)
      }
    }
  }

  static func tablesWithoutTerm(in file: SourceFile, glossary: String) -> [Finding] {
    tables(in: file).filter { !glossary.contains("`\($0.name)`") }.map {
      file.finding(
        $0.line, "the table \($0.name) is not in docs/glossary.md", "Give it a row: term, identifier, table.")
    }
  }

  /// Rows whose identifier or table no longer stands in the sources.
  static func staleRows(glossary: String, words: Set<String>, tables: Set<String>) -> [Finding] {
    glossary.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count == 6 else { return [Finding]() }
      let gone =
        quoted(cells[2]).filter { !words.contains(lastPart($0)) }
        + quoted(cells[3]).filter { $0.contains(".") ? !words.contains(lastPart($0)) : !tables.contains($0) }
      return gone.map {
        Finding(
          path: "docs/glossary.md", line: index + 1, what: "names \($0), which the sources do not",
          remedy: "Write the word the sources use.")
      }
    }
  }

  private static func quoted(_ cell: Substring) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  private static func lastPart(_ name: String) -> String { name.split(separator: ".").last.map(String.init) ?? name }
}

@Suite("Glossary")
struct GlossaryTests {
  private static let glossary = SourceTree.contents(of: "docs/glossary.md") ?? ""

  @Test("Every table stands in the glossary")
  func tables() {
    expectNone(SourceTree.ours.files.flatMap { Glossary.tablesWithoutTerm(in: $0, glossary: Self.glossary) })
  }

  @Test("Every word of the glossary stands in the sources")
  func rows() {
    let sources = SourceTree.ours.files(under: "Sources")
    let words = SourceTree.ours.words(under: "Sources")
    let tables = Set(sources.flatMap(Glossary.tables).map(\.name))
    expectNone(Glossary.staleRows(glossary: Self.glossary, words: words, tables: tables))
  }

  @Test("A table without a term is found")
  func badTable() {
    let text = "let a: SQL = \"CREATE TABLE dossier (id BIGINT)\"\nlet b: SQL = \"CREATE TABLE IF NOT EXISTS note (x)\""
    let file = SourceFile("Sources/Domain/Casework/CaseworkSchema.swift", text)
    #expect(Glossary.tables(in: file).map(\.name) == ["dossier", "note"])
    #expect(Glossary.tablesWithoutTerm(in: file, glossary: "| hồ sơ | `Dossier` | `dossier` |").map(\.line) == [2])
  }

  @Test("A row that names what is gone is found")
  func badRow() {
    let glossary =
      "| hồ sơ | `Dossier` | `dossier` | x |\n| phiếu | `Slip.kind` | `slip` | x |\n| mã | | `dossier.code` | x |"
    let found = Glossary.staleRows(glossary: glossary, words: ["Dossier", "code"], tables: ["dossier"])
    #expect(found.map(\.line) == [2, 2])
  }
}
