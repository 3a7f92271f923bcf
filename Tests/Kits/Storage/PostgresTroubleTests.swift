import Foundation
import Storage
import TestSupport
import Testing

@Suite("PostgreSQL in trouble", .serialized)
struct PostgresTroubleTests {
  static let schema = [
    Migration("t") { _ in
      ["CREATE TABLE t (n BIGINT PRIMARY KEY, v BIGINT NOT NULL)", "INSERT INTO t VALUES (1, 0), (2, 0)"]
    }
  ]

  @Test("A deadlock is run again: both writes come through")
  func deadlock() async throws {
    let db = try await TestEngine.postgres.database(migrations: Self.schema)
    let runs = Shared(0)
    let (left, right) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))

    @Sendable func add(first: Int, second: Int, mine: DispatchSemaphore, theirs: DispatchSemaphore) async throws {
      try await db.write { tx in
        _ = try tx.changes("UPDATE t SET v = v + 1 WHERE n = \(first)")
        if runs.change({
          $0 += 1; return $0
        }) <= 2 {
          mine.signal()
          theirs.wait()
        }
        try tx.run("UPDATE t SET v = v + 1 WHERE n = \(second)")
      }
    }
    async let one: Void = add(first: 1, second: 2, mine: left, theirs: right)
    async let two: Void = add(first: 2, second: 1, mine: right, theirs: left)
    _ = try await (one, two)

    #expect(try await db.read { try $0.values("SELECT v FROM t ORDER BY n", as: Int.self) } == [2, 2])
    #expect(runs.value == 3)
  }

  @Test("A conflict that never ends is given up after the last retry")
  func endlessConflict() async throws {
    var options = Database.Options.test
    options.retries = 3
    let db = try await TestEngine.postgres.database(migrations: Self.schema, options: options)
    let runs = Shared(0)

    await #expect(throws: StorageError.serializationFailure) {
      try await db.write { tx in
        runs.change { $0 += 1 }
        try tx.run("INSERT INTO t VALUES (3, 0)")
        try tx.run("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$")
      }
    }

    #expect(runs.value == 4)
    #expect(try await db.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 2)
  }

  @Test("A cut connection fails its own transaction; the next call gets a new one")
  func cutConnection() async throws {
    let db = try await TestEngine.postgres.database(migrations: Self.schema)

    await #expect(throws: StorageError.connectionLost) {
      try await db.write { tx in
        try tx.run("INSERT INTO t VALUES (3, 0)")
        _ = try tx.value("SELECT pg_terminate_backend(pg_backend_pid())", as: Bool.self)
        try tx.run("INSERT INTO t VALUES (4, 0)")
      }
    }

    #expect(try await db.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 2)
  }

  @Test("Idle connections that died are replaced without anyone noticing")
  func deadIdle() async throws {
    let url = try await TestEngine.postgres.url(migrations: Self.schema)
    let (db, other) = (try await Database.open(url, options: .test), try await Database.open(url, options: .test))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { try await db.read { _ = try $0.value("SELECT pg_sleep(0.1)", as: String?.self) } }
      }
      try await group.waitForAll()
    }

    _ = try await other.write { tx in
      try tx.values(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """, as: Bool.self)
    }

    for _ in 0..<8 {
      #expect(try await db.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 2)
    }
  }

  @Test(
    "The server restarts under load: every acknowledged write is there, none is half done", arguments: [false, true])
  func restart(freeingLocksEarly isEarly: Bool) async throws {
    try await TestServer.run { try await restart($0, isEarly) }
  }

  private func restart(_ server: TestServer, _ isEarly: Bool) async throws {
    var options = Database.Options.test
    options.waitLimit = .seconds(10)
    let db = try await Database.open(server.url, options: options)
    try await db.migrate([Migration("pair") { _ in ["CREATE TABLE pair (n BIGINT NOT NULL, half BIGINT NOT NULL)"] }])
    let isOver = Shared(false)
    let errors = Shared<[any Error]>([])

    let writers = (0..<8).map { writer in
      Task {
        var acknowledged: [Int] = []
        var n = writer
        while !isOver.value {
          n += 8
          let number = n
          do {
            try await db.write { tx in
              if isEarly { try tx.freeLocksEarly() }
              try tx.run("INSERT INTO pair VALUES (\(number), 1)")
              try tx.run("INSERT INTO pair VALUES (\(number), 2)")
            }
            acknowledged.append(number)
          } catch {
            errors.change { $0.append(error) }
          }
        }
        return acknowledged
      }
    }
    for _ in 0..<2 {
      try await Task.sleep(for: .milliseconds(300))
      try await server.halt()
      try await server.startAgain()
    }
    try await Task.sleep(for: .milliseconds(300))
    isOver.change { $0 = true }
    var acknowledged: [Int] = []
    for writer in writers { acknowledged += await writer.value }

    let halves = try await db.read { try $0.values("SELECT n FROM pair", as: Int.self) }
    let counts = Dictionary(halves.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.values.allSatisfy { $0 == 2 })
    // How many depends on what else the machine does; some between the restarts there must be.
    #expect(acknowledged.count > 8)
    #expect(acknowledged.allSatisfy { counts[$0] == 2 })
    #expect(Set(errors.value.map { "\($0)" }).isSubset(of: ["connectionLost"]))
    await db.close()
  }
}
