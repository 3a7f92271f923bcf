import Synchronization

/// A closure that waits for its turn to write, and the caller that waits for its answer.
protocol SQLiteWrite: Sendable {
  var number: Int { get }
  func run(on connection: SQLiteConnection) throws
  /// Nil: it is committed.
  func answer(_ error: (any Error)?)
}

extension SQLiteWrite {
  func answer(_ error: StorageError) { answer(error as any Error) }
}

final class SQLiteWriteOf<Result: Sendable>: SQLiteWrite {
  let number: Int
  private let body: Database.Body<Result>
  private let continuation: CheckedContinuation<Result, any Error>
  private let result = Mutex<Result?>(nil)

  init(number: Int, body: @escaping Database.Body<Result>, continuation: CheckedContinuation<Result, any Error>) {
    self.number = number
    self.body = body
    self.continuation = continuation
  }

  func run(on connection: SQLiteConnection) throws {
    let tx = Transaction(.sqlite, connection)
    let value = try body(tx)
    if let failure = tx.failure { throw failure }
    result.withLock { $0 = value }
  }

  func answer(_ error: (any Error)?) {
    if let error {
      continuation.resume(throwing: error)
    } else if let value = result.withLock({ $0 }) {
      continuation.resume(returning: value)
    } else {
      continuation.resume(throwing: StorageError.cancelled)
    }
  }
}
