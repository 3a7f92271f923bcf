import Jobs
import Storage
import TestSupport
import WorkingTime

/// A job of the tests: each chore is written into the book once; some cannot be done.
struct Chores: Job {
  let name = "chores"
  let title = "Việc nhà"
  let rest: Duration = .milliseconds(5)
  /// At this chore somebody falls asleep.
  var sleepsAt: Int64?

  struct Row: Decodable, Sendable {
    var id: Int64
    var isBroken: Int
  }

  struct Broken: Error {}

  static let schema = [
    Migration("chores") { engine in
      [
        "CREATE TABLE chore (id BIGINT PRIMARY KEY, is_broken BIGINT NOT NULL)",
        "CREATE TABLE book (id \(engine.identity), chore_id BIGINT NOT NULL)",
      ]
    }
  ]

  func claim(at now: Instant, in db: Database) async throws -> [Row] {
    try await db.read { tx in
      try tx.all(
        """
        SELECT id, is_broken FROM chore
        WHERE NOT \(JobFailure.rests("CAST(chore.id AS TEXT)", of: "chores", at: now)) ORDER BY id LIMIT 4
        """)
    }
  }

  func work(_ row: Row, at now: Instant, in db: Database) async throws -> Bool {
    if row.id == sleepsAt { try await Task.sleep(for: .seconds(600)) }
    return try await db.write { tx in
      let isOurs: Int64? = try tx.value("SELECT id FROM chore WHERE id = \(row.id)\(tx.skipLocked)")
      guard isOurs != nil else { return false }
      try tx.run("INSERT INTO book (chore_id) VALUES (\(row.id))")
      if try tx.value("SELECT is_broken FROM chore WHERE id = \(row.id)") == 1 { throw Broken() }
      try tx.run("DELETE FROM chore WHERE id = \(row.id)")
      return true
    }
  }

  func key(of row: Row) -> String { row.id.description }
  func subject(of row: Row, in tx: Transaction) throws -> String { "Việc \(row.id)" }
}

extension Database {
  /// Chores 1 to `count`; the broken ones fail.
  static func withChores(_ count: Int, broken: Set<Int> = [], on engine: TestEngine) async throws -> Database {
    let db = try await engine.database(migrations: JobSchema.migrations + Chores.schema)
    try await db.write { tx in
      for id in 1...count { try tx.run("INSERT INTO chore (id, is_broken) VALUES (\(id), \(broken.contains(id)))") }
    }
    return db
  }

  func number(_ sql: SQL) async throws -> Int { try await read { try $0.value(sql) ?? -1 } }

  func failures(of job: String? = nil) async throws -> [JobFailure] {
    try await read { try JobFailure.list(of: job, in: $0) }
  }
}
