import Foundation
import Storage
import TestSupport
import Testing

@Suite("Transactions", .serialized)
struct TransactionTests {
  static let schema = [Migration("t") { _ in ["CREATE TABLE t (n BIGINT PRIMARY KEY)"] }]
  struct Refusal: Error, Equatable {}
  private static let endless: SQL =
    "WITH RECURSIVE r (n) AS (SELECT \(1) UNION ALL SELECT n + 1 - 1 FROM r) SELECT count(*) FROM r"

  @Test("A closure that throws writes nothing, and its own error travels", arguments: TestEngine.allCases)
  func rollback(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)

    await #expect(throws: Refusal()) {
      try await db.write { tx in
        try tx.run("INSERT INTO t VALUES (1)")
        throw Refusal()
      }
    }

    #expect(try await db.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 0)
  }

  @Test("One that fails in a crowd leaves its neighbours", arguments: TestEngine.allCases)
  func crowd(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)

    let written = await withTaskGroup(of: Int?.self) { group in
      for n in 0..<300 {
        group.addTask {
          try? await db.write { tx in
            try tx.run("INSERT INTO t VALUES (\(n))")
            if n % 3 == 0 { throw Refusal() }
            if n % 3 == 1 { try tx.run("INSERT INTO t VALUES (\(n))") }
            return n
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1.map { [$0] } ?? [] }
    }

    #expect(written.sorted() == (0..<300).filter { $0 % 3 == 2 })
    #expect(try await db.read { try $0.values("SELECT n FROM t ORDER BY n", as: Int.self) } == written.sorted())
  }

  @Test("A read stays on its snapshot while others write", arguments: TestEngine.allCases)
  func snapshot(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)

    let counts = try await db.read { tx in
      let before = try tx.value("SELECT count(*) FROM t", as: Int.self)
      wait { try await db.write { try $0.run("INSERT INTO t VALUES (1)") } }
      return [before, try tx.value("SELECT count(*) FROM t", as: Int.self)]
    }

    #expect(counts == [0, 0])
    #expect(try await db.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 1)
  }

  @Test("A read cannot write", arguments: TestEngine.allCases)
  func readOnly(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)

    await #expect(throws: StorageError.self) { try await db.read { try $0.run("INSERT INTO t VALUES (1)") } }

    #expect(try await db.read { try $0.value("SELECT count(*) FROM t", as: Int.self) } == 0)
  }

  @Test("A write whose task is cancelled before its turn does not run", arguments: TestEngine.allCases)
  func cancelledWrite(on engine: TestEngine) async throws {
    var options = Database.Options.test
    options.connections = 1
    let db = try await engine.database(migrations: Self.schema, options: options)
    let (started, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let first = Task {
      try await db.write { tx in
        started.signal()
        release.wait()
        try tx.run("INSERT INTO t VALUES (1)")
      }
    }
    await reached(started)

    let second = Task { try await db.write { try $0.run("INSERT INTO t VALUES (2)") } }
    try await Task.sleep(for: .milliseconds(50))
    second.cancel()

    await #expect(throws: StorageError.cancelled) { try await second.value }
    release.signal()
    try await first.value
    #expect(try await db.read { try $0.values("SELECT n FROM t", as: Int.self) } == [1])
  }

  @Test("A cancelled read stops in the middle of its statement", arguments: TestEngine.allCases)
  func cancelledRead(on engine: TestEngine) async throws {
    let db = try await engine.database()
    let task = Task {
      try await db.read { tx in
        try tx.value(Self.endless, as: Int.self)
      }
    }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()

    await #expect(throws: StorageError.cancelled) { try await task.value }
    #expect(try await db.read { try $0.value("SELECT 1", as: Int.self) } == 1)
  }

  @Test("Long reports leave room for a short read", .timeLimit(.minutes(2)), arguments: TestEngine.allCases)
  func reports(on engine: TestEngine) async throws {
    let db = try await engine.database()
    var reports: [Task<Int?, any Error>] = []
    for _ in 0...ProcessInfo.processInfo.activeProcessorCount {
      reports.append(Task { try await db.read { try $0.value(Self.endless) } })
      // The one before is known for a report by now.
      try await Task.sleep(for: .milliseconds(200))
    }

    #expect(try await db.read { try $0.value("SELECT 1", as: Int.self) } == 1)

    for report in reports { report.cancel() }
    for report in reports { await #expect(throws: StorageError.cancelled) { try await report.value } }
  }

  @Test("With all connections taken a caller waits, then is told", arguments: TestEngine.allCases)
  func exhausted(on engine: TestEngine) async throws {
    var options = Database.Options.test
    options.connections = 1
    options.waitLimit = .milliseconds(300)
    let db = try await engine.database(options: options)
    let (started, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let long = Task {
      try await db.read { tx in
        _ = try tx.value("SELECT 1", as: Int.self)
        started.signal()
        release.wait()
      }
    }
    await reached(started)

    await #expect(throws: StorageError.poolExhausted) { try await db.read { try $0.value("SELECT 1", as: Int.self) } }
    let waiting = Task { try await db.read { try $0.value("SELECT 1", as: Int.self) } }
    let impatient = Task { try await db.read { try $0.value("SELECT 1", as: Int.self) } }
    try await Task.sleep(for: .milliseconds(50))
    impatient.cancel()
    await #expect(throws: StorageError.cancelled) { try await impatient.value }
    release.signal()

    #expect(try await waiting.value == 1)
    try await long.value
  }

  @Test("A closed database says so; what runs comes to its end", arguments: TestEngine.allCases)
  func closed(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)
    let started = DispatchSemaphore(value: 0)
    let running = Task {
      try await db.write { tx in
        started.signal()
        usleep(100_000)
        try tx.run("INSERT INTO t VALUES (1)")
      }
    }
    await reached(started)

    await db.close()

    try await running.value
    await #expect(throws: StorageError.self) { try await db.read { try $0.value("SELECT 1", as: Int.self) } }
    await #expect(throws: StorageError.self) { try await db.write { try $0.run("INSERT INTO t VALUES (2)") } }
    await db.close()
  }

  @Test("A wrong address stops the start with a clear error")
  func wrongAddress() async throws {
    for url in ["mysql://x", "sqlite:/nowhere/at/all.db", "postgres://nobody@localhost/x?host=/nowhere"] {
      var options = Database.Options.test
      options.waitLimit = .milliseconds(100)
      let error = await #expect(throws: StorageError.self) { try await Database.open(url, options: options) }
      guard case .cannotOpen(let message) = error else {
        Issue.record("\(url): \(String(describing: error))")
        continue
      }
      #expect(!message.isEmpty)
    }
  }
}

/// Waits for a signal without holding a thread of Swift's tasks.
func reached(_ signal: DispatchSemaphore) async {
  await withCheckedContinuation { continuation in
    DispatchQueue.global().async {
      signal.wait()
      continuation.resume()
    }
  }
}

/// Lets another task do something while this thread stands still.
func wait(_ body: @escaping @Sendable () async throws -> some Sendable) {
  let done = DispatchSemaphore(value: 0)
  Task {
    _ = try? await body()
    done.signal()
  }
  done.wait()
}
