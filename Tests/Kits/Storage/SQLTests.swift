import Storage
import TestSupport
import Testing

@Suite("The SQL literal")
struct SQLTests {
  enum Stage: String { case received }

  @Test("Its text comes from the source alone: no String can become SQL")
  func textIsStatic() {
    #expect(SQL.StringLiteralType.self == StaticString.self)
    #expect(SQL.StringInterpolation.StringLiteralType.self == StaticString.self)
    #expect(SQL.self as Any.Type as? any LosslessStringConvertible.Type == nil)
  }

  @Test("Fragments splice with their bindings in order", arguments: TestEngine.allCases)
  func fragments(on engine: TestEngine) async throws {
    let db = try await engine.database()
    let one: SQL = "SELECT \(1) AS n"
    let parts: [SQL] = [one, "SELECT \(2)", one + " WHERE 1 = \(1)"]

    let numbers = try await db.read {
      try $0.values("\(parts.joined(separator: " UNION ALL ")) ORDER BY n", as: Int.self)
    }

    #expect(numbers == [1, 1, 2])
  }

  @Test("A list binds each value; an empty one matches nothing", arguments: TestEngine.allCases)
  func lists(on engine: TestEngine) async throws {
    let db = try await engine.database()

    try await db.read { tx throws in
      #expect(try tx.value("SELECT 'b' IN \(list: ["a", "b"])", as: Bool.self) == true)
      #expect(try tx.value("SELECT 3 IN \(list: [ID<Int>(1), ID(2)])", as: Bool.self) == false)
      #expect(try tx.value("SELECT 'received' IN \(list: [Stage.received])", as: Bool.self) == true)
      #expect(try tx.value("SELECT count(*) FROM (SELECT 1 AS n) AS t WHERE n IN \(list: [Int]())", as: Int.self) == 0)
    }
  }

  @Test("A question mark in quotes or a comment is text", arguments: TestEngine.allCases)
  func questionMarks(on engine: TestEngine) async throws {
    let db = try await engine.database()

    let text = try await db.read { tx in
      try tx.value("SELECT '?' || 'it''s ?' || CAST(\(7) AS TEXT) /* ? */ AS \"a?\" -- ?", as: String.self)
    }

    #expect(text == "?it's ?7")
  }

  @Test("A NULL keeps the type of its property", arguments: TestEngine.allCases)
  func typedNulls(on engine: TestEngine) async throws {
    let db = try await engine.database()
    let none: Int? = nil
    let noStage: Stage? = nil
    let noID: ID<Int>? = nil

    try await db.read { tx throws in
      let sql: SQL = """
        SELECT (\(none) IS NULL OR 1 = \(none)) AND (\(noStage) IS NULL OR 'x' = \(noStage)) AND (\(noID) IS NULL)
        """
      #expect(try tx.value(sql, as: Bool.self) == true)
    }
  }

  @Test("Hostile strings come back unchanged and do nothing", arguments: TestEngine.allCases)
  func hostileStrings(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: [
      Migration("t") { _ in ["CREATE TABLE t (n BIGINT PRIMARY KEY, s TEXT NOT NULL)"] }
    ])
    let pieces = [
      "'", "\"", "\\", ";", "--", "/*", "*/", "?", "$1", "%", "_", "\n", "\r", "\u{1}", "\u{7f}", "Đ", "ễ",
      "e\u{302}\u{303}",
      "👩‍👩‍👧", "\u{202e}", "\u{feff}", "\u{fffd}", "DROP TABLE t", "NULL", "\\x00", "E'", "$$", "{}", " ", "",
    ]
    var generator = SystemRandomNumberGenerator()
    let strings = (0..<300).map { _ in
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined()
    }

    try await db.write { tx in
      for (n, s) in strings.enumerated() { try tx.run("INSERT INTO t (n, s) VALUES (\(n), \(s))") }
    }
    let back = try await db.read { try $0.values("SELECT s FROM t ORDER BY n", as: String.self) }

    // By their bytes: String equality would let a normalisation pass.
    #expect(back.map { Array($0.utf8) } == strings.map { Array($0.utf8) })
    for s in strings {
      let found = try await db.read { try $0.value("SELECT count(*) FROM t WHERE s = \(s)", as: Int.self) }
      #expect(found == strings.count { Array($0.utf8) == Array(s.utf8) })
    }
  }
}
