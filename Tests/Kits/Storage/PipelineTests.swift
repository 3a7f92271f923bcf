import Dispatch
import Storage
import TestSupport
import Testing

/// Statements that wait for each other on the way do what they do one by one.
@Suite("Statements sent together")
struct PipelineTests {
  static let schema = [
    Migration("t") { _ in ["CREATE TABLE t (n BIGINT PRIMARY KEY, v BIGINT NOT NULL)", "INSERT INTO t VALUES (1, 0)"] }
  ]

  @Test("What is asked sees what was run before it", arguments: TestEngine.allCases)
  func order(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)

    let seen = try await db.write { tx in
      try tx.run("INSERT INTO t VALUES (2, 0)")
      let early = try tx.ask(all: "SELECT n FROM t ORDER BY n", as: Int.self)
      try tx.run("UPDATE t SET v = v + 1")
      let late = try tx.ask(value: "SELECT SUM(v) FROM t", as: Int.self)
      let last = try tx.value("SELECT COUNT(*) FROM t WHERE v = 1", as: Int.self)
      return [try early.get(), [try late.get(), last].compactMap(\.self)]
    }

    #expect(seen == [[1, 2], [2, 2]])
  }

  @Test("What is asked along with a lock is told as it stands when the lock is ours")
  func behindLock() async throws {
    let db = try await TestEngine.postgres.database(migrations: Self.schema)
    let isHeld = DispatchSemaphore(value: 0)
    let isAwaited: SQL =
      "SELECT 1 FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::text::xid LIMIT 1"

    async let first: Void = db.write { tx in
      _ = try tx.changes("UPDATE t SET v = 1 WHERE n = 1")
      try tx.run("INSERT INTO t VALUES (2, 0)")
      isHeld.signal()
      while try tx.value(isAwaited, as: Int.self) == nil {}
    }
    let seen = try await db.write { tx in
      isHeld.wait()
      let row = try tx.ask(value: "SELECT v FROM t WHERE n = 1\(tx.forUpdate)", as: Int.self)
      let others = try tx.ask(value: "SELECT COUNT(*) FROM t WHERE n > 1", as: Int.self)
      return [try row.get(), try others.get()]
    }
    try await first

    #expect(seen == [1, 1])
  }

  @Test("Writes go along with what is asked next, BEGIN with the first, COMMIT with the last")
  func roundTrips() async throws {
    let db = try await TestEngine.postgres.database(migrations: Self.schema)
    func trips(_ body: @escaping Database.Body<Void>) async throws -> Int {
      let before = db.roundTrips
      try await db.write(body)
      return db.roundTrips - before
    }

    #expect(try await trips { _ in } == 0)
    #expect(try await trips { for n in 10..<20 { try $0.run("INSERT INTO t VALUES (\(n), 0)") } } == 1)
    let counted = try await trips { tx in
      try tx.run("UPDATE t SET v = v + 1")
      _ = try tx.changes("DELETE FROM t WHERE n > 15")
      try tx.run("UPDATE t SET v = v + 1")
    }
    #expect(counted == 2)
    let asked = try await trips { tx in
      let (one, two) = (try tx.ask(value: "SELECT 1", as: Int.self), try tx.ask(value: "SELECT 2", as: Int.self))
      guard try one.get() == 1, try two.get() == 2 else { throw PipelineFuzzTests.Refusal() }
    }
    #expect(asked == 2)
    let before = db.roundTrips
    #expect(try await db.read { try $0.value("SELECT COUNT(*) FROM t", as: Int.self) } == 7)
    #expect(db.roundTrips - before == 1)
  }

  @Test("An error nobody waited for stops the transaction where it is noticed", arguments: TestEngine.allCases)
  func lateError(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)

    await #expect(throws: StorageError.uniqueViolation(constraint: "t.n")) {
      try await db.write { tx in
        try tx.run("INSERT INTO t VALUES (2, 0)")
        try tx.run("INSERT INTO t VALUES (1, 0)")
        try tx.run("INSERT INTO t VALUES (3, 0)")
        _ = try? tx.value("SELECT COUNT(*) FROM t", as: Int.self)
      }
    }
    await #expect(throws: StorageError.uniqueViolation(constraint: "t.n")) {
      try await db.write { try $0.run("INSERT INTO t VALUES (1, 0)") }
    }
    await #expect(throws: StorageError.self) { try await db.read { try $0.run("INSERT INTO t VALUES (4, 0)") } }

    #expect(try await db.read { try $0.values("SELECT n FROM t", as: Int.self) } == [1])
  }

  @Test("A statement first met behind an error is prepared again", arguments: TestEngine.allCases)
  func unprepared(on engine: TestEngine) async throws {
    var options = Database.Options.test
    options.connections = 1
    let db = try await engine.database(migrations: Self.schema, options: options)

    for _ in 0..<2 {
      await #expect(throws: StorageError.self) {
        try await db.write { tx in
          try tx.run("INSERT INTO t VALUES (1, 0)")
          try tx.run("UPDATE t SET v = 7 WHERE n = 1")
        }
      }
    }
    try await db.write { try $0.run("UPDATE t SET v = 7 WHERE n = 1") }

    #expect(try await db.read { try $0.values("SELECT v FROM t", as: Int.self) } == [7])
  }

  @Test("Many statements, and large ones, all arrive", arguments: TestEngine.allCases)
  func many(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: [
      Migration("large") { _ in ["CREATE TABLE large (n BIGINT PRIMARY KEY, text TEXT NOT NULL)"] }
    ])
    let text = String(repeating: "ồ", count: 20_000)

    try await db.write { tx in
      for n in 0..<1_000 { try tx.run("INSERT INTO large VALUES (\(n), \(text))") }
      let all = try (0..<20).map { try tx.ask(all: "SELECT text FROM large WHERE n >= \($0 * 50)", as: String.self) }
      #expect(try all.map { try $0.get().count } == (0..<20).map { 1_000 - $0 * 50 })
    }

    #expect(try await db.read { try $0.value("SELECT COUNT(*) FROM large", as: Int.self) } == 1_000)
  }
}
