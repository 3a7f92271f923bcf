import Storage
import TestSupport
import Testing

@Suite("Constraints")
struct ConstraintTests {
  static let schema = [
    Migration("constraints") { engine in
      [
        """
        CREATE TABLE agency (id \(engine.identity), code TEXT NOT NULL UNIQUE, day TEXT, number BIGINT,
          level TEXT NOT NULL DEFAULT 'commune' CONSTRAINT agency_level CHECK (level IN ('province', 'commune')),
          parent_id BIGINT REFERENCES agency (id), UNIQUE (day, number))
        """,
        "CREATE UNIQUE INDEX agency_folded ON agency (lower(level || code)) WHERE parent_id IS NULL AND level = 'province'",
        """
        CREATE TABLE later (agency_id BIGINT NOT NULL REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED)
        """,
        "INSERT INTO agency (code, day, number) VALUES ('a', 'd', 1)",
      ]
    }
  ]

  static let violations: [(sql: SQL, error: StorageError)] = [
    ("INSERT INTO agency (code) VALUES (\("a"))", .uniqueViolation(constraint: "agency.code")),
    ("INSERT INTO agency (id, code) VALUES (1, 'b')", .uniqueViolation(constraint: "agency.id")),
    (
      "INSERT INTO agency (code, day, number) VALUES ('c', 'd', 1)",
      .uniqueViolation(constraint: "agency.day, agency.number")
    ),
    (
      "INSERT INTO agency (code, level) VALUES ('B', 'province'), ('b', 'province')",
      .uniqueViolation(constraint: "agency_folded")
    ),
    ("INSERT INTO agency (code, level) VALUES ('e', 'moon')", .checkViolation(constraint: "agency_level")),
    ("INSERT INTO agency (code) VALUES (\(String?.none))", .notNullViolation(column: "agency.code")),
    ("INSERT INTO agency (code, parent_id) VALUES ('f', 99)", .foreignKeyViolation),
    ("INSERT INTO later (agency_id) VALUES (99)", .foreignKeyViolation),
    ("INSERT INTO agency (code) VALUES (\("a\u{0}b"))", .nulInText),
  ]

  @Test("A violation is a typed error, named alike on both engines", arguments: TestEngine.allCases, violations.indices)
  func violation(on engine: TestEngine, _ index: Int) async throws {
    let db = try await engine.database(migrations: Self.schema)
    let (sql, error) = Self.violations[index]

    await #expect(throws: error) {
      try await db.write { tx in
        try tx.run("INSERT INTO agency (code) VALUES ('neighbour')")
        try tx.run(sql)
      }
    }

    #expect(try await db.read { try $0.value("SELECT count(*) FROM agency", as: Int.self) } == 1)
    #expect(try await db.read { try $0.value("SELECT count(*) FROM later", as: Int.self) } == 0)
  }

  @Test("A failed statement ends its transaction, also where its error is swallowed", arguments: TestEngine.allCases)
  func swallowed(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)

    await #expect(throws: StorageError.uniqueViolation(constraint: "agency.code")) {
      try await db.write { tx in
        try tx.run("INSERT INTO agency (code) VALUES ('b')")
        _ = try? tx.run("INSERT INTO agency (code) VALUES ('a')")
        _ = try? tx.run("INSERT INTO agency (code) VALUES ('c')")
      }
    }

    #expect(try await db.read { try $0.values("SELECT code FROM agency", as: String.self) } == ["a"])
  }

  @Test("A wrong statement is an error with the engine's code and words", arguments: TestEngine.allCases)
  func wrongStatement(on engine: TestEngine) async throws {
    let db = try await engine.database()

    let error = await #expect(throws: StorageError.self) {
      try await db.write { try $0.run("INSERT INTO nowhere VALUES (1)") }
    }

    guard case .other(let code, let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(code == (engine == .sqlite ? "1" : "42P01"))
    #expect(message.contains("nowhere"))
  }

  @Test("Asked for its changes, a statement answers how many rows it changed", arguments: TestEngine.allCases)
  func changes(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)

    try await db.write { tx throws in
      #expect(try tx.changes("INSERT INTO agency (code) VALUES ('b'), ('c')") == 2)
      #expect(try tx.changes("UPDATE agency SET level = 'province' WHERE code = 'none'") == 0)
      #expect(try tx.changes("CREATE TABLE other (id BIGINT)") == 0)
      #expect(try tx.changes("INSERT INTO agency (code) VALUES ('b') ON CONFLICT DO NOTHING") == 0)
      #expect(try tx.changes("DELETE FROM agency WHERE code IN \(list: ["b", "c"])") == 2)
    }
  }
}
