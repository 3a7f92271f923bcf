/// A database: SQLite in a file, or PostgreSQL.
package struct Database: Sendable {
  package typealias Body<Result> = @Sendable (Transaction) throws -> Result
  let backend: any Backend

  /// `sqlite:path`, or `postgres://user:password@host:port/name`, with `?host=/folder` for a unix socket.
  package static func open(_ url: String, options: Options = Options()) async throws -> Database {
    if let path = SQLiteDatabase.path(in: url) {
      return Database(backend: try SQLiteDatabase(path: path, options: options))
    }
    if PostgresDatabase.accepts(url) {
      return Database(backend: try await PostgresDatabase(url: url, options: options))
    }
    throw StorageError.cannotOpen("A database URL starts with sqlite: or postgres://")
  }

  package var engine: Engine { backend.engine }

  /// Reads from one snapshot: what others commit meanwhile is not seen.
  package func read<Result: Sendable>(_ body: @escaping Body<Result>) async throws -> Result {
    try await backend.read(body)
  }

  /// Writes all of it or nothing. Returns once the change is durable. On PostgreSQL the closure may run again after a
  /// conflict with another transaction: it must have no effect but through its transaction.
  @discardableResult
  package func write<Result: Sendable>(_ body: @escaping Body<Result>) async throws -> Result {
    try await backend.write(body)
  }

  /// How often the engine was waited for since the database was opened; never on SQLite, which works in the program.
  package var roundTrips: Int { backend.roundTrips }

  /// Lets what runs come to its end, then closes all connections. Later calls fail with `cannotOpen`.
  package func close() async {
    await backend.close()
  }
}

/// What an engine must do.
protocol Backend: Sendable {
  var engine: Engine { get }
  func read<Result: Sendable>(_ body: @escaping Database.Body<Result>) async throws -> Result
  func write<Result: Sendable>(_ body: @escaping Database.Body<Result>) async throws -> Result
  var roundTrips: Int { get }
  func close() async
}
