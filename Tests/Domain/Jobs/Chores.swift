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

  struct Broken: Error {}

  static let schema = [
    Migration("chores") { engine in
      [
        "CREATE TABLE chore (id BIGINT PRIMARY KEY, is_broken BIGINT NOT NULL)",
        "CREATE TABLE book (id \(engine.identity), chore_id BIGINT NOT NULL)",
      ]
    }
  ]

  func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    try await db.read { tx in
      try tx.values(
        """
        SELECT CAST(id AS TEXT) FROM chore
        WHERE NOT \(JobFailure.rests("CAST(chore.id AS TEXT)", of: "chores", at: now)) ORDER BY chore.id LIMIT 4
        """)
    }
  }

  func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    let id = try row.id(of: Chores.self).rawValue
    if id == sleepsAt { try await Task.sleep(for: .seconds(600)) }
    return try await db.write { tx in
      let isOurs: Int64? = try tx.value("SELECT id FROM chore WHERE id = \(id)\(tx.skipLocked)")
      guard isOurs != nil else { return false }
      try tx.run("INSERT INTO book (chore_id) VALUES (\(id))")
      if try tx.value("SELECT is_broken FROM chore WHERE id = \(id)") == 1 { throw Broken() }
      try tx.run("DELETE FROM chore WHERE id = \(id)")
      return true
    }
  }

  func subject(of row: RowKey, in tx: Transaction) throws -> String { "Việc \(row)" }
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
