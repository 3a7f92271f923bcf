import Storage
import TestSupport
import Testing

/// A hot row is free at the commit, the answer comes after the disk.
@Suite("Locks given back early")
struct EarlyLocksTests {
  @Test("It holds for its own transaction, costs no wait of its own and may be said twice")
  func ownTransaction() async throws {
    let db = try await oneConnection()
    let waits: SQL = "SHOW synchronous_commit"

    let before = db.roundTrips
    let inside = try await db.write { tx in
      for _ in 1...2 { try tx.freeLocksEarly() }
      let setting: String? = try tx.value(waits)
      try tx.run("UPDATE t SET v = v + 1")
      return setting
    }
    #expect(db.roundTrips - before == 2)

    #expect(inside == "off")
    #expect(try await db.write { try $0.value(waits, as: String.self) } == "on")
    #expect(try await db.read { try $0.value("SELECT v FROM t WHERE n = 1", as: Int.self) } == 1)
  }

  @Test("Whoever has the answer has it from the disk")
  func onDisk() async throws {
    let db = try await oneConnection()

    for _ in 1...50 {
      let written = try await db.write { tx in
        try tx.freeLocksEarly()
        try tx.run("UPDATE t SET v = v + 1")
        return try tx.value("SELECT pg_current_wal_insert_lsn()::text", as: String.self)
      }
      let isOnDisk = try await db.read {
        try $0.value("SELECT pg_current_wal_flush_lsn() > \(written)::pg_lsn", as: Bool.self)
      }
      #expect(isOnDisk == true)
    }
  }

  @Test("What fails behind the COMMIT is told, and nothing is done twice")
  func failsAfterCommit() async throws {
    let db = try await oneConnection()
    try await db.write { tx in
      try tx.freeLocksEarly()
      try tx.run("UPDATE t SET v = 1")
    }

    await #expect(throws: StorageError.self) {
      try await db.write { tx in
        try tx.freeLocksEarly()
        try tx.run("UPDATE t SET v = v + 1")
        try tx.run(
          """
          DO $$ BEGIN
            EXECUTE (SELECT 'DEALLOCATE ' || name FROM pg_prepared_statements WHERE statement LIKE '%emit_message(%'
              AND statement NOT LIKE 'DO%');
          END $$
          """)
      }
    }

    #expect(try await db.read { try $0.value("SELECT v FROM t", as: Int.self) } == 2)
    try await db.write { tx in
      try tx.freeLocksEarly()
      try tx.run("UPDATE t SET v = v + 1")
    }
    #expect(try await db.read { try $0.value("SELECT v FROM t", as: Int.self) } == 3)
  }

  @Test("A transaction that fails leaves nothing behind, nor its haste", arguments: TestEngine.allCases)
  func fails(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: PipelineTests.schema)

    await #expect(throws: StorageError.uniqueViolation(constraint: "t.n")) {
      try await db.write { tx in
        try tx.freeLocksEarly()
        try tx.run("UPDATE t SET v = 7")
        try tx.run("INSERT INTO t VALUES (1, 0)")
      }
    }

    #expect(try await db.read { try $0.value("SELECT v FROM t", as: Int.self) } == 0)
  }

  private func oneConnection() async throws -> Database {
    var options = Database.Options.test
    options.connections = 1
    return try await TestEngine.postgres.database(migrations: PipelineTests.schema, options: options)
  }
}
