import Foundation
import GRDB

/// SQLite: one writer that commits in groups, and a bounded pool of readers, each on its own snapshot (WAL).
final class SQLiteDatabase: Backend {
  let engine = Engine.sqlite
  let roundTrips = 0
  private let writer: SQLiteWriter
  private let readers: Pool<SQLiteReader>
  private let lanes = SQLiteLanes()
  private let path: String
  private let configuration: Configuration

  init(path: String, options: Database.Options) throws {
    self.path = path
    _ = SQLiteLibrary.withoutStatistics
    let configuration = SQLiteDatabase.configuration(options)
    self.configuration = configuration
    writer = try sqlite { try SQLiteWriter(DatabaseQueue(path: path, configuration: configuration)) }
    readers = Pool(bound: options.connections, waitLimit: options.waitLimit)
  }

  func read<Result: Sendable>(_ body: @escaping Database.Body<Result>) async throws -> Result {
    try Task.throwIfCancelled()
    let reader: SQLiteReader
    switch try await readers.take() {
    case .ready(let idle): reader = idle
    case .make:
      do {
        reader = try open()
      } catch {
        readers.giveBack(nil)
        throw error
      }
    }
    defer { readers.giveBack(reader) }
    return try await withTaskCancellationHandler {
      guard let lane = lanes.enter() else { return try await reader.readAside(body) }
      defer { lanes.leave(lane) }
      return try reader.read(body)
    } onCancel: {
      reader.interrupt()
    }
  }

  func write<Result: Sendable>(_ body: @escaping Database.Body<Result>) async throws -> Result {
    try await writer.write(body)
  }

  func close() async {
    for reader in await readers.close() { reader.close() }
    await writer.close()
  }

  private func open() throws -> SQLiteReader {
    var configuration = configuration
    configuration.readonly = true
    return try sqlite { try SQLiteReader(DatabaseQueue(path: path, configuration: configuration)) }
  }

  static func path(in url: String) -> String? {
    guard url.hasPrefix("sqlite:") else { return nil }
    let path = url.dropFirst("sqlite:".count)
    return String(path.hasPrefix("//") ? path.dropFirst(2) : path)
  }

  private static func configuration(_ options: Database.Options) -> Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    // Short sleeps: between two transactions of another program that writes without end there is a way in. SQLite's own
    // waiting sleeps ever longer and misses it for seconds.
    let tries = Int(options.busyTimeout / .milliseconds(2))
    configuration.busyMode = .callback { number in
      guard number < tries else { return false }
      usleep(2_000)
      return true
    }
    configuration.prepareDatabase { database in
      // The caches stay small for the server's memory promise, and the file is not mapped into it: the pages are in
      // the system's cache anyway, and reading through a mapping measured no faster. A longer log between checkpoints
      // (128 MB) writes a page that changes often fewer times.
      try database.execute(
        sql: """
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -4000;
          PRAGMA mmap_size = 0;
          PRAGMA wal_autocheckpoint = 32000;
          """)
    }
    return configuration
  }
}

extension Task where Success == Never, Failure == Never {
  static func throwIfCancelled() throws {
    if isCancelled { throw StorageError.cancelled }
  }
}
