import GRDB
import Synchronization

/// One reading connection. The pool gives it to one caller at a time.
final class SQLiteReader: Sendable {
  private let queue: DatabaseQueue
  private let connection: SQLiteConnectionBox
  private let isReading = Mutex(false)

  init(_ queue: DatabaseQueue) throws {
    self.queue = queue
    connection = try queue.unsafeRead { SQLiteConnectionBox(try SQLiteConnection($0)) }
  }

  /// On the thread of the caller.
  func read<Result: Sendable>(_ body: Database.Body<Result>) throws -> Result {
    try queue.unsafeRead { _ in try run(body) }
  }

  /// On a thread of the connection's own.
  func readAside<Result: Sendable>(_ body: @escaping Database.Body<Result>) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.asyncUnsafeRead { opened in
        continuation.resume(with: opened.flatMap { [self] _ in Swift.Result { try run(body) } })
      }
    }
  }

  /// On the connection's queue.
  private func run<Result: Sendable>(_ body: Database.Body<Result>) throws -> Result {
    isReading.withLock { $0 = true }
    // Waits for an interruption on its way, so that it cannot hit the next reader.
    defer { isReading.withLock { $0 = false } }
    let connection = connection.value
    try connection.begin.execute()
    defer { connection.endRead() }
    let tx = Transaction(.sqlite, connection)
    let result = try body(tx)
    if let failure = tx.failure { throw failure }
    return result
  }

  /// The task of the caller was cancelled: the running statement fails with `cancelled`.
  func interrupt() {
    isReading.withLock { isReading in
      if isReading { queue.interrupt() }
    }
  }

  func close() {
    queue.unsafeRead { _ in connection.value.close() }
    try? queue.close()
  }
}

/// The connection is touched on the queue it belongs to and nowhere else.
final class SQLiteConnectionBox: @unchecked Sendable {
  let value: SQLiteConnection

  init(_ value: SQLiteConnection) {
    self.value = value
  }
}
