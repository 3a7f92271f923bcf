/// A numbered step of the schema: forward only, and never changed once released.
package struct Migration: Sendable {
  package var name: String
  package var statements: @Sendable (Engine) -> [SQL]

  package init(_ name: String, _ statements: @escaping @Sendable (Engine) -> [SQL]) {
    self.name = name
    self.statements = statements
  }
}

extension Database {
  /// Applies what the database does not have yet, in order, all of it or nothing. Returns the names applied now.
  /// Safe when several programs start at once: the others wait and then find it done.
  @discardableResult
  package func migrate(_ migrations: [Migration]) async throws -> [String] {
    try await write { tx in
      // SQLite's one writer is lock enough. The number is this product's own.
      if tx.engine == .postgres { try tx.run("SELECT pg_advisory_xact_lock(\(0x6d6f_7463_7561))") }
      try tx.run("CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY NOT NULL)")
      let done = Set(try tx.values("SELECT name FROM schema_migration", as: String.self))

      let missing = migrations.filter { !done.contains($0.name) }
      for migration in missing {
        for statement in migration.statements(tx.engine) { try tx.run(statement) }
        try tx.run("INSERT INTO schema_migration (name) VALUES (\(migration.name))")
      }
      return missing.map(\.name)
    }
  }
}
