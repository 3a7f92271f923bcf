/// PostgreSQL: a bounded pool of connections, each on its own serial queue.
final class PostgresDatabase: Backend {
  let engine = Engine.postgres
  private let url: String
  private let options: Database.Options
  private let pool: Pool<PostgresConnection>
  private let trips = RoundTrips()

  init(url: String, options: Database.Options) async throws {
    self.url = url
    self.options = options
    pool = Pool(bound: options.connections, waitLimit: options.waitLimit)
    // A wrong address stops the start, not the first request.
    let connection = try await connection()
    pool.giveBack(connection)
  }

  static func accepts(_ url: String) -> Bool {
    url.hasPrefix("postgres://") || url.hasPrefix("postgresql://")
  }

  func read<Result: Sendable>(_ body: @escaping Database.Body<Result>) async throws -> Result {
    try await perform(.reading, body)
  }

  func write<Result: Sendable>(_ body: @escaping Database.Body<Result>) async throws -> Result {
    try await perform(.writing, body)
  }

  var roundTrips: Int { trips.total }

  func close() async {
    for connection in await pool.close() { await connection.close() }
  }

  /// Runs the closure in a transaction, again after a conflict, a bounded number of times.
  private func perform<Result: Sendable>(_ mode: PostgresConnection.Mode, _ body: @escaping Database.Body<Result>)
    async throws -> Result
  {
    var attempt = 0
    var stale = 0
    while true {
      try Task.throwIfCancelled()
      let connection = try await connection()
      let outcome = await connection.perform(mode, body, whenIdle: { [pool] in pool.giveBack($0) })
      switch outcome {
      case .done(let result): return result
      case .failed(let error): throw error
      case .neverBegan where stale <= options.connections: stale += 1
      case .neverBegan: throw StorageError.connectionLost
      case .conflict where attempt < options.retries:
        attempt += 1
        // Longer each time, and never the same for two that collide.
        try? await Task.sleep(for: .milliseconds(Int.random(in: 1...(4 << attempt))))
      case .conflict: throw StorageError.serializationFailure
      }
    }
  }

  private func connection() async throws -> PostgresConnection {
    switch try await pool.take() {
    case .ready(let connection): return connection
    case .make:
      do {
        return try await connect()
      } catch {
        pool.giveBack(nil)
        throw error
      }
    }
  }

  /// A server that is starting again gets the wait limit to come up.
  private func connect() async throws -> PostgresConnection {
    let clock = ContinuousClock()
    let limit = clock.now.advanced(by: options.waitLimit)
    while true {
      do {
        return try await PostgresConnection.open(url, trips)
      } catch let error as PostgresConnection.Unreachable {
        guard error.mayPass, clock.now < limit else { throw StorageError.cannotOpen(error.message) }
        do { try await Task.sleep(for: .milliseconds(50)) } catch { throw StorageError.cancelled }
      }
    }
  }
}
