import Testing

/// Web opens a transaction and calls a verb or a read model; the SQL stands in Domain and the Storage kit.
enum SQLInWeb {
  static func check(_ file: SourceFile) -> [Finding] {
    guard file.path.hasPrefix("Sources/Web/") else { return [] }
    let remedy = "Put the query into a read model or verb under Sources/Domain and call that."
    let types = file.tokens.filter { $0.kind == .word && $0.text == "SQL" }
      .map { file.finding($0.line, "the type SQL in Web", remedy) }
    let literals = file.tokens.filter { $0.kind == .literal && isSQL($0.text) }
      .map { file.finding($0.line, "a literal with SQL words", remedy) }
    return types + literals
  }

  static func isSQL(_ literal: String) -> Bool {
    let words = literal.split { !($0.isLetter || $0 == "_") }.map(String.init)
    if words.contains(where: ["SELECT", "WHERE", "JOIN"].contains) { return true }
    return zip(words, words.dropFirst()).contains { first, second in
      [["INSERT", "INTO"], ["DELETE", "FROM"], ["CREATE", "TABLE"], ["ORDER", "BY"], ["GROUP", "BY"]]
        .contains([first.uppercased(), second.uppercased()])
    } || zip(words, words.dropFirst(2)).contains { $0 == "UPDATE" && $1 == "SET" }
  }
}

/// The drivers of the engines are a matter of Storage/Engines alone.
enum Drivers {
  private static let modules: Set = ["GRDB", "GRDBSQLite", "CPostgres", "CSQLite"]
  /// Makes and drops whole databases for the tests, which no transaction can.
  private static let exempt = "Tests/Support/PostgresServer.swift"

  static func check(_ file: SourceFile) -> [Finding] {
    guard !file.path.hasPrefix("Sources/Kits/Storage/Engines/"), file.path != exempt else { return [] }
    return file.imports.filter { modules.contains($0.text) }.map {
      file.finding($0.line, "imports \($0.text)", "Go through Database and Transaction of the Storage kit.")
    }
  }
}

/// What would be read differently by the two engines, or slowly by both, has no place in the one text.
enum OneText {
  private static let forbidden = [
    "ILIKE": "Search the stored folded column.",
    "OFFSET": "Page by key: `WHERE key > … ORDER BY key LIMIT …`.",
    "AUTOINCREMENT": "Use `engine.identity`.",
    "CURRENT_TIMESTAMP": "Bind `now`.",
    "STRFTIME": "Count with Instant and Day in Swift.",
    "DATE_TRUNC": "Count with Instant and Day in Swift.",
    "JULIANDAY": "Count with Instant and Day in Swift.",
    "GLOB": "Search the stored folded column.",
    "ROWID": "Name the key column.",
  ]

  static func check(_ file: SourceFile) -> [Finding] {
    guard file.path.hasPrefix("Sources/"), !file.path.hasPrefix("Sources/Kits/Storage/") else { return [] }
    return file.tokens.filter { $0.kind == .literal && (SQLInWeb.isSQL($0.text) || $0.text.contains("LIMIT")) }
      .flatMap { literal in
        let words = Set(literal.text.split { !($0.isLetter || $0 == "_") }.map { $0.uppercased() })
        return forbidden.filter { words.contains($0.key) }
          .map { file.finding(literal.line, "\($0.key) in the SQL text of both engines", $0.value) }
      }
  }
}

/// Differences between the engines stand visibly in the text; their number is known and stays small.
enum EngineDifferences {
  static let bound = 12
  static let patterns = [
    ".engine ==", ".engine !=", "engine == .", "engine != .", "switch engine", "switch tx.engine", "switch db.engine",
    "skipLocked",
  ]

  static func places(in file: SourceFile) -> [Finding] {
    guard file.path.hasPrefix("Sources/"), !file.path.hasPrefix("Sources/Kits/Storage/") else { return [] }
    let lines = Set(patterns.flatMap { file.places(of: $0) }.map(\.line))
    return lines.sorted().map { file.finding($0, "speaks of the engine", "Write one text for both if you can.") }
  }
}

@Suite("SQL")
struct SQLTests {
  @Test("Web holds no SQL")
  func web() {
    expectNone(SourceTree.ours.files.flatMap(SQLInWeb.check))
  }

  @Test("The drivers are imported only in Storage/Engines")
  func drivers() {
    expectNone(SourceTree.ours.files.flatMap(Drivers.check))
  }

  @Test("The SQL text uses only what both engines read alike")
  func oneText() {
    expectNone(SourceTree.ours.files.flatMap(OneText.check))
  }

  @Test("Engine differences above the Storage kit are counted")
  func differences() {
    let places = SourceTree.ours.files.flatMap(EngineDifferences.places)
    let list = places.map(\.description).joined(separator: "\n")
    #expect(
      places.count <= EngineDifferences.bound, "\(places.count) places, \(EngineDifferences.bound) allowed:\n\(list)")
  }

  @Test(
    "SQL in Web is found",
    arguments: [
      #"tx.all("SELECT 1")"#, "let s = \"\"\"\n  delete from dossier\n  \"\"\"", "let q: SQL = f()",
      #"let s = "UPDATE dossier SET a = 1""#,
    ])
  func badWeb(text: String) {
    #expect(SQLInWeb.check(SourceFile("Sources/Web/Desk/A.swift", text)).count == 1)
    #expect(SQLInWeb.check(SourceFile("Sources/Domain/Casework/A.swift", text)).isEmpty)
  }

  @Test("Markup and methods of HTTP are no SQL")
  func goodWeb() {
    let text = #"let a = "<select name='x'>"; let b = "DELETE"; let c = "update from where""#
    #expect(SQLInWeb.check(SourceFile("Sources/Web/Desk/A.swift", text)).isEmpty)
  }

  @Test("A driver outside the engines is found")
  func badDriver() {
    #expect(Drivers.check(SourceFile("Tests/Kits/A.swift", "import GRDB")).count == 1)
    #expect(Drivers.check(SourceFile("Sources/Kits/Storage/A.swift", "internal import CPostgres")).count == 1)
    #expect(Drivers.check(SourceFile("Sources/Kits/Storage/Engines/SQLite/A.swift", "import GRDB")).isEmpty)
  }

  @Test("SQL of one engine is found")
  func badText() {
    let text = #"tx.all("SELECT * FROM a WHERE b ILIKE 'x' LIMIT 2 OFFSET 4")"#
    #expect(OneText.check(SourceFile("Sources/Domain/Casework/A.swift", text)).count == 2)
    #expect(OneText.check(SourceFile("Sources/Domain/Casework/A.swift", #"let a = "OFFSET printing""#)).isEmpty)
  }

  @Test("A difference is counted once a line")
  func countsDifferences() {
    let text = "if tx.engine == .sqlite { }\nlet a: SQL = \"x\\(tx.skipLocked)\"\nswitch tx.engine { }"
    #expect(EngineDifferences.places(in: SourceFile("Sources/Domain/A.swift", text)).map(\.line) == [1, 2, 3])
  }
}
