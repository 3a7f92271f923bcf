import Foundation
import Storage
import TestSupport
import Testing

@Suite("SQLite in trouble", .serialized)
struct SQLiteTroubleTests {
  static let schema = [Migration("t") { _ in ["CREATE TABLE t (n BIGINT PRIMARY KEY, b BLOB)"] }]

  @Test("A commit is on the disk before it is answered")
  func durable() async throws {
    let db = try await TestEngine.sqlite.database()

    try await db.write { tx throws in
      #expect(try tx.value("PRAGMA synchronous", as: Int.self) == 2)
      #expect(try tx.value("PRAGMA journal_mode", as: String.self) == "wal")
      #expect(try tx.value("PRAGMA foreign_keys", as: Int.self) == 1)
    }
  }

  @Test("A lock held by another program is waited for, then reported")
  func locked() async throws {
    let url = try await TestEngine.sqlite.url(migrations: Self.schema)
    var options = Database.Options.test
    options.busyTimeout = .milliseconds(200)
    let db = try await Database.open(url, options: options)
    let other = try await Database.open(url, options: options)
    let (started, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let holder = Task {
      try await other.write { tx in
        try tx.run("INSERT INTO t (n) VALUES (1)")
        started.signal()
        release.wait()
      }
    }
    await reached(started)

    await #expect(throws: StorageError.databaseLocked) {
      try await db.write { try $0.run("INSERT INTO t (n) VALUES (2)") }
    }
    #expect(try await db.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 0)
    release.signal()
    try await holder.value
    try await db.write { try $0.run("INSERT INTO t (n) VALUES (3)") }

    #expect(try await other.read { try $0.values("SELECT n FROM t ORDER BY n", as: Int.self) } == [1, 3])
  }

  @Test("On a full disk the write that is too large fails, its neighbours and the database live on")
  func full() async throws {
    let db = try await TestEngine.sqlite.database(migrations: Self.schema)
    try await db.write { tx in _ = try tx.value("PRAGMA max_page_count = 100", as: Int.self) }
    let (started, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    // While this one holds the writer, the others gather into one group.
    let holder = Task {
      try await db.write { _ in
        started.signal()
        release.wait()
      }
    }
    await reached(started)

    let writes = (1...9).map { n in
      Task {
        let size = n == 5 ? 2_000_000 : 100
        try await db.write { try $0.run("INSERT INTO t (n, b) VALUES (\(n), \([UInt8](repeating: 1, count: size)))") }
      }
    }
    try await Task.sleep(for: .milliseconds(100))
    release.signal()
    try await holder.value

    for (index, write) in writes.enumerated() {
      if index == 4 {
        await #expect(throws: StorageError.diskFull) { try await write.value }
      } else {
        try await write.value
      }
    }
    #expect(
      try await db.read { try $0.values("SELECT n FROM t ORDER BY n", as: Int.self) } == [1, 2, 3, 4, 6, 7, 8, 9])
    try await db.write { try $0.run("INSERT INTO t (n) VALUES (10)") }
  }

  @Test("Statements beyond the cache still run")
  func manyStatements() async throws {
    let db = try await TestEngine.sqlite.database()

    for count in 1...900 {
      let sum = try await db.read {
        try $0.value("SELECT max(n) FROM (SELECT 1 AS n) WHERE n IN \(list: 1...count)", as: Int.self)
      }
      #expect(sum == 1)
    }
  }
}
