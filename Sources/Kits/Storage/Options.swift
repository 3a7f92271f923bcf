extension Database {
  /// How a database is opened. The defaults suit one server process.
  package struct Options: Sendable {
    /// Connections at most: readers on SQLite (beside its one writer), all connections on PostgreSQL.
    package var connections = 8
    /// How long a caller waits for a free connection before `poolExhausted`.
    package var waitLimit: Duration = .seconds(5)
    /// SQLite: how long to wait for a lock of another program before `databaseLocked`.
    package var busyTimeout: Duration = .seconds(5)
    /// PostgreSQL: how often a write is run again after a deadlock or a serialisation failure.
    package var retries = 5

    package init() {}
  }
}
